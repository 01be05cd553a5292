"""Where names stand beside their dots, so that none lies over another name or a dot."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

Boxes = NDArray[np.float64]

_GAP = 4.0
"""Logical pixels between a dot's edge and its name, where it stands beside it."""

_RINGS = (12.0, 24.0, 40.0, 60.0, 84.0, 112.0, 144.0, 180.0, 240.0, 320.0)
"""How much farther away a name may stand; a line leads to it then."""

_TURNS = 16
_BESIDE = 24
"""How many free places are tried for one that crosses no line."""

_NEAR = 10.0
"""Logical pixels from which on a name needs a line to its dot."""


def placed_labels(
    dots: Sequence[QPointF],
    sizes: Sequence[QSizeF],
    order: Sequence[int],
    area: QRectF,
    radius: float,
    lines: Sequence[QRectF] = (),
) -> list[QRectF | None]:
    """Find a place for a name at every dot.

    Each goes where it is nearest to its dot, at the right if it can, within `area`, over no dot
    and over none that was placed before.

    Parameters
    ----------
    dots : sequence of QPointF
    sizes : sequence of QSizeF
        Of the names; one for each dot.
    order : sequence of int
        Which dot's name is placed first, second, ...: later ones take what is left.
    area : QRectF
    radius : float
        Of a dot, in logical pixels.
    lines : sequence of QRectF
        What a name lies over only where there is no other room.

    Returns
    -------
    list of QRectF or None
        For each dot, in their order; None where there is no room left, or for one that is not in
        `order`.
    """
    places: list[QRectF | None] = [None] * len(dots)
    reach = radius + 1.0
    around = [(dot.x() - reach, dot.y() - reach, dot.x() + reach, dot.y() + reach) for dot in dots]
    others = [(box.left(), box.top(), box.right(), box.bottom()) for box in lines]
    full = np.array(around, dtype=np.float64).reshape(-1, 4)
    crossed = np.array(others, dtype=np.float64).reshape(-1, 4)
    inside = np.array([area.left(), area.top(), area.right(), area.bottom()])
    for dot in order:
        boxes = _candidates(dots[dot], sizes[dot], radius)
        is_inside = (boxes[:, :2] >= inside[:2]).all(axis=1)
        is_inside &= (boxes[:, 2:] <= inside[2:]).all(axis=1)
        boxes = boxes[is_inside & ~_overlap(boxes, full)]
        if len(boxes):
            # The first that crosses no line, if it is near, else the first.
            near = boxes[:_BESIDE]
            best = near[int(_overlap(near, crossed).argmin())]
            left, top, right, bottom = best.tolist()
            places[dot] = QRectF(left, top, right - left, bottom - top)
            full = np.vstack([full, best])
    return places


def leader(dot: QPointF, label: QRectF, radius: float) -> tuple[QPointF, QPointF] | None:
    """Return the line from a dot's edge to its name; None where the name stands beside it."""
    x = min(max(dot.x(), label.left()), label.right())
    y = min(max(dot.y(), label.top()), label.bottom())
    across, down = x - dot.x(), y - dot.y()
    far = float(np.hypot(across, down))
    if far - radius < _NEAR:
        return None
    share = radius / far
    return QPointF(dot.x() + across * share, dot.y() + down * share), QPointF(x, y)


def _directions() -> tuple[Boxes, Boxes]:
    """Return, for each place, how far the box's corner is moved: by so many gaps, by its size."""
    slant = 0.7
    # Beside the dot: by gaps across and down, then by widths and heights.
    moves = [
        (1, 0, 0, -0.5),
        (-1, 0, -1, -0.5),
        (0, -1, -0.5, -1),
        (0, 1, -0.5, 0),
        (slant, -slant, 0, -1),
        (slant, slant, 0, 0),
        (-slant, -slant, -1, -1),
        (-slant, slant, -1, 0),
    ]
    rings = [0.0] * len(moves)
    turns = np.arange(_TURNS) * 2 * np.pi / _TURNS
    for ring in _RINGS:
        for across, up in zip(np.cos(turns).tolist(), np.sin(turns).tolist(), strict=True):
            # The corner or side that is next to the dot lies on the ring.
            moves.append((across, -up, (across - 1) / 2, -(up + 1) / 2))
            rings.append(ring)
    return np.array(moves), np.array(rings)[:, None]


_MOVES, _FAR = _directions()


def _candidates(dot: QPointF, size: QSizeF, radius: float) -> Boxes:
    """Return where a name may stand, the best first: boxes as left, top, right, bottom."""
    extent = np.array([size.width(), size.height()])
    corners = np.array([dot.x(), dot.y()]) + _MOVES[:, :2] * (radius + _GAP + _FAR)
    corners = corners + _MOVES[:, 2:] * extent
    return np.hstack([corners, corners + extent])


def _overlap(boxes: Boxes, full: Boxes) -> NDArray[np.bool_]:
    """Tell which boxes overlap any of others: bool array of shape (n_boxes,)."""
    left, top, right, bottom = boxes.T[:, :, None]
    overlap = left < full[:, 2]
    overlap &= right > full[:, 0]
    overlap &= top < full[:, 3]
    overlap &= bottom > full[:, 1]
    found: NDArray[np.bool_] = overlap.any(axis=1)
    return found
