"""The list of deleted models: what can be restored, and for how long."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.results.deleted_model import (
    ACCURACY,
    DELETED,
    NAME,
    SIZE,
    STAYS,
    DeletedModel,
    heading,
)
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import size_text
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.two_line_delegate import PADDING, TwoLineDelegate
from letterpad.library import DeletedRun

_WIDEST = {
    ACCURACY: "88.8–88.8 %",
    DELETED: "2026-08-28 08:08",
    STAYS: "30 days",
    SIZE: "888.8 MB",
}
"""What a column of numbers has room for."""


class DeletedDialog(QDialog):
    """Lists the deleted models, restores those that are selected, and empties the trash.

    Signals
    -------
    list_requested()
        What there is may have changed; answer with `show_deleted`.
    restore_requested(list of DeletedRun)
    removal_requested(list of DeletedRun)
        The user has confirmed that these are removed for good.
    """

    list_requested = Signal()
    restore_requested = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deleted_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted models"))
        self._model = DeletedModel(self)
        self._listed: list[DeletedRun] | None = None
        self._size = wrapped_label("trash_size", "muted")
        self._empty = wrapped_label("nothing_deleted", "muted")
        self._empty.setText(
            self.tr("Nothing is deleted. Models that you delete stay here for 30 days.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._said = wrapped_label("deleted_said", "warning")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        self.table = DeletedTable(self._model)
        self.table.restore_requested.connect(self._restore)
        self.table.selectionModel().selectionChanged.connect(self._enable)

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.restore_button = QPushButton(self.tr("&Restore"))
        self.restore_button.setObjectName("restore_button")
        self.restore_button.setAccessibleName(self.tr("Restore the selected models"))
        self.restore_button.setToolTip(
            self.tr("Bring the selected models back to your results (Enter)")
        )
        self.restore_button.clicked.connect(self._restore)
        buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.empty_button = QPushButton(self.tr("&Empty trash…"))
        self.empty_button.setObjectName("empty_trash_button")
        self.empty_button.setAccessibleName(self.tr("Empty the trash"))
        self.empty_button.setToolTip(self.tr("Remove all deleted models for good"))
        self.empty_button.clicked.connect(self._ask)
        buttons.addButton(self.empty_button, QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._size)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.resize(QSize(scaled(720), scaled(440)).boundedTo(self.screen().availableSize()))
        self.table.setFocus()
        self._enable()

    @Slot(object)
    def show_deleted(self, runs: Sequence[DeletedRun]) -> None:
        """Show what can be restored; what is selected stays selected."""
        had_focus = self.table.hasFocus()
        self._listed = list(runs)
        self._model.set_runs(runs)
        self._size.setText(
            self.tr("{0}, {1} on disk. After 30 days a deleted model is removed for good.").format(
                models_text(len(runs)), size_text(sum(run.file.n_bytes for run in runs))
            )
        )
        self._size.setVisible(bool(runs))
        self.table.setVisible(bool(runs))
        self._empty.setVisible(not runs)
        self.table.select_something()
        if had_focus and not runs:
            close = self.findChild(QDialogButtonBox)
            if close is not None:
                close.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self._enable()

    @Slot(int)
    def show_restored(self, n_restored: int) -> None:
        """Say that models are back."""
        self._say(self.tr("{0} restored.").format(models_text(n_restored)), warns=False)

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say what could not be done."""
        self._say(sentence, warns=True)

    def _say(self, sentence: str, *, warns: bool) -> None:
        self._said.setText(sentence)
        self._said.setProperty("warning", warns)
        self._said.style().polish(self._said)
        self._said.show()

    @Slot()
    def _enable(self) -> None:
        self.restore_button.setEnabled(self.table.selectionModel().hasSelection())
        self.empty_button.setEnabled(bool(self._listed))

    @Slot()
    def _restore(self) -> None:
        runs = self._model.runs_of(self.table.selected_rows())
        if runs:
            self._said.hide()
            self.restore_requested.emit(runs)

    @Slot()
    def _ask(self) -> None:
        question = EmptyQuestion(self._model.runs(), self)
        question.confirmed.connect(self._remove)
        question.open()

    @Slot(object)
    def _remove(self, runs: Sequence[DeletedRun]) -> None:
        self._said.hide()
        self.removal_requested.emit(runs)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Look again when the dialog is come back to: another window may have changed something."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.list_requested.emit()


class DeletedTable(RowsTable):
    """The deleted models; several can be selected.

    Signals
    -------
    restore_requested()
        Enter was pressed, or a row was clicked twice.
    """

    restore_requested = Signal()

    def __init__(self, model: DeletedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deleted_table")
        self.setAccessibleName(self.tr("Deleted models"))
        self.setToolTip(
            self.tr("Select one model, or several with Ctrl and Shift, and press Enter to restore.")
        )
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.restore_requested)
        metrics = self.fontMetrics()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(2 * metrics.lineSpacing() + 2 * PADDING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column, text in _WIDEST.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            widest = max(map(metrics.horizontalAdvance, (text, heading(column))))
            self.setColumnWidth(column, widest + 3 * GRID)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def selected_rows(self) -> list[int]:
        """Return the numbers of the selected rows."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def select_something(self) -> None:
        """Select a row if none is: the current one, or what was deleted last."""
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.restore_requested.emit()
        else:
            super().keyPressEvent(event)


class EmptyQuestion(QMessageBox):
    """The question whether to remove the deleted models for good: those that were shown.

    Signals
    -------
    confirmed(list of DeletedRun)
    """

    confirmed = Signal(object)

    def __init__(self, runs: Sequence[DeletedRun], parent: QWidget) -> None:
        super().__init__(parent)
        self._runs = list(runs)
        self.setObjectName("empty_trash_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Empty the trash"))
        self.setText(
            self.tr("Remove {0} for good ({1})? Nothing can bring them back.").format(
                models_text(len(runs)), size_text(sum(run.file.n_bytes for run in runs))
            )
        )
        self.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        self.button(QMessageBox.StandardButton.Yes).setText(self.tr("Remove for good"))
        self.button(QMessageBox.StandardButton.No).setText(self.tr("Keep them"))
        for button in self.buttons():
            button.setIcon(QIcon())
        self.setDefaultButton(QMessageBox.StandardButton.No)
        self.finished.connect(self._take_answer)

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        if QMessageBox.StandardButton(answer) == QMessageBox.StandardButton.Yes:
            self.confirmed.emit(self._runs)


def models_text(n: int) -> str:
    """Say how many models: "3 models"."""
    if n == 1:
        return translate("DeletedDialog", "1 model")
    return translate("DeletedDialog", "{0} models").format(number(n))
