"""The algorithms that are trained one after another, as rows: what each one scored, and cost."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.controllers.training_queue import Queued
from letterpad.gui.text.language import localized, translate
from letterpad.gui.text.run_texts import interval_text, percent, plain, seconds_text
from letterpad.gui.text.translation import translated

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()

N_COLUMNS = 5
ALGORITHM, ACCURACY, INTERVAL, SECONDS, MILLISECONDS = range(N_COLUMNS)


class TrainAllModel(QAbstractTableModel):
    """One row for each algorithm, with a tick. A row without figures has a sentence instead.

    Signals
    -------
    ticked()
        The user ticked an algorithm, or unticked it.
    """

    ticked = Signal()

    def __init__(self, algorithms: Sequence[Algorithm], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._algorithms = list(algorithms)
        self._ticked = {algorithm.key for algorithm in algorithms}
        self._queued: dict[str, Queued] = {}
        self._is_fixed = False

    def chosen(self) -> list[str]:
        """Return the keys of the ticked algorithms."""
        return [each.key for each in self._algorithms if each.key in self._ticked]

    def all_are_ticked(self) -> bool:
        """Return whether every algorithm is ticked."""
        return len(self._ticked) == len(self._algorithms)

    def tick_all(self, are_ticked: bool) -> None:
        """Tick all algorithms, or none."""
        self._ticked = {each.key for each in self._algorithms} if are_ticked else set()
        last = self.index(len(self._algorithms) - 1, ALGORITHM)
        self.dataChanged.emit(self.index(0, ALGORITHM), last)
        self.ticked.emit()

    def has_models(self) -> bool:
        """Return whether a model has been trained."""
        return self.counts()[0] > 0

    def counts(self) -> tuple[int, int, int]:
        """Return how many were trained, failed, and were not trained as they were stopped."""
        states = [each.state for each in self._queued.values()]
        return states.count("trained"), states.count("failed"), states.count("stopped")

    def set_fixed(self, is_fixed: bool) -> None:
        """Let nothing be ticked while trainings are under way, or let it again."""
        self._is_fixed = is_fixed
        last = self.index(len(self._algorithms) - 1, ALGORITHM)
        self.dataChanged.emit(self.index(0, ALGORITHM), last)

    def forget(self) -> None:
        """Forget what came of earlier trainings."""
        self._queued = {}
        self._tell()

    def show(self, queued: Queued) -> int:
        """Show how a training is; returns its row."""
        keys = [each.key for each in self._algorithms]
        self._queued[queued.spec.algorithm] = queued
        self._tell()  # another row may be the best now
        return keys.index(queued.spec.algorithm)

    def _tell(self) -> None:
        last = self.index(len(self._algorithms) - 1, N_COLUMNS - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def has_figures(self, row: int) -> bool:
        """Return whether a row has figures; a sentence stands in their place otherwise."""
        queued = self._queued.get(self._algorithms[row].key)
        return queued is not None and queued.run is not None

    def _is_best(self, row: int) -> bool:
        """Return whether no other algorithm has read more letters right."""
        mine = self._score(row)
        return mine is not None and all(
            mine >= (self._score(other) or 0.0) for other in range(len(self._algorithms))
        )

    def _score(self, row: int) -> float | None:
        queued = self._queued.get(self._algorithms[row].key)
        if queued is None or queued.run is None or queued.run.card.held_out is None:
            return None
        return queued.run.card.held_out.accuracy.value

    # Qt's own

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._algorithms)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else N_COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == ALGORITHM and not self._is_fixed:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                ALGORITHM: self.tr("Algorithm"),
                ACCURACY: self.tr("Accuracy"),
                INTERVAL: self.tr("95 % interval"),
                SECONDS: self.tr("Seconds"),
                MILLISECONDS: self.tr("ms an answer"),
            }[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                ALGORITHM: self.tr("What is ticked is trained, with its usual parameters."),
                ACCURACY: self.tr("Share of the held-out letters that it reads right."),
                INTERVAL: self.tr("Where its accuracy on other letters of this kind lies."),
                SECONDS: self.tr("How long the training took, reading the letters not included."),
                MILLISECONDS: self.tr("How long it takes to answer one drawing, on this computer."),
            }[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        algorithm, column = self._algorithms[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == ALGORITHM:
            is_ticked = algorithm.key in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{heading}: {self._text(index.row(), column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(index.row(), ACCURACY)
            return plain(translated(algorithm.summary) if column == ALGORITHM else text)
        if role == Qt.ItemDataRole.FontRole and self._is_best(index.row()):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick an algorithm or untick it."""
        if role != Qt.ItemDataRole.CheckStateRole or self._is_fixed:
            return False
        key = self._algorithms[index.row()].key
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _text(self, row: int, column: int) -> str:
        algorithm = self._algorithms[row]
        if column == ALGORITHM:
            return translated(algorithm.name)
        queued = self._queued.get(algorithm.key)
        if queued is None or queued.run is None:
            return _sentence(queued) if column == ACCURACY else ""
        card = queued.run.card
        if column == SECONDS:
            return seconds_text(card.seconds)
        if column == MILLISECONDS:
            return _milliseconds(queued.milliseconds)
        if card.held_out is None:
            return ""
        accuracy = card.held_out.accuracy
        return percent(accuracy.value) if column == ACCURACY else interval_text(accuracy)


def _milliseconds(spent: float | None) -> str:
    if spent is None:
        return ""
    return localized(f"{spent:.2f}" if spent < 10 else f"{spent:.0f}")


def _sentence(queued: Queued | None) -> str:
    """Say what stands in the place of figures that are not there."""
    if queued is None:
        return ""
    if queued.state == "failed":
        return queued.sentence
    if queued.state == "training":
        return translated(queued.text) or translate("TrainAll", "starting")
    return {
        "waiting": translate("TrainAll", "waiting"),
        "stopped": translate("TrainAll", "not trained: it was stopped"),
    }.get(queued.state, "")
