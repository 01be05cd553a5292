"""How often letters are turned that stand upright, and how many that do not are set right.

The letters had no part in training the recogniser: those of the writers and recording set-ups
that were held out of it (``--letters FILE``, the file it was made from), and those of the fonts on
this machine (``--fonts FOLDER`` adds others), each drawn a little differently every time.
"""

import itertools
import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QStandardPaths
from table import Row

from letterpad.assessment.orientation import judged
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import TURNS, turned
from letterpad.recognition.recognizer import Recognizer

SIZES, CLASSES = (10, 50, 200, 2000), (3, 8, 26)
SETS = 40
"""Sets of each size and number of classes: as they are, and turned in one of seven ways."""

MOST_LEFT = {3: 0.5, 8: 0.1, 26: 0.05}
"""Shares of the sets of so many classes that may stay as they lie: a few classes say little."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CASED = ALPHABET + ALPHABET.lower()
_SIDE = 28
_MIDDLE = 44

Draw = Callable[[int, str, np.random.Generator], Reading]
"""Returns so many letters, of classes that are named in upper case."""


@dataclass
class Outcome:
    """What became of sets of one pool with the same number of classes."""

    n_sets: int = 0
    recovered: dict[int, int] = field(default_factory=lambda: dict.fromkeys(SIZES, 0))
    n_alike: int = 0
    alarms: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def held_out(path: Path) -> Draw:
    """Take letters of writers who had no part in training: half as ink, half as pictures."""
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Files
    from letterpad.making.recognizer import SPLIT_SEED
    from letterpad.making.recognizer_letters import part

    letters = load_letters(Files(str(path), classes="both"))
    test = letters.take(part(letters, SPLIT_SEED).test)
    assert test.inks is not None
    names = np.array(test.classes)[test.labels]
    whole = Reading(names, np.asarray(test.images), test.inks)
    return partial(_written, whole)


def _written(whole: Reading, n: int, classes: str, random: np.random.Generator) -> Reading:
    places = np.flatnonzero(np.isin(np.char.upper(whole.names), list(classes)))
    some = whole.take(random.permutation(places)[:n])
    assert some.inks is not None
    if random.random() < 0.5:
        return some
    framing = Framing(
        random.uniform(17.0, 23.0), random.choice(["box", "mass"]), random.uniform(0.9, 4.0)
    )
    return Reading(some.names, rasterize_many(some.inks, framing))


def font_files(folders: list[Path]) -> list[Path]:
    """Return the files of outline fonts that have all letters."""
    found = {
        path.resolve()
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix.lower() in (".ttf", ".otf") and path.is_file()
    }
    return [path for path in sorted(found) if _has_letters(path)]


def _has_letters(path: Path) -> bool:
    try:
        font = ImageFont.truetype(str(path), 20)
        # What a font lacks is the same box every time; some have capitals alone.
        return len({bytes(font.getmask(name)) for name in _CASED}) >= len(ALPHABET)
    except OSError:
        return False


def printed(fonts: list[Path], n: int, classes: str, random: np.random.Generator) -> Reading:
    """Draw letters of one font or of all, each a little turned, slanted, and of its own size."""
    names, images = [], []
    if random.random() < 0.5:
        fonts = [fonts[int(random.integers(len(fonts)))]]
    opened = [ImageFont.truetype(str(path), _MIDDLE) for path in fonts]
    for place in range(n):
        name = classes[place % len(classes)]
        name = name if random.random() < 0.6 else name.lower()
        images.append(_glyph(opened[int(random.integers(len(opened)))], name, random))
        names.append(name)
    return Reading(np.array(names), np.stack(images))


def _glyph(
    font: ImageFont.FreeTypeFont, name: str, random: np.random.Generator
) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    image = Image.new("L", (2 * _MIDDLE, 2 * _MIDDLE))
    ImageDraw.Draw(image).text((_MIDDLE, _MIDDLE), name, fill=255, font=font, anchor="mm")
    angle, slant = random.uniform(-0.1, 0.1), random.uniform(-0.1, 0.15)
    cos, sin = math.cos(angle), math.sin(angle)
    across, down = (cos, sin + slant), (-sin, cos)
    shift = [_MIDDLE * (1 - first - second) for first, second in (across, down)]
    matrix = (*across, shift[0], *down, shift[1])
    image = image.transform(image.size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)
    image = image.crop(image.getbbox())
    factor = random.uniform(18, 24) / max(image.size)
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    picture = Image.new("L", (_SIDE, _SIDE))
    place = ((_SIDE - size[0]) // 2, (_SIDE - size[1]) // 2)
    picture.paste(image.resize(size, Image.Resampling.BOX), place)
    return np.asarray(picture)


def outcomes(draw: Draw, recogniser: Recognizer, sets: int) -> dict[int, Outcome]:
    """Judge sets as they stand upright, and as they do not; by their number of classes."""
    found = {n_classes: Outcome() for n_classes in CLASSES}
    for size, n_classes, number in itertools.product(SIZES, CLASSES, range(sets)):
        random = np.random.default_rng([size, n_classes, number])
        of = found[n_classes]
        classes = "".join(random.permutation(list(ALPHABET))[:n_classes])
        upright = draw(size, classes, random)
        of.n_sets += 1
        judgement = judged(upright, recogniser, may_turn=True)
        if judgement is not upright:
            of.alarms.append(_said(classes, judgement))
        lying = turned(upright, TURNS[1 + number % (len(TURNS) - 1)])
        judgement = judged(lying, recogniser, may_turn=True)
        if _are_same(judgement, upright):
            of.recovered[size] += 1
        elif judgement is not lying and _read(judgement, recogniser) >= _read(upright, recogniser):
            of.n_alike += 1  # as M, V and O are the same letters upright and mirrored
        elif judgement is not lying:
            of.wrong.append(_said(classes, judgement))
    return found


def _read(reading: Reading, recogniser: Recognizer) -> int:
    answers = recogniser.predict_images(reading.images)
    read = np.array(recogniser.classes)[answers.argmax(axis=1)]
    return int((read == np.char.upper(reading.names)).sum())


def _said(classes: str, reading: Reading) -> str:
    return f"{len(reading.names)} letters of {classes}: {' '.join(map(str, reading.notes))}"


def _are_same(one: Reading, other: Reading) -> bool:
    if one.inks is not None and other.inks is not None:
        return bool(np.allclose(one.inks.points, other.inks.points))
    return bool(np.array_equal(one.images, other.images))


def rows_of(pool: str, found: dict[int, Outcome]) -> Iterator[Row]:
    """Yield a line of the table for every number of classes."""
    for n_classes, of in found.items():
        n_each = of.n_sets // len(SIZES)
        recovered = sum(of.recovered.values())
        by_size = ", ".join(f"{n} of {n_each} of {size:,}" for size, n in of.recovered.items())
        least = math.ceil((1 - MOST_LEFT[n_classes]) * of.n_sets)
        yield Row(
            f"sets of {n_classes} classes, {pool}, that do not stand upright: set right, by "
            f"letters in a set: {by_size}; turned otherwise, and read as well {of.n_alike}; turned "
            f"wrongly {len(of.wrong)}",
            "sets",
            of.n_sets,
            recovered,
            recovered,
            f"turned though upright: {len(of.alarms)} of {of.n_sets}",
            None,
            f"at least {least}, none turned wrongly",
            recovered >= least and not of.wrong and not of.alarms,
        )


def measure(
    sets: int = SETS, letters: Path | None = None, fonts: list[Path] | None = None
) -> list[Row]:
    """Judge letters of held-out writers, if there are any, and of fonts."""
    recogniser = Recognizer.shipped()
    standard = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.FontsLocation)
    files = font_files([*map(Path, standard), *(fonts or [])])
    pools: dict[str, Draw] = {}
    if letters is not None:
        pools["held-out writers"] = held_out(letters)
    if files:
        pools[f"{len(files)} fonts"] = partial(printed, files)
    rows: list[Row] = []
    for pool, draw in pools.items():
        found = outcomes(draw, recogniser, sets)
        rows += rows_of(pool, found)
        for of in found.values():
            for said in (*of.alarms, *of.wrong):
                sys.stderr.write(f"{pool}: {said}\n")
    return rows


QUICK = {"sets": 1}
