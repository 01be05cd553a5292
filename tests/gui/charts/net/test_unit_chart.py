"""Both charts of a net open a unit's sum by a click, a double click and Return."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.chart import Keys
from letterpad.gui.charts.net.unit_chart import UnitChart
from letterpad.gui.widgets.data_table import DataTable


class Squares(UnitChart):
    """Three squares; the one in the middle opens no sum."""

    def __init__(self) -> None:
        super().__init__()
        self.n_placed = 0
        self.clicked: list[int] = []

    def n_items(self) -> int:
        return 3

    def sentence(self, item: int) -> str:
        return f"Square {item} <b>"

    def description(self) -> str:
        return "Three squares"

    def empty_sentence(self) -> str:
        return "No squares"

    def chart_table(self) -> DataTable:
        return DataTable("Squares", (), ())

    def own_keys(self) -> list[tuple[Keys, str]]:
        return []

    def item_rect(self, item: int) -> QRectF:
        return QRectF(100.0 * item, 0, 90, 90)

    def item_at(self, place: QPointF) -> int | None:
        found = [item for item in range(3) if self.item_rect(item).contains(place)]
        return found[0] if found else None

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        if key == Qt.Key.Key_Right:
            return 0 if here is None else min(here + 1, 2)
        return None

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        self.draw_sentence(painter, "Squares")

    def opens(self, item: int) -> tuple[int, int] | None:
        return None if item == 1 else (1, item)

    def place(self) -> None:
        self.n_placed += 1
        self.redraw()

    def note_click(self, item: int) -> None:
        self.clicked.append(item)


@pytest.fixture
def chart(qtbot: QtBot) -> Squares:
    chart = Squares()
    qtbot.addWidget(chart)
    chart.resize(300, 100)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def test_a_click_opens_what_has_a_sum(chart: Squares, qtbot: QtBot) -> None:
    opened: list[tuple[int, int]] = []
    chart.unit_opened.connect(lambda layer, unit: opened.append((layer, unit)))
    for x in (250, 150, 50):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x, 40))
    assert opened == [(1, 2), (1, 0)]
    assert chart.clicked == [2, 1, 0]
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=QPoint(50, 40))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(95, 95))
    assert len(opened) == 2


def test_keys_go_and_return_opens(chart: Squares, qtbot: QtBot) -> None:
    opened: list[tuple[int, int]] = []
    chart.unit_opened.connect(lambda layer, unit: opened.append((layer, unit)))
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Return)  # no item yet
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Return)  # the one that opens nothing
    assert opened == []
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == [(1, 2)]


def test_the_pointer_is_a_hand_over_what_opens(chart: Squares) -> None:
    shapes = []
    for item in (0, 1, None, 2):
        chart.show_pointer(item)
        shapes.append(chart.cursor().shape())
    hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
    assert shapes == [hand, arrow, arrow, hand]


def test_a_sentence_at_the_pointer_is_plain_text(chart: Squares) -> None:
    chart.say_at_pointer(chart.mapToGlobal(QPoint(20, 20)), chart.sentence(0))
    assert QToolTip.text()
    assert "<b>" not in QToolTip.text()
    QToolTip.hideText()


def test_another_size_places_it_all_again(chart: Squares, qtbot: QtBot) -> None:
    before = chart.n_placed
    chart.resize(320, 100)
    qtbot.waitUntil(lambda: chart.n_placed > before)
