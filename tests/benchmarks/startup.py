"""From the start of the process to a window that takes strokes, and to the first answer."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

from table import Row, Times, compared

_BARE = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1280, 800)
window.show()
application.processEvents()
print("shown", time.monotonic(), flush=True)
import os
os._exit(0)
"""

# Letterpad itself, with another event loop: as soon as the window has been painted, a stroke is
# drawn by mouse events, and the first answer is waited for.
_LETTERPAD = """
import os, time
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

def drawn():
    application = QApplication.instance()
    application.processEvents()
    window = next(each for each in application.topLevelWidgets() if hasattr(each, "canvas"))
    from PySide6.QtTest import QTest
    began = time.monotonic()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(window.canvas, left, pos=QPoint(200, 100))
    assert not window.canvas.ink().is_empty, "the canvas takes no strokes"
    print("shown", time.monotonic(), flush=True)
    for y in range(110, 400, 10):
        QTest.mouseMove(window.canvas, QPoint(200, y))
    QTest.mouseRelease(window.canvas, left, pos=QPoint(200, 400))
    answer = window.draw_page.answer_view.answer
    while answer.text() == "–":
        application.processEvents()
    print("answered", time.monotonic(), flush=True)
    os._exit(0)

QApplication.exec = staticmethod(drawn)
from letterpad.cli import main
main([])
"""


_TRAIN = (sys.executable, "-m", "letterpad", "train")


def _moments(script: str, environment: Mapping[str, str]) -> dict[str, float]:
    """Run a script; return the seconds after its start at which it said its words."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    return {word: float(moment) - began for word, moment in lines}


def measure(repeats: int = 20) -> list[Row]:
    """Start both programs in turn."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "LETTERPAD_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        for script in (_BARE, _LETTERPAD):  # files into the system's cache, bytecode written
            _moments(script, environment)
        subprocess.run(
            [*_TRAIN, "--data", "builtin", "--algorithm", "naive-bayes"],  # there is a run, then
            env=environment,
            check=True,
            capture_output=True,
        )
        pairs = [
            (_moments(_BARE, environment), _moments(_LETTERPAD, environment))
            for _ in range(repeats)
        ]
    bare = Times.of(bare["shown"] for bare, _ in pairs)
    shown = Times.of(ours["shown"] for _, ours in pairs)
    answered = Times.of(ours["answered"] for _, ours in pairs)
    name = "bare PySide6 + pyqtgraph window"
    return [
        compared("process start to a window that takes strokes", "s", shown, name, bare, 1.5),
        compared("process start to the first answer", "s", answered, name, bare, 2.0),
    ]


QUICK = {"repeats": 3}
