"""A drawing as a picture: black on white, whole, and read again as the same letter."""

import io
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from hands import letter_r
from letterpad.gui.canvas.ink_picture import image_of, png_of, svg_of
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import Ink, Stroke
from letterpad.letters.pictures.letter_picture import letter_in

pytestmark = pytest.mark.usefixtures("qapp")


def grey(ink: Ink, width: float = 10.0) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png_of(image_of(ink, width)))).convert("L"))


@pytest.mark.parametrize("size", [0.3, 1.0, 40.0])
def test_it_is_black_on_white_and_whole(size: float) -> None:
    picture = grey(letter_r().scaled(size).moved(5_000, -70), 4.0 * size)
    assert picture.min() == 0
    edges = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert (edges == 255).all()
    assert max(picture.shape) > 800


def test_it_is_read_as_the_drawing_is() -> None:
    framing = Framing()
    read = letter_in(png_of(image_of(letter_r(), 4.0))).framed(framing)
    drawn = rasterize(letter_r(), framing)
    assert np.corrcoef(read.ravel(), drawn.ravel())[0, 1] > 0.95


def test_a_dot_is_no_larger_than_a_dot() -> None:
    picture = grey(Ink.of([[(7.0, 7.0)]]))
    assert picture.min() == 0
    assert max(picture.shape) <= 320


def test_pressure_is_seen() -> None:
    points = np.stack([np.linspace(0, 100, 40), np.zeros(40)], axis=1)
    thin = Ink((Stroke(points, pressures=np.full(40, 0.1)),))
    thick = Ink((Stroke(points),))
    assert (grey(thin) < 128).sum() < 0.7 * (grey(thick) < 128).sum()


def test_an_svg_has_lines_and_no_pixels() -> None:
    root = ET.fromstring(svg_of(letter_r(), 4.0))
    kinds = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "path" in kinds
    assert "image" not in kinds


def test_a_png_file_is_the_image() -> None:
    image = image_of(letter_r(), 4.0)
    read = QImage.fromData(png_of(image), "PNG")
    assert read.size() == image.size()
