"""Makes the README's screenshot with the real window: ``python tests/gui/screenshot.py``.

An R is drawn by mouse events, logistic regression and the neural net are trained on the built-in
letters, and the window is grabbed in the middle of the second training.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from letterpad.gui.charts.training_curves import TrainingCurves
from letterpad.gui.main_window import MainWindow

PICTURE = Path(__file__).resolve().parents[2] / "resources" / "screenshot.png"
LEFT = Qt.MouseButton.LeftButton
R = (
    [(152, 90), (150, 160), (147, 230), (142, 300), (138, 368)],
    [(118, 118), (150, 92), (205, 76), (262, 88), (288, 126), (270, 170), (215, 202), (160, 214)],
    [(160, 214), (205, 262), (250, 312), (300, 366)],
)


def main() -> int:
    """Draw, train, grab."""
    application = QApplication(sys.argv)
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    _wait(application, 0.5)
    for stroke in R:
        QTest.mousePress(window.canvas, LEFT, pos=QPoint(*stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(window.canvas, QPoint(*point))
        QTest.mouseRelease(window.canvas, LEFT, pos=QPoint(*stroke[-1]))
    chooser = window.findChild(QComboBox, "algorithm_chooser")
    train = window.findChild(QPushButton, "train_button")
    curves = window.findChild(TrainingCurves, "training_curves")
    train.click()
    _until(application, train.isEnabled)
    window.runs.make_live(None)
    chooser.setCurrentIndex(chooser.findData("neural-net"))
    train.click()
    _until(application, lambda: len(curves.points) >= 8)
    window.grab().save(str(PICTURE))
    window.jobs.close()
    window.close()
    return 0


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        _wait(application, 0.1)


def _wait(application: QApplication, seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["LETTERPAD_HOME"] = home
        sys.exit(main())
