"""The list of deleted models is opened from the menu, looks by itself, and goes with its dialog."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from hands import dialog, escape, find
from letterpad.gui.controllers.deleted_runs import DeletedRuns
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.window.deleted_models import DeletedModels


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_list_follows_what_is_deleted_and_restored(
    window: QWidget, qtbot: QtBot, add_run: Any
) -> None:
    runs = Runs()
    deleted = DeletedRuns(runs)
    models = DeletedModels(window, deleted)
    deleted.delete(add_run("One", 3))
    models.action.trigger()
    table = find(dialog(window, "deleted_dialog"), QTableView, "deleted_table")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    deleted.delete(add_run("Two", 3))
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    deleted.undo_delete()
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    escape(dialog(window, "deleted_dialog"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    deleted.look()  # nobody listens any more
    qtbot.waitUntil(lambda: not runs.is_busy)
    assert window.findChildren(QWidget, "deleted_dialog") == []
    runs.close()
