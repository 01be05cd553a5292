"""The learning curves: what is drawn, on which axes, with names that do not cover each other."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves import lines_over_time, training_curves
from letterpad.gui.charts.curves.curve_plot import CurvePlot
from letterpad.gui.charts.curves.training_curves import TrainingCurves, steps_end
from letterpad.gui.style.theme import Theme, current, dark, light
from letterpad.training.spec import CurvePoint


@pytest.fixture
def curves(qtbot: QtBot) -> TrainingCurves:
    curves = TrainingCurves()
    qtbot.addWidget(curves)
    curves.resize(290, 190)
    curves.show()
    return curves


def _drawn(chart: CurvePlot) -> list[list[tuple[float, float]]]:
    """Return what stands in the chart's curves, read from pyqtgraph."""
    drawn = []
    for curve in chart._curves:
        steps, values = curve.getData()
        drawn.append([] if steps is None else list(zip(steps, values, strict=True)))
    return drawn


def _view(chart: CurvePlot) -> tuple[list[float], list[float]]:
    left_right, low_high = chart.getPlotItem().getViewBox().viewRange()
    return left_right, low_high


def test_every_value_stands_at_its_step(curves: TrainingCurves) -> None:
    curves.add_point(CurvePoint(1, 10, "epoch", 2.0, 0.5, 2.2, 0.4))
    curves.add_point(CurvePoint(2, 10, "epoch", 1.0, 0.7, 1.5, 0.6))
    assert _drawn(curves.accuracy_plot) == [[(1, 0.5), (2, 0.7)], [(1, 0.4), (2, 0.6)]]
    assert _drawn(curves.loss_plot) == [[(1, 2.0), (2, 1.0)], [(1, 2.2), (2, 1.5)]]
    assert curves.accessibleDescription() == (
        "After epoch 2 of 10: training accuracy 70.0%, validation accuracy 60.0%,"
        " training loss 1, validation loss 1.5"
    )


def test_without_a_validation_part_the_other_line_is_of_held_out_letters(
    curves: TrainingCurves,
) -> None:
    for step in (1, 2):
        curves.add_point(
            CurvePoint(
                step, 100, "iteration", 1 / step, 0.5, held_out_loss=7.0, held_out_accuracy=0.1
            )
        )
    for chart, values in ((curves.accuracy_plot, 0.1), (curves.loss_plot, 7.0)):
        assert _drawn(chart)[1] == [(1, values), (2, values)]
        assert chart._names[1].toPlainText() == "held out"
        (_, (low, high)) = _view(chart)
        assert low < values < high, "the axes have room for it"
    assert "held-out accuracy 10.0%" in curves.accessibleDescription()
    rows = curves.chart_table().rows
    assert rows[-1][-2:] == (0.1, 7.0)
    curves.clear()
    curves.add_point(CurvePoint(1, 10, "epoch", 2.0, 0.5, 2.2, 0.4))
    assert curves.loss_plot._names[1].toPlainText() == "validation"


def test_without_a_validation_part_there_is_one_curve_and_one_name(curves: TrainingCurves) -> None:
    curves.add_point(CurvePoint(1, 100, "iteration", 2.0, 0.5))
    chart = curves.loss_plot
    assert _drawn(chart) == [[(1, 2.0)], []]
    assert [name.isVisible() for name in chart._names] == [True, False]


def test_values_that_are_no_numbers_are_left_out(curves: TrainingCurves) -> None:
    curves.add_point(CurvePoint(1, 10, "epoch", 2.0, 0.5))
    curves.add_point(CurvePoint(2, 10, "epoch", math.nan, 0.1))
    curves.add_point(CurvePoint(3, 10, "epoch", math.inf, 0.1))
    assert _drawn(curves.loss_plot)[0] == [(1, 2.0)]
    assert _view(curves.loss_plot)[1][1] < 2.5


def test_everything_drawn_is_inside_the_axes_and_so_are_the_names(curves: TrainingCurves) -> None:
    for step in range(1, 11):
        share = 0.9 - 0.6 / step
        curves.add_point(CurvePoint(step, 10, "epoch", 3 / step, share, 3.2 / step, share - 0.001))
        for chart in (curves.accuracy_plot, curves.loss_plot):
            (left, right), (low, high) = _view(chart)
            for line in _drawn(chart):
                assert all(left < at < right and low <= value <= high for at, value in line)
            pixel = (right - left) / chart.getPlotItem().getViewBox().width()
            for name in chart._names:
                assert name.pos().x() + name.boundingRect().width() * pixel <= right
            apart = abs(chart._names[0].pos().y() - chart._names[1].pos().y())
            height = chart.getPlotItem().getViewBox().height()
            text = chart._names[0].boundingRect().height() * 0.7 / height * (high - low)
            for name in chart._names:
                assert low <= name.pos().y() - text / 2 < name.pos().y() + text / 2 <= high
            assert apart / (high - low) * height >= 10


def test_the_axes_stand_still_while_the_values_fit(curves: TrainingCurves) -> None:
    views = set()
    for step in range(1, 11):
        curves.add_point(CurvePoint(step, 10, "epoch", 3 / step, 0.5 + step / 25))
        views.add(str((_view(curves.accuracy_plot), _view(curves.loss_plot))))
    assert len(views) == 1


def test_points_that_come_before_pyqtgraph_wait_for_it(
    curves: TrainingCurves, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Train may be pressed as soon as the window is there: no import holds it up."""
    with monkeypatch.context() as patched:
        for module in (training_curves, lines_over_time):
            patched.setattr(module, "is_coming", lambda: True)
        curves.prepare_soon()
        curves.add_point(CurvePoint(1, 10, "epoch", 2.0, 0.5))
        for _ in range(3):
            with qtbot.waitSignal(curves._soon.timeout):
                pass
        assert curves._plots == []
    qtbot.waitUntil(lambda: len(curves._plots) == 2)
    qtbot.waitUntil(lambda: _drawn(curves._plots[0])[0] == [(1, 0.5)])


def test_clear_forgets_points_and_ranges(curves: TrainingCurves) -> None:
    curves.add_point(CurvePoint(1, 10, "epoch", 900.0, 0.01))
    curves.clear("Nothing yet.")
    assert curves.points == ()
    assert curves.accessibleDescription() == "Nothing yet."
    curves.add_point(CurvePoint(1, 10, "epoch", 1.0, 0.85))
    assert _view(curves.loss_plot)[1][1] < 1.3
    assert _view(curves.accuracy_plot)[1][0] > 0.7


def test_curves_have_the_themes_colours(
    curves: TrainingCurves, themed: Callable[[Theme], None]
) -> None:
    curves.prepare()
    themed(dark())
    pens = [curve.opts["pen"].color().name() for curve in curves.loss_plot._curves]
    assert pens == list(dark().curves)
    assert curves.loss_plot.backgroundBrush().color().name() == dark().surface


@pytest.mark.parametrize(
    ("step", "total", "end"),
    [(1, 10, 10), (1, 1, 2), (1, 1000, 30), (31, 1000, 60), (200, 1000, 240), (999, 1000, 1000)],
)
def test_a_long_axis_of_steps_grows(step: float, total: int, end: float) -> None:
    assert steps_end(step, total) == end


def test_the_line_around_what_has_the_focus_lies_over_plots_that_come_later(
    curves: TrainingCurves, qtbot: QtBot
) -> None:
    with qtbot.waitActive(curves):
        curves.activateWindow()
    curves.setFocus()
    curves.add_point(CurvePoint(1, 10, "epoch", 2.0, 0.5))
    qtbot.waitUntil(lambda: curves.loss_plot.isVisible())
    QApplication.processEvents()
    image = curves.grab().toImage()
    accent = current().accent
    for y in (40, curves.height() // 2, curves.height() - 40):
        assert image.pixelColor(0, y).name() == accent
        assert image.pixelColor(curves.width() - 1, y).name() == accent


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_lines_are_as_thick_in_pictures_of_more_pixels(
    curves: TrainingCurves, themed: Callable[[Theme], None], ratio: float
) -> None:
    themed(light())
    curves.add_points([CurvePoint(step, 3, "epoch", 1.0, 0.5) for step in (1, 2, 3)])
    QApplication.processEvents()
    image = QImage(curves.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(light().surface))
    with QPainter(image) as painter:
        curves.draw(painter, marked=False)
    # Down through the middle of a line that is level, in the upper plot.
    place = curves.accuracy_plot.place_of(1.5, 0.5, curves) * ratio
    column = [image.pixelColor(round(place.x()), y) for y in range(image.height() // 2)]
    ink = [255 - colour.red() for colour in column if colour.blue() > colour.red() + 40]
    assert sum(ink) == pytest.approx(2 * ratio * 255, rel=0.25)
    # Afterwards the widget is as it was.
    assert curves.accuracy_plot._curves[0].opts["pen"].width() == 2


def test_whole_steps_are_whole_numbers_in_the_table(curves: TrainingCurves) -> None:
    curves.add_point(CurvePoint(1.0, 2000, "tree", 2.0, 0.5))
    curves.add_point(CurvePoint(1.5, 2000, "tree", 2.0, 0.5))
    curves.add_point(CurvePoint(1200.0, 2000, "tree", 2.0, 0.5))
    assert [row[0] for row in curves.chart_table().texts()] == ["1", "1.5", "1,200"]
