"""The panel below the pages in which a lesson is read: text, question, answer, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.lessons.lesson_texts import controls_text
from letterpad.gui.lessons.question_view import WIDEST_TEXT, QuestionView
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.form_rows import Chooser, wrapped_label
from letterpad.lessons.figures import Figures
from letterpad.lessons.lesson import Lesson, Step

_LOWEST, _HIGHEST = 100, 208
_TEXT, _QUESTION, _WITH_ANSWER = 5, 4, 9
"""Shares of the width."""

_SHARE = 0.13
"""Of the window's height, for what scrolls; the charts above need the rest."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows.

    Parameters
    ----------
    lesson : Lesson
    index : int
        Of the step.
    figures : Figures
        Of the runs that are there and belong to this step or one before.
    done : str
        What the run of this step is called; "" while it is not there.
    are_figures_there : bool
        Whether all the runs are there whose figures the step shows.
    chosen : int, optional
        The choice with which its question was answered; None while it is not answered.
    note : str
        What else is to be said, such as that something else was trained.
    can_restore : bool
        Whether the training panel can be put back to what was chosen before.
    is_training : bool
        Whether a training is under way, during which nothing is set.
    """

    lesson: Lesson
    index: int
    figures: Figures
    done: str = ""
    are_figures_there: bool = True
    chosen: int | None = None
    note: str = ""
    can_restore: bool = False
    is_training: bool = False

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.lesson.steps[self.index]


class LessonPanel(QWidget):
    """Shows one step. Setters show what is so; signals say what the user wants. It knows nobody.

    Signals
    -------
    lesson_chosen(str), step_requested(int)
        Another lesson, by its key, or another step is to be shown.
    set_requested(), look_requested(), restore_requested(), end_requested()
        A button was pressed.
    answered(int)
        The question was answered with this choice; 0 where there is nothing to choose.
    """

    lesson_chosen = Signal(str)
    step_requested = Signal(int)
    set_requested = Signal()
    look_requested = Signal()
    restore_requested = Signal()
    end_requested = Signal()
    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_panel")
        self._index = 0
        self._asked: tuple[str, int] | None = None
        self.chooser = Chooser(
            "lesson_chooser", self.tr("Lesson"), self.tr("Which lesson is shown")
        )
        self.chooser.currentIndexChanged.connect(self._choose_lesson)
        self.place = QLabel()
        self.place.setObjectName("lesson_place")
        self.place.setProperty("muted", True)
        self.restore_button = push_button(
            self.tr("Put back"),
            "lesson_restore_button",
            self.tr("Put back in the training panel what was chosen before the lesson"),
        )
        self.back_button = push_button(
            self.tr("Back"), "lesson_back_button", self.tr("The step before")
        )
        self.next_button = push_button(
            self.tr("Next"), "lesson_next_button", self.tr("The next step")
        )
        self.end_button = push_button(
            self.tr("End"), "lesson_end_button", self.tr("Close the lesson; the step is remembered")
        )
        self.problem = wrapped_label("lesson_problem", "warning")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.title = wrapped_label("lesson_title", "")
        bold = QFont(self.title.font())
        bold.setBold(True)
        self.title.setFont(bold)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.text = wrapped_label("lesson_text", "")
        self.controls = wrapped_label("lesson_controls", "muted")
        self.controls.setTextFormat(Qt.TextFormat.PlainText)
        self.set_button = push_button(
            self.tr("Set the controls"),
            "lesson_set_button",
            self.tr("Choose this in the training panel. Nothing is trained yet."),
        )
        self.look_button = push_button(
            self.tr("Show me"), "lesson_look_button", self.tr("Open the page on which to look")
        )
        self.status = wrapped_label("lesson_status", "muted")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextFormat(Qt.TextFormat.MarkdownText)
        self.question_view = QuestionView()
        self.question_view.answered.connect(self.answered)
        self.restore_button.clicked.connect(self.restore_requested)
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.end_button.clicked.connect(self.end_requested)
        self.set_button.clicked.connect(self.set_requested)
        self.look_button.clicked.connect(self.look_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        """One row of where one is and goes; below it text, question and answer side by side."""
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.chooser)
        top.addWidget(self.place)
        top.addStretch(1)
        for button in (
            self.set_button,
            self.look_button,
            self.back_button,
            self.next_button,
            self.restore_button,
            self.end_button,
        ):
            top.addWidget(button)
        self.chooser.setFixedWidth(scaled(26 * GRID))
        read = QVBoxLayout()
        read.addWidget(self.title)
        read.addWidget(self.status)
        read.addWidget(self.text)
        read.addWidget(self.controls)
        read.setSpacing(GRID // 2)
        read.addStretch(1)
        inner = QWidget()
        self._row = row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(3 * GRID)
        row.addLayout(read, _TEXT)
        row.addWidget(self.question_view, _QUESTION)
        for label in (self.text, self.controls):
            label.setMaximumWidth(scaled(WIDEST_TEXT))
        self._scroll = self._made_scroll(inner)
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(self.problem)
        column.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        whole.addWidget(card)

    def _made_scroll(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("lesson_scroll")
        scroll.setAccessibleName(self.tr("Lesson"))
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setToolTip(self.tr("What this step says; the arrow keys scroll it"))
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return scroll

    # What is so

    def show_lessons(self, lessons: Sequence[Lesson], problems: str) -> None:
        """Offer lessons, and say which files could not be read."""
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for lesson in lessons:
                self.chooser.addItem(lesson.title, lesson.key)
        self.problem.setText(problems)
        self.problem.setVisible(bool(problems))

    def show_step(self, shown: Shown) -> None:
        """Show a step, and how far the user is with it."""
        step, figures = shown.step, shown.figures
        self._index = shown.index
        with QSignalBlocker(self.chooser):
            self.chooser.setCurrentIndex(self.chooser.findData(shown.lesson.key))
        place = self.tr("Step {0} of {1}").format(shown.index + 1, len(shown.lesson.steps))
        self.place.setText(place)
        self.restore_button.setVisible(shown.can_restore)
        self.restore_button.setEnabled(not shown.is_training)
        self.back_button.setEnabled(shown.index > 0)
        self.next_button.setEnabled(shown.index + 1 < len(shown.lesson.steps))
        self.title.setText(step.title)
        self.text.setText(figures.filled(step.text, localized))
        self.controls.setVisible(step.spec is not None)
        self.controls.setText("" if step.spec is None else controls_text(step.spec))
        self.set_button.setVisible(step.spec is not None)
        self.set_button.setEnabled(not shown.is_training)
        self.look_button.setVisible(step.look is not None)
        if step.look is not None:
            self.look_button.setText(
                {
                    "draw": self.tr("Show me: Draw"),
                    "results": self.tr("Show me: Results"),
                    "compare": self.tr("Show me: Compare"),
                }[step.look]
            )
        status = self._status(shown)
        self.status.setText(status)
        self.status.setVisible(bool(status))
        asked = (shown.lesson.key, shown.index)
        is_other = asked != self._asked
        self._asked = asked
        self.question_view.setVisible(step.question is not None)
        self._row.setStretch(1, _QUESTION if shown.chosen is None else _WITH_ANSWER)
        if step.question is not None:
            self.question_view.ask(step.question, figures, is_other=is_other)
            self.question_view.show_answer(
                step.question, figures, shown.chosen, can_answer=shown.are_figures_there
            )
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def _status(self, shown: Shown) -> str:
        if shown.note:
            return shown.note
        if shown.is_training:
            return self.tr("A training is under way.")
        if shown.done:
            return self.tr("Done: {0}").format(shown.done)
        if shown.step.train:
            return self.tr("Set the controls, then press Train.")
        if not shown.are_figures_there:
            return self.tr("First train what an earlier step asks for.")
        return ""

    # From the user

    @Slot(int)
    def _choose_lesson(self, index: int) -> None:
        self.lesson_chosen.emit(self.chooser.itemData(index))

    @Slot()
    def _go_back(self) -> None:
        self.step_requested.emit(self._index - 1)

    @Slot()
    def _go_on(self) -> None:
        self.step_requested.emit(self._index + 1)

    # Qt's own

    def _fit(self) -> None:
        height = round(_SHARE * self.window().height())
        self._scroll.setFixedHeight(min(max(scaled(_LOWEST), height), scaled(_HIGHEST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
