"""The bar at the top: its pages, the live model, the menu."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, click_in_menu, find, rows
from letterpad.evaluation.comparison import compared
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import RESULTS, TopBar
from letterpad.model_files.model_file import TrainedModel


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
    assert [other.replace("\N{NO-BREAK SPACE}", " ") for other in others] == [
        "Second · 95.0 % of 200 from Bars (random, seed 42)",
        "First · 85.0 % of 200 from Bars (random, seed 42)",
    ]
    assert bar.model_chooser.currentText() == others[1]
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
    row = chooser.findText("First", Qt.MatchFlag.MatchStartsWith)
    while view.currentIndex().row() < row:
        QTest.keyClick(view, Qt.Key.Key_Down)
    add_run("Third", 20)
    with qtbot.waitSignal(window.runs.changed):
        window.runs.refresh()
    assert view.isVisible()
    assert view.currentIndex().data().startswith("First")
    assert chooser.findText("Third", Qt.MatchFlag.MatchStartsWith) >= 0
    chooser.hidePopup()


def test_percentages_in_the_list_say_of_which_letters_they_are(bar: TopBar, add_run: Any) -> None:
    one = add_run("One", 30)
    other = add_run("Other", 30, key="other", split={"kind": "random", "random_state": 7})
    bar.set_runs([one, other])
    shipped, *others = rows(bar.model_chooser)
    assert shipped.endswith("of 3,408 letters by writers it never saw")
    assert others[0].endswith("of 200 from Bars (random, seed 7)")
    assert others[1].endswith("of 200 from Bars (random, seed 42)")


def test_the_closed_chooser_is_as_wide_as_what_it_shows(bar: TopBar, add_run: Any) -> None:
    bar.set_runs([add_run("A", 30)])
    whole = bar.fontMetrics().horizontalAdvance(max(rows(bar.model_chooser), key=len))
    assert bar.model_chooser.sizeHint().width() < whole


@pytest.mark.parametrize(("n_right", "is_shown"), [(444, True), (945, False), (990, False)])
def test_a_badge_marks_a_live_model_that_reads_worse_and_leads_back(
    bar: TopBar, bar_model: TrainedModel, qtbot: QtBot, n_right: int, is_shown: bool
) -> None:
    letters = np.arange(1000)
    comparison = compared(letters < n_right, letters < 950)
    badge = find(bar, QPushButton, "live_model_badge")
    assert not badge.isVisible()
    bar.set_live_card(replace(bar_model.card, name="Mine", comparison=comparison))
    assert badge.isVisible() == is_shown
    if is_shown:
        assert "95.0" in badge.toolTip()
        assert "44.4" in badge.toolTip()
        assert badge.accessibleName().startswith("Mine reads worse")
        with qtbot.waitSignal(bar.model_chosen) as chosen:
            click(badge)
        assert chosen.args == [None]
    bar.set_live_card(bar_model.card)  # of which nothing is known
    assert not badge.isVisible()
    bar.set_live_card(None)
    assert not badge.isVisible()
