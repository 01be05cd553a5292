"""The wheel scrolls, and changes a chooser or a number only after it was clicked into."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QMainWindow,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hands import click, click_on, dialog, escape, find, menu_entry, scroll_to, turn_wheel
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.gui.widgets.wheel_guard import WheelGuard


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[QScrollArea]:
    """Return a column to scroll with a chooser, a number and another number."""
    chooser, number, other = Chooser("chooser", "Chooser", ""), QSpinBox(), QSpinBox()
    chooser.addItems(["a", "b", "c"])
    chooser.setCurrentIndex(1)
    number.setObjectName("number")
    number.setValue(7)
    WheelGuard(number)
    other.setObjectName("other")
    inside = QWidget()
    column = QVBoxLayout(inside)
    for part in (other, chooser, number):
        column.addWidget(part)
    inside.setMinimumHeight(900)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(area)
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
    yield area
    window.close()


def test_the_wheel_scrolls_what_is_behind(desk: QScrollArea) -> None:
    chooser, number = find(desk, QComboBox, "chooser"), find(desk, QSpinBox, "number")
    for part in (chooser, number):
        scroll_to(part)
        before = desk.verticalScrollBar().value()
        turn_wheel(part, 1)
        assert desk.verticalScrollBar().value() < before
        assert not part.hasFocus()
    assert (chooser.currentIndex(), number.value()) == (1, 7)


def test_the_focus_alone_is_no_click(desk: QScrollArea) -> None:
    number = find(desk, QSpinBox, "number")
    number.setFocus(Qt.FocusReason.TabFocusReason)
    turn_wheel(number)
    assert number.value() == 7


def test_after_a_click_the_wheel_changes_it_until_it_is_left(desk: QScrollArea) -> None:
    number, other = find(desk, QSpinBox, "number"), find(desk, QSpinBox, "other")
    click(number.lineEdit())
    turn_wheel(number, 2)
    assert number.value() == 9
    click(other.lineEdit())
    turn_wheel(number, 2)
    assert number.value() == 9


def test_a_chooser_whose_list_was_opened_is_in_use(desk: QScrollArea) -> None:
    chooser = find(desk, QComboBox, "chooser")
    click(chooser)
    chooser.hidePopup()
    chooser.setFocus()
    turn_wheel(chooser)
    assert chooser.currentIndex() == 2


def changed_by_the_wheel(root: QWidget) -> tuple[list[str], int]:
    """Name what the wheel changes in a window or dialog, and count what it was tried on."""
    kinds = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
    parts = [
        part
        for part in root.findChildren(QWidget)
        if isinstance(part, kinds) and not isinstance(part, QScrollBar) and part.isVisible()
    ]
    changed = []
    for part in parts:
        scroll_to(part)
        before = state_of(part)
        for notches in (1, -1, -1):
            turn_wheel(part, notches)
            if state_of(part) != before:
                changed.append(part.objectName())
                break
    return changed, len(parts)


def state_of(part: Any) -> object:
    if isinstance(part, QAbstractSpinBox):
        return part.text()
    return part.value() if isinstance(part, QAbstractSlider) else part.currentIndex()


def test_nothing_in_the_window_and_its_dialogs_changes_by_the_wheel(
    window_with_runs: MainWindow, qtbot: QtBot
) -> None:
    window = window_with_runs
    qtbot.waitUntil(find(window, QWidget, "train_button").isEnabled)
    click_on(window, "more_settings_button")
    changed, n_parts = changed_by_the_wheel(window)
    assert n_parts >= 8
    assert changed == []
    click_on(window, "results_page_button")
    assert changed_by_the_wheel(window)[0] == []
    click_on(window, "draw_page_button")
    click_on(window, "search_button")
    changed, n_parts = changed_by_the_wheel(dialog(window, "search_dialog"))
    assert n_parts >= 5
    assert changed == []
    escape(dialog(window, "search_dialog"))
    menu_entry(window, "settings_action")
    changed, n_parts = changed_by_the_wheel(dialog(window, "settings_dialog"))
    assert n_parts == 3
    assert changed == []
    escape(dialog(window, "settings_dialog"))
