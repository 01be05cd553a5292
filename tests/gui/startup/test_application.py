"""The application hears of files that the system opens with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from waiting import HANGS_AFTER

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland only")


def run_script(script: str, *arguments: object, home: Path) -> str:
    """Run Python in a process of its own, since a process has one QApplication; what it prints."""
    ended = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LETTERPAD_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=HANGS_AFTER,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stdout


def test_a_file_opened_in_the_finder_is_told(home: Path) -> None:
    script = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from letterpad.gui.startup.application import Application
application = Application()
application.file_opened.connect(print)
application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/tmp/my model.letterpad")))
"""
    assert run_script(script, home=home) == "/tmp/my model.letterpad\n"
