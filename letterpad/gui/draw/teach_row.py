"""The line under the answer on which the user says what was drawn: "Yes, right", "No, it is"."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from letterpad.gui.controllers.my_letters import Kept
from letterpad.gui.draw.letter_popup import LetterPopup
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import plain
from letterpad.gui.widgets.what_is_this import WhatButton


class TeachRow(QWidget):
    """Two buttons; after one of them the first makes room for what was kept.

    A click leaves the focus, and so the keyboard's pen, with the canvas.

    Signals
    -------
    confirmed()
        The answer is right.
    taught(str)
        It is this letter.
    """

    confirmed = Signal()
    taught = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: Sequence[str] = ()
        self._answer = ""
        self._is_drawn = False
        self._says: tuple[str, ...] = ("",)
        self.yes_button = self._button("teach_yes_button")
        self.yes_button.clicked.connect(self.confirmed)
        self.no_button = self._button("teach_no_button")
        self.no_button.clicked.connect(self._choose)
        self.said = QLabel()
        self.said.setObjectName("teach_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.hide()
        self._what = WhatButton("teach", self, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.yes_button)
        row.addWidget(self.said, 1)
        row.addStretch(0)
        row.addWidget(self.no_button)
        row.addWidget(self._what)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._allow()

    @property
    def answer(self) -> str:
        """The letter that "Yes, right" keeps; "" while there is none."""
        return self._answer

    def text(self) -> str:
        """Return what is said of what was kept, whole; "" if nothing is."""
        return self._says[0]

    def set_classes(self, classes: Sequence[str]) -> None:
        """Offer the classes of another model."""
        self._classes = classes

    def set_answer(self, answer: str) -> None:
        """Let "Yes, right" mean another letter; none for "", where nothing is read."""
        if answer != self._answer:
            self._answer = answer
            self._allow()

    def set_drawn(self, is_drawn: bool) -> None:
        """Say whether there is anything of which a letter may be said."""
        if is_drawn != self._is_drawn:
            self._is_drawn = is_drawn
            self._allow()

    def show_keeping(self, label: str) -> None:
        """Say that a drawing is being kept."""
        self._say(self.tr("Keeping it as {0}…").format(label), f"{label}…")

    def show_kept(self, kept: Kept, *, can_undo: bool) -> None:
        """Say that a drawing is on disk, and how to take that back, in as many words as fit."""
        label, before = kept.label, kept.before
        said = [label, self.tr("Kept as {0}").format(label)]
        if before == label:
            said.append(self.tr("It was kept as {0} already").format(label))
        elif before is not None:
            said.append(self.tr("Kept as {0}, no longer as {1}").format(label, before))
        if can_undo:
            keys = QKeySequence(QKeySequence.StandardKey.Undo)
            undo = keys.toString(QKeySequence.SequenceFormat.NativeText)
            said.append(self.tr("{0}. {1} takes it back.").format(said[-1], undo))
        self._say(*(f"✓ {each}" for each in reversed(said)))
        self._announce(said[-1])

    def show_taken_back(self, label: str) -> None:
        """Offer "Yes, right" again: the drawing is not kept any more."""
        self.withdraw()
        self._announce(self.tr("No longer kept as {0}").format(label))

    @Slot()
    def withdraw(self) -> None:
        """Say nothing more of what was kept: there is another drawing."""
        self._say("")

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("tool", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _allow(self) -> None:
        """Enable what can be done now, and say what it does."""
        yes, no = self.yes_button, self.no_button
        had_focus = yes.hasFocus()
        yes.setEnabled(self._is_drawn and bool(self._answer))
        no.setEnabled(self._is_drawn)
        if had_focus and not yes.isEnabled() and no.isEnabled():
            no.setFocus()
        tip = self.tr("Nothing is read now that could be right")
        if self._answer:
            tip = self.tr("Keep the drawing in My letters as {0} (Enter)").format(self._answer)
        yes.setToolTip(plain(tip))
        no.setToolTip(
            self.tr(
                "Keep the drawing in My letters as another letter: choose or type it here, press "
                "Alt and the letter, or click on its bar"
            )
        )

    def _say(self, *says: str) -> None:
        """Say something, the whole first; or nothing, and offer "Yes, right" again."""
        self._says = says
        is_said, had_focus = bool(says[0]), self.yes_button.hasFocus()
        self.said.setToolTip(plain(says[0]))
        self.said.setAccessibleName(says[0])
        self.yes_button.setVisible(not is_said)
        self.said.setVisible(is_said)
        if had_focus and is_said:
            self.no_button.setFocus()
        self._write_words()

    def _announce(self, said: str) -> None:
        """Let a screen reader read it, wherever the focus is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, said))

    def _write_words(self) -> None:
        """Write as many words as there is room for."""
        yes, no, gap = self.yes_button, self.no_button, GRID // 2
        room = self.width() - self._what.sizeHint().width() - 2 * gap
        for words in (
            (self.tr("Yes, right"), self.tr("No, it is…")),
            (self.tr("Yes", "The answer is right"), self.tr("No, it is…")),
            (self.tr("Yes", "The answer is right"), self.tr("No…", "The answer is wrong")),
        ):
            yes.setText(words[0])
            no.setText(words[1])
            if yes.sizeHint().width() + no.sizeHint().width() + 2 * gap <= room:
                break
        yes.setAccessibleName(self.tr("Yes, right"))
        no.setAccessibleName(self.tr("No, it is…"))
        room -= no.sizeHint().width() + gap
        metrics = self.said.fontMetrics()
        fitting = (each for each in self._says if metrics.horizontalAdvance(each) <= room)
        shown = next(fitting, self._says[-1])
        self.said.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, room)))

    @Slot()
    def _choose(self) -> None:
        """Open the window with all letters under the button."""
        popup = LetterPopup(self._classes, self.window())
        popup.chosen.connect(self.taught)
        popup.show_under(self.no_button)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._write_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_words()
