"""The bar at the top: its pages, the live model, the menu."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, click_in_menu, find, rows
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import RESULTS, TopBar


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1000, 50)
    bar.show()
    return bar


def test_pages_and_their_buttons_agree(window: MainWindow) -> None:
    pages = find(window, QStackedWidget, "pages")
    results = find(window, QPushButton, "results_page_button")
    click(results)
    assert pages.currentIndex() == RESULTS
    pages.setCurrentIndex(0)
    assert find(window, QPushButton, "draw_page_button").isChecked()
    assert not results.isChecked()


def test_a_page_is_asked_for_by_its_button_and_shown_by_a_setter(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.page_chosen) as chosen:
        click(find(bar, QPushButton, "results_page_button"))
    assert chosen.args == [RESULTS]
    with qtbot.assertNotEmitted(bar.page_chosen):
        bar.show_page(0)
    assert find(bar, QPushButton, "draw_page_button").isChecked()


def test_models_are_offered_the_newest_first_after_the_shipped_one(
    bar: TopBar, add_run: Any, qtbot: QtBot
) -> None:
    first, second = add_run("First", 30), add_run("Second", 10)
    with qtbot.assertNotEmitted(bar.model_chosen):
        bar.set_runs([first, second])
        bar.set_chosen(first.path)
    shipped, *others = rows(bar.model_chooser)
    assert shipped.startswith("Letterpad's recogniser")
    assert others == ["Second · 95.0 %", "First · 85.0 %"]
    assert bar.model_chooser.currentText() == "First · 85.0 %"
    for what, expected in ((str(second.path), second.path), (shipped, None)):
        with qtbot.waitSignal(bar.model_chosen) as chosen:
            choose(bar.model_chooser, what)
        assert chosen.args == [expected]


def test_a_model_that_is_gone_gives_way_to_the_shipped_one(bar: TopBar, add_run: Any) -> None:
    run = add_run("First", 30)
    bar.set_runs([run])
    bar.set_chosen(run.path)
    bar.set_runs([])
    assert bar.model_chooser.currentData() is None


def test_the_menu_is_in_groups_and_acts(bar: TopBar, qtbot: QtBot) -> None:
    groups = [[QAction("One", bar), QAction("Two", bar)], [QAction("Three", bar)]]
    assert bar.fill_menu(groups) == [*groups[0], *groups[1]]
    button = find(bar, QPushButton, "menu_button")
    assert [action.isSeparator() for action in button.menu().actions()] == [0, 0, 1, 0]
    with qtbot.waitSignal(groups[1][0].triggered):
        click_in_menu(button, groups[1][0])


def test_a_menu_that_is_open_stays_so_when_a_model_arrives(
    window_with_runs: MainWindow, qtbot: QtBot, add_run: Any
) -> None:
    """Nor does it move away under the hand that chooses in it."""
    window, chooser = window_with_runs, find(window_with_runs, QComboBox, "model_chooser")
    click(chooser)
    view = chooser.view()
    row = chooser.findText("First · 85.0 %")
    while view.currentIndex().row() < row:
        QTest.keyClick(view, Qt.Key.Key_Down)
    add_run("Third", 20)
    with qtbot.waitSignal(window.runs.changed):
        window.runs.refresh()
    assert view.isVisible()
    assert view.currentIndex().data() == "First · 85.0 %"
    assert chooser.findText("Third · 90.0 %") >= 0
    chooser.hidePopup()
