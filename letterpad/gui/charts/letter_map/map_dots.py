"""Which letters of a map are drawn, where, and which of them is meant."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt

from letterpad.explaining.letter_map import LetterMap
from letterpad.gui.charts.letter_map.map_view import MapView
from letterpad.gui.text.run_texts import shortened
from letterpad.ink.raster import Images
from letterpad.letters.letterset import LetterSet

MOST_DOTS = 4000
"""Are drawn at a time: of more letters a random sample, and of those in sight when zoomed in."""

MOST_COLOURS = 7
"""Classes that colours tell apart."""

_LONGEST_LABEL = 12
_SEED = 0

Places = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """Which letters of a map stand out.

    Parameters
    ----------
    chosen : bool array of shape (n_letters,), optional
        Of all letters of the set: those that are in colour. None is all.
    first, second : int, optional
        Two classes with a colour each; other chosen letters have the first one's colour.
    """

    chosen: Flags | None = None
    first: int | None = None
    second: int | None = None


class MapDots:
    """The dots of a map, in the part of it that is seen.

    They are ordered by class, and within a class from left to right. None is drawn before `choose`
    was called, as it is whenever something has changed.

    Parameters
    ----------
    found : LetterMap
    letters : LetterSet
        All letters, those of the map among them.
    area : QRectF
        Where dots can be, in logical pixels.
    shown : Shown
    marked : bool array of shape (n_letters,), optional
        Letters that have a ring around.

    Attributes
    ----------
    drawn : int64 array of shape (n_drawn,)
        Which letters are drawn: their places in the map.
    places : float64 array of shape (n_drawn, 2)
        Where these are, in logical pixels.
    labels : int64 array of shape (n_drawn,)
        And their classes.
    centres : float64 array of shape (n_classes, 2)
        The mean point of each class on the map, NaN for a class without letters.
    """

    def __init__(
        self,
        found: LetterMap,
        letters: LetterSet,
        area: QRectF,
        shown: Shown = Shown(),
        marked: Flags | None = None,
    ) -> None:
        self.map, self.letters = found, letters
        self.shown, self.marked = shown, marked
        self.centres = found.centres(letters.labels, len(letters.classes))
        self._order = np.random.default_rng(_SEED).permutation(len(found.points))
        self.view = MapView.of(found.points, area)
        self.drawn: NDArray[np.int64] = np.zeros(0, np.int64)
        self.labels: NDArray[np.int64] = np.zeros(0, np.int64)
        self.places: Places = np.zeros((0, 2))

    def choose(self) -> None:
        """Choose which letters are drawn: of those in sight the ones that stand out first."""
        order = self._order[self.view.seen(self.map.points)[self._order]]
        for first in (self.shown.chosen, self.marked):
            if first is not None and len(order) > MOST_DOTS:
                comes_first = first[self.map.indices[order]]
                order = np.concatenate([order[comes_first], order[~comes_first]])
        order = order[:MOST_DOTS]
        labels = self.letters.labels[self.map.indices[order]]
        rows = np.lexsort((self.map.points[order, 0], labels))
        self.drawn, self.labels = order[rows], labels[rows]
        self.places = self.view.places(self.map.points[self.drawn])

    def __len__(self) -> int:
        return len(self.drawn)

    def letter(self, item: int) -> int:
        """Return which letter of the set a dot is."""
        return int(self.map.indices[self.drawn[item]])

    def item_of(self, letter: int) -> int | None:
        """Return the dot of a letter of the set; None if it is not drawn."""
        found = np.flatnonzero(self.map.indices[self.drawn] == letter)
        return int(found[0]) if len(found) else None

    def stands_out(self) -> Flags:
        """Tell which dots stand out: shape (n_drawn,)."""
        chosen = self.shown.chosen
        return np.ones(len(self), bool) if chosen is None else chosen[self.map.indices[self.drawn]]

    def is_marked(self) -> Flags:
        """Tell around which dots there is a ring: shape (n_drawn,)."""
        marked = self.marked
        return np.zeros(len(self), bool) if marked is None else marked[self.map.indices[self.drawn]]

    def name(self, item: int) -> str:
        """Return the class of a dot."""
        return self.letters.classes[int(self.labels[item])]

    def writer(self, item: int) -> str:
        """Return who wrote a dot's letter; "" if that is not known."""
        writers = self.letters.writers
        return "" if writers is None else str(writers[self.letter(item)])

    def picture(self, item: int) -> Images:
        """Read the picture of a dot: uint8 array of shape (28, 28)."""
        return np.asarray(self.letters.images[self.letter(item)])

    def label(self, of: int) -> str:
        """Return what a class is called on the map."""
        return shortened(self.letters.classes[of], _LONGEST_LABEL)

    def labelled(self, most: int) -> list[int]:
        """Return the classes that have a name on the map: those in colour, or all."""
        shown = {self.shown.first, self.shown.second} - {None}
        there = np.flatnonzero(np.isfinite(self.centres).all(axis=1)).tolist()
        return [label for label in there if not shown or label in shown][:most]

    def nearest(self, place: QPointF, within: float) -> int | None:
        """Return the dot nearest to a place, if it is no more than so many pixels away."""
        if not len(self):
            return None
        apart = ((self.places - (place.x(), place.y())) ** 2).sum(axis=1)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= within**2 else None

    def by_key(self, key: Qt.Key, here: int) -> int | None:
        """Return the dot that a key goes to: each class is a row, from left to right."""
        own = np.flatnonzero(self.labels == self.labels[here])
        first, last = int(own[0]), int(own[-1])
        along = {
            Qt.Key.Key_Left: max(first, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Home: first,
            Qt.Key.Key_End: last,
        }
        if key in along:
            return along[key]
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return None
        next_to = last + 1 if key == Qt.Key.Key_Down else first - 1
        if not 0 <= next_to < len(self):
            return here
        others = np.flatnonzero(self.labels == self.labels[next_to])
        apart = ((self.places[others] - self.places[here]) ** 2).sum(axis=1)
        return int(others[apart.argmin()])
