"""A dialog grows with what it shows, and stays on its screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.dialog_size import grow


def test_it_grows_around_its_middle_and_never_shrinks(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(300, 200)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.move(200, 200)
    middle = dialog.geometry().center()
    grow(dialog, QSize(200, 320))
    assert dialog.size() == QSize(300, 320)
    assert (dialog.geometry().center() - middle).manhattanLength() <= 2
    grow(dialog, QSize(100, 100))
    assert dialog.size() == QSize(300, 320)


def test_it_stays_on_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(300, 200)
    with qtbot.waitExposed(dialog):
        dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(room.bottomRight().x() - 310, room.bottom() - 210)
    grow(dialog, QSize(9999, 9999))
    assert room.contains(dialog.geometry())
    assert dialog.width() > room.width() - 50
