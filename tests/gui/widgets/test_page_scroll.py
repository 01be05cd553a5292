"""A page that scrolls only where the window is too small for it."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.page_scroll import PageScroll


@pytest.fixture
def page(qtbot: QtBot) -> PageScroll:
    inside = QWidget()
    inside.setMinimumSize(300, 200)
    scroll = PageScroll(inside)
    qtbot.addWidget(scroll)
    scroll.show()
    return scroll


def bars(page: PageScroll) -> tuple[int, int]:
    return page.horizontalScrollBar().maximum(), page.verticalScrollBar().maximum()


@pytest.mark.parametrize("size", [(300, 200), (800, 600)])
def test_a_page_has_all_the_room_there_is(page: PageScroll, size: tuple[int, int]) -> None:
    page.resize(*size)
    QApplication.processEvents()
    assert page.widget().size() == page.viewport().size()
    assert bars(page) == (0, 0)


def test_a_page_is_never_smaller_than_it_must_be(page: PageScroll) -> None:
    page.resize(200, 150)
    assert (page.widget().width(), page.widget().height()) == (300, 200)
    assert bars(page)[0] > 0
    assert bars(page)[1] > 0


def test_a_bar_for_one_direction_does_not_bring_the_other(page: PageScroll) -> None:
    page.resize(400, 150)
    assert bars(page)[0] == 0
    assert bars(page)[1] > 0


def test_lines_that_wrap_in_a_narrow_window_make_the_page_higher(qtbot: QtBot) -> None:
    inside = QWidget()
    text = QLabel("word " * 100)
    text.setWordWrap(True)
    QVBoxLayout(inside).addWidget(text)
    page = PageScroll(inside)
    qtbot.addWidget(page)
    page.resize(300, 60)
    page.show()
    QApplication.processEvents()
    assert text.height() >= text.heightForWidth(text.width())
