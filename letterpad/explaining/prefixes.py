"""What a model reads while a letter is being drawn: at every moment the ink that is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.inputs import pieces
from letterpad.ink.strokes import Ink, Stroke
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.writing_lines import WritingLines

MOMENTS = 40
"""Of a time line, beside the ends of its strokes."""

_DOT = 0.1
"""Share of the letter's longer side that a stroke counts beside its length: a dot has none."""

NOTHING, NO_LETTER = "", "-"
"""What is read of no ink, and of ink that is no letter."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the drawing in which the same letter was read.

    Parameters
    ----------
    read : str
        As the answer shows it; `NO_LETTER` or `NOTHING` where that is none.
    begin, end : float
        Shares of the ink, 0 to 1.
    """

    read: str
    begin: float
    end: float


@dataclass(frozen=True, slots=True, eq=False)
class TimeLine:
    """What was read at each moment.

    Parameters
    ----------
    shares : tuple of float
        Of the ink that was there, growing, the last 1.
    predictions : tuple of Prediction
        One for each.
    """

    shares: tuple[float, ...]
    predictions: tuple[Prediction, ...]

    def spans(self) -> tuple[Span, ...]:
        """Return which letter was read when, from the first to the last."""
        spans: list[Span] = []
        begin = 0.0
        for share, prediction in zip(self.shares, self.predictions, strict=True):
            read = read_as(prediction)
            if spans and spans[-1].read == read:
                spans[-1] = Span(read, spans[-1].begin, share)
            else:
                spans.append(Span(read, begin, share))
            begin = share
        return tuple(spans)


def read_as(prediction: Prediction) -> str:
    """Return which letter an answer shows, `NO_LETTER` or `NOTHING`."""
    if prediction.is_empty:
        return NOTHING
    return prediction.in_its_case if prediction.is_letter else NO_LETTER


def moments(ink: Ink, most: int = MOMENTS) -> tuple[float, ...]:
    """Return at which shares of the ink it is asked about: evenly, and where a stroke ends.

    Growing, the last one 1; none for an ink of nothing.
    """
    if ink.is_empty:
        return ()
    sizes = _sizes(ink)
    ends = np.cumsum(sizes) / sizes.sum() if len(sizes) <= most else np.ones(1)
    even = np.arange(1, most + 1) / most
    # The end of a stroke stands for the even one beside it.
    near = np.abs(even[:, None] - ends[None]).min(axis=1) < 0.5 / most
    shares = np.union1d(even[~near], ends)
    return (*shares[shares < 1 - 1e-9].tolist(), 1.0)


def prefix(ink: Ink, share: float) -> Ink:
    """Return what was drawn first: a share of the ink, 0 to 1, cut within a stroke.

    Ink is counted by the length of its lines; each stroke counts a little beside, so that dots do,
    too.

    Examples
    --------
    >>> line = Ink.of([[[0, 0], [0, 100]]])
    >>> prefix(line, 0.5).strokes[0].points.tolist()
    [[0.0, 0.0], [0.0, 50.0]]
    """
    if share >= 1.0 or ink.is_empty:
        return ink
    sizes = _sizes(ink)
    left = share * float(sizes.sum())
    strokes: list[Stroke] = []
    for stroke, size in zip(ink.strokes, sizes.tolist(), strict=True):
        if left <= 0:
            break
        strokes.append(stroke if left >= size - 1e-9 else _begun(stroke, left / size))
        left -= size
    return Ink(tuple(strokes))


def time_line(
    recognizer: Recognizer,
    ink: Ink,
    lines: WritingLines | None,
    shares: Sequence[float],
    *,
    pictures_only: bool = False,
    is_given_up: Callable[[], bool] | None = None,
) -> TimeLine:
    """Ask a model in one batch what it reads of an ink at each of these moments.

    `is_given_up` is for a slow model, as of `letterpad.explaining.inputs.ask`.

    Raises
    ------
    UserError
        If it cannot answer.
    GivenUpError
        If `is_given_up` says so.
    """
    inks = [prefix(ink, share) for share in shares]
    predictions: list[Prediction] = []
    for piece in pieces(len(inks), is_given_up):
        predictions += recognizer.predict_each(inks[piece], lines, pictures_only=pictures_only)
    return TimeLine(tuple(shares), tuple(predictions))


def _sizes(ink: Ink) -> NDArray[np.float64]:
    """Return what each stroke counts: shape (n_strokes,), all above 0."""
    left, top, right, bottom = ink.bounds()
    beside = max(_DOT * max(right - left, bottom - top), 1e-6)
    return np.array([_along(stroke)[-1] + beside for stroke in ink.strokes])


def _along(stroke: Stroke) -> NDArray[np.float64]:
    """Return how far the pen has come at each point: shape (n_points,)."""
    lengths = np.hypot(*np.diff(stroke.points, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(lengths)])


def _begun(stroke: Stroke, share: float) -> Stroke:
    """Return the first part of a stroke; at least its first point."""
    along = _along(stroke)
    place = share * float(along[-1])
    n = max(1, int(np.searchsorted(along, place, side="right")))
    kept = [stroke.points[:n], stroke.times[:n], stroke.pressures[:n]]
    if n < len(stroke) and place > along[n - 1]:
        part = (place - along[n - 1]) / (along[n] - along[n - 1])
        for index, values in enumerate((stroke.points, stroke.times, stroke.pressures)):
            last = values[n - 1] + (values[n] - values[n - 1]) * part
            kept[index] = np.concatenate([kept[index], last[None]])
    return Stroke(*kept)
