"""From a pen move to the painted bars: the shipped model, a scribble of 1,000 moves a second."""

import math
import time
from typing import Any

from table import Row, Times, row
from window import in_own_process, open_window, wait

MOVES_A_SECOND = 1000
STROKE_SECONDS = 2.0
FRAME = 1000 / 120
"""Milliseconds of one frame at 120 Hz."""


class Scribble:
    """Posts mouse moves at the pace of a fast pen, stroke after stroke."""

    def __init__(self, canvas: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._canvas = canvas
        self._began = time.perf_counter()
        self._posted = 0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._post)

    def start(self) -> None:
        from PySide6.QtCore import QEvent

        self._began, self._posted = time.perf_counter(), 0
        self._send(QEvent.Type.MouseButtonPress)
        self._timer.start()

    def stop(self) -> int:
        """Lift the pen; return how many moves there were."""
        from PySide6.QtCore import QEvent

        self._timer.stop()
        self._send(QEvent.Type.MouseButtonRelease)
        return self._posted

    def _post(self) -> None:
        from PySide6.QtCore import QEvent

        due = int((time.perf_counter() - self._began) * MOVES_A_SECOND)
        for _ in range(due - self._posted):
            self._posted += 1
            self._send(QEvent.Type.MouseMove)

    def _send(self, kind: Any) -> None:
        from PySide6.QtCore import QCoreApplication, QPointF, Qt
        from PySide6.QtGui import QMouseEvent

        angle = self._posted / 60
        half = self._canvas.width() / 2
        place = QPointF(
            half + half * 0.8 * math.cos(angle), half + half * 0.8 * math.sin(2.1 * angle)
        )
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, place, self._canvas.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.postEvent(self._canvas, event)


def child(strokes: str) -> dict[str, Any]:
    """Scribble; note when the newest move was handled, answered and painted."""
    from letterpad.gui.charts.probability_bars import ProbabilityBars
    from letterpad.gui.controllers.live_answer import LiveAnswer

    moved = answered = 0.0
    late: list[float] = []

    def move() -> None:
        nonlocal moved
        moved = time.perf_counter()

    answer, paint = LiveAnswer._answer_now, ProbabilityBars.paintEvent

    def answer_now(self: Any) -> None:
        nonlocal answered
        answered = moved
        answer(self)

    def painted(self: Any, event: Any) -> None:
        nonlocal answered
        paint(self, event)
        if answered:
            late.append((time.perf_counter() - answered) * 1e3)
            answered = 0.0

    LiveAnswer._answer_now, ProbabilityBars.paintEvent = answer_now, painted
    application, window = open_window()
    wait(application, 2.5)  # what is done soon after the start is done
    window.canvas.ink_changed.connect(move)
    n_moves = 0
    scribble = Scribble(window.canvas)
    for _ in range(int(strokes)):
        window.canvas.clear()
        scribble.start()
        wait(application, STROKE_SECONDS)
        n_moves += scribble.stop()
    window.jobs.close()
    return {"late": late, "moves": n_moves}


def measure(strokes: int = 10) -> list[Row]:
    """Measure in a process of its own."""
    found = in_own_process("pen", str(strokes))
    times = Times.of(found["late"])
    painted = times.n / (strokes * STROKE_SECONDS)
    what = (
        f"newest pen move handled to bars painted ({found['moves']:,} moves in "
        f"{strokes * STROKE_SECONDS:g} s, painted {painted:.0f} times a second)"
    )
    return [row(what, "ms", times, f"99 % below {FRAME:.1f} ms", times.p99 < FRAME)]


QUICK = {"strokes": 1}
