"""``letterpad --self-test``: the window draws, trains and closes by itself."""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import psutil
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QWidget

from letterpad.errors import UserError
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.startup.app import missing_display, missing_libraries, prepare
from letterpad.gui.startup.application import Application
from letterpad.letters.data_spec import Builtin

if TYPE_CHECKING:
    from letterpad.recognition.recognizer import Prediction

_LETTERS = Builtin(size=2080)
_SETTINGS = {"logistic-regression": {"iterations": 20}, "neural-net": {"epochs": 8}}
"""Algorithms, with settings that learn something within seconds."""

_LEAST_ACCURACY = 0.1
"""Share of the held-out letters; guessing gives 0.04."""

_LETTER = "L"
_STROKE = ((0.3, 0.15), (0.3, 0.4), (0.3, 0.6), (0.3, 0.85), (0.5, 0.85), (0.7, 0.85))
"""Points of the letter, in shares of the canvas."""

_ANSWER_SECONDS = 10.0
_TRAINING_SECONDS = 300.0
_CLOSING_SECONDS = 10.0

_W = TypeVar("_W", bound=QWidget)


class SelfTestError(Exception):
    """Something is not as it should be; the message says what."""


def main(say: Callable[[str], None]) -> int:
    """Run the test on a user's folder of its own, and `say` a line for each step.

    Returns
    -------
    int
        The exit code: 0, or 1 if something was not as it should be, which the last line says.
    """
    problem = missing_display() or missing_libraries()
    if problem:
        say(problem)
        return 1
    began = time.monotonic()
    # Windows may hold a file for a moment after its process has ended.
    with tempfile.TemporaryDirectory(prefix="letterpad-", ignore_cleanup_errors=True) as folder:
        os.environ["LETTERPAD_HOME"] = folder
        try:
            _SelfTest(say).run()
        except (SelfTestError, UserError) as error:
            say(f"The self-test failed. {error}")
            return 1
    say(f"The self-test passed, in {time.monotonic() - began:.1f} s.")
    return 0


class _SelfTest:
    """The window, used as its user uses it, step by step."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._since = time.monotonic()
        self._failures: list[str] = []
        # Qt passes over errors in slots; here each is a failure.
        sys.excepthook = lambda kind, error, _: self._failures.append(f"{kind.__name__}: {error}")
        threading.excepthook = lambda thrown: self._failures.append(
            f"{thrown.exc_type.__name__}: {thrown.exc_value}"
        )
        self._application = Application()
        prepare(self._application)
        settings = Settings()
        settings.set_choices("model_panel", {"data": _LETTERS.to_json(), "settings": _SETTINGS})
        settings.save()
        self._window = MainWindow()
        self._predictions: list[Prediction] = []
        self._window.live_answer.answered.connect(self._predictions.append)
        self._window.jobs.failed.connect(lambda sentence, _: self._failures.append(sentence))
        self._window.jobs.letters_failed.connect(lambda _, why: self._failures.append(why))

    def run(self) -> None:
        """Take every step."""
        try:
            self._show()
            self._draw()
            for algorithm in _SETTINGS:
                self._train(algorithm)
            self._compare()
            self._close()
        finally:
            self._window.jobs.close()

    def _show(self) -> None:
        self._window.show()
        _expect(QTest.qWaitForWindowExposed(self._window), "The window is not shown.")
        self._done("the window is there")

    def _draw(self) -> None:
        canvas = self._window.canvas
        points = [QPoint(round(x * canvas.width()), round(y * canvas.height())) for x, y in _STROKE]
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, pos=points[0])
        for start, end in pairwise(points):
            for step in range(1, 11):
                QTest.mouseMove(canvas, start + (end - start) * (step / 10))
        QTest.mouseRelease(canvas, left, pos=points[-1])
        answer = self._find(QLabel, "answer")
        self._wait(
            lambda: answer.text().startswith(_LETTER),
            _ANSWER_SECONDS,
            f"An {_LETTER} was drawn, and is not answered.",
        )
        self._done(f"an {_LETTER} was drawn, and answered with {answer.text()}")

    def _train(self, algorithm: str) -> None:
        chooser = self._find(QComboBox, "algorithm_chooser")
        chooser.setCurrentIndex(chooser.findData(algorithm))
        button = self._find(QPushButton, "train_button")
        self._wait(
            button.isEnabled, _TRAINING_SECONDS, f"{chooser.currentText()} cannot be trained."
        )
        n_runs = len(self._window.runs.list())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        _expect(self._window.jobs.is_busy, "The Train button does not train.")
        self._predictions.clear()
        self._wait(
            lambda: len(self._window.runs.list()) > n_runs and not self._window.jobs.is_busy,
            _TRAINING_SECONDS,
            f"{chooser.currentText()} gave no run.",
        )
        runs = self._window.runs.list()
        card = runs[-1].card
        _expect(card.held_out is not None, f"{card.name} has no held-out figures.")
        assert card.held_out is not None
        accuracy = card.held_out.n_correct / card.held_out.n
        _expect(accuracy > _LEAST_ACCURACY, f"{card.name} scores only {accuracy:.3f}.")
        self._wait(
            lambda: self._window.runs.live == runs[-1].path and bool(self._predictions),
            _ANSWER_SECONDS,
            f"{card.name} does not answer.",
        )
        answer, share = self._predictions[-1].ranked()[0]
        self._done(
            f"{card.name}: {accuracy:.3f} of {card.held_out.n} held-out letters; "
            f"answers {answer} ({share:.0%})"
        )

    def _compare(self) -> None:
        QTest.mouseClick(self._find(QPushButton, "results_page_button"), Qt.MouseButton.LeftButton)
        table = self._find(QTableView, "runs_table")
        self._wait(
            lambda: table.isVisible() and table.model().rowCount() == len(_SETTINGS),
            _ANSWER_SECONDS,
            "The Results page does not show the runs.",
        )
        chart = self._find(QWidget, "held_out_accuracy")
        self._wait(chart.isVisible, _ANSWER_SECONDS, "The Results page shows no chart.")
        self._done("the Results page compares them")

    def _close(self) -> None:
        _expect(self._window.close(), "The window does not close.")
        self._wait(
            lambda: not psutil.Process().children(),
            _CLOSING_SECONDS,
            "The training process outlives the window.",
        )
        self._done("the window is closed")

    def _find(self, kind: type[_W], name: str) -> _W:
        widget = self._window.findChild(kind, name)
        assert widget is not None, name
        return widget

    def _wait(self, until: Callable[[], bool], seconds: float, problem: str) -> None:
        """Let the window work until something is so."""
        ends = time.monotonic() + seconds
        while not until():
            self._expect_no_failure()
            _expect(time.monotonic() < ends, f"{problem} (Waited for {seconds:.0f} s.)")
            QTest.qWait(20)

    def _expect_no_failure(self) -> None:
        _expect(not self._failures, " ".join(self._failures))

    def _done(self, step: str) -> None:
        self._expect_no_failure()
        now = time.monotonic()
        self._say(f"{now - self._since:6.2f} s  {step}")
        self._since = now


def _expect(so: bool, problem: str) -> None:
    if not so:
        raise SelfTestError(problem)
