"""Shows a run as a short script, to be copied, or saved with the letters that it reads."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled


class CodeDialog(QDialog):
    """A script in letters of one width.

    Parameters
    ----------
    name : str
        What the run is called.
    code : str
    parent : QWidget, optional

    Signals
    -------
    save_requested()
        The script and its letters are to be saved.
    """

    save_requested = Signal()

    def __init__(self, name: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Code of “{0}”").format(name))
        self._code = code
        about = QLabel(
            self.tr(
                "This script trains and tests the same without Letterpad. It reads the letters "
                "from a file beside it, which is saved with it."
            )
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        text = QPlainTextEdit(code)
        text.setObjectName("code_text")
        text.setAccessibleName(self.tr("Code"))
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._copy_button = QPushButton(self.tr("Copy"))
        self._copy_button.setObjectName("copy_code_button")
        self._copy_button.setToolTip(self.tr("Copy the script"))
        self._copy_button.clicked.connect(self._copy)
        save = QPushButton(self.tr("Save script and letters…"))
        save.setObjectName("save_code_button")
        save.setToolTip(self.tr("Save the script, and beside it the letters that it reads"))
        save.clicked.connect(self.save_requested)
        for button in (self._copy_button, save):
            button.setAccessibleName(button.toolTip())
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(about)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        text.setFocus()
        self.resize(QSize(scaled(760), scaled(640)).boundedTo(self.screen().availableSize()))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._copy_button.setText(self.tr("Copied"))
