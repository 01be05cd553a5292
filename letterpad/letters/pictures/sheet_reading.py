"""Reads a filled-in sheet back: straightened by its rings, box by box, with the printed labels."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.errors import UserError
from letterpad.letters.pictures.cleaning import inked
from letterpad.letters.pictures.contrast import Contrast, Floats, Mask, contrast_of
from letterpad.letters.pictures.layout import Grey, Ink
from letterpad.letters.pictures.sheet import (
    ACROSS,
    BOX,
    COLUMNS,
    DOWN,
    HEIGHT,
    LABEL,
    RINGS,
    WIDTH,
    Rectangle,
    SheetPage,
    box_at,
)
from letterpad.letters.pictures.sheet_flattening import SCALE, flat_field
from letterpad.letters.pictures.sheet_marks import FoundMarks, Points, homography, marks_in, moved

READ_AT = 3200
"""Pixels on the longer side at which a sheet is read."""

LEAST_SCALE = 2.5
"""Pixels to the millimetre of the photograph: with fewer, letters are a blur."""

_LEAST_SHARP = 0.6
"""How white the gap is between a ring and its dot, of the paper around the ring."""

_WIDEST_PEN = 4.0
"""Millimetres: what is dark and wider is a shadow."""

_BAND, _PIECES_OF_SIDE = 0.9, 3
"""Millimetres on both sides of where a frame's line should be, as paper is never quite flat; and
in how many pieces each side of a frame is looked at."""

_ABOVE = 1.6
"""Millimetres above a box that belong to it; below, up to those of the next."""

_LABEL_WIDTH = 3.8
"""Millimetres that the widest label takes."""

_MOST = 0.5
"""Of a piece of ink: if so much lies in a box, all of it belongs there."""

_MOST_BOXES = 3
"""That a stroke may run through."""

_INK = 0.4
"""Of the full contrast of a page's ink: what has more is ink."""

_LEAST_INK = 0.1
"""Contrast, of pencil: what has less is a dent, or shines through."""

_FOLD, _FOLDED = 1.6, 3
"""Millimetres: a line that runs through a box and is no wider may be a fold of the paper; it is one
if it runs through so many boxes beside each other."""

_LETTER, _STROKE, _SPECK = 2.2, 1.2, 0.4
"""Millimetres: a letter is larger, and so is its longest stroke; and what is smaller than the last
is a speck, however near a letter."""

_MARGIN = 3
"""Pixels of paper around a letter."""


@dataclass(frozen=True, slots=True, eq=False)
class SheetLetter:
    """What is written in a box of a sheet.

    Parameters
    ----------
    label : str
        The letter that is printed above the box.
    row : int
        Of boxes, from 0.
    box : tuple of float
        Where the ink is: shares of the field's width and height, left, top, right, bottom.
    ink : float64 array of shape (height, width)
        0 paper to 1 ink, with a little paper around it.
    """

    label: str
    row: int
    box: tuple[float, float, float, float]
    ink: Ink


@dataclass(frozen=True, slots=True, eq=False)
class FilledSheet:
    """A page of a sheet that somebody has filled in.

    Parameters
    ----------
    page : SheetPage
    grey : uint8 array of shape (height, width)
        The field, straightened.
    letters : tuple of SheetLetter
        Row by row; boxes that were left empty are not among them.
    """

    page: SheetPage
    grey: Grey
    letters: tuple[SheetLetter, ...]


def filled_sheet(
    small: Grey, contrast: Contrast, read: Callable[[int], Grey]
) -> FilledSheet | None:
    """Read a sheet, if a picture shows one.

    Parameters
    ----------
    small : uint8 array of shape (height, width)
        The picture as it is looked at, 0 black to 255 white.
    contrast : Contrast
        Of that.
    read : callable
        Returns the picture again, at most as many pixels large as it is told.

    Raises
    ------
    UserError
        If it is one, but cannot be read, or nothing is written on it.
    """
    marks = marks_in(small, contrast)
    if marks.corners is None or marks.page is None:
        if marks.is_sheet:
            raise _not_whole(marks)
        return None
    grey = read(READ_AT)
    corners = marks.corners * (grey.shape[1] / small.shape[1])
    _check_sharpness(grey, corners)
    labels = marks.page.labels
    field = flat_field(grey, corners, len(labels))
    letters = tuple(_letters(field, labels))
    if not letters:
        raise UserError(
            "This is a sheet to fill in, page {page}, but nothing is written in its boxes.",
            page=marks.page.page + 1,
        )
    return FilledSheet(marks.page, field, letters)


def _not_whole(marks: FoundMarks) -> UserError:
    if len(marks.rings) < 4:
        return UserError(
            "This is a sheet to fill in, but not all of its four rings can be seen: a corner is "
            "cut off or covered. Photograph it again, with all four rings in the picture."
        )
    return UserError(
        "This is a sheet to fill in, but the row of black marks at its top cannot be read, which "
        "says what is in its boxes: it is covered, blurred or printed by another version of "
        "Letterpad. Photograph it again, from above and in good light."
    )


def _check_sharpness(grey: Grey, corners: Points) -> None:
    """Refuse a sheet that is too small in its photograph, or too blurred."""
    matrix = homography(np.array(RINGS), corners)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    real = np.linalg.norm(np.roll(RINGS, -1, axis=0) - np.array(RINGS), axis=1)
    scale = float((sides / real).min())
    if scale < LEAST_SCALE:
        raise UserError(
            "This is a sheet to fill in, but it is too small in the picture: a box is {n} pixels "
            "wide, and {least} are needed. Photograph it again, from nearer.",
            n=round(scale * BOX),
            least=round(LEAST_SCALE * BOX),
        )
    if _sharpness(grey, matrix) < _LEAST_SHARP:
        raise UserError(
            "This is a sheet to fill in, but the picture is too blurred to read the letters. "
            "Photograph it again, with a steady hand and in good light."
        )


def _sharpness(grey: Grey, matrix: Points) -> float:
    """Return how white the gaps of the rings are, of the paper around: the median of four."""
    angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    around = np.column_stack([np.cos(angles), np.sin(angles)])
    shares = []
    for middle in RINGS:
        black, gap, paper = (
            np.median(_sampled(grey, matrix, np.array(middle) + radius * around))
            for radius in (4.2, 2.6, 6.2)
        )
        shares.append((gap - black) / max(paper - black, 1.0))
    return float(np.median(shares))


def _sampled(grey: Grey, matrix: Points, points: Points) -> NDArray[np.float64]:
    values: NDArray[np.float64] = ndimage.map_coordinates(
        grey, moved(points, matrix).T[::-1], np.float64, order=1, mode="nearest"
    )
    return values


# Boxes


def _letters(field: Grey, labels: Sequence[str]) -> list[SheetLetter]:
    contrast = _without_print(field, len(labels))
    if contrast is None:
        return []
    pieces, n = ndimage.label(contrast.strong, np.ones((3, 3)))
    areas = np.bincount(pieces.ravel(), minlength=n + 1)

    def counted(area: Rectangle) -> NDArray[np.int64]:
        return np.bincount(pieces[_pixels(area)].ravel(), minlength=n + 1)

    inside = [counted(box_at(place)) for place in range(len(labels))]
    n_boxes = sum((each > 0).astype(int) for each in inside)
    framing = _frame_bands(field.shape, len(labels))
    off_frames = np.bincount(pieces[~framing], minlength=n + 1)
    # A fold runs through many boxes; what lies in a frame's line alone is left of the frame.
    is_ink = (n_boxes <= _MOST_BOXES) & (off_frames > 0)
    is_ink[0] = False
    found: dict[int, SheetLetter] = {}
    for place, label in enumerate(labels):
        mine = inside[place]
        whole = np.flatnonzero(is_ink & (mine >= _MOST * areas) & (mine > 0))
        if len(whole):  # what is below its box, and in no other
            near = is_ink & (n_boxes == 0) & (counted(_cell_at(place)) >= _MOST * areas)
            whole = np.append(whole, np.flatnonzero(near))
        cut = np.flatnonzero(is_ink & (mine < _MOST * areas) & (mine > 0))
        ink = _cut_out(contrast, _kept(pieces, whole, cut, place))
        if ink is not None:
            found[place] = SheetLetter(label, place // COLUMNS, *ink)
    folded = _folded(found)
    return [letter for place, letter in found.items() if place not in folded]


def _folded(found: Mapping[int, SheetLetter]) -> set[int]:
    """Return the boxes in which there is only a fold of the paper."""
    rows: dict[int, list[int]] = {}
    columns: dict[int, list[int]] = {}
    for place, letter in found.items():
        left, top, right, bottom = letter.box
        wide, high = WIDTH * (right - left), HEIGHT * (bottom - top)
        if high <= _FOLD and wide >= BOX - 2 * _BAND:
            rows.setdefault(place // COLUMNS, []).append(place)
        if wide <= _FOLD and high >= BOX - 2 * _BAND:
            columns.setdefault(place % COLUMNS, []).append(place)
    lines = [*rows.values(), *columns.values()]
    return {place for line in lines if len(line) >= _FOLDED for place in line}


def _without_print(field: Grey, n: int) -> Contrast | None:
    """Return the contrast of what was written, without what is printed; None if nothing was."""
    contrast = contrast_of(field, _WIDEST_PEN * SCALE / min(field.shape))
    if contrast is None:
        return None
    ink = np.zeros_like(contrast.ink)
    for place in range(n):
        cell = _pixels(_cell_at(place))
        ink[cell] = contrast.ink[cell]
    for place in range(n):
        left, top, *_ = box_at(place)
        ink[_pixels((left - 0.3, top - LABEL, left + _LABEL_WIDTH, top - 0.9))] = 0.0
    _take_frames_away(ink, n)
    written = np.concatenate([ink[_pixels(box_at(place), -_BAND)].ravel() for place in range(n)])
    lowest = max(5.0 * contrast.noise, _LEAST_INK)
    dark = np.sort(written[written > lowest])
    if len(dark) < 10:
        return None
    weights = np.cumsum(dark * dark, dtype=np.float64)
    full = float(dark[np.searchsorted(weights, 0.8 * weights[-1])])
    return replace(contrast, ink=ink, least=max(lowest, _INK * full))


def _cell_at(place: int) -> Rectangle:
    """Return a box with what is around it, up to the next ones."""
    left, top, right, _ = box_at(place)
    gap = (ACROSS - BOX) / 2
    return left - gap, top - _ABOVE, right + gap, top - _ABOVE + DOWN


def _take_frames_away(ink: Floats, n: int) -> None:
    """Subtract from every piece of a frame what is dark all along it; ink that crosses it is not.

    No more than frames mostly are: a stroke along one remains.
    """
    bands = [band for place in range(n) for band in _bands(ink, place)]
    along = [np.median(band, axis=1, keepdims=True) for band in bands]
    printed = float(np.median([each.max() for each in along]))
    for band, each in zip(bands, along, strict=True):
        band -= np.clip(1.2 * each, 0.0, 1.3 * printed)
    np.clip(ink, 0.0, None, out=ink)


def _bands(ink: Floats, place: int) -> Iterator[Floats]:
    """Yield views of the pieces of a frame: (across its line, along it)."""
    for side, is_upright in _sides(place):
        down, across = _pixels(side)
        band = ink[down, across].T if is_upright else ink[down, across]
        yield from np.array_split(band, _PIECES_OF_SIDE, axis=1)


def _sides(place: int) -> Iterator[tuple[Rectangle, bool]]:
    """Yield the bands in which the four lines of a frame are, and whether each is upright."""
    left, top, right, bottom = box_at(place)
    # Half the way to the next frame: that has a band of its own.
    near, far = min(_BAND, (ACROSS - BOX) / 2), _BAND
    for y in (top, bottom):
        yield (left - near, y - _BAND, right + near, y + _BAND), False
    for x in (left, right):
        inner = (x - near, x + far) if x == left else (x - far, x + near)
        yield (inner[0], top - _BAND, inner[1], bottom + _BAND), True


def _frame_bands(shape: tuple[int, int], n: int) -> Mask:
    """Return where frames may be."""
    framing = np.zeros(shape, dtype=bool)
    for place in range(n):
        framing[_pixels(box_at(place), _BAND)] = True
    for place in range(n):
        framing[_pixels(box_at(place), -_BAND)] = False
    return framing


def _kept(
    pieces: NDArray[np.int32], whole: NDArray[np.int64], cut: NDArray[np.int64], place: int
) -> tuple[slice, slice, Mask]:
    """Return where the ink of a box is: what begins in it as a whole, of the rest what is inside.

    The slices are of the field; the mask is of what they cut out.
    """
    left, top, right, bottom = box_at(place)
    around = (left - ACROSS / 2, top - DOWN / 2, right + ACROSS / 2, bottom + DOWN / 2)
    down, across = _pixels(around)
    down = slice(max(0, down.start), down.stop)
    across = slice(max(0, across.start), across.stop)
    here = pieces[down, across]
    mask = np.isin(here, whole)
    if len(cut):
        inner = np.zeros(pieces.shape, dtype=bool)
        inner[_pixels(box_at(place), (ACROSS - BOX) / 2)] = True
        mask |= np.isin(here, cut) & inner[down, across]
    return down, across, mask


def _cut_out(
    contrast: Contrast, kept: tuple[slice, slice, Mask]
) -> tuple[tuple[float, float, float, float], Ink] | None:
    """Return the ink of a letter and where it is; None if there is none."""
    down, across, mask = kept
    mask = _without_specks(mask, contrast.ink[down, across])
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    if not len(rows) or max(np.ptp(rows), np.ptp(columns)) < _LETTER * SCALE:
        return None
    top, bottom = max(0, int(rows[0]) - _MARGIN), int(rows[-1]) + 1 + _MARGIN
    left, right = max(0, int(columns[0]) - _MARGIN), int(columns[-1]) + 1 + _MARGIN
    mask = mask[top:bottom, left:right]
    y = slice(down.start + top, down.start + top + mask.shape[0])
    x = slice(across.start + left, across.start + left + mask.shape[1])
    ink = inked(replace(contrast, ink=contrast.ink[y, x], paper=contrast.paper[y, x]), mask)
    height, width = contrast.ink.shape
    box = (
        (across.start + int(columns[0])) / width,
        (down.start + int(rows[0])) / height,
        (across.start + int(columns[-1]) + 1) / width,
        (down.start + int(rows[-1]) + 1) / height,
    )
    return box, ink


def _without_specks(mask: Mask, ink: Floats) -> Mask:
    """Leave out what is tiny, and what is paler than the rest by far."""
    pieces, n = ndimage.label(mask, np.ones((3, 3)))
    if n == 0:
        return mask
    sizes = np.array(
        [max(down.stop - down.start, x.stop - x.start) for down, x in ndimage.find_objects(pieces)]
    )
    numbers = np.arange(1, n + 1)
    means = np.asarray(ndimage.mean(ink, pieces, numbers))
    main = means[int(sizes.argmax())]
    if sizes.max() < _STROKE * SCALE:
        return np.zeros_like(mask)
    kept = numbers[(sizes >= _SPECK * SCALE) & (means >= 0.5 * main)]
    return np.isin(pieces, kept)


def _pixels(area: Rectangle, around: float = 0.0) -> tuple[slice, slice]:
    left, top, right, bottom = area
    return (
        slice(round((top - around) * SCALE), round((bottom + around) * SCALE)),
        slice(round((left - around) * SCALE), round((right + around) * SCALE)),
    )
