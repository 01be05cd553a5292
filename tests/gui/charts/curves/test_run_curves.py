"""Curves of two trainings on the same axes: where points lie, what is said, what is drawn."""

from dataclasses import asdict
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves.run_curves import NamedCurve, RunCurves, curve_of, curve_points
from letterpad.gui.style import theme
from letterpad.ink.raster import Framing
from letterpad.model_files.model_file import Card
from letterpad.training.spec import CurvePoint

NET = tuple(
    CurvePoint(step, 10, "epoch", 1 / step, 0.5, 2 / step, 0.4, seconds=3 + 2 * step)
    for step in (1, 2, 3, 4)
)
LOGISTIC = tuple(
    CurvePoint(
        step,
        100,
        "iteration",
        3 / step,
        0.3 + step / 100,
        held_out_loss=4 / step,
        held_out_accuracy=0.2 + step / 100,
        seconds=step / 10,
    )
    for step in range(1, 41)
)


@pytest.fixture
def curves(qtbot: QtBot, themed: Any) -> RunCurves:
    themed(theme.light())
    chart = RunCurves()
    qtbot.addWidget(chart)
    chart.resize(330, 260)
    chart.show()
    return chart


def test_seconds_and_shares() -> None:
    whole, half = NamedCurve("net", NET), NamedCurve("net", NET, is_done=False)
    assert whole.places("seconds") == [5, 7, 9, 11]
    assert whole.places("share") == [0.25, 0.5, 0.75, 1.0]
    assert half.places("share") == [0.1, 0.2, 0.3, 0.4]
    assert NamedCurve("", ()).places("share") == []


def test_points_of_older_models_lie_evenly_in_the_time_that_it_took() -> None:
    old = tuple(CurvePoint(step, 4, "epoch", 1.0, 0.5) for step in (1, 2, 3, 4))
    assert NamedCurve("old", old, seconds=20.0).places("seconds") == [5, 10, 15, 20]


def test_a_card_s_curve_is_thinned_out_and_keeps_its_end() -> None:
    history = tuple(asdict(CurvePoint(step, 200, "iteration", 1.0)) for step in range(1, 201))
    card = Card("x", "x", "x", {}, ("A", "B"), Framing(), history=history, seconds=7.0)
    curve = curve_of(card)
    assert (curve.name, curve.seconds, curve.is_done) == ("x", 7.0, True)
    assert len(curve.points) <= 60
    assert curve.points[-1].step == 200
    other = Card("x", "x", "x", {}, ("A", "B"), Framing(), history=({"step": 1, "loss2": 3},))
    assert curve_points(other) == []


def test_two_lines_for_each_training_dashed_where_it_did_not_learn(curves: RunCurves) -> None:
    curves.set_curves([NamedCurve("Net", NET), NamedCurve("Logistic", LOGISTIC)])
    lines = curves.accuracy_plot.lines()
    assert [(line.place, line.is_dashed) for line in lines] == [
        (0, False),
        (0, True),
        (1, False),
        (1, True),
    ]
    assert lines[1].points == [(5, 0.4), (7, 0.4), (9, 0.4), (11, 0.4)]
    assert lines[3].points[0] == (0.1, pytest.approx(0.21)), "the held-out letters, where no others"
    losses = curves.loss_plot.lines()
    assert losses[0].points[-1] == (11, 0.25)
    assert losses[3].points[-1] == (4.0, pytest.approx(0.1))
    (left, right), (low, high) = curves.accuracy_plot.getPlotItem().getViewBox().viewRange()
    assert left < 0.1
    assert right > 11
    assert low < 0.21
    assert high > 0.7


def test_names_stand_above_in_the_colours_of_their_lines(curves: RunCurves, themed: Any) -> None:
    curves.set_curves([NamedCurve("Net", NET), NamedCurve("L" * 200, LOGISTIC)])
    _ = curves.accuracy_plot
    QApplication.processEvents()

    def shown() -> dict[str, str]:
        labels = curves.findChildren(QLabel)
        return {
            label.text(): label.property("colour")
            for label in labels
            if label.property("colour") and label.isVisible()
        }

    first, second = shown()
    assert first.endswith("Net")
    assert "…" in second
    assert list(shown().values()) == list(theme.light().curves)
    themed(theme.dark())
    assert list(shown().values()) == list(theme.dark().curves)
    curves.set_curves([NamedCurve("Net", NET)])
    _ = curves.accuracy_plot
    assert len(shown()) == 1


def test_a_place_says_how_far_both_were_then(curves: RunCurves) -> None:
    curves.set_curves([NamedCurve("Net", NET), NamedCurve("Logistic", LOGISTIC)])
    assert curves.n_items() == 44
    assert "Net" not in curves.sentence(0), "it had not come to its first epoch"
    assert "training accuracy 31.0%" in curves.sentence(0)
    assert "held-out accuracy 21.0%" in curves.sentence(0)
    at_the_end = curves.sentence(43)
    assert at_the_end.startswith("After 11.00 s: Net (epoch 4)")
    assert "validation accuracy 40.0%" in at_the_end
    assert "Logistic (iteration 40)" in at_the_end
    curves.set_curves([NamedCurve("Net", NET), NamedCurve("Logistic", LOGISTIC)], "share")
    assert curves.sentence(curves.n_items() - 1).startswith("At 100 % of the training: Net")


def test_live_points_are_added_and_nothing_is_there_without(curves: RunCurves) -> None:
    assert curves.is_empty
    curves.set_curves([NamedCurve("this training", (), is_done=False), NamedCurve("Net", NET)])
    assert [curve.name for curve in curves.curves] == ["Net"], "no point has come yet"
    for n in (1, 2, 3):
        curves.set_curves(
            [NamedCurve("this training", LOGISTIC[:n], is_done=False), NamedCurve("Net", NET)]
        )
        assert len(curves.accuracy_plot.lines()[0].points) == n
    curves.set_curves([])
    assert curves.is_empty
    assert curves.accessibleDescription() == curves.empty_sentence()


def test_the_table_has_every_point(curves: RunCurves) -> None:
    curves.set_curves([NamedCurve("Net", NET), NamedCurve("Logistic", LOGISTIC)])
    rows = curves.chart_table().rows
    assert len(rows) == 44
    assert rows[0] == ("Net", 1, 5, 0.5, 0.4, 1.0, 2.0)
    assert rows[-1][:3] == ("Logistic", 40, 4.0)
    assert rows[-1][4] == pytest.approx(0.6)
