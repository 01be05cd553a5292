"""Letters of a data set, laid out so that the distances of all of them to a drawing are quick."""

import math
from collections.abc import Callable
from functools import cached_property
from itertools import permutations, product

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.ink_shape import (
    MEASURES,
    PICTURE_MEASURES,
    Measures,
    shapes_of_inks,
    shapes_of_pictures,
)
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import N_POINTS, paths_of
from letterpad.ink.raster import SIDE, Images, rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.letter_picture import LetterPicture

Drawn = Ink | LetterPicture
Indices = NDArray[np.int64]
Distances = NDArray[np.float32]

MOST_LETTERS = 60_000
"""Of an index. Of a larger data set, evenly chosen letters are looked at: 31 MB of paths."""

MOST_STROKES = 4
"""Of a drawing whose strokes are tried in every order and direction: 384 ways for four."""

_HALF = SIDE // 2
_BLOCK = 2048
_MOST_PRODUCTS = 4_000_000
"""Computed at a time. Many small products take longer: the threads of BLAS wait for each other."""


class LetterIndex:
    """Letters to which a drawing is compared.

    Where drawing and letters are ink, the distance of two letters is the root mean square distance
    of the 64 points that each path is resampled to, both letters scaled to the same box, as a share
    of the longer side of that box. As the order and the direction of the strokes do not make a
    letter, the smallest such distance counts among all ways to draw the drawing's strokes; of more
    than `MOST_STROKES` only as they were drawn, and all backwards.

    For pictures it is the Euclidean distance of the two pictures, blurred, halved to 14 x 14
    pixels and scaled to length 1: 0 for the same picture, 1.41 for two that share no ink.

    Parameters
    ----------
    letters : LetterSet
    chosen : int64 array of shape (n,)
        Which of its letters are compared, of more than `MOST_LETTERS` evenly chosen ones.
    go_on : callable, optional
        Called from time to time; when it returns False, `Interrupted` is raised.

    Attributes
    ----------
    chosen : int64 array of shape (n_index,)
        Which letters of the set are in the index. All other arrays are in this order.
    n_of : int
        How many `chosen` were given.

    Examples
    --------
    >>> from letterpad.letters.catalog import load_letters
    >>> from letterpad.letters.data_spec import Builtin
    >>> letters = load_letters(Builtin(size=260))
    >>> index = LetterIndex(letters, np.arange(0, 260, 2))
    >>> distances = index.distances(letters.inks[20])
    >>> int(index.chosen[distances.argmin()]), float(distances.min().round(3))
    (20, 0.0)
    """

    def __init__(
        self, letters: LetterSet, chosen: Indices, go_on: Callable[[], bool] = lambda: True
    ) -> None:
        chosen = np.sort(chosen)
        self.n_of = len(chosen)
        step = max(1, math.ceil(len(chosen) / MOST_LETTERS))
        chosen = chosen[::step]
        if letters.inks is not None:  # what has no ink is no letter to be compared
            chosen = chosen[np.diff(letters.inks.ink_starts)[chosen] > 0]
        self.letters = letters
        self.chosen = chosen
        self._go_on = go_on
        self._paths: NDArray[np.float32] | None = None
        if letters.inks is not None:
            self._paths = self._of_blocks(self._path_block, N_POINTS * 2)
            self._square = np.einsum("ij,ij->i", self._paths, self._paths)
        else:
            _ = self._pictures

    def __len__(self) -> int:
        return len(self.chosen)

    def compares_paths(self, drawn: Drawn) -> bool:
        """Tell whether a drawing is compared by its path, not by its picture."""
        return self._paths is not None and isinstance(drawn, Ink)

    def picture_of(self, drawn: Drawn) -> Images:
        """Return a drawing's picture, framed like the letters': uint8 (28, 28)."""
        framing = self.letters.framing
        if isinstance(drawn, LetterPicture):
            return drawn.framed(framing)
        return rasterize(drawn, framing)

    def distances(self, drawn: Drawn, go_on: Callable[[], bool] = lambda: True) -> Distances:
        """Return how far each letter of the index is from a drawing: float32 array (n_index,)."""
        self._go_on = go_on
        if self._paths is not None and isinstance(drawn, Ink):
            ways = ways_to_draw(drawn)
            flat = paths_of(ways)[:, :, :2].reshape(len(ways), -1)
            nearest = np.empty(len(self), dtype=np.float32)
            own = np.einsum("ij,ij->i", flat, flat)
            size = max(_BLOCK, _MOST_PRODUCTS // len(flat))
            for begin in range(0, len(self), size):
                products = flat @ self._paths[begin : begin + size].T
                products *= -2.0
                products += own[:, None]
                nearest[begin : begin + size] = products.min(axis=0)
                self._check()
            nearest += self._square
            # Differences of large numbers: what is below is the same drawing.
            return (np.sqrt(np.maximum(nearest, 0.0) / N_POINTS) / 2).astype(np.float32)
        picture = _half_pictures(self.picture_of(drawn)[None])[0]
        alike = self._pictures @ picture
        distances: Distances = np.sqrt(np.maximum(2.0 - 2.0 * alike, 0.0)).astype(np.float32)
        return distances

    def measures(self, drawn: Drawn) -> tuple[str, ...]:
        """Return what a drawing and the letters can both be measured by."""
        return MEASURES if self.compares_paths(drawn) else PICTURE_MEASURES

    def shapes(self, places: Indices, drawn: Drawn) -> Measures:
        """Measure letters of the index as a drawing is measured, see `measures`.

        Parameters
        ----------
        places : int64 array of shape (n,)
            Of the letters in the index.
        drawn : Ink or LetterPicture

        Returns
        -------
        float64 array of shape (n, n_measures)
        """
        inks = self.letters.inks
        if inks is not None and self.compares_paths(drawn):
            return shapes_of_inks(inks.take(self.chosen[places]))
        return shapes_of_pictures(np.asarray(self.letters.images[self.chosen[places]]))

    def shape_of(self, drawn: Drawn) -> Measures:
        """Measure a drawing: float64 array of shape (n_measures,)."""
        if self.compares_paths(drawn):
            assert isinstance(drawn, Ink)
            of_ink: Measures = shapes_of_inks(PackedInks.single(drawn))[0]
            return of_ink
        shape: Measures = shapes_of_pictures(self.picture_of(drawn)[None])[0]
        return shape

    @cached_property
    def _pictures(self) -> NDArray[np.float32]:
        return self._of_blocks(self._picture_block, _HALF * _HALF)

    def _of_blocks(
        self, block_of: Callable[[Indices], NDArray[np.float32]], width: int
    ) -> NDArray[np.float32]:
        rows = np.empty((len(self.chosen), width), dtype=np.float32)
        for begin in range(0, len(rows), _BLOCK):
            rows[begin : begin + _BLOCK] = block_of(self.chosen[begin : begin + _BLOCK])
            self._check()
        return rows

    def _path_block(self, indices: Indices) -> NDArray[np.float32]:
        assert self.letters.inks is not None
        return paths_of(self.letters.inks.take(indices))[:, :, :2].reshape(len(indices), -1)

    def _picture_block(self, indices: Indices) -> NDArray[np.float32]:
        return _half_pictures(np.asarray(self.letters.images[indices]))

    def _check(self) -> None:
        if not self._go_on():
            raise Interrupted


class Interrupted(Exception):  # noqa: N818 - nothing is wrong
    """Nobody waits for the answer any more."""


def ways_to_draw(ink: Ink) -> PackedInks:
    """Return the ways in which the strokes of an ink can be drawn, as it was drawn first.

    All orders and directions of up to `MOST_STROKES` strokes; of more, as they were drawn, and all
    of them backwards.

    Examples
    --------
    >>> ink = Ink.of([[(0, 0), (5, 0)], [(0, 5), (5, 5)]])
    >>> len(ways_to_draw(ink))
    8
    """
    left, top, _, _ = ink.bounds()
    strokes = ink.moved(-left, -top).strokes  # far from the origin float32 would be too coarse
    turned = tuple(each.with_points(each.points[::-1]) for each in strokes)
    if len(strokes) > MOST_STROKES:
        return PackedInks.of([Ink(strokes), Ink(turned[::-1])])
    orders = permutations(range(len(strokes)))
    ways = product(orders, product((False, True), repeat=len(strokes)))
    return PackedInks.of(
        Ink(tuple(turned[i] if back else strokes[i] for i, back in zip(*way, strict=True)))
        for way in ways
    )


def _half_pictures(images: Images) -> NDArray[np.float32]:
    """Blur pictures, halve them, and scale each to length 1: float32 array of shape (n, 196)."""
    soft = images.astype(np.float32)
    for axis in (1, 2):
        # The binomial kernel 1 4 6 4 1: a deviation of one pixel.
        for _ in range(2):
            padded = np.pad(soft, [(1, 1) if each == axis else (0, 0) for each in range(3)])
            before, after = (
                np.take(padded, np.arange(begin, begin + SIDE), axis=axis) for begin in (0, 2)
            )
            soft = ((before + after + 2 * soft) / 4).astype(np.float32)
    half = soft.reshape(-1, _HALF, 2, _HALF, 2).mean(axis=(2, 4)).reshape(len(images), -1)
    length = np.sqrt((half * half).sum(axis=1, keepdims=True))
    scaled: NDArray[np.float32] = (half / np.maximum(length, 1e-6)).astype(np.float32)
    return scaled
