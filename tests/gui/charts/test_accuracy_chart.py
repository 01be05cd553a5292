"""The chart of accuracies: bars, intervals and numbers where the figures are."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from hands import find
from letterpad.gui.charts.accuracy_chart import AccuracyChart


def charts(page):
    return find(page, QWidget, "held_out_accuracy").charts()


def test_bars_and_intervals_are_drawn_at_the_figures(page, add_run):
    page.set_runs([add_run("Bad", 90), add_run("Good", 10)])
    chart = charts(page)[0]
    assert chart._bars.opts["width"].tolist() == [0.95, 0.55]
    # Wilson's interval of 190 of 200, from the formula worked by hand.
    high = 0.95 + chart._errors.opts["right"][0]
    low = 0.95 - chart._errors.opts["left"][0]
    assert (low, high) == pytest.approx((0.9104, 0.9726), abs=1e-4)
    numbers = chart._numbers.texts()
    assert [number[:4] for number in numbers] == ["95.0", "55.0"]


def test_the_interval_is_by_writer_where_writers_are_known(page, add_run):
    run = add_run("By hand", 60, n_writers=20)
    page.set_runs([run])
    chart = charts(page)[0]
    low, high = run.card.held_out.by_writer.interval
    assert chart._errors.opts["right"][0] == pytest.approx(high - 0.7)
    assert chart._errors.opts["left"][0] == pytest.approx(0.7 - low)
    assert "(by writer)" in chart.sentence(0)
    page.set_runs([add_run("By letter", 60)])
    assert "(Wilson)" in charts(page)[0].sentence(0)


@pytest.mark.parametrize("width", [420, 600, 900])
def test_numbers_and_axis_ends_are_never_cut_off(page, add_run, width):
    page.set_runs([add_run("Perfect", 0)])
    chart = charts(page)[0]
    chart.resize(width, chart.height())
    chart.grab()
    view = chart._plot.getViewBox()
    begin = view.mapViewToScene(QPointF(1, 0)).x()
    end = begin + chart._numbers.width()
    assert view.sceneBoundingRect().left() < end <= view.sceneBoundingRect().right()
    assert view.viewRange()[0][0] == 0
    assert view.viewRange()[0][1] > 1


def test_chart_widgets_take_no_mouse_of_pyqtgraphs_own(page, add_run):
    page.set_runs([add_run("Run", 5)])
    chart = page.findChild(AccuracyChart)
    view = chart._plot.getViewBox()
    assert view.state["mouseEnabled"] == [False, False]
    assert view.state["autoRange"] == [False, False]
    assert not view.menuEnabled()
