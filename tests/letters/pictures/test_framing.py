import numpy as np
import pytest
from PIL import Image

from letterpad.ink.raster import Framing, rasterize_many
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.framing import measure_framing, stroke_widths
from letterpad.letters.readers.idx import IdxReader
from letterpad.letters.synthetic.handwriting import letters


@pytest.fixture(scope="module")
def inks():
    return letters(400, SCHEMES["A-Z"], seed=11).inks


@pytest.mark.parametrize(
    "framing",
    [
        Framing(),
        Framing(20.0, "mass", 1.6),
        Framing(24.0, "box", 3.0),
        Framing(16.0, "mass", 2.2),
        Framing(18.0, "box", 1.0),
        Framing(20.0, "box", 4.0),
        Framing(26.0, "box", 1.2),
    ],
)
def test_the_framing_that_letters_were_drawn_with_is_measured(inks, framing):
    measured = measure_framing(rasterize_many(inks, framing))
    assert measured.box == pytest.approx(framing.box, abs=0.35)
    assert measured.pen == pytest.approx(framing.pen, abs=0.2)
    assert measured.centring == framing.centring


def test_fainter_or_larger_pictures_have_lines_as_wide(inks):
    ink = rasterize_many(inks[:50], Framing(pen=3.0)) / 255.0
    assert stroke_widths(ink * 0.5) == pytest.approx(stroke_widths(ink))
    large = np.stack(
        [Image.fromarray(picture.astype(np.float32)).resize((112, 112)) for picture in ink]
    )
    assert np.median(stroke_widths(large)) == pytest.approx(12.0, rel=0.15)


def test_blank_pictures_do_not_count(inks):
    images = rasterize_many(inks[:100], Framing(pen=2.0))
    blank = np.zeros((300, 28, 28), dtype=np.uint8)
    with_blank = np.concatenate([blank, images, 255 - blank])
    assert measure_framing(with_blank) == measure_framing(images)
    assert measure_framing(blank) == Framing()
    assert measure_framing(blank[:0]) == Framing()


def test_notmnist_is_large_and_bold(notmnist):
    framing = measure_framing(IdxReader().read(notmnist).images)
    assert 22.0 < framing.box < 26.0, "its glyphs fill their pictures"
    assert 3.0 < framing.pen < 5.0
    assert framing.centring == "box"
