"""Letters that were read before, kept in the user's folder, ready to be memory-mapped."""

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from letterpad import paths, processes
from letterpad.letters.letterset import LetterSet

KEPT = 8
"""Sets of letters; those used longest ago are removed first."""

_VERSION = 4
"""Of what is kept. A reader that reads otherwise than before raises its own version."""

_PREFIX = "letters-"
_DAY = 24 * 3600.0


def key_of(what: Mapping[str, Any]) -> str:
    """Turn all that determines a set of letters (JSON-ready) into a short name for it."""
    facts = json.dumps([_VERSION, what], sort_keys=True)
    return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def folder_of(key: str) -> Path:
    """Return where the letters of this key are kept, if they are."""
    return paths.cache_folder() / f"{_PREFIX}{key}"


def load(key: str) -> LetterSet | None:
    """Return the letters kept under `key`, or None; damaged ones are removed."""
    try:
        folder = folder_of(key)
        if not folder.is_dir():
            return None
    except OSError:
        return None
    try:
        letters = LetterSet.load(folder)
        _check_inks(letters)
    except (OSError, ValueError, IndexError):
        _remove(folder)
        return None
    with suppress(OSError):
        os.utime(folder)  # used now
    return letters


def prune(kept: int = KEPT) -> None:
    """Remove all but the `kept` sets used last, and leftovers of killed processes."""
    with suppress(OSError):
        ages = {folder: folder.stat().st_mtime for folder in paths.cache_folder().iterdir()}
        sets = [folder for folder in ages if folder.name.startswith(_PREFIX)]
        for folder in sorted(sets, key=ages.__getitem__, reverse=True)[kept:]:
            _remove(folder)
        for folder, age in ages.items():
            if folder.name.startswith(".letters.") and _is_left(folder, age):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path, written: float) -> bool:
    """Tell whether nobody goes on writing a folder: by its process, else when it is a day old."""
    if paths.writer_of(folder.name) is None:
        return written < time.time() - _DAY
    with suppress(FileNotFoundError):
        return paths.is_left_behind(folder)
    return False


def _check_inks(letters: LetterSet) -> None:
    """Raise ValueError if the inks have indices out of range."""
    inks = letters.inks
    if inks is None:
        return
    ends = ((inks.ink_starts, len(inks.stroke_starts) - 1), (inks.stroke_starts, len(inks.points)))
    for starts, end in ends:
        if starts[0] != 0 or starts[-1] != end or (np.diff(starts) < 0).any():
            raise ValueError("the inks are damaged")


def _remove(folder: Path) -> None:
    """Remove a set in one step: other processes see all of it or nothing."""
    with suppress(OSError):
        prefix = f".letters.{processes.this_process()}."
        doomed = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
        folder.replace(doomed / folder.name)
        shutil.rmtree(doomed, ignore_errors=True)
