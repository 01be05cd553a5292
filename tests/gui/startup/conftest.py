"""Error hooks over an empty window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.startup.error_dialog import ErrorDialog
from letterpad.gui.startup.error_hooks import UnexpectedErrors
from letterpad.gui.startup.log_file import Log


class Bench:
    """Hooks over an empty window; `saves` counts how often the drawing was saved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.saves = 0
        self.can_save = True
        self.log = Log()
        self.errors = UnexpectedErrors(self.log)
        self.errors.protect(self.window, self.save)

    def save(self) -> bool:
        self.saves += 1
        return self.can_save

    def dialogs(self) -> list[ErrorDialog]:
        QApplication.processEvents()
        return [dialog for dialog in self.window.findChildren(ErrorDialog) if dialog.isVisible()]

    def logged(self) -> str:
        file = self.log.path()
        assert file is not None
        return file.read_text(encoding="utf-8")

    @staticmethod
    def raise_in_slot(words: str) -> None:
        def fail() -> None:
            raise RuntimeError(words)

        QTimer.singleShot(0, fail)
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    for dialog in bench.dialogs():
        dialog.close()
    bench.errors.release()
    bench.log.close()
