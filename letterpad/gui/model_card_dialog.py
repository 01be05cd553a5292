"""Help on the shipped recogniser: its model card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from letterpad import paths
from letterpad.gui.language import current, is_translated
from letterpad.gui.theme import GRID


class ModelCardDialog(QDialog):
    """Shows what the recogniser was made of, what it scores, and what it is not for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model_card_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About the recogniser"))
        self.text = QTextBrowser()
        self.text.setObjectName("model_card")
        self.text.setAccessibleName(self.tr("Model card"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(2 * GRID)
        self.text.document().setMarkdown(
            paths.resource(_card_file()).read_text(encoding="utf-8"),
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub,
        )
        _space_out(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        # Not a size hint, of which Qt takes no more than two thirds of the screen.
        self.resize(720, 640)


def _card_file() -> str:
    """Name the card in the window's language."""
    return f"model-card.{current()}.md" if is_translated() else "model-card.md"


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
