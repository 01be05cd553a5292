"""Ink in, prediction out: the newest ink wins, nothing queues up."""

import statistics
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.text.translation import error_text
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognition.recognizer import Prediction, Recognizer

SLOW_MS = 4.0
"""Milliseconds. A model that takes longer for one answer is asked on a thread of its own."""

_TRIAL = Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]])


class LiveAnswer(QObject):
    """Asks the live model.

    A quick model is asked on the GUI thread as soon as the event queue is empty; a slow one on one
    worker thread, which always takes the newest ink.

    Signals
    -------
    answered(Prediction)
    failed(str)
        A sentence: the live model cannot answer, and is asked no more.
    """

    answered = Signal(object)
    failed = Signal(str)
    _answered_elsewhere = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognizer: Recognizer | None = None
        self._ink = EMPTY
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._answer_now)
        self._worker: _Worker | None = None
        self._answered_elsewhere.connect(self._take_answer)

    @property
    def recognizer(self) -> Recognizer | None:
        """The live model."""
        return self._recognizer

    def set_recognizer(self, recognizer: Recognizer) -> None:
        """Answer with another model from now on, the present ink first."""
        self.close()
        self._recognizer = recognizer
        try:
            # The first answers of a session are slow ones.
            times = [recognizer.predict(_TRIAL).milliseconds for _ in range(5)]
        except UserError as error:
            self._give_up(error)
            return
        if statistics.median(times) > SLOW_MS:
            self._worker = _Worker(recognizer, self._answered_elsewhere.emit)
        self.ask(self._ink)

    def ask(self, ink: Ink) -> None:
        """Answer this ink soon; an older one that still waits is forgotten."""
        self._ink = ink
        if self._worker is not None:
            self._worker.ask(ink)
        else:
            self._soon.start()

    def close(self) -> None:
        """End the worker thread, if there is one."""
        self._soon.stop()
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    @Slot()
    def _answer_now(self) -> None:
        if self._recognizer is None:
            return
        try:
            prediction = self._recognizer.predict(self._ink)
        except UserError as error:
            self._give_up(error)
        else:
            self.answered.emit(prediction)

    @Slot(object, object)
    def _take_answer(self, recognizer: Recognizer, answer: Prediction | UserError) -> None:
        if recognizer is not self._recognizer:
            return  # late news of another model
        if isinstance(answer, UserError):
            self._give_up(answer)
        else:
            self.answered.emit(answer)

    def _give_up(self, error: UserError) -> None:
        self.close()
        self._recognizer = None
        self.failed.emit(error_text(error))


class _Worker:
    """A thread that answers the newest ink only."""

    def __init__(
        self,
        recognizer: Recognizer,
        answered: Callable[[Recognizer, Prediction | UserError], None],
    ) -> None:
        self._recognizer = recognizer
        self._answered = answered
        self._changed = threading.Condition()
        self._newest: Ink | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="live answer", daemon=True)
        self._thread.start()

    def ask(self, ink: Ink) -> None:
        with self._changed:
            self._newest = ink
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify()
        self._thread.join(timeout=2.0)

    def _run(self) -> None:
        while True:
            with self._changed:
                while self._newest is None and not self._ended:
                    self._changed.wait()
                if self._ended:
                    return
                ink, self._newest = self._newest, None
            answer: Prediction | UserError
            try:
                answer = self._recognizer.predict(ink or EMPTY)
            except UserError as error:
                answer = error
            if not self._ended:
                self._answered(self._recognizer, answer)
