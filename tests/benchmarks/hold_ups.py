"""How long the window's event loop is held up while it works."""

import time
from typing import Any

from table import Row, Times
from window import in_own_process, open_window, until, wait

TICK = 4.0
"""Milliseconds from one tick of the measuring timer to the next."""

P99_GOAL, LONGEST_GOAL = 8.0, 33.0


class Ticks:
    """A timer in the window's event loop that notes how late it is."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(TICK))
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._late: list[float] = []
        self.all: dict[str, list[float]] = {}

    def _tick(self) -> None:
        now = time.perf_counter() * 1e3
        if self._last:
            self._late.append(max(0.0, now - self._last - TICK))
        self._last = now

    def start(self) -> None:
        self._last, self._late = 0.0, []
        self._timer.start()

    def stop(self, name: str) -> None:
        self._timer.stop()
        self.all.setdefault(name, []).extend(self._late)


def child(repeats: str) -> dict[str, list[float]]:
    """Go through all that could hold up the window."""
    from letterpad.training.spec import TrainSpec

    application, window = open_window()
    ticks = Ticks()
    wait(application, 2.5)  # what is done soon after the start is done

    ticks.start()
    wait(application, 2.0)
    ticks.stop("nothing happens")

    ticks.start()
    window.jobs.warm_up()
    wait(application, 10.0)
    ticks.stop("the child starts")

    def train(name: str, spec: TrainSpec) -> None:
        ended = False

        def end(*_: Any) -> None:
            nonlocal ended
            ended = True

        window.jobs.trained.connect(end)
        ticks.start()
        window.jobs.train(spec)
        until(application, lambda: ended)
        wait(application, 0.5)
        ticks.stop(name)
        window.jobs.trained.disconnect(end)

    data = window.model_panel.data_spec()
    for _ in range(int(repeats)):
        train("the neural net trains", TrainSpec(data, "neural-net"))
        train("the logistic regression trains", TrainSpec(data, "logistic-regression"))
        train("20,000 results arrive", TrainSpec(data, "naive-bayes", train_size=800))
        ticks.start()
        window.pages.setCurrentIndex(1)
        wait(application, 1.0)
        ticks.stop("the Results page opens")
        window.pages.setCurrentIndex(0)
    window.jobs.close()
    window.close()
    return ticks.all


def measure(repeats: int = 3) -> list[Row]:
    """Measure in a process of its own; the ticks of all repeats are one sample."""
    rows = []
    for name, late in in_own_process("hold_ups", str(repeats)).items():
        times = Times.of(late)
        rows.append(
            Row(
                f"event loop late while {name}; longest {times.longest:.1f} ms",
                "ms",
                times.n,
                times.median,
                times.p99,
                "",
                None,
                f"99 % below {P99_GOAL:g} ms, longest below {LONGEST_GOAL:g} ms",
                times.p99 < P99_GOAL and times.longest < LONGEST_GOAL,
            )
        )
    return rows


QUICK = {"repeats": 1}
