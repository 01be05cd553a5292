"""By screen reader: everything that acts has a name, and every chart is told in a sentence."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import eyes
from hands import letter_r
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.accuracy_panel import AccuracyPanel
from letterpad.training.spec import CurvePoint

POINTS = [
    CurvePoint(step, 3, "epoch", 1 / step, 0.6 + step / 10, 1.1 / step, 0.5 + step / 10)
    for step in (1, 2, 3)
]


@pytest.fixture
def window(ready_window: Callable[[], MainWindow]) -> MainWindow:
    return ready_window()


def test_everything_that_acts_has_a_name(window: MainWindow) -> None:
    window.canvas.set_ink(letter_r())
    for page in (0, 1, 2, 3):
        window.pages.setCurrentIndex(page)
        QApplication.processEvents()
        parts = eyes.interactive(window)
        assert len(parts) > 15
        for part in parts:
            assert eyes.spoken_name(part), part
            assert part.accessibleName() or isinstance(part, QAbstractButton), part


def test_what_acts_says_what_for(window: MainWindow) -> None:
    for part in eyes.interactive(window):
        assert eyes.spoken_description(part) or isinstance(part, QLineEdit), part


def test_every_chart_is_told_in_a_sentence_that_follows_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.draw_page.answer_view
    assert "while you draw" in view.bars.accessibleDescription()
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(letter_r())
    assert view.bars.accessibleDescription().startswith("R ")
    assert "%" in view.answer.accessibleDescription()

    curves = window.findChild(TrainingCurves, "training_curves")
    assert "will be drawn here" in curves.accessibleDescription()
    curves.add_points(POINTS)
    assert "training accuracy 90.0%" in curves.accessibleDescription()
    assert len(curves.chart_table().rows) == 3

    (chart,) = window.findChild(AccuracyPanel).charts()
    assert "Second: 95.0 %" in chart.accessibleDescription()
    matrix = window.findChild(QWidget, "confusion_matrix")
    before = matrix.accessibleDescription()
    assert before.startswith("Mixed up most")
    QTest.keyClick(matrix, Qt.Key.Key_Home)
    assert not matrix.accessibleDescription().startswith(("Mixed up most", "Chosen: "))
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert matrix.accessibleDescription().startswith("Chosen: ")
    strip = window.findChild(QWidget, "chosen_pictures")
    assert strip.accessibleDescription()


def test_the_bars_are_read_one_by_one(window: MainWindow, qtbot: QtBot) -> None:
    bars = window.draw_page.answer_view.bars
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(letter_r())
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("A: ")
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("B: ")
    QTest.keyClick(bars, Qt.Key.Key_End)
    assert bars.accessibleDescription().startswith("Z: ")
    window.canvas.setFocus()
    assert bars.accessibleDescription().startswith("R ")
