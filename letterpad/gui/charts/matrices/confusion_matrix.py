"""The confusion matrix: which letter was read as which, on one colour scale from 0 to 1."""

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
from letterpad.gui.style.theme import current, matrix_lookup
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable


class ConfusionMatrix(ClassMatrix):
    """Rows are the true letters, columns the answers; a colour is a share of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusion_matrix")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setToolTip(
            self.tr(
                "Rows are the letters that were drawn, columns the answers: what lies off the "
                "diagonal was mixed up."
            )
        )
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._shares: NDArray[np.float64] = np.zeros((0, 0))
        self.describe()

    def set_counts(self, counts: NDArray[np.int64], classes: Sequence[str]) -> None:
        """Show counts: int64 array of shape (n_classes, n_classes), rows by true class."""
        if counts.shape != (len(classes), len(classes)):
            raise ValueError(f"{len(classes)} classes, but counts of shape {counts.shape}")
        self._counts, self._shares = counts, confusion_shares(counts)
        self.take_classes(classes)

    def cell_text(self, cell: Cell) -> str:
        """Say a cell in words: "L read as I: 23 of 160 (14 %)"."""
        row, column = cell
        count, total = int(self._counts[cell]), int(self._counts[row].sum())
        text = self.tr("{0} read as {1}: {2} of {3}").format(
            self.class_name(row),
            self.class_name(column),
            number(count),
            number(total),
        )
        return f"{text} ({percent(self._shares[cell])})" if total else text

    def worst_cells(self, most: int = 5) -> list[Cell]:
        """Return the cells off the diagonal with most letters, the worst first."""
        wrong = self._counts * (1 - np.eye(len(self._counts), dtype=np.int64))
        order = np.argsort(-wrong, axis=None, kind="stable")[:most]
        cells = [self._cell(int(place)) for place in order]
        return [cell for cell in cells if wrong[cell]]

    # What the matrix says

    def first_cells(self, most: int = 5) -> list[Cell]:
        return self.worst_cells(most)

    def filled(self) -> NDArray[np.bool_]:
        return self._counts > 0

    def cell_number(self, cell: Cell) -> str:
        return f"{self._counts[cell]}"

    def description(self) -> str:
        """Say what is mixed up most."""
        worst = "; ".join(map(self.cell_text, self.worst_cells()))
        return self.tr("Mixed up most: {0}").format(worst) if worst else self._nothing()

    def _nothing(self) -> str:
        return self.tr("Nothing is mixed up")

    def empty_sentence(self) -> str:
        return self.tr("The letters that a model mixes up will appear here.")

    def chart_table(self) -> DataTable:
        """Return every letter's answers, the most frequent first."""
        rows = []
        for name, answers in zip(self._classes, self._counts, strict=True):
            for answer in np.argsort(-answers, kind="stable"):
                if count := int(answers[answer]):
                    rows.append((name, self._classes[answer], count, count / int(answers.sum())))
        return DataTable(
            self.tr("Mix-ups"),
            (
                Column(self.tr("Letter")),
                Column(self.tr("Read as")),
                Column(self.tr("Letters"), number),
                Column(self.tr("Share of the letter"), percent),
            ),
            rows,
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        return [
            (ARROWS, self.tr("Go to the next cell.")),
            ((Qt.Key.Key_Home,), self.tr("Go to the most frequent mix-up.")),
            (ACTIVATING, self.tr("Choose the cell, and see its letters.")),
        ]

    # Colours

    def colours(self) -> NDArray[np.uint8]:
        return matrix_lookup(current())[np.rint(self._shares * 255).astype(np.uint8)]

    def ground(self) -> QColor:
        return QColor(*matrix_lookup(current())[0].tolist())

    def paint_scale(self, painter: QPainter, square: QRectF) -> None:
        theme = current()
        paint_scale(painter, square, matrix_lookup(theme), theme, self.font())
