"""The dialog that shows the recogniser's model card."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.gui.help import model_card_dialog
from letterpad.gui.help.model_card_dialog import ModelCardDialog

CARD = """# Of a net

Made of [letters](https://example.org/letters).

| it | reads |
| --- | --- |
| all | 0.9 |

## Not for

Words.
"""


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelCardDialog:
    file = tmp_path / "model-card.md"
    file.write_text(CARD, encoding="utf-8")
    monkeypatch.setattr(model_card_dialog, "localized_resource", lambda name: tmp_path / name)
    dialog = ModelCardDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


def test_markdown_is_shown_as_headings_and_tables(dialog: ModelCardDialog) -> None:
    text = dialog.text.toPlainText()
    assert "Of a net" in text
    assert "#" not in text
    assert "|" not in text
    document = dialog.text.document()
    tables = document.rootFrame().childFrames()
    assert len(tables) == 1
    assert isinstance(tables[0], QTextTable)
    assert (tables[0].rows(), tables[0].columns()) == (2, 2)


def test_headings_and_tables_keep_a_distance(dialog: ModelCardDialog) -> None:
    document = dialog.text.document()
    heading = document.find("Not for").block().blockFormat()
    assert heading.headingLevel() == 2
    assert heading.topMargin() > 0
    (table,) = document.rootFrame().childFrames()
    assert table.frameFormat().topMargin() > 0
    assert table.frameFormat().bottomMargin() > 0


def test_it_begins_at_the_top_and_has_room(dialog: ModelCardDialog) -> None:
    dialog.show()
    assert (dialog.width(), dialog.height()) == (720, 640)
    assert dialog.text.verticalScrollBar().value() == 0
    dialog.resize(500, 400)
    assert (dialog.width(), dialog.height()) == (500, 400)


def test_links_go_nowhere_and_the_button_closes(dialog: ModelCardDialog, qtbot: QtBot) -> None:
    assert not dialog.text.openLinks()
    assert not dialog.text.openExternalLinks()
    dialog.open()
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    with qtbot.waitSignal(dialog.rejected):
        click(buttons.button(QDialogButtonBox.StandardButton.Close))
    assert not dialog.isVisible()
