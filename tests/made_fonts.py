"""Fonts made in code: what tests of fonts read."""

from pathlib import Path


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
