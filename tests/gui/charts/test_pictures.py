"""Colours and numbers of pictures: no colour for nothing, and ends that say what lies beyond."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from letterpad.gui.charts.pictures import Kind, Pictures, scale_end
from letterpad.gui.style.theme import Theme, dark, light


def pictures(values: np.ndarray, kind: Kind = "signed", end: float = 0.8) -> Pictures:
    names = tuple(f"{place}" for place in range(len(values)))
    return Pictures(names, values, kind, end, lambda place: names[place])


@pytest.mark.parametrize("theme", [light(), dark()])
def test_nothing_has_the_colour_of_the_surface_and_signs_have_the_two_of_the_curves(
    theme: Theme,
) -> None:
    values = np.array([[[0.0, 0.8, -0.8, 5.0, -5.0]]])
    found = pictures(values).colours(theme)[0, 0]
    names = [QColor(*colour).name() for colour in found.tolist()]
    more, less = theme.curves
    assert names == [theme.surface, more, less, more, less]


def test_the_ends_say_that_there_is_more_beyond_them() -> None:
    assert pictures(np.array([[[0.8, -0.8]]])).marks() == ("−0.8", "0", "+0.8")
    assert pictures(np.array([[[0.9, -0.3]]])).marks() == ("−0.8", "0", "≥ +0.8")
    assert pictures(np.array([[[0.1, -3.0]]])).marks() == ("≤ −0.8", "0", "+0.8")
    assert pictures(np.array([[[0.1, 3.0]]]), "share", 1.0).marks() == ("0", "≥ 1")


@pytest.mark.parametrize(
    ("value", "end", "said"),
    [
        (0.314159, 0.8, "+0.314"),
        (-0.314159, 0.8, "−0.314"),
        (12.3456, 20.0, "+12.3"),
        (0.0123456, 0.05, "+0.0123"),
        (1e-9, 0.8, "0"),
        (-1e-9, 0.8, "0"),
    ],
)
def test_numbers_are_as_precise_as_their_scale(value: float, end: float, said: str) -> None:
    assert pictures(np.zeros((1, 1, 1)), end=end).number(value) == said


def test_the_end_is_round_and_single_large_numbers_do_not_move_it() -> None:
    values = np.linspace(-0.43, 0.43, 1001)
    assert scale_end(values) == 0.5
    values[500] = 90.0
    assert scale_end(values) == 0.5
    assert scale_end(np.array([0.0] * 1000 + [7.0])) == 8.0  # all others are nothing
    assert scale_end(np.zeros(0)) == 1.0
    assert scale_end(np.array([np.inf, 1.0])) == 1.0
