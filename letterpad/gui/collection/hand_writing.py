"""During a writing test: one letter is asked for, and written, after another."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad.assessment.hand_test import HandTest
from letterpad.gui.collection.hand_texts import kind_text
from letterpad.gui.collection.letter_canvas import LetterCanvas
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.ink.raster import Images, rasterize
from letterpad.ink.strokes import EMPTY, Ink

_PROMPT_SIZE = 40
"""Pixels of the prompt's type, at the usual size of the font."""


class HandWriting(QWidget):
    """Asks for one letter after another; what was written is shown small, and not how it is read.

    A letter is done when the user says so, by Next, Enter or the space bar: a pen that rests may
    only be thinking.

    Signals
    -------
    changed(HandTest)
        A letter was written, skipped or taken back.
    pause_requested()
    """

    changed = Signal(object)
    pause_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._test = HandTest(())
        self._pictures: list[Images] = []
        self._prompt = FittingLabel()
        self._prompt.setObjectName("writing_test_prompt")
        self._prompt.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._kind = QLabel()
        self._kind.setObjectName("writing_test_kind")
        self._kind.setProperty("muted", True)
        self._kind.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place = QLabel()
        self._place.setObjectName("writing_test_place")
        self._bar = QProgressBar()
        self._bar.setObjectName("writing_test_progress")
        self._bar.setAccessibleName(self.tr("Progress of the test"))
        self._bar.setTextVisible(False)
        self.canvas = LetterCanvas(self)
        self._strip = PictureStrip(magnification=1)
        self._strip.setObjectName("writing_test_written")
        self._strip.setAccessibleName(self.tr("What you wrote, the last first"))
        self._strip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.back = self._button(
            "writing_test_undo",
            self.tr("Undo"),
            self.tr("Take back the last stroke, or the letter before (Backspace)."),
        )
        self.skip = self._button(
            "writing_test_skip",
            self.tr("Skip"),
            self.tr("Leave this letter out; it does not count."),
        )
        self.pause = self._button(
            "writing_test_pause",
            self.tr("Pause…"),
            self.tr("Stop here; it is asked what becomes of what you wrote (Escape)."),
        )
        self.next = self._button(
            "writing_test_next",
            self.tr("Next"),
            self.tr("The letter is done: the next one (Enter, or the space bar)."),
        )
        self.next.setProperty("primary", True)
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self._connect()
        self._lay_out()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.canvas.ink_changed.connect(self._enable)
        self.canvas.next_requested.connect(self.go_on)
        self.canvas.back_requested.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.skip.clicked.connect(self.leave_out)
        self.pause.clicked.connect(self.pause_requested)

    def _lay_out(self) -> None:
        progress = QHBoxLayout()
        progress.setSpacing(GRID)
        progress.addWidget(self._place)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self.pause)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.back)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        self.next.setMinimumWidth(scaled(18 * GRID))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(progress)
        column.addWidget(self._prompt)
        column.addWidget(self._kind)
        column.addWidget(self.canvas, 1)
        column.addLayout(buttons)
        column.addWidget(self._strip)
        # It takes the room that all else leaves.
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.canvas.setMinimumSize(200, 160)
        self._set_type()
        for one, other in (
            (self.canvas, self.next),
            (self.next, self.back),
            (self.back, self.skip),
            (self.skip, self.pause),
            (self.pause, self._strip),
        ):
            self.setTabOrder(one, other)

    @property
    def test(self) -> HandTest:
        """The test, as far as it has come."""
        return self._test

    def begin(self, test: HandTest) -> None:
        """Begin a test, or go on with one."""
        self._pictures = [rasterize(each.ink) for each in test.written]
        self._set(test, EMPTY)
        self.canvas.setFocus()

    # What the user does

    @Slot()
    def go_on(self) -> None:
        """Take what is drawn as the letter that is asked for, and ask for the next one."""
        ink = self._finished()
        if self._test.is_complete:
            return
        if ink.is_empty:
            self._say(self.tr("Write the letter first, or skip it."))
            return
        drawn = self.canvas.drawn()
        self._pictures.append(rasterize(ink))
        self._change(self._test.wrote(ink, drawn.device, drawn.began))

    @Slot()
    def leave_out(self) -> None:
        """Skip the letter that is asked for."""
        if not self._test.is_complete:
            self._change(self._test.skipped())

    @Slot()
    def go_back(self) -> None:
        """Take back the last stroke; from an empty canvas go back to the letter before."""
        ink = self._finished()
        if not ink.is_empty:
            self.canvas.set_ink(Ink(ink.strokes[:-1]))
            return
        if not self._test.done:
            return
        last = self._test.done[-1]
        if last is not None:
            self._pictures.pop()
        self._change(self._test.back(), EMPTY if last is None else last.ink)

    def _finished(self) -> Ink:
        """Return what is drawn; a stroke that is under way is finished."""
        self.canvas.interrupt()
        self.canvas.end()
        return self.canvas.ink()

    # What is shown

    def _change(self, test: HandTest, ink: Ink = EMPTY) -> None:
        self._set(test, ink)
        self.canvas.setFocus()
        self.changed.emit(test)

    def _set(self, test: HandTest, ink: Ink) -> None:
        self._test = test
        self.canvas.set_ink(ink)
        letter, n = test.prompt, len(test.asked)
        place = self.tr("{0} of {1}").format(number(min(len(test.done) + 1, n)), number(n))
        self._place.setText(place)
        self._bar.setRange(0, max(1, n))
        self._bar.setValue(len(test.done))
        self._prompt.setText(self.tr("Write: {0}").format(letter) if letter else "")
        kind = kind_text(letter)
        self._kind.setText(kind)
        captions = [each.label for each in test.written]
        self._strip.show_pictures(self._pictures[::-1], captions[::-1])
        self._enable()
        if letter:
            asked = self._prompt.text() if not kind else f"{self._prompt.text()}, {kind}"
            self.canvas.setAccessibleName(f"{asked}. {place}")
            self._announce(f"{asked}. {place}")

    def _say(self, sentence: str) -> None:
        """Say something in the line under the prompt, until something is drawn."""
        self._kind.setText(sentence)
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        """Let a screen reader say it, wherever it is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, sentence))

    @Slot()
    def _enable(self) -> None:
        is_drawn = not self.canvas.is_empty
        self.next.setEnabled(is_drawn)
        self.back.setEnabled(is_drawn or bool(self._test.done))
        if is_drawn:
            self._kind.setText(kind_text(self._test.prompt))

    def _set_type(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(scaled(_PROMPT_SIZE))
        font.setBold(True)
        self._prompt.set_type(font)
        self._prompt.setMinimumHeight(scaled(_PROMPT_SIZE + GRID))

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_type()
