"""A chart's numbers as a table, for everybody who would rather read than look."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.gui.widgets.data_table import DataTable

_WORDY = 40
"""Characters: a last column with more has sentences, and takes the room that the others leave."""


class TableDialog(QDialog):
    """Shows a `DataTable` as it was when the dialog was opened; it can be copied."""

    def __init__(self, shown: DataTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(shown.title)
        self._shown = shown
        self.table = _Table(shown)
        self.table.setObjectName("chart_table")
        self.table.setAccessibleName(shown.title)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        is_wordy = any(len(row[-1]) > _WORDY for row in shown.texts())
        if is_wordy:
            fitting = QHeaderView.ResizeMode.ResizeToContents
            self.table.verticalHeader().setSectionResizeMode(fitting)
            header.setSectionResizeMode(fitting)
            header.setSectionResizeMode(len(shown.columns) - 1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.resizeRowsToContents()
        if shown.rows:
            # Without selecting it: Ctrl+C copies the whole table as long as no row is chosen.
            first = self.table.model().index(0, 0)
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(first, no_update)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setObjectName("copy_table_button")
        self.copy_button.setAccessibleName(self.tr("Copy the table"))
        self.copy_button.setToolTip(self.tr("Copy the whole table, to paste it into a spreadsheet"))
        self.copy_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        width = scaled(920 if is_wordy else 560)
        self.resize(QSize(width, scaled(560)).boundedTo(self.screen().availableSize()))
        self.table.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shown.tab_separated())


class _Table(RowsTable):
    """Ctrl+C copies the selected rows, or the whole table as long as none is selected."""

    def __init__(self, shown: DataTable) -> None:
        super().__init__()
        self._shown = shown
        model = QStandardItemModel(0, len(shown.columns), self)
        model.setHorizontalHeaderLabels(shown.headings)
        for cells in shown.texts():
            model.appendRow([QStandardItem(text) for text in cells])
        self.setModel(model)

    def text_to_copy(self) -> str:
        return super().text_to_copy() or self._shown.tab_separated()
