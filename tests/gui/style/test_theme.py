"""Both themes can be read (WCAG AA), and by colour-blind people."""

import re
from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from letterpad.gui.style import style_sheet
from letterpad.gui.style.theme import (
    Theme,
    current,
    dark,
    diverging_lookup,
    light,
    matrix_lookup,
    text_on,
    theme_of,
)

pytestmark = pytest.mark.usefixtures("qapp")  # sizes are those of the application's font

TEXT, PARTS = 4.5, 3.0
"""What WCAG 2.2 asks for at level AA: of text (1.4.3), and of parts that must be seen (1.4.11)."""


TOLD_APART = 10.0
"""CIEDE2000. Two is what a trained eye sees side by side; ten is another colour at a glance."""


themes = pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])


Vector = NDArray[np.float64]


VISION = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


_WHITE = _TO_XYZ.sum(axis=1)


def linear(colour: str) -> Vector:
    """Linear RGB, 0 to 1, of "#rrggbb"."""
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    dark, bright = sorted(float(_TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def lab(colour: str, vision: str = "usual") -> Vector:
    """CIELAB of a colour as it is seen."""
    seen = np.clip(VISION[vision] @ linear(colour), 0.0, 1.0)
    share = _TO_XYZ @ seen / _WHITE
    f = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: Vector, other: Vector) -> float:
    """CIEDE2000 of two CIELAB colours."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    grey = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * np.sqrt(grey / (grey + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.arctan2(b1, a1), np.arctan2(b2, a2)
    turn = (h2 - h1 + np.pi) % (2 * np.pi) - np.pi if c1 * c2 else 0.0
    hue = np.degrees(h1 + turn / 2 if c1 * c2 else h1 + h2) % 360
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    s_l = 1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    twist = 60 * np.exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(twist))
    d_l = (l2 - l1) / s_l
    d_c = (c2 - c1) / s_c
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(turn / 2) / s_h
    return float(np.sqrt(d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h))


def rules(theme: Theme) -> list[tuple[str, dict[str, str]]]:
    """Return the style sheet's rules: selector, and what it sets."""
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet._style_sheet(theme)):
        values = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        found.append((selectors.strip(), {key.strip(): v.strip() for key, v in values.items()}))
    assert len(found) > 30
    return found


def test_the_measures_are_those_of_the_papers() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    # Pairs of Sharma, Wu and Dalal's table.
    for one, other, expected in (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.5, 0), (61, -5, 29), 22.8977),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ):
        assert difference(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)
    # Red and green of one lightness: far apart, but not for those who lack a cone.
    red, green = "#d00000", "#7a6a00"
    assert difference(lab(red), lab(green)) > 3 * difference(
        lab(red, "deuteranopia"), lab(green, "deuteranopia")
    )


@themes
def test_text_can_be_read(theme: Theme) -> None:
    grounds = (theme.background, theme.surface, theme.hover)
    for ink in (theme.text, theme.muted, theme.warning):
        for ground in grounds:
            assert contrast(ink, ground) >= TEXT, (ink, ground)
    for ground in (theme.accent, theme.accent_hover):
        assert contrast(theme.accent_text, ground) >= TEXT
    assert contrast(theme.primary_focus_text, theme.primary_focus) >= TEXT
    assert contrast(theme.accent, theme.surface) >= TEXT  # the names of a chosen cell


@themes
def test_parts_that_must_be_seen_are_seen(theme: Theme) -> None:
    for ground in (theme.background, theme.surface):
        for part in (theme.accent, theme.field, theme.muted):
            assert contrast(part, ground) >= PARTS, (part, ground)
    assert contrast(theme.accent, theme.hover) >= PARTS  # probability bars on their tracks
    assert contrast(theme.accent, theme.border) >= PARTS  # the progress bar on its track
    for colour in theme.curves:
        assert contrast(colour, theme.surface) >= PARTS
    # Bars of pale colours have an outline.
    assert contrast(theme.muted, theme.surface) >= PARTS


@themes
def test_focus_is_seen_on_everything_that_can_have_it(theme: Theme) -> None:
    ringed = {}
    for selectors, values in rules(theme):
        for selector in selectors.split(","):
            if ":focus" in selector and "border" in values:
                ringed[selector.strip()] = values["border"].split()[-1]
    for kind in (
        "QPushButton",
        "QToolButton",
        'QPushButton[primary="true"]',
        'QPushButton[flat="true"]',
        'QPushButton[page="true"]',
        "QComboBox",
        "QAbstractSpinBox",
        "QLineEdit",
        "QCheckBox::indicator",
        "QTableView",
        "QTextEdit",
        "QPlainTextEdit",
    ):
        ring = ringed[f"{kind}:focus"]
        for ground in (theme.background, theme.surface):
            assert contrast(ring, ground) >= PARTS, kind
    assert contrast(ringed['QPushButton[primary="true"]:focus'], theme.primary_focus) >= PARTS
    assert contrast(theme.primary_focus_text, theme.primary_focus) >= TEXT


@themes
def test_counts_can_be_read_on_every_colour_of_the_matrix(theme: Theme) -> None:
    for colour in matrix_lookup(theme).tolist():
        ground = "#{:02x}{:02x}{:02x}".format(*colour)
        assert contrast(text_on(*colour), ground) >= TEXT, ground


@themes
@pytest.mark.parametrize("vision", list(VISION))
def test_colours_of_runs_are_told_apart(theme: Theme, vision: str) -> None:
    for one, other in combinations(theme.series, 2):
        apart = difference(lab(one, vision), lab(other, vision))
        assert apart >= TOLD_APART, (one, other, apart)


@themes
@pytest.mark.parametrize("vision", list(VISION))
def test_colours_of_the_curves_are_told_far_apart(theme: Theme, vision: str) -> None:
    one, other = theme.curves
    assert difference(lab(one, vision), lab(other, vision)) >= 3 * TOLD_APART


@themes
@pytest.mark.parametrize("vision", list(VISION))
def test_the_matrix_goes_one_way_in_lightness(theme: Theme, vision: str) -> None:
    """More is darker on light ground and brighter on dark, whatever colours the eye sees."""
    shown = ["#{:02x}{:02x}{:02x}".format(*colour) for colour in matrix_lookup(theme).tolist()]
    lightness = np.array([lab(colour, vision)[0] for colour in shown])[::16]
    steps = np.diff(lightness) * (1 if theme.is_dark else -1)
    assert (steps > 0).all(), steps


@themes
@pytest.mark.parametrize("vision", list(VISION))
def test_the_differences_leave_the_surface_in_two_directions(theme: Theme, vision: str) -> None:
    """No difference looks like nothing, and more and less are told apart by every eye."""
    table = diverging_lookup(theme)
    shown = ["#{:02x}{:02x}{:02x}".format(*colour) for colour in table.tolist()]
    assert (shown[127], shown[254], shown[0]) == (theme.surface, *theme.curves)
    for step in (40, 80, 127):
        more, less = lab(shown[127 + step], vision), lab(shown[127 - step], vision)
        ground = lab(theme.surface, vision)
        assert difference(more, less) >= TOLD_APART
        assert min(difference(more, ground), difference(less, ground)) >= TOLD_APART / 2


@themes
def test_the_theme_is_known_by_the_palette(
    qapp: QApplication, themed: Callable[[Theme], None], theme: Theme
) -> None:
    assert theme_of(style_sheet._palette(theme)) is theme
    themed(theme)
    assert current() is theme


def test_a_palette_of_other_colours_is_as_dark_as_its_ground() -> None:
    palette = QPalette(QColor("#003300"), QColor("#002200"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ccffcc"))
    assert theme_of(palette) is dark()
    assert theme_of(QPalette(QColor("#fff0d0"))) is light()
