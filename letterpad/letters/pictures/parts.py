"""Connected pieces of ink, and which of them are the letter."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.letters.pictures.contrast import Contrast, Floats, Mask
from letterpad.letters.pictures.frames import is_hollow, without_frame
from letterpad.letters.pictures.ruling import Box

Labels = NDArray[np.int32]

_NEIGHBOURS = np.ones((3, 3))

_STEP = 4
"""Pixels between those at which the paper is looked at for its edges."""

_SHEET_EDGE = 0.78
"""Ratio of the paper's light on both sides of the edge of a sheet."""

_PALE = 0.5
"""Of the letter's contrast: what is paler belongs to something else."""

_FAR, _DOT_FAR = 0.3, 0.8
"""Of the letter's size: how far a part, or the dot above an i, may be from the rest."""

_HIGH, _PLAIN = 1.6, 0.7
"""The same of a dot that is the only other thing on the page; of the letter's contrast, the dot's
at least."""

_NO_DOT = 0.6
"""Of the letter's size: what is as large is no dot."""

_OWN_SIZE = 0.35
"""Of the letter's size: what is as large is a letter of its own, or a part, however far away."""


@dataclass(frozen=True, slots=True)
class Part:
    """A connected piece of ink.

    Parameters
    ----------
    label : int
    box : Box
    area : int
        Pixels.
    ink : float
        Its mean contrast.
    thickness : float
        Pixels: of its thickest place.
    pen : float
        Pixels: how wide its strokes mostly are, which meet where it is thickest.
    at_edge : bool
        Whether it touches the edge of the picture.
    along_sheet : bool
        Whether it lies along the edge of a sheet of paper, or of the picture's black margin.
    """

    label: int
    box: Box
    area: int
    ink: float
    thickness: float
    pen: float
    at_edge: bool
    along_sheet: bool

    @property
    def size(self) -> int:
        """The longer side of its box."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)

    @property
    def weight(self) -> float:
        """How much speaks for it to be the letter: it is large, dark, and of one stroke."""
        return self.size * self.ink * float(min(self.thickness, 0.12 * self.size) ** 1.5)


def parts_of(ink: Mask, contrast: Contrast) -> tuple[Labels, list[Part]]:
    """Return connected pieces of ink, and an array with the label of each: int32 (h, w)."""
    labels, n = ndimage.label(ink, _NEIGHBOURS)
    if n == 0:
        return labels, []
    flat = labels.ravel()
    areas = np.bincount(flat, minlength=n + 1)
    means = np.bincount(flat, contrast.ink.ravel(), minlength=n + 1) / np.maximum(areas, 1)
    depth = ndimage.distance_transform_cdt(np.pad(ink, 1), "chessboard")[1:-1, 1:-1]
    depths = np.zeros(n + 1, dtype=depth.dtype)
    np.maximum.at(depths, flat, depth.ravel())
    mean_depths = np.bincount(flat, depth.ravel(), minlength=n + 1) / np.maximum(areas, 1)
    along = _share_along_sheets(labels, n, contrast.paper)
    height, width = ink.shape
    parts = []
    for label, (down, across) in enumerate(ndimage.find_objects(labels), start=1):
        box = (across.start, down.start, across.stop, down.stop)
        thickest = 2.0 * float(depths[label]) - 1.0
        parts.append(
            Part(
                label=label,
                box=box,
                area=int(areas[label]),
                ink=float(means[label]),
                thickness=thickest,
                # Across a stroke depths run from 1 to half its width and back.
                pen=min(4.0 * float(mean_depths[label]) - 2.0, thickest),
                at_edge=min(box[:2]) <= 1 or box[2] >= width - 1 or box[3] >= height - 1,
                along_sheet=bool(along[label] > 0.6),
            )
        )
    return labels, [part for part in parts if part.area >= 4]


def _share_along_sheets(labels: Labels, n: int, paper: Floats) -> NDArray[np.float64]:
    """Return which share of every piece lies where the paper's light leaps: (n + 1,)."""
    small = paper[::_STEP, ::_STEP]
    side = 2 * max(2, int(0.012 * max(paper.shape) / _STEP)) + 1
    lightest, darkest = ndimage.maximum_filter(small, side), ndimage.minimum_filter(small, side)
    leaps = darkest < _SHEET_EDGE * lightest
    seen = labels[::_STEP, ::_STEP].ravel()
    counts = np.bincount(seen, minlength=n + 1)
    share: NDArray[np.float64] = np.bincount(seen, leaps.ravel(), minlength=n + 1) / np.maximum(
        counts, 1
    )
    return share


def without_frames(ink: Mask, labels: Labels, parts: Sequence[Part]) -> Mask:
    """Return ink without printed boxes around something."""
    rest = ink.copy()
    for part in parts:
        left, top, right, bottom = part.box
        place = (slice(top, bottom), slice(left, right))
        shape = labels[place] == part.label
        if part.at_edge or not is_hollow(shape):
            continue
        kept = without_frame(shape, rest[place])
        if kept is not None:
            rest[place] &= ~(shape & ~kept)
    return rest


def box_around(parts: Sequence[Part]) -> Box:
    """Return the box around all parts, of which there is at least one."""
    left, top, right, bottom = zip(*(part.box for part in parts), strict=True)
    return min(left), min(top), max(right), max(bottom)


def letter_among(parts: Sequence[Part]) -> list[Part]:
    """Choose the parts of the letter, the main one first; an empty list if there is none.

    What touches the edge of the picture is no letter if there is another one; what is small and
    thin is a speck. Whatever is about as large as the letter stays, so that two letters remain two.
    """
    parts = [part for part in parts if not part.along_sheet]
    inner = [part for part in parts if not part.at_edge]
    heaviest = max((part.area * part.ink for part in parts), default=0.0)
    if max((part.area * part.ink for part in inner), default=0.0) >= 0.05 * heaviest:
        parts = inner
    if not parts:
        return []
    main = max(parts, key=lambda part: part.weight)
    letter, others = [main], [part for part in parts if part is not main and _is_ink(part, main)]
    while True:
        box = box_around(letter)
        more = [part for part in others if _belongs(part, box, main.thickness)]
        if not more:
            return letter + _high_dot(letter, parts)
        letter += more
        others = [part for part in others if part not in more]


def _high_dot(letter: Sequence[Part], parts: Sequence[Part]) -> list[Part]:
    """Return the dot that is far above an i, if nothing else says that it is a speck."""
    main = letter[0]
    left, top, right, bottom = main.box
    others = [part for part in parts if part is not main]
    if len(letter) > 1 or not others or right - left > bottom - top:
        return []
    dot = max(others, key=lambda part: part.area)
    gap, middle = top - dot.box[3], (dot.box[0] + dot.box[2]) / 2
    side = 0.35 * main.size
    is_there = 0 < gap < _HIGH * main.size and left - side < middle < right + side
    is_drawn = dot.thickness >= 0.75 * main.pen and dot.ink >= _PLAIN * main.ink
    is_alone = all(2 * part.area < dot.area for part in others if part is not dot)
    is_small = dot.size < _NO_DOT * main.size
    return [dot] if is_there and is_drawn and is_alone and is_small else []


def _is_ink(part: Part, main: Part) -> bool:
    """Whether a part is written with the same pen as the main one, and no speck."""
    pen = main.thickness
    is_speck = part.size < 0.6 * pen or (part.size < 1.3 * pen and part.thickness < 0.75 * pen)
    is_thin = part.thickness < 0.45 * pen and part.size > 2 * pen
    return part.ink >= _PALE * main.ink and not is_speck and not is_thin


def _belongs(part: Part, letter: Box, pen: float) -> bool:
    """Whether a part is near enough, the dot of an i, or as large as a letter."""
    left, top, right, bottom = letter
    size = max(right - left, bottom - top)
    gap = max(part.box[0] - right, left - part.box[2], part.box[1] - bottom, top - part.box[3], 0)
    is_above = part.box[3] <= top + 0.1 * size
    is_over = part.box[2] > left - 0.35 * size and part.box[0] < right + 0.35 * size
    is_dot = gap < _DOT_FAR * size and is_above and is_over and part.thickness >= 0.6 * pen
    is_near = gap < _FAR * size and part.size > 0.12 * size
    return is_dot or is_near or part.size > _OWN_SIZE * size
