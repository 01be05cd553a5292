"""A map of letters: principal components (PCA) of their pictures, in NumPy.

Principal components and not t-SNE, UMAP or discriminant axes: two dot products place another
picture on the map while it is being drawn, the same letters always give the same map, and its axes
do not know the classes, so that what lies apart on it was not pulled apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import N_PIXELS, SIDE, Images

Indices = NDArray[np.int64]
OnProgress = Callable[[float], None]

FEWEST = 3
"""Letters; fewer of them lie on a line."""

_AT_ONCE = 2048
"""Letters whose pixels are taken as numbers at a time: memory-mapped sets are not read whole."""

_SUBSPACE = 12
"""Directions that are iterated, though two are wanted: ten more make it converge quickly."""

_MOST_ITERATIONS = 2000
_CONVERGED = 1e-13


def ignore_progress(share: float) -> None:
    """Do nothing with the share that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class LetterMap:
    """Letters laid out so that those whose pictures are alike lie together.

    Parameters
    ----------
    mean : float64 array of shape (784,)
        The mean picture, 0 paper to 1 ink.
    axes : float64 array of shape (2, 784)
        The two directions in which pictures differ most: of length 1, at right angles. The
        largest pixel of each is above 0, so that a map is never upside down.
    points : float32 array of shape (n, 2)
        Where each letter is, in the order of `indices`.
    explained : tuple of float
        The share of all differences (of the variance) along each axis.
    indices : int64 array of shape (n,)
        Which letters were laid out.
    """

    mean: NDArray[np.float64]
    axes: NDArray[np.float64]
    points: NDArray[np.float32]
    explained: tuple[float, float]
    indices: Indices

    def place(self, picture: Images) -> NDArray[np.float64]:
        """Return where a picture, uint8 of shape (28, 28), is on the map: shape (2,)."""
        pixels = picture.reshape(N_PIXELS).astype(np.float64) / 255.0
        return np.asarray(self.axes @ (pixels - self.mean))

    def picture_at(self, x: float, y: float) -> Images:
        """Return the picture of a point of the map, as far as the two axes tell: uint8 (28, 28)."""
        pixels = self.mean + x * self.axes[0] + y * self.axes[1]
        picture: Images = np.rint(np.clip(pixels, 0.0, 1.0) * 255.0).astype(np.uint8)
        return picture.reshape(SIDE, SIDE)

    def centres(self, labels: NDArray[np.int64], n_classes: int) -> NDArray[np.float64]:
        """Return the mean point of each class: shape (n_classes, 2), NaN where it has no letter.

        `labels` are those of all letters, not only of the `indices`.
        """
        own = labels[self.indices]
        counts = np.bincount(own, minlength=n_classes).astype(np.float64)
        sums = np.stack(
            [np.bincount(own, self.points[:, axis], minlength=n_classes) for axis in (0, 1)], axis=1
        )
        counts[counts == 0] = np.nan
        return np.asarray(sums / counts[:, None])


def nearest_point(point: NDArray[np.float64], points: NDArray[np.float64]) -> int | None:
    """Return which of some points, shape (n, 2), is nearest to one, (2,); NaN never is.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [np.nan, np.nan], [3.0, 4.0]])
    >>> nearest_point(np.array([2.0, 3.0]), points)
    2
    """
    there = np.flatnonzero(np.isfinite(points).all(axis=1))
    if not len(there):
        return None
    return int(there[((points[there] - point) ** 2).sum(axis=1).argmin()])


def letter_map(
    images: Images, indices: Indices | None = None, on_progress: OnProgress = ignore_progress
) -> LetterMap:
    """Lay letters out by the two directions in which their pictures differ most.

    Equal to scikit-learn's ``PCA(n_components=2)`` of the pixels as shares of ink.

    Parameters
    ----------
    images : uint8 array of shape (n, 28, 28)
        Memory-mapped, perhaps: they are read in blocks, twice, and not copied as a whole.
    indices : int64 array, optional
        Which of them; all by default.
    on_progress : callable
        Told the share that is done, 0 to 1. What it raises ends the work.

    Raises
    ------
    UserError
        If there are fewer than `FEWEST` letters, or all look the same.

    Examples
    --------
    >>> random = np.random.default_rng(0)
    >>> images = random.integers(0, 256, (40, 28, 28), dtype=np.uint8)
    >>> found = letter_map(images)
    >>> bool(np.allclose(found.place(images[7]), found.points[7], atol=1e-5))
    True
    """
    chosen = np.arange(len(images)) if indices is None else indices
    n = len(chosen)
    if n < FEWEST:
        raise UserError("A map takes at least {fewest} letters, and there are {n}.", fewest=3, n=n)
    blocks = [slice(first, first + _AT_ONCE) for first in range(0, n, _AT_ONCE)]
    sums = np.zeros(N_PIXELS, dtype=np.int64)
    lowest, highest = np.full(N_PIXELS, 255, np.uint8), np.zeros(N_PIXELS, np.uint8)
    for block in blocks:
        pixels = _rows(images, chosen[block])
        sums += pixels.sum(axis=0, dtype=np.int64)
        np.minimum(lowest, pixels.min(axis=0), out=lowest)
        np.maximum(highest, pixels.max(axis=0), out=highest)
    # What is paper in every picture, as the edge mostly is, has no part in any difference.
    used = np.flatnonzero(highest > lowest)
    if not len(used):
        raise UserError("All these letters have the very same picture, so there is no map of them.")
    mean = sums / (255.0 * n)
    shift = mean[used].astype(np.float32)
    covariance = np.zeros((len(used), len(used)))
    for number, block in enumerate(blocks):
        centred = _rows(images, chosen[block])[:, used].astype(np.float32)
        centred *= np.float32(1 / 255)
        centred -= shift
        covariance += centred.T @ centred
        on_progress(0.9 * (number + 1) / len(blocks))
    covariance /= n - 1
    values, vectors = _first_two(covariance)
    axes = np.zeros((2, N_PIXELS))
    axes[:, used] = vectors
    points = np.empty((n, 2), dtype=np.float32)
    for number, block in enumerate(blocks):
        part = _rows(images, chosen[block])[:, used].astype(np.float32)
        part *= np.float32(1 / 255)
        part -= shift
        points[block] = part @ vectors.T.astype(np.float32)
        on_progress(0.9 + 0.1 * (number + 1) / len(blocks))
    total = float(np.trace(covariance))
    explained = (float(values[0]) / total, max(0.0, float(values[1])) / total)
    return LetterMap(mean, axes, points, explained, np.asarray(chosen, dtype=np.int64))


def _rows(images: Images, chosen: Indices) -> Images:
    """Read some pictures as rows of pixels: uint8 array of shape (n_some, 784)."""
    first, last = int(chosen[0]), int(chosen[-1])
    # Neighbours are a view of the file; others are copied one by one.
    is_run = last - first + 1 == len(chosen) and bool((np.diff(chosen) == 1).all())
    some = images[first : last + 1] if is_run else images[chosen]
    return np.asarray(some).reshape(len(chosen), N_PIXELS)


def _first_two(covariance: NDArray[np.float64]) -> tuple[Sequence[float], NDArray[np.float64]]:
    """Return the two largest eigenvalues, and their vectors as rows.

    By subspace iteration: all of LAPACK's eigenvectors take a second or more, of which two are
    used.
    """
    n = len(covariance)
    size = min(n, _SUBSPACE)
    basis, _ = np.linalg.qr(np.random.default_rng(0).standard_normal((n, size)))
    values, vectors = np.zeros(size), basis
    for _ in range(_MOST_ITERATIONS):
        image = covariance @ basis
        within = basis.T @ image
        values, turn = np.linalg.eigh((within + within.T) / 2)
        vectors = (basis @ turn)[:, ::-1]
        residual = (image @ turn)[:, ::-1][:, :2] - vectors[:, :2] * values[::-1][:2]
        if np.linalg.norm(residual) <= _CONVERGED * max(float(values[-1]), 1e-300):
            break
        basis, _ = np.linalg.qr(image)
    two = vectors[:, :2].T
    if len(two) < 2:  # a single pixel differs
        two = np.vstack([two, np.zeros((1, n))])
        values = np.array([0.0, values[-1]])
    signs = np.sign(two[np.arange(2), np.abs(two).argmax(axis=1)])
    signs[signs == 0] = 1.0
    return values[::-1][:2].tolist(), two * signs[:, None]
