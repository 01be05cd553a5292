"""Fonts made in code: what tests of fonts read."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_uppercase

import numpy as np

Boxes = Sequence[tuple[int, int, int, int]]
"""Left, bottom, right and top of rectangles, in thousandths of an em."""


def make_font(
    path: Path,
    letters: str,
    family: str = "Boxes",
    style: str = "Regular",
    *,
    small_capitals: bool = False,
) -> None:
    """Write a font whose letters are a tall stem and a second one of a height of its own."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    names = [".notdef", *letters]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    codes = {ord(letter): letter for letter in letters}
    if small_capitals:
        codes |= {ord(letter.lower()): letter for letter in letters}
    builder.setupCharacterMap(codes)
    glyphs = {}
    for number, name in enumerate(names):
        pen = TTGlyphPen(None)
        for left, right, height in ((0, 60, 700), (500, 620, 20 + 12 * number)):
            pen.moveTo((left, 0))
            pen.lineTo((left, height))
            pen.lineTo((right, height))
            pen.lineTo((right, 0))
            pen.closePath()
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(names, (700, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": style})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(path)


def block_letters(characters: str = ascii_uppercase, design: int = 0) -> dict[str, Boxes]:
    """Return letters of 5 by 7 blocks; those of another design differ in two blocks and in width.

    The first column and row of every letter have a block, so that it fills its picture.
    """
    letters = {}
    for character in characters:
        blocks = np.random.default_rng(ord(character)).random((7, 5)) < 0.5
        blocks[[0, 6], [0, 4]] = True
        random = np.random.default_rng([design, ord(character)])
        for row, column in random.integers(0, 5, (2, 2)) if design else ():
            blocks[row + 1, column] ^= True
        width = 100 + 9 * (design % 4)
        letters[character] = [
            (column * width, 600 - row * 100, (column + 1) * width, 700 - row * 100)
            for row, column in np.argwhere(blocks).tolist()
        ]
    return letters


def make_block_font(
    path: Path,
    letters: Mapping[str, Boxes],
    family: str = "Blocks",
    style: str = "Regular",
    *,
    is_symbol: bool = False,
) -> Path:
    """Write a font of rectangles: TrueType, or with an ending of ".otf" OpenType (CFF)."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    is_cff = path.suffix == ".otf"
    names = {character: f"u{ord(character):04X}" for character in letters}
    builder = FontBuilder(1000, isTTF=not is_cff)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    glyphs = {}
    notdef: Boxes = [(0, 0, 500, 700)]
    for name, boxes in ((".notdef", notdef), *((names[each], letters[each]) for each in letters)):
        pen = T2CharStringPen(600, None) if is_cff else TTGlyphPen(None)
        for left, bottom, right, top in boxes:
            pen.moveTo((left, bottom))
            pen.lineTo((left, top))
            pen.lineTo((right, top))
            pen.lineTo((right, bottom))
            pen.closePath()
        glyphs[name] = pen.getCharString() if is_cff else pen.glyph()
    if is_cff:
        builder.setupCFF("Blocks", {}, glyphs, {})
    else:
        builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": style})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    if is_symbol:
        table = builder.font["cmap"]
        table.tables = [each for each in table.tables if each.platformID == 3]
        for each in table.tables:
            each.platEncID = 0
            each.cmap = {0xF000 + code: name for code, name in each.cmap.items()}
    builder.save(path)
    return path


def make_collection(path: Path, fonts: Sequence[Path]) -> Path:
    """Write several fonts into one file (.ttc)."""
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    collection.fonts = [TTFont(font) for font in fonts]
    collection.save(path)
    return path


def make_families(folder: Path, n: int, characters: str = ascii_uppercase) -> Path:
    """Write fonts of several families, one of each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, n + 1):
        letters = block_letters(characters, number)
        make_block_font(folder / f"family{number}.ttf", letters, f"Family {number:02}")
    return folder
