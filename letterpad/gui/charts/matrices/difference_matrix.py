"""What changes from one model to another: the difference of their confusion matrices."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from letterpad.evaluation.accuracy import confusion_shares
from letterpad.gui.charts.chart import ACTIVATING, ARROWS, Keys
from letterpad.gui.charts.matrices.class_matrix import Cell, ClassMatrix
from letterpad.gui.charts.matrix_layout import paint_scale
from letterpad.gui.style.theme import current, diverging_lookup
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.data_table import Column, DataTable

_ENDS = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Where the scale of colours may end: at the first of these that no difference exceeds."""

_LONGEST_NAME = 60


class DifferenceMatrix(ClassMatrix):
    """Rows are the true letters, columns the answers; a colour says who answers so more often.

    Blue is an answer that the first model gives more often than the second one, orange one that
    it gives less often; what both answer as often has no colour.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("difference_matrix")
        self.setAccessibleName(self.tr("What changes"))
        self.setToolTip(
            self.tr(
                "Rows are the letters that were drawn, columns the answers: on the diagonal the "
                "letter was read right."
            )
        )
        self._first_name = self._second_name = ""
        self._counts: NDArray[np.int64] = np.zeros((2, 0, 0), np.int64)
        self._difference: NDArray[np.float64] = np.zeros((0, 0))
        self._end = 1.0
        self.describe()

    def set_counts(
        self,
        first: NDArray[np.int64],
        second: NDArray[np.int64],
        classes: Sequence[str],
        names: tuple[str, str],
    ) -> None:
        """Show what two models answered to the same letters.

        Parameters
        ----------
        first, second : int64 arrays of shape (n_classes, n_classes)
            Counts of their answers, rows by true class; the rows of both have the same sums.
        classes : sequence of str
        names : tuple of str
            What the models are called.
        """
        if not first.shape == second.shape == (len(classes), len(classes)):
            raise ValueError(f"{len(classes)} classes, but {first.shape} and {second.shape} counts")
        self._counts = np.stack([first, second])
        self._difference = confusion_shares(first) - confusion_shares(second)
        largest = float(np.abs(self._difference).max(initial=0.0))
        self._end = next(end for end in _ENDS if largest <= end + 1e-9)
        self._first_name, self._second_name = (shortened(name, _LONGEST_NAME) for name in names)
        self.take_classes(classes)

    def difference(self) -> NDArray[np.float64]:
        """Return the shares of the first model less those of the second one, -1 to 1."""
        return self._difference

    # What the matrix says

    def cell_text(self, cell: Cell) -> str:
        row, column = cell
        one, other = (number(int(count)) for count in self._counts[:, row, column])
        total = number(int(self._counts[0, row].sum()))
        names = self._first_name, self._second_name
        if row == column:
            text = self.tr("{0} read right: {1} of {2} by {3}, {4} by {5}")
            said = text.format(self.class_name(row), one, total, names[0], other, names[1])
        else:
            text = self.tr("{0} read as {1}: {2} of {3} by {4}, {5} by {6}")
            said = text.format(
                self.class_name(row),
                self.class_name(column),
                one,
                total,
                names[0],
                other,
                names[1],
            )
        return f"{said} ({_points(self._difference[cell])})"

    def brief_text(self, cell: Cell) -> str:
        """Say a cell in few words, without the names of the models."""
        row, column = cell
        letter, answer = self.class_name(row), self.class_name(column)
        one, other = (number(int(count)) for count in self._counts[:, row, column])
        total = number(int(self._counts[0, row].sum()))
        if row == column:
            said = self.tr("{0} read right: {1} against {2} of {3}").format(
                letter, one, other, total
            )
        else:
            said = self.tr("{0} read as {1}: {2} against {3} of {4}").format(
                letter, answer, one, other, total
            )
        return f"{said} ({_points(self._difference[cell])})"

    def first_cells(self, most: int = 5) -> list[Cell]:
        """Return the cells that differ most, the largest difference first."""
        size = np.abs(self._difference)
        order = np.argsort(-size, axis=None, kind="stable")[:most]
        cells = [self._cell(int(place)) for place in order]
        return [cell for cell in cells if size[cell]]

    def filled(self) -> NDArray[np.bool_]:
        differs: NDArray[np.bool_] = self._counts[0] != self._counts[1]
        return differs

    def cell_number(self, cell: Cell) -> str:
        one, other = self._counts[(slice(None), *cell)].tolist()
        return localized(f"{one - other:+d}")

    def description(self) -> str:
        """Say where the models differ most."""
        most = "; ".join(map(self.cell_text, self.first_cells()))
        if most:
            return self.tr("They differ most here: {0}").format(most)
        return self.tr("Both models gave the same answers as often.")

    def empty_sentence(self) -> str:
        return self.tr("What two models answer otherwise will appear here.")

    def chart_table(self) -> DataTable:
        """Return every answer that either gave, the largest difference first."""
        given = np.logical_or(*(self._counts > 0))
        order = np.argsort(-np.abs(self._difference), axis=None, kind="stable")
        rows = []
        for row, column in (self._cell(int(place)) for place in order):
            if given[row, column]:
                one, other = self._counts[:, row, column].tolist()
                difference = float(self._difference[row, column])
                rows.append((self._classes[row], self._classes[column], one, other, difference))
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Letter")),
                Column(self.tr("Read as")),
                Column(self._first_name, number),
                Column(self._second_name, number),
                Column(self.tr("Difference in points"), _points),
            ),
            rows,
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        return [
            (ARROWS, self.tr("Go to the next cell.")),
            ((Qt.Key.Key_Home,), self.tr("Go to the largest difference.")),
            (ACTIVATING, self.tr("Choose the cell, and see its letters.")),
        ]

    # Colours

    def colours(self) -> NDArray[np.uint8]:
        # By the root: a letter in fifty that goes elsewhere is to be seen beside a whole row.
        size = np.sqrt(np.abs(self._difference) / self._end)
        place = np.rint((np.sign(self._difference) * size + 1) * 127).astype(np.int64)
        found: NDArray[np.uint8] = diverging_lookup(current())[np.clip(place, 0, 254)]
        return found

    def ground(self) -> QColor:
        return QColor(current().surface)

    def paint_scale(self, painter: QPainter, square: QRectF) -> None:
        theme, end = current(), self._end
        marks = [
            localized(f"{100 * share:+.3g}") if share else "0"
            for share in (-end, -end / 4, 0, end / 4, end)
        ]
        paint_scale(painter, square, diverging_lookup(theme), theme, self.font(), marks)


def _points(share: float) -> str:
    """Write a difference of shares in points of per cent, with its sign."""
    return localized(f"{100 * share:+.1f}")
