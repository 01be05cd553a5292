"""The confusion matrix: counts, colours, and cells of whole pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from hands import find
from letterpad.evaluation.accuracy import confusion_counts
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.style import theme
from letterpad.letters.data_spec import Files
from letterpad.model_files.model_file import read_held_out

SPEC = Files("bars")


def matrix(page):
    return find(page, ConfusionMatrix, "confusion_matrix")


def test_a_cell_says_its_count_and_share(page, add_run):
    run = add_run("Run", 60)
    page.set_runs([run])
    answers = read_held_out(run.path)
    counts = confusion_counts(answers.labels, answers.predicted, 4)
    text = matrix(page).cell_text((1, 2))
    share = f"{100 * counts[1, 2] / counts[1].sum():.0f}"
    assert text.startswith(f"B read as C: {counts[1, 2]} of {counts[1].sum()} ({share}")
    assert text in matrix(page).description()


@pytest.mark.parametrize("n_classes", [4, 26, 52])
@pytest.mark.parametrize("size", [(340, 300), (431, 409), (700, 650)])
def test_cells_are_squares_of_whole_pixels_in_the_colours_of_the_scale(
    qtbot, themed, n_classes, size
):
    shown = ConfusionMatrix()
    qtbot.addWidget(shown)
    shown.resize(*size)
    counts = np.zeros((n_classes, n_classes), np.int64)
    counts[np.arange(n_classes), np.arange(n_classes)] = 1000
    counts[2, 0] = 1000  # half of its row
    shown.set_counts(counts, [chr(65 + number) for number in range(n_classes)])
    look = theme.light()
    themed(look)
    shown.show()
    picture = shown.grab().toImage()
    table = theme.matrix_lookup(look)
    for cell, level in (((1, 1), 255), ((2, 0), 128), ((0, 1), 0)):
        box = shown.cell_rect(cell)
        assert box.width() == box.height() == int(box.width())
        corner = box.topLeft().toPoint() + QPoint(1, 1)
        expected = QColor(*table[level].tolist())
        assert picture.pixelColor(corner) == expected
        assert picture.pixelColor(box.bottomRight().toPoint() - QPoint(2, 2)) == expected
    last = shown.cell_rect((n_classes - 1, n_classes - 1))
    assert last.right() < shown.width()
    assert last.bottom() < shown.height()


def test_arrow_keys_reach_cells_from_the_worst_on(page, add_run, bar_letters, qtbot):
    page.set_runs([add_run("Run", 60)])
    page.set_letters(SPEC, bar_letters, "")
    worst = matrix(page).worst_cells(1)[0]
    beside = (worst[0], worst[1] - 1 if worst[1] else 1)
    step = Qt.Key.Key_Left if worst[1] else Qt.Key.Key_Right
    matrix(page).setFocus()
    # Going there asks for nothing; what the keys are at is said.
    with qtbot.assertNotEmitted(matrix(page).cell_chosen):
        qtbot.keyClick(matrix(page), Qt.Key.Key_Down)
        assert matrix(page).accessibleDescription().startswith(matrix(page).cell_text(worst))
        qtbot.keyClick(matrix(page), step)
        assert matrix(page).accessibleDescription().startswith(matrix(page).cell_text(beside))
    assert matrix(page).chosen() is None
    for cell, keys in (
        (beside, [Qt.Key.Key_Return]),
        (worst, [Qt.Key.Key_Home, Qt.Key.Key_Space]),
    ):
        with qtbot.waitSignal(matrix(page).cell_chosen) as told:
            for key in keys:
                qtbot.keyClick(matrix(page), key)
        assert (matrix(page).chosen(), tuple(told.args)) == (cell, cell)
        assert matrix(page).accessibleDescription().startswith("Chosen: ")
