"""Built-in letters made from nothing: how long, how much memory, up to a million."""

import resource
import sys
import time
from typing import Any

from table import Row, Times, figure, row
from window import in_own_process

USUAL, MOST_SECONDS = 20_800, 3.0
MORE = (100_000, 1_000_000)


def child(size: str) -> dict[str, Any]:
    """Make letters in the cache; seconds, and the peak of the process's own memory in MB."""
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Builtin
    from letterpad.letters.synthetic.handwriting import builtin_model

    builtin_model()
    before = _own_megabytes()
    began = time.perf_counter()
    letters = load_letters(Builtin(size=int(size)))
    seconds = time.perf_counter() - began
    assert len(letters) == int(size)
    return {"seconds": seconds, "megabytes": _own_megabytes() - before}


def _own_megabytes() -> float:
    """Return the most that the process has had so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform == "linux" else peak / 1024**2


def measure(repeats: int = 5, sizes: tuple[int, ...] = MORE) -> list[Row]:
    """Make letters, each time in a fresh process and an empty folder."""
    usual = [in_own_process("builtin_letters", str(USUAL)) for _ in range(repeats)]
    times = Times.of(each["seconds"] for each in usual)
    rows = [
        row(
            f"{USUAL:,} built-in letters from nothing",
            "s",
            times,
            f"at most {MOST_SECONDS:g} s",
            times.median <= MOST_SECONDS,
        )
    ]
    for size in sizes:
        found = in_own_process("builtin_letters", str(size))
        a_letter = found["seconds"] / size / (times.median / USUAL)
        what = f"{size:,} built-in letters, {a_letter:.2f} × the time a letter"
        memory = figure(found["megabytes"])
        rows.append(
            row(
                f"{what}, {memory} MB more memory at the peak",
                "s",
                Times.of([found["seconds"]]),
                "at most 1.2 × the time a letter, below 500 MB",
                a_letter <= 1.2 and found["megabytes"] < 500,
            )
        )
    return rows


QUICK = {"repeats": 1, "sizes": (41_600,)}
