"""Runs as the rows of a table model: texts, values to sort by, tooltips."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from letterpad.gui.run_texts import (
    NOT_TESTED,
    accuracy_of,
    all_settings,
    interval_text,
    letters_text,
    percent,
    plain,
    seconds_text,
    seed_text,
    settings_text,
    shortened,
    split_text,
)
from letterpad.library import Run

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()

RUN, LETTERS, SETTINGS, SECONDS, ACCURACY, HELD_OUT = range(6)
HEADINGS = {
    RUN: ("Run", "What the model is called. F2 or a double click renames it."),
    LETTERS: ("Letters", "The letters that it learned from."),
    SETTINGS: ("Settings", "The settings that differ from the algorithm's own."),
    SECONDS: ("Seconds", "How long the training took, reading the letters not included."),
    ACCURACY: ("Accuracy", "Share of held-out letters read right, and its 95 % interval."),
    HELD_OUT: ("Held out", "How many letters were held out from training, and how."),
}


class RunsModel(QAbstractTableModel):
    """Runs as rows. ``Qt.UserRole`` gives the value behind a text, the accuracy in full.

    Signals
    -------
    rename_asked(Run, str)
        The user typed another name; it is shown when `set_runs` brings it.
    """

    rename_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._live: Path | None = None

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs."""
        self.beginResetModel()
        self._runs = list(runs)
        self.endResetModel()

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing."""
        self._live = path
        if self._runs:
            self.dataChanged.emit(self.index(0, RUN), self.index(len(self._runs) - 1, HELD_OUT))

    def run_at(self, row: int) -> Run:
        """Return the run of a row."""
        return self._runs[row]

    # Qt's own

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == RUN else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{HEADINGS[section][1]} Click to sort."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(run, column)
        if role == Qt.ItemDataRole.EditRole:
            return run.card.name
        if role == Qt.ItemDataRole.UserRole:
            return _value(run, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(_tip(run, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[column][0]}: {self._text(run, column)}".replace("\n", ", ")
        if role == Qt.ItemDataRole.FontRole and column == RUN and run.path == self._live:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; the file is renamed elsewhere."""
        run, name = self._runs[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == run.card.name:
            return False
        self.rename_asked.emit(run, name)
        return True

    def _text(self, run: Run, column: int) -> str:
        card, result = run.card, run.card.held_out
        if column == RUN:
            return f"{card.name} (live)" if run.path == self._live else card.name
        if column == LETTERS:
            return letters_text(card).replace(", ", "\n", 1)
        if column == SETTINGS:
            return settings_text(card)
        if column == SECONDS:
            return seconds_text(card.seconds)
        if result is None:
            return NOT_TESTED if column == ACCURACY else "–"
        accuracy = accuracy_of(result)
        if column == ACCURACY:
            return f"{percent(accuracy.value, 2)}\n{interval_text(accuracy)}"
        return f"{result.n:,}\n{split_text(card, short=True)}"


def _value(run: Run, column: int) -> Any:
    """Return what a column is sorted by; runs that were not tested come last."""
    card, result = run.card, run.card.held_out
    if column == SECONDS:
        return card.seconds
    if column == ACCURACY:
        return -1.0 if result is None or not result.n else accuracy_of(result).value
    if column == HELD_OUT:
        return 0 if result is None else result.n
    texts = {RUN: card.name, LETTERS: letters_text(card), SETTINGS: settings_text(card)}
    return texts[column].casefold()


def _tip(run: Run, column: int) -> str:
    card, result = run.card, run.card.held_out
    if column == SETTINGS:
        return "\n".join(all_settings(card)) or "It has no settings."
    if column == LETTERS:
        spec = card.data.get("spec")
        source = str(spec.get("source", "")) if isinstance(spec, dict) else ""
        return f"{letters_text(card)}\n{shortened(source)}".strip()
    if column == ACCURACY and result is not None:
        accuracy = accuracy_of(result)
        return (
            f"{accuracy.value!r}\n{accuracy.n_correct:,} of {accuracy.n:,} right\n"
            f"95 % interval {interval_text(accuracy, 2)}"
        )
    if column == HELD_OUT and result is not None:
        seed = seed_text(card) or "not known"
        return f"{result.n:,} letters, split {split_text(card)}, seed {seed}"
    if column == RUN:
        return f"{card.name}\n{card.algorithm_name}, {card.created[:16].replace('T', ' ')} UTC"
    return f"{card.seconds:,.2f} s" if column == SECONDS else NOT_TESTED
