"""The letters and digits of fonts, to learn neat print from: as pictures, and as strokes of a pen.

Whole families are held out, some for calibration, others for the figures. Of outline fonts whose
lines are thin enough the strokes are found, too, see `letterpad.letters.pictures.skeletons`.
"""

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.skeletons import strokes_of
from letterpad.making.fonts.outline_fonts import (
    CHARACTERS,
    GLYPH_SIDE,
    Glyphs,
    OutlineFont,
    read_outline_fonts,
)
from letterpad.making.fonts.stroke_fonts import read_stroke_font
from letterpad.paths import replacing

Part = Literal["train", "calibration", "test"]
Strings = NDArray[np.str_]

_NO_LATIN = ("alfa-beta", "ellhnikh", "linux biolinum keyboard o")
"""Families that show something else in the places of A to Z: Greek, keys of a keyboard."""

_NO_LINES = (
    "abecedario_punt", "abecedario_pautada", "abecedario_guiada", "abecedario_punteada",
    "c-64", "cabin", "dotgothic16", "glass tty", "ibm 3270", "penguin attack", "rampart one",
    "train one", "wargames",
)  # fmt: skip
"""Beginnings of families whose letters are made of dots, outlines or guide lines: no strokes."""

_THINNEST, _THICKEST = 2.2, 8.5
"""Pixels of `GLYPH_SIDE`: lines of which a middle can be found."""

_STYLES = 5
"""Fonts of a family whose strokes are taken."""

_SKELETON_SIDE = 128
_SAME = 12.0
"""Grey levels: of small capitals, a and A differ by less on average."""

_DIFFERENT_CASES = "ABDEFGHLMNQRT"

EMS = ("Allure", "Elfin", "Felix", "Nixish", "NixishItalic", "Osmotron", "Readability",
       "ReadabilityItalic", "Tech")  # fmt: skip
HERSHEY = {
    "HersheySans1": "sans", "HersheySansMed": "sans",
    "HersheyScript1": "script", "HersheyScriptMed": "script",
    "HersheySerifMed": "serif", "HersheySerifMedItalic": "serif",
    "HersheySerifBold": "serif bold", "HersheySerifBoldItalic": "serif bold",
}  # fmt: skip
LIBRECAD = {
    "cursive": "iso", "iso3098": "iso", "standard": "iso", "kst32b": "kst",
    "lc_opengost-br": "gost",
}  # fmt: skip
"""Files of single-line fonts, and their designs; those of one design are one family. Hershey's
comes in LibreCAD, too, and is left out there."""

BLACKLETTER = {"HersheyGothEnglish": "hershey blackletter"}
"""Of other letters than any hand prints: measured apart, and never learned from."""


@dataclass(frozen=True, eq=False)
class StrokeLetters:
    """Letters of fonts as ink.

    Parameters
    ----------
    inks : PackedInks
    labels : int64 array of shape (n_inks,)
        Indices into `CHARACTERS`.
    families : str array of shape (n_inks,)
    """

    inks: PackedInks
    labels: NDArray[np.int64]
    families: Strings

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, indices: NDArray[np.int64]) -> "StrokeLetters":
        """Return some letters, in this order."""
        return StrokeLetters(self.inks.take(indices), self.labels[indices], self.families[indices])

    def of(self, part: Part) -> "StrokeLetters":
        """Return the letters of the families that belong to a part."""
        return self.take(_indices_of(part, self.families))

    @classmethod
    def joined(cls, parts: Iterable["StrokeLetters"]) -> "StrokeLetters":
        """Join several into one, in order."""
        some = list(parts)
        return cls(
            PackedInks.joined([each.inks for each in some]),
            np.concatenate([each.labels for each in some]),
            np.concatenate([each.families for each in some]),
        )


@dataclass(frozen=True, eq=False)
class PrintedLetters:
    """Letters of fonts as pictures.

    Parameters
    ----------
    glyphs : uint8 array of shape (n, 64, 64)
        See `letterpad.making.fonts.outline_fonts.OutlineFont`.
    labels : int64 array of shape (n,)
        Indices into `CHARACTERS`.
    families : str array of shape (n,)
    """

    glyphs: Glyphs
    labels: NDArray[np.int64]
    families: Strings

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, indices: NDArray[np.int64]) -> "PrintedLetters":
        """Return some letters, in this order."""
        return PrintedLetters(self.glyphs[indices], self.labels[indices], self.families[indices])

    def of(self, part: Part) -> "PrintedLetters":
        """Return the letters of the families that belong to a part."""
        return self.take(_indices_of(part, self.families))


@dataclass(frozen=True, eq=False)
class FontLetters:
    """All that is known of fonts' letters.

    Parameters
    ----------
    single_line : StrokeLetters
        Of single-line fonts that may be learned from.
    never_learned : StrokeLetters
        Of single-line fonts whose licence is for tests alone.
    skeletons : StrokeLetters
        The strokes of outline fonts.
    printed : PrintedLetters
    blackletter : StrokeLetters
        Of single-line fonts; for tests alone.
    """

    single_line: StrokeLetters
    never_learned: StrokeLetters
    skeletons: StrokeLetters
    printed: PrintedLetters
    blackletter: StrokeLetters

    def of(self, part: Part) -> "FontLetters":
        """Return the letters of the families that belong to a part; what is for tests alone is so.

        `never_learned` and `blackletter` are whole in the part "test", and empty in the others.
        """

        def for_tests(letters: StrokeLetters) -> StrokeLetters:
            return letters.take(np.arange(len(letters) if part == "test" else 0))

        return FontLetters(
            self.single_line.of(part),
            for_tests(self.never_learned),
            self.skeletons.of(part),
            self.printed.of(part),
            for_tests(self.blackletter),
        )

    def take(self, families: Container[str]) -> "FontLetters":
        """Return the letters of some families, given their names."""

        def strokes(letters: StrokeLetters) -> StrokeLetters:
            return letters.take(_rows_of(families, letters.families))

        return FontLetters(
            strokes(self.single_line),
            strokes(self.never_learned),
            strokes(self.skeletons),
            self.printed.take(_rows_of(families, self.printed.families)),
            strokes(self.blackletter),
        )


def part_of(family: str) -> Part:
    """Tell what a family is for: one in five for the figures, one in ten for calibration."""
    lot = hashlib.sha256(family.encode()).digest()[0] / 256
    return "test" if lot < 0.2 else "calibration" if lot < 0.3 else "train"


def _indices_of(part: Part, families: Strings) -> NDArray[np.int64]:
    return _rows_of({name for name in set(families.tolist()) if part_of(name) == part}, families)


def _rows_of(wanted: Container[str], families: Strings) -> NDArray[np.int64]:
    names, of = np.unique(families, return_inverse=True)
    chosen = np.array([str(name) in wanted for name in names], bool)
    return np.flatnonzero(chosen[of])


def family_weights(families: Strings) -> NDArray[np.float64]:
    """Return how often each letter is drawn, so that every family is seen alike: sums to 1."""
    _, of, sizes = np.unique(families, return_inverse=True, return_counts=True)
    weights: NDArray[np.float64] = 1.0 / (sizes[of] * len(sizes))
    return weights


def read_font_letters(folder: Path) -> FontLetters:
    """Read the fonts that `letterpad.making.fonts.font_packages` has fetched.

    What was read is kept in ``letters.npz`` beside them, as it takes minutes.
    """
    kept = folder / "letters.npz"
    if not kept.exists():
        _save(_read(folder), kept)
    with np.load(kept, allow_pickle=False) as arrays:
        return FontLetters(
            _loaded(arrays, "single_line"),
            _loaded(arrays, "never_learned"),
            _loaded(arrays, "skeletons"),
            PrintedLetters(
                arrays["printed_glyphs"], arrays["printed_labels"], arrays["printed_families"]
            ),
            _loaded(arrays, "blackletter"),
        )


def _loaded(arrays: Mapping[str, Any], name: str) -> StrokeLetters:
    inks = PackedInks(*(arrays[f"{name}_{part}"] for part in ("points", "strokes", "inks")))
    return StrokeLetters(inks, arrays[f"{name}_labels"], arrays[f"{name}_families"])


def _save(letters: FontLetters, path: Path) -> None:
    arrays: dict[str, Any] = {
        "printed_glyphs": letters.printed.glyphs,
        "printed_labels": letters.printed.labels,
        "printed_families": letters.printed.families,
    }
    for name in ("single_line", "never_learned", "skeletons", "blackletter"):
        strokes: StrokeLetters = getattr(letters, name)
        arrays[f"{name}_points"] = strokes.inks.points
        arrays[f"{name}_strokes"] = strokes.inks.stroke_starts
        arrays[f"{name}_inks"] = strokes.inks.ink_starts
        arrays[f"{name}_labels"] = strokes.labels
        arrays[f"{name}_families"] = strokes.families
    with replacing(path) as temporary, temporary.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


def _read(folder: Path) -> FontLetters:
    svg = {f"EMS{name}": f"ems {name.removesuffix('Italic').lower()}" for name in EMS}
    svg |= {name: f"hershey {design}" for name, design in HERSHEY.items()}
    lff = {name: f"librecad {design}" for name, design in LIBRECAD.items()}
    fonts = [
        font
        for package in sorted(folder.glob("fonts-*"))
        for font in read_outline_fonts(package)
        if font.family not in _NO_LATIN
    ]
    return FontLetters(
        _single_line(folder / "inkscape", svg, ".svg"),
        _single_line(folder / "librecad-data", lff, ".lff"),
        _skeletons(fonts),
        _printed(fonts),
        _single_line(folder / "inkscape", BLACKLETTER, ".svg"),
    )


def _single_line(package: Path, families: dict[str, str], ending: str) -> StrokeLetters:
    inks: list[Ink] = []
    rows: list[tuple[int, str]] = []
    for path in sorted(package.rglob(f"*{ending}")):
        if path.stem in families:
            for name, ink in sorted(read_stroke_font(path).items()):
                inks.append(ink)
                rows.append((CHARACTERS.index(name), families[path.stem]))
    return _stroke_letters(inks, rows)


def _stroke_letters(inks: list[Ink], rows: list[tuple[int, str]]) -> StrokeLetters:
    labels, families = zip(*rows, strict=True) if rows else ((), ())
    return StrokeLetters(
        PackedInks.of(inks), np.array(labels, np.int64), np.array(families, np.str_)
    )


def _characters_of(font: OutlineFont) -> list[int]:
    """Return which of `CHARACTERS` a font has; one with small capitals has no lower case."""
    differ = [CHARACTERS.index(letter) for letter in _DIFFERENT_CASES]
    upper = font.glyphs[differ].astype(np.int16)
    alike = np.abs(upper - font.glyphs[np.add(differ, 26)]).mean(axis=(1, 2)) < _SAME
    has_lower = alike.mean() < 0.6
    return [
        number
        for number, glyph in enumerate(font.glyphs)
        if glyph.any() and (has_lower or not CHARACTERS[number].islower())
    ]


def _printed(fonts: list[OutlineFont]) -> PrintedLetters:
    rows = [(font, letter) for font in fonts for letter in _characters_of(font)]
    blank = np.zeros((0, GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    glyphs = np.stack([font.glyphs[letter] for font, letter in rows]) if rows else blank
    return PrintedLetters(
        glyphs,
        np.array([letter for _, letter in rows], np.int64),
        np.array([font.family for font, _ in rows], np.str_),
    )


def _skeletons(fonts: list[OutlineFont]) -> StrokeLetters:
    taken: Counter[str] = Counter()
    inks: list[Ink] = []
    rows: list[tuple[int, str]] = []
    for font in fonts:
        thin = _THINNEST < _line_width(font) < _THICKEST
        if not thin or font.family.startswith(_NO_LINES) or taken[font.family] == _STYLES:
            continue
        taken[font.family] += 1
        for letter in _characters_of(font):
            picture = Image.fromarray(font.glyphs[letter])
            large = picture.resize((_SKELETON_SIDE, _SKELETON_SIDE), Image.Resampling.BICUBIC)
            ink = strokes_of(np.asarray(large))
            if not ink.is_empty:
                inks.append(ink)
                rows.append((letter, font.family))
    return _stroke_letters(inks, rows)


def _line_width(font: OutlineFont) -> float:
    """Estimate the width of a font's lines, in pixels of its glyphs."""
    from scipy.ndimage import distance_transform_edt

    widths = []
    for letter in "AHIhi":
        depth = distance_transform_edt(np.pad(font.glyphs[CHARACTERS.index(letter)], 1) > 127)
        widths.append(2 * float(np.quantile(depth[depth > 0], 0.8)))
    return float(np.median(widths))
