"""Without a mouse: Tab goes as one reads, and the focus is seen wherever it is."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import eyes
from compared import is_still
from hands import choose_in, click_on, find, letter_r, scroll_to
from kept_letters import Page, keep
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.results.accuracy_panel import AccuracyPanel
from letterpad.gui.search.search_dialog import SearchDialog
from own_letters import letter


@pytest.fixture
def window(idle_child: None, ready_window: Callable[[], MainWindow]) -> MainWindow:
    return ready_window()


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at, from what has the focus round to it again."""
    stops: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in stops:
        assert focused is not None
        assert root.isAncestorOf(focused)
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return stops


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.objectName() for widget in widgets]


def test_tab_goes_through_the_draw_page_as_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.set_ink(letter_r())
    qtbot.waitUntil(find(window, QPushButton, "teach_yes_button").isEnabled)
    window.canvas.setFocus()
    assert names(tab_stops(window)) == [
        "canvas",
        "undo_button",
        "clear_button",
        "eraser_button",
        "seen_button",
        "what_is_canvas",
        "picture_only_choice",
        "what_is_model_input",
        "what_is_answer",
        "teach_yes_button",
        "teach_no_button",
        "what_is_teach",
        "probability_bars",
        "apart_choice",
        "why_button",
        "fold_models_button",
        "pin_model_button",
        "pin_drawing_button",
        "what_is_pinned_models",
        "other_models",
        "other_model_menu_1",
        "other_model_menu_2",
        "what_is_train",
        "close_training_button",
        "dataset_chooser",
        "open_letters_button",
        "builtin_letters",
        "look_at_letters_button",
        "next_pictures",  # of the classes
        "algorithm_chooser",
        "train_button",
        "train_all_button",
        "training_choices_button",
        "search_button",
        "classes_chooser",
        "choose_classes_button",
        "split_chooser",
        "train_size",
        "random_state",
        "setting_C",
        "setting_iterations",
        "more_settings_button",
        "training_curves",
        "what_is_training_curves",
        "draw_page_button",
        "model_chooser",
        "menu_button",
    ]


def test_settings_of_another_algorithm_stand_in_the_same_place(window: MainWindow) -> None:
    choose_in(window, "algorithm_chooser", "neural-net")
    click_on(window, "more_settings_button")
    find(window, QComboBox, "algorithm_chooser").setFocus()
    stops = names(tab_stops(window))
    here = stops.index("more_settings_button")
    first = stops.index("random_state") + 1
    before, after = stops[first:here], stops[here + 1 : stops.index("training_curves")]
    assert before
    assert after
    assert all(name.startswith("setting_") for name in before + after)


def test_tab_goes_through_the_results_page_as_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    click_on(window, "results_page_button")
    (chart,) = window.results_page.findChild(AccuracyPanel, "held_out_accuracy").charts()
    qtbot.waitUntil(chart.isVisible)  # it comes after the page
    window.findChild(QPushButton, "results_page_button").setFocus()
    assert names(tab_stops(window)) == [
        "results_page_button",
        "model_chooser",
        "menu_button",
        "what_is_held_out_accuracy",
        "open_run_button",
        "deleted_runs_button",
        "held_out_accuracy_1",
        "runs_table",
        "use_run_button",
        "pin_run_button",
        "rename_run_button",
        "delete_run_button",
        "save_run_button",
        "report_run_button",
        "show_code_button",
        "show_mix_ups",
        "what_is_confusion_matrix",
        "confusion_matrix",
        "chosen_pictures",
    ]


def test_tab_goes_through_my_letters_as_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    keep([letter("A"), letter("B", 1, author="Ann")])
    page = Page(window, qtbot)
    page.click_on(0)
    find(window, QPushButton, "my_letters_page_button").setFocus()
    assert names(tab_stops(window)) == [
        "my_letters_page_button",
        "model_chooser",
        "menu_button",
        "what_is_my_letters",
        "fit_to_hand_button",
        "train_on_mine_button",
        "import_letters_button",
        "export_letters_button",
        "find_doubles_button",
        "authors_button",
        "my_letters_more_button",
        "my_letters_text",
        "my_letters_author",
        "by_letter_button",
        "my_letters_groups",
        "my_letters_grid",
        "open_letter_button",
        "relabel_letters_button",
        "delete_letters_button",
    ]


def test_tab_goes_through_the_compare_page_as_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    click_on(window, "compare_page_button")
    qtbot.waitUntil(lambda: window.compare_page.letter_by_letter.matrix.n_items() > 0)
    qtbot.waitUntil(lambda: is_still(window))
    window.findChild(QPushButton, "compare_page_button").setFocus()
    assert names(tab_stops(window)) == [
        "compare_page_button",
        "model_chooser",
        "menu_button",
        "first_run_chooser",
        "second_run_chooser",
        "what_is_comparison",
        "show_letter_by_letter",
        "what_is_which_letters",
        "both_right",
        "both_right_pictures",
        "only_first_right",
        "only_first_right_pictures",
        "only_second_right",
        "only_second_right_pictures",
        "both_wrong",
        "both_wrong_pictures",
        "what_is_difference_matrix",
        "difference_matrix",
        "what_is_dumbbells",
        "sort_by_difference",
        "dumbbells",
    ]


def test_arrow_keys_go_through_the_tabs_of_the_compare_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    click_on(window, "compare_page_button")
    click_on(window, "show_letter_by_letter")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().objectName() == "show_learned"
    assert window.compare_page.learned.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert window.compare_page.training.isVisible()


def test_pages_are_changed_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 1)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 2)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 0)
    button = window.findChild(QPushButton, "draw_page_button")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert window.pages.currentIndex() == 1


def test_the_search_is_gone_through_from_top_to_bottom(window: MainWindow) -> None:
    click_on(window, "search_button")
    dialog = find(window, SearchDialog, "search_dialog")
    tops = []
    part = dialog.findChild(QWidget, "search_setting_1")
    for _ in range(60):
        if part.isVisible() and part in eyes.interactive(dialog) and part.isEnabled():
            tops.append(part.mapTo(dialog, QPoint(0, 0)).y())
        part = part.nextInFocusChain()
        if part.objectName() == "search_setting_1":
            break
    first_round = tops[: tops.index(max(tops)) + 1]
    assert first_round == sorted(first_round)
    dialog.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_wherever_it_is(
    idle_child: None, ready_window: Callable[[], MainWindow], theme: str
) -> None:
    """Its stop looks otherwise than without it: around it, and not by a pixel or two."""
    Settings().set_preferences(Preferences(theme=theme))
    window = ready_window()
    window.canvas.set_ink(letter_r())
    for page in (0, 1, 2):
        window.pages.setCurrentIndex(page)
        window.findChild(QPushButton, "menu_button").setFocus()
        for stop in tab_stops(window):
            scroll_to(stop)  # as Tab does
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            with_focus = eyes.pixels(stop).astype(int)
            stop.clearFocus()
            QApplication.processEvents()
            differs = np.abs(with_focus - eyes.pixels(stop)).max(axis=2) > 40
            assert differs.sum() >= 40, (stop.objectName(), int(differs.sum()))
