"""Words to learn from, and what the network sees in them: looked at once, and kept."""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from letterpad import array_files
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.paths import replacing
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.segment_net import Seen, SegmentNet
from letterpad.words.units import units_of

CHUNK = 500
"""Words looked at before they are kept."""

_AT_A_TIME = 25


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was written.

    Parameters
    ----------
    text : str
    writer : str
        ``contributor:name``.
    is_printed : bool
        Of at least as many strokes as letters: the others are joined.
    ink : Ink
    """

    text: str
    writer: str
    is_printed: bool
    ink: Ink


def read_words(path: Path) -> list[Word]:
    """Read gzipped JSON lines with ``word``, ``writer``, ``printed`` and ``drawing``."""
    words = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)
            text, drawing = fields["word"], fields["drawing"]
            ink = Ink.of(np.array(each, dtype=float).T for each in drawing)
            is_printed = fields["printed"] and len(text) <= len(drawing)
            words.append(Word(text, fields["writer"], is_printed, ink))
    return words


def seen_in(
    words: Sequence[Word], net: SegmentNet, folder: Path, tell: Callable[[str], None], part: int = 0
) -> list[tuple[Candidates, Seen]]:
    """Return each word's candidates and what the network sees in them; goes on from `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for first in range(0, len(words), CHUNK):
        file = folder / f"seen-{first:06}.npz"
        some = [candidates_of(units_of(word.ink)) for word in words[first : first + CHUNK]]
        if not file.exists():
            _look(some, net, file)
            tell(f"looked at {min(first + CHUNK, len(words)):,} of {len(words):,} words")
        with array_files.READING, np.load(file, allow_pickle=False) as arrays:
            seen = Seen(*(arrays[name] for name in ("units", "cased", "letter", "digit")))
        ends = np.cumsum([0, *map(len, some)])
        if ends[-1] != len(seen):
            file.unlink()
            return seen_in(words, net, folder, tell)
        found += [
            (each, Seen(*(getattr(seen, name)[a:b] for name in Seen.__slots__)))
            for each, a, b in zip(some, ends[:-1], ends[1:], strict=True)
        ]
    return found


def _look(candidates: Sequence[Candidates], net: SegmentNet, file: Path) -> None:
    parts = [
        net.look(PackedInks.joined([c.packed() for c in candidates[first : first + _AT_A_TIME]]))
        for first in range(0, len(candidates), _AT_A_TIME)
    ]
    with replacing(file) as temporary, temporary.open("wb") as buffer:
        arrays = {
            name: np.concatenate([getattr(part, name) for part in parts]).astype(np.float16)
            for name in Seen.__slots__
        }
        np.savez(buffer, allow_pickle=False, **arrays)
