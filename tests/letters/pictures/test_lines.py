"""Straight thin lines across a picture are found, slanting, bowed, and where letters cross them."""

import numpy as np
import pytest

from letterpad.letters.pictures.lines import lines_across


def paper(*middles: np.ndarray, thick: float = 3.0) -> np.ndarray:
    """Draw lines, each given by its row in every one of 600 columns."""
    rows = np.arange(400)[:, None]
    ink = np.zeros((400, 600), bool)
    for middle in middles:
        ink |= np.abs(rows - middle) <= thick / 2
    return ink


X = np.arange(600.0)


@pytest.mark.parametrize("slope", [-0.12, -0.03, 0.0, 0.05, 0.13])
@pytest.mark.parametrize("bow", [0.0, 4.0])
def test_a_line_is_followed_from_side_to_side(slope: float, bow: float) -> None:
    middle = 200 + slope * (X - 300) + bow * (X / 300 - 1) ** 2
    (line,) = lines_across(paper(middle))
    assert (line.first, line.last) == (0, 599)
    assert np.abs(line.middle - middle).max() < 2.0
    assert line.thickness == pytest.approx(3.0, abs=1.0)
    assert line.cover > 0.95


def test_every_line_of_a_sheet_is_found_once() -> None:
    rows = np.arange(30, 390, 40)
    found = lines_across(paper(*(row + 0.02 * X for row in rows)))
    assert sorted(round(line.middle[0]) for line in found) == rows.tolist()


def test_a_letter_that_lies_along_a_line_makes_it_no_thicker() -> None:
    ink = paper(*(row + 0.0 * X for row in (60, 140, 220, 300)))
    ink[212:228, 150:450] = True
    thick = [line.thickness for line in lines_across(ink)]
    assert len(thick) == 4
    assert max(thick) <= 4.0


def test_curves_short_strokes_and_thick_bars_are_no_lines() -> None:
    y, x = np.mgrid[:400, :600]
    circle = np.abs(np.hypot(y - 200, x - 300) - 150) < 3
    short = paper(200 + 0 * X) & (x > 250) & (x < 350)
    thick = paper(200 + 0 * X, thick=50)
    for ink in (circle, short, thick):
        assert lines_across(ink) == []


@pytest.mark.parametrize("shape", [(1, 1), (30, 500), (500, 30), (90, 90)])
def test_small_and_empty_pictures_have_no_lines(shape: tuple[int, int]) -> None:
    assert lines_across(np.zeros(shape, bool)) == []
