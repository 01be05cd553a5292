"""Prints how long the shipped recogniser takes, beside what it consists of.

``python -m letterpad.making.answer_times [DATA] [--json]``: one answer from ink to probabilities on
one thread, its parts, and, if letters are named, all of them evaluated from nothing.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from letterpad.ink.path import path_of
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.model_files.model_file import read_onnx
from letterpad.recognition.recognizer import Recognizer, answers_of, session_for

REPEATS = 1000


def measure() -> dict[str, tuple[float, float]]:
    """Time one answer and its parts on one thread, letter after letter.

    Returns
    -------
    dict of str to (float, float)
        Median and 99th percentile in milliseconds.
    """
    letters = load_letters(Builtin(size=REPEATS, classes="both"))
    assert letters.inks is not None
    inks = list(letters.inks)
    model = Recognizer.shipped()
    onnx = session_for(read_onnx(model.path), len(model.card.classes), model.path.name)
    pictures = [rasterize(ink, model.card.framing)[None] for ink in inks]
    paths = [path_of(ink)[None] for ink in inks]
    turn = iter(range(10**9))

    def net_alone() -> None:
        number = next(turn) % REPEATS
        answers_of(onnx, pictures[number], paths[number])

    return {
        "one answer, from ink to probabilities": _times(inks, model.predict),
        "of it: ink to picture": _times(inks, lambda ink: rasterize(ink, model.card.framing)),
        "of it: ink to path": _times(inks, path_of),
        "of it: the net": _times(inks, lambda ink: net_alone()),
    }


def evaluation_seconds(data: Path) -> float:
    """Time ``letterpad evaluate`` on letters that no cache knows yet, start of Python included."""
    with tempfile.TemporaryDirectory() as home:
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "letterpad", "evaluate", "--data", str(data), "--json"],
            env={**os.environ, "LETTERPAD_HOME": home},
            check=True,
            capture_output=True,
        )
        return time.perf_counter() - began


def _times(inks: Sequence[Ink], what: Callable[[Ink], object]) -> tuple[float, float]:
    for ink in inks[:50]:
        what(ink)
    times = []
    for ink in inks:
        began = time.perf_counter()
        what(ink)
        times.append((time.perf_counter() - began) * 1e3)
    return float(np.median(times)), float(np.quantile(times, 0.99))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, nargs="?", help="letters to evaluate from nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    chosen = parser.parse_args(arguments)
    times = measure()
    seconds = None if chosen.data is None else evaluation_seconds(chosen.data)
    if chosen.json:
        fields = {name: {"median_ms": m, "p99_ms": p} for name, (m, p) in times.items()}
        sys.stdout.write(json.dumps({"times": fields, "evaluation_s": seconds}) + "\n")
        return 0
    sys.stdout.write(f"{os.cpu_count()} cores ({platform.machine()}), {REPEATS:,} answers\n")
    for name, (median, late) in times.items():
        sys.stdout.write(f"{name:<42} median {median:6.3f} ms   99 % {late:6.3f} ms\n")
    if seconds is not None:
        sys.stdout.write(f"letterpad evaluate --data {chosen.data.name}: {seconds:.1f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
