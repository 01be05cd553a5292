"""Buttons as all parts of the window make them: with words, a name, and a tip that is spoken."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from letterpad.gui.style.theme import GRID


def push_button(
    text: str, name: str, tip: str, *, spoken: str | None = None, is_fixed: bool = False
) -> QPushButton:
    """Return a button.

    Parameters
    ----------
    text : str
        Its words; "&" stands before the letter of its key.
    name : str
        Its objectName.
    tip : str
        What it does, in plain words.
    spoken : str, optional
        What a screen reader calls it: its words without such, the tip where there are no words.
    is_fixed : bool
        Whether it stays as wide as its words, instead of growing with its column.
    """
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    if spoken is None:
        spoken = text.replace("&", "").removesuffix("…").strip() or tip
    button.setAccessibleName(spoken)
    button.setAccessibleDescription("" if spoken == tip else tip)
    if is_fixed:
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


class PageButton(QPushButton):
    """A button that opens a page, and stays down while it is open.

    Its words are bold then: it has room for them, so that nothing is cut off or moves.

    Parameters
    ----------
    text, name, tip : str
        See `push_button`.
    parent : QWidget, optional
    is_narrow : bool
        Whether there is less room at both sides of its words, for it is one of many.
    """

    def __init__(
        self,
        text: str,
        name: str,
        tip: str,
        parent: QWidget | None = None,
        *,
        is_narrow: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text.replace("&", ""))
        self.setToolTip(tip)
        self.setProperty("page", True)
        self.setProperty("narrow", is_narrow)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def widest(self) -> Sequence[str]:
        """Return the texts for any of which it is to have room."""
        return (self.text(),)

    def _width(self) -> int:
        bold = QFont(self.font())
        bold.setBold(True)
        # The style measures the words as they are now, which may be light ones.
        metrics = QFontMetrics(bold)
        words = max(metrics.horizontalAdvance(text.replace("&", "")) for text in self.widest())
        return words + (3 if self.property("narrow") else 4) * GRID

    # Qt's own

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._width(), 0))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(self._width(), 0))
