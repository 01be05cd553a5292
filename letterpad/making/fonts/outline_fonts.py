"""Draws the letters of outline fonts: what printed letters look like, as pictures.

A font counts where it has all of A to Z and a to z, is no symbol font, and is not a double of
another. Fonts are kept by *family*, so that whole families can be held out.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFont

from letterpad.letters.fonts.font_file import family_of
from letterpad.letters.fonts.font_pictures import NoLetterError, draw_letter

GLYPH_SIDE = 64
"""Pixels: side of a glyph's picture, which its longer side fills."""

LETTERS = ascii_uppercase + ascii_lowercase
CHARACTERS = LETTERS + digits

_DRAWN = 160
"""Pixels to the em when a glyph is drawn, before it is reduced."""

Glyphs = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class OutlineFont:
    """The letters and digits of one font.

    Parameters
    ----------
    family : str
        What its styles have in common, in lower case.
    file : str
        The file's name.
    glyphs : uint8 array of shape (62, 64, 64)
        A to Z, a to z, 0 to 9: 0 paper to 255 ink; the longer side fills the picture, centred. A
        digit that the font lacks is blank.
    """

    family: str
    file: str
    glyphs: Glyphs


def read_outline_fonts(folder: Path) -> Iterator[OutlineFont]:
    """Read all fonts below a folder, in the order of their paths, doubles left out."""
    seen: set[str] = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in (".ttf", ".otf") or not path.is_file():
            continue
        font = _read(path)
        if font is None:
            continue
        digest = hashlib.sha256((font.glyphs > 127).tobytes()).hexdigest()
        if digest not in seen:
            seen.add(digest)
            yield font


def _read(path: Path) -> OutlineFont | None:
    """Read a font; None where it is none, lacks letters, or shows no letters for them."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            names, codes = font["name"], font.getBestCmap() or {}
            if not all(ord(letter) in codes for letter in LETTERS):
                return None
            family = names.getBestFamilyName() or path.stem
        drawn = ImageFont.truetype(path, _DRAWN, layout_engine=ImageFont.Layout.BASIC)
        glyphs = [_glyph(drawn, each) if ord(each) in codes else None for each in CHARACTERS]
    except (TTLibError, OSError, KeyError, ValueError, AssertionError):
        return None
    blank = np.zeros((GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    pictures = [blank if glyph is None else glyph for glyph in glyphs]
    lacks = any(glyph is None for glyph in glyphs[: len(LETTERS)])
    if lacks or _is_one_shape(pictures[:26]):
        return None
    return OutlineFont(family_of(family).lower(), path.name, np.stack(pictures))


def _glyph(font: ImageFont.FreeTypeFont, letter: str) -> Glyphs | None:
    """Draw a letter so that its longer side fills the picture; None where nothing is drawn."""
    try:
        return draw_letter(font, letter, GLYPH_SIDE)
    except NoLetterError:
        return None


def _is_one_shape(glyphs: Sequence[Glyphs]) -> bool:
    """Tell a font that shows boxes, or the same sign, for letters that differ."""
    return len({(glyph > 127).tobytes() for glyph in glyphs}) < 0.9 * len(glyphs)
