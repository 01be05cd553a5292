"""What was found where letters were read: how many were read, and how many left out, and why."""

from bisect import insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from letterpad.messages import Sentence, Text, message_from_json


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was left out for one reason.

    Parameters
    ----------
    reason : str
        A short word for ``--json``: "blank", "unreadable".
    n : int
        How many pictures, lines or files, at least one.
    note : Sentence
        Says what and how many, and names the first of them where that helps.
    is_expected : bool
        Whether nobody will miss it: what was asked for, or what a file manager left behind.
    """

    reason: str
    n: int
    note: Sentence
    is_expected: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """What there was: ``found`` is what was read and everything that was left out, together.

    Parameters
    ----------
    found : int
        Pictures (or lines of ink, or files that are no pictures).
    left_out : tuple of LeftOut
        The worst first: what will be missed before what nobody expected to be read.

    Examples
    --------
    >>> blank = LeftOut("blank", 3, Sentence("Blank, and left out: 3 pictures."))
    >>> ledger = Ledger.of(7, [blank])
    >>> ledger.n_read, ledger.reasons()
    (4, {'blank': 3})
    """

    found: int
    left_out: tuple[LeftOut, ...] = ()

    @classmethod
    def of(cls, found: int, left_out: Iterable[LeftOut]) -> Self:
        """Sort what was left out, the worst first."""
        return cls(found, tuple(sorted(left_out, key=lambda part: (part.is_expected, -part.n))))

    @property
    def n_left_out(self) -> int:
        """How many were left out, for whatever reason."""
        return sum(part.n for part in self.left_out)

    @property
    def n_read(self) -> int:
        """How many letters were read."""
        return self.found - self.n_left_out

    def reasons(self) -> dict[str, int]:
        """Return how many were left out for each reason."""
        counted: Counter[str] = Counter()
        for part in self.left_out:
            counted[part.reason] += part.n
        return dict(counted)

    def notes(self) -> tuple[Sentence, ...]:
        """Return what to say of it, the worst first."""
        return tuple(part.note for part in self.left_out)

    def plus(self, *more: LeftOut) -> "Ledger":
        """Return the ledger after some of the letters that were read have been left out too."""
        return Ledger.of(self.found, (*self.left_out, *more))

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        left_out = [
            [part.reason, part.n, part.note.to_json(), part.is_expected] for part in self.left_out
        ]
        return {"found": self.found, "left_out": left_out}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, ValueError or KeyError for anything else."""
        left_out = []
        for reason, n, said, is_expected in value["left_out"]:
            note = message_from_json(said)
            if not isinstance(note, Sentence):
                raise TypeError("a sentence was expected")
            left_out.append(LeftOut(str(reason), int(n), note, bool(is_expected)))
        return cls(int(value["found"]), tuple(left_out))


UNKNOWN = Ledger(-1)
"""Stands for the ledger of letters that nothing was left out of."""


class Tally:
    """Counts what is left out while letters are read, and remembers the first of each reason.

    Parameters
    ----------
    n_named : int
        How many of each reason are remembered by name.
    """

    def __init__(self, n_named: int = 3) -> None:
        self._n_named = n_named
        self._counts: Counter[str] = Counter()
        self._named: dict[str, list[tuple[Any, Text]]] = {}

    def add(self, reason: str, name: Text = "", order: float | None = None) -> None:
        """Count one more that is left out, and remember its name if it is among the first.

        Parameters
        ----------
        reason : str
        name : Text
        order : float, optional
            What comes first, of all of the same reason; by default the names' own order.
        """
        self._counts[reason] += 1
        named = self._named.setdefault(reason, [])
        insort(named, (name if order is None else order, name), key=lambda pair: pair[0])
        del named[self._n_named :]

    @property
    def total(self) -> int:
        """How many are left out in all."""
        return self._counts.total()

    def named(self, reason: str) -> tuple[Text, ...]:
        """Return the first that were left out for a reason, and "..." if there are more."""
        named = tuple(name for _, name in self._named.get(reason, []))
        return named if len(named) == self._counts[reason] else (*named, "...")

    def ledger(
        self,
        n_read: int,
        notes: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]],
        expected: Collection[str] = (),
    ) -> Ledger:
        """Return the ledger, once all has been read.

        Parameters
        ----------
        n_read : int
        notes : mapping of str to callable
            For each reason what makes the note, of how many and of the first names.
        expected : collection of str
            Reasons that come last, see `LeftOut`.
        """
        left_out = [
            LeftOut(reason, n, notes[reason](n, self.named(reason)), reason in expected)
            for reason, n in self._counts.items()
        ]
        return Ledger.of(n_read + self.total, left_out)
