"""Which letters are meant: a choice, as a value that travels and is kept in model files."""

from collections.abc import Mapping
from typing import Any

from letterpad.letters.sources.builtin import Builtin
from letterpad.letters.sources.collection import MyLetters
from letterpad.letters.sources.files import Files
from letterpad.letters.sources.fonts import Fonts
from letterpad.letters.sources.source import DataSpec

__all__ = [
    "SOURCES",
    "Builtin",
    "DataSpec",
    "Files",
    "Fonts",
    "MyLetters",
    "spec_from_json",
    "spec_from_text",
    "spec_or_none",
]

SOURCES: tuple[type[DataSpec], ...] = (Builtin, MyLetters, Fonts, Files)
"""The kinds of sources, in the order in which ``--data`` is understood."""


def spec_from_json(fields: Mapping[str, Any]) -> DataSpec:
    """Read a choice of letters from JSON values.

    Before there was a "kind" they were built-in letters or a path, told apart by their source.

    Raises
    ------
    TypeError, KeyError, ValueError
        If it is anything else, or of a kind that this version does not know.
    """
    kind = fields.get("kind")
    if kind is None:
        kind = Builtin.kind if str(fields["source"]) == Builtin.kind else Files.kind
    kinds = {source.kind: source for source in SOURCES}
    return kinds[kind].from_json(fields)


def spec_or_none(value: object) -> DataSpec | None:
    """Read a choice of letters from what a file has in its place; None for anything else."""
    try:
        return spec_from_json(value) if isinstance(value, Mapping) else None
    except (TypeError, KeyError, ValueError):
        return None


def spec_from_text(text: str) -> DataSpec:
    """Return the choice of letters that ``--data TEXT`` asks for."""
    return next(spec for source in SOURCES if (spec := source.from_text(text)) is not None)
