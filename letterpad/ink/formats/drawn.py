"""What the formats share: drawings with what is to be said of them, and checks of their numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from letterpad.errors import UserError
from letterpad.ink.drawing_file import FARTHEST, MOST_POINTS, Drawing
from letterpad.ink.strokes import Ink, Stroke
from letterpad.messages import Sentence

MOST_BYTES = 64 << 20
"""Of one file, unpacked."""

_LONGEST_SAID = 20


@dataclass(slots=True)
class Drawn:
    """What a file holds.

    Parameters
    ----------
    drawings : list of (int, Drawing or UserError)
        Each with its number from 1; or why it cannot be read.
    notes : list of Sentence
        What was left out or assumed.
    beside : list of Path
        Other files that were read, too.
    """

    drawings: list[tuple[int, Drawing | UserError]] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)
    beside: list[Path] = field(default_factory=list)

    def add(self, drawing: Drawing | UserError) -> None:
        """Add one more."""
        self.drawings.append((len(self.drawings) + 1, drawing))


def ink_of(strokes: Iterable[Stroke]) -> Ink:
    """Return strokes as ink.

    Raises
    ------
    UserError
        If there are too many points.
    """
    ink = Ink(tuple(strokes))
    if ink.n_points > MOST_POINTS:
        raise UserError(
            "a drawing may have at most {most_points:,} points, and this one has {n_points:,}",
            most_points=MOST_POINTS,
            n_points=ink.n_points,
        )
    return ink


def stroke_of(points: ArrayLike, times: ArrayLike | None = None) -> Stroke:
    """Return points, and milliseconds, as a stroke.

    Raises
    ------
    UserError
        If a number is not finite, or farther away than anything is drawn.
    """
    array: NDArray[np.float64] = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    if not np.isfinite(array).all() or float(np.abs(array).max(initial=0.0)) >= FARTHEST:
        raise UserError("finite numbers were expected")
    clock = np.empty(0) if times is None else np.asarray(times, dtype=np.float64)
    return Stroke(array, clock if np.isfinite(clock).all() else np.empty(0))


def since_begin(strokes: Sequence[Stroke], factor: float = 1.0) -> list[Stroke]:
    """Return strokes with times in milliseconds since the drawing began."""
    begin = min((float(stroke.times.min()) for stroke in strokes), default=0.0)
    return [
        Stroke(stroke.points, (stroke.times - begin) * factor, stroke.pressures)
        for stroke in strokes
    ]


def numbers(texts: Sequence[str]) -> list[float]:
    """Read numbers.

    Raises
    ------
    UserError
        Naming the first text that is none.
    """
    try:
        return [float(text) for text in texts]
    except ValueError:
        raise no_number(next(text for text in texts if not _is_number(text))) from None


def no_number(text: str) -> UserError:
    """Return what is said of a text that is no number."""
    shown = text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID]}…"
    return UserError("a number was expected, and “{text}” is none", text=shown)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
