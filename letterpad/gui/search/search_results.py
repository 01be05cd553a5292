"""What a search has tried so far: a chart of mean accuracies, and a table."""

from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.charts.dots.search_chart import SearchChart
from letterpad.gui.search.trials_model import TrialsModel
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.training.protocol import Trial


class SearchResults(QWidget):
    """The chart of a search, and the table of what stands in it."""

    def __init__(self, algorithm: Algorithm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trials = TrialsModel(algorithm, self)
        self._chart = SearchChart()
        self._table = RowsTable()
        self._table.setObjectName("search_table")
        self._table.setAccessibleName(self.tr("What was tried"))
        self._table.setToolTip(
            self.tr("Every combination, in the order tried; the best so far is bold")
        )
        self._table.setModel(self._trials)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(RowsTable.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(scaled(3 * GRID))
        self._table.setMinimumHeight(scaled(16 * GRID))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._chart, 2)
        column.addWidget(self._table, 3)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been tried yet."""
        return not self._trials.combinations

    def start(self, names: list[str], n_combinations: int) -> None:
        """Forget everything; `n_combinations` of values of these parameters will be tried."""
        self._trials.start(names)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(names)):  # whose headings may be long
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._chart.start(self._trials.columns(), n_combinations)

    def edge(self) -> str:
        """Say that the best value lies at the edge of those that were tried, or ""."""
        return self._trials.edge()

    def add_trial(self, trial: Trial) -> None:
        """Show one more fit."""
        bar = self._table.verticalScrollBar()
        follows = bar.value() == bar.maximum()  # unless somebody looks at what came before
        self._trials.add(trial)
        if follows:
            self._table.scrollToBottom()
        self._chart.set_tried(self._trials.tried(), self._trials.best())
