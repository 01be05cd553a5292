"""A dialog with a text to read: it scrolls, can be copied, and follows no link."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled


class TextDialog(QDialog):
    """Shows Markdown under a title, and is gone when it is closed.

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
        self.text = QTextBrowser()
        self.text.setAccessibleName(text_name)
        self.text.setOpenLinks(False)
        # Tab leaves the text: it holds nothing to go through.
        self.text.setTabChangesFocus(True)
        document = self.text.document()
        document.setDocumentMargin(2 * GRID)
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _space_out(document)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        # Not a size hint, of which Qt takes no more than two thirds of the screen.
        self.resize(QSize(scaled(720), scaled(640)).boundedTo(self.screen().availableSize()))


def _space_out(document: QTextDocument) -> None:
    """Keep headings and tables at a distance from what stands around them; Qt leaves none."""
    block = document.begin().next()  # the title has the document's margin
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            shape.setTopMargin(2 * GRID)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            outline = frame.format().toTableFormat()
            outline.setTopMargin(GRID)
            outline.setBottomMargin(GRID)
            frame.setFormat(outline)
