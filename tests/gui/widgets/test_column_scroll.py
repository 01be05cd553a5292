"""A column that scrolls: as high as its content, as narrow, and the wheel only scrolls."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.column_scroll import ColumnScroll
from letterpad.gui.widgets.form_rows import Chooser

MARGIN = 16


class Column:
    """Twenty choosers in a column."""

    def __init__(self, qtbot: QtBot) -> None:
        self.content = QWidget()
        layout = QVBoxLayout(self.content)
        self.choosers = [Chooser(f"chooser_{n}", "", "") for n in range(20)]
        for chooser in self.choosers:
            chooser.addItems(["one", "two"])
            layout.addWidget(chooser)
        self.scroll = ColumnScroll(self.content, MARGIN)
        qtbot.addWidget(self.scroll)
        self.scroll.resize(240, 200)
        self.scroll.show()
        QApplication.processEvents()


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    return Column(qtbot)


def test_it_asks_for_the_height_of_all_that_is_in_it(column: Column) -> None:
    assert column.scroll.sizeHint().height() == column.content.sizeHint().height()
    assert column.scroll.minimumSizeHint().height() < 200


def test_the_bar_stands_in_the_margin_and_narrows_nothing(column: Column) -> None:
    scrolled = column.content.width()
    assert column.scroll.verticalScrollBar().maximum() > 0
    column.scroll.resize(240, 2_000)
    QApplication.processEvents()
    assert column.scroll.verticalScrollBar().maximum() == 0
    assert column.content.width() == scrolled == 240 - 2 * MARGIN


def test_what_is_pointed_out_is_seen_whole(column: Column) -> None:
    last = column.choosers[-1]
    assert last.visibleRegion().isEmpty()
    column.scroll.show_whole(last)
    QApplication.processEvents()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_the_wheel_over_a_chooser_only_scrolls(column: Column) -> None:
    chooser = column.choosers[0]
    middle = QPointF(chooser.rect().center())
    turn = QWheelEvent(
        middle,
        chooser.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chooser, turn)
    assert chooser.currentIndex() == 0
    assert not turn.isAccepted()
