"""The scores of one run or two that say how honest they are, as a small table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from letterpad.assessment.honesty import PROMISED, Honesty
from letterpad.gui.text.language import localized
from letterpad.gui.text.run_texts import interval_text, percent, plain
from letterpad.gui.widgets.copied_rows import RowsTable

_NOT_KNOWN = "–"


class HonestyTable(RowsTable):
    """A row for each score, a column for each run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("honesty_table")
        self.setAccessibleName(self.tr("Scores of how sure the runs are"))
        self.setToolTip(self.tr("Lower is better for the first three"))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_runs(self, runs: Sequence[tuple[str, Honesty]]) -> None:
        """Show the scores of runs, each with its name."""
        self._model.clear()
        self._model.setHorizontalHeaderLabels(["", *(name for name, _ in runs)])
        for column, (name, _) in enumerate(runs, start=1):
            self._model.setHeaderData(
                column, Qt.Orientation.Horizontal, plain(name), Qt.ItemDataRole.ToolTipRole
            )
        for said, tip, write in self._scores():
            row = [QStandardItem(said), *(QStandardItem(write(one)) for _, one in runs)]
            for item in row:
                item.setToolTip(f"{item.text()}\n{tip}")
            self._model.appendRow(row)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.resizeRowsToContents()
        self.updateGeometry()
        if runs:
            self.setCurrentIndex(self._model.index(0, 0))
            self.clearSelection()

    def _scores(self) -> list[tuple[str, str, Callable[[Honesty], str]]]:
        """Return what each score is called, what it says, and how it is written."""
        promised = percent(PROMISED, 0)
        return [
            (
                self.tr("Log loss"),
                self.tr(
                    "Mean of −log of the right letter's probability: 0 is best, and a wrong "
                    "answer that was sure costs most"
                ),
                lambda one: localized(f"{one.reliability.log_loss:.4f}"),
            ),
            (
                self.tr("Brier score"),
                self.tr(
                    "Mean squared distance of all probabilities from what was right, 0 (best) to 2"
                ),
                lambda one: localized(f"{one.reliability.brier:.4f}"),
            ),
            (
                self.tr("Calibration error"),
                self.tr("Mean distance between how sure answers are and how many are right"),
                lambda one: percent(one.error, 2),
            ),
            (
                self.tr("Sets of {0} hold").format(promised),
                self.tr("Share of letters whose set holds the right one, and its 95 % interval"),
                lambda one: f"{percent(one.sets.held.value)} ({interval_text(one.sets.held)})",
            ),
            (
                self.tr("Letters in a set"),
                self.tr("On average"),
                lambda one: localized(f"{one.sets.mean_size:.2f}"),
            ),
            (
                self.tr("Writers with ≥ 90 %"),
                self.tr("Share of writers of whose letters the sets hold at least 90 %"),
                _at_least_90,
            ),
            (
                self.tr("Worst tenth of writers"),
                self.tr("What the sets hold at most of the letters of the worst tenth of writers"),
                _worst_tenth,
            ),
        ]

    # Qt's own

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        header = self.horizontalHeader().sizeHint().height()
        return QSize(320, rows + header + 2 * self.frameWidth() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let lines that are too long for their column break."""
        super().resizeEvent(event)
        before = self.sizeHint()
        self.resizeRowsToContents()
        if self.sizeHint() != before:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _at_least_90(one: Honesty) -> str:
    return _NOT_KNOWN if one.sets.at_least_90 is None else percent(one.sets.at_least_90)


def _worst_tenth(one: Honesty) -> str:
    hands = one.sets.held.by_writer
    return _NOT_KNOWN if hands is None else percent(hands.worst_tenth)
