"""Turns ink into a picture of 28 x 28 pixels, whatever the place and size it was drawn at."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink

SIDE = 28
"""Pixels on a side of every picture."""

N_PIXELS = SIDE * SIDE
"""Pixels of every picture: what an algorithm gets of a letter."""

DOT = 2.0
"""Logical units. Smaller ink is a dot, and is not enlarged to fill the box."""

_PIECE = 2.0
"""Pixels. Longer segments are drawn in pieces of this length or less."""

_BLOCK = 256
"""Letters drawn at a time. They fit into the processor's cache, which almost halves the time."""

Images = NDArray[np.uint8]
_Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Framing:
    """How ink is placed in a picture. A trained model keeps the framing of its letters.

    Parameters
    ----------
    box : float
        Pixels: the longer side of the line's bounding box is scaled to this.
    centring : {"box", "mass"}
        What is put in the middle of the picture: the centre of the bounding box, or the centre
        of mass of the ink (as in MNIST).
    pen : float
        Pixels: width of the line.
    """

    box: float = 20.0
    centring: Literal["box", "mass"] = "box"
    pen: float = 1.6

    def __post_init__(self) -> None:
        if not (1.0 <= self.box <= SIDE and 0.5 <= self.pen <= 5.0):
            raise ValueError(f"a box of 1 to {SIDE} and a pen of 0.5 to 5 pixels expected: {self}")
        if self.centring not in ("box", "mass"):
            raise ValueError(f"centring must be 'box' or 'mass', not {self.centring!r}")

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Framing":
        """Read what `to_json` gave; raise ValueError, TypeError or KeyError for anything else."""
        return cls(float(fields["box"]), fields["centring"], float(fields["pen"]))


def rasterize(ink: Ink, framing: Framing = Framing()) -> Images:
    """Draw one ink.

    Returns
    -------
    uint8 array of shape (28, 28)
        0 paper to 255 ink; all zeros for empty ink.

    Examples
    --------
    >>> stroke = Ink.of([[[0, 0], [0, 100]]])
    >>> picture = rasterize(stroke)
    >>> picture.shape, picture.dtype.name
    ((28, 28), 'uint8')
    >>> bool((rasterize(stroke.moved(30, 0).scaled(2)) == picture).all())
    True
    """
    image: Images = rasterize_many(PackedInks.single(ink), framing)[0]
    return image


def rasterize_many(inks: PackedInks, framing: Framing = Framing()) -> Images:
    """Draw many inks.

    A pixel's ink is its centre's distance to the line, turned into coverage by a ramp of one
    pixel. Only distances enter, so the picture changes smoothly with the points, and not at all
    when the ink is moved or scaled.

    Returns
    -------
    uint8 array of shape (n_inks, 28, 28)
    """
    images = np.empty((len(inks), SIDE, SIDE), dtype=np.uint8)
    for first in range(0, len(inks), _BLOCK):
        block = inks if len(inks) <= _BLOCK else inks[first : first + _BLOCK]
        images[first : first + _BLOCK] = _draw(block, framing)
    return images


def in_picture(ink: Ink, framing: Framing = Framing()) -> Ink:
    """Return an ink in pixels of its picture, from the upper left corner, y down.

    Examples
    --------
    >>> line = in_picture(Ink.of([[[0, 0], [0, 100]]]))
    >>> line.strokes[0].points.tolist()
    [[14.0, 4.0], [14.0, 24.0]]
    """
    if ink.is_empty:
        return ink
    left, top, right, bottom = ink.bounds()
    scale = framing.box / max(right - left, bottom - top, DOT)
    x, y = SIDE / 2.0 - scale * (left + right) / 2.0, SIDE / 2.0 - scale * (top + bottom) / 2.0
    if framing.centring == "mass":
        segments, owners = _segments(PackedInks.single(ink), framing)
        ((dx, dy),) = _mass_shift(_coverage(segments, owners, 1, framing.pen), segments, owners)
        x, y = x + float(dx), y + float(dy)
    return ink.transformed([[scale, 0.0], [0.0, scale]], (x, y))


def features(images: Images) -> NDArray[np.float32]:
    """Turn pictures into what an algorithm gets: uint8 (n, 28, 28) to float32 (n, 784), 0 to 1."""
    rows: NDArray[np.float32] = images.reshape(len(images), -1).astype(np.float32) / np.float32(255)
    return rows


def _draw(inks: PackedInks, framing: Framing) -> Images:
    segments, owners = _segments(inks, framing)
    coverage = _coverage(segments, owners, len(inks), framing.pen)
    if framing.centring == "mass":
        segments += _mass_shift(coverage, segments, owners)[owners][:, None, :]
        coverage = _coverage(segments, owners, len(inks), framing.pen)
    images: Images = np.rint(coverage * 255.0).astype(np.uint8)
    return images


def _segments(inks: PackedInks, framing: Framing) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return pieces of line in pixels, none over `_PIECE`: (n, 2 ends, 2), and each one's ink."""
    points = inks.points.astype(np.float64)
    n_points = np.diff(inks.stroke_starts)
    stroke_owner = np.repeat(np.arange(len(inks)), np.diff(inks.ink_starts))
    owner = np.repeat(stroke_owner, n_points)
    low = np.zeros((len(inks), 2))
    high = np.zeros((len(inks), 2))
    if len(points):
        drawn = np.flatnonzero(np.diff(inks.ink_starts))
        first = inks.stroke_starts[inks.ink_starts[drawn]]
        low[drawn] = np.minimum.reduceat(points, first)
        high[drawn] = np.maximum.reduceat(points, first)
    extent = np.maximum((high - low).max(axis=1), DOT)
    scale = framing.box / extent
    middle = (low + high) / 2.0
    pixels = (points - middle[owner]) * scale[owner][:, None] + SIDE / 2.0

    last_of_stroke = np.zeros(len(points), dtype=bool)
    last_of_stroke[inks.stroke_starts[1:] - 1] = True
    alone = n_points == 1
    starts = np.flatnonzero(~last_of_stroke)
    dots = inks.stroke_starts[:-1][alone]
    begin = pixels[np.concatenate([starts, dots])]
    end = pixels[np.concatenate([starts + 1, dots])]
    owners = owner[np.concatenate([starts, dots])]

    lengths = np.hypot(*(end - begin).T)
    pieces = np.maximum(1, np.ceil(lengths / _PIECE)).astype(np.int64)
    whose = np.repeat(np.arange(len(begin)), pieces)
    number = np.arange(len(whose)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    step = ((end - begin) / pieces[:, None])[whose]
    piece_begin = begin[whose] + step * number[:, None]
    return np.stack([piece_begin, piece_begin + step], axis=1), owners[whose]


def _coverage(
    segments: NDArray[np.float64], owners: NDArray[np.int64], n_inks: int, pen: float
) -> _Array:
    """Return how much of every pixel is ink, 0 to 1: float32 array of shape (n_inks, 28, 28)."""
    radius = pen / 2.0
    # A piece leaves ink in a patch of window x window pixels about the pixel its middle is in: to
    # the pixel k columns away it is at least k - 0.5 columns from the middle.
    reach = _PIECE / 2.0 + radius + 0.5
    window = 2 * int(np.ceil(reach + 0.5)) - 1
    margin = window
    side = SIDE + 2 * margin
    canvas = np.full(n_inks * side * side, np.inf, dtype=np.float32)
    begin, end = segments[:, 0], segments[:, 1]
    # The patch's first pixel; pixel (i, j) has its centre at (i + 0.5, j + 0.5).
    corner = np.floor((begin + end) / 2.0).astype(np.int64) - window // 2
    corner = np.clip(corner, -margin, SIDE)
    along = (end - begin).astype(np.float32)
    length2 = np.maximum((along**2).sum(axis=1), np.float32(1e-12))
    offsets = np.arange(window)
    # Axes: piece, row, column. Relative to the piece's beginning, so that float32 is enough.
    dx = (corner[:, 0, None] + offsets + 0.5 - begin[:, 0, None]).astype(np.float32)[:, None, :]
    dy = (corner[:, 1, None] + offsets + 0.5 - begin[:, 1, None]).astype(np.float32)[:, :, None]
    where = dx * along[:, 0, None, None] + dy * along[:, 1, None, None]
    where /= length2[:, None, None]
    np.clip(where, 0.0, 1.0, out=where)
    distance2 = (dx - where * along[:, 0, None, None]) ** 2
    distance2 += (dy - where * along[:, 1, None, None]) ** 2
    index = (
        (owners * side * side)[:, None, None]
        + (corner[:, 1, None] + margin + offsets)[:, :, None] * side
        + (corner[:, 0, None] + margin + offsets)[:, None, :]
    )
    near = distance2 < (radius + 0.5) ** 2
    np.minimum.at(canvas, index[near], distance2[near])
    inner = canvas.reshape(n_inks, side, side)[:, margin : margin + SIDE, margin : margin + SIDE]
    coverage: _Array = np.clip(np.float32(radius + 0.5) - np.sqrt(inner), 0.0, 1.0)
    return coverage


def _mass_shift(
    coverage: _Array, segments: NDArray[np.float64], owners: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return by how many pixels each ink moves to centre its mass, yet stay in the picture."""
    n_inks = len(coverage)
    mass = np.maximum(coverage.sum(axis=(1, 2)), 1e-6)
    centres = np.arange(SIDE) + 0.5
    x = (coverage.sum(axis=1) * centres).sum(axis=1) / mass
    y = (coverage.sum(axis=2) * centres).sum(axis=1) / mass
    shift = np.where(mass[:, None] > 1e-3, SIDE / 2.0 - np.stack([x, y], axis=1), 0.0)
    low = np.full((n_inks, 2), SIDE / 2.0)
    high = np.full((n_inks, 2), SIDE / 2.0)
    for ends in (segments[:, 0], segments[:, 1]):
        np.minimum.at(low, owners, ends)
        np.maximum.at(high, owners, ends)
    return np.clip(shift, np.minimum(0.5 - low, 0.0), np.maximum(SIDE - 0.5 - high, 0.0))
