"""The style sheet: its text can be read."""

import re

import numpy as np
import pytest
from numpy.typing import NDArray

from letterpad.gui.style import style_sheet
from letterpad.gui.style.theme import Theme, dark, light

pytestmark = pytest.mark.usefixtures("qapp")  # sizes are those of the application's font

TEXT, PARTS = 4.5, 3.0
"""What WCAG 2.2 asks for at level AA: of text (1.4.3), and of parts that must be seen (1.4.11)."""


themes = pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])


Vector = NDArray[np.float64]


_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def linear(colour: str) -> Vector:
    """Linear RGB, 0 to 1, of "#rrggbb"."""
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    dark, bright = sorted(float(_TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def rules(theme: Theme) -> list[tuple[str, dict[str, str]]]:
    """Return the style sheet's rules: selector, and what it sets."""
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet._style_sheet(theme)):
        values = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        found.append((selectors.strip(), {key.strip(): v.strip() for key, v in values.items()}))
    assert len(found) > 30
    return found


@themes
def test_text_of_the_style_sheet_can_be_read(theme: Theme) -> None:
    """Every colour on the ground of its own rule, else on those of the window."""
    checked = 0
    for selector, values in rules(theme):
        if "disabled" in selector or "color" not in values:
            continue  # WCAG asks nothing of what cannot be used
        ground = values.get("background", "transparent")
        grounds = [theme.background, theme.surface] if ground == "transparent" else [ground]
        for each in grounds:
            assert contrast(values["color"], each) >= TEXT, selector
            checked += 1
    assert checked > 15
