"""A text to read, written in Markdown: it scrolls, can be copied, and follows no link by itself."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QGuiApplication,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from letterpad.gui.style.theme import GRID


class MarkdownText(QTextBrowser):
    """Shows Markdown in GitHub's dialect, in the colours of the palette.

    A click on a link emits `anchorClicked` and does nothing else.

    Parameters
    ----------
    accessible_name : str
        What a screen reader calls the text.
    parent : QWidget, optional
    """

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._link_colour = self.palette().color(QPalette.ColorRole.Link)
        self.setAccessibleName(accessible_name)
        self.setOpenLinks(False)
        # Tab goes from link to link, and then leaves the text.
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2 * GRID)
        # A table scrolls rather than break its words.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)

    def show_markdown(self, markdown: str) -> None:
        """Show a text from its beginning."""
        self._markdown = markdown
        document = self.document()
        # Qt lays a long text out piece by piece. A change that comes in between makes it forget the
        # last paragraph (seen with 6.11), so it begins when all is there, and with the whole.
        document.setLayoutEnabled(False)
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        # Not this widget's own palette, in which a style sheet has made paper of the window.
        _space_out(document, QGuiApplication.palette())
        document.setLayoutEnabled(True)
        document.markContentsDirty(0, document.characterCount())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.PaletteChange:
            return
        colour = self.palette().color(QPalette.ColorRole.Link)
        if colour != self._link_colour:
            # The colours of links and of code are written into the document.
            self._link_colour = colour
            place = self.verticalScrollBar().value()
            self.show_markdown(self._markdown)
            self.verticalScrollBar().setValue(place)


def _space_out(document: QTextDocument, palette: QPalette) -> None:
    """Put distance around headings, tables and code, and a ground under code; Qt does neither."""
    # All of it as one change: after each, Qt would lay the page out again.
    edit = QTextCursor(document)
    edit.beginEditBlock()
    block = document.begin().next()  # the title has the document's margin
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            shape.setTopMargin(2 * GRID)
            QTextCursor(block).setBlockFormat(shape)
        elif _is_code(block):
            shape.setBackground(palette.window())
            # A line that is too long is wrapped, and goes on further to the right.
            shape.setNonBreakableLines(False)
            shape.setLeftMargin(3 * GRID)
            shape.setTextIndent(-2 * GRID)
            shape.setTopMargin(0 if _is_code(block.previous()) else GRID)
            shape.setBottomMargin(0 if _is_code(block.next()) else GRID)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            outline = frame.format().toTableFormat()
            outline.setTopMargin(GRID)
            outline.setBottomMargin(GRID)
            outline.setBorderBrush(palette.mid())
            outline.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            frame.setFormat(outline)
    edit.endEditBlock()


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
