"""The keyboard map: it lists the keys that the window really has, and each of them works."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kept_letters import Page, keep
from letterpad.gui.charts.chart import Chart
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.help.help_dialog import HelpDialog
from letterpad.gui.help.key_map import HasKeys, markdown, sections
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.accuracy_panel import AccuracyPanel
from letterpad.ink.strokes import Ink
from letterpad.training.spec import CurvePoint
from own_letters import letter
from windows import unfold


@pytest.fixture
def window(qtbot: QtBot, library, add_run) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    add_run("First", 30)
    window = MainWindow()
    unfold(window)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.jobs.close()
    window.close()


def test_f1_shows_every_shortcut_that_the_window_has(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog.isVisible()
    text = dialog.text.toPlainText()
    native = QKeySequence.SequenceFormat.NativeText
    actions = [action for action in window.findChildren(QAction) if action.shortcuts()]
    assert len(actions) > 10
    for action in actions:
        assert action.shortcut().toString(native) in text, action.text()
        assert action.text().replace("&", "").removesuffix("…") in text
    buttons = [
        button
        for button in window.findChildren(QAbstractButton)
        if not button.shortcut().isEmpty() and button.window() is window
    ]
    assert {"undo_button", "train_button", "stop_button", "menu_button"} <= {
        button.objectName() for button in buttons
    }
    for button in buttons:
        assert button.shortcut().toString(native) in text, button.objectName()
    dialog.close()


def test_a_new_shortcut_is_in_the_map_by_itself(window: MainWindow) -> None:
    action = QAction("Turn the &page…", window)
    action.setShortcut("Ctrl+Alt+P")
    assert ("Ctrl+Alt+P", "Turn the page") in dict(sections(window))["In the whole window"]
    assert "| Ctrl\\+Alt\\+P | Turn the page |" in markdown(window)


def test_keys_of_a_dialog_are_not_listed_as_the_windows(window: MainWindow) -> None:
    before = sections(window)
    dialog = HelpDialog(window)
    QPushButton("&Zebra", dialog)
    assert sections(window) == before
    dialog.close()


def test_keys_of_parts_stand_under_the_parts_name(window: MainWindow) -> None:
    listed = dict(sections(window))
    assert ("Space", "Put the pen on the paper, or lift it.") in listed["Canvas"]
    assert "Confusion matrix" in listed
    assert "Probability of every letter" in listed
    deleting = [rows for heading, rows in listed.items() if "Trained models" in heading]
    assert ("Del", "Delete") in deleting[0]


def test_no_two_shortcuts_of_the_window_are_the_same(window: MainWindow) -> None:
    keys: Counter[str] = Counter()
    for _, rows in sections(window)[:1]:
        for written, _ in rows:
            keys.update(written.split(", "))
    assert keys["F1"] == 1
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_keys_that_parts_list_work(window: MainWindow, qtbot: QtBot) -> None:
    """Every key is taken by the part that lists it; an empty chart has nothing to copy."""
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(Ink.of([[(10, 10), (50, 50)]]))
    curves = window.findChild(TrainingCurves, "training_curves")
    curves.add_point(CurvePoint(step=3, unit="epoch", total=5, loss=0.5, accuracy=0.25))
    keep([letter("A")])
    Page(window, qtbot).grid.choose_place(0)
    window.pages.setCurrentIndex(1)
    assert window.results_page.findChild(AccuracyPanel).charts()  # which else come a moment later
    kinds = set()
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, HasKeys) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(widget, Chart) and widget.is_empty:
            continue
        kinds.add(type(widget).__name__)
        for keys, sentence in widget.key_help():
            assert sentence.endswith(".")
            for key in keys:
                pressed = key if isinstance(key, QKeyCombination) else QKeyCombination(key)
                event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
                widget.event(event)  # not sent: a parent might take what it does not
                if key != Qt.Key.Key_Escape:  # the canvas's own test presses it with a pen to hide
                    assert event.isAccepted(), (widget, key)
                if (menu := QApplication.activePopupWidget()) is not None:
                    menu.close()
    assert kinds == {
        "Canvas",
        "ChoosablePictures",
        "ChoosingGrid",
        "ProbabilityBars",
        "AccuracyChart",
        "ConfusionMatrix",
        "OtherModels",
        "TrainingCurves",
        "RunsTable",
    }
