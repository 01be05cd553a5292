"""The canvas: what a pen does becomes ink; what it shows changes no truth."""

from dataclasses import astuple
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import eyes
from hands import draw_strokes
from letterpad.gui.canvas.canvas import Canvas
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognition.writing_lines import PAPER
from pens import Pen

LEFT = Qt.MouseButton.LeftButton


CROSS = [[(40, 40), (100, 100), (160, 160)], [(160, 40), (100, 100), (40, 160)]]


def points(ink: Ink) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in ink.strokes]


def test_mouse_draws_strokes_at_the_mouse_positions(canvas: Canvas) -> None:
    draw_strokes(canvas, CROSS)
    assert points(canvas.ink()) == [[list(map(float, p)) for p in stroke] for stroke in CROSS]


def test_click_is_a_dot(canvas: Canvas) -> None:
    QTest.mouseClick(canvas, LEFT, pos=QPoint(50, 60))
    assert points(canvas.ink()) == [[[50.0, 60.0]]]


def ink_pixels(canvas: Canvas) -> int:
    return int((eyes.pixels(canvas).max(axis=2) < 90).sum())


@pytest.mark.parametrize("before", [[], [[(150, 60), (150, 200)]]])
def test_a_dot_is_seen_while_the_pen_is_down_and_stays(
    canvas: Canvas, before: list[list[tuple[int, int]]]
) -> None:
    """On paper that is empty, and above the stem of an i."""
    draw_strokes(canvas, before)
    bare = ink_pixels(canvas)
    full = 3.14 * (canvas.pen_width() / 2) ** 2
    QTest.mousePress(canvas, LEFT, pos=QPoint(150, 30))
    assert ink_pixels(canvas) - bare > 0.6 * full
    canvas.resize(310, 310)  # all is painted again
    canvas.resize(300, 300)
    assert ink_pixels(canvas) - bare > 0.6 * full
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(150, 30))
    assert ink_pixels(canvas) - bare > 0.6 * full
    assert points(canvas.ink())[-1] == [[150.0, 30.0]]
    picture = rasterize(canvas.ink())
    assert picture[:6].any() or not before  # the model gets the dot, too


@pytest.mark.parametrize("pressure", [0.0, 0.05])
def test_a_dot_of_a_pen_that_hardly_touches_is_kept(canvas: Canvas, pressure: float) -> None:
    pen = Pen(canvas)
    pen.press(150, 30, pressure)
    pen.release(150, 30)
    pen.press(80, 30, pressure)
    pen.move(80.25, 30.25, pressure)
    pen.release(80.25, 30.25)
    assert points(canvas.ink()) == [[[150, 30]], [[80, 30], [80.25, 30.25]]]
    assert ink_pixels(canvas) > 2 * 6


def test_every_pen_move_is_told(canvas: Canvas) -> None:
    told: list[int] = []
    canvas.ink_changed.connect(lambda: told.append(canvas.ink().n_points))
    draw_strokes(canvas, CROSS[:1])
    assert told[:3] == [1, 2, 3]
    assert told[-1] == 3


def test_right_button_draws_nothing(canvas: Canvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=QPoint(10, 10))
    QTest.mouseMove(canvas, QPoint(50, 50))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert canvas.ink().is_empty


def test_undo_redo_and_clear_that_can_be_undone(canvas: Canvas) -> None:
    draw_strokes(canvas, CROSS)
    both = canvas.ink()
    canvas.undo()
    assert len(canvas.ink().strokes) == 1
    canvas.redo()
    assert canvas.ink() == both
    canvas.clear()
    assert canvas.ink() == EMPTY
    canvas.undo()
    assert canvas.ink() == both
    assert canvas.can_redo


def test_resize_scales_the_view_and_not_the_ink(canvas: Canvas) -> None:
    draw_strokes(canvas, CROSS)
    before = canvas.ink()
    canvas.resize(600, 600)
    assert canvas.ink() == before
    # What is drawn now at twice the place lies at the same place of the drawing.
    draw_strokes(canvas, [[(80, 80), (320, 320)]])
    assert points(canvas.ink())[-1] == [[40.0, 40.0], [160.0, 160.0]]


def test_drawing_begun_on_an_empty_canvas_is_in_its_pixels_again(canvas: Canvas) -> None:
    draw_strokes(canvas, CROSS)
    canvas.resize(600, 600)
    canvas.clear()
    draw_strokes(canvas, [[(80, 80), (320, 320)]])
    assert points(canvas.ink()) == [[[80.0, 80.0], [320.0, 320.0]]]


def test_ink_from_elsewhere_is_kept_as_it_is_and_shown_whole(canvas: Canvas, ink_box: Any) -> None:
    ink = Ink.of(CROSS).scaled(100.0).moved(-700.0, 5000.0)
    canvas.set_ink(ink)
    assert canvas.ink() == ink
    dark_pixels = ink_box()
    assert dark_pixels[0] > 10
    assert dark_pixels[2] < 290
    canvas.show_fitted(Ink.of([[(0, 0), (10, 10)]]))
    left, _, right, _ = ink_box()
    assert right - left > 200


def test_ink_from_elsewhere_lies_in_the_middle_of_any_canvas(canvas: Canvas, ink_box: Any) -> None:
    canvas.set_guide_lines(False)
    canvas.resize(30, 100)  # as before it is laid out
    canvas.show_fitted(Ink.of(CROSS))
    for width, height in ((300, 300), (500, 300), (300, 460)):
        canvas.resize(width, height)
        left, top, right, bottom = ink_box()
        assert abs(left - (width - 1 - right)) <= 2
        assert abs(top - (height - 1 - bottom)) <= 2
        assert 190 < max(right - left, bottom - top) < 240


def test_lines_are_those_on_which_the_ink_was_written(canvas: Canvas, qtbot: QtBot) -> None:
    assert canvas.writing_lines() is None, "nothing is written"
    draw_strokes(canvas, CROSS)
    lines = canvas.writing_lines()
    assert lines is not None
    assert astuple(lines) == pytest.approx([300 * share for share in astuple(PAPER)])
    canvas.resize(400, 350)
    assert canvas.writing_lines() == lines, "in units of the ink"
    canvas.clear()
    assert canvas.writing_lines() is None
    draw_strokes(canvas, CROSS)
    later = canvas.writing_lines()
    assert later is not None
    assert astuple(later) == pytest.approx([350 * share for share in astuple(PAPER)])
    canvas.undo()
    canvas.undo()
    canvas.undo()
    assert canvas.writing_lines() == lines, "those of the first drawing"
    canvas.redo()
    canvas.redo()
    canvas.redo()
    assert canvas.writing_lines() == later


def test_lines_are_known_from_the_first_point_on(canvas: Canvas) -> None:
    seen = []
    canvas.ink_changed.connect(lambda: seen.append(canvas.writing_lines()))
    draw_strokes(canvas, CROSS[:1])
    assert len(seen) > 2
    assert None not in seen
    assert len(set(seen)) == 1


def test_ink_from_elsewhere_was_written_on_no_lines(canvas: Canvas) -> None:
    for show in (canvas.set_ink, canvas.show_fitted):
        draw_strokes(canvas, CROSS)
        show(Ink.of([[(10, 10), (50, 90)]]))
        assert canvas.writing_lines() is None
        draw_strokes(canvas, CROSS)
        assert canvas.writing_lines() is None, "it is still the other's drawing"
        canvas.clear()


def test_what_was_written_without_lines_stands_on_none(canvas: Canvas, qtbot: QtBot) -> None:
    draw_strokes(canvas, CROSS[:1])
    lines = canvas.writing_lines()
    with qtbot.waitSignal(canvas.lines_changed):
        canvas.set_guide_lines(False)
    assert canvas.writing_lines() is None
    canvas.clear()
    draw_strokes(canvas, CROSS[:1])
    canvas.set_guide_lines(True)
    assert canvas.writing_lines() is None
    canvas.undo()
    canvas.undo()
    assert canvas.writing_lines() == lines
    with qtbot.assertNotEmitted(canvas.lines_changed):
        canvas.set_guide_lines(True)


def test_with_a_drawing_alt_and_a_letter_is_the_letter_and_no_shortcut(
    canvas: Canvas, qtbot: QtBot
) -> None:
    heard: list[str] = []
    QShortcut(QKeySequence("Alt+B"), canvas, lambda: heard.append("shortcut"))
    canvas.label_typed.connect(heard.append)
    canvas.answer_confirmed.connect(lambda: heard.append("right"))
    QTest.keyClick(canvas, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert heard == ["shortcut"]
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert heard == ["shortcut", "b"]
    assert not canvas.is_drawing  # what was under the pen belongs to the letter
    assert len(canvas.ink().strokes[0]) == 2
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert heard == ["shortcut", "b", "right"]
