"""What was seen while a model was trained, beside its figures: what advice on it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MOST = 2**40
"""Letters, units or models: no count of ours is larger."""

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Observed:
    """Facts on a training.

    Parameters
    ----------
    n_own, n_own_correct : int
        Letters that it learned from and was asked about again when it was done, and how many of
        them it read right; 0 and 0 if it was not asked.
    n_units, n_dead_units : int
        Units with ReLU in the hidden layers of a net, and how many of them answer 0 to all of these
        letters; 0 and 0 if it has none.
    fewest_class : str
        The class with the fewest letters to learn from; "" if that was not counted.
    n_fewest : int
        How many letters of it there are to learn from.
    confused : tuple of str
        The two classes that were taken for each other most often among the held-out letters; empty
        if nothing was confused.
    n_confused : int
        How often.
    n_earlier_tests : int
        How many models of the library had been tested on the very same held-out letters before.
    """

    n_own: int = 0
    n_own_correct: int = 0
    n_units: int = 0
    n_dead_units: int = 0
    fewest_class: str = ""
    n_fewest: int = 0
    confused: tuple[str, ...] = ()
    n_confused: int = 0
    n_earlier_tests: int = 0

    @property
    def own_accuracy(self) -> float | None:
        """The share of its own letters that it reads right; None if it was not asked."""
        return self.n_own_correct / self.n_own if self.n_own else None

    @classmethod
    def from_json(cls, value: object) -> "Observed | None":
        """Read one field by field; raise ValueError, TypeError or KeyError for anything else."""
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise TypeError("what was observed of it is no object")
        observed = cls(
            **{name: _count(value.get(name, 0)) for name in _COUNTS},
            fewest_class=_name(value.get("fewest_class", "")),
            confused=_pair(value.get("confused", ())),
        )
        if observed.n_own_correct > observed.n_own or observed.n_dead_units > observed.n_units:
            raise ValueError("what was observed of it cannot be: a part is larger than the whole")
        return observed


_COUNTS = (
    "n_own", "n_own_correct", "n_units", "n_dead_units", "n_fewest", "n_confused",
    "n_earlier_tests",
)  # fmt: skip


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"a count that was observed is no whole number: {value!r}"[:_LONGEST_NAME])
    if not 0 <= value < _MOST:
        raise ValueError(f"a count that was observed is {value}")
    return value


def _name(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise TypeError("a class that was observed has no name")
    return value


def _pair(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or len(value) not in (0, 2):
        raise TypeError("the classes that it confuses most are no pair")
    return tuple(_name(name) for name in value)
