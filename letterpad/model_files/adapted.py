"""What a card says of a model that was fitted to somebody's hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_MOST_LETTERS = 2**40
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Adapted:
    """From which model one was fitted to a hand, with what, and what that brought.

    Parameters
    ----------
    base, base_hash : str
        The name of that model, and the SHA-256 of its network, which the adapted one holds.
    counts : mapping of str to int
        Letters learned from, by class.
    n, n_before, n_after : int
        Letters of the hand, each held out in turn, and how many of them were read right by the
        base and by the adapted model.
    n_others, n_others_before, n_others_after : int
        The same of the base's own letters of classes that were not taught.
    """

    base: str
    base_hash: str
    counts: Mapping[str, int] = field(default_factory=dict)
    n: int = 0
    n_before: int = 0
    n_after: int = 0
    n_others: int = 0
    n_others_before: int = 0
    n_others_after: int = 0

    @classmethod
    def from_json(cls, value: object) -> "Adapted | None":
        """Read one field by field; raise ValueError, TypeError or KeyError for anything else."""
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise TypeError(f"what it was fitted to must be an object, not {type(value).__name__}")
        counts = value["counts"]
        if not isinstance(counts, Mapping):
            raise TypeError("the letters it was fitted to must be counted by class")
        names = (
            "n",
            "n_before",
            "n_after",
            "n_others",
            "n_others_before",
            "n_others_after",
        )
        numbers: dict[str, Any] = {name: int(value[name]) for name in names}
        read = cls(
            str(value["base"])[:_LONGEST],
            str(value["base_hash"])[:_LONGEST],
            {str(name)[:_LONGEST]: int(count) for name, count in counts.items()},
            **numbers,
        )
        each = (*read.counts.values(), *numbers.values())
        if not all(0 <= number < _MOST_LETTERS for number in each):
            raise ValueError("a count of the letters it was fitted to is none")
        if max(read.n_before, read.n_after) > read.n:
            raise ValueError("what fitting it brought does not add up")
        if max(read.n_others_before, read.n_others_after) > read.n_others:
            raise ValueError("what fitting it brought does not add up")
        return read
