"""The compare page: two models on the same letters, which is better, and where they differ."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.compare.learning_curve_panel import LearningCurvePanel
from letterpad.gui.compare.pair_header import PairHeader
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.pairs import Comparing, is_tested
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.buttons import PageButton
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.gui.widgets.page_row import PageRow
from letterpad.library import Run
from letterpad.recognition.prediction import Prediction

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from letterpad.gui.compare.calibration_panel import CalibrationPanel
    from letterpad.gui.compare.cost_panel import CostPanel
    from letterpad.gui.compare.doubt_panel import DoubtPanel
    from letterpad.gui.compare.learned_panel import LearnedPanel
    from letterpad.gui.compare.letter_by_letter import LetterByLetter
    from letterpad.gui.compare.repeat_panel import RepeatPanel
    from letterpad.gui.compare.training_panel import TrainingPanel
    from letterpad.gui.letters.letters_panel import LettersPanel

_PAIR, _EMPTY = range(2)


@runtime_checkable
class OfRuns(Protocol):
    """A panel that shows something of all runs."""

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs, the oldest first."""
        ...


@runtime_checkable
class OfPair(Protocol):
    """A panel that shows something of the two models that are compared."""

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show this pair; None is the shipped recogniser."""
        ...


@runtime_checkable
class OfQuestion(Protocol):
    """A panel that shows something of the drawing on the canvas."""

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Show something of this drawing, to which the live model gave this answer."""
        ...


class ComparePage(QWidget):
    """The pair and what is said of it above, one of several panels below.

    Most panels are made when somebody looks at them: the window is there sooner.

    Signals
    -------
    pair_requested(Run or None, Run or None)
        Two models are to be compared, None is the shipped recogniser; `show_comparing` answers.
        Emitted while the page is seen.
    letters_chosen(Chosen)
        The user chose letters; `set_chosen` shows what is chosen then.
    panel_made(str)
        The panel of this name has been made, and is not shown yet.
    """

    pair_requested = Signal(object, object)
    letters_chosen = Signal(object)
    panel_made = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_page")
        self._runs: list[Run] = []
        self._asked: tuple[Path | None, Path | None] | None = None
        self._comparing: Comparing | None = None
        self._chosen: Chosen | None = None
        self._letters_gone = ""
        self._waits: tuple[Path, bool] | None = None
        self._question: tuple[Question, Prediction] | None = None
        self._heard: dict[str, Prediction] = {}
        self.header = PairHeader()
        self.learning_curve = LearningCurvePanel()
        self._why_not = QLabel()
        self._why_not.setObjectName("no_letters_compared")
        self._empty = QLabel(
            self.tr(
                "Train a model on the Draw page. Here you will see whether it is better than "
                "Letterpad's recogniser or another model, and which letters make the difference."
            )
        )
        self._empty.setObjectName("no_pairs")
        for label in (self._why_not, self._empty):
            label.setWordWrap(True)
            label.setProperty("muted", True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tab_row = PageRow(self.tr("More"), self.tr("More about the two models"))
        self._tabs = _Panels()
        self._names: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._make_panel)
        self._add_tabs()
        self._lay_out()
        self._tab_row.group.idClicked.connect(self._show_tab)
        self.header.pair_chosen.connect(self._take_pair)
        self.set_runs([])

    # The panels

    @cached_property
    def letter_by_letter(self) -> "LetterByLetter":
        """Which letters make the difference."""
        from letterpad.gui.compare.letter_by_letter import LetterByLetter

        panel = LetterByLetter()
        panel.letters_chosen.connect(self.letters_chosen)
        panel.set_chosen(self._chosen)
        self._tab(0).addWidget(panel)
        return panel

    @cached_property
    def learned(self) -> "LearnedPanel":
        """What both models learned."""
        from letterpad.gui.compare.learned_panel import LearnedPanel

        return LearnedPanel()

    @cached_property
    def training(self) -> "TrainingPanel":
        """The curves of both trainings."""
        from letterpad.gui.compare.training_panel import TrainingPanel

        return TrainingPanel()

    @cached_property
    def repeat(self) -> "RepeatPanel":
        """Both algorithms on several splits."""
        from letterpad.gui.compare.repeat_panel import RepeatPanel

        return RepeatPanel()

    @cached_property
    def cost(self) -> "CostPanel":
        """Accuracy and cost of all runs."""
        from letterpad.gui.compare.cost_panel import CostPanel

        panel = CostPanel()
        panel.run_chosen.connect(self.header.choose_first)
        panel.letters_requested.connect(self._choose_letters_of)
        return panel

    @cached_property
    def calibration(self) -> "CalibrationPanel":
        """How sure both models are, and how often they are right."""
        from letterpad.gui.compare.calibration_panel import CalibrationPanel

        panel = CalibrationPanel()
        panel.letters_chosen.connect(self.letters_chosen)
        panel.set_chosen(self._chosen)
        return panel

    @cached_property
    def doubt(self) -> "DoubtPanel":
        """Which labels both models surely read otherwise."""
        from letterpad.gui.compare.doubt_panel import DoubtPanel

        panel = DoubtPanel()
        panel.letters_chosen.connect(self.letters_chosen)
        panel.set_chosen(self._chosen)
        if self._comparing is not None:
            panel.set_comparing(self._comparing, self.header.names())
        if self._letters_gone:
            panel.set_letters_gone(self._letters_gone)
        return panel

    @cached_property
    def letters(self) -> "LettersPanel":
        """What is in the letters that the pair was trained and tested on."""
        from letterpad.gui.letters.letters_panel import LettersPanel

        return LettersPanel()

    def has_panel(self, name: str) -> bool:
        """Tell whether the panel of this name has been made."""
        return name in vars(self)

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to be shown, in one of the next turns of the event loop."""
        has_letters = self.has_panel("letter_by_letter")
        return self._soon.isActive() or (has_letters and self.letter_by_letter.is_busy)

    def _add_tabs(self) -> None:
        """Add the button of every panel: the panel's name, its title, what it is for."""
        self._add_tab(
            "letter_by_letter",
            self.tr("Letter by letter"),
            self.tr("Which letters make the difference"),
        )
        self._add_tab(
            "learned",
            self.tr("What was learned"),
            self.tr("Weights, filters, questions or neighbours: what each of the two learned"),
        )
        self._add_tab(
            "training",
            self.tr("Training"),
            self.tr("How loss and accuracy went while the two were trained"),
        )
        self._add_tab(
            "learning_curve", self.tr("Learning curve"), self.tr("Would more letters help?")
        )
        self._add_tab(
            "repeat", self.tr("Repeat"), self.tr("Is the algorithm better, or was it luck?")
        )
        self._add_tab(
            "cost", self.tr("Cost"), self.tr("What accuracy costs: seconds, bytes, milliseconds")
        )
        self._add_tab("calibration", self.tr("Calibration"), self.tr("Are 90 % really 90 %?"))
        self._add_tab(
            "doubt",
            self.tr("Labels in doubt"),
            self.tr("Which letters do both models surely read otherwise?"),
        )
        self._add_tab(
            "letters", self.tr("The letters"), self.tr("What is in the data that they learned from")
        )

    def _add_tab(self, name: str, title: str, tip: str) -> None:
        button = PageButton(title, f"show_{name}", tip, is_narrow=True)
        place = self._tabs.add(QStackedWidget())
        self._names.append(name)
        if name == "learning_curve":
            self._tab(place).addWidget(self.learning_curve)
        elif name == "letter_by_letter":
            self._tab(place).addWidget(self._why_not)
        button.setChecked(place == 0)
        self._tab_row.add(button, place)

    def show_net(self, run: Run) -> None:
        """Show a run of the pair, drawn as a net; it becomes the first of the pair if need be."""
        if run.path not in self._paths():
            self.header.choose_first(run)
        self._tab_row.group.button(self._names.index("learned")).click()
        self.learned.draw_as_net(second=run.path != self._paths()[0])

    def _tab(self, place: int) -> QStackedWidget:
        tab = self._tabs.panel(place)
        assert isinstance(tab, QStackedWidget)
        return tab

    @Slot(int)
    def _show_tab(self, place: int) -> None:
        self._tabs.show_panel(place)
        self._make_panel()

    @Slot()
    def _make_panel(self) -> None:
        """Make the panel that is looked at, and tell it what the others know."""
        place = self._tabs.seen
        name = self._names[place]
        if self.has_panel(name):
            self._tell_question()
            return
        panel: QWidget = getattr(self, name)
        if isinstance(panel, OfRuns):
            panel.set_runs(self._runs)
        if isinstance(panel, OfPair) and self._asked is not None:
            panel.set_pair(*self.header.pair())
        if name == "cost":
            self.cost.set_selected(self._paths()[0])
        self.panel_made.emit(name)
        if name != "letter_by_letter":  # that one comes with what it shows
            self._tab(place).addWidget(panel)
            self._tab(place).setCurrentWidget(panel)
        self._tell_question()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.header)
        column.addWidget(self._tab_row)
        column.addWidget(self._tabs, 1)
        self._pair_or_empty = QStackedWidget()
        self._pair_or_empty.addWidget(whole)
        self._pair_or_empty.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        outer.addWidget(self._pair_or_empty)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the oldest first."""
        has_any = any(is_tested(run) for run in runs)
        self._pair_or_empty.setCurrentIndex(_PAIR if has_any else _EMPTY)
        self.header.set_runs(runs)
        self._runs = list(runs)
        for panel in self._panels():
            if isinstance(panel, OfRuns):
                panel.set_runs(runs)
        if has_any and self.isVisible():
            self._soon.start()
            self._ask()
            if self._comparing is not None and self._asked == self._paths():
                self.header.show_comparing(self._comparing)  # a run may have another name now

    @Slot()
    def show_begin(self) -> None:
        """Say that a pair is being read; what was shown stays until there is more."""
        self.header.show_begin()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show how far a comparison is that takes longer."""
        self.header.show_progress(share)
        if self._comparing is None:
            self._show_why_not(self.tr("The letters will be here in a moment."))

    @Slot(object)
    def show_comparing(self, comparing: Comparing) -> None:
        """Show what is known of a pair."""
        self._comparing = comparing
        self.header.show_comparing(comparing)
        self.letter_by_letter.set_comparing(comparing, self.header.names())
        if self.has_panel("doubt"):
            self.doubt.set_comparing(comparing, self.header.names())
        self._choose_what_waits()
        self._tab(0).setCurrentWidget(self.letter_by_letter)

    @Slot(str)
    def show_letters_gone(self, sentence: str) -> None:
        """Say why there are no pictures of the letters."""
        self._letters_gone = sentence
        self.letter_by_letter.set_letters_gone(sentence)
        if self.has_panel("doubt"):
            self.doubt.set_letters_gone(sentence)

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say why a pair cannot be compared."""
        self._comparing = self._waits = None
        if self.has_panel("letter_by_letter"):
            self.letter_by_letter.clear()
        if self.has_panel("doubt"):
            self.doubt.clear()
        self.header.show_sentence(self.tr("These two cannot be compared."), sentence)
        self._show_why_not(self.tr("Choose another model above."))

    @Slot(object)
    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        if self.has_panel("letter_by_letter"):
            self.letter_by_letter.set_chosen(chosen)
        if self.has_panel("doubt"):
            self.doubt.set_chosen(chosen)
        if self.has_panel("calibration"):
            self.calibration.set_chosen(chosen)
        if self.has_panel("letters"):
            self.letters.set_selected(self.chosen_indices())

    def chosen_indices(self) -> "NDArray[np.int64] | None":
        """Return which of the pair's letters are chosen; None if none of these are."""
        chosen = self._chosen
        if chosen is None or chosen.key != self.letters_key():
            return None
        return chosen.selection.indices

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Let the panel that is seen know the drawing on the canvas, and the live model's answer.

        Any other one hears of the newest drawing when somebody looks at it.
        """
        self._question = question, prediction
        self._tell_question()

    def letters_key(self) -> str:
        """Return of which held-out letters the pair is; "" if none is shown."""
        return "" if self._comparing is None else self._comparing.key

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what both models answered; None if none are chosen."""
        if not self.has_panel("letter_by_letter"):
            return None
        return self.letter_by_letter.chosen_letters()

    def _show_why_not(self, sentence: str) -> None:
        self._why_not.setText(sentence)
        self._tab(0).setCurrentWidget(self._why_not)

    @Slot(object, bool)
    def _choose_letters_of(self, run: Run, right: bool) -> None:
        """Choose what a run reads right, or misreads: as soon as it is the first of the pair."""
        self._waits = (run.path, right)
        if self._paths()[0] != run.path:
            self.header.choose_first(run)
        self._choose_what_waits()

    def _choose_what_waits(self) -> None:
        comparing, waits = self._comparing, self._waits
        if comparing is None or waits is None or comparing.first is None:
            return
        if comparing.first.path == waits[0] == self._paths()[0]:
            self._waits = None
            self.letter_by_letter.choose_read(right=waits[1])

    def _tell_question(self) -> None:
        """Let the panel that is seen know the newest drawing, once."""
        name = self._names[self._tabs.seen]
        is_seen = self.isVisible() and self._pair_or_empty.currentIndex() == _PAIR
        if self._question is None or not (is_seen and self.has_panel(name)):
            return
        panel: object = getattr(self, name)
        question, prediction = self._question
        if isinstance(panel, OfQuestion) and self._heard.get(name) is not prediction:
            self._heard[name] = prediction
            panel.set_question(question, prediction)

    def _panels(self) -> list[object]:
        return [getattr(self, name) for name in self._names if self.has_panel(name)]

    # What is asked for

    def _paths(self) -> tuple[Path | None, Path | None]:
        first, second = self.header.pair()
        return None if first is None else first.path, None if second is None else second.path

    def _ask(self) -> None:
        """Ask for the pair, once and when somebody looks."""
        paths = self._paths()
        if not self.isVisible() or paths in (self._asked, (None, None)):
            return
        self._asked = paths
        self._letters_gone = ""
        if self._waits is not None and self._waits[0] != paths[0]:
            self._waits = None  # the user went on
        first, second = self.header.pair()
        for panel in self._panels():
            if isinstance(panel, OfPair):
                panel.set_pair(first, second)
        if self.has_panel("cost"):
            self.cost.set_selected(paths[0])
        self.pair_requested.emit(first, second)

    @Slot(object, object)
    def _take_pair(self, first: Run | None, second: Run | None) -> None:
        self._ask()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pair_or_empty.currentIndex() == _PAIR:
            self._soon.start()  # the page is painted before its panel is made
            self._ask()


class _Panels(QWidget):
    """Several panels, of which one is seen: only that one is given room, and asks for some.

    A QStackedWidget is as high as the highest of all its pages would like to be, so that the page
    would scroll for a panel that nobody sees.
    """

    def __init__(self) -> None:
        super().__init__()
        self._panels: list[QWidget] = []
        self._seen = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, panel: QWidget) -> int:
        """Add a panel, and return its place; the first one is seen."""
        self._panels.append(panel)
        panel.setVisible(len(self._panels) == 1)
        self._column.addWidget(panel)
        return len(self._panels) - 1

    def panel(self, place: int) -> QWidget:
        """Return the panel at a place."""
        return self._panels[place]

    @property
    def seen(self) -> int:
        """The place of the panel that is seen."""
        return self._seen

    def show_panel(self, place: int) -> None:
        """Show the panel at a place, and no other."""
        if place != self._seen:
            self._panels[self._seen].hide()
            self._seen = place
            self._panels[place].show()

    # Qt's own

    def sizeHint(self) -> QSize:
        # No more height than is needed: the page would scroll for it.
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
