"""A dialog with a text: named, read from its beginning, closed by Escape and gone then."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import press
from letterpad.gui.widgets.text_dialog import TextDialog


def test_it_is_named_for_everybody_and_gone_when_it_is_closed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = TextDialog("a_text", "A text", "The text to read", "# Heading\n\nline\n" * 60, parent)
    dialog.show()
    assert (dialog.objectName(), dialog.windowTitle()) == ("a_text", "A text")
    assert dialog.text.accessibleName() == "The text to read"
    assert dialog.text.verticalScrollBar().value() == 0
    screen = dialog.screen().availableSize()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    with qtbot.waitSignal(dialog.destroyed):
        press(dialog, Qt.Key.Key_Escape)
