"""When the system ends the program, the window closes and the drawing waits for the next one."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hands import draw, letter_r
from letterpad.gui.main_window import MainWindow
from letterpad.gui.startup.crash_guard import CrashGuard
from letterpad.ink.drawing_file import read_drawings


def test_a_signal_closes_the_window_and_keeps_its_drawing(
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    window = open_window()
    with CrashGuard() as guard:
        guard.protect(window)
        draw(window.canvas, letter_r())
        drawn = window.canvas.ink()
        signal.raise_signal(signal.SIGTERM)
        qtbot.waitUntil(lambda: not window.isVisible())
    assert codes == [128 + signal.SIGTERM]
    (file,) = (home / "session").iterdir()
    (left,) = read_drawings(file)
    assert left.ink == drawn


def test_leaving_it_all_hooks_are_as_before(qapp: QApplication) -> None:
    before = sys.excepthook, signal.getsignal(signal.SIGTERM)
    with CrashGuard():
        assert sys.excepthook != before[0]
    assert (sys.excepthook, signal.getsignal(signal.SIGTERM)) == before
