"""How long a model takes for one answer."""

from typing import Any

import pytest

from letterpad.ink.strokes import Ink
from letterpad.recognition.answer_time import answer_milliseconds
from letterpad.recognition.recognizer import Recognizer


class Clocked:
    """Answers in the times that a test wants, and moves the clock of the processor on as much."""

    def __init__(self, *milliseconds: float) -> None:
        self._times = list(milliseconds)
        self._processor = 0.0
        self.asked = 0

    def processor(self) -> float:
        return self._processor

    def predict(self, ink: Ink) -> Any:
        spent = self._times[min(self.asked, len(self._times) - 1)]
        self.asked += 1
        self._processor += spent / 1e3

        class Prediction:
            milliseconds = spent

        return Prediction()


def test_the_first_answers_do_not_count() -> None:
    model = Clocked(90.0, 70.0, 2.0)
    assert answer_milliseconds(model, model.processor) == pytest.approx(2.0)  # type: ignore[arg-type]
    assert model.asked == 17


def test_a_slow_model_is_asked_a_few_times_only() -> None:
    model = Clocked(400.0)
    assert answer_milliseconds(model, model.processor) == pytest.approx(400.0)  # type: ignore[arg-type]
    assert model.asked == 3


def test_the_shipped_recogniser_is_timed() -> None:
    assert 0.01 < answer_milliseconds(Recognizer.shipped()) < 1000
