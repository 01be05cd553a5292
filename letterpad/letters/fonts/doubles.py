"""Finds fonts that draw the same letters as another: a second format, a copy under another name.

Families that share a font are one: with Arimo learned from, Liberation Sans is not unseen.
"""

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import Images

SAME = 6.0
"""Grey levels, on average over all pixels, that letters of one design differ by at most. Of 1,017
fonts of Debian's packages, all pairs below it are one design under two names (Arimo and Liberation
Sans 0.5 to 3.3, STIX and TeX Gyre Termes up to 5.5), in two formats (up to 4.9) or for two
sizes."""

_BLOCK = 4
_NEAR = 20.0
"""Root mean square of what blocks of pixels differ by, of pairs that are looked at in full."""

_ROOM = 64


class Doubles:
    """Remembers the letters of fonts, and tells when another draws the same.

    Parameters
    ----------
    n_characters : int
        Pictures of each font.
    """

    def __init__(self, n_characters: int) -> None:
        self._n = 0
        self._letters: list[Images] = []
        self._families: list[str] = []
        self._blocks = np.zeros((_ROOM, n_characters * 49), np.float32)
        self._same: dict[str, str] = {}

    def is_new(self, pictures: Images, family: str) -> bool:
        """Take the letters of a font, unless one that was taken before draws the same.

        Parameters
        ----------
        pictures : uint8 array of shape (n_characters, 28, 28)
        family : str
            If the font is a double, its family and that of the other are one from now on.
        """
        blocks = _blocks(pictures)
        distances = np.square(self._blocks[: self._n] - blocks).mean(axis=1)
        for place in np.flatnonzero(distances < _NEAR**2).tolist():
            if np.abs(self._letters[place] - pictures.astype(np.int16)).mean() <= SAME:
                self._join(self._families[place], family)
                return False
        if self._n == len(self._blocks):
            self._blocks = np.concatenate([self._blocks, np.zeros_like(self._blocks)])
        self._blocks[self._n] = blocks
        self._letters.append(pictures)
        self._families.append(family)
        self._n += 1
        return True

    def family(self, name: str) -> str:
        """Return the name of a family, or of the first one that shares a font with it."""
        key = name.casefold()
        while (above := self._same.setdefault(key, name)).casefold() != key:
            key = above.casefold()
        return above

    def _join(self, first: str, second: str) -> None:
        kept, other = self.family(first), self.family(second)
        self._same[other.casefold()] = kept


def _blocks(pictures: Images) -> NDArray[np.float32]:
    n, side = len(pictures), pictures.shape[1] // _BLOCK
    blocks: NDArray[np.float32] = pictures.reshape(n, side, _BLOCK, side, _BLOCK).mean(
        axis=(2, 4), dtype=np.float32
    )
    return blocks.reshape(-1)
