"""Says that something unexpected went wrong, so that it can be copied and sent to someone."""

from PySide6.QtCore import Qt, Slot
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

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number


class ErrorDialog(QDialog):
    """One unexpected error.

    Parameters
    ----------
    sentence : str
        What has become of the user's things.
    report : str
        What the program itself says of the error.
    """

    def __init__(self, sentence: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._n_more = 0
        heading = QLabel(self.tr("Letterpad ran into an unexpected error"))
        heading.setProperty("heading", True)
        self.sentence = QLabel(sentence)
        self.sentence.setObjectName("error_sentence")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = QPlainTextEdit(report)
        self.report.setObjectName("error_report")
        self.report.setAccessibleName(self.tr("Error report"))
        self.report.setToolTip(self.tr("Technical details of the error"))
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.more = QLabel()
        self.more.setObjectName("more_errors")
        self.more.setProperty("muted", True)
        self.more.hide()
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setObjectName("copy_error_button")
        self.copy_button.setAccessibleName(self.tr("Copy the report"))
        self.copy_button.setToolTip(self.tr("Copy the report, to send it to someone"))
        self.copy_button.clicked.connect(self.copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addWidget(self.sentence)
        layout.addWidget(self.report, 1)
        layout.addWidget(self.more)
        layout.addWidget(buttons)
        self.resize(640, 400)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()

    def count_another(self) -> None:
        """Say that there was another error since: each has its place in the log."""
        self._n_more += 1
        more = self.tr("1 more error since then; it is in the log.")
        if self._n_more > 1:
            more = self.tr("{0} more errors since then; they are in the log.").format(
                number(self._n_more)
            )
        self.more.setText(more)
        self.more.show()

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
