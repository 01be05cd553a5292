"""The canvas comes first; what the model gets folds out, pixel by pixel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import click, draw_strokes, settle
from letterpad.gui.draw.canvas_column import CanvasColumn
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.strokes import Ink

SIZES = [(330, 640), (480, 640), (900, 820), (1800, 1300)]


def shown(qtbot: QtBot, size: tuple[int, int]) -> CanvasColumn:
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.resize(*size)
    column.show()
    return column


@pytest.mark.parametrize("size", SIZES)
def test_the_canvas_has_all_the_room_that_its_buttons_leave(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    column = shown(qtbot, size)
    canvas = column.canvas.geometry()
    assert (canvas.x(), canvas.y(), canvas.width()) == (0, 0, size[0])
    assert canvas.height() >= size[1] - 48
    for button in (column.undo_button, column.redo_button, column.clear_button, column.seen_button):
        top, bottom = (button.mapTo(column, corner).y() for corner in corners(button))
        assert canvas.bottom() < top < bottom <= size[1]


def corners(widget: QWidget) -> tuple[QPoint, QPoint]:
    return widget.rect().topLeft(), widget.rect().bottomRight()


@pytest.mark.parametrize("size", SIZES)
def test_what_the_model_gets_folds_out_below_the_canvas(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    column = shown(qtbot, size)
    picture = column.model_input
    assert not picture.isVisible()
    click(column.seen_button)
    assert picture.isVisible()
    assert picture.mapTo(column, picture.rect().topLeft()).y() > column.canvas.geometry().bottom()
    assert column.rect().contains(picture.mapTo(column, picture.rect().bottomRight()))
    click(column.seen_button)
    assert not picture.isVisible()
    assert column.canvas.height() >= size[1] - 48


def test_buttons_can_do_what_the_canvas_can(qtbot: QtBot) -> None:
    column = CanvasColumn()
    qtbot.addWidget(column)
    buttons = (column.undo_button, column.redo_button, column.clear_button)

    def enabled() -> list[bool]:
        column.show_history()
        return [button.isEnabled() for button in buttons]

    assert enabled() == [False, False, False]
    column.canvas.set_ink(Ink.of([[(10, 10), (50, 50)]]))
    assert enabled() == [True, False, True]
    column.canvas.clear()
    assert enabled() == [True, False, False]
    column.canvas.undo()
    assert enabled() == [True, True, True]


@pytest.fixture
def used(qtbot: QtBot) -> CanvasColumn:
    """Return a column that follows its canvas, as it does in the window."""
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.resize(400, 600)
    column.canvas.ink_changed.connect(column.show_history)
    column.undo_button.clicked.connect(column.canvas.undo)
    column.clear_button.clicked.connect(column.canvas.clear)
    with qtbot.waitActive(column):
        column.show()
    return column


LINES = [[(50, 50), (50, 200)], [(150, 50), (150, 200)], [(250, 50), (250, 200)]]


def test_the_eraser_is_a_button_and_undo_brings_back_what_it_took(used: CanvasColumn) -> None:
    button, canvas = used.eraser_button, used.canvas
    assert not button.isEnabled()  # there is nothing to erase
    draw_strokes(canvas, LINES)
    whole = canvas.ink()
    click(button)
    assert button.isChecked()
    assert canvas.eraser_is_on
    draw_strokes(canvas, [[(140, 100), (260, 100)]])
    assert len(canvas.ink().strokes) == 1
    click(used.undo_button)
    assert canvas.ink() == whole
    click(button)
    draw_strokes(canvas, [[(100, 50), (100, 200)]])
    assert len(canvas.ink().strokes) == 4


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
def test_the_eraser_is_turned_by_a_key_and_looks_it(
    used: CanvasColumn, qtbot: QtBot, themed: Callable[[Theme], None], theme: Theme
) -> None:
    themed(theme)
    draw_strokes(used.canvas, LINES)
    pen, button = used.canvas.cursor(), used.eraser_button
    for on in (True, False):
        QTest.keyClick(used.canvas, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda on=on: button.isChecked() == on)  # it is seen pressed for a moment
        settle()
        assert (used.canvas.cursor().shape() == pen.shape()) != on
        ground = button.grab().toImage().pixelColor(5, button.height() // 2)
        assert (ground.name() == theme.accent) == on


@pytest.mark.parametrize("emptied_by", ["the eraser", "Clear"])
def test_on_an_empty_canvas_the_eraser_is_off(used: CanvasColumn, emptied_by: str) -> None:
    """Or the next stroke would leave nothing, and no one would know why."""
    draw_strokes(used.canvas, LINES)
    click(used.eraser_button)
    if emptied_by == "Clear":
        click(used.clear_button)
    else:
        draw_strokes(used.canvas, [[(20, 100), (280, 100), (290, 120)]])
    assert used.canvas.ink().is_empty
    assert not used.eraser_button.isChecked()
    draw_strokes(used.canvas, LINES[:1])
    assert len(used.canvas.ink().strokes) == 1


def test_where_there_is_little_room_the_buttons_do_without_words(qtbot: QtBot) -> None:
    column = shown(qtbot, (600, 640))
    assert column.undo_button.text() == "Undo"
    column.resize(262, 640)
    assert column.undo_button.text() == ""
    buttons = (column.undo_button, column.redo_button, column.clear_button, column.eraser_button)
    for button in (*buttons, column.seen_button):
        assert column.rect().contains(button.mapTo(column, button.rect().bottomRight()))
        assert button.accessibleName()
        assert button.width() >= button.sizeHint().width()
    assert column.undo_button.shortcut() == QKeySequence(QKeySequence.StandardKey.Undo)
    column.resize(600, 640)
    assert column.undo_button.text() == "Undo"
