"""How ink looks: the same whether a stroke is painted whole, in pieces, or in turns."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hands import draw_strokes
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.canvas.ink_painter import (
    ALL,
    PORTION,
    View,
    paint_paths,
    paint_stroke,
    portions,
    stroke_paths,
)
from letterpad.gui.style.theme import Theme, dark
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink, Stroke

LEFT = Qt.MouseButton.LeftButton
SIDE = 200


def spiral(n_points: int) -> Stroke:
    turns = np.linspace(0.5, 40, n_points)
    radii = 2.2 * turns
    points = np.stack([100 + radii * np.cos(turns), 100 + radii * np.sin(turns)], axis=1)
    return Stroke(points, pressures=np.linspace(0.1, 1.0, n_points))


def painted(strokes: list[tuple[Stroke, slice]]) -> np.ndarray:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        for stroke, part in strokes:
            paint_stroke(painter, stroke, View(1.0, QPointF(0, 0)), "#000000", 3.0, part)
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE].copy()


@pytest.mark.parametrize("n_points", [1, 2, 3, PORTION, PORTION + 1, 3 * PORTION + 7])
def test_a_stroke_in_portions_looks_as_it_does_whole(qapp: QApplication, n_points: int) -> None:
    stroke = spiral(n_points)
    parts = list(portions(Ink((stroke,))))
    assert len(parts) == -(-n_points // PORTION)
    whole = painted([(stroke, ALL)])
    assert (whole < 255).any()
    assert np.array_equal(painted(parts), whole)


@pytest.mark.parametrize("part", [slice(2, 5), slice(-1, None), slice(-1), slice(0, 1)])
def test_some_pieces_are_those_of_the_whole(qapp: QApplication, part: slice) -> None:
    stroke = spiral(9)
    rest = [slice(0, part.indices(9)[0]), part, slice(part.indices(9)[1], 9)]
    there = [(stroke, each) for each in rest if len(range(*each.indices(9)))]
    assert np.array_equal(painted(there), painted([(stroke, ALL)]))


def test_the_paths_of_a_stroke_look_like_its_pieces(qapp: QApplication) -> None:
    points = spiral(500).points
    stroke = Stroke(points, pressures=np.repeat([0.31, 1.0], 250))
    view = View(1.0, QPointF(0, 0))
    paths = stroke_paths(stroke, view, digits=1, apart=1.5)
    assert [pressure for _, pressure in paths] == [0.3, 1.0]
    assert sum(path.elementCount() for path, _ in paths) < 3 * len(points)
    first, last = paths[0][0].elementAt(0), paths[-1][0].currentPosition()
    assert [first.x, first.y] == pytest.approx(points[0])
    assert [last.x(), last.y()] == pytest.approx(points[-1])
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        paint_paths(painter, paths, QColor("#000000"), 3.0)
    ours = np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE]
    whole = painted([(stroke, ALL)])
    assert np.abs(ours.astype(int) - whole).mean() < 3
    assert ((ours < 128) != (whole < 128)).mean() < 0.02


def test_a_dot_is_a_path_of_one_point(qapp: QApplication) -> None:
    ((path, _),) = stroke_paths(Stroke([[5.0, 7.0]]), View(2.0, QPointF(1, 0)), apart=1.5)
    assert path.elementCount() <= 1
    assert (path.currentPosition().x(), path.currentPosition().y()) == (11.0, 14.0)


def shown(canvas: Canvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1).copy()


def test_a_very_long_drawing_appears_by_and_by_and_the_pen_draws_on(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    canvas.set_guide_lines(False)
    canvas.show()
    qtbot.waitExposed(canvas)

    def is_painted() -> bool:
        return canvas._cache is not None and not canvas._later.isActive()

    def dark(columns: slice) -> int:
        return int((shown(canvas)[20:280, columns] < 128).sum())

    left, right = slice(20, 240), slice(260, 290)
    ink = Ink((spiral(6_000),))
    canvas.set_ink(ink)
    first = dark(left)
    assert first > 0
    QTest.mousePress(canvas, LEFT, pos=QPoint(280, 20))
    QTest.mouseMove(canvas, QPoint(280, 280))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(280, 280))
    assert canvas.ink().strokes[-1].points.tolist() == [[280, 20], [280, 280]]
    assert dark(right) > 0
    assert dark(left) < 2 * first  # there is more to come
    qtbot.waitUntil(is_painted)
    assert dark(left) > 4 * first
    assert dark(right) > 0
    canvas.undo()
    qtbot.waitUntil(is_painted)
    assert dark(left) > 4 * first
    assert dark(right) == 0


def test_a_finished_stroke_looks_as_it_does_when_all_is_painted_again(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    canvas.show()
    qtbot.waitExposed(canvas)
    for stroke in ([(50, 50)], [(80, 50), (200, 60)], [(50, 100), (150, 200), (250, 90)]):
        QTest.mousePress(canvas, LEFT, pos=QPoint(*stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(canvas, QPoint(*point))
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(*stroke[-1]))
    drawn = shown(canvas)
    canvas.set_pen_width(canvas.pen_width())  # all again
    assert np.abs(shown(canvas).astype(int) - drawn).max() < 40  # but for the order of pieces


CROSS = [[(40, 40), (100, 100), (160, 160)], [(160, 40), (100, 100), (40, 160)]]


def test_screen_pen_width_and_theme_change_no_picture(
    canvas: Canvas, themed: Callable[[Theme], None]
) -> None:
    draw_strokes(canvas, CROSS)
    before = rasterize(canvas.ink())
    for width in (2.0, 10.0, 30.0):
        canvas.set_pen_width(width)
        assert np.array_equal(rasterize(canvas.ink()), before)
    themed(dark())
    assert np.array_equal(rasterize(canvas.ink()), before)


def test_wider_pen_is_seen(canvas: Canvas, ink_box: Any) -> None:
    draw_strokes(canvas, [[(150, 60), (150, 240)]])
    widths = []
    for width in (4.0, 24.0):
        canvas.set_pen_width(width)
        left, _, right, _ = ink_box()
        widths.append(right - left)
    assert widths[1] - widths[0] == pytest.approx(20, abs=2)


def test_high_dpi_cache_has_every_device_pixel(canvas: Canvas) -> None:
    picture = canvas.grab()
    assert picture.width() == round(canvas.width() * canvas.devicePixelRatioF())
