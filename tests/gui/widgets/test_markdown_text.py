"""Markdown to read: no link is followed by itself, and colours follow the palette."""

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.markdown_text import MarkdownText

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
