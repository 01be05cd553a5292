"""Changes to drawings that must not change the answer, to measure how robust a model is."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence

Change = Callable[[Ink, np.random.Generator], Ink]

CANVAS = 600.0
"""Logical units: side of the canvas that sizes are shares of."""


def _sized(ink: Ink, size: float) -> Ink:
    """Return the ink with its corner at the origin and its longer side `size`."""
    left, top, right, bottom = ink.bounds()
    return ink.moved(-left, -top).scaled(size / max(right - left, bottom - top, 1e-6))


def moved(ink: Ink, random: np.random.Generator) -> Ink:
    """Draw it elsewhere."""
    return ink.moved(*random.uniform(-CANVAS, CANVAS, 2))


def small(ink: Ink, random: np.random.Generator) -> Ink:
    """Draw it 5 % of the canvas in size, where a mouse has only whole pixels."""
    return whole(_sized(ink, 0.05 * CANVAS), random)


def large(ink: Ink, random: np.random.Generator) -> Ink:
    """Draw it as large as the canvas."""
    return _sized(ink, CANVAS)


def turned(ink: Ink, random: np.random.Generator) -> Ink:
    """Turn it by 10 degrees to either side."""
    angle = np.deg2rad(10.0) * random.choice([-1, 1])
    cos, sin = np.cos(angle), np.sin(angle)
    return ink.transformed([[cos, -sin], [sin, cos]])


def whole(ink: Ink, random: np.random.Generator) -> Ink:
    """Round points to whole units."""
    return Ink.of([np.rint(stroke.points) for stroke in ink.strokes])


def mouse(ink: Ink, random: np.random.Generator) -> Ink:
    """Sample it as a mouse does: every stroke at 10 to 20 uneven places, on whole pixels.

    Gaps between places differ by up to nineteen times, and fewer places (6 to 14, wherever chance
    put them) left letters that nobody could read.
    """
    ink = _sized(ink, random.uniform(0.15, 0.5) * CANVAS)
    strokes = []
    for stroke in ink.strokes:
        n = int(random.integers(10, 21))
        inner = np.arange(1, n - 1) + random.uniform(-0.45, 0.45, n - 2)
        strokes.append(_at(stroke.points, np.concatenate([[0.0], inner / (n - 1), [1.0]])))
    return whole(Ink.of(strokes), random)


def pen(ink: Ink, random: np.random.Generator) -> Ink:
    """Sample it as a pen does: 120 points a stroke."""
    return Ink.of([_at(stroke.points, np.linspace(0, 1, 120)) for stroke in ink.strokes])


def jittered(ink: Ink, random: np.random.Generator) -> Ink:
    """Move every point by noise of 1 % of the letter's size."""
    ink = _sized(ink, 0.5 * CANVAS)
    noise = 0.01 * 0.5 * CANVAS
    return Ink.of(
        [stroke.points + random.normal(0, noise, stroke.points.shape) for stroke in ink.strokes]
    )


def reordered(ink: Ink, random: np.random.Generator) -> Ink:
    """Draw the strokes in another order, some of them (one at least) from the other end."""
    order = random.permutation(len(ink.strokes))
    flipped = random.random(len(order)) < 0.5
    flipped[random.integers(len(order))] = True
    return Ink.of(
        [
            ink.strokes[index].points[:: -1 if flip else 1]
            for index, flip in zip(order, flipped, strict=True)
        ]
    )


CHANGES: dict[str, tuple[Sentence, Change]] = {
    "moved": (Sentence("elsewhere on the canvas"), moved),
    "small": (Sentence("5 % of the canvas, whole pixels"), small),
    "large": (Sentence("100 % of the canvas"), large),
    "turned": (Sentence("turned by 10 degrees"), turned),
    "mouse": (Sentence("sampled by a mouse"), mouse),
    "pen": (Sentence("sampled by a pen"), pen),
    "jittered": (Sentence("jitter of 1 %"), jittered),
    "reordered": (Sentence("strokes in another order or direction"), reordered),
}
"""By key: what it is called, and what it does."""


def changed(inks: PackedInks, key: str, seed: int = 0) -> PackedInks:
    """Change every ink in the way of that key; the same seed, the same inks."""
    random = np.random.default_rng(seed)
    _, change = CHANGES[key]
    return PackedInks.of(change(ink, random) for ink in inks)


def _at(points: NDArray[np.float64], places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points of a line at shares of its length, 0 to 1: array of shape (n_places, 2)."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return np.stack([np.interp(places * along[-1], along, axis) for axis in points.T], axis=1)
