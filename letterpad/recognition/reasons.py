"""Why a drawing may be no letter: what can be told from the strokes alone.

A model only scores how much a drawing looks like a letter, and whether it is rather a digit. These
are cheap guesses at what else it is, for a sentence beside that score. Only a dot is no letter
whatever a model makes of it.
"""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import DOT, Images
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence

_TAP = 6.0
"""Logical units: a finger, a pen or a mouse that only taps leaves no more."""

_TALL = 0.35
"""Of the drawing's height: what is less tall (a dot, a comma, a dash) is no letter of its own."""

_FLAT = 0.2
"""Of its width: what is less tall is a dash."""

_GAP = 0.04
"""Of the drawing's height: strokes that are nearer than this, side by side, belong together."""

_WIDE = 2.5
"""Times its height: as wide as no letter."""

_INK = 64
"""Of a picture, 0 to 255: what is darker is a line, and not its soft edge."""

_WINDING = 1.5
"""Length of a line for each unit it goes sideways: joined writing goes up and down, a dash not."""


class Reason(StrEnum):
    """What a drawing looks like that is no letter, as ``--json`` says it."""

    DOT = "dot"
    SEVERAL = "several letters"
    WORD = "word"
    DIGIT = "digit"


REASONS = {
    Reason.DOT: Sentence("This looks like a dot: draw a whole letter."),
    Reason.SEVERAL: Sentence("This looks like several letters: draw one at a time."),
    Reason.WORD: Sentence("This looks like a word: draw one letter at a time."),
    Reason.DIGIT: Sentence("This looks like a digit: draw a letter, A to Z or a to z."),
}
"""How each is said."""


def reason_of(ink: Ink) -> Reason | None:
    """Guess what a drawing is that is no letter; None if there is nothing to say.

    Examples
    --------
    >>> reason_of(Ink.of([[[5, 5]]])).value
    'dot'
    >>> stem, bar = [[0, 0], [0, 100]], [[0, 50], [60, 50]]
    >>> h_and_i = Ink.of([stem, bar, [[60, 0], [60, 100]], [[110, 0], [110, 100]]])
    >>> reason_of(h_and_i).value
    'several letters'
    >>> reason_of(Ink.of([stem, bar])) is None
    True
    """
    if ink.is_empty:
        return None
    if is_dot(ink):
        return Reason.DOT
    left, top, right, bottom = ink.bounds()
    width, height = right - left, bottom - top
    if _n_groups(ink, height) > 1:
        return Reason.SEVERAL
    length = sum(float(np.hypot(*np.diff(stroke.points, axis=0).T).sum()) for stroke in ink.strokes)
    if width > _WIDE * height and length > _WINDING * width:
        return Reason.WORD
    return None


def is_dot(ink: Ink) -> bool:
    """Tell whether nothing was drawn but a dot, which is no letter, whatever a model makes of it.

    Examples
    --------
    >>> is_dot(Ink.of([[[5, 5], [6, 6]]])), is_dot(Ink.of([[[5, 5], [6, 60]]]))
    (True, False)
    """
    left, top, right, bottom = ink.bounds()
    return not ink.is_empty and max(right - left, bottom - top) <= _TAP


def reason_of_picture(picture: Images) -> Reason | None:
    """Guess what a picture shows that is no letter: groups of lines with paper between them.

    Parameters
    ----------
    picture : uint8 array of shape (28, 28)
        0 paper to 255 ink.

    Examples
    --------
    >>> bars = np.zeros((28, 28), dtype=np.uint8)
    >>> bars[8:20, [5, 15]] = 255
    >>> reason_of_picture(bars).value
    'several letters'
    """
    is_ink = picture > _INK
    columns = np.flatnonzero(is_ink.any(axis=0))
    if not len(columns):
        return None
    groups = np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1)
    heights = [_height(is_ink[:, group]) for group in groups]
    n_tall = sum(height >= _TALL * _height(is_ink) for height in heights)
    return Reason.SEVERAL if n_tall > 1 else None


def _height(is_ink: NDArray[np.bool_]) -> int:
    """Return how many rows lie between the first and the last with ink, both counted."""
    return int(np.ptp(np.flatnonzero(is_ink.any(axis=1)))) + 1


def _n_groups(ink: Ink, height: float) -> int:
    """Count groups of strokes that stand side by side and are each as tall as a letter."""
    boxes = sorted(
        (*stroke.points.min(axis=0).tolist(), *stroke.points.max(axis=0).tolist())
        for stroke in ink.strokes
    )
    groups = [boxes[0]]
    for left, top, right, bottom in boxes[1:]:
        first, low, last, high = groups[-1]
        if left > last + _GAP * height:
            groups.append((left, top, right, bottom))
        else:
            groups[-1] = (first, min(low, top), max(last, right), max(high, bottom))
    return sum(
        bottom - top >= max(_TALL * height, _FLAT * (right - left), DOT)
        for left, top, right, bottom in groups
    )
