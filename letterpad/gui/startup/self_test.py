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
from letterpad.gui.text.language import SOURCE_LANGUAGE, install
from letterpad.letters.data_spec import Builtin
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from letterpad.recognition.recognizer import Prediction

_LETTERS = Builtin(size=2080)
_SETTINGS = {"logistic-regression": {"iterations": 20}, "neural-net": {"epochs": 8}}
"""Algorithms, with parameters that learn something within seconds."""

_LEAST_ACCURACY = 0.1
"""Share of the held-out letters; guessing gives 0.04."""

_LETTER = "L"
_STROKE = ((0.3, 0.15), (0.3, 0.4), (0.3, 0.6), (0.3, 0.85), (0.5, 0.85), (0.7, 0.85))
"""Points of the letter, in shares of the canvas."""

_ANSWER_SECONDS = 10.0
_TRAINING_SECONDS = 300.0
_CLOSING_SECONDS = 10.0

_W = TypeVar("_W", bound=QWidget)


class SelfTestError(UserError):
    """Something is not as it should be; the message says what."""


def main(say: Callable[[Text], None], language: str = SOURCE_LANGUAGE) -> int:
    """Run the test on a user's folder of its own, and `say` a line for each step.

    Parameters
    ----------
    say : callable
    language : str
        In which the window is shown.

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
            _SelfTest(say, language).run()
        except UserError as error:
            say(Sentence("The self-test failed. {error}", error=error))
            return 1
    say(Sentence("The self-test passed, in {seconds:.1f} s.", seconds=time.monotonic() - began))
    return 0


class _SelfTest:
    """The window, used as its user uses it, step by step."""

    def __init__(self, say: Callable[[Text], None], language: str) -> None:
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
        install(self._application, language)
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
        _expect(QTest.qWaitForWindowExposed(self._window), Sentence("The window is not shown."))
        self._done(Sentence("the window is there"))

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
            Sentence("An {letter} was drawn, and is not answered.", letter=_LETTER),
        )
        self._done(
            Sentence(
                "an {letter} was drawn, and answered with {answer}",
                letter=_LETTER,
                answer=answer.text(),
            )
        )

    def _train(self, algorithm: str) -> None:
        opens = self._find(QPushButton, "open_training_button")
        if opens.isVisible():
            QTest.mouseClick(opens, Qt.MouseButton.LeftButton)
        chooser = self._find(QComboBox, "algorithm_chooser")
        chooser.setCurrentIndex(chooser.findData(algorithm))
        button = self._find(QPushButton, "train_button")
        name = chooser.currentText()
        self._wait(
            button.isEnabled,
            _TRAINING_SECONDS,
            Sentence("{name} cannot be trained.", name=name),
        )
        n_runs = len(self._window.runs.list())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        _expect(self._window.jobs.is_busy, Sentence("The Train button does not train."))
        self._predictions.clear()
        self._wait(
            lambda: len(self._window.runs.list()) > n_runs and not self._window.jobs.is_busy,
            _TRAINING_SECONDS,
            Sentence("{name} gave no run.", name=name),
        )
        runs = self._window.runs.list()
        card = runs[-1].card
        _expect(
            card.held_out is not None,
            Sentence("{name} has no held-out figures.", name=card.algorithm_name),
        )
        assert card.held_out is not None
        accuracy = card.held_out.accuracy
        _expect(
            accuracy.value > _LEAST_ACCURACY,
            Sentence(
                "{name} scores only {accuracy:.3f}.",
                name=card.algorithm_name,
                accuracy=accuracy.value,
            ),
        )
        use = self._find(QPushButton, "use_model_button")
        self._wait(
            lambda: use.isVisible() and use.isEnabled(),
            _ANSWER_SECONDS,
            Sentence("{name} is not offered for drawing.", name=card.algorithm_name),
        )
        QTest.mouseClick(use, Qt.MouseButton.LeftButton)
        self._wait(
            lambda: self._window.runs.live == runs[-1].path and bool(self._predictions),
            _ANSWER_SECONDS,
            Sentence("{name} does not answer.", name=card.algorithm_name),
        )
        answer, share = self._predictions[-1].ranked()[0]
        self._done(
            Sentence(
                "{name}: {accuracy:.3f} of {n} held-out letters; answers {answer} ({share:.0f} %)",
                name=card.algorithm_name,
                accuracy=accuracy.value,
                n=accuracy.n,
                answer=answer,
                share=share * 100,
            )
        )

    def _compare(self) -> None:
        QTest.mouseClick(self._find(QPushButton, "results_page_button"), Qt.MouseButton.LeftButton)
        table = self._find(QTableView, "runs_table")
        self._wait(
            lambda: table.isVisible() and table.model().rowCount() == len(_SETTINGS),
            _ANSWER_SECONDS,
            Sentence("The Results page does not show the runs."),
        )
        chart = self._find(QWidget, "held_out_accuracy")
        self._wait(chart.isVisible, _ANSWER_SECONDS, Sentence("The Results page shows no chart."))
        self._done(Sentence("the Results page compares them"))

    def _close(self) -> None:
        _expect(self._window.close(), Sentence("The window does not close."))
        self._wait(
            lambda: not psutil.Process().children(),
            _CLOSING_SECONDS,
            Sentence("The training process outlives the window."),
        )
        self._done(Sentence("the window is closed"))

    def _find(self, kind: type[_W], name: str) -> _W:
        widget = self._window.findChild(kind, name)
        assert widget is not None, name
        return widget

    def _wait(self, until: Callable[[], bool], seconds: float, problem: Sentence) -> None:
        """Let the window work until something is so."""
        ends = time.monotonic() + seconds
        while not until():
            self._expect_no_failure()
            waited = Sentence(
                "{problem} (Waited for {seconds:.0f} s.)", problem=problem, seconds=seconds
            )
            _expect(time.monotonic() < ends, waited)
            QTest.qWait(20)

    def _expect_no_failure(self) -> None:
        _expect(not self._failures, Sentence.joined(self._failures))

    def _done(self, step: Sentence) -> None:
        self._expect_no_failure()
        now = time.monotonic()
        seconds = Sentence("{seconds:.2f} s", seconds=now - self._since)
        margin = " " * (8 - len(str(seconds)))
        self._say(Sentence.joined([margin, seconds, "  ", step], ""))
        self._since = now


def _expect(so: bool, problem: Sentence) -> None:
    if not so:
        raise SelfTestError(problem)
