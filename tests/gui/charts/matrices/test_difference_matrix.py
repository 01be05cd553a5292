"""The difference of two confusion matrices: figures, and a scale with a neutral middle."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.style import theme

FIRST = np.array([[9, 1, 0], [0, 10, 0], [2, 0, 8]])
SECOND = np.array([[5, 5, 0], [0, 10, 0], [0, 2, 8]])


@pytest.fixture
def matrix(qtbot):
    shown = DifferenceMatrix()
    qtbot.addWidget(shown)
    shown.resize(420, 360)
    shown.set_counts(FIRST, SECOND, ("A", "B", "C"), ("One", "Other"))
    shown.show()
    return shown


@pytest.mark.parametrize("look", [theme.light(), theme.dark()], ids=["light", "dark"])
def test_more_is_blue_less_is_orange_and_the_same_has_no_colour(matrix, themed, look):
    themed(look)
    picture = matrix.grab().toImage()

    table = theme.diverging_lookup(look)
    found = matrix.colours()
    assert found[0, 0].tolist() == table[254].tolist() == list(QColor(look.curves[0]).getRgb()[:3])
    assert found[0, 1].tolist() == table[0].tolist() == list(QColor(look.curves[1]).getRgb()[:3])
    for same in ((1, 1), (2, 2), (0, 2)):
        assert found[same].tolist() == list(QColor(look.surface).getRgb()[:3])
    inside = matrix.cell_rect((0, 0)).topLeft().toPoint() + matrix.rect().topLeft()
    inside.setX(inside.x() + 2)
    inside.setY(inside.y() + 2)
    assert picture.pixelColor(inside) == QColor(look.curves[0])


def test_a_cell_says_what_both_answer(matrix):
    assert matrix.cell_text((0, 1)) == "A read as B: 1 of 10 by One, 5 by Other (-40.0)"
    assert matrix.cell_text((0, 0)) == "A read right: 9 of 10 by One, 5 by Other (+40.0)"
    assert matrix.brief_text((0, 1)) == "A read as B: 1 against 5 of 10 (-40.0)"
    assert matrix.first_cells(2) == [(0, 0), (0, 1)]
    assert matrix.description().startswith("They differ most here: A read right")
    matrix.set_counts(FIRST, FIRST, ("A", "B", "C"), ("One", "Other"))
    assert matrix.description() == "Both models gave the same answers as often."


def test_counts_of_other_classes_are_refused(matrix):
    with pytest.raises(ValueError, match="2 classes"):
        matrix.set_counts(FIRST, SECOND, ("A", "B"), ("One", "Other"))
