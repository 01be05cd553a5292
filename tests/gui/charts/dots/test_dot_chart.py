"""What charts of dots share: the nearest dot is the one that is meant."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from letterpad.evaluation.reliability import reliability
from letterpad.gui.charts.dots.cost_chart import CostChart, Priced
from letterpad.gui.charts.dots.dot_chart import DotChart
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.dots.reliability_items import Measured
from letterpad.gui.style.theme import current
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult


@pytest.fixture(params=[CostChart, ReliabilityChart])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> DotChart:
    chart: DotChart = request.param()
    qtbot.addWidget(chart)
    chart.resize(520, 460)
    chart.show()
    return chart


def fill(chart: DotChart) -> None:
    if isinstance(chart, CostChart):

        def priced(n_correct: int, cost: float) -> Priced:
            held_out = HeldOutResult(1000, n_correct, 1.0, "key")
            card = Card("Net", "neural-net", "Net", {}, ("A", "B"), Framing(), held_out=held_out)
            return Priced(Run(Path(f"/nowhere/{n_correct}.letterpad"), card), cost)

        chart.set_runs("seconds", [priced(700, 1.0), priced(701, 1.01), priced(900, 50.0)])
    elif isinstance(chart, ReliabilityChart):
        sure = np.repeat([0.6, 0.62, 0.9], 40)
        shares = np.stack([sure, 1 - sure], axis=1)
        labels = np.tile([0, 0, 1, 0], 30)
        chart.set_runs([Measured("Net", reliability(shares, labels, bins=3))])


def test_of_dots_that_are_close_the_nearest_is_found(chart: DotChart) -> None:
    fill(chart)
    assert chart.n_dots() == 3
    dots = [chart.dot(chart.axes(), item) for item in range(3)]
    for item, dot in enumerate(dots):
        assert chart.item_at(dot) == item
        assert chart.item_rect(item).center() == dot
    assert chart.item_at(dots[2] + QPointF(0, chart.reach + 3)) is None


def test_the_mark_is_a_ring_around_the_dot(chart: DotChart) -> None:
    fill(chart)
    chart.setFocus()
    chart.choose(2)
    chart._overlay.resize(chart.size())
    chart._overlay.show()
    dot, image = chart.dot(chart.axes(), 2).toPoint(), chart.grab().toImage()
    above = {
        image.pixelColor(dot.x(), dot.y() - round(chart.reach) + off).name() for off in (-1, 0, 1)
    }
    assert QColor(current().text).name() in above


def test_an_empty_chart_says_what_will_be_there(chart: DotChart) -> None:
    before = chart.grab().toImage()
    assert chart.is_empty
    fill(chart)
    assert chart.grab().toImage() != before
    assert not chart.is_empty
