"""A dialog with a text to read: it scrolls, can be copied, and follows no link."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.markdown_text import MarkdownText


class TextDialog(QDialog):
    """Shows Markdown under a title, and is deleted when it is closed.

    Parameters
    ----------
    name : str
        The dialog's object name.
    title, text_name : str
        Of the window, and of the text for a screen reader.
    markdown : str
        GitHub's dialect.
    parent : QWidget, optional
    """

    def __init__(
        self,
        name: str,
        title: str,
        text_name: str,
        markdown: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = MarkdownText(text_name)
        self.text.show_markdown(markdown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        # Not a size hint: Qt limits that to two thirds of the screen.
        self.resize(QSize(scaled(720), scaled(640)).boundedTo(self.screen().availableSize()))
