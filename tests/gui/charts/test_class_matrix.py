"""What all matrices of classes share: the marks of chosen letters."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from letterpad.gui.charts.confusion_matrix import ConfusionMatrix
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


def corner(matrix, cell):
    """Return the colour in the corner of a cell in which the mark is."""
    place = matrix.cell_rect(cell).topRight().toPoint() + QPoint(-2, 2)
    return matrix.grab().toImage().pixelColor(place)


def test_cells_of_chosen_letters_have_a_mark_and_say_how_many(matrix):
    before = {cell: corner(matrix, cell) for cell in ((0, 0), (0, 2), (1, 1))}
    counts = np.zeros((3, 3), np.int64)
    counts[0, 0], counts[0, 2] = 30, 1
    matrix.set_marked(counts)
    assert corner(matrix, (0, 0)) == QColor("#ffffff")  # on a dark cell
    assert corner(matrix, (0, 2)) == QColor("#000000")
    assert corner(matrix, (1, 1)) == before[1, 1]
    assert matrix.sentence(0).endswith("; 30 of them chosen")
    assert "chosen" not in matrix.sentence(4)
    matrix.set_marked(None)
    assert {cell: corner(matrix, cell) for cell in before} == before
    assert matrix.marked_count((0, 0)) == 0


def test_marks_are_of_the_classes_that_are_shown(matrix):
    with pytest.raises(ValueError, match="3 classes"):
        matrix.set_marked(np.zeros((2, 2), np.int64))
    matrix.set_marked(np.ones((3, 3), np.int64))
    matrix.set_counts(np.eye(2, dtype=np.int64), ("X", "Y"))
    assert matrix.marked_count((0, 0)) == 0
