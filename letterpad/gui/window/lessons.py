"""Guides through the lessons: sets the controls as a step says, and sees which runs are there."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QBoxLayout, QMainWindow, QStackedWidget

from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.text.language import current
from letterpad.gui.text.translation import translated
from letterpad.gui.window.draw_page import DrawPage
from letterpad.gui.window.top_bar import COMPARE, DRAW, RESULTS
from letterpad.library import Run

if TYPE_CHECKING:
    from letterpad.gui.lessons.lesson_panel import LessonPanel
    from letterpad.lessons.lesson import Lesson

_REMEMBERED = "lessons"
_PAGES = {"draw": DRAW, "results": RESULTS, "compare": COMPARE}


class Lessons(QObject):
    """Opens the panel of lessons below the pages, and does what its buttons say.

    It trains nothing. What was chosen in the training panel before the first step set it can be
    put back. Step, answers and that choice are remembered from start to start.
    """

    def __init__(
        self,
        window: QMainWindow,
        pages: QStackedWidget,
        draw_page: DrawPage,
        runs: Runs,
        jobs: Jobs,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._pages, self._draw_page = window, pages, draw_page
        self._runs, self._jobs, self._settings = runs, jobs, settings
        self._lessons: Sequence[Lesson] = ()
        self._lesson: Lesson | None = None
        self._note = ""
        self.panel: LessonPanel | None = None
        self.action = QAction(self.tr("&Lessons…"), self)
        self.action.setObjectName("lessons_action")
        self.action.triggered.connect(self.open)

    # The panel

    @Slot()
    def open(self) -> None:
        """Open the panel where the user was last; its files are read again."""
        from letterpad.gui.lessons.lesson_panel import LessonPanel
        from letterpad.lessons.shelf import shelf

        if self.panel is None:
            self.panel = panel = LessonPanel()
            centre = self._pages.parentWidget()
            layout = None if centre is None else centre.layout()
            if isinstance(layout, QBoxLayout):
                layout.insertWidget(layout.indexOf(self._pages) + 1, panel)
            panel.lesson_chosen.connect(self._choose)
            panel.step_requested.connect(self._go_to)
            panel.set_requested.connect(self._set_controls)
            panel.look_requested.connect(self._look)
            panel.answered.connect(self._take_answer)
            panel.restore_requested.connect(self._put_back)
            panel.end_requested.connect(self._end)
            self._runs.changed.connect(self._refresh)
            self._runs.arrived.connect(self._take_run)
            for signal in (self._jobs.started, self._jobs.failed, self._jobs.stopped):
                signal.connect(self._refresh)
        found = shelf(current())
        self._lessons = found.lessons
        problems = "\n".join(translated(each) for each in found.problems)
        self.panel.show_lessons(found.lessons, problems)
        self.panel.show()
        self._choose(str(self._remembered().get("lesson", "")))
        self.panel.chooser.setFocus()

    @Slot()
    def _end(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self._draw_page.draw_column.canvas.setFocus()

    @Slot(str)
    def _choose(self, key: str) -> None:
        if not self._lessons:
            return
        self._lesson = next((each for each in self._lessons if each.key == key), self._lessons[0])
        self._note = ""
        self._remember(lesson=self._lesson.key)
        self._refresh()

    @Slot(int)
    def _go_to(self, index: int) -> None:
        if self._lesson is not None:
            self._note = ""
            steps = _mapping(self._remembered().get("steps"))
            self._remember(steps={**steps, self._lesson.key: index})
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show the step as far as the user has come with it."""
        from letterpad.gui.lessons.lesson_panel import Shown
        from letterpad.lessons.figures import Figures
        from letterpad.lessons.matching import runs_of

        lesson, panel = self._lesson, self.panel
        if lesson is None or panel is None or panel.isHidden():
            return
        index = self._index(lesson)
        step = lesson.steps[index]
        cards = runs_of(lesson, [run.card for run in self._runs.list()])
        up_to_here = {each.train for each in lesson.steps[: index + 1]}
        seen = {name: card for name, card in cards.items() if name in up_to_here}
        chosen = _mapping(_mapping(self._remembered().get("answers")).get(lesson.key))
        answer = chosen.get(str(index))
        are_there = step.needs <= seen.keys()
        n_choices = len(step.question.choices) if step.question else 0
        is_answer = isinstance(answer, int) and 0 <= answer < max(1, n_choices) and are_there
        panel.show_step(
            Shown(
                lesson,
                index,
                Figures(seen),
                done=seen[step.train].name if step.train in seen else "",
                are_figures_there=are_there,
                chosen=answer if is_answer else None,
                note=self._note,
                can_restore=bool(self._remembered().get("before")),
                is_training=self._jobs.is_busy,
            )
        )

    def _index(self, lesson: "Lesson") -> int:
        index = _mapping(self._remembered().get("steps")).get(lesson.key)
        return min(index, len(lesson.steps) - 1) if isinstance(index, int) and index >= 0 else 0

    # What the user does

    @Slot()
    def _set_controls(self) -> None:
        """Set the training panel as the step says; train nothing."""
        spec = None if self._lesson is None else self._lesson.steps[self._index(self._lesson)].spec
        if spec is None or self._jobs.is_busy:
            return
        model_panel = self._draw_page.model_panel
        if not self._remembered().get("before"):
            self._remember(before=model_panel.choices())
        self._pages.setCurrentIndex(DRAW)
        self._draw_page.open_training()
        was_unfolded = model_panel.is_unfolded
        model_panel.prepare(spec)
        if self._draw_page.minimumSizeHint().height() > self._pages.height():
            # Letters, algorithm, Train and the curves are to be seen at once.
            model_panel.unfold(was_unfolded)
        self._note = ""
        self._refresh()

    @Slot()
    def _put_back(self) -> None:
        """Put back what was chosen in the training panel before the lesson."""
        before = _mapping(self._remembered().get("before"))
        if not before or self._jobs.is_busy:
            return
        model_panel = self._draw_page.model_panel
        # Letters that were opened meanwhile stay in the list.
        kept = {key: value for key, value in model_panel.choices().items() if key == "opened"}
        model_panel.set_choices({**before, **kept})
        self._remember(before={})
        self._jobs.read_letters(model_panel.data_spec())
        self._refresh()
        focused = QApplication.focusWidget()
        if self.panel is not None and (focused is None or not focused.isVisible()):
            self.panel.next_button.setFocus()

    @Slot()
    def _look(self) -> None:
        look = None if self._lesson is None else self._lesson.steps[self._index(self._lesson)].look
        if look is not None:
            self._pages.setCurrentIndex(_PAGES[look])

    @Slot(int)
    def _take_answer(self, choice: int) -> None:
        lesson = self._lesson
        if lesson is None:
            return
        answers = _mapping(self._remembered().get("answers"))
        of_lesson = {**_mapping(answers.get(lesson.key)), str(self._index(lesson)): choice}
        self._remember(answers={**answers, lesson.key: of_lesson})
        self._refresh()

    @Slot(object)
    def _take_run(self, run: Run) -> None:
        """Say so if something else was trained than the step asks for."""
        from letterpad.lessons.controls import was_trained_so

        if self._lesson is None or self.panel is None or self.panel.isHidden():
            return
        step = self._lesson.steps[self._index(self._lesson)]
        is_other = bool(step.train and step.spec and not was_trained_so(run.card, step.spec))
        self._note = ""
        if is_other:
            said = self.tr("“{0}” was trained otherwise than this step asks for.")
            self._note = said.format(run.card.name)
        self._refresh()

    # What is remembered

    def _remembered(self) -> Mapping[str, Any]:
        return self._settings.choices(_REMEMBERED)

    def _remember(self, **values: Any) -> None:
        self._settings.set_choices(_REMEMBERED, {**self._remembered(), **values})


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}
