"""Makes the pictures of the help with the real window: ``python tests/gui/screenshot.py``.

An R is drawn by mouse events, logistic regression and the neural net are trained on the built-in
letters, and a search is run; one function grabs each picture. They go to ``resources/help/``, one
for each language, with few colours and so of few bytes.
"""

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.text import language

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"
COLOURS = 128
_Kind = TypeVar("_Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
R = (
    [(152, 90), (150, 160), (147, 230), (142, 300), (138, 368)],
    [(118, 118), (150, 92), (205, 76), (262, 88), (288, 126), (270, 170), (215, 202), (160, 214)],
    [(160, 214), (205, 262), (250, 312), (300, 366)],
)


def main() -> int:
    """Take every picture in every language."""
    application = QApplication(sys.argv)
    for key in language.languages():
        with tempfile.TemporaryDirectory() as home:
            os.environ["LETTERPAD_HOME"] = home
            language.install(application, key)
            _take_all(key)
            for translator in application.findChildren(QTranslator):
                application.removeTranslator(translator)
    return 0


def _take_all(key: str) -> None:
    suffix = ".png" if key == language.SOURCE_LANGUAGE else f".{key}.png"
    settings = Settings()
    settings.set_preferences(Preferences(theme="light"))
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.show()
    for name, take in (
        ("draw", draw_page),
        ("train", training),
        ("results", results_page),
        ("search", search),
    ):
        file = FOLDER / f"{name}{suffix}"
        _save(take(window), file)
        sys.stdout.write(f"{file.name}: {file.stat().st_size:,} bytes\n")
    window.jobs.close()
    window.close()


def draw_page(window: MainWindow) -> QWidget:
    """Draw an R and wait for its answer."""
    _wait(0.5)
    for stroke in R:
        QTest.mousePress(window.canvas, LEFT, pos=QPoint(*stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(window.canvas, QPoint(*point))
        QTest.mouseRelease(window.canvas, LEFT, pos=QPoint(*stroke[-1]))
    _until(lambda: _find(window, QPushButton, "train_button").isEnabled())
    _wait(0.5)
    return window


def training(window: MainWindow) -> QWidget:
    """Train logistic regression, then the neural net up to its eighth epoch."""
    QTest.mouseClick(_find(window, QPushButton, "open_training_button"), LEFT)
    train = _find(window, QPushButton, "train_button")
    curves = _find(window, TrainingCurves, "training_curves")
    train.click()
    _until(lambda: train.isEnabled() and len(window.runs.list()) == 1)
    window.runs.make_live(None)
    _choose(window, "algorithm_chooser", "neural-net")
    train.click()
    _until(lambda: 8 <= len(curves.points) <= 9)
    return window


def results_page(window: MainWindow) -> QWidget:
    """Wait for the neural net, and choose what it mixes up most."""
    _until(lambda: len(window.runs.list()) == 2)
    window.runs.make_live(None)
    QTest.mouseClick(_find(window, QPushButton, "results_page_button"), LEFT)
    _wait(0.5)
    QTest.keyClick(_find(window, QWidget, "confusion_matrix"), Qt.Key.Key_Home)
    _wait(2.0)
    return window


def search(window: MainWindow) -> QWidget:
    """Search logistic regression's best regularisation."""
    QTest.mouseClick(_find(window, QPushButton, "draw_page_button"), LEFT)
    _choose(window, "algorithm_chooser", "logistic-regression")
    QTest.mouseClick(_find(window, QPushButton, "search_button"), LEFT)
    dialog = _find(window, QWidget, "search_dialog")
    dialog.resize(820, 660)
    _choose(dialog, "search_setting_1", "C")
    values = _find(dialog, QLineEdit, "search_values_1")
    values.setText("0,001; 0,01; 0,1; 1" if language.has_decimal_comma() else "0.001, 0.01, 0.1, 1")
    QTest.mouseClick(_find(dialog, QPushButton, "search_start"), LEFT)
    _until(lambda: len(window.runs.list()) == 3)
    _wait(1.0)
    return dialog


def _find(root: QWidget, kind: type[_Kind], name: str) -> _Kind:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def _choose(root: QWidget, chooser: str, key: str) -> None:
    box = _find(root, QComboBox, chooser)
    box.setCurrentIndex(box.findData(key))


def _save(widget: QWidget, file: Path) -> None:
    """Write what a widget looks like, in few colours: half as many bytes, and no eye sees it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    image = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    few = image.quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        _wait(0.05)


def _wait(seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
