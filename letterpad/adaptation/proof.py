"""What fitting a model to a hand brought, counted on letters that were held back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.comparison import Bounds, Comparison, compared
from letterpad.evaluation.wilson import wilson_interval
from letterpad.messages import Sentence

LEAST_GAIN = 2
"""Right answers more, net, from which on it is offered."""

ENOUGH = 3
"""Letters of a kind that is misread, from which on fitting can help: one is held back in turn."""

Right = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A letter of the hand, answered by the base and by a model that was fitted to the others.

    Parameters
    ----------
    place : int
        Of the letter, among all that were given.
    label, before, after : str
        What it is, and what it was read as.
    """

    place: int
    label: str
    before: str
    after: str

    @property
    def is_gained(self) -> bool:
        """Whether it is read right now, and was not before."""
        return self.before != self.label == self.after

    @property
    def is_lost(self) -> bool:
        """Whether it was read right before, and is not any more."""
        return self.before == self.label != self.after


def held_back(
    places: NDArray[np.int64],
    labels: NDArray[np.int64],
    before: NDArray[np.int64],
    after: NDArray[np.int64],
    classes: Sequence[str],
) -> tuple[HeldBack, ...]:
    """Return all letters of the hand, one by one; all arrays are of shape (n,)."""
    columns = zip(places.tolist(), labels.tolist(), before.tolist(), after.tolist(), strict=True)
    return tuple(
        HeldBack(place, classes[label], classes[first], classes[then])
        for place, label, first, then in columns
    )


@dataclass(frozen=True, slots=True)
class Count:
    """Right answers before and after.

    Parameters
    ----------
    n, n_before, n_after : int
        Letters, and how many of them were read right before and after.
    n_lost : int
        How many were right before and are wrong after.
    """

    n: int = 0
    n_before: int = 0
    n_after: int = 0
    n_lost: int = 0

    @classmethod
    def of(cls, before: Right, after: Right) -> "Count":
        """Count from two arrays of bool, of shape (n,)."""
        lost = int((before & ~after).sum())
        return cls(len(before), int(before.sum()), int(after.sum()), lost)

    @property
    def gain(self) -> int:
        """How many more are read right, net."""
        return self.n_after - self.n_before

    @property
    def interval_before(self) -> Bounds:
        """The 95 % interval of the share that was read right before (Wilson)."""
        return wilson_interval(self.n_before, self.n)

    @property
    def interval_after(self) -> Bounds:
        """The 95 % interval of the share that is read right after (Wilson)."""
        return wilson_interval(self.n_after, self.n)


@dataclass(frozen=True, slots=True)
class Proof:
    """What fitting brought, and whether it is offered.

    Parameters
    ----------
    mine : Count
        Letters of the hand, each answered by a model that was fitted to the others.
    others : Count
        Letters of the base's own, of classes that were not taught.
    by_class : mapping of str to Count
        Those of the hand, by letter.
    difference : tuple of float, optional
        The 95 % interval of the difference of accuracy, after less before, from the pairs.
    is_refitted : bool
        Whether the whole model was fitted again.
    letters : tuple of HeldBack
        Those of the hand, one by one.
    """

    mine: Count
    others: Count
    by_class: Mapping[str, Count]
    difference: Bounds | None = None
    is_refitted: bool = False
    letters: tuple[HeldBack, ...] = ()

    @property
    def wanted(self) -> Mapping[str, int]:
        """How many more letters are needed of each kind that is misread, until it could help."""
        if self.is_offered:
            return {}
        return {
            name: ENOUGH - count.n
            for name, count in self.by_class.items()
            if count.n_before < count.n < ENOUGH
        }

    @property
    def n_lost(self) -> int:
        """How many letters of kinds that were not taught are lost.

        A model that is fitted again answers some letters otherwise either way: there it is net.
        """
        return max(0, -self.others.gain) if self.is_refitted else self.others.n_lost

    @property
    def is_offered(self) -> bool:
        """Whether it helps, and harms nothing."""
        return self.mine.gain >= LEAST_GAIN and self.n_lost == 0

    @property
    def why(self) -> Sentence:
        """Say why it is offered, or why not."""
        mine, others = self.mine, self.others
        figures = {"before": mine.n_before, "after": mine.n_after, "n": mine.n}
        if not mine.n:
            return Sentence("There are no letters of yours that this model could be fitted to.")
        if mine.n_before == mine.n:
            return Sentence("It reads all {n} of your letters right as it is.", n=mine.n)
        if mine.gain < LEAST_GAIN:
            return Sentence(
                "It would not help: of {n} letters of yours, each held back in turn, {before} are "
                "read right now and {after} would be. It is offered from two more on.",
                **figures,
            )
        if self.n_lost:
            return Sentence(
                "It would help with your letters ({before} of {n} right before, {after} after), "
                "but {lost} of {others:,} letters of kinds that you did not teach would be lost.",
                **figures,
                lost=self.n_lost,
                others=others.n,
            )
        if not others.n:
            return Sentence(
                "It helps: of {n} letters of yours, each held back in turn, {before} were read "
                "right before and {after} are after. You have taught every kind of letter.",
                **figures,
            )
        return Sentence(
            "It helps: of {n} letters of yours, each held back in turn, {before} were read right "
            "before and {after} are after. Of {others:,} letters of kinds that you did not teach "
            "none is lost.",
            **figures,
            others=others.n,
        )

    def to_json(self) -> dict[str, Any]:
        """Return the figures as JSON-ready values."""
        return {
            "offered": self.is_offered,
            "why": str(self.why),
            "mine": _count_to_json(self.mine),
            "gain": None if self.difference is None else [*self.difference],
            "by_letter": {name: _count_to_json(each) for name, each in self.by_class.items()},
            "not_taught": _count_to_json(self.others),
        }


def proof(
    labels: NDArray[np.int64],
    before: Right,
    after: Right,
    others: Count,
    classes: Sequence[str],
    *,
    is_refitted: bool = False,
    letters: tuple[HeldBack, ...] = (),
) -> Proof:
    """Count what fitting brought.

    Parameters
    ----------
    labels : int64 array of shape (n,)
        What the letters of the hand are.
    before, after : bool array of shape (n,)
        Whether each is read right, after by a model that was fitted to the others.
    others : Count
    classes : sequence of str
    is_refitted : bool
    letters : tuple of HeldBack

    Examples
    --------
    >>> before, after = np.array([False, False, True]), np.array([True, True, True])
    >>> found = proof(np.array([0, 0, 1]), before, after, Count(), ("A", "B"))
    >>> found.mine.gain, found.is_offered, found.by_class["A"].n
    (2, True, 2)
    """
    by_class = {
        classes[label]: Count.of(before[labels == label], after[labels == label])
        for label in np.unique(labels)
    }
    paired: Comparison | None = compared(after, before) if len(labels) else None
    return Proof(
        Count.of(before, after),
        others,
        by_class,
        None if paired is None else paired.difference,
        is_refitted,
        letters,
    )


def _count_to_json(count: Count) -> dict[str, Any]:
    return {
        "n": count.n,
        "n_before": count.n_before,
        "n_after": count.n_after,
        "n_lost": count.n_lost,
        "interval_before": [*count.interval_before],
        "interval_after": [*count.interval_after],
    }
