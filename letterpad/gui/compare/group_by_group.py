"""What two models read right of every letter, or of every writer's letters."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
)

from letterpad.gui.charts.dumbbells import Dumbbell, Dumbbells
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.gui.widgets.what_is_this import WhatButton

CLASSES, WRITERS = "classes", "writers"
"""What a row stands for."""

Counts = NDArray[np.int64] | Sequence[int]


class GroupByGroup(QFrame):
    """Dumb-bells, with what a row is and in which order they stand.

    Signals
    -------
    class_chosen(int)
        The user chose a row of letters, by its class.
    writer_chosen(int)
        Or one of a writer's letters, by its place among the writers.
    """

    class_chosen = Signal(int)
    writer_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._classes: list[tuple[int, Dumbbell]] = []
        self._writers: list[Dumbbell] = []
        self._names = ("", "")
        self._by_class: NDArray[np.int64] | None = None
        self._by_writer: Counts = ()
        self.chart = Dumbbells()
        heading = QLabel(self.tr("Right of all"))
        heading.setProperty("heading", True)
        self._kind = Chooser(
            "groups_chooser", self.tr("Rows"), self.tr("What a row of the chart stands for")
        )
        self._kind.addItem(self.tr("letters"), CLASSES)
        self._kind.addItem(self.tr("writers"), WRITERS)
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kind.activated.connect(self._show_kind)
        self._sort = QCheckBox(self.tr("largest difference first"))
        self._sort.setObjectName("sort_by_difference")
        self._sort.setToolTip(self.tr("Put the rows first in which the two models differ most"))
        self._sort.toggled.connect(self.chart.sort_by_difference)
        scroll = QScrollArea()
        scroll.setObjectName("groups_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumSize(QSize(scaled(200), scaled(160)))
        scroll.setWidget(self.chart)
        self._scroll = scroll
        top = QHBoxLayout()
        top.setSpacing(GRID // 2)
        top.addWidget(heading, 1)
        top.addWidget(self._kind)
        top.addWidget(WhatButton("dumbbells", self.chart))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(self._sort)
        column.addWidget(scroll, 1)
        self.chart.row_chosen.connect(self._tell)

    def set_groups(
        self,
        classes: Sequence[tuple[int, Dumbbell]],
        writers: Sequence[Dumbbell],
        names: tuple[str, str],
    ) -> None:
        """Show other letters: each class with its row, and the rows of writers, if known."""
        self._classes, self._writers, self._names = list(classes), list(writers), names
        self._kind.setVisible(bool(self._writers))
        if not self._writers:
            self._kind.setCurrentIndex(0)
        self._show_kind()

    def set_marked(self, by_class: NDArray[np.int64] | None, by_writer: Counts) -> None:
        """Say how many letters of each class and of each writer are chosen; None for no choice."""
        self._by_class, self._by_writer = by_class, by_writer
        if by_class is None:
            self.chart.set_chosen(None)
        self._show_marks()

    def _is_of_writers(self) -> bool:
        return bool(self._kind.currentData() == WRITERS)

    @Slot()
    def _show_kind(self) -> None:
        of_writers = self._is_of_writers()
        rows = self._writers if of_writers else [row for _, row in self._classes]
        heading = self.tr("Writer") if of_writers else self.tr("Letter")
        self.chart.set_rows(rows, self._names, heading)
        self._show_marks()

    def _show_marks(self) -> None:
        if self._by_class is None:
            self.chart.set_marked(())
        elif self._is_of_writers():
            self.chart.set_marked([int(count) for count in self._by_writer])
        else:
            self.chart.set_marked([int(self._by_class[label]) for label, _ in self._classes])

    @Slot(int)
    def _tell(self, place: int) -> None:
        row = self.chart.item_rect(self.chart.current() or 0)
        self._scroll.ensureVisible(0, int(row.center().y()), 0, int(row.height()))
        if self._is_of_writers():
            self.writer_chosen.emit(place)
        else:
            self.class_chosen.emit(self._classes[place][0])
