"""From a pen move to the painted strip: six pinned models, a scribble of 1,000 moves a second."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pen import MOVES_A_SECOND, STROKE_SECONDS, Scribble
from table import Row, Times, row
from window import in_own_process, open_window, until, wait

ALGORITHMS = ("logistic-regression", "neural-net", "random-forest", "k-means", "naive-bayes")
"""With the shipped recogniser, which is the live one, these are six models."""

FRAME = 1000 / 60
"""Milliseconds of one frame at 60 Hz."""


def child(strokes: str) -> dict[str, Any]:
    """Scribble; note when the newest move was handled, answered by all and painted."""
    from letterpad.gui.controllers.other_answers import OtherAnswers
    from letterpad.gui.draw.other_models import OtherModels

    moved = answered = 0.0
    moved_cpu = answered_cpu = 0.0
    late: list[float] = []
    computed: list[float] = []
    n_behind = 0

    def move() -> None:
        nonlocal moved, moved_cpu
        moved, moved_cpu = time.perf_counter(), time.thread_time()

    answer, paint = OtherAnswers._answer_now, OtherModels.paintEvent

    def answer_now(self: Any) -> None:
        nonlocal answered, answered_cpu
        answered, answered_cpu = moved, moved_cpu
        answer(self)

    def painted(self: Any, event: Any) -> None:
        nonlocal answered, n_behind
        paint(self, event)
        if answered:
            late.append((time.perf_counter() - answered) * 1e3)
            computed.append((time.thread_time() - answered_cpu) * 1e3)
            n_behind += any(each.is_behind for each in self.answers().rows)
            answered = 0.0

    OtherAnswers._answer_now, OtherModels.paintEvent = answer_now, painted
    application, window = open_window()
    pinned = window.pinned_models
    until(application, lambda: len(window.runs.list()) == len(ALGORITHMS))
    for run in window.runs.list():
        if run.path not in {model.key for model in pinned.pinning.models}:
            pinned.pin(run.path)
    until(application, lambda: all(model.model for model in pinned.pinning.models))
    wait(application, 2.5)  # what is done soon after the start is done
    window.canvas.ink_changed.connect(move)
    n_moves = 0
    scribble = Scribble(window.canvas)
    for _ in range(int(strokes)):
        window.canvas.clear()
        scribble.start()
        wait(application, STROKE_SECONDS)
        n_moves += scribble.stop()
    models = len(pinned.pinning.models)
    window.jobs.close()
    window.close()
    return {
        "late": late,
        "computed": computed,
        "moves": n_moves,
        "behind": n_behind,
        "models": models,
    }


def measure(strokes: int = 10) -> list[Row]:
    """Train the models, and measure in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "LETTERPAD_HOME": home}
        for algorithm in ALGORITHMS:
            command = [sys.executable, "-m", "letterpad", "train", "--data", "builtin"]
            command += ["--size", "2600", "--algorithm", algorithm]
            subprocess.run(command, env=environment, stdout=sys.stderr, check=True)
        found = in_own_process("pinned", str(strokes), home=Path(home))
    times = Times.of(found["late"])
    painted = times.n / (strokes * STROKE_SECONDS)
    what = (
        f"newest pen move handled to the answers of {found['models']} models painted "
        f"({found['moves']:,} moves in {strokes * STROKE_SECONDS:g} s, {MOVES_A_SECOND:,} a "
        f"second, painted {painted:.0f} times a second, {found['behind']:,} times with a model "
        "that was behind)"
    )
    goal = f"99 % below {FRAME:.1f} ms"
    computed = Times.of(found["computed"])
    return [
        row(what, "ms", times, goal, times.p99 < FRAME),
        row(
            "the same in processor time of the window's thread, without other work of the machine",
            "ms",
            computed,
            goal,
            computed.p99 < FRAME,
        ),
    ]


QUICK = {"strokes": 1}
