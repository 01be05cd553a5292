"""Some of many pictures, and what stands below them: read when they are looked at."""

from collections.abc import Callable, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import Images


class SomePictures(Sequence[Images]):
    """Pictures by their indices.

    Parameters
    ----------
    images : uint8 array of shape (n, 28, 28)
    indices : int64 array of shape (n_some,)
    """

    def __init__(self, images: Images, indices: NDArray[np.int64]) -> None:
        self._images = images
        self._indices = indices

    def __len__(self) -> int:
        return len(self._indices)

    @overload
    def __getitem__(self, place: int) -> Images: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Images]: ...
    def __getitem__(self, place: int | slice) -> Images | Sequence[Images]:
        return self._images[self._indices[place]]


class Captions(Sequence[str]):
    """Texts that are written when they are looked at.

    Parameters
    ----------
    n : int
        How many.
    write : callable
        Writes the one at a place.
    """

    def __init__(self, n: int, write: Callable[[int], str]) -> None:
        self._n = n
        self._write = write

    def __len__(self) -> int:
        return self._n

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        places = range(self._n)[place]
        return self._write(places) if isinstance(places, int) else list(map(self._write, places))
