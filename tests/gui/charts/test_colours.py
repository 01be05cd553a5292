"""An algorithm has one colour everywhere, and no other has it."""

import pytest

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.charts.colours import algorithm_colour
from letterpad.gui.style.theme import Theme, dark, light


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
def test_no_two_algorithms_share_a_colour(theme: Theme) -> None:
    colours = [algorithm_colour(key, theme) for key in ALGORITHMS]
    assert len(set(colours)) == len(ALGORITHMS)
    assert theme.muted not in colours


def test_what_comes_from_a_package_is_grey() -> None:
    for theme in (light(), dark()):
        assert algorithm_colour("nearest-mean", theme) == theme.muted
