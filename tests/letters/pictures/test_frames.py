"""A printed box goes, also where the letter touches it; letters with straight sides stay."""

import numpy as np
import pytest
from PIL import Image

from letterpad.letters.pictures.frames import is_hollow, without_frame


def box(turn: float = 0.0, thick: int = 4) -> np.ndarray:
    """Return a box of 200 by 240 pixels, cropped."""
    image = Image.new("L", (300, 300), 0)
    image.paste(255, (50, 30, 250, 270))
    image.paste(0, (50 + thick, 30 + thick, 250 - thick, 270 - thick))
    ink = np.asarray(image.rotate(turn)) > 127
    rows, columns = (np.flatnonzero(ink.any(axis=axis)) for axis in (1, 0))
    return np.array(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])


def letter(shape: np.ndarray, reach: int = 0) -> np.ndarray:
    """Return an H inside the box, whose left stem reaches so far down."""
    ink = np.zeros_like(shape)
    ink[60:170, 60:70] = ink[60:170, 130:140] = ink[110:120, 60:140] = True
    ink[60 : 170 + reach, 60:70] = True
    return ink


@pytest.mark.parametrize("turn", [0.0, 2.0, -3.0])
@pytest.mark.parametrize("thick", [3, 8])
def test_a_box_around_a_letter_goes(turn: float, thick: int) -> None:
    shape = box(turn, thick)
    inside = letter(shape)
    assert is_hollow(shape)
    rest = without_frame(shape, shape | inside)
    assert rest is not None
    assert rest.sum() < 0.03 * shape.sum()


def test_a_letter_that_touches_its_box_stays_whole() -> None:
    shape = box()
    inside = letter(shape, reach=len(shape) - 170)
    rest = without_frame(shape | inside, shape | inside)
    assert rest is not None
    assert rest[inside & ~shape].mean() > 0.97
    assert (rest & ~inside).sum() < 0.03 * shape.sum()


def test_an_empty_box_and_round_or_open_shapes_stay() -> None:
    y, x = np.mgrid[:240, :200]
    ring = np.abs(np.hypot((y - 119.5) / 120, (x - 99.5) / 100) - 0.95) < 0.04
    opened = box()
    opened[:, -10:] = False
    for shape in (ring, opened[:, :-10]):
        assert without_frame(shape, shape | letter(shape)) is None
    assert without_frame(box(), box()) is None, "a letter with four straight sides"
    assert not is_hollow(np.ones((50, 50), bool))
    assert not is_hollow(np.zeros((10, 80), bool))
