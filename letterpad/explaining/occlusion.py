"""Which part of a drawing speaks for a letter, for any model: cover it, and ask again."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.inputs import Floats, Inputs, log_ratio
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import paths_of
from letterpad.ink.raster import SIDE, Framing, Images, in_picture
from letterpad.ink.strokes import Ink

PATCH = 5
"""Pixels on a side of what is covered: a quarter of a letter's height."""

MOST_PATCHES = 120
"""Nine of ten letters have fewer at two pixels from one to the next. More ink is covered in wider
steps, so that what explains it does not lag behind the pen."""

_SPACING = 0.5
"""Pixels between the points of a line that is cut, at most."""

_MANY = 4
"""Times as many points as that make a stroke one of very many."""


@dataclass(frozen=True, slots=True, eq=False)
class Occlusion:
    """What a model answers to a drawing, and to the same with a patch of it covered.

    Parameters
    ----------
    corners : int64 array of shape (n, 2)
        Row and column of the first pixel of each patch, which is `PATCH` pixels wide and high.
    whole : float64 array of shape (n_classes,)
        Probabilities with nothing covered.
    covered : float64 array of shape (n, n_classes)
    """

    corners: NDArray[np.int64]
    whole: Floats
    covered: Floats

    def effects(self, first: int, second: int) -> Floats:
        """Return by how much each patch raises log p of one class less log p of another: (n,)."""
        without = log_ratio(self.covered, first, second)
        effects: Floats = log_ratio(self.whole, first, second) - without
        return effects

    def pixels(self, first: int, second: int) -> Floats:
        """Return the mean effect of the patches over each pixel: float64 array of shape (784,).

        0 where no patch has ink in it.
        """
        sums, counts = np.zeros((SIDE, SIDE)), np.zeros((SIDE, SIDE))
        for (row, column), effect in zip(self.corners, self.effects(first, second), strict=True):
            sums[row : row + PATCH, column : column + PATCH] += effect
            counts[row : row + PATCH, column : column + PATCH] += 1
        mean: Floats = (sums / np.maximum(counts, 1)).reshape(-1)
        return mean


def patches(picture: Images, step: int = 2) -> NDArray[np.int64]:
    """Return the corners of all patches in which a picture, uint8 (28, 28), has ink: (n, 2).

    `step` are pixels from one patch to the next, or more where there would be over `MOST_PATCHES`;
    together they lie over the whole picture.
    """
    corners = _patches(picture, step)
    while len(corners) > MOST_PATCHES and step < PATCH:
        step += 1
        corners = _patches(picture, step)
    return corners


def _patches(picture: Images, step: int) -> NDArray[np.int64]:
    starts = np.array([*range(0, SIDE - PATCH, step), SIDE - PATCH])
    sums = np.zeros((SIDE + 1, SIDE + 1), dtype=np.int64)
    sums[1:, 1:] = picture.astype(np.int64).cumsum(axis=0).cumsum(axis=1)
    ends = starts + PATCH
    inside = (
        sums[np.ix_(ends, ends)]
        - sums[np.ix_(starts, ends)]
        - sums[np.ix_(ends, starts)]
        + sums[np.ix_(starts, starts)]
    )
    rows, columns = np.nonzero(inside)
    return np.stack([starts[rows], starts[columns]], axis=1).astype(np.int64)


def occluded(
    picture: Images, corners: NDArray[np.int64], ink: Ink | None, framing: Framing
) -> Inputs:
    """Cover each patch of a drawing in its turn.

    Pixels under it become paper. Where a model reads the path of the pen, points under it are taken
    out and the stroke is cut there; nothing else moves, neither in the picture nor on the path.

    Parameters
    ----------
    picture : uint8 array of shape (28, 28)
    corners : int64 array of shape (n, 2)
        As of `patches`.
    ink : Ink, optional
        What the picture was drawn of, for a model that reads paths; None for one that does not.
    framing : Framing
        Of the picture.

    Returns
    -------
    Inputs
        Of n drawings.
    """
    images = np.repeat(picture[None], len(corners), axis=0)
    for image, (row, column) in zip(images, corners, strict=True):
        image[row : row + PATCH, column : column + PATCH] = 0
    if ink is None:
        return Inputs(images)
    placed = in_picture(ink, framing)
    dense = _dense(placed)
    return Inputs(images, paths_of(_cut(dense, corners), like=placed))


class _Dense:
    """The points of all strokes, none far from the next: (n, 2), and which begin a stroke: (n,)."""

    def __init__(self, points: Floats, begins: NDArray[np.bool_]) -> None:
        self.points, self.begins = points, begins


def _dense(ink: Ink) -> _Dense:
    """Space the points of strokes in a picture evenly enough to be cut anywhere.

    A stroke of few points keeps them and gets some between; of one with very many it is enough to
    keep some.
    """
    points, begins = [], []
    for stroke in ink.strokes:
        lengths = np.hypot(*np.diff(stroke.points, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(lengths)])
        n_even = int(along[-1] / _SPACING) + 2
        places = np.linspace(0.0, along[-1], n_even)
        if len(along) <= _MANY * n_even:
            places = np.union1d(along, places)
        x, y = (np.interp(places, along, stroke.points[:, axis]) for axis in (0, 1))
        points.append(np.stack([x, y], axis=1))
        begins.append(np.arange(len(places)) == 0)
    if not points:
        return _Dense(np.zeros((0, 2)), np.zeros(0, dtype=bool))
    return _Dense(np.concatenate(points), np.concatenate(begins))


def _cut(dense: _Dense, corners: NDArray[np.int64]) -> PackedInks:
    """Take out all points under each patch in its turn: what is left of one ink, n times."""
    low = corners[:, None, ::-1]
    is_in = (dense.points >= low) & (dense.points < low + PATCH)
    inside: NDArray[np.bool_] = is_in[:, :, 0] & is_in[:, :, 1]
    kept = ~inside
    begins = np.broadcast_to(dense.begins, inside.shape).copy()
    begins[:, 1:] |= inside[:, :-1]  # after a gap
    begins &= kept
    _, points = np.nonzero(kept)
    return PackedInks(
        dense.points[points].astype(np.float32),
        np.append(np.flatnonzero(begins[kept]), len(points)).astype(np.int64),
        np.concatenate([[0], begins.sum(axis=1).cumsum()]).astype(np.int64),
    )
