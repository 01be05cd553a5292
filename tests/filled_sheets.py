"""Sheets that somebody has printed, filled in and photographed: what is printed is drawn by the
program itself, and the rest as `tests/page_scenes.py` does it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image
from scipy import ndimage

import page_scenes
import scenes
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.sheet import BOX, Paper, Sheet, SheetPage, box_at
from letterpad.letters.pictures.sheet_drawing import DPI, drawn, field_corner
from letterpad.letters.synthetic.handwriting import letters

SHRINK = 2
"""Of what is printed at 300 dots an inch, to what a camera sees."""


@dataclass
class Filled:
    """A sheet as it was filled in.

    Parameters
    ----------
    image : Image
        The photograph.
    labels : list of str
        Of what was written, row by row.
    places : list of int
        The boxes that were filled in.
    """

    image: Image.Image
    labels: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    @property
    def jpeg(self) -> bytes:
        file = io.BytesIO()
        self.image.save(file, "JPEG", quality=85)
        return file.getvalue()


def inks_for(labels: Sequence[str], seed: int) -> list[Ink]:
    """Return a letter of the built-in handwriting for each label."""
    classes = SCHEMES["both"].classes
    made = letters(52 * 12, SCHEMES["both"], seed=seed)
    assert made.inks is not None
    all_inks = list(made.inks)
    random = np.random.default_rng(seed)
    of_class = {
        name: np.flatnonzero(made.labels == number).tolist() for number, name in enumerate(classes)
    }
    return [all_inks[int(random.choice(of_class[label]))] for label in labels]


def written(
    page: SheetPage,
    seed: int,
    *,
    share: float = 0.85,
    paper: Paper = "a4",
    inks: Sequence[Ink] | None = None,
    pencil: bool = False,
    only: str = "",
) -> tuple[scenes.Page, list[int]]:
    """Print a page, and write in a share of its boxes; return it and which those are.

    `only` names the letters that are written, if not all are.

    Letters are three to nine tenths of a box high, and one in twenty runs over its frame.
    """
    random = np.random.default_rng([seed, 5])
    print_ = drawn(page, paper).reduce(SHRINK)
    scale = DPI / 25.4 / SHRINK
    grey = np.asarray(print_, dtype=np.float32) / 255.0
    sheet, _ = scenes.blank_page(random, grey.shape)
    sheet.colour *= grey[..., None]
    n = len(page.labels)
    places = sorted(np.flatnonzero(random.random(n) < share).tolist())
    places = [place for place in places if not only or page.labels[place] in only]
    inks = inks_for(page.labels, seed) if inks is None else inks
    corner = field_corner(paper)
    pen = scale * float(random.uniform(0.4, 0.9))
    colour = scenes.PENS[sorted(scenes.PENS)[int(random.integers(len(scenes.PENS)))]]
    if pencil:
        colour = (104, 104, 108)
    hand = float(random.uniform(0.45, 0.75))
    cover = np.zeros(sheet.size, dtype=np.float32)
    for place in places:
        left, top, *_ = box_at(place)
        size = BOX * float(np.clip(hand * np.exp(random.normal(0, 0.15)), 0.3, 0.9))
        room = max(0.0, (BOX - size) / 2 - 1.0)
        x = left + BOX / 2 + float(random.uniform(-room, room))
        y = top + BOX / 2 + float(random.uniform(-room, room))
        if random.random() < 0.05:
            y += (BOX - size) / 2 + 0.8  # over the lower line
        at = scale * (corner[0] + x), scale * (corner[1] + y), scale * size
        strokes, _ = scenes._strokes(inks[place], at, float(random.normal(0, 0.04)))
        np.maximum(cover, scenes._cover(sheet.size, strokes, pen), out=cover)
    sheet.paint(cover, colour)
    sheet.letter_box = (0.1 * sheet.size[1], 0.1 * sheet.size[0], *np.array(sheet.size[::-1]) * 0.9)
    sheet.pen = pen
    return sheet, places


def photographed(
    page: SheetPage,
    seed: int,
    *,
    turn: int = 0,
    bend: float = 0.0,
    **how: object,
) -> Filled:
    """Fill a page in, and photograph it: askew, from aside, by a lamp, half of them in a shadow.

    One in five is written in pencil. `turn` is in degrees: 90, 180 or 270. `bend` is by how many
    millimetres paper that is not flat moves its middle, as it is seen.
    """
    random = np.random.default_rng([seed, 6])
    how.setdefault("pencil", random.random() < 0.2)
    sheet, places = written(page, seed, **how)  # type: ignore[arg-type]
    if bend:
        _bend(sheet, bend * DPI / 25.4 / SHRINK)
    corners = page_scenes._corners(sheet.size, random)
    # All four rings are in the picture.
    middle = corners.mean(axis=0)
    corners = middle + 0.97 * (corners - middle)
    page_scenes._lay_down(sheet, corners, random)
    light = scenes.uneven_light(sheet, random)
    if random.random() < 0.5:
        light = light * scenes.shadow(sheet, random, hard=random.random() < 0.4)
    image = scenes.photographed(sheet, light, random)
    if turn:
        image = image.rotate(turn, expand=True)
    return Filled(image, [page.labels[place] for place in places], places)


def _bend(sheet: scenes.Page, by: float) -> None:
    """Move the middle of a page down, and a little to the side, by so many pixels."""
    height, width = sheet.size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    u, v = 2 * x / width - 1, 2 * y / height - 1
    down = by * (1 - u * u) * (1 - 0.3 * v)
    side = 0.4 * by * (1 - v * v)
    for channel in range(3):
        sheet.colour[..., channel] = ndimage.map_coordinates(
            sheet.colour[..., channel], [y - down, x - side], order=1, mode="nearest"
        )


def scanned(page: SheetPage, seed: int = 1, **how: object) -> Filled:
    """Fill a page in, and scan it."""
    sheet, places = written(page, seed, **how)  # type: ignore[arg-type]
    image = Image.fromarray(np.rint(sheet.colour.clip(0, 1) * 255).astype(np.uint8))
    return Filled(image, [page.labels[place] for place in places], places)


UPPER = SheetPage(Sheet("upper", 6), 0)
"""A page of A to Z, six times."""
