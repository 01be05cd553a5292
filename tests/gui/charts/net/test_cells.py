"""Numbers as coloured cells."""

import numpy as np
from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.net.cells import in_rows, paint_cells, shades
from letterpad.gui.style.theme import current


def rgb(name: str) -> list[int]:
    return list(QColor(name).getRgb()[:3])


def test_nothing_is_the_surface_and_the_ends_are_the_themes_two_colours(qtbot: QtBot) -> None:
    more, less = current().curves
    found = shades([-2.0, -1.0, 0.0, 0.5, 1.0], 1.0).tolist()
    assert found[0] == found[1] == rgb(less)
    assert found[2] == rgb(current().surface)
    assert found[4] == rgb(more)
    assert found[3] not in (found[2], found[4])
    assert shades(np.zeros((2, 3)), 0.0).shape == (2, 3, 3)


def test_cells_stand_in_rows_whose_end_is_the_surface(qtbot: QtBot) -> None:
    colours = np.arange(15, dtype=np.uint8).reshape(5, 3)
    grid = in_rows(colours, 3)
    assert grid.shape == (2, 3, 3)
    assert grid[1, 1].tolist() == [12, 13, 14]
    assert grid[1, 2].tolist() == rgb(current().surface)


def test_cells_look_the_same_on_the_screen_and_in_a_file_of_shapes(qtbot: QtBot) -> None:
    colours = np.array([[[9, 9, 9], [200, 0, 0]], [[0, 200, 0], [9, 9, 9]]], np.uint8)
    box = QRectF(2, 2, 20, 20)
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_cells(painter, box, colours)
    for row, y in enumerate((7, 17)):
        for column, x in enumerate((7, 17)):
            assert list(image.pixelColor(x, y).getRgb()[:3]) == colours[row, column].tolist()
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(24, 24))
    with QPainter(generator) as painter:
        paint_cells(painter, box, colours)
    text = buffer.data().toStdString()
    assert "<image" not in text
    assert text.count("#c80000") == text.count("#00c800") == 1
