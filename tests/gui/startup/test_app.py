"""Starting without a display or without Qt's libraries is said in a sentence."""

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from letterpad.gui.startup import app
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel
from waiting import HANGS_AFTER

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland only")


def test_no_display_is_a_sentence_and_no_abort(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ended = subprocess.run(
        [sys.executable, "-m", "letterpad"],
        env={**environment, "LETTERPAD_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=HANGS_AFTER,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("Letterpad needs a display to show its window")
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stdout == ""


def test_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for display in (":987", "nonsense", "127.0.0.1:59999"):
        monkeypatch.setenv("DISPLAY", display)
        assert f"DISPLAY={display}" in str(app.missing_display())


def test_display_that_answers_is_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X986")
        server.listen()
        monkeypatch.setenv("DISPLAY", ":986.0")
        assert app.missing_display() is None


def test_platform_chosen_by_the_user_is_not_questioned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert app.missing_display() is None


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ctypes.CDLL

    def without_egl(name: str) -> object:
        if name == "libEGL.so.1":
            raise OSError(name)
        return real(name)

    monkeypatch.setattr(ctypes, "CDLL", without_egl)
    assert str(app.missing_libraries()).endswith("sudo apt install libegl1")


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


def test_files_named_on_the_command_line_are_opened(tmp_path: Path, home: Path) -> None:
    """A damaged one, so that the window says something that can be seen."""
    file = tmp_path / "broken.letterpad"
    file.write_text("Dear Sir or Madam")
    script = """
import sys
from PySide6.QtCore import QTimer
from letterpad import cli
from letterpad.gui.main_window import MainWindow

class Window(MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.asking = QTimer(self, interval=20)
        self.asking.timeout.connect(self.say_and_close)
        self.asking.start()

    def say_and_close(self):
        if self.runs.is_busy:
            return
        self.asking.stop()
        print(self.notice.isVisible(), self.notice.text())
        self.close()

sys.modules["letterpad.gui.main_window"].MainWindow = Window
sys.exit(cli.main(sys.argv[1:]))
"""
    said = run_script(script, file, home=home)
    assert said.startswith("True ")
    assert "broken.letterpad" in said


def test_a_window_with_runs_is_there_before_pyqtgraph(home: Path, bar_model: TrainedModel) -> None:
    """Charts are made after it: importing pyqtgraph takes as long as half of the start."""
    Library().add(bar_model)
    script = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from letterpad.gui.main_window import MainWindow\n"
        "window = MainWindow()\n"
        "window.show()\n"
        "application.processEvents()\n"
        "there = 'pyqtgraph' in sys.modules\n"
        "while window.runs.is_busy:\n"
        "    application.processEvents()\n"
        "print(len(window.runs.list()), there)\n"
        "window.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split() == ["1", "False"], done.stderr


def test_numpy_computes_in_one_thread_beside_the_window(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More of them would take all cores of a small machine from the window, in busy loops."""
    for name in app.ONE_BLAS_THREAD:
        monkeypatch.delenv(name, raising=False)
    script = (
        "import sys\n"
        "from letterpad.gui.startup import app\n"
        "assert 'numpy' not in sys.modules\n"
        "app.missing_display = lambda: 'None.'\n"
        "app.main()\n"
        "import numpy\n"
        "from threadpoolctl import threadpool_info\n"
        "print({each['num_threads'] for each in threadpool_info() if each['user_api'] == 'blas'})\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split() == ["{1}"], done.stderr
