"""Markdown to read: no link is followed by itself, and colours follow the palette."""

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from hands import settle
from letterpad import paths
from letterpad.gui.widgets.markdown_text import MarkdownText

PAGES = sorted(file.name for file in paths.resource("help").glob("*.md"))
TEXT = "# Title\n\nA [link](https://example.org).\n\n" + "A line.\n\n" * 60


@pytest.fixture
def text(qtbot: QtBot) -> MarkdownText:
    text = MarkdownText("A text")
    qtbot.addWidget(text)
    text.resize(300, 200)
    text.show_markdown(TEXT)
    text.show()
    return text


def test_a_link_is_told_of_and_not_followed(text: MarkdownText) -> None:
    assert not text.openLinks()
    assert "https://example.org" in text.document().toHtml()


def test_another_palette_recolours_links_where_one_was_reading(text: MarkdownText) -> None:
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    palette = QPalette(text.palette())
    palette.setColor(QPalette.ColorRole.Link, QColor("#123456"))
    text.setPalette(palette)
    assert bar.value() == place
    assert text.toPlainText().startswith("Title")


@pytest.mark.parametrize("page", PAGES)
def test_every_paragraph_of_a_long_text_is_laid_out(page: str, qtbot: QtBot) -> None:
    text = MarkdownText("A text")
    qtbot.addWidget(text)
    text.resize(500, 220)
    with qtbot.waitExposed(text):
        text.show()
    markdown = paths.resource(f"help/{page}").read_text(encoding="utf-8")
    for _ in range(2):  # and again, where one was shown before
        text.show_markdown(markdown)
        bar = text.verticalScrollBar()
        bar.setValue(bar.maximum())
        settle()
        document = text.document()
        block, left_out = document.begin(), []
        while block.isValid():
            if not block.layout().lineCount():
                left_out.append(block.text())
            block = block.next()
        assert left_out == []
        last = document.documentLayout().blockBoundingRect(document.lastBlock())
        assert last.height() > 0
        # What is at the end can be scrolled to.
        assert last.bottom() <= bar.maximum() + text.viewport().height()
