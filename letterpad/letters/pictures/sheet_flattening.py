"""Straightens the field of a sheet: as four rings say, and as frames do where paper was bent."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from letterpad.letters.pictures.contrast import Floats, contrast_of
from letterpad.letters.pictures.layout import Grey
from letterpad.letters.pictures.sheet import BOX, HEIGHT, RINGS, WIDTH, box_at
from letterpad.letters.pictures.sheet_marks import Points, homography, moved

SCALE = 8.0
"""Pixels to the millimetre of a field that was straightened."""

_COARSE = 4.0
"""The same, to look for frames."""

_WIDEST_LINE = 4.0
"""Millimetres: what is dark and wider is a shadow."""

_FARTHEST = 2.4
"""Millimetres by which a frame is looked for away from where it should be; beyond are others."""

_REACH = round(_FARTHEST * _COARSE)

_BENT = 0.25
"""Millimetres: a sheet that is bent by less is flat."""

_TILE = 24
"""Pixels of the straightened field: both its sides are so many tiles, and nothing left."""

_ROUNDS, _UNLIKE = 4, 0.6
"""Of fitting, and millimetres that a frame may be away from what others say."""

_INNER = (0.38, 0.92)
"""Share of a box's width along which its upper and lower line are seen: beside labels."""


def flat_field(grey: Grey, corners: Points, n_boxes: int) -> Grey:
    """Return the field of a sheet as if it had been scanned: `SCALE` pixels to the millimetre.

    Parameters
    ----------
    grey : uint8 array of shape (height, width)
    corners : float64 array of shape (4, 2)
        The middles of its rings, in pixels.
    n_boxes : int
        How many boxes are printed on it.
    """
    coarse = _straightened(grey, corners, _COARSE)
    bend = _bend(coarse, n_boxes)
    if bend is None:
        return _straightened(grey, corners, SCALE)
    return _bent_back(grey, corners, bend)


def _bent_back(grey: Grey, corners: Points, bend: Points) -> Grey:
    """Return the field, tile by tile: each is nearly flat."""
    step = _TILE / SCALE
    n_down, n_across = round(HEIGHT / step), round(WIDTH / step)
    y, x = np.mgrid[0 : n_down + 1, 0 : n_across + 1] * step
    points = np.column_stack([x.ravel(), y.ravel()])
    points += _terms(x.ravel(), y.ravel(), len(bend)) @ bend
    seen = moved(points, homography(np.array(RINGS), corners)).reshape(n_down + 1, n_across + 1, 2)
    tiles = []
    for row in range(n_down):
        for column in range(n_across):
            left, top = _TILE * column, _TILE * row
            around = ((0, 0), (1, 0), (1, 1), (0, 1))  # from the upper left, against the clock
            source = [seen[row + down, column + across] for down, across in around]
            tiles.append(
                ((left, top, left + _TILE, top + _TILE), tuple(np.concatenate(source).tolist()))
            )
    size = _TILE * n_across, _TILE * n_down
    image = Image.fromarray(grey).transform(
        size, Image.Transform.MESH, tiles, Image.Resampling.BICUBIC
    )
    return np.asarray(image)


def _straightened(grey: Grey, corners: Points, scale: float) -> Grey:
    size = round(WIDTH * scale), round(HEIGHT * scale)
    back = homography(np.array(RINGS) * scale, corners)
    data = tuple((back / back[2, 2]).ravel()[:8])
    image = Image.fromarray(grey).transform(
        size, Image.Transform.PERSPECTIVE, data, Image.Resampling.BICUBIC
    )
    return np.asarray(image)


def _bend(field: Grey, n_boxes: int) -> Points | None:
    """Return how a sheet is bent: what is to be added to x and y, as factors of `_terms`.

    None where it is flat, or its frames are not seen.
    """
    contrast = contrast_of(field, _WIDEST_LINE * _COARSE / min(field.shape))
    if contrast is None:
        return None
    boxes = [box_at(place) for place in range(n_boxes)]
    ink = np.pad(contrast.ink, _REACH)  # there are frames at the edges
    found = np.array([_moved_by(ink, box) for box in boxes])
    middles = np.array([(left + BOX / 2, top + BOX / 2) for left, top, *_ in boxes])
    n_terms = 10 if n_boxes >= 60 else 6 if n_boxes >= 26 else 3
    terms = _terms(middles[:, 0], middles[:, 1], n_terms)
    factors = np.zeros((n_terms, 2))
    for axis in range(2):
        offsets, is_seen = found[:, axis], found[:, 2 + axis] > 0
        good = is_seen
        for _ in range(_ROUNDS):
            if good.sum() < 2 * n_terms:
                return None
            factors[:, axis] = np.linalg.lstsq(terms[good], offsets[good], rcond=None)[0]
            good = is_seen & (np.abs(terms @ factors[:, axis] - offsets) < _UNLIKE)
    return factors if np.abs(terms @ factors).max() > _BENT else None


def _terms(x: NDArray[np.float64], y: NDArray[np.float64], n: int) -> Points:
    """Return the first terms of a polynomial in x and y, which are in millimetres."""
    u, v = 2 * x / WIDTH - 1, 2 * y / HEIGHT - 1
    one = np.ones_like(u)
    terms = [one, u, v, u * u, u * v, v * v, u**3, u * u * v, u * v * v, v**3]
    return np.column_stack(terms[:n])


def _moved_by(ink: Floats, box: tuple[float, float, float, float]) -> tuple[float, ...]:
    """Return by how much a frame is to the right of and below its place, and whether it is seen."""
    left, top, right, bottom = box
    first, last = (left + share * BOX for share in _INNER)
    upper, lower = top + 0.15 * BOX, bottom - 0.15 * BOX
    down = _profile(ink, (first, last), top) + _profile(ink, (first, last), bottom)
    across = _profile(ink.T, (upper, lower), left) + _profile(ink.T, (upper, lower), right)
    (dy, sees_y), (dx, sees_x) = _peak(down), _peak(across)
    return dx, dy, sees_x, sees_y


def _profile(ink: Floats, along: tuple[float, float], at: float) -> NDArray[np.float64]:
    """Return how dark all of a line is, at every distance from its place: letters hardly count.

    `ink` has `_REACH` more pixels on every side.
    """
    middle = round(at * _COARSE) + _REACH
    first, last = (round(end * _COARSE) + _REACH for end in along)
    band = ink[middle - _REACH : middle + _REACH + 1, first:last]
    return np.asarray(np.median(band, axis=1), dtype=np.float64)


def _peak(profile: NDArray[np.float64]) -> tuple[float, float]:
    """Return where a profile is highest, in millimetres from its middle; and 1.0 if it is plain."""
    place = int(profile.argmax())
    if not 0 < place < len(profile) - 1:
        return 0.0, 0.0
    before, here, after = profile[place - 1 : place + 2].tolist()
    curve = before - 2 * here + after
    shift = 0.0 if curve >= 0 else 0.5 * (before - after) / curve
    is_plain = here > 3 * float(np.median(np.abs(profile))) + 0.02
    return (place + shift - len(profile) // 2) / _COARSE, float(is_plain)
