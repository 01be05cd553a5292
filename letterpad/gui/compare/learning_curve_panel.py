"""Would more data help: both algorithms of a pair on more and more letters."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from letterpad.gui.charts.chart import Chart
from letterpad.gui.compare.experiment_found import Found, Result, Spec
from letterpad.gui.compare.experiment_panel import ExperimentPanel
from letterpad.gui.text.translation import translated
from letterpad.messages import Sentence
from letterpad.model_files.card import Card
from letterpad.training.experiments.gains import curve_method, curve_sentence
from letterpad.training.experiments.pairs import curve_spec
from letterpad.training.experiments.spec import Curve, CurveSpec, Planned, Point
from letterpad.training.protocol import Experiment, LearnCurve

if TYPE_CHECKING:
    from letterpad.gui.charts.dots.size_chart import SizeLine


class LearningCurvePanel(ExperimentPanel):
    """One button: five sizes, three seeds, both algorithms, the same held-out letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "learning_curve",
            "size_curve",
            self.tr("Train both algorithms on more and more letters; no model is kept"),
            parent,
        )
        self.setObjectName("learning_curve_panel")
        self.set_pair(None, None)

    def question(self) -> str:
        return self.tr("Would more letters help?")

    def explanation(self, spec: Spec) -> str:
        if len(spec.learners) == 1:
            return self.tr(
                "Both models have the same algorithm with the same parameters. It learns from five "
                "numbers of letters, three times each with others, and is tested on the same "
                "held-out letters."
            )
        return self.tr(
            "Both algorithms learn from five numbers of letters, three times each with others, and "
            "are tested on the same held-out letters."
        )

    def start_title(self) -> str:
        return self.tr("Compute learning curve")

    def spec_of(self, first: Card, second: Card) -> CurveSpec:
        return curve_spec(first, second)

    def request_of(self, spec: Spec, known: tuple[Point, ...], known_hash: str) -> Experiment:
        assert isinstance(spec, CurveSpec)
        return LearnCurve(spec, known, known_hash)

    def sentences(self, result: Result, spec: Spec) -> tuple[Sentence, Sentence]:
        assert isinstance(result, Curve)
        return curve_sentence(result, spec.learners), curve_method(result)

    def n_trainings(self, plan: Planned, spec: Spec) -> int:
        return len(plan.sizes) * plan.n_seeds * len(spec.learners)

    def make_chart(self) -> Chart:
        from letterpad.gui.charts.dots.size_chart import SizeChart

        self._sizes = SizeChart()
        return self._sizes

    def fill_chart(self, spec: Spec | None, found: Found) -> None:
        sizes = () if found.plan is None else found.plan.sizes
        if tuple(sizes) != self._sizes.sizes():
            self._sizes.start(sizes)
        self._sizes.set_lines([] if spec is None else _lines(spec, found))


def _lines(spec: Spec, found: Found) -> "list[SizeLine]":
    from letterpad.gui.charts.dots.size_chart import SizeLine

    points = sorted(found.points.values(), key=lambda point: point.seed)
    lines = []
    for place, learner in enumerate(spec.learners):
        accuracies: dict[int, tuple[float, ...]] = {}
        for point in points:
            if point.learner == place:
                accuracies[point.n] = (*accuracies.get(point.n, ()), point.accuracy)
        lines.append(SizeLine(translated(learner.name), accuracies))
    return lines
