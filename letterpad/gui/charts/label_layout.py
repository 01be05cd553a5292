"""Where names stand beside their dots, so that none lies over another name or a dot."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

Boxes = NDArray[np.float64]

_GAP = 4.0
"""Logical pixels between a dot's edge and its name, where it stands beside it."""

_RINGS = (0.0, 12.0, 24.0, 40.0, 60.0, 84.0, 112.0, 144.0, 180.0, 240.0, 320.0)
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
        boxes = boxes[is_inside & ~_overlap(boxes, full).any(axis=1)]
        if len(boxes):
            # The first that crosses no line, if it is near, else the first.
            near = boxes[:_BESIDE]
            best = near[int(_overlap(near, crossed).any(axis=1).argmin())]
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


def _candidates(dot: QPointF, size: QSizeF, radius: float) -> Boxes:
    """Return where a name may stand, the best first: boxes as left, top, right, bottom."""
    wide, high = size.width(), size.height()
    x, y, gap = dot.x(), dot.y(), radius + _GAP
    beside = [
        (x + gap, y - high / 2),
        (x - gap - wide, y - high / 2),
        (x - wide / 2, y - gap - high),
        (x - wide / 2, y + gap),
        (x + gap * 0.7, y - gap * 0.7 - high),
        (x + gap * 0.7, y + gap * 0.7),
        (x - gap * 0.7 - wide, y - gap * 0.7 - high),
        (x - gap * 0.7 - wide, y + gap * 0.7),
    ]
    turns = np.arange(_TURNS) * 2 * np.pi / _TURNS
    for ring in _RINGS[1:]:
        for across, up in zip(np.cos(turns).tolist(), np.sin(turns).tolist(), strict=True):
            # The corner or side that is next to the dot lies on the ring.
            left = x + across * (gap + ring) + (across - 1) / 2 * wide
            top = y - up * (gap + ring) - (up + 1) / 2 * high
            beside.append((left, top))
    corners = np.array(beside)
    return np.hstack([corners, corners + np.array([wide, high])])


def _overlap(boxes: Boxes, full: Boxes) -> NDArray[np.bool_]:
    """Tell which boxes overlap which: bool array of shape (n_boxes, n_full)."""
    begins, ends = boxes[:, None, :2], boxes[:, None, 2:]
    overlap: NDArray[np.bool_] = np.all(
        (begins < full[None, :, 2:]) & (ends > full[None, :, :2]), axis=2
    )
    return overlap
