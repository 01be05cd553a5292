"""Opens the list of deleted models, from the menu and from where models are deleted."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from letterpad.gui.controllers.deleted_runs import DeletedRuns


class DeletedModels(QObject):
    """The entry of the menu, and the dialog as long as it is open."""

    def __init__(self, window: QWidget, deleted: DeletedRuns) -> None:
        super().__init__(window)
        self._window = window
        self._deleted = deleted
        self.action = QAction(self.tr("Deleted models…"), self)
        self.action.setObjectName("deleted_models_action")
        self.action.triggered.connect(self.show_list)

    @Slot()
    def show_list(self) -> None:
        """Show what was deleted, and can be restored."""
        from letterpad.gui.results.deleted_dialog import DeletedDialog

        dialog = DeletedDialog(self._window)
        dialog.list_requested.connect(self._deleted.look)
        dialog.restore_requested.connect(self._deleted.restore)
        dialog.removal_requested.connect(self._deleted.remove_for_good)
        self._deleted.changed.connect(dialog.list_requested)
        self._deleted.listed.connect(dialog.show_deleted)
        self._deleted.restored.connect(dialog.show_restored)
        self._deleted.failed.connect(dialog.show_failure)
        dialog.open()
        self._deleted.look()
