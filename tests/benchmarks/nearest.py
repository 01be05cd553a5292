"""From a pause of the pen to the nearest letters painted, and how late the window is meanwhile."""

import tempfile
import time
from pathlib import Path
from typing import Any

from hold_ups import Ticks
from pen import MOVES_A_SECOND, Scribble
from table import Row, Times, row
from window import in_own_process, open_window, until, wait

SOON = 300.0
"""Milliseconds from the last move to what was found, painted."""

HELD_UP = 33.0
"""Milliseconds that the event loop may be late at most."""

STROKE_SECONDS = 0.4
STROKES = 3
LARGE = 60_000


def child(drawings: str) -> dict[str, Any]:
    """Scribble, pause after each stroke, and note when what was found of it is painted."""
    from letterpad.gui.draw.neighbour_strip import NeighbourStrip

    painted_of: Any = None
    painted_at = 0.0
    paint = NeighbourStrip.paintEvent

    def painted(self: NeighbourStrip, event: Any) -> None:
        nonlocal painted_of, painted_at
        paint(self, event)
        if self._nearest is not painted_of:
            painted_of, painted_at = self._nearest, time.perf_counter()

    NeighbourStrip.paintEvent = painted
    application, window = open_window()
    window.draw_page.close_training()
    window.draw_page.why.unfold(True)
    why = window.draw_page.why.panel
    assert why is not None
    began = time.perf_counter()
    why._buttons.buttons()[-1].click()
    panel = why.nearest
    until(application, lambda: panel._letters._index is not None)
    laid_out = time.perf_counter() - began
    wait(application, 2.5)  # what is done soon after the start is done
    window.draw_page._answer.ensureWidgetVisible(panel.strip)  # what is not seen is not painted
    scribble, ticks = Scribble(window.canvas), Ticks()
    paused: list[float] = []
    n_moves = 0
    for _ in range(int(drawings)):
        window.canvas.clear()
        for _ in range(STROKES):
            ticks.start()
            scribble.start()
            wait(application, STROKE_SECONDS)
            n_moves += scribble.stop()
            until(application, lambda: not window.canvas.is_drawing)
            moved, ink = time.perf_counter(), window.canvas.ink()

            def is_painted(ink: Any = ink) -> bool:
                found = painted_of
                return found is not None and found.is_complete and found.drawn is ink

            until(application, is_painted)
            paused.append((painted_at - moved) * 1e3)
            ticks.stop("finding")
    window.jobs.close()
    window.close()
    return {
        "paused": paused,
        "late": ticks.all["finding"],
        "moves": n_moves,
        "laid_out": [laid_out],
    }


def laid_out(n: str) -> dict[str, Any]:
    """Lay out letters, and find the nearest ones of drawings of one to four strokes."""
    import numpy as np

    from letterpad.assessment.letters import load_letters
    from letterpad.explaining.letter_index import LetterIndex
    from letterpad.letters.data_spec import Builtin

    letters = load_letters(Builtin(size=int(n)))
    began = time.perf_counter()
    index = LetterIndex(letters, np.arange(len(letters)))
    seconds = time.perf_counter() - began
    assert letters.inks is not None
    n_strokes = np.diff(letters.inks.ink_starts)
    found = []
    for strokes in (1, 2, 3, 4):
        for letter in np.flatnonzero(n_strokes == strokes)[:20]:
            began = time.perf_counter()
            index.distances(letters.inks[int(letter)])
            found.append((time.perf_counter() - began) * 1e3)
    return {"seconds": [seconds], "found": found}


def measure(drawings: int = 10, large: int = LARGE) -> list[Row]:
    """Measure the window in a process of its own, and many letters in another."""
    with tempfile.TemporaryDirectory() as home:
        found = in_own_process("nearest", str(drawings), home=Path(home))
        many = in_own_process("nearest", str(large), home=Path(home), function="laid_out")
    paused, late = Times.of(found["paused"]), Times.of(found["late"])
    return [
        row(
            f"pen lifted to the nearest of 20,800 letters painted ({found['moves']:,} moves, "
            f"{MOVES_A_SECOND:,} a second)",
            "ms",
            paused,
            f"99 % below {SOON:.0f} ms",
            paused.p99 < SOON,
        ),
        row(
            f"event loop late meanwhile; longest {late.longest:.1f} ms",
            "ms",
            late,
            f"99 % below {HELD_UP:.0f} ms",
            late.p99 < HELD_UP,
        ),
        *(
            row(what, unit, Times.of(values), "for comparison", True)
            for what, unit, values in (
                ("20,800 letters read and laid out", "s", found["laid_out"]),
                (f"{large:,} letters laid out", "s", many["seconds"]),
                (f"distances of {large:,} letters, 1 to 4 strokes", "ms", many["found"]),
            )
        ),
    ]


QUICK = {"drawings": 1, "large": 2_600}
