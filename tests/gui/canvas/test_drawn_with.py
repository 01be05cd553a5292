"""Of every stroke it is known what drew it, whatever became of the drawing meanwhile."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hands import draw_strokes, press
from letterpad.gui.canvas import drawn_with
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.canvas.drawn_with import Drawn, DrawnWith, now
from letterpad.gui.canvas.stroke_owner import Kind
from letterpad.ink.strokes import Ink

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
I, V = Ink.of([[(0, 0), (0, 9)]]), Ink.of([[(0, 0), (3, 9), (6, 0)]])  # noqa: E741


def test_a_drawing_of_several_devices_names_them_all() -> None:
    known = DrawnWith()
    known.add(V.strokes[0], Kind.PEN, LATE)
    known.add(I.strokes[0], Kind.FINGER, EARLY)
    assert known.of(V) == Drawn("pen", LATE)
    assert known.of(Ink((*V.strokes, *I.strokes))) == Drawn("pen+touch", EARLY)


def test_a_drawing_from_elsewhere_was_drawn_with_nobody_knows_what() -> None:
    known = DrawnWith()
    known.add(I.strokes[0], Kind.MOUSE, EARLY)
    assert known.of(V) == Drawn()
    assert known.of(Ink((*I.strokes, *V.strokes))) == Drawn()
    assert known.of(Ink()) == Drawn()


def test_it_forgets_the_oldest_strokes_in_the_end(monkeypatch) -> None:
    monkeypatch.setattr(drawn_with, "_MOST", 1)
    known = DrawnWith()
    known.add(I.strokes[0], Kind.MOUSE, EARLY)
    known.add(V.strokes[0], Kind.MOUSE, LATE)
    assert known.of(I) == Drawn()
    assert known.of(V) == Drawn("mouse", LATE)


def test_the_canvas_knows_it_after_clear_and_undo(qtbot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    with qtbot.waitActive(canvas):
        canvas.show()
    before = now()
    draw_strokes(canvas, [[(50, 50), (50, 200)]])
    by_mouse = canvas.drawn()
    assert by_mouse.device == "mouse"
    assert by_mouse.began is not None
    assert before <= by_mouse.began <= now()
    canvas.clear()
    assert canvas.drawn() == Drawn()
    press(canvas, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert canvas.drawn().device == "keyboard"
    canvas.undo()
    canvas.undo()
    assert canvas.drawn() == by_mouse
    press(canvas, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert canvas.drawn() == Drawn("keyboard+mouse", by_mouse.began)
    canvas.show_fitted(V)
    assert canvas.drawn() == Drawn()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert canvas.drawn() == Drawn()
