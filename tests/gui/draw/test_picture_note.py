"""What is read while a picture lies on the canvas is said on it."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import click, draw_strokes, find
from letterpad.gui.draw.canvas_column import CanvasColumn
from letterpad.letters.pictures.letter_picture import LetterPicture

BAR = LetterPicture(np.pad(np.ones((40, 10)), 1))


@pytest.fixture
def column(qtbot: QtBot) -> CanvasColumn:
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.canvas.ink_changed.connect(lambda: column.show_history())
    column.clear_button.clicked.connect(column.canvas.clear)
    column.resize(360, 640)
    column.show()
    return column


def test_it_says_what_is_read_and_goes_with_the_picture(column: CanvasColumn) -> None:
    note = find(column, QLabel, "picture_note")
    assert not note.isVisible()
    column.canvas.show_picture(BAR)
    assert note.isVisible()
    assert note.text() == "The picture is read. Draw over it, and your ink is read instead."
    draw_strokes(column.canvas, [[(60, 60), (60, 200)]])
    assert note.text() == "Your ink is read, not the picture under it."
    click(column.clear_button)
    assert not note.isVisible()


def test_it_lies_whole_inside_the_canvas_and_lets_the_pen_through(column: CanvasColumn) -> None:
    note = find(column, QLabel, "picture_note")
    column.canvas.show_picture(BAR)
    for size in ((360, 640), (270, 420), (700, 900)):
        column.resize(*size)
        assert column.canvas.rect().contains(note.geometry())
        assert note.height() >= note.heightForWidth(note.width())
    x, y = note.geometry().center().toTuple()
    draw_strokes(column.canvas, [[(x, y), (x + 20, y)]])
    assert len(column.canvas.ink().strokes) == 1
