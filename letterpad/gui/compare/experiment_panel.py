"""What the panels of the learning curve and of the repetition have in common."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.errors import UserError
from letterpad.gui.charts.chart import Chart
from letterpad.gui.compare.experiment_found import Found, Result, Spec
from letterpad.gui.compare.experiment_strip import ExperimentStrip, duration_text
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import error_text, translated
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run
from letterpad.messages import Sentence
from letterpad.model_files.card import Card
from letterpad.training.experiments.kept import key_of
from letterpad.training.experiments.pairs import seconds_for
from letterpad.training.experiments.spec import Planned, Point
from letterpad.training.protocol import Experiment
from letterpad.training.spec import Progress


class ExperimentPanel(QFrame):
    """A question, the row that starts and stops, and a chart that fills while the child trains.

    What was computed is kept for the session, by pair and parameters; `kept_requested` asks for
    what an earlier one has left on disk.

    Signals
    -------
    experiment_requested(LearnCurve or Repeat), stop_requested()
    kept_requested(CurveSpec or RepeatSpec, str)
        Was this done before with the letters of this hash? `show_kept` answers.
    """

    experiment_requested = Signal(object)
    stop_requested = Signal()
    kept_requested = Signal(object, str)

    def __init__(
        self, name: str, topic: str, start_tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._pair: tuple[Run | None, Run | None] = (None, None)
        self._spec: Spec | None = None
        self._hash = ""
        self._why_not = ""
        self._found: dict[str, Found] = {}
        self._running: tuple[str, Spec, str] | None = None  # and the letters' hash
        self._busy_with = ""
        self._chart: Chart | None = None
        self._sentence = QLabel()
        self._sentence.setObjectName(f"{name}_sentence")
        self._sentence.setProperty("heading", True)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.strip = ExperimentStrip(name, start_tip)
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1)
        top.addWidget(WhatButton(topic, self), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self._column.setSpacing(GRID)
        self._column.addLayout(top)
        self._column.addWidget(self.strip)
        self._column.addStretch(1)
        self.strip.start_clicked.connect(self._start)
        self.strip.stop_clicked.connect(self.stop_requested)

    # What a panel says of itself

    @abstractmethod
    def question(self) -> str:
        """Ask what the experiment answers."""

    @abstractmethod
    def explanation(self, spec: Spec) -> str:
        """Say what is done to answer it."""

    @abstractmethod
    def start_title(self) -> str:
        """Return what the button says that begins."""

    @abstractmethod
    def spec_of(self, first: Card, second: Card) -> Spec:
        """Return the experiment with two models' algorithms; raise UserError if there is none."""

    @abstractmethod
    def request_of(self, spec: Spec, known: tuple[Point, ...], known_hash: str) -> Experiment:
        """Return the request that does an experiment, or goes on with it."""

    @abstractmethod
    def sentences(self, result: Result, spec: Spec) -> tuple[Sentence, Sentence]:
        """Say what was found, and how."""

    @abstractmethod
    def n_trainings(self, plan: Planned, spec: Spec) -> int:
        """Return how many models are trained in all."""

    @abstractmethod
    def make_chart(self) -> Chart:
        """Make the chart; it is made when it is first seen, as it imports much."""

    @abstractmethod
    def fill_chart(self, spec: Spec | None, found: Found) -> None:
        """Show what is known."""

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take these runs: one of the pair may have another name now."""
        first, second = (
            next((run for run in runs if one is not None and run.path == one.path), one)
            for one in self._pair
        )
        if (first, second) != self._pair:
            self.set_pair(first, second)

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show what is known of these two models' algorithms; None is the shipped recogniser."""
        self._pair = first, second
        self._take_spec()

    def _take_spec(self) -> None:
        """Work out what would be done with the pair, and ask whether it was done before."""
        first, second = self._pair
        self._spec, self._why_not = None, ""
        if first is None or second is None:
            self._why_not = self.tr(
                "Choose two models of your own above: Letterpad's recogniser cannot be trained "
                "here."
            )
        else:
            try:
                self._spec = self.spec_of(first.card, second.card)
                self._hash = str(first.card.data.get("hash", ""))
            except UserError as error:
                self._why_not = error_text(error)
        key = self._key()
        if self._spec is not None and key not in self._found:
            self._found[key] = Found()
            self.kept_requested.emit(self._spec, self._hash)
        self.refresh()

    @Slot(object, object)
    def show_kept(self, spec: Spec, result: Result) -> None:
        """Take what was found in an earlier session."""
        found = self._found.get(key_of(spec, result.plan.letters_hash))
        if found is not None and found.result is None and not found.points:
            found.finish(result)
            self.refresh()

    @Slot(str)
    def set_busy_with(self, what: str) -> None:
        """Take what is under way in the child: only one thing is at a time."""
        self._busy_with = what
        if self._running is None:
            self.refresh()

    @Slot(object)
    def take(self, message: object) -> None:
        """Take what an experiment says, if this panel has asked for it."""
        if self._running is None:
            return
        key, spec, letters_hash = self._running
        found = self._found[key]
        if isinstance(message, Progress):
            if key == self._key():
                self.strip.show_progress(message)
            return
        if isinstance(message, Planned):
            if message.letters_hash == letters_hash:
                found.begin(message, self.n_trainings(message, spec))
            else:
                self._refuse_other_letters(found)
        elif isinstance(message, Point):
            found.add(message)
        else:
            self._running = None
            found.end(message)
        if key != self._key():
            self._show_strip()
        elif self._running is None:
            self.refresh()
        else:
            self._fill()

    def _refuse_other_letters(self, found: Found) -> None:
        """Stop: what is learned from now is not what the models learned from."""
        found.error = self.tr(
            "The letters are others than those that these models learned from: the files have "
            "changed. Train both models again, then compare them."
        )
        self.stop_requested.emit()

    def refresh(self) -> None:
        """Show all that is known of the pair."""
        found = self._found.get(self._key(), Found())
        if found.result is None or self._spec is None:
            self._sentence.setText(self.question())
        else:
            self._sentence.setText(translated(self.sentences(found.result, self._spec)[0]))
        self._fill()
        self._show_strip()

    def _fill(self) -> None:
        if self._chart is not None:
            self.fill_chart(self._spec, self._found.get(self._key(), Found()))

    def _show_strip(self) -> None:
        """Say what can be done, or why not."""
        if self._running is not None:
            if self._running[0] != self._key():
                names = [translated(each.name) for each in self._running[1].learners]
                text = self.tr("The models of another pair are being trained: {0}.")
                self.strip.show_begin(text.format(", ".join(names)))
            return
        found = self._found.get(self._key(), Found())
        title = self.tr("Continue") if found.is_begun else self.start_title()
        is_error = False
        if self._spec is None:
            text = self._why_not
        elif found.result is not None:
            text = translated(self.sentences(found.result, self._spec)[1])
        elif self._busy_with:
            text = self.tr(
                "Other models are being trained now. Wait for their end, or stop them, then start "
                "this."
            )
        elif found.error:
            text, is_error = found.error, True
        elif found.is_begun:
            text = self.tr("Stopped after {0} of {1} trainings; “Continue” does the rest.").format(
                number(len(found.points)), number(found.n_total)
            )
        else:
            text = f"{self.explanation(self._spec)} {self._estimate()}".rstrip()
        can_start = self._spec is not None and found.result is None and not self._busy_with
        self.strip.show_idle(title, text, can_start=can_start, is_error=is_error, share=found.share)

    def _estimate(self) -> str:
        cards = [run.card for run in self._pair if run is not None]
        if self._spec is None or len(cards) < 2:
            return ""
        seconds = seconds_for(self._spec, cards)
        if seconds is None:
            return ""
        return self.tr("That takes about {0}.").format(duration_text(seconds))

    def _key(self) -> str:
        """Return what stands for the pair's experiment; "" if there is none."""
        return "" if self._spec is None else key_of(self._spec, self._hash)

    # What the user does

    @Slot()
    def _start(self) -> None:
        if self._spec is None or self._running is not None:
            return
        key, spec = self._key(), self._spec
        found = self._found[key]
        found.error = ""
        self._running = key, spec, self._hash
        self.strip.show_begin(self.tr("Reading the letters …"))
        points = tuple(found.points.values())
        self.experiment_requested.emit(self.request_of(spec, points, self._hash))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._chart is None:
            self._chart = self.make_chart()
            self._column.takeAt(self._column.count() - 1)  # the room that it takes now
            self._column.addWidget(self._chart, 1)
            self._fill()
