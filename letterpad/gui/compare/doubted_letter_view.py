"""One letter whose label is in doubt: large, and beside others of both classes."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad.assessment.doubted_letters import DoubtedLetter, others_of
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.gui.widgets.some_pictures import SomePictures
from letterpad.ink.raster import SIDE
from letterpad.letters.decisions import Decision
from letterpad.letters.letterset import LetterSet

_MAGNIFICATION = 6
_MOST_OTHERS = 5
_LONGEST_NAME = 12

KEEP, RELABEL, LEAVE_OUT = "keep", "relabel", "leave_out"
"""What can be decided."""


class DoubtedLetterView(QWidget):
    """A letter as large as it can be looked at, what is said of it, and three buttons.

    Signals
    -------
    decided(str)
        "keep", "relabel" or "leave_out".
    undone()
        The decision that is shown is taken back.
    """

    decided = Signal(str)
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubted_letter")
        self._picture = PictureStrip(magnification=_MAGNIFICATION)
        self._picture.setObjectName("doubted_picture")
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setFixedSize(SIDE * _MAGNIFICATION, SIDE * _MAGNIFICATION)
        self._title = QLabel()
        self._title.setObjectName("doubted_title")
        self._title.setProperty("heading", True)
        self._said = QLabel()
        self._said.setObjectName("doubted_said")
        for label in (self._title, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._others = [self._strip(name) for name in ("others_of_label", "others_as_read")]
        self._headings = [QLabel(), QLabel()]
        self._buttons = {what: self._button(what) for what in (KEEP, RELABEL, LEAVE_OUT)}
        self._buttons[LEAVE_OUT].setText(self.tr("Leave out"))
        self._keys = QLabel(self.tr("Keys: 1, 2 and 3, and 0 to take a decision back"))
        self._keys.setProperty("muted", True)
        self._keys.setWordWrap(True)
        self._lay_out()
        self.set_letter(None, "", None, None)

    def _strip(self, name: str) -> PictureStrip:
        strip = PictureStrip(magnification=1, is_wall=True)
        strip.setFixedHeight(SIDE)
        strip.setObjectName(name)
        strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return strip

    def _button(self, what: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"doubt_{what}")
        button.setCheckable(True)
        button.setProperty("choice", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._take_click)
        return button

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(GRID // 2)
        beside.addWidget(self._title)
        beside.addWidget(self._said)
        beside.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        others = QGridLayout()
        others.setSpacing(GRID)
        for row, (heading, strip) in enumerate(zip(self._headings, self._others, strict=True)):
            heading.setProperty("muted", True)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            others.addWidget(heading, row, 0)
            others.addWidget(strip, row, 1)
        others.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in self._buttons.values():
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(others)
        column.addLayout(buttons)
        column.addWidget(self._keys)
        column.addStretch(1)

    def set_letter(
        self,
        letter: DoubtedLetter | None,
        said: str,
        decision: Decision | None,
        letters: LetterSet | None,
        why_no_picture: str = "",
    ) -> None:
        """Show a letter, or none.

        Parameters
        ----------
        letter : DoubtedLetter or None
        said : str
            What the models read, and who wrote it.
        decision : Decision or None
            What was decided about it.
        letters : LetterSet or None
            Where its picture is; without it nothing can be decided.
        why_no_picture : str
            Why there is none.
        """
        self.setVisible(letter is not None)
        if letter is None:
            return
        label, read_as = (shortened(name, _LONGEST_NAME) for name in (letter.label, letter.read_as))
        self._title.setText(self.tr("{0}, or {1}?").format(label, read_as))
        self._said.setText(said)
        self._buttons[KEEP].setText(self.tr("Keep {0}").format(label))
        self._buttons[RELABEL].setText(self.tr("Read as {0}").format(read_as))
        for name, heading in zip((label, read_as), self._headings, strict=True):
            heading.setText(self.tr("Others labelled {0}").format(name))
        for what, tip in (
            (KEEP, self.tr("The label is right: keep it (1)")),
            (RELABEL, self.tr("The models are right: change the label in the copy (2)")),
            (
                LEAVE_OUT,
                self.tr("Nobody can tell, or it is no letter: leave it out of the copy (3)"),
            ),
        ):
            self._buttons[what].setToolTip(tip)
            self._buttons[what].setAccessibleDescription(tip)
            self._buttons[what].setEnabled(letters is not None)
            self._buttons[what].setChecked(what == kind_of(decision, letter))
        self._show_pictures(letter, letters, why_no_picture)

    def _show_pictures(
        self, letter: DoubtedLetter, letters: LetterSet | None, why_no_picture: str
    ) -> None:
        if letters is None:
            self._picture.clear(why_no_picture)
            for strip in self._others:
                strip.clear()
            return
        self._picture.show_pictures(letters.images[letter.index][None])
        for name, strip in zip((letter.label, letter.read_as), self._others, strict=True):
            others = others_of(letters, name, letter, _MOST_OTHERS)
            strip.show_pictures(SomePictures(letters.images, others))

    @Slot(bool)
    def _take_click(self, is_on: bool) -> None:
        clicked = self.sender()
        what = next(what for what, button in self._buttons.items() if button is clicked)
        if is_on:
            self.decided.emit(what)
        else:
            self.undone.emit()


def kind_of(decision: Decision | None, letter: DoubtedLetter) -> str:
    """Return which button a decision is: "" for none, or for one that no button is."""
    if decision is None:
        return ""
    if decision.becomes is None:
        return LEAVE_OUT
    if decision.is_kept:
        return KEEP
    return RELABEL if decision.becomes == letter.read_as else ""
