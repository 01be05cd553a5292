"""Letters for tests of *My letters*: as a mouse, a pen and another program draw them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from letterpad.collection.kept import TAUGHT, Answered, NewLetter
from letterpad.ink.strokes import Ink, Stroke

DRAWN = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)


def mouse_ink(seed: int = 0, n_strokes: int = 2, n_points: int = 40) -> Ink:
    """Draw in whole pixels and milliseconds, without pressure."""
    random = np.random.default_rng(seed)
    strokes = []
    for number in range(n_strokes):
        points = np.cumsum(random.integers(-9, 10, (n_points, 2)), axis=0) + 200
        times = number * 1000.0 + np.cumsum(random.integers(4, 20, n_points))
        strokes.append(Stroke(points.astype(float), times.astype(float)))
    return Ink(tuple(strokes))


def pen_ink(seed: int = 0, n_points: int = 60) -> Ink:
    """Draw with all that a tablet says, in numbers that no short form holds."""
    random = np.random.default_rng(seed)
    points = np.cumsum(random.normal(0.0, 3.0, (n_points, 2)), axis=0) + 200.0
    times = np.cumsum(random.uniform(3.0, 6.0, n_points))
    return Ink((Stroke(points, times, random.uniform(0.0, 1.0, n_points)),))


def letter(label: str = "A", seed: int = 0, **more: Any) -> NewLetter:
    """Return a letter of this label, other ink for another seed."""
    fields = {
        "origin": TAUGHT,
        "device": "mouse",
        "answered": Answered("Neat print", "B", 0.75),
        "drawn": DRAWN + timedelta(days=seed % 3),
        **more,
    }
    return NewLetter(mouse_ink(seed), label, **fields)


def many_letters(n: int, labels: str = "ABC", **more: Any) -> Iterator[NewLetter]:
    """Return letters of these labels in turn, each with ink of its own."""
    return (letter(labels[seed % len(labels)], seed, **more) for seed in range(n))
