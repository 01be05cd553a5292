"""Two algorithms on several splits, by hand."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import hands
from letterpad.gui.charts.dots.repeat_chart import RepeatChart
from letterpad.gui.compare.repeat_panel import RepeatPanel
from letterpad.gui.controllers.experiments import Experiments
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.widgets.number_field import NumberField
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.training.experiments.repeated import differences, repeat
from letterpad.training.experiments.spec import Planned, Point
from letterpad.training.protocol import Repeat, Stopped
from waiting import HANGS_AFTER_MS


@pytest.fixture
def experiments(qapp: QApplication) -> Iterator[Experiments]:
    jobs = Jobs(Library())
    experiments = Experiments(jobs)
    yield experiments
    experiments.close()
    assert jobs.close()


def type_times(shown: Any, text: str) -> None:
    field = hands.find(shown.panel, NumberField, "repeat_times")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_three_splits_bring_what_the_function_brings(
    desk: Callable[..., Any], run: Any, experiments: Experiments, qtbot: Any
) -> None:
    letters = load_letters(Builtin(size=1040))
    pair = [
        run("Mine", "naive-bayes", letters.hash),
        run("Other", "decision-tree", letters.hash),
    ]
    shown = desk(RepeatPanel(), "repeat")
    experiments.serve(shown.panel)
    shown.panel.set_pair(*pair)
    type_times(shown, "3")
    hands.click(shown.start)
    qtbot.waitUntil(lambda: "over 3 splits" in shown.label("sentence"), timeout=HANGS_AFTER_MS)
    (request,) = shown.requests
    assert isinstance(request, Repeat)
    assert request.spec.n_train == 832
    result = repeat(request.spec, lambda message: None, letters)
    rows = hands.find(shown.panel, RepeatChart, "repeat_chart").chart_table().rows
    assert [row[0] for row in rows] == [1, 2, 3]
    assert [row[3] for row in rows] == pytest.approx(
        [100 * each for each in differences(result.points)]
    )
    assert "Nadeau and Bengio, 2003" in shown.label("text")
    assert f"t = {result.t:.2f}" in shown.label("text")


def test_the_number_of_splits_is_typed_and_a_wrong_one_is_said(
    desk: Callable[..., Any], run: Any
) -> None:
    shown = desk(RepeatPanel(), "repeat")
    shown.panel.set_pair(run("Mine", "naive-bayes"), run("Other", "decision-tree"))
    # Ten times 832 letters, 0.01 s each, for both algorithms.
    assert shown.label("text").endswith("That takes about 3 min.")
    type_times(shown, "2")
    assert "from 3 to 100" in shown.label("text")
    assert not shown.start.isEnabled()
    type_times(shown, "20")
    assert shown.label("text").endswith("That takes about 6 min.")
    QTest.keyClick(hands.find(shown.panel, NumberField, "repeat_times"), Qt.Key.Key_Tab)
    hands.click(shown.start)
    assert shown.requests[0].spec.n_times == 20


def test_the_same_algorithm_twice_is_refused_in_words(desk: Callable[..., Any], run: Any) -> None:
    shown = desk(RepeatPanel(), "repeat")
    shown.panel.set_pair(run("Mine", "svm"), run("Other", "svm"))
    assert "with the same parameters: choose two algorithms" in shown.label("text")
    assert not shown.start.isEnabled()


def test_pairs_of_dots_arrive_and_a_stopped_one_shows_what_it_has(
    desk: Callable[..., Any], run: Any
) -> None:
    shown = desk(RepeatPanel(), "repeat")
    shown.panel.set_pair(run("Mine", "naive-bayes"), run("Other", "decision-tree"))
    hands.click(shown.start)
    shown.panel.take(Planned((832,), 10, 208, "hash"))
    for learner, seed, accuracy in ((0, 0, 0.5), (1, 0, 0.4), (0, 1, 0.55)):
        shown.panel.take(Point(learner, 832, seed, accuracy, 208, 1.0))
    shown.panel.take(Stopped())
    chart = hands.find(shown.panel, RepeatChart, "repeat_chart")
    assert [row[1:3] for row in chart.chart_table().rows] == [(0.5, 0.4), (0.55, None)]
    assert shown.label("text").startswith("Stopped after 3 of 20 trainings")
