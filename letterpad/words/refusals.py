"""What is said of ink that is not read, or not for certain."""

import itertools

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence
from letterpad.words.candidates import Candidates
from letterpad.words.geometry import letter_size
from letterpad.words.segment_net import Seen

EMPTY = Sentence("nothing is written")
JOINED = Sentence(
    "This looks like joined writing, which is not read. Print the letters, each by itself."
)
TOO_LONG = Sentence(
    "This is too long for a word, or joined. Leave gaps between words, and print the letters."
)
DIGITS = Sentence("This looks like digits. Only letters are read.")
NO_WORD = Sentence("This does not look like letters.")
CROSSING = Sentence("Lines run into each other here. Leave more room between them.")

MOST_UNITS = 90
"""Of a word; an ordinary one of 14 letters has some 30."""

_DIGIT_FROM, _ONE_DIGIT_FROM = 0.15, 0.7
"""Mean score of being digits, of several letters and of one: of 878 words, all have less than 0.04
but one in a thousand."""

_LETTER_FROM = 0.25
_JOINED_FROM, _JOINED_BELOW = 0.55, 0.35
"""Cuts inside strokes, a letter, from which a word is joined, where its text is less probable than
the second."""

_CROSSING_FROM = 0.5


def of_word(
    candidates: Candidates,
    seen: Seen,
    rows: NDArray[np.int64],
    probability: float,
) -> tuple[Sentence | None, bool]:
    """Return what is to be said of a word, and whether it is refused.

    Parameters
    ----------
    candidates : Candidates
    seen : Seen
    rows : int64 array
        The candidates of its letters.
    probability : float
        That the text is right.
    """
    digit = float(seen.digit[rows].mean())
    if digit > (_DIGIT_FROM if len(rows) > 1 else _ONE_DIGIT_FROM):
        return DIGITS, True
    letter = float(np.maximum(seen.letter[rows], seen.digit[rows]).mean())
    if letter < _LETTER_FROM and probability < _JOINED_BELOW:
        return NO_WORD, True
    if joinedness(candidates, rows) > _JOINED_FROM and probability < _JOINED_BELOW:
        return JOINED, True
    return None, False


def joinedness(candidates: Candidates, rows: NDArray[np.int64]) -> float:
    """Return how many of the gaps between letters are cuts inside a stroke: 0 to 1."""
    if len(rows) < 2:
        units = candidates.units
        wide = float(np.ptp(units.boxes[:, [0, 2]])) > 2.5 * letter_size(units)
        return float(wide and len(units) > len(units.ink.strokes))
    strokes = [{span[0] for span in candidates.spans[row]} for row in rows.tolist()]
    cut = [bool(a & b) for a, b in itertools.pairwise(strokes)]
    return sum(cut) / len(cut)


def of_lines(ink: Ink, n_lines: int) -> Sentence | None:
    """Return what is to be said of lines that run into each other."""
    if n_lines < 2:
        return None
    from letterpad.words.gaps import lines_of

    boxes = np.array(
        [np.concatenate([s.points.min(axis=0), s.points.max(axis=0)]) for s in ink.strokes]
    )
    row = np.zeros(len(boxes), dtype=np.int64)
    for number, line in enumerate(lines_of(ink)):
        for word in line.words:
            row[list(word)] = number
    heights = boxes[:, 3] - boxes[:, 1]
    for number in range(n_lines - 1):
        upper, lower = boxes[row == number], boxes[row == number + 1]
        across = np.minimum(upper[:, None, 2], lower[None, :, 2]) - np.maximum(
            upper[:, None, 0], lower[None, :, 0]
        )
        down = upper[:, None, 3] - np.maximum(upper[:, None, 1], lower[None, :, 1])
        deep = (across > 0) & (down > 0.3 * np.median(heights))
        share = min(deep.any(axis=1).mean(), deep.any(axis=0).mean())
        if share > _CROSSING_FROM:
            return CROSSING
    return None
