"""Would more data help, by hand: a real child trains on built-in letters, points arrive."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

import hands
from letterpad.gui.charts.dots.size_chart import SizeChart
from letterpad.gui.compare.learning_curve_panel import LearningCurvePanel
from letterpad.gui.controllers.experiments import Experiments
from letterpad.gui.controllers.jobs import Jobs
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.training.experiments.learning_curve import learning_curve
from waiting import HANGS_AFTER_MS


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    return Jobs(Library())


@pytest.fixture
def experiments(jobs: Jobs) -> Iterator[Experiments]:
    experiments = Experiments(jobs)
    yield experiments
    experiments.close()
    assert jobs.close()


def test_one_button_computes_the_curve_that_the_function_computes(
    desk: Callable[..., Any], run: Any, experiments: Experiments, jobs: Jobs, qtbot: Any
) -> None:
    letters = load_letters(Builtin(size=1040))
    pair = [
        run("Mine", "naive-bayes", letters.hash),
        run("Other", "logistic-regression", letters.hash, iterations=8),
    ]
    shown = desk(LearningCurvePanel(), "learning_curve")
    panel = shown.panel
    experiments.serve(panel)
    panel.set_pair(*pair)
    qtbot.waitUntil(lambda: not experiments.is_busy, timeout=HANGS_AFTER_MS)
    hands.click(shown.start)
    chart = hands.find(panel, SizeChart, "size_chart")
    seen: list[int] = []
    jobs.experiment_said.connect(lambda message: seen.append(chart.n_items()))
    assert shown.stop.isEnabled()
    said = shown.label
    qtbot.waitUntil(lambda: said("sentence").startswith("Twice"), timeout=HANGS_AFTER_MS)
    assert {0, 1, 2, 5, 9, 10} <= set(seen)  # points came one by one
    assert seen == sorted(seen)

    spec = shown.requests[0].spec
    curve = learning_curve(spec, lambda message: None, letters)
    rows = chart.chart_table().rows
    assert len(rows) == 10
    for row in rows:
        place = 0 if row[0] == str(spec.learners[0].name) else 1
        assert row[3:] == tuple(curve.accuracies(place, row[1]))
        assert row[2] == pytest.approx(np.mean(row[3:]))
    assert "832 instead of 416" in said("sentence")

    # Another window, or the next day: it is there without a click.
    again = desk(LearningCurvePanel(), "learning_curve")
    experiments.serve(again.panel)
    again.panel.set_pair(*pair)
    qtbot.waitUntil(lambda: again.label("sentence") == said("sentence"), timeout=HANGS_AFTER_MS)
    assert not again.start.isEnabled()


def test_two_models_of_one_algorithm_have_one_line(desk: Callable[..., Any], run: Any) -> None:
    shown = desk(LearningCurvePanel(), "learning_curve")
    shown.panel.set_pair(run("Mine", "svm"), run("Other", "svm"))
    assert shown.label("text").startswith("Both models have the same algorithm")
    hands.click(shown.start)
    assert len(shown.requests[0].spec.learners) == 1


def test_what_will_be_here_is_said(desk: Callable[..., Any]) -> None:
    shown = desk(LearningCurvePanel(), "learning_curve")
    chart = hands.find(shown.panel, SizeChart, "size_chart")
    assert chart.is_empty
    assert chart._plot._empty.isVisible()
    assert chart._plot._empty.text() == chart.empty_sentence()
