"""How letters were read where their files leave it open: how they lie, and what labels mean."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken, whether somebody chose it or it was found out.

    Parameters
    ----------
    transpose, flip : bool, str
        How the letters were turned, see `letterpad.letters.readers.turning.Turn`.
    first_label : int, optional
        The label of the first name; None where the letters have names of their own.

    Examples
    --------
    >>> Taken(transpose=True).to_json()
    {'transpose': True, 'flip': 'none', 'first_label': None}
    """

    transpose: bool = False
    flip: str = "none"
    first_label: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        first = value["first_label"]
        return cls(
            bool(value["transpose"]), str(value["flip"]), None if first is None else int(first)
        )


def taken_or_none(value: object) -> Taken | None:
    """Read what a file has in its place; None for anything else."""
    try:
        return Taken.from_json(value) if isinstance(value, Mapping) else None
    except (TypeError, KeyError, ValueError):
        return None
