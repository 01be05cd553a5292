"""Reads the letters of many fonts: what fits is drawn, the rest is left out and counted."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.raster import SIDE, Images
from letterpad.letters.fonts import font_pictures
from letterpad.letters.fonts.doubles import Doubles
from letterpad.letters.fonts.font_file import Face, faces_of
from letterpad.letters.fonts.font_pictures import NoLetterError, draw_letters
from letterpad.letters.ledger import Tally
from letterpad.letters.readers import counts
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading
from letterpad.messages import Sentence, Text

_REPORT_EVERY = 5
"""Files."""

_EXPECTED = ("missing", "double")
_DIFFERENT = 0.9
"""Of the letters of an alphabet: in real fonts hardly two are alike."""

_SHARED = 0.4
"""Of a letter's ink: what all letters of a font have in common, if they stand in boxes."""

_BARS = 0.7
"""Of a font's letters: those that are nothing but upright bars, in a barcode."""

_UNLIKE = "abdeghnqrt"
"""Small letters that look unlike their capitals."""

_SAME_LETTER = 12.0
"""Grey levels, on average: a small letter that differs by less from its capital is one."""


@dataclass(frozen=True, slots=True, eq=False)
class FontLetters:
    """The letters of fonts.

    Parameters
    ----------
    reading : Reading
        Families are the writers.
    n_fonts : int
        How many faces they are from.
    """

    reading: Reading
    n_fonts: int


def read_fonts(
    files: Sequence[Path],
    characters: Sequence[str],
    on_progress: OnProgress,
    wanted: Container[str] | None = None,
) -> FontLetters:
    """Draw characters of every font that has all of them.

    Parameters
    ----------
    files : sequence of Path
        In a fixed order: of doubles the first is read.
    characters : sequence of str
        Whole alphabets, by which fonts are judged.
    on_progress : callable
    wanted : container of str, optional
        Those of the characters that are returned; by default all.

    Raises
    ------
    UserError
        If there are too many.
    """
    tally = Tally()
    doubles = Doubles(len(characters))
    pictures: list[Images] = []
    families: list[str] = []
    most = MOST_LETTERS // len(characters)
    for face in _faces(files, tally, on_progress, pictures):
        drawn = _drawn(face, characters)
        if isinstance(drawn, str):
            tally.add(drawn, face.path.name)
        elif not doubles.is_new(drawn, face.family):
            tally.add("double", face.path.name)
        elif len(pictures) == most:
            raise UserError(
                "There are more than {most:,} fonts: choose a folder with fewer.", most=most
            )
        else:
            pictures.append(drawn)
            families.append(face.family)
    places = [at for at, each in enumerate(characters) if wanted is None or each in wanted]
    ledger = tally.ledger(len(pictures) * len(places), _NOTES, _EXPECTED)
    empty = np.zeros((0, SIDE, SIDE), np.uint8)
    whose = [doubles.family(name) for name in families]
    reading = Reading(
        names=np.array([characters[at] for at in places] * len(pictures), dtype=np.str_),
        images=np.concatenate([each[places] for each in pictures]) if pictures else empty,
        writers=np.repeat(np.array(whose, dtype=np.str_), len(places)),
        notes=ledger.notes(),
        ledger=ledger,
    )
    return FontLetters(reading, len(pictures))


def _faces(
    files: Sequence[Path], tally: Tally, on_progress: OnProgress, read: Sequence[Images]
) -> Iterator[Face]:
    """Go through the faces of all files; count those that cannot be read."""
    for number, path in enumerate(files):
        if number % _REPORT_EVERY == 0:
            on_progress(Sentence("{n:,} fonts read", n=len(read)), number / len(files))
        for face in faces_of(path):
            if isinstance(face, Face):
                yield face
            else:
                tally.add(face.reason, face.path.name)


def _drawn(face: Face, characters: Sequence[str]) -> Images | str:
    """Return the pictures of a face's letters, or the reason why it is left out."""
    if not all(ord(character) in face.codes for character in characters):
        return "missing"
    try:
        pictures = draw_letters(face.path, face.index, characters)
        if _are_small_capitals(face, characters, pictures):
            return "small-capitals"
    except NoLetterError as error:
        return error.reason
    for alphabet in (ascii_uppercase, ascii_lowercase, digits):
        chosen = np.array([character in alphabet for character in characters], bool)
        if chosen.any() and are_boxes(pictures[chosen]):
            return "boxes"
    return pictures


def _are_small_capitals(face: Face, characters: Sequence[str], pictures: Images) -> bool:
    """Tell whether lower case that is asked for is drawn as capitals."""
    places = [place for place, each in enumerate(characters) if each in _UNLIKE]
    if not places:
        return False
    capitals = draw_letters(face.path, face.index, [characters[each].upper() for each in places])
    difference = np.abs(pictures[places].astype(np.int16) - capitals).mean(axis=(1, 2))
    return bool((difference < _SAME_LETTER).mean() > 0.5)


def are_boxes(pictures: Images) -> bool:
    """Tell boxes, letters in boxes, one sign for all letters, or a barcode's bars from letters.

    Parameters
    ----------
    pictures : uint8 array of shape (n, 28, 28)
        One alphabet of a font.
    """
    ink = pictures > pictures.max(axis=(1, 2), keepdims=True) // 2  # hairlines are grey
    if len(np.unique(ink.reshape(len(ink), -1), axis=0)) < _DIFFERENT * len(ink):
        return True
    if ink.all(axis=0).sum() > _SHARED * ink.sum(axis=(1, 2)).mean():
        return True
    bars = np.any(ink, axis=2, keepdims=True) & np.any(ink, axis=1, keepdims=True)
    return bool(np.equal(ink, bars).all(axis=(1, 2)).mean() > _BARS)


def _unreadable(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Damaged, or no fonts, and left out: {files} ({some}).", files=counts.files(n), some=some
    )


def _too_large(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Larger than fonts are, and left out: {files} ({some}).", files=counts.files(n), some=some
    )


def _slow(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Not drawn within {seconds:g} seconds, and left out: {fonts} ({some}).",
        seconds=font_pictures.LONGEST_SECONDS,
        fonts=counts.fonts(n),
        some=some,
    )


def _blank(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Some letters are blank; left out: {fonts} ({some}).", fonts=counts.fonts(n), some=some
    )


def _no_outlines(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Made of bitmaps or colour pictures, without outlines, and left out: {fonts} ({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


def _symbols(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Symbols instead of letters, and left out: {fonts} ({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


def _boxes(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Boxes, bars or one sign for all letters, and left out: {fonts} ({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


def _small_capitals(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Small capitals instead of lower case, and left out: {fonts} ({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


def _missing(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Without all of these letters, as fonts of other scripts are, and left out: {fonts} "
        "({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


def _double(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "The same letters as another font's, and left out: {fonts} ({some}).",
        fonts=counts.fonts(n),
        some=some,
    )


_NOTES: dict[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "unreadable": _unreadable,
    "too-large": _too_large,
    "slow": _slow,
    "blank": _blank,
    "no-outlines": _no_outlines,
    "symbols": _symbols,
    "boxes": _boxes,
    "small-capitals": _small_capitals,
    "missing": _missing,
    "double": _double,
}
