"""What is shown and read in the choice of letters, apart from its widgets."""

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.letters.catalog import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.reading import MOST_LETTERS

_IDX = re.compile(r"idx|ubyte", re.IGNORECASE)


def are_unnamed(source: str) -> bool:
    """Whether these are IDX files, which do not name their classes."""
    path = Path(source)
    if _IDX.search(path.name):
        return True
    try:
        return path.is_dir() and any(_IDX.search(file.name) for file in path.iterdir())
    except OSError:
        return False


def samples(letters: LetterSet, n_samples: int) -> NDArray[np.int64]:
    """Return the index of one letter for each class, for at most `n_samples` classes in order."""
    present = np.flatnonzero(letters.counts())
    n_shown = min(n_samples, len(present))
    if n_shown == 0:
        return np.empty(0, np.int64)
    shown = present[np.linspace(0, len(present) - 1, n_shown).round().astype(np.int64)]
    return np.array([np.argmax(letters.labels == label) for label in shown], dtype=np.int64)


def class_names(text: str) -> tuple[str, ...]:
    """Read names as a user writes them: "A B C", "A, B, C" or "ABC"."""
    words = [word for word in re.split(r"[\s,;]+", text) if word]
    return tuple(words[0]) if len(words) == 1 else tuple(words)


def written_names(names: tuple[str, ...]) -> str:
    """Write names as `class_names` reads them."""
    return ("" if all(len(name) == 1 for name in names) else " ").join(names)


def summary(letters: LetterSet) -> str:
    """Say how many letters, classes and writers there are."""
    parts = [f"{len(letters):,} letters", f"{len(letters.classes)} classes"]
    if letters.writers is not None:
        n_writers = len(np.unique(letters.writers))
        parts.append(f"{n_writers:,} writers" if n_writers > 1 else "1 writer")
    return " · ".join(parts)


def first_of(notes: tuple[str, ...]) -> str:
    """Return the first note, and how many more there are."""
    if len(notes) < 2:
        return "".join(notes)
    more = len(notes) - 1
    return f"{notes[0]} ({more} more {'remark' if more == 1 else 'remarks'})"


def spec_of(fields: object) -> DataSpec | None:
    """Read a DataSpec from JSON values, None if they are something else."""
    try:
        spec = DataSpec.from_json(fields) if isinstance(fields, Mapping) else None
    except (KeyError, TypeError, ValueError):
        return None
    return spec if spec is not None and 0 < spec.size <= MOST_LETTERS else None
