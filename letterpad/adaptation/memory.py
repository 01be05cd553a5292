"""Letters of a hand that a model remembers: what is like one of them is more probably that letter.

It is a cache of a few letters on the model's last features (R. Zhang et al., Tip-Adapter, ECCV
2022), which works only near them. Letters of other forms may lie there, too, which the hand has not
shown: an l is drawn like an I. So wherever a letter of the base's own, of a form that was not
taught, would be lost to a remembered one, its class is raised along with it, and the two keep their
order. And a class that was taught is doubted a little where nothing like it is remembered.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.adaptation.head import Floats, Seen

NEARNESS = 5.0
"""How fast the memory of a letter fades with the cosine distance to it."""

STRENGTHS = (8.0, 7.0, 6.0, 5.0, 4.0, 3.0)
"""By how much a letter that is the same as a remembered one is raised, in logarithms: tried in this
order."""

MOST_OF_A_KIND, MOST_LETTERS = 20, 1000
"""Remembered letters: what a file grows by stays small."""

DOUBT = 1.0
"""What is taken off a memory, in logarithms, so that the many far letters raise nothing; a class
that was taught is lowered by as much where nothing like it is remembered."""

_NEVER = 1e4
_SLACK = 0.02
"""Of a margin that is kept, so that no rounding turns it."""


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """Remembered letters, and how each of them raises the classes.

    Parameters
    ----------
    units : float32 array of shape (n, n_features)
        What the model makes of them, each of length 1, in the precision of the file.
    offsets : float32 array of shape (n, n_classes)
        What is added to how near a letter is, before it raises a class: least for its own.
    floor : float32 array of shape (n_classes,)
        What classes are raised by where no letter does more: 0, or less for what was taught.
    strength : float
    """

    units: Floats
    offsets: Floats
    floor: Floats
    strength: float

    def raised(self, units: Floats) -> Floats:
        """Return by how much each class is raised for letters with these features."""
        near = boosts(units, self.units, self.strength)
        most = np.broadcast_to(self.floor, (len(near), len(self.floor))).copy()
        for place in range(len(self.offsets)):  # all at once would need much memory
            np.maximum(most, near[:, place, None] + self.offsets[place], out=most)
        return most

    def answers(self, seen: Seen) -> NDArray[np.int64]:
        """Return the class of each letter that was seen by the base."""
        answered: NDArray[np.int64] = (seen.logs + self.raised(seen.units)).argmax(axis=1)
        return answered


def boosts(units: Floats, remembered: Floats, strength: float) -> Floats:
    """Return how much of each remembered letter comes to mind: (n, n_remembered)."""
    near: Floats = strength * np.exp(NEARNESS * (units @ remembered.T - 1.0))
    return near


def newest(labels: NDArray[np.int64], n_classes: int) -> NDArray[np.int64]:
    """Return which letters are remembered: the last ones of each class, in their order."""
    most = max(1, min(MOST_OF_A_KIND, MOST_LETTERS // n_classes))
    kept = [np.flatnonzero(labels == label)[-most:] for label in np.unique(labels)]
    return np.sort(np.concatenate([*kept, np.empty(0, np.int64)])).astype(np.int64)


class Memories:
    """All that is needed to remember letters of a hand, or all of them but one.

    Parameters
    ----------
    mine : Seen
        Letters of the hand, as the base sees them.
    base : Seen
        Letters of the base's own, of every form: those that it reads right are kept right, unless
        their form was taught.
    class_of : int64 array of shape (n_forms,)
        The class of each form: "I" and "i" are two forms of one class.
    strength : float
    """

    def __init__(
        self, mine: Seen, base: Seen, class_of: NDArray[np.int64], strength: float
    ) -> None:
        units = mine.units.astype(np.float16).astype(np.float32)
        self.mine = Seen(units, mine.logs, mine.labels, mine.forms)
        self.strength = strength
        self._class_of = class_of
        self._n_classes = mine.logs.shape[1]
        kept = base.take(base.is_right)
        n_forms = len(class_of)
        self._margins = _margins(self.mine, kept, n_forms, strength, 0.0)
        self._margins_of_others = _margins(self.mine, kept, n_forms, strength, DOUBT)

    def all(self) -> Memory:
        """Remember all of them."""
        return self._remembered(np.ones(len(self.mine), dtype=bool))

    def answers_without_each(self) -> NDArray[np.int64]:
        """Answer each letter by the memory of all others: int64 array of shape (n,)."""
        answers = np.empty(len(self.mine), dtype=np.int64)
        whole, counts = self.all(), np.bincount(self.mine.forms, minlength=1)
        near = boosts(self.mine.units, self.mine.units, self.strength)
        for place in range(len(self.mine)):
            kept = np.arange(len(self.mine)) != place
            if counts[self.mine.forms[place]] > 1:
                offsets, floor = whole.offsets[kept], whole.floor
            else:  # without it, its form is not taught
                without = self._remembered(kept)
                offsets, floor = without.offsets, without.floor
            most = (near[place, kept, None] + offsets).max(axis=0, initial=-_NEVER)
            raised = np.maximum(most, floor)
            answers[place] = int((self.mine.logs[place] + raised).argmax())
        return answers

    def _remembered(self, kept: NDArray[np.bool_]) -> Memory:
        """Remember those that are kept: of the others some forms may then not be taught."""
        mine, n = self.mine.take(kept), self._n_classes
        is_taught = np.bincount(mine.labels, minlength=n) > 0
        form_is_taught = np.bincount(mine.forms, minlength=len(self._class_of)) > 0
        margins = np.where(
            is_taught[self._class_of], self._margins[kept], self._margins_of_others[kept]
        )
        margins[:, form_is_taught] = _NEVER
        order = np.argsort(self._class_of, kind="stable")
        first = np.flatnonzero(np.diff(self._class_of[order], prepend=-1))
        least = np.minimum.reduceat(margins[:, order], first, axis=1)
        least[np.arange(len(mine)), mine.labels] = 0.0
        floor = np.where(is_taught, -DOUBT, 0.0).astype(np.float32)
        return Memory(mine.units, -least - np.float32(DOUBT), floor, self.strength)


def _margins(mine: Seen, base: Seen, n_forms: int, strength: float, cut: float) -> Floats:
    """Return how far each remembered letter may be raised above each form: (n, n_forms).

    Where letters of the base's own would be lost to it, it is the smallest margin of them.
    """
    margins = np.full((len(mine), n_forms), _NEVER, dtype=np.float32)
    if not len(base):
        return margins
    base = base.take(np.argsort(base.forms, kind="stable"))
    forms, first = np.unique(base.forms, return_index=True)
    near = boosts(base.units, mine.units, strength) - cut
    own = base.logs[np.arange(len(base)), base.labels]
    for place, label in enumerate(mine.labels):
        margin = own - base.logs[:, label] - np.float32(_SLACK)
        is_lost = (near[:, place] > margin) & (base.labels != label)
        least = np.minimum.reduceat(np.where(is_lost, margin, _NEVER), first)
        margins[place, forms] = np.maximum(least, 0.0)
    return margins
