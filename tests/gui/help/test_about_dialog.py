"""About: all that is shipped is named."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from letterpad import __version__, licences
from letterpad.gui.help.about_dialog import AboutDialog


def test_about_names_all_that_is_shipped(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert f"Version {__version__}, under the MIT licence" in text
    for name in ("UNIPEN", "CC BY 4.0", "Okabe", "Kovesi", "Icons"):
        assert name in text
    for part in licences.packages():
        assert part.name in text
        assert part.version in text
