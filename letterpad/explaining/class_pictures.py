"""What the letters of each class look like on average, and how much they vary. NumPy only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.letter_map import OnProgress, ignore_progress
from letterpad.ink.raster import N_PIXELS, SIDE, Images

_AT_ONCE = 2048
"""Letters at a time; their pixels' sums are exact in float32."""


@dataclass(frozen=True, slots=True, eq=False)
class ClassPictures:
    """The mean picture of every class, and how far its pixels are from that.

    Parameters
    ----------
    counts : int64 array of shape (n_classes,)
        How many letters each class has.
    means, spreads : float32 arrays of shape (n_classes, 28, 28)
        Mean and standard deviation (divided by n) of each pixel, 0 paper to 255 ink; zeros for a
        class that has no letter.
    """

    counts: NDArray[np.int64]
    means: NDArray[np.float32]
    spreads: NDArray[np.float32]

    def nearest(self, picture: Images, among: NDArray[np.bool_] | None = None) -> int | None:
        """Return the class whose mean is nearest to a picture in all its pixels, None if none is.

        By Euclidean distance.

        Parameters
        ----------
        picture : uint8 array of shape (28, 28)
        among : bool array of shape (n_classes,), optional
            Which classes it may be; a class without letters is never nearest.
        """
        there = np.flatnonzero(self.counts if among is None else among & (self.counts > 0))
        if not len(there):
            return None
        apart = self.means[there] - picture.astype(np.float32)
        return int(there[np.einsum("kij,kij->k", apart, apart).argmin()])


def class_pictures(
    images: Images,
    labels: NDArray[np.int64],
    n_classes: int,
    indices: NDArray[np.int64] | None = None,
    on_progress: OnProgress = ignore_progress,
) -> ClassPictures:
    """Average the pictures of each class.

    Parameters
    ----------
    images : uint8 array of shape (n, 28, 28)
        Memory-mapped, perhaps: they are read once, in blocks.
    labels : int64 array of shape (n,)
    n_classes : int
    indices : int64 array, optional
        Which of them; all by default.
    on_progress : callable
        Told the share that is done, 0 to 1. What it raises ends the work.

    Examples
    --------
    >>> images = np.array([[[0]], [[100]], [[200]]], np.uint8) * np.ones((28, 28), np.uint8)
    >>> found = class_pictures(images, np.array([0, 1, 1]), 3)
    >>> found.counts.tolist(), found.means[:, 0, 0].tolist(), found.spreads[:, 0, 0].tolist()
    ([1, 2, 0], [0.0, 150.0, 0.0], [0.0, 50.0, 0.0])
    """
    chosen = np.arange(len(images)) if indices is None else indices
    counts = np.bincount(labels[chosen], minlength=n_classes)
    sums, squares = np.zeros((2, n_classes, N_PIXELS))
    for first in range(0, len(chosen), _AT_ONCE):
        block = chosen[first : first + _AT_ONCE]
        own = labels[block]
        order = np.argsort(own, kind="stable")
        pixels = np.asarray(images[block[order]]).reshape(len(block), -1).astype(np.float32)
        there, starts = np.unique(own[order], return_index=True)
        sums[there] += np.add.reduceat(pixels, starts, axis=0)
        squares[there] += np.add.reduceat(pixels * pixels, starts, axis=0, dtype=np.float64)
        on_progress(min(1.0, (first + _AT_ONCE) / len(chosen)))
    divisor = np.maximum(counts, 1)[:, None]
    means = sums / divisor
    spreads = np.sqrt(np.maximum(squares / divisor - means**2, 0.0))
    shape = (n_classes, SIDE, SIDE)
    return ClassPictures(
        counts, means.astype(np.float32).reshape(shape), spreads.astype(np.float32).reshape(shape)
    )
