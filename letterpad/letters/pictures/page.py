"""Finds the letters on a page that somebody photographed or scanned, each with its ink.

On a sheet to fill in they are in its boxes, see `sheet_reading`. Else they stand apart, as on a
page that a class has written; words that are joined are left as one. Ruled lines, the table,
shadows and specks are told from ink as for a single letter, see `photograph`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy import ndimage

from letterpad.letters.pictures.cleaning import inked
from letterpad.letters.pictures.contrast import Contrast, contrast_of
from letterpad.letters.pictures.layout import Grey, Ink
from letterpad.letters.pictures.parts import (
    Labels,
    Part,
    box_around,
    parts_of,
    without_frames,
)
from letterpad.letters.pictures.ruling import Box, Ruled, lines_of, without
from letterpad.letters.pictures.sheet import SheetPage
from letterpad.letters.pictures.sheet_marks import marks_in
from letterpad.letters.pictures.sheet_reading import FilledSheet, filled_sheet

PAGE_SIDE = 1800
"""Pixels on the longer side at which a page is looked at."""

MOST_LETTERS = 1000
"""On a page: more are no letters, but print."""

_WIDEST_PEN = 0.04
"""Of the page's shorter side: what is dark and wider is no ink, but shadow or table."""

_PALE = 0.45
"""Of the page's ink: what is paler belongs to the paper or to the table."""

_SMALL, _LARGE = 0.3, 3.5
"""Times the usual size of a letter: what is smaller or larger is none."""

_BESIDE, _BELOW, _DOT = 0.16, 0.3, 0.7
"""Of that size: how far the strokes of a letter may be apart, side by side and one below another,
and how far a dot may be above its stem."""

_DOT_SIZE = 0.45
"""Of that size: what is larger is no dot."""

_STEEPEST, _STEP = 10.0, 0.25
"""Degrees."""


@dataclass(frozen=True, slots=True, eq=False)
class PageLetter:
    """A letter on a page.

    Parameters
    ----------
    box : Box
        Where it is: shares of the page's width and height, left, top, right, bottom.
    line : int
        Its line from the top, from 0.
    ink : float64 array of shape (height, width)
        0 paper to 1 ink, straightened, with a little paper around it.
    label : str
        Which letter was asked for in its box, on a sheet to fill in; else empty.
    """

    box: tuple[float, float, float, float]
    line: int
    ink: Ink
    label: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FoundPage:
    """What was found on a page.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
        The picture, 0 black to 255 white, as large as it was looked at.
    letters : tuple of PageLetter
        Line by line, each from left to right.
    angle : float
        Degrees by which its lines fall to the right.
    sheet : SheetPage, optional
        Which sheet to fill in it is; `grey` is then straightened.
    """

    grey: Grey
    letters: tuple[PageLetter, ...]
    angle: float
    sheet: SheetPage | None = None


def letters_on(read: Callable[[int], Grey]) -> FoundPage:
    """Find the letters on a page.

    Parameters
    ----------
    read : callable
        Returns the picture as uint8 (height, width), 0 black to 255 white, at most as many pixels
        large as it is told.

    Raises
    ------
    UserError
        If it is a sheet to fill in that cannot be read, or on which nothing is written.

    Examples
    --------
    >>> page = np.full((900, 700), 210, dtype=np.uint8)
    >>> for left in (100, 300, 500):
    ...     page[200:280, left : left + 9] = 50  # three I
    >>> found = letters_on(lambda side: page)
    >>> [(each.line, round(each.box[0], 2)) for each in found.letters]
    [(0, 0.14), (0, 0.43), (0, 0.71)]
    """
    grey = read(PAGE_SIDE)
    contrast = contrast_of(grey, _WIDEST_PEN)
    sheet = None if contrast is None else filled_sheet(grey, contrast, read)
    if sheet is not None:
        return _of_sheet(sheet)
    found = _found(grey, contrast)
    if len(found.letters) >= 2:
        return found
    # A blackboard: light ink, and of dark ink nothing or next to nothing.
    other = _found(255 - grey, contrast_of(255 - grey, _WIDEST_PEN))
    return other if len(other.letters) > len(found.letters) else found


def shows_sheet(read: Callable[[int], Grey]) -> bool:
    """Tell whether a picture shows a sheet to fill in, or most of one; see `letters_on`."""
    grey = read(PAGE_SIDE)
    contrast = contrast_of(grey, _WIDEST_PEN)
    return contrast is not None and marks_in(grey, contrast).is_sheet


def _of_sheet(sheet: FilledSheet) -> FoundPage:
    letters = [PageLetter(each.box, each.row, each.ink, each.label) for each in sheet.letters]
    return FoundPage(sheet.grey, tuple(letters), 0.0, sheet.page)


def _found(grey: Grey, contrast: Contrast | None) -> FoundPage:
    if contrast is None:
        return FoundPage(grey, (), 0.0)
    strong = contrast.strong
    labels, parts = parts_of(strong, contrast)
    strong = without_frames(strong, labels, parts)
    lines = [each for each in lines_of(contrast, contrast.faint) if _is_ruling(each, contrast)]
    labels, parts = parts_of(without(strong, lines), contrast)
    ink = _ink_of(parts)
    if not ink:
        return FoundPage(grey, (), 0.0)
    size = _usual_size(ink)
    groups = [each for each in _grouped(ink, size) if _is_letter(each, size)]
    if not groups or len(groups) > MOST_LETTERS:
        return FoundPage(grey, (), 0.0)
    boxes = [box_around(each) for each in groups]
    angle = _angle(boxes, lines, size, grey.shape[1])
    return FoundPage(grey, tuple(_letters(contrast, labels, groups, boxes, angle, size)), angle)


def _is_ruling(ruled: Ruled, contrast: Contrast) -> bool:
    """Whether a line belongs to the paper: it is long, or runs from edge to edge."""
    width = contrast.ink.shape[0 if ruled.upright else 1]
    return ruled.whole or ruled.line.last - ruled.line.first > 0.35 * width


def _ink_of(parts: Sequence[Part]) -> list[Part]:
    """Return the parts that are drawn with the page's pen."""
    parts = [part for part in parts if not part.along_sheet and not part.at_edge]
    parts = [part for part in parts if part.size >= 3]
    if not parts:
        return []
    weights = [part.area * part.ink for part in parts]
    pen = _weighted_median([part.pen for part in parts], weights)
    ink = _weighted_median([part.ink for part in parts], weights)

    def is_drawn(part: Part) -> bool:
        is_speck = part.size < 0.8 * pen
        is_hair = part.thickness < 0.45 * pen and part.size > 2 * pen
        return part.ink >= _PALE * ink and not is_speck and not is_hair

    return [part for part in parts if is_drawn(part)]


def _usual_size(parts: Sequence[Part]) -> float:
    """Return how large letters usually are: dots and bars count little."""
    return _weighted_median([part.size for part in parts], [part.area for part in parts])


def _weighted_median(values: Sequence[float], weights: Sequence[float]) -> float:
    order = np.argsort(values)
    sums = np.cumsum(np.asarray(weights, dtype=np.float64)[order])
    return float(np.asarray(values)[order][np.searchsorted(sums, sums[-1] / 2)])


def _grouped(parts: Sequence[Part], size: float) -> list[list[Part]]:
    """Put the strokes of each letter together."""
    group_of = list(range(len(parts)))

    def root(place: int) -> int:
        while group_of[place] != place:
            place = group_of[place]
        return place

    order = sorted(range(len(parts)), key=lambda place: parts[place].box[0])
    for n, first in enumerate(order):
        for second in order[n + 1 :]:
            if parts[second].box[0] > parts[first].box[2] + size:
                break
            if _belong(parts[first], parts[second], size):
                group_of[root(second)] = root(first)
    groups: dict[int, list[Part]] = {}
    for place, part in enumerate(parts):
        groups.setdefault(root(place), []).append(part)
    return list(groups.values())


def _belong(one: Part, other: Part, size: float) -> bool:
    """Whether two parts are strokes of one letter."""
    (left, top, right, bottom), (left_2, top_2, right_2, bottom_2) = one.box, other.box
    beside = max(left_2 - right, left - right_2)
    above = max(top_2 - bottom, top - bottom_2)
    if beside < 0 and above < 0:
        return True
    if beside < 0:
        upper, lower = (one, other) if top < top_2 else (other, one)
        is_dot = upper.size < _DOT_SIZE * size and upper.size < lower.size
        return above < (_DOT if is_dot else _BELOW) * size
    if above < 0:
        return beside < _BESIDE * size
    # The dot of an i that leans.
    upper, lower = (one, other) if top < top_2 else (other, one)
    is_dot = upper.size < 0.3 * size and upper.size < 0.6 * lower.size
    return is_dot and beside < 0.2 * size and above < 0.5 * size


def _is_letter(group: Sequence[Part], size: float) -> bool:
    left, top, right, bottom = box_around(group)
    longer = max(right - left, bottom - top)
    return _SMALL * size <= longer <= _LARGE * size


def _angle(boxes: Sequence[Box], lines: Sequence[Ruled], size: float, width: int) -> float:
    """Return by how many degrees lines fall to the right: those of the paper, or of writing."""
    level = [each.line for each in lines if not each.upright]
    if len(level) >= 2:
        falls = [(line.middle[-1] - line.middle[0]) / (len(line.middle) - 1) for line in level]
        return float(np.degrees(np.arctan(np.median(falls))))
    if len(boxes) < 4:
        return 0.0
    x = np.array([(left + right) / 2 for left, _, right, _ in boxes])
    y = np.array([(top + bottom) / 2 for _, top, _, bottom in boxes])
    angles = np.arange(-_STEEPEST, _STEEPEST + _STEP, _STEP)
    scores = []
    for angle in angles:
        rows = y - np.tan(np.radians(angle)) * x
        apart = np.abs(rows[:, None] - rows)
        scores.append(np.exp(-((apart / (0.25 * size)) ** 2)).sum() - 0.02 * abs(angle))
    return float(angles[int(np.argmax(scores))])


def _letters(
    contrast: Contrast,
    labels: Labels,
    groups: Sequence[Sequence[Part]],
    boxes: Sequence[Box],
    angle: float,
    size: float,
) -> list[PageLetter]:
    """Cut the letters out, in the order in which they are read."""
    height, width = labels.shape
    kept = np.isin(labels, [part.label for group in groups for part in group])
    page = inked(contrast, kept)
    found = []
    for place, line in _in_order(boxes, angle, size):
        left, top, right, bottom = boxes[place]
        margin = 2 + round(0.06 * size)
        cut = (
            slice(max(0, top - margin), bottom + margin),
            slice(max(0, left - margin), right + margin),
        )
        mine = np.isin(labels[cut], [part.label for part in groups[place]])
        ink = page[cut] * ndimage.binary_dilation(mine, np.ones((3, 3)))
        share = (left / width, top / height, right / width, bottom / height)
        found.append(PageLetter(share, line, _straightened(ink, angle)))
    return found


def _in_order(boxes: Sequence[Box], angle: float, size: float) -> list[tuple[int, int]]:
    """Return the places of letters as they are read, each with its line."""
    fall = np.tan(np.radians(angle))
    middles = [(top + bottom) / 2 - fall * (left + right) / 2 for left, top, right, bottom in boxes]
    line, last, lines = -1, -np.inf, {}
    for place in np.argsort(middles).tolist():
        if middles[place] - last > 0.6 * size:
            line += 1
        last = middles[place]
        lines[place] = line
    order = sorted(lines, key=lambda place: (lines[place], boxes[place][0]))
    return [(place, lines[place]) for place in order]


def _straightened(ink: Ink, angle: float) -> Ink:
    """Turn a letter back by as much as its page is askew."""
    if abs(angle) < 1.0:
        return ink
    image = Image.fromarray(ink.astype(np.float32))
    turned = image.rotate(angle, Image.Resampling.BILINEAR, expand=True)
    return np.asarray(turned, dtype=np.float64).clip(0.0, 1.0)
