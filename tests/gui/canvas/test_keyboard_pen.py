"""Drawing with the keyboard alone: what comes of it is ink like any other."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import press
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.main_window import MainWindow

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def strokes(canvas: Canvas) -> list[np.ndarray]:
    return [stroke.points for stroke in canvas.ink().strokes]


def test_space_and_arrows_draw_a_stroke(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Left, times=3)  # the pen is up: nothing is drawn
    assert canvas.ink().is_empty
    press(canvas, KEY.Key_Space)
    assert canvas.keyboard_draws
    press(canvas, KEY.Key_Down, times=4)
    press(canvas, KEY.Key_Right, times=2, shift=True)
    press(canvas, KEY.Key_Space)
    assert not canvas.keyboard_draws
    (stroke,) = strokes(canvas)
    # 300 pixels are 60 steps of 5; with Shift of 20.
    expected = [[135, 150 + 5 * n] for n in range(5)] + [[155, 170], [175, 170]]
    assert stroke == pytest.approx(np.array(expected))
    times = canvas.ink().strokes[0].times
    assert (np.diff(times) >= 0).all()
    press(canvas, KEY.Key_Right)
    assert len(strokes(canvas)[0]) == len(stroke)  # the pen is up again


def test_the_answer_can_follow_every_key(canvas: Canvas) -> None:
    told: list[int] = []
    canvas.ink_changed.connect(lambda: told.append(canvas.ink().n_points))
    press(canvas, KEY.Key_Space, KEY.Key_Up, KEY.Key_Up)
    assert told == [1, 2, 3]


def test_two_arrows_together_and_the_corner_keys_go_slantwise(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space)
    QTest.keyPress(canvas, KEY.Key_Right)
    QTest.keyPress(canvas, KEY.Key_Up)
    QTest.keyRelease(canvas, KEY.Key_Up)
    QTest.keyRelease(canvas, KEY.Key_Right)
    press(canvas, KEY.Key_End)
    press(canvas, KEY.Key_Down)  # nothing is held any more
    assert np.diff(strokes(canvas)[0], axis=0) == pytest.approx(
        np.array([[5, 0], [5, -5], [-5, 5], [0, 5]])
    )


def test_a_held_key_goes_on(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space)
    for repeats in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            KEY.Key_Right,
            Qt.KeyboardModifier.NoModifier,
            autorep=repeats,
        )
        QApplication.sendEvent(canvas, event)
    assert len(strokes(canvas)[0]) == 4
    # A held space bar does not lift and drop the pen all the time.
    again = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Space, Qt.KeyboardModifier.NoModifier, autorep=True
    )
    QApplication.sendEvent(canvas, again)
    assert canvas.keyboard_draws


def test_escape_takes_the_stroke_back_and_then_hides_the_pen(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space)
    press(canvas, KEY.Key_Space, KEY.Key_Right, KEY.Key_Escape)
    assert len(strokes(canvas)) == 1
    assert not canvas.keyboard_draws
    assert canvas.crosshair() is not None
    canvas.undo()  # the first stroke: what was taken back is no step
    assert canvas.ink().is_empty
    press(canvas, KEY.Key_Escape)
    assert canvas.crosshair() is None


def test_undo_finishes_the_stroke_and_takes_it_away(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space, KEY.Key_Down, KEY.Key_Down)
    canvas.undo()
    assert canvas.ink().is_empty
    assert not canvas.keyboard_draws
    press(canvas, KEY.Key_Down)
    assert canvas.ink().is_empty
    canvas.redo()
    assert len(strokes(canvas)[0]) == 3


def test_the_pen_stays_on_the_paper(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space)
    press(canvas, KEY.Key_Left, KEY.Key_Up, times=40, shift=True)
    assert strokes(canvas)[0].min() == 0
    place = canvas.crosshair()
    assert place is not None
    assert (place.x(), place.y()) == (0, 0)


def test_the_mouse_takes_over(canvas: Canvas) -> None:
    press(canvas, KEY.Key_Space, KEY.Key_Down)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=QPoint(20, 20))
    press(canvas, KEY.Key_Right)  # while the mouse draws, keys do not
    QTest.mouseMove(canvas, QPoint(60, 60))
    QTest.mouseRelease(canvas, left, pos=QPoint(60, 60))
    by_keys, by_mouse = strokes(canvas)
    assert by_keys == pytest.approx(np.array([[150, 150], [150, 155]]))
    assert by_mouse.tolist() == [[20, 20], [60, 60]]
    assert canvas.crosshair() is None


def test_the_space_bar_takes_over_from_a_mouse_whose_release_was_lost(canvas: Canvas) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=QPoint(20, 20))
    press(canvas, KEY.Key_Space, KEY.Key_Down)
    QTest.mouseMove(canvas, QPoint(60, 60))
    press(canvas, KEY.Key_Space)
    by_mouse, by_keys = strokes(canvas)
    assert by_mouse.tolist() == [[20, 20]]
    assert by_keys == pytest.approx(np.array([[150, 150], [150, 155]]))


def test_leaving_lifts_the_pen_and_tab_leaves(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    canvas, button = Canvas(), QPushButton("next")
    column = QVBoxLayout(page)
    column.addWidget(canvas)
    column.addWidget(button)
    with qtbot.waitActive(page):
        page.show()
    canvas.setFocus()
    press(canvas, KEY.Key_Space, KEY.Key_Down)
    press(canvas, KEY.Key_Tab)
    assert button.hasFocus()
    assert len(strokes(canvas)) == 1
    assert not canvas.keyboard_draws
    assert canvas.crosshair() is None


def test_the_crosshair_is_seen_and_the_focus_too(canvas: Canvas) -> None:
    bare = canvas.grab().toImage()
    press(canvas, KEY.Key_Right)
    assert canvas.grab().toImage() != bare
    up = canvas.grab().toImage()
    press(canvas, KEY.Key_Space)
    canvas.undo()
    press(canvas, KEY.Key_Escape)
    assert canvas.grab().toImage() == bare
    canvas.clearFocus()
    assert canvas.grab().toImage() not in (bare, up)


def test_every_key_that_is_told_of_acts(canvas: Canvas) -> None:
    told = [key for keys, _ in canvas.key_help() for key in keys]
    assert len(told) == len(set(told)) == 13
    for each in told:
        if canvas.is_empty:
            press(canvas, KEY.Key_Space)
        keys = each if isinstance(each, QKeyCombination) else QKeyCombination(each)
        event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
        QApplication.sendEvent(canvas, event)
        assert event.isAccepted(), keys
    control = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(canvas, control)
    assert not control.isAccepted()


def test_a_letter_drawn_by_keys_is_answered_live(window: MainWindow, qtbot: QtBot) -> None:
    canvas, answer = window.canvas, window.draw_page.answer_view.answer
    canvas.setFocus()
    press(canvas, KEY.Key_Left, KEY.Key_Up, times=4, shift=True)
    press(canvas, KEY.Key_Space)
    press(canvas, KEY.Key_Down, times=8, shift=True)
    press(canvas, KEY.Key_Right, times=5, shift=True)
    qtbot.waitUntil(lambda: answer.text().startswith("L"))  # the pen is still down
    press(canvas, KEY.Key_Space)
    assert window.draw_column.undo_button.isEnabled()
