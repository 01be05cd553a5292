"""What was learned: weights, filters, questions or voters of the two models, beside each other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad import paths
from letterpad.explaining.learned import NotKnown
from letterpad.explaining.neighbours import VotingLetters
from letterpad.explaining.trees import TreeLevels
from letterpad.gui.charts.learned_pictures import shared_end
from letterpad.gui.compare.learned_view import LearnedView
from letterpad.gui.compare.net_diagram_panel import NetDiagramPanel, can_be_drawn
from letterpad.gui.controllers.learned_models import LearnedModels, ReadModel, Seen, Sent, Voted
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.run_letters import RunLetters
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import SHIPPED

_BOTH, _FIRST, _SECOND = range(3)


class LearnedPanel(QWidget):
    """The two models of the pair, or one of them.

    It reads only while it is seen, in threads of its own, see `close_threads`.

    Signals
    -------
    letters_requested(DataSpec)
        The letters that a model was trained on have to be read; `set_letters` answers.
    """

    letters_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learned_panel")
        self._pair: tuple[Run | None, Run | None] | None = None
        self._question: Question | None = None
        self._letters = RunLetters()
        self._models = LearnedModels(self)
        self._models.was_read.connect(self._show_read)
        self._models.answered.connect(self._show_answer)
        self._models.was_sent.connect(self._show_sent)
        self.views = LearnedView("first_learned"), LearnedView("second_learned")
        self._chooser = Chooser(
            "learned_chooser",
            self.tr("Which model"),
            self.tr("Show what both models learned, or one of them in large pictures."),
        )
        for text in (
            self.tr("both models"),
            self.tr("the first model"),
            self.tr("the second model"),
        ):
            self._chooser.addItem(text)
        self._chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self._chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._chooser.currentIndexChanged.connect(self._show_chosen)
        self._as_net = QPushButton(self.tr("Draw as a net"))
        self._as_net.setObjectName("learned_as_net")
        self._as_net.setCheckable(True)
        self._as_net.setProperty("choice", True)
        self._as_net.setToolTip(
            self.tr(
                "The layers of one model with the numbers of your letter, and the sum of a unit"
            )
        )
        self._as_net.toggled.connect(self._show_chosen)
        self.net: NetDiagramPanel | None = None
        self._prediction: Prediction | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("What was learned by"))
        label.setProperty("muted", True)
        label.setBuddy(self._chooser)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(label)
        top.addWidget(self._chooser)
        top.addWidget(self._as_net)
        top.addStretch(1)
        top.addWidget(WhatButton("learned", self))
        self._pictures = QWidget()
        row = QHBoxLayout(self._pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for view in self.views:
            row.addWidget(view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._pictures, 1)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or computed."""
        return self._models.is_busy or (self.net is not None and self.net.is_busy)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are: only those of the pair are shown."""

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show what two models learned; None is the shipped recogniser."""
        if (first, second) == self._pair:
            return
        self._pair = first, second
        for view, run in zip(self.views, self._pair, strict=True):
            view.show_begin(self.tr("Letterpad's recogniser") if run is None else run.card.name)
        self._read()
        self._show_net()

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Show what becomes of the drawing on the canvas."""
        self._question, self._prediction = question, prediction
        if self.net is not None:
            self.net.set_question(question, prediction)
        if question.is_empty:
            for view in self.views:
                view.show_no_drawing()
        else:
            self._ask()

    @Slot(object, object)
    def set_letters(self, spec: DataSpec, letters: LetterSet | None, sentence: str = "") -> None:
        """Take the answer to `letters_requested`; without the letters, a sentence says why."""
        self._letters.take(spec, letters, sentence)
        for path in self._paths():
            model = self._models.known(path)
            if model is not None:
                self._use_letters(path, model)

    def close_threads(self) -> None:
        """End what is being read, and wait for it: the window closes."""
        self._models.close()
        if self.net is not None:
            self.net.close_threads()

    # Reading and asking

    def _paths(self) -> list[Path]:
        """Return the files of the pair, as many as there are views."""
        if self._pair is None:
            return []
        return [paths.resource(SHIPPED) if run is None else run.path for run in self._pair]

    def _views_of(self, path: Path) -> list[LearnedView]:
        """Return where a model is shown: nowhere, if another one was chosen meanwhile."""
        pairs = zip(self._paths(), self.views, strict=False)
        return [view for each, view in pairs if each == path]

    def _read(self) -> None:
        """Read the models, as soon as somebody looks."""
        if self.isVisible():
            for path in dict.fromkeys(self._paths()):
                self._models.read(path)

    @Slot(object, object)
    def _show_read(self, path: Path, found: ReadModel | str) -> None:
        if isinstance(found, str):
            for view in self._views_of(path):
                view.show_failed(found)
            return
        known = [self._models.known(each) for each in self._paths()]
        one, other = ([None if each is None else each.learned for each in known] + [None] * 2)[:2]
        end = shared_end(one, other)
        for view, model in zip(self.views, known, strict=False):
            if model is not None:
                view.show_learned(model.learned, end)
        if self._views_of(path):
            self._use_letters(path, found)
            self._ask()

    def _use_letters(self, path: Path, model: ReadModel) -> None:
        """Hand the letters of a model on that needs them, or ask for them."""
        if not isinstance(model.learned, TreeLevels | VotingLetters):
            return
        letters = self._letters.of(model.card)
        if letters is not None:
            self._models.take_letters(path, letters)
            return
        if (wanted := self._letters.wanted(model.card)) is not None:
            self.letters_requested.emit(wanted)
        if not self._letters.are_coming(model.card):
            why = self._letters.why_not(model.card) or self.tr(
                "The letters that it was trained on are gone or have changed, so their pictures "
                "cannot be shown."
            )
            for view in self._views_of(path):
                view.show_no_letters(why)

    def _ask(self) -> None:
        """Ask the models that are seen about the drawing."""
        if self._question is None or not self.isVisible():
            return
        for path in dict.fromkeys(self._paths()):
            model = self._models.known(path)
            if model is not None and not isinstance(model.learned, NotKnown):
                self._models.ask(path, self._question)

    @Slot(object, object)
    def _show_answer(self, path: Path, answer: Seen | Voted) -> None:
        for view in self._views_of(path):
            view.show_answer(answer)

    @Slot(object, object)
    def _show_sent(self, path: Path, sent: Sent | None) -> None:
        if sent is None:  # voters can be looked up from now on
            self._ask()
            return
        for view in self._views_of(path):
            view.show_sent(sent)

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self._chooser.currentIndex()
        self.views[0].setVisible(chosen != _SECOND)
        self.views[1].setVisible(chosen != _FIRST)
        self._show_net()

    def _show_net(self) -> None:
        """Draw the model that is chosen as a net, or show pictures of what was learned."""
        is_net = self._as_net.isChecked()
        if is_net and self.net is None:
            self.net = NetDiagramPanel()
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.addWidget(self.net, 1)
            if self._question is not None and self._prediction is not None:
                self.net.set_question(self._question, self._prediction)
        self._pictures.setVisible(not is_net)
        if self.net is not None:
            self.net.setVisible(is_net)
            if self._pair is not None:
                self.net.set_run(self._drawn(*self._pair))

    def _drawn(self, first: Run | None, second: Run | None) -> Run | None:
        """Return which of the two is drawn: of both the first, unless only the second can be."""
        chosen = self._chooser.currentIndex()
        if chosen == _BOTH and not can_be_drawn(first) and can_be_drawn(second):
            return second
        return second if chosen == _SECOND else first

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._read()
