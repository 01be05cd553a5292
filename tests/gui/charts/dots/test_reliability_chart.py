"""The reliability diagram: dots where the numbers are, and what is said of each."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.evaluation.reliability import Reliability, reliability
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.dots.reliability_items import Measured
from letterpad.gui.style.theme import current


def told(sure: float, right: int, n: int, hands: np.ndarray | None = None) -> Reliability:
    """Return the reliability of `n` answers that are all so sure, of which some are right."""
    shares = np.tile([sure, 1 - sure], (n, 1))
    return reliability(shares, np.array([0] * right + [1] * (n - right)), hands)


@pytest.fixture
def chart(qtbot: QtBot) -> ReliabilityChart:
    chart = ReliabilityChart()
    qtbot.addWidget(chart)
    chart.resize(480, 460)
    chart.show()
    return chart


def looks(chart: ReliabilityChart, item: int) -> QColor:
    image: QImage = chart.grab().toImage()
    return image.pixelColor(chart.item_rect(item).center().toPoint())


def test_dots_are_drawn_where_their_numbers_are(chart: ReliabilityChart) -> None:
    chart.set_runs([Measured("Net", told(0.9, 30, 40))])
    axes = chart.axes()
    assert (axes.across.low, axes.up.low) == (0.5, 0.5)
    middle = chart.item_rect(0).center()
    assert middle.x() == pytest.approx(axes.area.left() + 0.8 * axes.area.width())
    assert middle.y() == pytest.approx(axes.area.bottom() - 0.5 * axes.area.height())
    assert looks(chart, 0).name() == current().curves[0]


def test_two_runs_differ_in_colour_and_in_shape(chart: ReliabilityChart) -> None:
    runs = [Measured("Net", told(0.9, 60, 80)), Measured("Forest", told(0.7, 60, 80))]
    chart.set_runs(runs)
    assert [looks(chart, item).name() for item in (0, 1)] == list(current().curves)
    image = chart.grab().toImage()
    has_corners = []
    for item, colour in enumerate(current().curves):
        middle = chart.item_rect(item).center().toPoint()
        corners = [(middle.x() + x, middle.y() + y) for x in (-4, 4) for y in (-4, 4)]
        has_corners.append(any(image.pixelColor(*corner).name() == colour for corner in corners))
    assert has_corners == [False, True]


def test_a_dot_is_said_with_its_interval_and_what_that_is_by(chart: ReliabilityChart) -> None:
    chart.set_runs([Measured("Net", told(0.9, 30, 40))])
    assert chart.sentence(0) == (
        "Net: 40 answers are 90 % sure on average (90.0–90.0 %), and 75.0 % of them are right\n"
        "95 % interval 59.8–85.8 %, by letter"
    )
    hands = np.repeat([f"hand {number}" for number in range(8)], 5)
    chart.set_runs([Measured("Net", told(0.9, 30, 40, hands))])
    assert chart.sentence(0).endswith(", by writer")
    assert chart.description() == "Net: 90 % sure, 75.0 % right."


def test_the_axes_begin_where_all_dots_and_intervals_are_seen(chart: ReliabilityChart) -> None:
    for sure, right, begin in ((0.99, 398, 0.9), (0.95, 340, 0.8), (0.6, 60, 0.0)):
        chart.set_runs([Measured("Net", told(sure, right, 400))])
        assert chart.axes().up.low == begin
        area = chart.axes().area
        low, high = chart.answers()[0].bin.interval
        for bound in (low, high):
            assert area.top() <= chart.axes().place(0.99, bound).y() <= area.bottom()


def test_how_many_answers_are_so_sure_stands_below(chart: ReliabilityChart) -> None:
    rng = np.random.default_rng(0)
    sure = np.concatenate([np.full(300, 0.97), rng.uniform(0.5, 0.9, 100)])
    shares = np.stack([sure, 1 - sure], axis=1)
    chart.set_runs([Measured("Net", reliability(shares, np.zeros(400, dtype=np.int64)))])
    axes, image = chart.axes(), chart.grab().toImage()
    colour, rows = current().curves[0], range(int(axes.area.bottom()) + 30, chart.height())

    def height(confidence: float) -> int:
        x = int(axes.place(confidence, 1.0).x())
        return sum(image.pixelColor(x, y).name() == colour for y in rows)

    assert height(0.975) > 4 * height(0.725) > 0


def test_long_names_are_shortened_in_the_legend_and_whole_in_the_table(
    chart: ReliabilityChart,
) -> None:
    name = "A name " * 40
    chart.set_runs([Measured(name, told(0.9, 30, 40)), Measured("B", told(0.8, 30, 40))])
    chart.grab()
    assert chart.chart_table().rows[0][0] == name


def test_bars_are_items_after_the_dots(chart: ReliabilityChart) -> None:
    sure = np.random.default_rng(1).uniform(0.5, 1.0, 300)
    found = reliability(np.stack([sure, 1 - sure], axis=1), np.zeros(300, dtype=np.int64))
    chart.set_runs([Measured("Net", found), Measured("Forest", found)])
    answers = chart.answers()
    assert [each.place for each in answers[: chart.n_dots()]] == [0] * 10 + [1] * 10
    last = answers[-1]
    assert (last.place, last.least, last.most) == (1, 0.95, 1.0)
    said = chart.sentence(chart.n_items() - 1)
    assert said == f"Forest: {last.n} answers are 95 % to 100 % sure"
    for item in range(chart.n_dots(), chart.n_items()):
        assert chart.item_at(chart.item_rect(item).center()) == item


def test_of_each_dot_and_bar_as_much_keeps_its_colour_as_is_chosen(
    chart: ReliabilityChart,
) -> None:
    chart.set_runs([Measured("Net", told(0.9, 30, 40))])
    dot, bar = chart.item_rect(0).center(), chart._bar(1)
    assert chart.n_items() == 2
    places = [
        (round(dot.x()), round(dot.y() + 2)),
        (round(dot.x()), round(dot.y() - 3)),
        (round(bar.center().x()), round(bar.bottom() - 3)),
        (round(bar.center().x()), round(bar.top() + 3)),
    ]

    def look() -> list[bool]:
        """Tell whether dot and bar have their colour, each below and above."""
        image, colour = chart.grab().toImage(), QColor(current().curves[0])
        return [image.pixelColor(*place) == colour for place in places]

    assert look() == [True, True, True, True]
    chart.set_marked([20, 20])
    assert look() == [True, False, True, False]
    assert chart.sentence(0).endswith("20 of them chosen")
    chart.set_marked([0, 40])
    assert look() == [False, False, True, True]
    chart.set_marked(())
    assert look() == [True, True, True, True]


def test_a_click_chooses_once_and_keys_choose_by_enter(
    chart: ReliabilityChart, qtbot: QtBot
) -> None:
    chart.set_runs([Measured("Net", told(0.9, 30, 40)), Measured("Forest", told(0.7, 30, 40))])
    chosen: list[int] = []
    chart.answers_chosen.connect(chosen.append)
    for item in (1, 3):
        place = chart.item_rect(item).center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [1, 3]
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chosen == [1, 3]  # to read is not to choose
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chosen == [1, 3, 1]
