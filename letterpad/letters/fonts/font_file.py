"""What a font file really holds: its faces, their families, and which characters they draw.

Fonts come from anywhere. Nothing of a file is believed before its sizes have been checked: tables
that claim more characters than there are, collections with countless faces.
"""

import logging
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from letterpad.ink.words import LONGEST_WRITER, clean_name

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

LARGEST_FILE = 256 * 2**20
"""Bytes: collections for East Asia have more than a hundred million."""

MOST_FACES = 128
"""Of one file; the largest collections have some fifty."""

_MOST_CODES = 0x110000
_PICTORIAL = 5
"""Panose's family of pictures instead of letters."""

_SYMBOLS = re.compile(
    r"\b(barcode|bar code|code ?(39|93|128)|ean ?13|dingbats?|emoji|symbols?|icons?|ornaments?|"
    r"webdings|wingdings|opensymbol|fontawesome|font awesome|chess|blank|redacted)\b",
    re.IGNORECASE,
)
"""Names of fonts that draw something else in the places of letters."""

_STYLE = re.compile(
    r"[\s_-]+(thin|hairline|(extra|ultra|demi|semi)(thin|light|bold|black|condensed|expanded|cond)?|"
    r"light|book|roman|regular|medium|bold|black|heavy|"
    r"italic|oblique|condensed|narrow|wide|expanded|compact|display|caption|caps|sc|web|std|pro|"
    r"rg|bd|it|mono|cond)\b.*$",
    re.IGNORECASE,
)
"""What names of families end in that name each style a family of its own."""

_OUTLINES = ("glyf", "CFF ", "CFF2")
_BROKEN = (
    OSError, ValueError, LookupError, ArithmeticError, TypeError, AttributeError, AssertionError,
    RuntimeError, MemoryError, EOFError, struct.error,
)  # fmt: skip
"""What reading a damaged font raises, beside `TTLibError`."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a font file.

    Parameters
    ----------
    path : Path
    index : int
        Its place in the file; 0 for a file of one.
    family : str
        What its styles have in common.
    codes : frozenset of int
        Code points that it has a glyph for.
    """

    path: Path
    index: int
    family: str
    codes: frozenset[int]


@dataclass(frozen=True, slots=True)
class Unfit:
    """A face, or a whole file, that is left out.

    Parameters
    ----------
    reason : str
        "unreadable", "too-large", "symbols" or "no-outlines".
    path : Path
    """

    reason: str
    path: Path


def faces_of(path: Path) -> Iterator[Face | Unfit]:
    """Look at every face of a font file; a file that cannot be read is one that is left out."""
    from fontTools.ttLib import TTLibError

    # It logs every oddity of a font, and these come from anywhere.
    logging.getLogger("fontTools").setLevel(logging.CRITICAL + 1)
    try:
        if path.stat().st_size > LARGEST_FILE:
            yield Unfit("too-large", path)
            return
        n_faces = _n_faces(path)
    except OSError:
        yield Unfit("unreadable", path)
        return
    for index in range(min(n_faces, MOST_FACES)):
        try:
            yield _face(path, index)
        except (TTLibError, *_BROKEN):
            yield Unfit("unreadable", path)
    if n_faces > MOST_FACES:
        yield Unfit("too-large", path)


def family_of(name: str) -> str:
    """Return a family's name without the styles that some fonts put there.

    Examples
    --------
    >>> family_of("Roboto Condensed Light"), family_of("Lato"), family_of("Black Ops")
    ('Roboto', 'Lato', 'Black Ops')
    """
    name = clean_name(name)[:LONGEST_WRITER].strip()
    return _STYLE.sub("", name).strip() or name


def _n_faces(path: Path) -> int:
    """Return how many faces a file says it has."""
    with path.open("rb") as file:
        start = file.read(12)
    if start[:4] != b"ttcf" or len(start) < 12:
        return 1
    return int(struct.unpack(">L", start[8:])[0])


def _face(path: Path, index: int) -> Face | Unfit:
    from fontTools.ttLib import TTFont

    with path.open("rb") as file, TTFont(file, fontNumber=index, lazy=True) as font:
        if not any(table in font for table in _OUTLINES):
            return Unfit("no-outlines", path)
        names = font["name"]
        name = names.getBestFamilyName() or path.stem
        codes = _codes(font)
        full = f"{name} {names.getBestFullName() or ''}"
        if codes is None or _is_pictorial(font) or _SYMBOLS.search(full.replace("_", " ")):
            return Unfit("symbols", path)
        return Face(path, index, family_of(name) or path.stem, codes)


def _codes(font: "TTFont") -> frozenset[int] | None:
    """Return the code points that have a glyph other than "not defined"; None in a symbol font.

    Glyphs go by their numbers, not by the names that a font may give them.
    """
    n_glyphs = font["maxp"].numGlyphs
    font.setGlyphOrder([f"g{number}" for number in range(n_glyphs)])
    table = font["cmap"]
    for platform, encoding in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0)):
        subtable = table.getcmap(platform, encoding)
        if subtable is None or subtable.format == 14:
            continue
        _check_size(subtable)
        return frozenset(
            code for code, glyph in subtable.cmap.items() if 0 < font.getGlyphID(glyph) < n_glyphs
        )
    return None


def _check_size(subtable: Any) -> None:
    """Raise ValueError if a table of characters claims more than there are."""
    data = subtable.data  # what follows its header; None once it has been read
    if data is None:
        return
    if subtable.format in (12, 13):
        groups = np.frombuffer(data[: len(data) // 12 * 12], ">u4").astype(np.int64).reshape(-1, 3)
        claimed = int((groups[:, 1] - groups[:, 0] + 1).clip(0).sum())
    elif subtable.format == 4:
        n_segments = struct.unpack(">H", data[:2])[0] // 2
        segments = np.frombuffer(data[8:], ">u2", count=2 * n_segments + 1).astype(np.int64)
        ends, starts = segments[:n_segments], segments[n_segments + 1 :]
        claimed = int((ends - starts + 1).clip(0).sum())
    elif subtable.format in (0, 2, 6):
        return  # bounded by their sixteen bits
    else:
        raise ValueError(f"a table of characters of format {subtable.format}")
    if claimed > _MOST_CODES:
        raise ValueError(f"a table of {claimed} characters")


def _is_pictorial(font: "TTFont") -> bool:
    with suppress(*_BROKEN):
        return bool(font["OS/2"].panose.bFamilyType == _PICTORIAL)
    return False
