"""The menu of *Open…* beside the letters: a file or a folder, as dialogs tell them apart."""

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget


class OpenLettersMenu(QMenu):
    """Asks for a file or a folder of letters, or offers the user's own.

    Signals
    -------
    chosen(str)
        A path that the user chose.
    mine_chosen()
        The user's own letters.
    fonts_chosen()
        The fonts of this computer.
    fonts_folder_chosen(str)
        A folder of fonts that the user chose.
    more_requested()
        Where there are more letters is to be shown.
    """

    chosen = Signal(str)
    mine_chosen = Signal()
    fonts_chosen = Signal()
    fonts_folder_chosen = Signal(str)
    more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("open_letters_menu")
        self.setAccessibleName(self.tr("Open letters"))
        self.setToolTipsVisible(True)
        self.folder = ""
        # The same entries stand in the window's menu: the words say what is opened there, too.
        self.file_action = self._action(
            "open_letters_file_action",
            self.tr("Open a file of letters…"),
            self.tr(
                "Pictures in IDX files, an archive of pictures, or pen strokes (ndjson, JSON, "
                "InkML, UNIPEN, .letters)."
            ),
        )
        self.file_action.triggered.connect(self._ask_for_file)
        self.folder_action = self._action(
            "open_letters_folder_action",
            self.tr("Open a folder of letters…"),
            self.tr("A folder with one folder for each letter, or with files of pen strokes."),
        )
        self.folder_action.triggered.connect(self._ask_for_folder)
        self.addSeparator()
        mine = self._action(
            "open_my_letters_action",
            self.tr("My letters"),
            self.tr("Letters that you drew, corrected or imported."),
        )
        mine.triggered.connect(self.mine_chosen)
        fonts = self._action(
            "open_fonts_action",
            self.tr("Fonts on this computer"),
            self.tr("The capital letters of every font that is installed here."),
        )
        fonts.triggered.connect(self.fonts_chosen)
        folder_of_fonts = self._action(
            "open_fonts_folder_action",
            self.tr("Fonts in a folder…"),
            self.tr("The capital letters of every font in a folder (TTF, OTF, TTC)."),
        )
        folder_of_fonts.triggered.connect(self._ask_for_fonts)
        self.addSeparator()
        more = self._action(
            "more_letters_action",
            self.tr("How to get more…"),
            self.tr("Published sets of letters: where they are, and how they are opened."),
        )
        more.triggered.connect(self.more_requested)

    def _action(self, name: str, text: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setToolTip(tip)
        self.addAction(action)
        return action

    @Slot()
    def _ask_for_file(self) -> None:
        # Here, because the window opens sooner without Pillow.
        from letterpad.letters.readers.registry import file_names

        letters = self.tr("Letters") + f" ({' '.join(file_names())})"
        dialog = self._dialog(self.tr("Open letters"), "open_letters_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([letters, self.tr("All files (*)")])
        dialog.open()

    @Slot()
    def _ask_for_folder(self) -> None:
        dialog = self._dialog(self.tr("Open a folder of letters"), "open_letters_folder_dialog")
        self._open_for_folders(dialog)

    @Slot()
    def _ask_for_fonts(self) -> None:
        title = self.tr("Open a folder of fonts")
        dialog = self._dialog(title, "open_fonts_folder_dialog", self.fonts_folder_chosen)
        self._open_for_folders(dialog)

    @staticmethod
    def _open_for_folders(dialog: QFileDialog) -> None:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _dialog(self, title: str, name: str, chosen: SignalInstance | None = None) -> QFileDialog:
        """Make a dialog that does not block: what goes on in the window goes on meanwhile."""
        parent = self.parentWidget()
        dialog = QFileDialog(parent.window() if parent else self, title, self.folder)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.chosen if chosen is None else chosen)
        return dialog
