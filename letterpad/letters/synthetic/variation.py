"""Varies letters as other writers, pens and mice would draw them: augmentation of ink.

A writer may turn, slant, stretch or bend a letter, move a stroke a little, leave out or add the
hook where the pen lands, draw the strokes in another order or direction, or lift the pen where
others do not: it stays the same letter. A device gives few and uneven points, whole pixels, or many
points with noise.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks

Floats = NDArray[np.float64]

SIZE = 100.0
"""Logical units: the longer side of what `varied` gives, before it is turned and stretched."""

_FEWEST = 7
"""Points that thinning leaves a stroke on average: fewer may be another letter."""


@dataclass(frozen=True, slots=True)
class Variety:
    """How much is varied; shares of inks are 0 to 1, lengths are in sizes of the letter.

    Parameters
    ----------
    turn, slant, stretch : float
        Standard deviations: radians, shear, and of the logarithm of the aspect.
    bend : float
        Standard deviation of the amplitude of two smooth waves across the letter.
    stroke_shift, stroke_stretch : float
        Standard deviations of where each stroke lies, and of the logarithm of its size.
    lifted, reordered, reversed : float
        Shares of inks of which a stroke is drawn in two, strokes come in another order, strokes
        are drawn from the other end.
    trimmed, hooked : float
        Shares of inks that lose up to a twelfth of a stroke's ends, and that begin or end astray.
    thinned, dense, whole, noisy : float
        Shares of inks with fewer points, with more points, on whole pixels, with noise.
    noise : float
        Largest standard deviation of the noise.
    """

    turn: float = 0.13
    slant: float = 0.16
    stretch: float = 0.16
    bend: float = 0.025
    stroke_shift: float = 0.025
    stroke_stretch: float = 0.04
    lifted: float = 0.12
    reordered: float = 0.15
    reversed: float = 0.15
    trimmed: float = 0.3
    hooked: float = 0.12
    thinned: float = 0.3
    dense: float = 0.15
    whole: float = 0.25
    noisy: float = 0.5
    noise: float = 0.014


def varied(
    inks: PackedInks, random: np.random.Generator, variety: Variety = Variety()
) -> PackedInks:
    """Vary every ink as if another writer had drawn it.

    Parameters
    ----------
    inks : PackedInks
        None of them empty.
    random : numpy.random.Generator
    variety : Variety

    Returns
    -------
    PackedInks
        As many inks, the longer side about `SIZE` logical units.
    """
    inks = _sized(_redrawn(inks, random, variety))
    inks = _moved(inks, random, variety)
    if variety.dense:
        inks = _densified(inks, random, variety.dense)
    if variety.thinned:
        inks = _thinned(inks, random, variety.thinned)
    return _sampled(inks, random, variety)


def _redrawn(inks: PackedInks, random: np.random.Generator, variety: Variety) -> PackedInks:
    """Split, trim, reorder and reverse strokes."""
    begin, end = inks.stroke_starts[:-1].copy(), inks.stroke_starts[1:].copy()
    owner = np.repeat(np.arange(len(inks)), np.diff(inks.ink_starts))
    place = np.arange(len(owner), dtype=float)

    cut = _chosen(inks, random, variety.trimmed)[owner] & (end - begin >= 8)
    longest = np.where(cut, (end - begin) // 12 + 1, 0)
    begin += np.floor(random.random(len(owner)) * (longest + 1) * cut).astype(np.int64)
    end -= np.floor(random.random(len(owner)) * (longest + 1) * cut).astype(np.int64)

    n_strokes = np.diff(inks.ink_starts)
    parted = inks.ink_starts[:-1] + np.floor(random.random(len(inks)) * n_strokes).astype(np.int64)
    parted = parted[_chosen(inks, random, variety.lifted)]
    parted = parted[end[parted] - begin[parted] >= 8]
    where = (
        begin[parted]
        + 2
        + np.floor(random.random(len(parted)) * (end[parted] - begin[parted] - 4)).astype(np.int64)
    )
    tail_end = end[parted]
    end[parted] = where + 1  # the point is in both parts, so that no gap shows
    begin, end = np.concatenate([begin, where]), np.concatenate([end, tail_end])
    owner = np.concatenate([owner, owner[parted]])
    place = np.concatenate([place, place[parted] + 0.5])

    mixed = _chosen(inks, random, variety.reordered)[owner]
    place = np.where(mixed, random.random(len(owner)), place)
    flipped = _chosen(inks, random, variety.reversed)[owner] & (random.random(len(owner)) < 0.5)
    order = np.lexsort([place, owner])
    begin, end, owner, flipped = begin[order], end[order], owner[order], flipped[order]

    lengths = end - begin
    starts = np.concatenate([[0], np.cumsum(lengths)])
    within = np.arange(starts[-1]) - np.repeat(starts[:-1], lengths)
    first, last = np.repeat(begin, lengths), np.repeat(end - 1, lengths)
    source = np.where(np.repeat(flipped, lengths), last - within, first + within)
    ink_starts = np.searchsorted(owner, np.arange(len(inks) + 1))
    return PackedInks(inks.points[source], starts, ink_starts)


def _sized(inks: PackedInks) -> PackedInks:
    """Centre every ink's box on 0 and make its longer side 1."""
    begins = inks.stroke_starts[inks.ink_starts[:-1]]
    low = np.minimum.reduceat(inks.points, begins)
    high = np.maximum.reduceat(inks.points, begins)
    size = np.maximum((high - low).max(axis=1), 1e-3)
    owner = _owner(inks)
    points = (inks.points - ((low + high) / 2)[owner]) / size[owner][:, None]
    return PackedInks(points, inks.stroke_starts, inks.ink_starts)


def _moved(inks: PackedInks, random: np.random.Generator, variety: Variety) -> PackedInks:
    """Turn, slant, stretch and bend letters; move strokes and where they begin and end."""
    n_inks, n_strokes = len(inks), len(inks.stroke_starts) - 1
    owner = _owner(inks)
    stroke = np.repeat(np.arange(n_strokes), np.diff(inks.stroke_starts))
    points = inks.points.astype(np.float64)

    grown = np.exp(_normal(random, n_strokes, variety.stroke_stretch))[stroke][:, None]
    points = points * grown + _normal(random, (n_strokes, 2), variety.stroke_shift)[stroke]

    astray = _chosen(inks, random, variety.hooked)[owner]
    for tip in (inks.stroke_starts[:-1], inks.stroke_starts[1:] - 1):
        points[tip] += _normal(random, (n_strokes, 2), 0.05) * astray[tip][:, None]

    for _ in range(2):
        wave = _normal(random, (n_inks, 2), 4.0)[owner]
        phase = random.uniform(0, 2 * np.pi, n_inks)[owner]
        height = _normal(random, (n_inks, 2), variety.bend)[owner]
        points += height * np.sin((points * wave).sum(axis=1) + phase)[:, None]

    turn = _normal(random, n_inks, variety.turn)
    slant = _normal(random, n_inks, variety.slant)
    stretch = np.exp(_normal(random, n_inks, variety.stretch) / 2)
    cos, sin = np.cos(turn), np.sin(turn)
    affine = np.empty((n_inks, 2, 2))
    affine[:, 0, 0] = cos * stretch
    affine[:, 0, 1] = cos * slant - sin / stretch
    affine[:, 1, 0] = sin * stretch
    affine[:, 1, 1] = sin * slant + cos / stretch
    points = np.einsum("nij,nj->ni", affine[owner], points)
    return PackedInks(points.astype(np.float32), inks.stroke_starts, inks.ink_starts)


def _densified(inks: PackedInks, random: np.random.Generator, share: float) -> PackedInks:
    """Put 1 to 7 points between any two of some inks."""
    more = np.where(_chosen(inks, random, share), 2 ** random.integers(1, 4, len(inks)), 1)
    pieces = more[_owner(inks)]
    lasts = inks.stroke_starts[1:] - 1
    pieces[lasts] = 1
    source = np.repeat(np.arange(len(pieces)), pieces)
    starts = np.concatenate([[0], np.cumsum(pieces)])
    part = (np.arange(starts[-1]) - starts[source]) / pieces[source]
    after = np.minimum(source + 1, len(pieces) - 1)
    points = inks.points[source] * (1 - part)[:, None] + inks.points[after] * part[:, None]
    return PackedInks(points.astype(np.float32), starts[inks.stroke_starts], inks.ink_starts)


def _thinned(inks: PackedInks, random: np.random.Generator, share: float) -> PackedInks:
    """Leave out points inside the strokes of some inks, unevenly."""
    keep = np.where(_chosen(inks, random, share), random.uniform(0.2, 0.85, len(inks)), 1.0)
    lengths = np.diff(inks.stroke_starts)
    needed = np.repeat(_FEWEST / lengths, lengths)
    kept = random.random(len(inks.points)) < np.maximum(keep[_owner(inks)], needed)
    kept[inks.stroke_starts[:-1]] = True
    kept[inks.stroke_starts[1:] - 1] = True
    starts = np.concatenate([[0], np.cumsum(kept)])
    return PackedInks(inks.points[kept], starts[inks.stroke_starts], inks.ink_starts)


def _sampled(inks: PackedInks, random: np.random.Generator, variety: Variety) -> PackedInks:
    """Add noise to some inks, and round some to whole pixels."""
    owner = _owner(inks)
    n_inks = len(inks)
    noise = random.random(n_inks) * variety.noise * _chosen(inks, random, variety.noisy)
    points = inks.points + _normal(random, inks.points.shape, 1.0) * noise[owner][:, None]
    pixel = 1.0 / np.exp(random.uniform(np.log(16.0), np.log(120.0), n_inks))
    whole = _chosen(inks, random, variety.whole)[owner][:, None]
    grid = pixel[owner][:, None]
    points = np.where(whole, np.rint(points / grid) * grid, points)
    return PackedInks((points * SIZE).astype(np.float32), inks.stroke_starts, inks.ink_starts)


def _owner(inks: PackedInks) -> NDArray[np.int64]:
    """Return the ink that each point belongs to."""
    return np.repeat(np.arange(len(inks)), np.diff(inks.stroke_starts[inks.ink_starts]))


def _chosen(inks: PackedInks, random: np.random.Generator, share: float) -> NDArray[np.bool_]:
    chosen: NDArray[np.bool_] = random.random(len(inks)) < share
    return chosen


def _normal(random: np.random.Generator, shape: int | tuple[int, ...], deviation: float) -> Floats:
    """Draw normal numbers, none of them beyond two and a half deviations."""
    return np.clip(random.standard_normal(shape), -2.5, 2.5) * deviation
