"""What was changed in a copy of letters, after models had answered them: it travels with the copy.

A file of drawings has it in its first line, a folder of pictures in a file of its own. Whoever
trains on the copy reads it in the model's card.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from letterpad.messages import Sentence

Told = tuple[tuple["Corrections", ...], Sentence | None]
"""What a file says of corrections, copy after copy; and that it says so in an unreadable way."""

CORRECTIONS_FILE = "letterpad-corrections.json"
"""Beside pictures that were corrected."""

FIELD = "letterpad"
"""Of the first line of drawings that were corrected."""

_MOST_CHANGES, _MOST_ROUNDS, _LONGEST_NAME = 100_000, 100, 1000
_LARGEST_FILE = 16 << 20
"""What is read back from a file, which may be a stranger's."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done with one letter.

    Parameters
    ----------
    index : int
        Which letter of those that the copy was made from.
    before : str
        The class that it had.
    after : str or None
        The class that it has now; None if it was left out.
    """

    index: int
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was done when one copy was made.

    Parameters
    ----------
    changes : tuple of Change
    n_models : int
        How many models read these letters otherwise.
    n_at_once : int
        How many of these changes were made all at once, perhaps without a look at the letters.

    Examples
    --------
    >>> made = Corrections((Change(3, "O", "Q"), Change(8, "I", None)), 2)
    >>> print(made.note())
    A corrected copy: labels changed: 1, letters left out: 1 (looked at one by one: 2), because 2 \
models surely read them otherwise. Such models score higher here than on the original letters, \
whether or not the corrections are right.
    """

    changes: tuple[Change, ...]
    n_models: int
    n_at_once: int = 0

    @property
    def n_relabelled(self) -> int:
        """How many letters have another label."""
        return sum(change.after is not None for change in self.changes)

    @property
    def n_left_out(self) -> int:
        """How many letters are not in the copy."""
        return len(self.changes) - self.n_relabelled

    def note(self) -> Sentence:
        """Say what was changed, and that it makes models look better."""
        return Sentence(
            "A corrected copy: labels changed: {relabelled:,}, letters left out: {left_out:,} "
            "(looked at one by one: {one_by_one:,}), because {n_models} models surely read them "
            "otherwise. Such models score higher here than on the original letters, whether or "
            "not the corrections are right.",
            relabelled=self.n_relabelled,
            left_out=self.n_left_out,
            one_by_one=len(self.changes) - self.n_at_once,
            n_models=self.n_models,
        )

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        changes = [[change.index, change.before, change.after] for change in self.changes]
        return {"n_models": self.n_models, "n_at_once": self.n_at_once, "changes": changes}

    @classmethod
    def from_json(cls, value: Any) -> Self:
        """Read what `to_json` gave, a stranger's as well.

        Raises
        ------
        TypeError, ValueError, KeyError
            If it is anything else, or too much of it.
        """
        if not isinstance(value, Mapping) or not isinstance(value["changes"], list):
            raise TypeError("corrections were expected")
        if len(value["changes"]) > _MOST_CHANGES:
            raise ValueError("too many corrections")
        changes = tuple(map(_change, value["changes"]))
        n_at_once = _number(value["n_at_once"])
        if n_at_once > len(changes):
            raise ValueError("more were changed at once than in all")
        return cls(changes, _number(value["n_models"]), n_at_once)


def corrections_to_json(made: Sequence[Corrections]) -> dict[str, Any]:
    """Return what was changed, copy after copy, as one JSON-ready object."""
    return {"corrections": [each.to_json() for each in made]}


def corrections_from_json(value: Any) -> tuple[Corrections, ...]:
    """Read what `corrections_to_json` gave; raises like `Corrections.from_json`."""
    if not isinstance(value, Mapping) or not isinstance(value["corrections"], list):
        raise TypeError("corrections were expected")
    if len(value["corrections"]) > _MOST_ROUNDS:
        raise ValueError("too many corrections")
    return tuple(map(Corrections.from_json, value["corrections"]))


def corrections_in_line(line: str) -> Told:
    """Read what the first line of a file of drawings says of corrections."""
    if f'"{FIELD}"' not in line:
        return (), None
    try:
        value = json.loads(line).get(FIELD)
    except (ValueError, RecursionError, AttributeError):  # no drawing: that is said elsewhere
        return (), None
    return ((), None) if value is None else _told(value, Sentence("The first line"))


def corrections_beside(file: Path) -> Told:
    """Read what the folder of a file of pictures says of corrections.

    Raises
    ------
    OSError
        If it cannot be opened.
    """
    beside = file.with_name(CORRECTIONS_FILE)
    if not beside.is_file():
        return (), None
    if beside.stat().st_size > _LARGEST_FILE:
        return (), _unreadable(beside.name)
    return corrections_in_bytes(beside.read_bytes(), beside.name)


def corrections_in_bytes(data: bytes, where: Sentence | str) -> Told:
    """Read what JSON, which stands `where`, says of corrections."""
    try:
        return _told(json.loads(data), where)
    except (ValueError, RecursionError):
        return (), _unreadable(where)


def _told(value: Any, where: Sentence | str) -> Told:
    try:
        return corrections_from_json(value), None
    except (TypeError, ValueError, KeyError):
        return (), _unreadable(where)


def _unreadable(where: Sentence | str) -> Sentence:
    return Sentence(
        "{file} says that labels were corrected, but not in a way that can be read: which ones "
        "is not known.",
        file=where,
    )


def _change(value: Any) -> Change:
    if not isinstance(value, list) or len(value) != 3:
        raise TypeError("a letter and its two labels were expected")
    index, before, after = value
    return Change(_number(index), _name(before), None if after is None else _name(after))


def _number(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise TypeError("a number was expected")
    return value


def _name(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise TypeError("the name of a class was expected")
    return value
