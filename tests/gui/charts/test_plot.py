"""The quiet plot: points are drawn where they belong, and the pointer is its chart's."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.plot import Dots, Labels, Plot

INK = QColor("#123456")


class Chart(QWidget):
    """What lies under a plot; it notes where it is clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = Plot()
        self.plot.setBackground("#ffffff")
        self.plot.setXRange(0, 10, padding=0)
        self.plot.setYRange(0, 1, padding=0)
        self.clicked: list[QPoint] = []
        QVBoxLayout(self).addWidget(self.plot)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.clicked.append(event.position().toPoint())


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    chart = Chart()
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def inked(image: QImage) -> np.ndarray:
    """Return where the ink is: bool array of shape (height, width)."""
    rows = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
    pixels = rows.reshape(image.height(), -1, 4)[:, : image.width(), 2::-1]
    return (pixels == (INK.red(), INK.green(), INK.blue())).all(axis=2)


def test_places_and_points_are_each_others_inverse(chart: Chart) -> None:
    place = chart.plot.place_of(2.5, 0.75, chart)
    assert chart.plot.area(chart).contains(place)
    assert chart.plot.point_at(place, chart) == pytest.approx((2.5, 0.75), abs=1e-6)
    corner = chart.plot.area(chart).bottomLeft()
    assert chart.plot.point_at(corner, chart) == pytest.approx((0, 0), abs=0.01)  # half a pixel


def test_dots_are_round_and_stand_at_their_points(chart: Chart) -> None:
    dots = Dots(10)
    dots.set_colour(INK.name())
    chart.plot.addItem(dots, ignoreBounds=True)
    dots.set_points([(2, 0.5), (8, 0.25)])
    found = inked(chart.grab().toImage())
    for point in ((2, 0.5), (8, 0.25)):
        middle = chart.plot.place_of(*point, chart)
        rows, columns = np.nonzero(
            found[
                round(middle.y()) - 8 : round(middle.y()) + 8,
                round(middle.x()) - 8 : round(middle.x()) + 8,
            ]
        )
        assert 60 <= len(rows) <= 79  # a disc of diameter 10, without its smoothed edge
        assert rows.mean() + round(middle.y()) - 7.5 == pytest.approx(middle.y(), abs=0.6)
        assert columns.mean() + round(middle.x()) - 7.5 == pytest.approx(middle.x(), abs=0.6)
    assert found.sum() < 2 * 80
    dots.set_points([])
    assert not inked(chart.grab().toImage()).any()


def test_dots_have_one_size_on_every_axis_and_follow_it(chart: Chart) -> None:
    dots = Dots(10)
    dots.set_colour(INK.name())
    chart.plot.addItem(dots, ignoreBounds=True)
    dots.set_points([(2, 0.5)])
    before = inked(chart.grab().toImage())
    chart.plot.setXRange(0, 4, padding=0)
    after = inked(chart.grab().toImage())
    assert before.sum() == pytest.approx(after.sum(), abs=8)
    assert np.nonzero(before)[1].mean() + 80 < np.nonzero(after)[1].mean()


def test_dots_are_sharp_in_a_picture_of_more_pixels(chart: Chart) -> None:
    dots = Dots(10)
    dots.set_colour(INK.name())
    chart.plot.addItem(dots, ignoreBounds=True)
    dots.set_points([(5, 0.5)])
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        chart.plot.render(painter, chart.plot.rect(), chart.plot.viewport().rect())
    # Twice as wide and twice as high; less the smoothed edge.
    assert 0.85 * np.pi * 10**2 < inked(image).sum() <= np.pi * 10**2


def test_pointer_and_wheel_are_the_charts(chart: Chart, qtbot: QtBot) -> None:
    view = chart.plot.getPlotItem().getViewBox()
    before = view.viewRange()
    place = chart.plot.place_of(5, 0.5, chart).toPoint()
    QTest.mousePress(chart.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(chart.windowHandle(), place + QPoint(40, 20))
    QTest.mouseRelease(chart.windowHandle(), Qt.MouseButton.LeftButton, pos=place + QPoint(40, 20))
    QTest.wheelEvent(chart.windowHandle(), QPointF(place), QPoint(0, 120))
    assert chart.clicked == [place]
    assert view.viewRange() == before
    assert chart.plot.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not view.menuEnabled()


@pytest.mark.parametrize("kind", [Dots, Labels])
def test_what_is_drawn_takes_note_of_other_axes(chart: Chart, kind: type[Dots | Labels]) -> None:
    item = kind(10) if kind is Dots else kind()
    chart.plot.addItem(item, ignoreBounds=True)
    chart.grab()
    assert item.boundingRect().bottom() == pytest.approx(1.0)
    chart.plot.setYRange(0.5, 3, padding=0)
    chart.grab()
    # pyqtgraph keeps it; where it is an old one, Qt takes the item to be out of sight.
    assert item.boundingRect().bottom() == pytest.approx(3.0)
