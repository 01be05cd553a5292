"""Finds a sheet in a photograph: its four rings, which way up it lies, and which page it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.letters.pictures.contrast import Contrast, Mask
from letterpad.letters.pictures.layout import Grey
from letterpad.letters.pictures.sheet import (
    DOT,
    GAP,
    N_MARKS,
    RING,
    RINGS,
    WIDTH,
    SheetPage,
    mark_at,
    page_of,
)

Points = NDArray[np.float64]

_LEVELS = (0.45, 0.3, 0.6)
"""Of the full contrast: what has more is black, tried in this order."""

_LEAST_RING, _LARGEST_RING = 7, 0.2
"""Pixels, and share of the picture's shorter side."""

_RING_COVER = 1 - (GAP / RING) ** 2
_DOT_COVER = (DOT / RING) ** 2
_DISC = np.pi / 4
"""Shares: of a disc that its ring and its dot cover, and of a square that a disc covers."""

_MOST_RINGS = 9
"""That are tried: the largest. A picture that has more such rings is of something else."""

_UNLIKE = 2.0
"""Ratio of sizes: rings of one sheet are more alike, however aslant it is seen."""

_BOWS = (0.0, 1.2, -1.2, 2.4, -2.4, 3.6, -3.6)
"""Millimetres by which paper that is not flat moves the middle of the row of marks."""

_INSIDE_MARK = np.linspace(0.3, 0.7, 5)


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring with a dot in it: its middle, and its radius, in pixels."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, eq=False)
class FoundMarks:
    """What of a sheet is seen in a picture.

    Parameters
    ----------
    rings : tuple of Ring
        All that are there.
    corners : float64 array of shape (4, 2), optional
        The middles of the sheet's rings: top left, top right, bottom right, bottom left.
    page : SheetPage, optional
        What the row of marks between the upper two says.
    """

    rings: tuple[Ring, ...]
    corners: Points | None = None
    page: SheetPage | None = None

    @property
    def is_sheet(self) -> bool:
        """Whether it is a sheet, or a part: two rings or more stand as those of a sheet do."""
        rings = self.rings[:_MOST_RINGS]
        return self.page is not None or (
            any(map(_may_be_corners, combinations(rings, 3)))
            or (len(rings) == 2 and _may_be_side(*rings))
        )


def marks_in(grey: Grey, contrast: Contrast) -> FoundMarks:
    """Look for a sheet in a picture.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
        0 black to 255 white.
    contrast : Contrast
        Of the same picture.
    """
    full = float(np.percentile(contrast.ink[contrast.strong], 90))
    best = FoundMarks(())
    for level in _LEVELS:
        rings = _rings(contrast.ink > level * full)
        if len(rings) < 2:
            continue
        for corners in _corners(rings):
            page = _page_at(grey, corners)
            if page is not None:
                return FoundMarks(rings, corners, page)
        if len(rings) > len(best.rings):
            best = FoundMarks(rings)
    return best


def homography(source: Points, target: Points) -> Points:
    """Return the 3 x 3 matrix that takes four points to four others."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source.tolist(), target.tolist(), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    solved = np.linalg.solve(np.array(rows, dtype=np.float64), np.array(values))
    return np.append(solved, 1.0).reshape(3, 3)


def moved(points: Points, matrix: Points) -> Points:
    """Return where a homography takes points: (n, 2)."""
    seen = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    result: Points = seen[:, :2] / seen[:, 2:]
    return result


def _rings(black: Mask) -> tuple[Ring, ...]:
    """Find black rings with a black dot in their middle, the largest first."""
    labels, n = ndimage.label(black, np.ones((3, 3)))
    if n == 0:
        return ()
    areas = np.bincount(labels.ravel(), minlength=n + 1)
    largest = _LARGEST_RING * min(black.shape)
    found = []
    for label, (down, across) in enumerate(ndimage.find_objects(labels), start=1):
        height, width = down.stop - down.start, across.stop - across.start
        if not (_LEAST_RING <= min(height, width) and max(height, width) <= largest):
            continue
        share = areas[label] / (height * width)
        # In perspective a ring is an ellipse, which covers as much of its box if it does not lean.
        if max(height, width) > 2.2 * min(height, width) or not 0.22 < share < 0.68:
            continue
        ring = _ring(labels[down, across], label)
        if ring is not None:
            found.append(Ring(across.start + ring.x, down.start + ring.y, ring.radius))
    return tuple(sorted(found, key=lambda ring: -ring.radius))


def _ring(labels: NDArray[np.int32], label: int) -> Ring | None:
    """Look at one piece of black: whether it is round, and has a gap and a dot."""
    line = labels == label
    disc = ndimage.binary_fill_holes(line)
    area = int(disc.sum())
    if not 0.6 * _DISC < area / disc.size < 1.15 * _DISC:
        return None
    if not 0.55 * _RING_COVER < line.sum() / area < 1.5 * _RING_COVER:
        return None
    inside = (labels > 0) & disc & ~line
    pieces, n = ndimage.label(inside, np.ones((3, 3)))
    if n == 0:
        return None
    sizes = np.bincount(pieces.ravel())[1:]
    dot = pieces == 1 + int(sizes.argmax())
    if not 0.3 * _DOT_COVER < dot.sum() / area < 2.5 * _DOT_COVER:
        return None
    if sizes.sum() > 1.3 * sizes.max():
        return None
    radius = float(np.sqrt(area / np.pi))
    (y, x), (dot_y, dot_x) = _middle(disc), _middle(dot)
    if np.hypot(y - dot_y, x - dot_x) > 0.22 * radius + 0.5:
        return None
    return Ring(x, y, radius)


def _middle(mask: Mask) -> tuple[float, float]:
    rows, columns = np.nonzero(mask)
    return float(rows.mean()), float(columns.mean())


def _corners(rings: Sequence[Ring]) -> Iterator[Points]:
    """Yield the corners of all sheets that may be there: four rings each, every way up."""
    for four in combinations(rings[:_MOST_RINGS], 4):
        if not all(_may_be_corners(three) for three in combinations(four, 3)):
            continue
        points = np.array([(ring.x, ring.y) for ring in four])
        x, y = (points - points.mean(axis=0)).T
        around = points[np.argsort(np.arctan2(y, x))]
        for first in range(4):
            yield np.roll(around, -first, axis=0)


def _may_be_corners(three: Sequence[Ring]) -> bool:
    """Whether rings are about as large, and far apart in two directions."""
    radii = [ring.radius for ring in three]
    if max(radii) > _UNLIKE * min(radii):
        return False
    a, b, c = (np.array([ring.x, ring.y]) for ring in three)
    (x, y), (u, v) = b - a, c - a
    sides = [float(np.hypot(*side)) for side in (b - a, c - a, c - b)]
    height = abs(x * v - y * u) / max(*sides, 1e-9)
    return bool(height > 12 * float(np.mean(radii)))


def _may_be_side(one: Ring, other: Ring) -> bool:
    """Whether two rings are as far apart, of their size, as two corners of a sheet."""
    if max(one.radius, other.radius) > 1.3 * min(one.radius, other.radius):
        return False
    apart = float(np.hypot(one.x - other.x, one.y - other.y)) / (one.radius + other.radius) * 2
    (left, top), (right, bottom) = RINGS[0], RINGS[2]
    return any(abs(apart * RING / side - 1) < 0.15 for side in (right - left, bottom - top))


def _page_at(grey: Grey, corners: Points) -> SheetPage | None:
    """Read the row of marks between the first two of four corners."""
    matrix = homography(np.array(RINGS), corners)
    points = np.array(
        [
            (left + x * (right - left), top + y * (bottom - top))
            for left, top, right, bottom in map(mark_at, range(N_MARKS))
            for y in _INSIDE_MARK
            for x in _INSIDE_MARK
        ]
    )
    arch = 1 - (2 * points[:, 0] / WIDTH - 1) ** 2
    for bow in _BOWS:
        page = _page_along(grey, moved(points + np.outer(arch, (0.0, bow)), matrix))
        if page is not None:
            return page
    return None


def _page_along(grey: Grey, at: Points) -> SheetPage | None:
    """Read a row of marks, of which these are points: as many of each."""
    height, width = grey.shape
    if (at < 0).any() or (at >= [width - 1, height - 1]).any():
        return None
    values = ndimage.map_coordinates(grey, at.T[::-1], np.float64, order=1)
    means = values.reshape(N_MARKS, -1).mean(axis=1)
    # Between black and white at both ends: one of them may lie in a shadow.
    black, white = means[[0, -1]], means[[1, -2]]
    if (white - black < 12).any():
        return None
    first, last = ((black + white) / 2).tolist()
    middles = np.linspace(first, last, N_MARKS)
    return page_of((means < middles).astype(int).tolist())
