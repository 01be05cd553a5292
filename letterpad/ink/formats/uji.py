"""UJI Pen Characters as the University Jaume I of Castellón publishes them.

Version 2 is a text of its own (``WORD a trn_UJI_W01-01``, ``NUMSTROKES n``, ``POINTS n # x y``), y
down, in hundredths of a millimetre. Version 1 is UNIPEN, see `letterpad.ink.formats.unipen`.
"""

import re

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.drawn import Drawn, ink_of, numbers, stroke_of
from letterpad.ink.opening import text_in
from letterpad.ink.strokes import Stroke

_SESSION = re.compile(r"(?:(?P<part>trn|tst)_)?(?P<writer>.+?)-\d+")
"""Which part of the set, who, and which of two times."""

_PARTS = {"trn": "train", "tst": "test"}


def read(data: bytes) -> Drawn:
    """Read a file of UJI Pen Characters."""
    drawn = Drawn()
    word: list[str] = []
    begin, lines = 0, list[str]()
    for number, line in enumerate(text_in(data).splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("//"):
            continue
        if text.split(maxsplit=1)[0] == "WORD":
            if word:
                drawn.add(_drawing(word, begin, lines))
            word, begin, lines = text.split(), number, []
        elif word:
            lines.append(text)
        else:
            error = UserError("line {n:,}: WORD was expected", n=number)
            drawn.add(error)
            word = []
            if len(drawn.drawings) > 100:
                break
    if word:
        drawn.add(_drawing(word, begin, lines))
    return drawn


def _drawing(word: list[str], begin: int, lines: list[str]) -> Drawing | UserError:
    try:
        session = _SESSION.fullmatch(word[2]) if len(word) > 2 else None
        label = word[1] if len(word) > 1 else ""
        ink = ink_of(_strokes(lines))
        if session is None:
            return Drawing(ink, label)
        return Drawing(ink, label, session["writer"], part=_PARTS.get(session["part"], ""))
    except UserError as error:
        return UserError("line {n:,}: {error}", n=begin, error=error)


def _strokes(lines: list[str]) -> list[Stroke]:
    said = lines[0].split() if lines else []
    if len(said) != 2 or said[0] != "NUMSTROKES" or not said[1].isdecimal():
        raise UserError("NUMSTROKES and a number were expected after WORD")
    strokes = [_stroke(line) for line in lines[1:]]
    if str(len(strokes)) != said[1].lstrip("0") and (strokes or said[1].strip("0")):
        raise UserError(
            "{said} strokes were expected, and {n} came", said=said[1][:9], n=len(strokes)
        )
    return strokes


def _stroke(line: str) -> Stroke:
    before, _, points = line.partition("#")
    said = before.split()
    if len(said) != 2 or said[0] != "POINTS" or not said[1].isdecimal():
        raise UserError("POINTS, a number, # and the points were expected")
    values = numbers(points.split())
    if str(len(values) // 2) != said[1].lstrip("0") or len(values) % 2 or not values:
        raise UserError(
            "{said} points were expected, and {n} numbers came", said=said[1][:9], n=len(values)
        )
    return stroke_of([values[place : place + 2] for place in range(0, len(values), 2)])
