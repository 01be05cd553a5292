"""These two models, or these two algorithms: both trained on several splits."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from letterpad.algorithms.algorithm import Param
from letterpad.gui.charts.chart import Chart
from letterpad.gui.compare.experiment_found import Found, Result, Spec
from letterpad.gui.compare.experiment_panel import ExperimentPanel
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.number_field import NumberField
from letterpad.messages import Sentence
from letterpad.model_files.card import Card
from letterpad.training.experiments.pairs import repeat_spec
from letterpad.training.experiments.repetition import (
    FEWEST_TIMES,
    MOST_TIMES,
    check,
    repeat_method,
    repeat_sentence,
)
from letterpad.training.experiments.spec import Planned, Point, Repeated, RepeatSpec
from letterpad.training.protocol import Experiment, Repeat

_TIMES = Param(
    "times",
    Sentence("Splits"),
    "int",
    10,
    Sentence(
        "On how many splits of the letters both algorithms are trained. The more, the smaller a "
        "difference can be found."
    ),
    low=FEWEST_TIMES,
    high=MOST_TIMES,
)


class RepeatPanel(ExperimentPanel):
    """How many splits, a button, and a pair of dots for each split."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "repeat",
            "repetition",
            self.tr("Train both algorithms on several splits; no model is kept"),
            parent,
        )
        self.setObjectName("repeat_panel")
        self._times = NumberField(_TIMES)
        self._times.setObjectName("repeat_times")
        self._times.setAccessibleName(translated(_TIMES.label))
        self._times.setToolTip(translated(_TIMES.help))
        self._times.set_value(_TIMES.default)
        label = QLabel(translated(_TIMES.label))
        label.setBuddy(self._times)
        self.strip.row.insertWidget(0, label)
        self.strip.row.insertWidget(1, self._times)
        self._times.text_changed.connect(self._take_times)
        self.set_pair(None, None)

    def question(self) -> str:
        return self.tr("Is one algorithm better, or only this one model?")

    def explanation(self, spec: Spec) -> str:
        return self.tr(
            "Both algorithms are trained once on each split: other letters are held out each time, "
            "others learned from, and nets start from another seed."
        )

    def start_title(self) -> str:
        return self.tr("Repeat")

    def spec_of(self, first: Card, second: Card) -> RepeatSpec:
        times = self._times.value()
        assert isinstance(times, int)
        spec = repeat_spec(first, second, times)
        check(spec)
        return spec

    def request_of(self, spec: Spec, known: tuple[Point, ...], known_hash: str) -> Experiment:
        assert isinstance(spec, RepeatSpec)
        return Repeat(spec, known, known_hash)

    def sentences(self, result: Result, spec: Spec) -> tuple[Sentence, Sentence]:
        assert isinstance(result, Repeated)
        return repeat_sentence(result, spec.learners), repeat_method(result)

    def n_trainings(self, plan: Planned, spec: Spec) -> int:
        return plan.n_seeds * len(spec.learners)

    def make_chart(self) -> Chart:
        from letterpad.gui.charts.dots.repeat_chart import RepeatChart

        self._dots = RepeatChart()
        return self._dots

    def fill_chart(self, spec: Spec | None, found: Found) -> None:
        if not isinstance(spec, RepeatSpec):
            self._dots.start(("", ""), 1)
            return
        first, second = (translated(learner.name) for learner in spec.learners)
        self._dots.start((first, second), spec.n_times)
        accuracies = {(each.seed, each.learner): each.accuracy for each in found.points.values()}
        pairs = [
            (accuracies.get((seed, 0)), accuracies.get((seed, 1))) for seed in range(spec.n_times)
        ]
        self._dots.set_pairs([pair for pair in pairs if pair != (None, None)])

    @Slot()
    def _take_times(self) -> None:
        """Take another number of splits, as soon as it is one."""
        self._take_spec()
