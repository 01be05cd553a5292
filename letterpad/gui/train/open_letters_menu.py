"""What stands behind "Open letters…": a file or a folder, as dialogs tell them apart."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget


class OpenLettersMenu(QMenu):
    """Asks for a file or a folder of letters.

    Signals
    -------
    chosen(str)
        A path that the user chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("open_letters_menu")
        self.setAccessibleName(self.tr("Open letters"))
        self.setToolTipsVisible(True)
        self.folder = ""
        self.file_action = self._action(
            self.tr("A file…"),
            self.tr("Pictures in IDX files, an archive of pictures, or pen strokes as ndjson."),
        )
        self.file_action.triggered.connect(self._ask_for_file)
        self.folder_action = self._action(
            self.tr("A folder…"), self.tr("A folder with one folder for each letter.")
        )
        self.folder_action.triggered.connect(self._ask_for_folder)

    def _action(self, text: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        self.addAction(action)
        return action

    @Slot()
    def _ask_for_file(self) -> None:
        # Here, because the window opens sooner without Pillow.
        from letterpad.letters.readers.registry import file_names

        letters, everything = self.tr("Letters"), self.tr("All files (*)")
        kinds = f"{letters} ({' '.join(file_names())});;{everything}"
        path, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Open letters"), self.folder, kinds
        )
        if path:
            self.chosen.emit(path)

    @Slot()
    def _ask_for_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self.parentWidget(), self.tr("Open a folder of letters"), self.folder
        )
        if path:
            self.chosen.emit(path)
