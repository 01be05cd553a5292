"""From Stop to idle: every algorithm, at random moments of its training."""

import random
import time
from typing import Any

from table import Row, Times, row
from window import in_own_process, open_window, until, wait

MOST_SECONDS = 0.5
LATEST = 8.0
"""Seconds after the start; by then most trainings are converting or done."""


def child(stops: str, seed: str) -> dict[str, list[float]]:
    """Train and stop by the window's own buttons; seconds until there can be a next training."""
    from letterpad.algorithms.registry import ALGORITHMS

    application, window = open_window()
    view = window.model_panel.training_view
    chance = random.Random(int(seed))
    found: dict[str, list[float]] = {}
    for key in ALGORITHMS:
        window.model_panel.show_algorithm(key)
        tries = 0
        while len(found.setdefault(key, [])) < int(stops):
            # The quick ones are rarely met late.
            moment = chance.uniform(0.0, LATEST) / (1 + tries)
            tries += 1
            view.train_button.click()
            ends = time.monotonic() + moment
            until(application, lambda at=ends: time.monotonic() > at or not view.is_training)
            if not view.is_training:
                continue
            began = time.perf_counter()
            view.stop_button.click()
            until(application, view.train_button.isEnabled)
            found[key].append(time.perf_counter() - began)
            wait(application, 0.2)
    window.jobs.close()
    return found


def measure(stops: int = 8, seed: int = 1) -> list[Row]:
    """Measure in a process of its own; one line for all algorithms, the slowest named."""
    found: dict[str, Any] = in_own_process("stop", str(stops), str(seed))
    times = Times.of(seconds for each in found.values() for seconds in each)
    slowest = max(found, key=lambda key: max(found[key]))
    what = (
        f"Stop to idle, {len(found)} algorithms at random moments of their first {LATEST:g} s; "
        f"longest {times.longest:.2f} s ({slowest})"
    )
    goal = f"longest at most {MOST_SECONDS:g} s"
    return [row(what, "s", times, goal, times.longest <= MOST_SECONDS)]


QUICK = {"stops": 1}
