"""A plot of accuracies whose lines carry their names: nothing is cut off, nothing overlaps."""

import doctest

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots import named_plot
from letterpad.gui.charts.dots.named_plot import Name, NamedPlot, accuracy_range, apart, shorter


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def plot(qtbot: QtBot, window: QWidget) -> NamedPlot:
    plot = NamedPlot()
    QVBoxLayout(window).addWidget(plot)
    window.resize(500, 260)
    with qtbot.waitExposed(window):
        window.show()
    plot.set_x(0.0, 4.0, [(0.0, "0"), (4.0, "4")])
    plot.set_accuracies([0.4, 0.76])
    return plot


def test_examples_in_the_docstrings_run(plot: NamedPlot) -> None:
    assert doctest.testmod(named_plot).failed == 0


def test_all_values_and_names_are_within_the_plot(plot: NamedPlot) -> None:
    plot.set_names([Name("Logistic regression", 4.0, 0.76, 0), Name("Neural net", 4.0, 0.4, 1)])
    (left, right), (low, high) = plot.getViewBox().viewRange()
    assert left < 0.0
    assert low < 0.4
    assert high > 0.8
    for text in plot._texts:
        box = text.mapRectToParent(text.boundingRect())
        assert box.left() > 4.0
        assert box.right() <= right
        assert low <= box.top() <= box.bottom() <= high


def test_names_of_lines_that_end_together_stand_apart(plot: NamedPlot) -> None:
    plot.set_names([Name("One", 4.0, 0.61, 0), Name("Other", 4.0, 0.6, 1)])
    boxes = [text.mapRectToParent(text.boundingRect()) for text in plot._texts]
    middles = [box.center().y() for box in boxes]
    assert middles[0] > middles[1]  # the higher line's name is the higher one
    metrics = QFontMetricsF(plot.font())
    (_, _), (low, high) = plot.getViewBox().viewRange()
    pixels = (middles[0] - middles[1]) / (high - low) * plot.getViewBox().height()
    assert pixels >= metrics.height() - 1


def test_a_long_name_is_cut_with_a_mark(plot: NamedPlot) -> None:
    plot.set_names([Name("My " + "very " * 40 + "long name", 4.0, 0.5, 0)])
    (written,) = plot.names()
    assert written.endswith("…")
    assert written.startswith("My very")
    box = plot._texts[0].mapRectToParent(plot._texts[0].boundingRect())
    assert box.right() <= plot.getViewBox().viewRange()[0][1]
    metrics = QFontMetricsF(plot.font())
    assert shorter(metrics, "short", 500) == "short"


def test_a_name_that_goes_leaves_no_text(plot: NamedPlot) -> None:
    plot.set_names([Name("One", 4.0, 0.6, 0), Name("Other", 4.0, 0.5, 1)])
    plot.set_names([Name("Other", 4.0, 0.5, 1)])
    assert [text.isVisible() for text in plot._texts] == [True, False]
    assert plot._texts[0].color.name() == named_plot.colour_of(1)


@pytest.mark.parametrize(
    "values", [[0.0, 1.0], [0.5, 0.5], [0.97, 0.99], [0.0, 0.0], [1.0, 1.0], [0.123, 0.3]]
)
def test_the_axis_is_round_and_holds_all_values(values: list[float]) -> None:
    low, high, step = accuracy_range(min(values), max(values))
    assert 0.0 <= low <= min(values) + 1e-9
    assert max(values) - 1e-9 <= high <= 1.0 + 1e-9
    assert (high - low) / step == pytest.approx(round((high - low) / step))
    assert 1 <= round((high - low) / step) <= 6


def test_heights_are_moved_no_more_than_they_need() -> None:
    assert apart([0.2, 0.8], 0.1, 0.0, 1.0) == [0.2, 0.8]
    moved = apart([0.99, 1.0, 0.98], 0.1, 0.0, 1.0)
    assert np.diff(sorted(moved)).min() >= 0.1 - 1e-9
    assert max(moved) <= 1.0
    assert np.argsort(moved).tolist() == [2, 0, 1]
    assert apart([], 0.1, 0.0, 1.0) == []


def test_an_empty_plot_says_what_will_be_there(plot: NamedPlot) -> None:
    plot.set_empty("Soon.")
    assert plot._empty.isVisible()
    assert plot._empty.geometry() == plot.rect()
    plot.set_empty("")
    assert not plot._empty.isVisible()
    assert plot.getAxis("left").isVisible()
