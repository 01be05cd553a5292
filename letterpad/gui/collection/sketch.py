"""What the page shows of a letter: its lines, made small, and what is said of it."""

from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from letterpad.collection.kept import Answered, KeptLetter
from letterpad.ink.strokes import Ink

_FINEST = 1 / 256
"""Of a picture's side: points that lie nearer to each other than this are one to the eye."""


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """A kept letter, ready to be painted.

    Parameters
    ----------
    id : int
    label, author, device, origin : str
    answered : Answered or None
    moment : datetime
        When it was drawn, or kept where that is not known.
    strokes : tuple of float32 arrays of shape (n_points, 2)
        x and y from 0 to 1: the drawing in the middle of a square.
    file : str
        The name of the file that it was imported from; "" where it was not.
    """

    id: int
    label: str
    author: str
    device: str
    origin: str
    answered: Answered | None
    moment: datetime
    strokes: tuple[NDArray[np.float32], ...]
    file: str = ""

    @property
    def is_answered_wrong(self) -> bool:
        """Whether a model had taken it for another letter.

        One that was trained without telling cases apart answers "A" to an "a", and is right.
        """
        answered = self.answered
        return answered is not None and answered.label.casefold() != self.label.casefold()

    def relabelled(self, label: str) -> "Sketch":
        """Return the same drawing as another letter."""
        return replace(self, label=label)


def sketch_of(kept: KeptLetter) -> Sketch:
    """Return what is shown of a letter."""
    letter = kept.letter
    return Sketch(
        kept.id,
        letter.label,
        letter.author,
        letter.device,
        letter.origin,
        letter.answered,
        letter.drawn or kept.kept,
        fitted(letter.ink),
        letter.file,
    )


def fitted(ink: Ink) -> tuple[NDArray[np.float32], ...]:
    """Return the strokes of an ink in the middle of a square from 0 to 1, its longer side 1.

    Examples
    --------
    >>> fitted(Ink.of([[(10, 10), (10, 30)]]))[0].tolist()
    [[0.5, 0.0], [0.5, 1.0]]
    """
    left, top, right, bottom = ink.bounds()
    side = max(right - left, bottom - top)
    corner = np.array([(left + right - side) / 2, (top + bottom - side) / 2])
    if not side > 0.0:  # a dot
        side, corner = 1.0, corner - 0.5
    return tuple(_thinned((stroke.points - corner) / side) for stroke in ink.strokes)


def _thinned(points: NDArray[np.float64]) -> NDArray[np.float32]:
    """Leave out points that nobody could tell from the ones before them; the last one stays."""
    steps = np.rint(points / _FINEST)
    is_new = np.ones(len(points), dtype=bool)
    is_new[1:] = (steps[1:] != steps[:-1]).any(axis=1)
    is_new[-1] = True
    return points[is_new].astype(np.float32)
