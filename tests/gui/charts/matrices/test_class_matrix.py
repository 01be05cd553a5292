"""What all matrices of classes share: the marks of chosen letters."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from letterpad.gui.charts.export import image_of
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.style import theme


@pytest.fixture
def matrix(qtbot, themed):
    themed(theme.light())
    shown = ConfusionMatrix()
    qtbot.addWidget(shown)
    shown.resize(420, 360)
    shown.set_counts(np.array([[40, 0, 2], [0, 9, 0], [1, 0, 9]]), ("A", "B", "C"))
    shown.show()
    return shown


def colour_at(matrix, cell, height):
    """Return the colour in a cell, so far up from its bottom: 0 to 1."""
    box = matrix.cell_rect(cell)
    place = QPointF(box.left() + box.width() / 4, box.bottom() - height * box.height())
    return matrix.grab().toImage().pixelColor(place.toPoint())


def test_of_each_cell_as_much_keeps_its_colour_as_is_chosen(matrix):
    before = {cell: colour_at(matrix, cell, 0.4) for cell in ((0, 0), (0, 2), (1, 1))}
    counts = np.zeros((3, 3), np.int64)
    counts[0, 0], counts[0, 2] = 30, 2
    matrix.set_marked(counts, np.array([[40, 0, 2], [0, 9, 0], [1, 0, 9]]))
    # Of A read as A three quarters are chosen, of A read as C all, of B none.
    assert colour_at(matrix, (0, 0), 0.4) == before[0, 0]
    assert colour_at(matrix, (0, 0), 0.9).lightness() > before[0, 0].lightness() + 40
    assert colour_at(matrix, (0, 2), 0.9) == before[0, 2]
    assert colour_at(matrix, (1, 1), 0.4).lightness() > before[1, 1].lightness() + 40
    assert matrix.sentence(0).endswith("; 30 of them chosen")
    assert "chosen" not in matrix.sentence(4)
    matrix.set_marked(None)
    assert {cell: colour_at(matrix, cell, 0.4) for cell in before} == before
    assert matrix.marked_count((0, 0)) == 0


def test_one_letter_of_many_is_seen_and_pictures_that_leave_have_no_marks(matrix):
    counts = np.zeros((3, 3), np.int64)
    counts[0, 0] = 1
    without = image_of(matrix)
    shown = matrix.grab().toImage()
    matrix.set_marked(counts, np.full((3, 3), 1000))
    box = matrix.cell_rect((0, 0))
    frame = matrix.grab().toImage().pixelColor(round(box.left()), round(box.center().y()))
    assert frame == QColor(theme.current().text)
    bottom = QPointF(box.center().x(), box.bottom() - 1.6).toPoint()
    assert matrix.grab().toImage().pixelColor(bottom) == shown.pixelColor(bottom)
    assert image_of(matrix) == without


def test_the_more_cells_are_marked_the_paler_are_their_frames(matrix):
    matrix.set_counts(np.ones((20, 20), np.int64), [f"class {n}" for n in range(20)])

    def frame(n):
        counts = np.zeros((20, 20), np.int64)
        counts.flat[:n] = 1
        matrix.set_marked(counts)
        box = matrix.cell_rect((0, 0))
        image, left = matrix.grab().toImage(), round(box.left())
        across = [image.pixelColor(x, round(box.center().y())) for x in (left, left + 1)]
        return min(colour.lightness() for colour in across)

    assert frame(1) == frame(10) < frame(20) < frame(400)


def test_marks_are_of_the_classes_that_are_shown(matrix):
    with pytest.raises(ValueError, match="3 classes"):
        matrix.set_marked(np.zeros((2, 2), np.int64))
    matrix.set_marked(np.ones((3, 3), np.int64))
    matrix.set_counts(np.eye(2, dtype=np.int64), ("X", "Y"))
    assert matrix.marked_count((0, 0)) == 0


def test_numbers_of_chosen_letters_can_be_read_on_whatever_is_below_them(matrix):
    counts = np.zeros((3, 3), np.int64)
    counts[0, 0] = 4

    def darkest(cell):
        """Return the darkest of the middle of a cell, in which its number is."""
        box, image = matrix.cell_rect(cell), matrix.grab().toImage()
        middle = box.center().toPoint()
        across = range(middle.x() - 8, middle.x() + 8)
        down = range(middle.y() - 6, middle.y() + 6)
        return min(image.pixelColor(x, y).lightness() for x in across for y in down)

    matrix.set_marked(counts, np.full((3, 3), 40))
    assert darkest((0, 0)) < 30  # black on what has paled
    assert darkest((1, 1)) > 90  # and pale itself where nothing is chosen
