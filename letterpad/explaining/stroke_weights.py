"""What each stroke of a drawing is worth: leave it out, and ask again."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.inputs import Floats, Inputs, log_ratio
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import paths_of
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.strokes import Ink, Stroke

MOST_STROKES = 24
"""That are left out in their turn: the longest ones."""


@dataclass(frozen=True, slots=True, eq=False)
class StrokeWeights:
    """What a model answers to an ink, and to the same without one of its strokes.

    Parameters
    ----------
    strokes : int64 array of shape (n,)
        Which ones were left out, by their place in the ink.
    whole : float64 array of shape (n_classes,)
        Probabilities with all strokes.
    without : float64 array of shape (n, n_classes)
    """

    strokes: NDArray[np.int64]
    whole: Floats
    without: Floats

    def effects(self, first: int, second: int) -> Floats:
        """Return by how much each stroke raises log p of one class less log p of another: (n,)."""
        effects: Floats = log_ratio(self.whole, first, second) - log_ratio(
            self.without, first, second
        )
        return effects

    def answers(self) -> NDArray[np.int64]:
        """Return which class is the most probable one without each stroke: shape (n,)."""
        answers: NDArray[np.int64] = self.without.argmax(axis=1)
        return answers


def weighed(ink: Ink) -> NDArray[np.int64]:
    """Return which strokes are left out in their turn: all, or the longest of very many.

    None of an ink of one stroke: without it, nothing is left to be read.
    """
    if len(ink.strokes) < 2:
        return np.zeros(0, dtype=np.int64)
    order = np.argsort([-_length(stroke) for stroke in ink.strokes], kind="stable")
    return np.sort(order[:MOST_STROKES])


def without_each(
    ink: Ink, strokes: NDArray[np.int64], framing: Framing, *, has_paths: bool
) -> Inputs:
    """Draw an ink without each of these strokes, as if it had never been drawn.

    What is left is placed in its picture as every drawing is: it may grow and move.

    Parameters
    ----------
    ink : Ink
    strokes : int64 array of shape (n,)
    framing : Framing
    has_paths : bool
        Whether the model reads the path of the pen, too.
    """
    if not len(strokes):
        return Inputs.nothing(has_paths)
    inks = PackedInks.joined([PackedInks.single(ink.without(int(place))) for place in strokes])
    return Inputs(rasterize_many(inks, framing), paths_of(inks) if has_paths else None)


def _length(stroke: Stroke) -> float:
    return float(np.hypot(*np.diff(stroke.points, axis=0).T).sum()) if len(stroke) > 1 else 0.0
