"""Drawings that are there more than once: one of each group stays, the others are deleted."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.collection.choosing_grid import ChoosingGrid
from letterpad.gui.collection.groups_list import CountDelegate
from letterpad.gui.collection.letter_texts import drawings_text, letter_text
from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label

MOST_GROUPS = 200
"""That are listed one by one; all of them can be tidied at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Doubles:
    """Letters of the very same ink.

    Parameters
    ----------
    groups : tuple of tuples of int
        Ids, the oldest letter of a group first.
    sketches : tuple of tuples of Sketch
        Those of the first `MOST_GROUPS` groups.
    """

    groups: tuple[tuple[int, ...], ...]
    sketches: tuple[tuple[Sketch, ...], ...]

    @property
    def n_too_many(self) -> int:
        """How many drawings there would be less, if one of each group stayed."""
        return sum(len(group) - 1 for group in self.groups)


class DoublesDialog(QDialog):
    """Lists groups of the same drawing; in a group one can choose which stays.

    Signals
    -------
    delete_requested(list of int)
        These letters are to be deleted: their doubles stay.
    """

    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubles_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Doubles"))
        self._doubles = Doubles((), ())
        self.summary = wrapped_label("doubles_summary", "muted")
        self.list = QListWidget()
        self.list.setObjectName("doubles_groups")
        self.list.setAccessibleName(self.tr("Groups of the same drawing"))
        self.list.setToolTip(self.tr("Each row is one drawing that is there several times."))
        self.list.setItemDelegate(CountDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(scaled(184))
        self.list.currentRowChanged.connect(self._show_group)
        self.grid = ChoosingGrid(letter_text)
        self.grid.setObjectName("doubles_grid")
        self.grid.setAccessibleName(self.tr("The drawings of the group"))
        self.grid.setToolTip(self.tr("Choose the one that is to stay."))
        self.grid.chosen_changed.connect(self._enable)
        self.grid.current_changed.connect(self._show_details)
        self.details = wrapped_label("double_details", "plain")
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        # Nothing jumps when another one is pointed at, of which more is known.
        self.details.setMinimumHeight(2 * self.details.fontMetrics().lineSpacing())
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.one_button = self._button(
            "keep_chosen_double",
            self.tr("&Keep only the chosen one"),
            self.tr("Delete the other drawings of this group; Ctrl+Z on the page undoes it"),
        )
        self.one_button.clicked.connect(self._keep_chosen)
        self.all_button = self._button(
            "keep_oldest_doubles",
            self.tr("Keep the &oldest of every group"),
            self.tr("Delete all drawings that are there already; Ctrl+Z on the page undoes it"),
        )
        self.all_button.clicked.connect(self._keep_oldest)
        for button in (self.one_button, self.all_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for each in buttons.buttons():
            if isinstance(each, QPushButton):
                each.setAutoDefault(False)
        self._lay_out(buttons)
        self.resize(QSize(scaled(680), scaled(460)).boundedTo(self.screen().availableSize()))
        self.list.setFocus()
        self.summary.setText(self.tr("Looking for doubles …"))
        self._enable()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        right = QVBoxLayout()
        right.setSpacing(GRID // 2)
        right.addWidget(self.grid, 1)
        right.addWidget(self.details)
        views = QHBoxLayout()
        views.setSpacing(GRID)
        views.addWidget(self.list)
        views.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.summary)
        column.addLayout(views, 1)
        column.addWidget(buttons)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(tip)
        return button

    # What is shown

    @Slot(object)
    def set_doubles(self, doubles: Doubles) -> None:
        """Show these groups; the row that was chosen stays so."""
        row = self.list.currentRow()
        self._doubles = doubles
        with QSignalBlocker(self.list):
            self.list.clear()
            for sketches in doubles.sketches:
                labels = list(dict.fromkeys(sketch.label for sketch in sketches))
                item = QListWidgetItem(" / ".join(labels))
                item.setData(CountDelegate.COUNT, number(len(sketches)))
                self.list.addItem(item)
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            self.list.setVisible(self.list.count() > 0)
        self.summary.setText(self._summary())
        self._show_group(self.list.currentRow())
        self._enable()

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say what could not be done."""
        self.summary.setText(sentence)

    def _summary(self) -> str:
        n, listed = len(self._doubles.groups), len(self._doubles.sketches)
        if not n:
            return self.tr("No drawing is there twice.")
        text = self.tr("{0} too many: these are there already, point by point the same.").format(
            drawings_text(self._doubles.n_too_many)
        )
        if n > listed:
            text += " " + self.tr("The first {0} of {1} groups are listed.").format(
                number(listed), number(n)
            )
        return text

    @Slot(int)
    def _show_group(self, row: int) -> None:
        sketches = self._doubles.sketches[row] if row >= 0 else ()
        ids = np.array([sketch.id for sketch in sketches], dtype=np.int64)
        self.grid.put(sketches)
        self.grid.set_ids(ids, anew=True)
        if len(ids):
            self.grid.choose_place(0)  # the oldest
        self._show_details()

    @Slot()
    def _enable(self) -> None:
        self.one_button.setEnabled(self.grid.n_chosen == 1 and len(self.grid.ids) > 1)
        self.all_button.setEnabled(bool(self._doubles.groups))

    @Slot()
    def _show_details(self) -> None:
        sketch = self.grid.current_sketch()
        self.details.setText("" if sketch is None else letter_text(sketch))

    # From the user

    @Slot()
    def _keep_chosen(self) -> None:
        kept = set(self.grid.chosen())
        self.delete_requested.emit([each for each in self.grid.ids.tolist() if each not in kept])

    @Slot()
    def _keep_oldest(self) -> None:
        self.delete_requested.emit([each for group in self._doubles.groups for each in group[1:]])
