"""A window in a process of its own, which does what a test says and tells how it went."""

import json
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from letterpad.gui.main_window import MainWindow
from waiting import HANGS_AFTER
from windows import unfold

_WINDOW = """
import json, os, sys
from PySide6.QtCore import QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from letterpad.gui import main_window
from letterpad.gui.startup import app
from letterpad.ink.strokes import Ink

CROSS = Ink.of([[(10.0, 10.0), (90.0, 90.0)], [(90.0, 10.0), (10.0, 90.0)]])

def say(**what):
    os.write(1, json.dumps(what).encode() + b"\\n")

def window_folder():
    return os.environ["LETTERPAD_HOME"] + "/session"

def until(condition):
    for _ in range(30_000):
        if condition():
            return
        QTest.qWait(10)
    raise TimeoutError("nothing came of it")

def settle(window):
    parts = (window.runs, window.file_actions, window.held_out)
    until(lambda: not any(part.is_busy for part in parts))

class Window(main_window.MainWindow):
    begun = False
    def showEvent(self, event):
        super().showEvent(event)
        if not self.begun:
            self.begun = True
            self.draw_page.set_choices({"training": True, "more": True, "seen": True})
            self.resize(1280, 800)
            QTimer.singleShot(50, self.act)
    @Slot()
    def act(self):
        window = self
{body}

main_window.MainWindow = Window
{before}
sys.exit(app.main())
"""


class WindowProcess:
    """A window that was started; `said` reads what it says, line by line."""

    def __init__(self, body: str, before: str, home: Path, **environment: str) -> None:
        script = _WINDOW.replace("{body}", textwrap.indent(textwrap.dedent(body), " " * 8))
        script = script.replace("{before}", textwrap.dedent(before))
        self.process = subprocess.Popen(
            [sys.executable, "-c", script],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "LETTERPAD_HOME": str(home),
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def said(self) -> dict[str, Any]:
        """Wait for the next thing it says."""
        assert self.process.stdout is not None
        # One that says nothing any more is ended: a test may fail, but not wait for ever.
        guard = threading.Timer(HANGS_AFTER, self.process.kill)
        guard.start()
        line = self.process.stdout.readline()
        guard.cancel()
        if not line:
            errors = self.process.communicate(timeout=HANGS_AFTER)[1]
            raise AssertionError(f"it ended with {self.process.returncode}: {errors[-3000:]}")
        said: dict[str, Any] = json.loads(line)
        return said

    def ended(self) -> tuple[int, str]:
        """Wait for its end; return exit code and standard error, without the platform's own."""
        _, errors = self.process.communicate(timeout=HANGS_AFTER)
        lines = errors.splitlines(keepends=True)
        noise = "This plugin does not support"
        return self.process.returncode, "".join(line for line in lines if noise not in line)


Start = Callable[..., WindowProcess]


@pytest.fixture
def start(home: Path) -> Iterator[Start]:
    """Return a function that starts a window with the body of what it shall do."""
    started: list[WindowProcess] = []

    def start(body: str, before: str = "", **environment: str) -> WindowProcess:
        started.append(WindowProcess(body, before, home, **environment))
        return started[-1]

    yield start
    for window in started:
        if window.process.poll() is None:
            window.process.kill()
        window.process.communicate()


@pytest.fixture
def window(
    qtbot: QtBot, built_in_letters_are_kept: None, settled: Callable[[MainWindow], None]
) -> Iterator[MainWindow]:
    """Return a window in this process. It is gone after the test: each one slows the next."""
    window = MainWindow()
    unfold(window)
    window.resize(1280, 800)
    window.show()
    settled(window)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def letters_file(tmp_path: Path) -> Path:
    """Return a file of 60 drawings of three letters."""
    shapes = {
        "L": [[0, 0, 40], [0, 80, 80]],
        "V": [[0, 30, 60], [0, 80, 0]],
        "Z": [[0, 50, 0, 50], [0, 0, 60, 60]],
    }
    path = tmp_path / "letters.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for number in range(60):
            word = "LVZ"[number % 3]
            xs, ys = shapes[word]
            moved = [x + (number * 7 % 11) for x in xs], [y + (number * 5 % 13) for y in ys]
            file.write(json.dumps({"word": word, "drawing": [moved]}) + "\n")
    return path
