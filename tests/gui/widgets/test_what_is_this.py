"""What is this? Every part tells, and Escape closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QWidget,
)

from letterpad.gui.charts.accuracy_chart import AccuracyChart
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.run_details import RunDetails
from letterpad.gui.widgets.data_table import HasTable
from letterpad.gui.widgets.explanations import explained
from letterpad.gui.widgets.what_is_this import Explanation, WhatButton, explained_part


@pytest.fixture
def window(window_with_runs: MainWindow) -> MainWindow:
    return window_with_runs


def test_every_panel_and_chart_has_its_question_mark(window: MainWindow) -> None:
    marks = {button.objectName() for button in window.findChildren(WhatButton)}
    assert marks == {
        f"what_is_{topic}"
        for topic in (
            "canvas",
            "model_input",
            "answer",
            "teach",
            "pinned_models",
            "train",
            "training_curves",
            "live_weights",
            "held_out_accuracy",
            "confusion_matrix",
            "comparison",
            "size_curve",
            "teach",
            "my_letters",
        )
    }
    for kind in (AccuracyChart, RunDetails, *map(type, charts(window))):
        for part in window.findChildren(kind):
            assert explained_part(part) is not None, part


def charts(window: MainWindow) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if isinstance(widget, HasTable)]


def test_a_question_mark_tells_and_escape_closes(window: MainWindow) -> None:
    button = window.findChild(WhatButton, "what_is_train")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    told = window.findChild(Explanation)
    assert told.isVisible()
    assert told.text.text() == explained("train").text
    assert explained("train").terms in told.text.accessibleName()
    QTest.keyClick(told, Qt.Key.Key_Escape)
    assert not told.isVisible()


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("canvas", "canvas"),
        ("probability_bars", "answer"),
        ("random_state", "split"),
        ("classes_chooser", "letters"),
        ("setting_C", "algorithm"),
        ("train_button", "train"),
    ],
)
def test_shift_f1_tells_of_what_has_the_focus(window: MainWindow, name: str, topic: str) -> None:
    part = window.findChild(QWidget, name)
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    told = window.findChild(Explanation)
    assert told.text.text() == explained(topic).text
    assert part.window().findChild(QWidget, name).hasFocus() or told.isActiveWindow()
    told.close()
