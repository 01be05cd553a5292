"""The canvas stays square, and what the model gets is shown pixel by pixel."""

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.draw.canvas_column import CanvasColumn, ModelInput
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.strokes import Ink


@pytest.mark.parametrize("size", [(300, 640), (480, 640), (900, 820), (270, 420)])
def test_canvas_is_a_square_and_nothing_overlaps(qtbot: QtBot, size: tuple[int, int]) -> None:
    column = CanvasColumn()
    qtbot.addWidget(column)
    column.resize(*size)
    column.show()
    canvas = column.canvas.geometry()
    assert canvas.width() == canvas.height()
    assert canvas.width() >= min(size[0], size[1] - 140)
    button = column.undo_button
    assert button.mapTo(column, button.rect().topLeft()).y() >= canvas.bottom()
    picture = column.model_input
    assert picture.mapTo(column, picture.rect().topLeft()).y() > canvas.bottom() + 32
    assert column.rect().contains(picture.mapTo(column, picture.rect().bottomRight()))


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


def test_every_pixel_of_the_picture_is_a_square_of_its_shade(
    qtbot: QtBot, themed: Callable[[Theme], None]
) -> None:
    view = ModelInput()
    qtbot.addWidget(view)
    view.resize(28 * 4 + 2, 28 * 4 + 2)
    themed(light())
    picture = np.zeros((28, 28), dtype=np.uint8)
    picture[3, 20] = 255
    view.set_picture(picture)
    image = view.grab().toImage()
    left = top = 1
    centre = image.pixelColor(left + 20 * 4 + 2, top + 3 * 4 + 2)
    beside = image.pixelColor(left + 21 * 4 + 2, top + 3 * 4 + 2)
    assert centre.name() == light().text
    assert beside.name() == light().surface
    themed(dark())
    assert view.grab().toImage().pixelColor(left + 82, top + 14).name() == dark().text
