"""From a pen move to its painted explanation, and how late the window is meanwhile."""

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
    from letterpad.gui.draw.why_pixels import PixelsPanel

    moved = 0.0
    asked: list[tuple[Any, float]] = []  # the picture of each answer, and when its move came
    shown: float | None = None
    old: list[float] = []

    def move() -> None:
        nonlocal moved
        moved = time.perf_counter()

    ask, glow, paint = PixelsPanel.set_question, InkGlow.set_glow, InkGlow.paintEvent

    def set_question(self: Any, question: Any, prediction: Any) -> None:
        asked.append((prediction.picture, moved))
        ask(self, question, prediction)

    def set_glow(self: Any, picture: Any, *arguments: Any) -> None:
        nonlocal shown
        shown = next((at for each, at in reversed(asked) if each is picture), None)
        glow(self, picture, *arguments)

    def painted(self: Any, event: Any) -> None:
        nonlocal shown
        paint(self, event)
        if shown is not None:
            old.append((time.perf_counter() - shown) * 1e3)
            shown = None

    PixelsPanel.set_question, InkGlow.set_glow = set_question, set_glow
    InkGlow.paintEvent = painted
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
    return {"old": old, "late": ticks.all["explaining"], "moves": n_moves}


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
    old, late = Times.of(found["old"]), Times.of(found["late"])
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
    ]


QUICK = {"drawings": 1, "models": ("shipped",)}
