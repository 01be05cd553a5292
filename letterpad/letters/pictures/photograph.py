"""Finds the ink of one letter in a picture as people have it: drawn, scanned or photographed.

A picture that shows a letter and plain paper, and nothing else, is left to `layout.ink_of`. In any
other, ink is told from paper in whatever light, and what is not the letter is taken away.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from letterpad.letters.pictures.layout import Grey, Ink, ink_of, light_border

if TYPE_CHECKING:
    from letterpad.letters.pictures.cleaning import Cleaned

SMALL_SIDE = 224
"""Pixels on the longer side at which a letter on plain paper is examined: eight for each one of the
result."""

PHOTO_SIDE = 1000
"""The same of a photo in which the letter has to be found first."""

_LEAST_SIDE = 400
"""A smaller picture is enlarged for that."""

_TINY = 64
"""Pixels on the longer side of a picture: if there are fewer, nothing is taken away."""

_CLOSE_UP = 200
"""Pixels. A smaller letter is looked at more closely, where the picture has more pixels."""

_EVEN = 24
"""Grey levels from dark to light of nine tenths of plain paper."""

_CLEAR, _BLACK_AND_WHITE = 48, 180
"""Grey levels between plain paper and ink, and where ink crosses the picture's border."""

_LARGE = 0.25
"""Of the picture's longer side: a letter that has been put into it."""

_EVIDENT = 0.05
"""Share of a border's pixels that may differ from the rest for the border to be plain paper."""

_SOLID, _FULL = 0.45, 0.75
"""Of a letter's longer side: no stroke is so wide. Share of its box: no letter fills more."""

_PALE = 0.25
"""Of the ink's contrast."""

_FRAMED = 0.75
"""Share of each side of a box where there is ink: a thin frame has gaps in a small picture."""

_ON_PAPER = 0.35
"""What `Cleaned.on_paper` is at least, in the deepest shadow, if ink and paper are not confused."""

_EVEN_PAPER, _IN_STROKES, _TINY_GAP = (0.85, 1.15), 0.82, 0.25
"""What `Cleaned.on_paper` is of a light letter in whose gap a dark one was found, and at most of
that, unless its size is such a share of the other's."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundLetter:
    """The ink of a letter.

    Parameters
    ----------
    ink : float64 array of shape (height, width)
        0 paper to 1 ink, at most a few hundred pixels large; all zeros if there is no letter.
    is_dark : bool
        Whether the ink is darker than its paper.
    was_cleaned : bool
        Whether something was taken away, or the paper is not plain.
    """

    ink: Ink
    is_dark: bool
    was_cleaned: bool


def find_letter(read: Callable[[int], Grey], side: int = PHOTO_SIDE) -> FoundLetter:
    """Find the ink of the one letter in a picture.

    Parameters
    ----------
    read : callable
        Returns the picture as uint8 (height, width), 0 black to 255 white, at most as many pixels
        large as it is told.
    side : int
        Pixels on the longer side at which a letter is looked for: fewer are quicker.

    Examples
    --------
    >>> page = np.full((300, 400), 200, dtype=np.uint8)
    >>> page[60:200, 180:200] = 40  # an I
    >>> page[240:243] = 90  # on a line
    >>> found = find_letter(lambda side: page)
    >>> found.is_dark, found.was_cleaned, bool(found.ink.shape[0] > 3 * found.ink.shape[1])
    (True, True, True)
    """
    small = read(SMALL_SIDE)
    is_dark = light_border(small) > 0.5
    plain = FoundLetter(ink_of(small, is_dark), is_dark, False)
    has_ink = bool(plain.ink.any())
    if max(small.shape) < _TINY or (has_ink and _is_alone(small, plain.ink > 0.5)):
        return plain
    large = read(2 * side)
    grey = _sized(large, side)
    border = light_border(small)
    is_plain = has_ink and _is_drawn(small, plain.ink > 0.5)
    found = _either_way(grey, border, is_plain)
    if found is None:
        return plain
    letter, dark = found
    # What was put into the picture as large as it is cannot be seen any better.
    is_large = letter.size >= _LARGE * max(grey.shape) or large.shape == small.shape
    if has_ink and is_large and dark == is_dark and _is_all(letter.ink, small, plain.ink > 0.5):
        return plain
    factor = max(large.shape) / max(grey.shape)
    if letter.size < _CLOSE_UP and factor > 1.0:
        return FoundLetter(_close_up(large, letter, factor, dark), dark, True)
    return FoundLetter(_cut_out(letter), dark, True)


def _is_drawn(grey: Grey, ink: NDArray[np.bool_]) -> bool:
    """Whether a picture shows strokes on plain paper, and no sheet on a table."""
    return _is_evident(light_border(grey)) and _is_even(grey, ink) and not _is_solid(ink)


def _is_solid(ink: NDArray[np.bool_]) -> bool:
    """Whether ink fills most of its box, or a large square in it, as a sheet of paper does."""
    letter = _cropped(ink)
    side = max(2, round(_SOLID * max(letter.shape)))
    if min(letter.shape) < side:
        return False
    if letter.mean() > _FULL:
        return True
    sums = np.pad(letter.astype(np.int64), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    filled = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return bool(filled.max() >= 0.95 * side * side)


def _cropped(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the box around ink, of which there is some."""
    rows, columns = (np.flatnonzero(ink.any(axis=axis)) for axis in (1, 0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _with_pale_ink(grey: Grey, ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return ink together with what is paler, as a thin box is in a small picture."""
    paper = float(np.median(grey[~ink])) if not ink.all() else 255.0
    apart = np.abs(grey.astype(np.float32) - paper)
    return np.asarray(ink | (apart > _PALE * np.median(apart[ink])))


def _is_alone(grey: Grey, ink: NDArray[np.bool_]) -> bool:
    """Whether a picture obviously shows one letter on plain paper, by sums of rows and columns."""
    rows, columns = np.asarray(ink.any(axis=1)), np.asarray(ink.any(axis=0))
    letter = _cropped(ink)
    return bool(
        (rows.sum(), columns.sum()) == letter.shape
        and max(letter.shape) >= _LARGE * max(ink.shape)
        and _is_even(grey, ink, _CLEAR if _is_evident(light_border(grey)) else _BLACK_AND_WHITE)
        and not _may_have_line(letter)
        and not _may_have_line(letter.T)
        and not _may_be_framed(_cropped(_with_pale_ink(grey, ink)))
        and not _is_solid(letter)
    )


def _is_evident(border: float) -> bool:
    """Whether nearly all of a border is light, or dark."""
    return min(border, 1.0 - border) <= _EVIDENT


def _is_even(grey: Grey, ink: NDArray[np.bool_], clear: int = _CLEAR) -> bool:
    """Whether paper is of one grey, and ink at least `clear` levels away."""
    paper = grey[~ink]
    low, middle, high = np.percentile(paper, [5, 50, 95]) if paper.size else (0.0, 0.0, 255.0)
    return bool(high - low <= _EVEN and abs(np.median(grey[ink]) - middle) >= clear)


def _is_all(letter: Ink, grey: Grey, ink: NDArray[np.bool_]) -> bool:
    """Whether a letter is all the ink there is, on plain paper."""
    height, width = ink.shape
    image = Image.fromarray((letter > 0).astype(np.uint8) * 255)
    around = image.resize((width, height), Image.Resampling.BOX).filter(ImageFilter.MaxFilter(5))
    return _is_even(grey, ink) and not (ink & (np.asarray(around) == 0)).any()


def _may_have_line(letter: NDArray[np.bool_]) -> bool:
    """Whether rows of ink are much wider than the letter without them."""
    height, width = letter.shape
    near = min(height, max(2, round(0.03 * height)))
    # The line may slant: so many rows together.
    band = np.lib.stride_tricks.sliding_window_view(letter, near, axis=0).any(axis=2)
    share = band.mean(axis=1)
    long = np.flatnonzero(share >= 0.7)
    if not len(long):
        return False
    # A sheet has several lines: without every one, and a few rows above and below each.
    besides = np.ones(height, dtype=bool)
    for row in long:
        besides[max(0, row - near) : row + 2 * near] = False
    rest = letter[besides].any(axis=0)
    columns = np.flatnonzero(rest)
    return len(columns) == 0 or float(np.ptp(columns) + 1) < 0.8 * width


def _may_be_framed(letter: NDArray[np.bool_]) -> bool:
    """Whether ink begins at the edge of its box nearly everywhere, on all four sides."""
    sides = (np.rot90(letter, turn) for turn in range(4))
    return all(float((side.argmax(axis=0) <= 0.08 * len(side)).mean()) > _FRAMED for side in sides)


def _sized(grey: Grey, side: int) -> Grey:
    """Return a picture at the size at which a letter is looked for."""
    longer = max(grey.shape)
    if longer > side:
        return _resized(grey, side / longer, Image.Resampling.BOX)
    if longer < _LEAST_SIDE:
        return _resized(grey, _LEAST_SIDE / longer, Image.Resampling.BICUBIC)
    return grey


def _resized(grey: Grey, factor: float, how: Image.Resampling) -> Grey:
    height, width = (max(1, round(side * factor)) for side in grey.shape)
    return np.asarray(Image.fromarray(grey).resize((width, height), how))


def _either_way(grey: Grey, border: float, is_plain: bool) -> "tuple[Cleaned, bool] | None":
    """Find the letter in dark ink on light paper, or in light ink on dark paper.

    Both are tried, unless the border says clearly what is paper and the letter lies on it.
    """
    from letterpad.letters.pictures.cleaning import cleaned  # with SciPy: only where it is needed

    likely = border > 0.5
    first = cleaned(grey if likely else 255 - grey, is_plain)
    # A dark border is paper in a drawing alone: in a photo it is the table.
    if first is not None and (is_plain or (_is_evident(border) and likely)) and _is_on_paper(first):
        return first, likely
    second = cleaned(255 - grey if likely else grey, is_plain)
    ways = [(each, way) for each, way in ((first, likely), (second, not likely)) if each]
    on_paper = [each for each in ways if _is_on_paper(each[0])]
    # Dark on light comes first: in a photo, light on dark is mostly paper between shadows.
    on_paper.sort(key=lambda each: not each[1])
    if len(on_paper) == 2 and _is_gap(on_paper[0][0], on_paper[1][0]):
        return on_paper[1]
    if on_paper:
        return on_paper[0]
    return max(ways, key=lambda each: each[0].on_paper, default=None)


def _is_on_paper(letter: "Cleaned") -> bool:
    """Whether what was found is strokes of ink on paper, and not paper between ink."""
    return letter.on_paper >= _ON_PAPER and not _is_solid(letter.ink > 0.5)


def _is_gap(dark: "Cleaned", light: "Cleaned") -> bool:
    """Whether a dark letter is only the board between the strokes of a light one around it."""
    is_within = all(
        inner >= outer for inner, outer in zip(dark.box[:2], light.box[:2], strict=True)
    ) and all(inner <= outer for inner, outer in zip(dark.box[2:], light.box[2:], strict=True))
    is_dull = dark.on_paper <= _IN_STROKES or dark.size <= _TINY_GAP * light.size
    return is_within and _EVEN_PAPER[0] <= light.on_paper <= _EVEN_PAPER[1] and is_dull


def _close_up(large: Grey, letter: "Cleaned", factor: float, dark: bool) -> Ink:
    """Look at a small letter in more pixels; as it is if it is not found there."""
    from letterpad.letters.pictures.cleaning import cleaned

    left, top, right, bottom = (round(side * factor) for side in letter.box)
    margin = round(0.6 * letter.size * factor)
    part = large[max(0, top - margin) : bottom + margin, max(0, left - margin) : right + margin]
    closer_by = max(part.shape)
    part = _sized(part, PHOTO_SIDE)
    closer = cleaned(part if dark else 255 - part)
    expected = letter.size * factor * max(part.shape) / closer_by
    if closer is None or not 0.7 * expected <= closer.size <= 1.4 * expected:
        return _cut_out(letter)
    return _cut_out(closer)


def _cut_out(letter: "Cleaned") -> Ink:
    """Return a letter with a little paper around it, at the size of one on plain paper."""
    left, top, right, bottom = letter.box
    margin = 2 + round(0.06 * letter.size)
    ink = letter.ink[max(0, top - margin) : bottom + margin, max(0, left - margin) : right + margin]
    factor = SMALL_SIDE / max(ink.shape)
    if factor >= 1.0:
        return ink
    height, width = (max(1, round(side * factor)) for side in ink.shape)
    image = Image.fromarray(ink.astype(np.float32))
    return np.asarray(image.resize((width, height), Image.Resampling.BOX), dtype=np.float64)
