"""Ink is separated from paper, in any light, and placed as drawings are."""

import numpy as np
import pytest

from letterpad.ink.raster import SIDE, Framing
from letterpad.letters.pictures.layout import ink_of, laid_out, light_border


def page(shade: float = 0.0, paper: int = 220, ink: int = 40) -> np.ndarray:
    """Return a page of 200 by 200 with a bar on it, darker to the right by a share."""
    grey = np.full((200, 200), paper, dtype=float)
    grey[60:140, 90:110] = ink
    return (grey * (1 - shade * np.linspace(0, 1, 200))).clip(0, 255).astype(np.uint8)


def test_borders_are_light_or_dark() -> None:
    assert light_border(page()) == 1.0
    assert light_border(255 - page()) == 0.0


@pytest.mark.parametrize("shade", [0.0, 0.6])
@pytest.mark.parametrize("dark", [True, False])
def test_ink_is_told_from_paper_in_any_light(shade: float, dark: bool) -> None:
    grey = page(shade)
    found = ink_of(grey if dark else 255 - grey, dark)
    bar = np.zeros((200, 200), bool)
    bar[60:140, 90:110] = True
    assert (found[bar] > 0.5).all()
    assert (found[~bar] < 0.5).all()
    assert found.min() >= 0
    assert found.max() <= 1


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_what_can_hardly_be_seen_is_no_ink(grey: int) -> None:
    assert not ink_of(np.full((50, 50), grey, np.uint8), dark=True).any()
    assert not ink_of(page(paper=130, ink=120), dark=True).any()


@pytest.mark.parametrize("centring", ["box", "mass"])
def test_a_letter_is_in_the_middle_and_as_large_as_a_drawing(centring: str) -> None:
    framing = Framing(20.0, centring, 1.6)
    picture = laid_out(ink_of(page(), dark=True), framing)
    assert picture.shape == (SIDE, SIDE)
    rows, columns = (np.flatnonzero((picture > 127).any(axis=axis)) for axis in (1, 0))
    assert rows[-1] - rows[0] + 1 == pytest.approx(20 + 5, abs=2)  # a bar's width beside its line
    for places in (rows, columns):
        assert places[0] + places[-1] == pytest.approx(SIDE - 1, abs=1)


def test_a_thin_line_is_drawn_as_thick_as_the_pen() -> None:
    thin = np.zeros((400, 400))
    thin[50:350, 200:202] = 1.0
    width = (laid_out(thin, Framing(20.0, "box", 2.4))[14] / 255).sum()
    assert width == pytest.approx(2.4, abs=0.9)


def test_no_ink_is_an_empty_picture() -> None:
    assert not laid_out(np.zeros((30, 30)), Framing()).any()
