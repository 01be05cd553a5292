"""Colours and spacing: one look for the whole window, light and dark."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette

from letterpad import paths

GRID = 8
"""Logical pixels: every distance is a multiple (or half) of this."""

AXIS_HEIGHT = 3 * GRID
"""Of an accuracy chart's axis with its numbers, at the usual size of the font."""

_USUAL_FONT = 12
"""Logical pixels of the font's size that lengths are made for."""


def scaled(length: float) -> int:
    """Return a length that grows with the application's font; `length` with one of usual size."""
    size = QFontInfo(QGuiApplication.font()).pixelSize()
    return round(length * max(1.0, size / _USUAL_FONT))


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window, as "#rrggbb".

    Parameters
    ----------
    background, surface : str
        Of the window, and of what lies on it.
    text, muted : str
        Both readable on `background` and `surface` (contrast 4.5 or more).
    border : str
        Parts what is beside each other; nothing depends on seeing it.
    field : str
        Outline of what can be filled in, and the handle of a scroll bar (contrast 3 or more).
    accent, accent_hover, accent_text : str
        Of what is chosen or leads; the line around what has the focus.
    primary_focus, primary_focus_text : str
        Of the leading button while it has the focus: the line around it is of the text's colour.
    warning : str
    series : tuple of str
        Okabe and Ito's colours, which colour-blind people can tell apart, and three more.
        Some are pale: what is filled with them needs an outline.
    curves : tuple of str
        Two of them that can be seen as thin lines.
    is_dark : bool
    """

    background: str
    surface: str
    text: str
    muted: str
    border: str
    field: str
    accent: str
    accent_hover: str
    accent_text: str
    primary_focus: str
    primary_focus_text: str
    hover: str
    warning: str
    series: tuple[str, ...]
    curves: tuple[str, str]
    is_dark: bool

    @property
    def name(self) -> str:
        """The suffix of icons made for this theme."""
        return "dark" if self.is_dark else "light"


_OKABE_ITO = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442")
"""Masataka Okabe and Kei Ito, "Color Universal Design", 2008; their black is the text's colour."""

_LIGHT = Theme(
    background="#f4f5f7",
    surface="#ffffff",
    text="#1b1d21",
    muted="#5a606b",
    border="#d9dce1",
    field="#848a96",
    accent="#0072b2",
    accent_hover="#005f96",
    accent_text="#ffffff",
    primary_focus="#0072b2",
    primary_focus_text="#ffffff",
    hover="#eceef1",
    warning="#a34400",
    series=(*_OKABE_ITO, "#1b1d21", "#5a5a5a", "#783000"),
    curves=("#0072b2", "#d55e00"),
    is_dark=False,
)

_DARK = Theme(
    background="#1a1b1e",
    surface="#24262c",
    text="#eceef1",
    muted="#a9adb7",
    border="#3b3e47",
    field="#7d828f",
    accent="#56b4e9",
    accent_hover="#7cc6f0",
    accent_text="#101114",
    primary_focus="#0072b2",
    primary_focus_text="#ffffff",
    hover="#30333b",
    warning="#f0a35e",
    series=(*_OKABE_ITO, "#eceef1", "#6b6b6b", "#a0401c"),
    curves=("#56b4e9", "#e69f00"),
    is_dark=True,
)


def light() -> Theme:
    """Return the theme for a light system."""
    return _LIGHT


def dark() -> Theme:
    """Return the theme for a dark system."""
    return _DARK


def theme_of(palette: QPalette) -> Theme:
    """Return the theme of a palette: the dark one if text is lighter than the ground."""
    roles = QPalette.ColorRole
    ground, text = palette.color(roles.Window), palette.color(roles.WindowText)
    return _DARK if ground.lightness() < text.lightness() else _LIGHT


def current() -> Theme:
    """Return the theme of the application's palette, which is the one to draw with now.

    A widget that keeps a picture or a colour draws it again on `QEvent.PaletteChange`.
    """
    return theme_of(QGuiApplication.palette())


def system() -> Theme:
    """Return the theme that the system asks for; light where it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return _DARK if scheme == Qt.ColorScheme.Dark else _LIGHT


def chosen(name: str) -> Theme:
    """Return the theme called "light" or "dark"; the system's for any other name."""
    return {"light": _LIGHT, "dark": _DARK}.get(name) or system()


def tell_system(name: str) -> None:
    """Let Qt's own dialogs and the window's frame follow the chosen theme, where they can.

    With "system" the system has its say again. Emits Qt's `colorSchemeChanged` if that changes
    something.
    """
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    QGuiApplication.styleHints().setColorScheme(schemes.get(name, Qt.ColorScheme.Unknown))


def text_on(red: int, green: int, blue: int) -> str:
    """Return black or white, whichever has more contrast (at least 4.5) on a colour of 0 to 255."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red / 255, green / 255, blue / 255)
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if luminance > 0.179 else "#ffffff"


@cache
def matrix_lookup(theme: Theme) -> NDArray[np.uint8]:
    """Return the colours of shares 0 to 1, perceptually even: uint8 array of shape (256, 3).

    Peter Kovesi's CET-L17 from white on a light ground, matplotlib's inferno from black on a dark
    one, so that nothing looks like nothing. `letterpad.making.colour_tables` made the files.
    """
    file = paths.resource(f"colours/matrix-{theme.name}.csv")
    table = np.loadtxt(file, delimiter=",")
    # The first steps lead from the surface into the map, so that an empty cell is no cell.
    ground = QColor(theme.surface)
    surface = np.array([ground.red(), ground.green(), ground.blue()])
    blend = np.clip(np.arange(256) / 24.0, 0.0, 1.0)[:, None]
    lookup: NDArray[np.uint8] = np.rint(surface * (1 - blend) + table * blend).astype(np.uint8)
    return lookup


@cache
def diverging_lookup(theme: Theme) -> NDArray[np.uint8]:
    """Return the colours of differences from -1 to 1: uint8 array of shape (255, 3).

    The one in the middle is the surface, so that no difference looks like nothing. From there it
    goes to `Theme.curves`: to its first colour where there is more, to its second where there is
    less. They are Okabe and Ito's blue and orange, which colour-blind people can tell apart.
    """
    more, less, ground = (QColor(name) for name in (*theme.curves, theme.surface))
    ends = [np.array([each.red(), each.green(), each.blue()]) for each in (less, ground, more)]
    steps = np.linspace(0, 1, 128)[:, None]
    below = ends[1] + (ends[0] - ends[1]) * steps[:0:-1]
    above = ends[1] + (ends[2] - ends[1]) * steps
    table: NDArray[np.uint8] = np.rint(np.concatenate([below, above])).astype(np.uint8)
    return table
