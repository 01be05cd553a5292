"""Turns pictures of printed letters into strokes: the middle of their lines.

The picture is thinned (T. Y. Zhang and C. Y. Suen, CACM 1984), the skeleton's pieces between
crossings are traced, and pieces that go straight on through a crossing become one stroke. Which end
a stroke begins at, and which stroke comes first, no printed letter says: vary both.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink, Stroke

Floats = NDArray[np.float64]
Pixel = tuple[int, int]
_End = tuple[int, int]

_SPUR = 1.1
"""Half widths of the line: a dead end no longer than that is a corner of the outline."""

_STRAIGHT_ON = 1.0
"""Radians by which a stroke may turn at a crossing."""

_LOOK_BACK = 7
"""Pixels along a piece from which its direction at a crossing is taken."""

_NO_CROSSING = 0

_AROUND = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if (y, x) != (0, 0)]


@dataclass(eq=False)
class _Piece:
    """A chain of pixels between two ends, each the number of a crossing, or `_NO_CROSSING`."""

    pixels: list[Pixel]
    ends: list[int]


def strokes_of(picture: NDArray[np.uint8]) -> Ink:
    """Find the strokes of a printed letter.

    Parameters
    ----------
    picture : uint8 array of shape (height, width)
        0 paper to 255 ink, lines at least three pixels wide.

    Returns
    -------
    Ink
        In pixels, y down; empty where there is nothing.
    """
    from scipy.ndimage import distance_transform_edt
    from skimage.morphology import skeletonize

    ink = np.pad(picture, 2) > 127
    if not ink.any():
        return Ink(())
    depth = distance_transform_edt(ink)
    skeleton = skeletonize(ink)
    pieces = _pieces(skeleton)
    half = float(np.median(depth[skeleton]))
    pieces = _without_spurs(pieces, depth)
    lines = [_smooth(line) for line in _joined(pieces, half)]
    return Ink(tuple(Stroke(_to_the_ends(line, depth)[:, ::-1]) for line in lines if len(line)))


def _pieces(skeleton: NDArray[np.bool_]) -> list[_Piece]:
    """Cut a skeleton where it branches."""
    graph = _Graph.of(skeleton)
    pieces = []
    for pixel, near in graph.near.items():
        if graph.is_end(pixel):
            inside = [step for step in near if graph.crossings[pixel] and graph.crossings[step]]
            steps = [step for step in near if step not in inside]
            pieces += [graph.follow(pixel, step) for step in steps if graph.is_new(pixel, step)]
    for pixel, near in graph.near.items():  # rings, and dots of one pixel
        if not graph.crossings[pixel] and pixel not in graph.used:
            pieces.append(
                graph.follow(pixel, near[0]) if near else _Piece([pixel], [_NO_CROSSING] * 2)
            )
    return pieces


@dataclass(frozen=True, eq=False)
class _Graph:
    """A skeleton's pixels, each with those beside it, and what has been traced.

    `crossings` numbers groups of pixels where it branches, from 1 on.
    """

    near: dict[Pixel, list[Pixel]]
    crossings: NDArray[np.int32]
    used: set[Pixel] = field(default_factory=set)
    _begun: set[tuple[Pixel, Pixel]] = field(default_factory=set)

    @classmethod
    def of(cls, skeleton: NDArray[np.bool_]) -> "_Graph":
        from scipy.ndimage import label

        on = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}
        near = {pixel: _beside(pixel, on) for pixel in sorted(on)}
        branching = np.zeros(skeleton.shape, bool)
        for pixel, others in near.items():
            branching[pixel] = len(others) > 2
        crossings, _ = label(branching, np.ones((3, 3)))
        return cls(near, crossings)

    def is_end(self, pixel: Pixel) -> bool:
        """Tell whether pieces begin there: at a crossing, or at a free end."""
        return bool(self.crossings[pixel]) or len(self.near[pixel]) == 1

    def is_new(self, pixel: Pixel, step: Pixel) -> bool:
        """Tell whether no piece has been traced that begins or ends like this."""
        return (pixel, step) not in self._begun

    def follow(self, begin: Pixel, step: Pixel) -> _Piece:
        """Trace a piece until it ends, or comes back to where it began."""
        chain = [begin, step]
        while chain[-1] != begin and len(self.near[chain[-1]]) == 2:
            if self.crossings[chain[-1]]:
                break
            chain.append(next(each for each in self.near[chain[-1]] if each != chain[-2]))
        self._begun.update(((begin, step), (chain[-1], chain[-2])))
        self.used.update(chain)
        return _Piece(chain, [int(self.crossings[end]) for end in (chain[0], chain[-1])])


def _beside(pixel: Pixel, on: set[Pixel]) -> list[Pixel]:
    """Return neighbours; not across a corner where a side leads there, too."""
    y, x = pixel
    found = [(y + dy, x + dx) for dy, dx in _AROUND if (y + dy, x + dx) in on]
    return [(v, u) for v, u in found if v == y or u == x or not {(y, u), (v, x)} & on]


def _without_spurs(pieces: list[_Piece], depth: Floats) -> list[_Piece]:
    """Leave out dead ends that thinning makes of the outline's corners."""

    def is_spur(piece: _Piece) -> bool:
        if sum(end != _NO_CROSSING for end in piece.ends) != 1:
            return False
        crossing = piece.pixels[0] if piece.ends[0] != _NO_CROSSING else piece.pixels[-1]
        return len(piece.pixels) <= _SPUR * float(depth[crossing]) + 1

    kept = [piece for piece in pieces if not is_spur(piece)]
    return kept or pieces


def _joined(pieces: list[_Piece], half: float) -> list[Floats]:
    """Join pieces that go straight on through a crossing."""
    partner = _partners(pieces, max(_LOOK_BACK, round(1.5 * half)))
    lines, done = [], set[int]()
    starts = [(n, s) for n in range(len(pieces)) for s in (0, 1) if (n, s) not in partner]
    for number, side in [*starts, *((n, 0) for n in range(len(pieces)))]:
        line: list[Pixel] = []
        at: _End | None = (number, side)
        while at is not None and at[0] not in done:
            done.add(at[0])
            pixels = pieces[at[0]].pixels
            line += pixels if at[1] == 0 else pixels[::-1]
            at = partner.get((at[0], 1 - at[1]))
        if line:
            lines.append(np.array(line, dtype=float))
    return lines


def _partners(pieces: list[_Piece], look: int) -> dict[_End, _End]:
    """Find which ends of pieces go on into each other, the straightest first."""
    ends: dict[int, list[_End]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        for side, crossing in enumerate(piece.ends):
            if crossing != _NO_CROSSING:
                ends[crossing].append((number, side))
    partner: dict[_End, _End] = {}
    for at in ends.values():
        turns = []
        for one, other in itertools.combinations(at, 2):
            straight = -(_away(pieces, one, look) * _away(pieces, other, look)).sum()
            turns.append((float(np.arccos(np.clip(straight, -1, 1))), one, other))
        for turn, one, other in sorted(turns):
            free = one not in partner and other not in partner
            # Two pieces alone at a crossing are what is left of it where a spur was.
            if free and (turn < _STRAIGHT_ON or len(at) == 2):
                partner[one], partner[other] = other, one
    return partner


def _away(pieces: list[_Piece], end: _End, look: int) -> Floats:
    """Return the direction in which a piece leaves a crossing, of length 1."""
    pixels = pieces[end[0]].pixels
    if end[1]:
        pixels = pixels[::-1]
    begin, far = np.array(pixels[0], float), np.array(pixels[min(look, len(pixels) - 1)], float)
    direction: Floats = (far - begin) / max(float(np.hypot(*(far - begin))), 1e-9)
    return direction


def _smooth(line: Floats) -> Floats:
    """Take the staircase out of a line of pixels; its ends stay."""
    if len(line) < 5:
        return line
    weights = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16
    padded = np.concatenate([2 * line[:1] - line[2:0:-1], line, 2 * line[-1:] - line[-2:-4:-1]])
    smooth = np.stack([np.convolve(axis, weights, "valid") for axis in padded.T], axis=1)
    keep = np.unique([*range(0, len(line), 2), len(line) - 1])
    kept: Floats = smooth[keep]
    kept[0], kept[-1] = line[0], line[-1]
    return kept


def _to_the_ends(line: Floats, depth: Floats) -> Floats:
    """Lengthen free ends to the edge of the ink, short of half a line's width."""
    if len(line) < 3 or np.hypot(*(line[0] - line[-1])) < 2:
        return line
    longer = [line]
    for side in (0, -1):
        end = line[side]
        back = line[min(3, len(line) - 1)] if side == 0 else line[max(-4, -len(line))]
        direction = (end - back) / max(float(np.hypot(*(end - back))), 1e-9)
        room = float(depth[tuple(np.rint(end).astype(int))])
        extra = (end + direction * 0.5 * room)[None]
        longer = [extra, *longer] if side == 0 else [*longer, extra]
    return np.concatenate(longer)
