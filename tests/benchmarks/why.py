"""From a pen move to its painted explanation, and how late the window is meanwhile.

Processor times are what it takes without other work of the machine.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from hold_ups import Ticks
from pen import MOVES_A_SECOND, Scribble
from table import Row, Times, row
from window import in_own_process, open_window, until, wait

MODELS = ("shipped", "logistic-regression", "random-forest", "svm", "convolutional-net")

AT_ONCE, SOON = 33.0, 300.0
"""Milliseconds from a move to what explains it: where the reasons are known exactly, and for any
other model, of which parts of the drawing are covered."""

STROKE_SECONDS = 0.4
"""Of a stroke; three of them make a drawing of 1,200 moves, more than any letter has."""

STROKES = 3

HELD_UP = 33.0
"""Milliseconds that the event loop may be late at most."""


def child(model: str, drawings: str) -> dict[str, Any]:
    """Scribble; note how old a move is when the glow that explains it has been painted."""
    from letterpad.gui.charts.ink_glow import InkGlow
    from letterpad.gui.controllers import explanations
    from letterpad.gui.draw.why_pixels import PixelsPanel

    moved = spent = 0.0
    asked: list[tuple[Any, float]] = []  # the picture of each answer, and when its move came
    shown: float | None = None
    old: list[float] = []
    shown_cpu: list[float] = []  # of the window's thread, for one explanation
    asked_cpu: list[float] = []  # of the thread beside it

    def move() -> None:
        nonlocal moved
        moved = time.perf_counter()

    ask, take = PixelsPanel.set_question, PixelsPanel._take
    glow, paint, about_parts = (
        InkGlow.set_glow,
        InkGlow.paintEvent,
        explanations.ask_about_parts,
    )

    def set_question(self: Any, question: Any, prediction: Any) -> None:
        nonlocal spent
        asked.append((prediction.picture, moved))
        began = time.thread_time()
        ask(self, question, prediction)
        spent += time.thread_time() - began

    def taken(self: Any, known: Any) -> None:
        nonlocal spent
        began = time.thread_time()
        take(self, known)
        spent += time.thread_time() - began

    def ask_about_parts(*arguments: Any, **options: Any) -> Any:
        began = time.thread_time()
        answers = about_parts(*arguments, **options)
        asked_cpu.append((time.thread_time() - began) * 1e3)
        return answers

    def set_glow(self: Any, picture: Any, *arguments: Any) -> None:
        nonlocal shown
        shown = next((at for each, at in reversed(asked) if each is picture), None)
        glow(self, picture, *arguments)

    def painted(self: Any, event: Any) -> None:
        nonlocal shown, spent
        began = time.thread_time()
        paint(self, event)
        spent += time.thread_time() - began
        if shown is not None:
            old.append((time.perf_counter() - shown) * 1e3)
            shown_cpu.append(spent * 1e3)
            shown, spent = None, 0.0

    PixelsPanel.set_question, PixelsPanel._take = set_question, taken
    InkGlow.set_glow, InkGlow.paintEvent = set_glow, painted
    explanations.ask_about_parts = ask_about_parts
    application, window = open_window()
    if model != "shipped":
        (run,) = window.runs.list()
        window.runs.make_live(run.path)
        until(application, lambda: window.runs.live == run.path)
    window.draw_page.close_training()
    window.draw_page.why.unfold(True)
    wait(application, 2.5)  # what is done soon after the start is done
    window.canvas.ink_changed.connect(move)
    scribble, ticks = Scribble(window.canvas), Ticks()
    n_moves = 0
    ticks.start()
    for _ in range(int(drawings)):
        window.canvas.clear()
        for _ in range(STROKES):
            scribble.start()
            wait(application, STROKE_SECONDS)
            n_moves += scribble.stop()
        wait(application, 0.5)
        asked.clear()
    ticks.stop("explaining")
    window.jobs.close()
    window.close()
    return {
        "old": old,
        "late": ticks.all["explaining"],
        "shown": shown_cpu,
        "asked": asked_cpu,
        "moves": n_moves,
    }


def measure(drawings: int = 8, models: tuple[str, ...] = MODELS) -> list[Row]:
    """Train the models, and measure each in a process of its own."""
    rows = []
    for model in models:
        with tempfile.TemporaryDirectory() as home:
            if model != "shipped":
                command = [sys.executable, "-m", "letterpad", "train", "--data", "builtin"]
                command += ["--size", "2600", "--algorithm", model]
                environment = {**os.environ, "LETTERPAD_HOME": home}
                subprocess.run(command, env=environment, stdout=sys.stderr, check=True)
            found = in_own_process("why", model, str(drawings), home=Path(home))
        rows += _rows(model, found)
    return rows


def _rows(model: str, found: dict[str, Any]) -> list[Row]:
    old, late, shown, beside = (Times.of(found[name]) for name in ("old", "late", "shown", "asked"))
    most = AT_ONCE if model == "logistic-regression" else SOON
    what = (
        f"age of a pen move when what explains it is painted, {model} ({found['moves']:,} moves, "
        f"{MOVES_A_SECOND:,} a second)"
    )
    return [
        row(what, "ms", old, f"99 % below {most:.0f} ms", old.p99 < most),
        row(
            f"event loop late meanwhile, {model}; longest {late.longest:.1f} ms",
            "ms",
            late,
            f"99 % below {HELD_UP:.0f} ms",
            late.p99 < HELD_UP,
        ),
        row(
            f"processor time of the window's thread for an explanation, {model}",
            "ms",
            shown,
            f"99 % below {HELD_UP:.0f} ms",
            shown.p99 < HELD_UP,
        ),
        row(
            f"processor time of the thread beside it, {model}",
            "ms",
            beside,
            f"99 % below {SOON:.0f} ms",
            beside.p99 < SOON,
        ),
    ]


QUICK = {"drawings": 1, "models": ("shipped",)}
