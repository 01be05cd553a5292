"""The writing test: a window in which one writes every letter twice and sees who reads it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from letterpad.assessment.hand_test import CostlyLetter, EarlierTest, HandTest
from letterpad.gui.collection.hand_result import HandResult
from letterpad.gui.collection.hand_start import HandStart
from letterpad.gui.collection.hand_writing import HandWriting
from letterpad.gui.collection.pause_question import PauseQuestion
from letterpad.gui.controllers.hand_tests import ModelResult
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.dialog_size import grow
from letterpad.gui.widgets.form_rows import wrapped_label


class WritingTestDialog(QDialog):
    """Explains the test, asks for the letters, and shows what came of it.

    Setters update what is shown, signals report what the user does; it knows no files and no
    models.

    Signals
    -------
    saved(HandTest)
        So far the test has come, and it is to be there after a crash or another day.
    forgotten(HandTest)
        What was saved of it is not wanted any more.
    look_requested()
        Another test may begin: what came of the last one is to be said.
    finished_writing(HandTest, bool)
        The letters are written; whether they are to be kept in My letters.
    fit_requested()
    """

    saved = Signal(object)
    forgotten = Signal(object)
    look_requested = Signal()
    finished_writing = Signal(object, bool)
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writing_test")
        self.setWindowTitle(self.tr("Writing test"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self._classes: tuple[str, ...] = ()
        self.start = HandStart()
        self.writing = HandWriting()
        self.outcome = HandResult()
        self._problem = wrapped_label("writing_test_problem", "warning")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        self._pages = QStackedWidget()
        for page in (self.start, self.writing, self.outcome):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._problem)
        column.addWidget(self._pages, 1)
        self._connect()
        self.resize(0, 0)
        self._grow()
        self.start.focus_first()

    def _grow(self) -> None:
        """Make room for what is shown: little before the test, much for its canvas."""
        grow(self, QSize(scaled(112 * GRID), 0))
        start = self.start.layout()
        height = scaled(84 * GRID)
        if self._pages.currentWidget() is self.start and start is not None:
            height = min(height, start.totalHeightForWidth(self.width()) + scaled(4 * GRID))
        grow(self, QSize(0, height))

    def _connect(self) -> None:
        self.start.begin_requested.connect(self._begin)
        self.start.continue_requested.connect(self._continue)
        self.start.close_requested.connect(self.close)
        self.writing.changed.connect(self._take_letter)
        self.writing.pause_requested.connect(self._pause)
        self.outcome.again_requested.connect(self._again)
        self.outcome.close_requested.connect(self.close)
        self.outcome.fit_requested.connect(self.fit_requested)

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Ask for these letters in the next test; none while no model answers."""
        self._classes = classes
        self.start.set_classes(classes)
        self._grow()

    @Slot(object, object)
    def show_earlier(self, earlier: EarlierTest | None, stopped: HandTest | None) -> None:
        """Say how the last test went, and offer to continue one that was stopped."""
        had_focus = self.start.begin.hasFocus()
        self.start.show_earlier(earlier, stopped)
        self._grow()
        if had_focus:
            self.start.focus_first()

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Say what could not be kept or read."""
        self._problem.setText(sentence)
        self._problem.show()

    def show_answer(self, result: ModelResult, costly: Sequence[CostlyLetter]) -> None:
        """Show what the next model read, and which letters cost most with the live one."""
        self.outcome.show_answer(result)
        if result.is_live:
            self.outcome.show_costly(costly)

    # What the user does

    @property
    def _is_writing(self) -> bool:
        return self._pages.currentWidget() is self.writing

    @Slot()
    def _begin(self) -> None:
        self._write(HandTest.of_classes(self._classes))

    @Slot()
    def _continue(self) -> None:
        if self.start.stopped is not None:
            self._write(self.start.stopped)

    def _write(self, test: HandTest) -> None:
        self._problem.hide()
        self._pages.setCurrentWidget(self.writing)
        self._grow()
        self.writing.begin(test)
        if test.is_complete:  # it was stopped before it was counted
            self._finish()

    @Slot(object)
    def _take_letter(self, test: HandTest) -> None:
        if test.is_complete:
            self._finish()
        elif self.start.keep.isChecked():
            self.saved.emit(test)

    @Slot()
    def _finish(self) -> None:
        test, keep = self.writing.test, self.start.keep.isChecked()
        if not test.n_written:
            self._discard()
            return
        if keep:
            self.saved.emit(test)
        self._pages.setCurrentWidget(self.outcome)
        self.outcome.begin(test, keep=keep)
        self.finished_writing.emit(test, keep)

    @Slot()
    def _pause(self) -> None:
        test = self.writing.test
        if not test.done:
            self._discard()
            return
        question = PauseQuestion(test.n_written, len(test.asked), self)
        question.later_requested.connect(self._stop)
        question.result_requested.connect(self._finish)
        question.discard_requested.connect(self._discard)
        question.open()

    @Slot()
    def _stop(self) -> None:
        self.saved.emit(self.writing.test)
        super().reject()

    @Slot()
    def _discard(self) -> None:
        self.forgotten.emit(self.writing.test)
        super().reject()

    @Slot()
    def _again(self) -> None:
        self._problem.hide()
        self.start.show_earlier(None, None)
        self._pages.setCurrentWidget(self.start)
        self.start.focus_first()
        self.look_requested.emit()

    # Qt's own

    def reject(self) -> None:
        """Close by Escape or by the window's frame: while letters are written, ask first."""
        if self._is_writing:
            self._pause()
        else:
            super().reject()
