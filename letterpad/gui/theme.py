"""Colours, spacing and the style sheet: one look for the whole window, light and dark."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from letterpad import paths

GRID = 8
"""Logical pixels: every distance is a multiple (or half) of this."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window, as "#rrggbb".

    Parameters
    ----------
    background, surface : str
        Of the window, and of what lies on it.
    text, muted : str
        Both readable on `background` and `surface` (contrast 4.5 or more).
    border, accent, accent_text, warning : str
    series : tuple of str
        Okabe and Ito's colours for runs and classes, which colour-blind people can tell apart.
    is_dark : bool
    """

    background: str
    surface: str
    text: str
    muted: str
    border: str
    accent: str
    accent_hover: str
    accent_text: str
    hover: str
    warning: str
    series: tuple[str, ...]
    is_dark: bool

    @property
    def name(self) -> str:
        """The suffix of icons made for this theme."""
        return "dark" if self.is_dark else "light"


_LIGHT = Theme(
    background="#f4f5f7",
    surface="#ffffff",
    text="#1b1d21",
    muted="#5a606b",
    border="#d9dce1",
    accent="#0072b2",
    accent_hover="#005f96",
    accent_text="#ffffff",
    hover="#eceef1",
    warning="#a34400",
    series=(
        "#0072b2",
        "#d55e00",
        "#009e73",
        "#cc79a7",
        "#e69f00",
        "#56b4e9",
        "#8c8c8c",
        "#b8a800",
        "#1b1d21",
    ),
    is_dark=False,
)

_DARK = Theme(
    background="#1a1b1e",
    surface="#24262c",
    text="#eceef1",
    muted="#a9adb7",
    border="#3b3e47",
    accent="#56b4e9",
    accent_hover="#7cc6f0",
    accent_text="#101114",
    hover="#30333b",
    warning="#f0a35e",
    series=(
        "#56b4e9",
        "#e8803a",
        "#22b88f",
        "#dc94bb",
        "#e69f00",
        "#3d9bd6",
        "#a0a0a0",
        "#f0e442",
        "#eceef1",
    ),
    is_dark=True,
)


def light() -> Theme:
    """Return the theme for a light system."""
    return _LIGHT


def dark() -> Theme:
    """Return the theme for a dark system."""
    return _DARK


def system() -> Theme:
    """Return the theme that the system asks for; light where it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return _DARK if scheme == Qt.ColorScheme.Dark else _LIGHT


@cache
def matrix_lookup(theme: Theme) -> NDArray[np.uint8]:
    """Return the colours of shares 0 to 1, perceptually even: uint8 array of shape (256, 3).

    Peter Kovesi's CET-L17 from white on a light ground, matplotlib's inferno from black on a dark
    one, so that nothing looks like nothing.
    """
    colours: Any = pyqtgraph.colormap.get("inferno" if theme.is_dark else "CET-L17")
    table = colours.getLookupTable(0.0, 1.0, 256, alpha=False).astype(np.float64)
    # The first steps lead from the surface into the map, so that an empty cell is no cell.
    ground = QColor(theme.surface)
    surface = np.array([ground.red(), ground.green(), ground.blue()])
    blend = np.clip(np.arange(256) / 24.0, 0.0, 1.0)[:, None]
    lookup: NDArray[np.uint8] = np.rint(surface * (1 - blend) + table * blend).astype(np.uint8)
    return lookup


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/NAME.svg`` in a colour, sharp at any scale."""
    source = paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    drawn = QIcon()
    for side in (20, 40, 60):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, side, side))
        drawn.addPixmap(pixmap)
    return drawn


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole application this look."""
    if application.style().objectName().lower() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.background,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.background,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.text,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.accent_text,
        roles.Link: theme.accent,
        roles.Mid: theme.border,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    def image(name: str) -> str:
        return paths.resource(f"icons/{name}-{theme.name}.svg").as_posix()

    return f"""
    QToolTip {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; padding: 4px;
    }}
    QFrame[card="true"] {{
        background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px;
    }}
    QLabel {{ background: transparent; }}
    QLabel[muted="true"], QCheckBox[muted="true"] {{ color: {theme.muted}; }}
    QLabel[heading="true"] {{ font-weight: 600; font-size: 12pt; }}
    QLabel[warning="true"] {{ color: {theme.warning}; }}
    QPushButton, QToolButton {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 5px;
        padding: 5px 12px; min-height: 18px;
    }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.border}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{
        color: {theme.muted}; background: {theme.background};
    }}
    QPushButton[primary="true"] {{
        background: {theme.accent}; color: {theme.accent_text};
        border-color: {theme.accent}; font-weight: 600;
    }}
    QPushButton[primary="true"]:hover {{ background: {theme.accent_hover}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {theme.text}; }}
    QPushButton[primary="true"]:disabled {{
        background: {theme.border}; color: {theme.muted}; border-color: {theme.border};
    }}
    QPushButton[flat="true"], QToolButton[flat="true"] {{
        background: transparent; border: 1px solid transparent;
        padding: 5px 6px; text-align: left;
    }}
    QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {theme.hover}; }}
    QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus {{
        border: 2px solid {theme.accent}; padding: 4px 5px;
    }}
    QPushButton[page="true"] {{
        background: transparent; border: 1px solid transparent; color: {theme.muted};
        padding: 6px 14px;
    }}
    QPushButton[page="true"]:hover {{ background: {theme.hover}; }}
    QPushButton[page="true"]:checked {{
        background: {theme.surface}; color: {theme.text}; font-weight: 600;
        border: 1px solid {theme.border};
    }}
    QPushButton[page="true"]:focus {{ border: 2px solid {theme.accent}; padding: 5px 13px; }}
    QComboBox, QAbstractSpinBox, QLineEdit {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 5px;
        padding: 4px 8px; min-height: 20px;
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QComboBox:hover, QAbstractSpinBox:hover, QLineEdit:hover {{
        border-color: {theme.muted};
    }}
    QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus {{
        border: 2px solid {theme.accent}; padding: 3px 7px;
    }}
    QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled {{
        color: {theme.muted}; background: {theme.background};
    }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{image("chevron-down")}"); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; outline: none; padding: 2px;
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QAbstractSpinBox {{ padding: 3px 0; }}
    QAbstractSpinBox:focus {{ padding: 2px 0; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        border: none; background: transparent; width: 20px;
    }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
        background: {theme.hover};
    }}
    QAbstractSpinBox::up-arrow {{ image: url("{image("chevron-up")}"); width: 10px; height: 10px; }}
    QAbstractSpinBox::down-arrow {{
        image: url("{image("chevron-down")}"); width: 10px; height: 10px;
    }}
    QCheckBox {{ spacing: 8px; background: transparent; }}
    QCheckBox::indicator {{
        width: 14px; height: 14px; border: 1px solid {theme.muted}; border-radius: 3px;
        background: {theme.surface};
    }}
    QCheckBox::indicator:checked {{
        background: {theme.accent}; border-color: {theme.accent}; image: url("{image("check")}");
    }}
    QCheckBox::indicator:focus {{ border: 2px solid {theme.accent}; }}
    QProgressBar {{
        background: {theme.border}; border: none; border-radius: 3px;
        min-height: 6px; max-height: 6px; text-align: center;
    }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.border}; border-radius: 4px; margin: 1px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QTableView {{
        background: {theme.surface}; color: {theme.text};
        border: none; gridline-color: {theme.border};
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QHeaderView::section {{
        background: {theme.surface}; color: {theme.muted};
        border: none; border-bottom: 1px solid {theme.border}; padding: 6px 6px; text-align: left;
    }}
    QMenu {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; padding: 4px;
    }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.accent_text}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
    QSplitter::handle {{ background: transparent; }}
    """
