"""Pictures of any scale and size become letters of 28 x 28 pixels."""

import doctest
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import labelled_pictures
from letterpad.letters.readers.label_values import Labels
from letterpad.letters.readers.labelled_pictures import PictureBuilder, Piece, reading_of


def _built(*parts: np.ndarray) -> PictureBuilder:
    builder = PictureBuilder()
    for part in parts:
        builder.add(part)
    return builder


def test_the_example_runs() -> None:
    assert doctest.testmod(labelled_pictures).failed == 0


@pytest.mark.parametrize(
    ("scaled", "off"),
    [
        (lambda grey: grey, 0),
        (lambda grey: grey.astype(np.int64), 0),
        (lambda grey: grey.astype(np.float64), 0),
        (lambda grey: (grey / 255).astype(np.float32), 0),
        (lambda grey: grey / 127.5 - 1, 1),
        (lambda grey: grey.astype(np.uint16) * 257, 0),
        (lambda grey: np.rint(grey / 255 * 16), 8),
    ],
)
def test_every_scale_gives_the_same_grey(scaled, off, glyphs) -> None:
    images = _built(scaled(glyphs)).images().astype(int)
    assert np.abs(images - glyphs).max() <= off


def test_yes_and_no_are_black_and_white(glyphs) -> None:
    for values in (glyphs > 127, (glyphs > 127).astype(np.uint8)):
        assert set(np.unique(_built(values).images())) == {0, 255}


def test_the_first_pictures_that_show_something_say_the_scale(glyphs) -> None:
    builder = _built(np.zeros((3, 28, 28)), glyphs / 255.0)
    assert np.array_equal(builder.images()[3:], glyphs)


@pytest.mark.parametrize("value", [np.nan, np.inf, -3.0, 1e30])
def test_pictures_with_values_out_of_scale_are_not_taken(glyphs, value) -> None:
    builder = PictureBuilder()
    assert builder.add(glyphs / 255.0).all()
    spoilt = glyphs[:3] / 255.0
    spoilt[1, 2, 3] = value
    assert builder.add(spoilt).tolist() == [True, False, True]
    assert len(builder) == 42


@pytest.mark.parametrize("values", [[-300.0, 5.0], [0.0, 1e6], [-1.0, 2.0]])
def test_values_in_no_scale_are_said(values) -> None:
    with pytest.raises(UserError, match="0 to 255, or of 0 to 1, were expected"):
        PictureBuilder().add(np.resize(values, (1, 28, 28)))


def test_other_sizes_are_laid_out_whichever_is_darker() -> None:
    ring = np.zeros((6, 60, 40), dtype=np.uint8)
    ring[:, 10:50, 8:32] = 255
    ring[:, 14:46, 12:28] = 0
    light, dark = _built(ring), _built(255 - ring)
    assert np.array_equal(light.images(), dark.images())
    assert [str(note) for note in light.notes("x")] == [
        "The pictures of x, 40 x 60, were scaled to 28 x 28."
    ]
    assert "dark on light" in str(dark.notes("x")[1])


def test_parts_blank_pictures_and_what_was_left_out_are_in_the_reading(glyphs) -> None:
    pictures = glyphs.copy()
    pictures[[0, 1]] = 0
    pieces = [
        Piece("x_train", "train", pictures[:30], Labels.of(["1"] * 30), 33),
        Piece("x_test", "test", pictures[30:], Labels.of(["2"] * 10), 10),
    ]
    reading = reading_of(Path("/x/mnist.npz"), pieces)
    assert reading.parts.tolist() == ["train"] * 28 + ["test"] * 10
    assert reading.ledger.reasons() == {"blank": 2}
    assert any("x_train (30), x_test (10)" in str(note) for note in reading.notes)
    with pytest.raises(UserError, match="no picture in it"):
        reading_of(Path("/x/mnist.npz"), [])
