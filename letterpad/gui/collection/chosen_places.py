"""Which of many things beside each other are chosen: by click, Shift, Ctrl and keys."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


class ChosenPlaces:
    """Chosen places of a long row, the one at which the keys are, and where a range begins.

    A hundred thousand of them are chosen as fast as one.
    """

    def __init__(self) -> None:
        self._chosen: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self.current: int | None = None
        self._anchor: int | None = None

    def __len__(self) -> int:
        return int(np.count_nonzero(self._chosen))

    def __contains__(self, place: int) -> bool:
        return bool(self._chosen[place])

    def places(self) -> NDArray[np.int64]:
        """Return the chosen places in their order: int64 array of shape (n_chosen,)."""
        return np.flatnonzero(self._chosen).astype(np.int64)

    def reset(self, n: int) -> None:
        """Begin again with `n` places, of which none is chosen."""
        self._chosen = np.zeros(n, dtype=bool)
        self.current = self._anchor = None

    def move(self, before: NDArray[np.int64], after: NDArray[np.int64]) -> None:
        """Follow things to other places: what is still there stays chosen.

        Parameters
        ----------
        before, after : int64 arrays
            What stood at each place, and what stands there now; each thing once.
        """
        current = None if self.current is None else int(before[self.current])
        anchor = None if self._anchor is None else int(before[self._anchor])
        nearest = self.current
        self._chosen = np.isin(after, before[self._chosen])
        self.current, self._anchor = _place_of(current, after), _place_of(anchor, after)
        if self.current is None and nearest is not None and len(after):
            self.current = min(nearest, len(after) - 1)  # its neighbour, where it is gone

    def only(self, place: int) -> None:
        """Choose one place and nothing else."""
        self._chosen[:] = False
        self._chosen[place] = True
        self.current = self._anchor = place

    def toggle(self, place: int) -> None:
        """Choose one more, or one less."""
        self._chosen[place] = not self._chosen[place]
        self.current = self._anchor = place

    def go(self, place: int) -> None:
        """Let the keys be elsewhere; what is chosen stays so."""
        self.current = place

    def extend(self, place: int, *, adds: bool = False) -> None:
        """Choose all from where the range begins to a place, instead of or beside the others."""
        anchor = place if self._anchor is None else self._anchor
        if not adds:
            self._chosen[:] = False
        self._chosen[min(anchor, place) : max(anchor, place) + 1] = True
        self.current, self._anchor = place, anchor

    def these(self, ranges: Iterable[range], beside: NDArray[np.int64] | None = None) -> None:
        """Choose the places of these ranges, and those of `beside`."""
        self._chosen[:] = False
        if beside is not None:
            self._chosen[beside] = True
        for cells in ranges:
            self._chosen[cells.start : cells.stop] = True

    def everything(self) -> None:
        """Choose all."""
        self._chosen[:] = True

    def nothing(self) -> None:
        """Choose none; the keys stay where they are."""
        self._chosen[:] = False


def _place_of(thing: int | None, things: NDArray[np.int64]) -> int | None:
    if thing is None:
        return None
    found = np.flatnonzero(things == thing)
    return int(found[0]) if len(found) else None
