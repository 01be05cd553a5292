"""A quiet bar under the top one that says what went wrong, or was done.

What went wrong stays until it is closed; what was done, until another page is opened. What was
done and can be undone here stays until it is closed, too.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from letterpad.gui.style.theme import GRID

_MOST = 3
"""Sentences at a time."""

_LONGEST = 600
"""Characters of a sentence; a stranger's file may have a name, or an error, of any length."""


class NoticeBar(QWidget):
    """The last few sentences since it was closed; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sentences: deque[str] = deque(maxlen=_MOST)
        self._done = ""
        self._undoable = ""
        self._undo: Callable[[], None] | None = None
        self._text = QLabel()
        self._text.setProperty("warning", True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"), self)
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        self._undo_button = QPushButton(self.tr("Undo"), self)
        self._undo_button.setObjectName("notice_undo")
        self._undo_button.setAccessibleName(self.tr("Undo what was done"))
        self._undo_button.setToolTip(self.tr("Let everything be as it was before"))
        self._undo_button.clicked.connect(self._take_back)
        self._undo_button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setTabOrder(self._undo_button, close)
        self.hide()

    def text(self) -> str:
        """Return what is said, a sentence a line, or was said last."""
        return self._text.text()

    @Slot(str)
    def show_sentence(self, sentence: str) -> None:
        """Say what went wrong, below what has not been closed yet."""
        self._add(sentence)

    @Slot(str)
    def show_done(self, sentence: str) -> None:
        """Say that something worked, instead of what was said to have worked before."""
        if self._done in self._sentences:
            self._sentences.remove(self._done)
        self._done = self._add(sentence)
        self._colour()

    def offer_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say that something was done, on any page, with a button that calls `undo`."""
        self.withdraw(self._undoable)
        self._undoable, self._undo = self._add(sentence), undo
        self._colour()

    @Slot()
    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.withdraw(self._undoable)
        if undo is not None:
            undo()

    @Slot()
    def withdraw_done(self) -> None:
        """Take back that something worked: it was read, and the user is elsewhere by now."""
        self.withdraw(self._done)

    @Slot(str)
    def withdraw(self, sentence: str) -> None:
        """Take a sentence back that does not hold any more; the others stay."""
        sentence = _shown(sentence)
        if sentence in self._sentences:
            self._sentences.remove(sentence)
            self._text.setText("\n".join(self._sentences))
            self.setAccessibleName(self._text.text())
            self._colour()
            if not self._sentences:
                self.hide()

    def _add(self, sentence: str) -> str:
        """Show a sentence as the last one; return what is shown of it."""
        if self.isHidden():
            self._sentences.clear()
        sentence = _shown(sentence)
        if sentence in self._sentences:
            self._sentences.remove(sentence)
        self._sentences.append(sentence)
        self._text.setText("\n".join(self._sentences))
        self.setAccessibleName(self._text.text())
        self._colour()
        self.show()
        return sentence

    def _colour(self) -> None:
        """Warn by the colour, unless only good news is there; offer to undo what is said."""
        self._undo_button.setVisible(self._undo is not None and self._undoable in self._sentences)
        good = (self._done, self._undoable)
        warns = any(sentence not in good for sentence in self._sentences)
        if self._text.property("warning") != warns:
            self._text.setProperty("warning", warns)
            self._text.style().polish(self._text)


def _shown(sentence: str) -> str:
    """Return what is shown of a sentence; the same of what is shown already."""
    if len(sentence) <= _LONGEST:
        return sentence
    return f"{sentence[: _LONGEST - 1]}…"
