"""What a drawing looks like beside letters: five measures, and where they lie among the letters'.

All are the same wherever and however large a letter is drawn. The first three are known of a
picture, too, where they are measured in its pixels; they are compared only with the same of other
pictures.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.path import Paths, paths_of
from letterpad.ink.raster import SIDE, Images
from letterpad.messages import Sentence

Measures = NDArray[np.float64]

MEASURES = ("ink", "aspect", "slant", "strokes", "curviness")
"""The columns of what is measured of inks; see `shapes_of_inks`."""

PICTURE_MEASURES = MEASURES[:3]
"""Those of pictures; see `shapes_of_pictures`."""

NAMES = {
    "ink": Sentence("Ink"),
    "aspect": Sentence("Width : height"),
    "slant": Sentence("Slant"),
    "strokes": Sentence("Strokes"),
    "curviness": Sentence("Curviness"),
}
"""What the window calls them."""

FAR = 0.01
"""What is above or below all letters but this share of them is far outside."""

FEWEST = 20
"""Letters. Of fewer, nothing can be said of what lies outside."""

_SHARPEST = np.deg2rad(15.0)
"""What counts of a turn from one of the 64 points to the next: a corner is no bend."""

_WINDOW = 4
"""Turns that are added up with their signs, so that a trembling hand makes no bends."""

_FLAT = 0.1
"""Share of the longer side. What is lower than this has no slant."""

_INK = 128
"""Grey levels, of 255, from which on a pixel belongs to a picture's letter."""


def shapes_of_inks(inks: PackedInks, paths: Paths | None = None) -> Measures:
    """Measure inks, none of them empty.

    Parameters
    ----------
    inks : PackedInks
    paths : float32 array of shape (n_inks, 64, 7), optional
        Theirs, where they are known; see `letterpad.ink.path.paths_of`.

    Returns
    -------
    float64 array of shape (n_inks, 5)
        For each ink, in the order of `MEASURES`:

        - ink: length of its line, as a multiple of the longer side of its box;
        - aspect: width of its box, as a multiple of its height;
        - slant: by how many degrees it leans to the right. It is the shear that leaves no
          correlation between across and down, as used to deslant digits; 0 for what is flat;
        - strokes: how many;
        - curviness: degrees by which the line bends, added up over all strokes. Turns to and fro
          cancel out, and a corner counts for little: a circle has about 360, a triangle
          under 100.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> leaning = Ink.of([[(0, 100), (50, 13.4)]])
    >>> shapes_of_inks(PackedInks.of([leaning])).round(1).tolist()
    [[1.2, 0.6, 30.0, 1.0, 0.0]]
    """
    if paths is None:
        paths = paths_of(inks)
    if not len(inks):
        return np.empty((0, len(MEASURES)))
    starts = inks.stroke_starts
    points = inks.points.astype(np.float64)
    first = starts[inks.ink_starts[:-1]]
    low, high = np.minimum.reduceat(points, first), np.maximum.reduceat(points, first)
    width, height = (high - low).T
    longer = np.maximum(np.maximum(width, height), 1e-6)

    steps = np.zeros(len(points))
    steps[1:] = np.hypot(*np.diff(points, axis=0).T)
    steps[starts[:-1]] = 0.0
    length = np.add.reduceat(steps, first) / longer

    shapes = np.empty((len(inks), len(MEASURES)))
    shapes[:, 0] = length
    # A bare stroke is not infinitely narrow: a dot's breadth is a twentieth of the letter.
    shapes[:, 1] = np.maximum(width, longer / 20) / np.maximum(height, longer / 20)
    where = paths[:, :, :2].astype(np.float64)
    shapes[:, 2] = _slant(where[:, :, 0], where[:, :, 1], np.ones(where.shape[:2]), height / longer)
    shapes[:, 3] = np.diff(inks.ink_starts)
    shapes[:, 4] = _curviness(paths)
    return shapes


def shapes_of_pictures(images: Images) -> Measures:
    """Measure pictures: uint8 (n, 28, 28), 0 paper to 255 ink, none of them empty.

    Returns
    -------
    float64 array of shape (n, 3)
        For each picture, in the order of `PICTURE_MEASURES`: the share of the 28 x 28 pixels that
        is ink, and aspect and slant as of `shapes_of_inks`.
    """
    shapes = np.empty((len(images), len(PICTURE_MEASURES)))
    for begin in range(0, len(images), 4096):  # so that memory stays bounded
        shapes[begin : begin + 4096] = _shapes_of_pictures(images[begin : begin + 4096])
    return shapes


def _shapes_of_pictures(images: Images) -> Measures:
    grey = images.astype(np.float64) / 255.0
    most = images.max(axis=(1, 2), keepdims=True)
    is_ink = images >= np.minimum(_INK, np.maximum(most, 1))
    columns, rows = is_ink.any(axis=1), is_ink.any(axis=2)
    width = SIDE - columns.argmax(axis=1) - columns[:, ::-1].argmax(axis=1)
    height = SIDE - rows.argmax(axis=1) - rows[:, ::-1].argmax(axis=1)
    x = np.broadcast_to(np.arange(SIDE, dtype=np.float64), grey.shape)
    flat = grey.reshape(len(grey), -1)
    y = x.transpose(0, 2, 1)
    slant = _slant(
        x.reshape(flat.shape),
        y.reshape(flat.shape),
        flat,
        height / np.maximum(width, height),
    )
    return np.stack([flat.mean(axis=1), width / height, slant], axis=1)


def _slant(x: Measures, y: Measures, weight: Measures, of_height: Measures) -> Measures:
    """Return the lean to the right in degrees; arrays of shape (n, n_points), y down."""
    total = np.maximum(weight.sum(axis=1), 1e-9)
    mean_x, mean_y = (x * weight).sum(axis=1) / total, (y * weight).sum(axis=1) / total
    down = (y - mean_y[:, None]) * weight
    both = (down * (x - mean_x[:, None])).sum(axis=1)
    square = (down * (y - mean_y[:, None])).sum(axis=1)
    is_flat = (of_height < _FLAT) | (square < 1e-9)
    lean = np.degrees(np.arctan(-both / np.where(is_flat, 1.0, square)))
    slant: Measures = np.where(is_flat, 0.0, lean)
    return slant


def _curviness(paths: Paths) -> Measures:
    """Return the degrees by which lines bend: float64 array of shape (n,)."""
    where = paths[:, :, :2].astype(np.float64)
    moves = np.diff(where, axis=1)
    angles = np.arctan2(moves[:, :, 1], moves[:, :, 0])
    turns = np.diff(angles, axis=1)
    turns = (turns + np.pi) % (2 * np.pi) - np.pi
    # A turn is about a point; it needs the points before and after it in the same stroke.
    has_turn = (paths[:, 1:-1, 5] == 0) & (paths[:, 1:-1, 6] == 0)
    still = np.hypot(moves[:, :, 0], moves[:, :, 1]) < 1e-6
    has_turn &= ~(still[:, :-1] | still[:, 1:])
    turns = np.where(has_turn, np.clip(turns, -_SHARPEST, _SHARPEST), 0.0)
    come = np.pad(np.cumsum(turns, axis=1), ((0, 0), (_WINDOW, _WINDOW - 1)), mode="edge")
    come[:, :_WINDOW] = 0.0
    windows = come[:, _WINDOW:] - come[:, :-_WINDOW]
    curviness: Measures = np.degrees(np.abs(windows).sum(axis=1)) / _WINDOW
    return curviness


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of a drawing, and where it lies among letters'.

    Parameters
    ----------
    measure : str
        One of `MEASURES`.
    value : float
        The drawing's.
    below : float
        Share of the letters, 0 to 1, whose value is lower; those with the same value count half.
    low, middle, high : float
        The 1st, 50th and 99th percentile of the letters.
    is_far : bool
        Whether it is far outside: more than a share of 1 - `FAR` of the letters have less, or have
        more, and there are at least `FEWEST` letters.
    """

    measure: str
    value: float
    below: float
    low: float
    middle: float
    high: float
    is_far: bool

    @property
    def is_more(self) -> bool:
        """Whether it is more than in most letters."""
        return self.below > 0.5

    @property
    def excess(self) -> float:
        """How far outside it is: from the nearer end of the letters, in their half spread there."""
        if not self.is_far:
            return 0.0
        least = 1.0 if self.measure == "strokes" else 1e-9
        if self.is_more:
            return (self.value - self.high) / max(self.high - self.middle, least)
        return (self.low - self.value) / max(self.middle - self.low, least)


def among(drawing: Measures, letters: Measures, measures: Sequence[str]) -> tuple[Measured, ...]:
    """Say where a drawing lies among letters.

    Parameters
    ----------
    drawing : float64 array of shape (n_measures,)
    letters : float64 array of shape (n_letters, n_measures)
        At least one.
    measures : sequence of str
        What the columns are: `MEASURES` or `PICTURE_MEASURES`.

    Returns
    -------
    tuple of Measured
        In the order of the columns.
    """
    found = []
    for name, value, column in zip(measures, drawing.tolist(), letters.T, strict=True):
        # What was computed in another order of additions is the same value.
        value_here = round(value, 6)
        others = column.round(6)
        less, more = float((others < value_here).mean()), float((others > value_here).mean())
        low, middle, high = np.percentile(column, [100 * FAR, 50, 100 * (1 - FAR)]).tolist()
        is_far = len(column) >= FEWEST and max(less, more) > 1 - FAR
        found.append(Measured(name, value, (less + 1 - more) / 2, low, middle, high, is_far))
    return tuple(found)


def hint(measured: Sequence[Measured], letter: str, n_letters: int) -> Sentence | None:
    """Return one piece of advice: on what is furthest outside; None where nothing is.

    Parameters
    ----------
    measured : sequence of Measured
    letter : str
        Which letters it was compared with.
    n_letters : int
        How many.

    Examples
    --------
    >>> low = Measured("curviness", 12.0, 0.0, 60.0, 200.0, 300.0, is_far=True)
    >>> print(hint([low], "R", 640))
    Your strokes are straighter than in 99 of 100 letters R of the data: bend them more.
    """
    outside = [each for each in measured if each.is_far]
    if not outside:
        return None
    furthest = max(outside, key=lambda each: each.excess)
    most = (
        Sentence("{n} of {of} letters {letter} of the data", n=99, of=100, letter=letter)
        if n_letters >= 1 / FAR
        else Sentence("all {n} letters {letter} of the data", n=n_letters, letter=letter)
    )
    return _hint(furthest.measure, furthest.is_more, most)


def _hint(measure: str, is_more: bool, most: Sentence) -> Sentence:
    return {
        ("ink", True): Sentence(
            "Your line is longer than in {most}: leave out flourishes, and go over nothing twice.",
            most=most,
        ),
        ("ink", False): Sentence(
            "Your line is shorter than in {most}: something may be missing.", most=most
        ),
        ("aspect", True): Sentence(
            "Your letter is wider for its height than {most}: write it narrower.", most=most
        ),
        ("aspect", False): Sentence(
            "Your letter is narrower for its height than {most}: write it wider.", most=most
        ),
        ("slant", True): Sentence(
            "Your letter leans further to the right than {most}: write it more upright.", most=most
        ),
        ("slant", False): Sentence(
            "Your letter leans further to the left than {most}: write it more upright.", most=most
        ),
        ("strokes", True): Sentence(
            "You drew more strokes than in {most}: lift the pen less often.", most=most
        ),
        ("strokes", False): Sentence(
            "You drew fewer strokes than in {most}: lift the pen in between.", most=most
        ),
        ("curviness", True): Sentence(
            "Your strokes are rounder than in {most}: draw them straighter.", most=most
        ),
        ("curviness", False): Sentence(
            "Your strokes are straighter than in {most}: bend them more.", most=most
        ),
    }[measure, is_more]
