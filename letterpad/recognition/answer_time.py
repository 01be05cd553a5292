"""How long a model takes for one answer."""

import time
from collections.abc import Callable

import numpy as np

from letterpad.ink.strokes import Ink
from letterpad.recognition.recognizer import Recognizer

_UNTIMED = 2
"""Answers: the first ones of a model are slow."""

_ANSWERS = 15
_MOST_MS = 500.0
"""Milliseconds after which a model has answered often enough."""

_R = Ink.of(
    [[(20, y) for y in range(0, 101, 5)], [(20, 0), (60, 10), (60, 40), (20, 50), (70, 99)]]
)


def answer_milliseconds(
    recognizer: Recognizer, processor: Callable[[], float] = time.thread_time
) -> float:
    """Measure how long a model takes for one answer: the median of some, in milliseconds.

    Of the clock or of the processor, whichever was less: a thread beside a busy one waits. It
    takes as long as some answers do, so it is not for the window's thread.

    Parameters
    ----------
    recognizer : Recognizer
    processor : callable
        Returns the seconds that this thread has computed.

    Raises
    ------
    UserError
        If it cannot answer.
    """
    waited: list[float] = []
    computed: list[float] = []
    while len(waited) < _UNTIMED + _ANSWERS and sum(waited[:-1]) < _MOST_MS:
        began = processor()
        waited.append(recognizer.predict(_R).milliseconds)
        computed.append((processor() - began) * 1e3)
    timed = slice(min(_UNTIMED, len(waited) - 1), None)
    by_clock, by_processor = float(np.median(waited[timed])), float(np.mean(computed[timed]))
    # Some systems count a thread's time in steps of 15 ms, and so often none.
    return min(by_clock, by_processor) if by_processor else by_clock
