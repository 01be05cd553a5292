"""The first hint: there until somebody drew."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from hands import LEFT, click
from letterpad.gui.draw.first_hint import FirstHint
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink


def test_the_first_hint_goes_with_the_first_stroke_for_good(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    hint = window.canvas.findChild(FirstHint)
    assert hint is not None
    assert hint.isVisible()
    assert "F1" in hint.text()
    # It lies within the canvas, and the pen draws through it.
    assert window.canvas.rect().contains(hint.geometry())
    middle = hint.geometry().center()
    QTest.mousePress(window.canvas, LEFT, pos=middle)
    assert QApplication.widgetAt(window.canvas.mapToGlobal(middle)) is window.canvas
    QTest.mouseMove(window.canvas, middle + QPoint(30, 0))
    QTest.mouseRelease(window.canvas, LEFT, pos=middle + QPoint(30, 0))
    assert len(window.canvas.ink().strokes) == 1
    qtbot.waitUntil(lambda: window.canvas.findChild(FirstHint) is None)
    click(window.draw_column.clear_button)
    assert window.canvas.findChild(FirstHint) is None
    window.close()
    assert open_window().canvas.findChild(FirstHint) is None


def test_who_has_not_drawn_is_told_again(open_window: Callable[[], MainWindow]) -> None:
    for _ in range(2):
        window = open_window()
        assert window.canvas.findChild(FirstHint) is not None
        window.close()


def test_the_hint_fits_the_canvas(window: MainWindow) -> None:
    hint = window.canvas.findChild(FirstHint)
    for size in ((1280, 800), (1024, 768), (900, 600)):
        window.resize(*size)
        QApplication.processEvents()
        assert hint.height() >= hint.heightForWidth(hint.width())
        assert window.canvas.rect().contains(hint.geometry())


def test_a_drawing_that_came_back_needs_no_hint(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.set_ink(Ink.of([[(10, 10), (50, 50)]]))
    qtbot.waitUntil(lambda: window.canvas.findChild(FirstHint) is None)
