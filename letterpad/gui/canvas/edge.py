"""Where a pen's path lies on the paper, and where it crosses the edge."""

from typing import NamedTuple

from letterpad.gui.canvas.stroke_owner import Sample


class Box(NamedTuple):
    """What can be seen of the paper, in logical pixels; the edges belong to it."""

    left: float
    top: float
    right: float
    bottom: float

    def has(self, sample: Sample) -> bool:
        """Whether a sample lies on the paper."""
        return self.left <= sample.x <= self.right and self.top <= sample.y <= self.bottom


class Piece(NamedTuple):
    """The part of a move that lies on the paper.

    Parameters
    ----------
    begin : Sample or None
        Where it comes onto the paper; None if it was there already.
    end : Sample
    leaves : bool
        Whether it leaves the paper there.
    """

    begin: Sample | None
    end: Sample
    leaves: bool


def on_paper(before: Sample, after: Sample, box: Box) -> Piece | None:
    """Return the part of the straight way from one sample to the next that lies on the paper.

    None if no part of it does, or no more than a corner.

    >>> box = Box(0, 0, 100, 100)
    >>> piece = on_paper(Sample(50, 50, 0, 1.0), Sample(150, 50, 10, 1.0), box)
    >>> piece.begin is None, piece.end[:2], piece.leaves
    (True, (100.0, 50.0), True)
    """
    was_on, is_on = box.has(before), box.has(after)
    if was_on and is_on:
        return Piece(None, after, leaves=False)
    first, last = _shares(before, after, box)
    if first > last or (first == last and not (was_on or is_on)):
        return None
    begin = None if was_on else _between(before, after, first, box)
    end = after if is_on else _between(before, after, last, box)
    return Piece(begin, end, leaves=not is_on)


def _shares(before: Sample, after: Sample, box: Box) -> tuple[float, float]:
    """Return from which to which share of the way it lies in the box; the first is larger if never.

    By Liang and Barsky: each pair of edges allows a range of shares.
    """
    first, last = 0.0, 1.0
    for at, way, low, high in (
        (before.x, after.x - before.x, box.left, box.right),
        (before.y, after.y - before.y, box.top, box.bottom),
    ):
        if way == 0.0:
            if not low <= at <= high:
                return 1.0, 0.0
            continue
        near, far = sorted(((low - at) / way, (high - at) / way))
        first, last = max(first, near), min(last, far)
    return first, last


def _between(before: Sample, after: Sample, share: float, box: Box) -> Sample:
    x, y, time, pressure = (
        one + share * (other - one) for one, other in zip(before, after, strict=True)
    )
    # Rounding must not leave it a hair beyond the edge.
    return Sample(
        min(max(x, box.left), box.right),
        min(max(y, box.top), box.bottom),
        round(time),
        min(max(pressure, 0.0), 1.0),
    )
