"""Which colour stands for what, the same in every chart."""

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.style.theme import Theme


def algorithm_colour(key: str, theme: Theme) -> str:
    """Return the colour that an algorithm has everywhere; grey for one that is not ours."""
    keys = list(ALGORITHMS)
    if key not in keys:
        return theme.muted
    return theme.series[keys.index(key) % len(theme.series)]
