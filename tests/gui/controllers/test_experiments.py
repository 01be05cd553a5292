"""Between panels, child and disk: requests go out, what was kept comes back."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.experiments import Experiments
from letterpad.gui.controllers.jobs import Jobs
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.training.experiments.kept import keep
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Learner,
    Planned,
    Repeated,
    RepeatSpec,
)
from letterpad.training.protocol import Failed, LearnCurve, Stopped
from letterpad.training.spec import TrainSpec
from waiting import HANGS_AFTER_MS

LEARNERS = (Learner("naive-bayes", {}, "Bayes"), Learner("decision-tree", {}, "Tree"))
CURVE_SPEC, REPEAT_SPEC = CurveSpec(Builtin(), LEARNERS), RepeatSpec(Builtin(), LEARNERS)
PLAN = Planned((100, 200), 1, 4, "hash")


class Panel(QObject):
    """Asks, and notes what it is told."""

    experiment_requested = Signal(object)
    stop_requested = Signal()
    kept_requested = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Any] = []
        self.kept: list[Any] = []
        self.busy: list[str] = []

    @Slot(object)
    def take(self, message: object) -> None:
        self.told.append(message)

    @Slot(str)
    def set_busy_with(self, what: str) -> None:
        self.busy.append(what)

    @Slot(object, object)
    def show_kept(self, spec: object, result: object) -> None:
        self.kept.append((spec, result))


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs(Library())
    yield jobs
    assert jobs.close()


@pytest.fixture
def served(jobs: Jobs) -> Iterator[tuple[Experiments, Panel]]:
    experiments, panel = Experiments(jobs), Panel()
    experiments.serve(panel)
    yield experiments, panel
    experiments.close()


def test_what_was_kept_is_read_and_what_was_not_brings_nothing(
    served: tuple[Experiments, Panel], qtbot: QtBot
) -> None:
    experiments, panel = served
    curve = Curve(PLAN, 100, 0, (), ())
    repeated = Repeated(PLAN, (), 0.1, 2.0, 0.04, 0.0, 0.2)
    keep(CURVE_SPEC, curve)
    keep(REPEAT_SPEC, repeated)
    panel.kept_requested.emit(CURVE_SPEC, "of others")
    panel.kept_requested.emit(CURVE_SPEC, "hash")
    panel.kept_requested.emit(REPEAT_SPEC, "hash")
    assert experiments.is_busy
    qtbot.waitUntil(lambda: not experiments.is_busy, timeout=HANGS_AFTER_MS)
    qtbot.waitUntil(lambda: len(panel.kept) == 2, timeout=HANGS_AFTER_MS)
    assert panel.kept == [(CURVE_SPEC, curve), (REPEAT_SPEC, repeated)]


def test_requests_go_to_the_child_and_its_news_to_every_panel(
    served: tuple[Experiments, Panel], jobs: Jobs, qtbot: QtBot
) -> None:
    experiments, panel = served
    other = Panel()
    experiments.serve(other)
    assert panel.busy == other.busy == [""]
    panel.experiment_requested.emit(LearnCurve(CURVE_SPEC))
    assert panel.busy == other.busy == ["", "curve"]
    panel.stop_requested.emit()
    qtbot.waitUntil(lambda: panel.busy[-1] == "", timeout=HANGS_AFTER_MS)
    assert panel.told[-1] == other.told[-1] == Stopped()
    assert not jobs.is_busy


def test_a_request_while_a_model_is_trained_is_refused_in_words(
    served: tuple[Experiments, Panel], jobs: Jobs
) -> None:
    _, panel = served
    jobs.train(TrainSpec(Builtin(size=520), "naive-bayes"))
    panel.experiment_requested.emit(LearnCurve(CURVE_SPEC))
    assert isinstance(panel.told[-1], Failed)
    assert panel.busy == ["", "training"]
    jobs.stop()
