"""From arrays to images: every pixel where it was, and nothing borrowed."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from letterpad.gui.style.array_image import ink_colours, rgb_image
from letterpad.gui.style.theme import Theme, dark, light


@pytest.mark.parametrize("width", [1, 3, 5, 28])  # Qt's rows are padded to four bytes
def test_every_pixel_is_where_it_was(width: int) -> None:
    colours = np.random.default_rng(0).integers(0, 256, (7, width, 3), dtype=np.uint8)
    image = rgb_image(colours)
    assert (image.width(), image.height()) == (width, 7)
    for y in range(7):
        for x in range(width):
            assert image.pixelColor(x, y) == QColor(*colours[y, x].tolist())


def test_a_view_of_an_array_is_laid_out_as_it_is_seen() -> None:
    colours = np.arange(5 * 8 * 3, dtype=np.uint8).reshape(5, 8, 3)
    image = rgb_image(colours[::2, ::-1])
    assert (image.width(), image.height()) == (8, 3)
    assert image.pixelColor(0, 1) == QColor(*colours[2, 7].tolist())


def test_an_image_is_its_own_and_not_the_arrays() -> None:
    colours = np.full((4, 4, 3), 200, dtype=np.uint8)
    image = rgb_image(colours)
    colours[:] = 0
    assert image.pixelColor(1, 1) == QColor(200, 200, 200)


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
def test_colours_go_from_paper_to_ink(theme: Theme) -> None:
    colours = ink_colours(theme)
    assert colours.shape == (256, 3)
    assert QColor(*colours[0].tolist()) == QColor(theme.background)
    assert QColor(*colours[255].tolist()) == QColor(theme.text)
    steps = np.diff(colours.astype(int), axis=0)
    assert (np.sign(steps).max(axis=0) * np.sign(steps).min(axis=0) >= 0).all()
