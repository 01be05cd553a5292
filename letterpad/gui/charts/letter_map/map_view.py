"""Which part of a map is seen, and how large."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, QRectF

_ROOM = 1.06
"""Of the view beside the outermost points."""

MOST_ZOOM = 32.0


@dataclass(frozen=True, slots=True)
class MapView:
    """A rectangle of the screen in which both directions of a map have the same scale.

    Parameters
    ----------
    area : QRectF
        In logical pixels.
    middle : tuple of float
        The point of the map in the middle of the area.
    whole : tuple of float
        The width and height that all points take.
    zoom : float
        1 shows all of them.
    centre : tuple of float
        The middle of all points.
    """

    area: QRectF
    middle: tuple[float, float] = (0.0, 0.0)
    whole: tuple[float, float] = (1.0, 1.0)
    zoom: float = 1.0
    centre: tuple[float, float] = (0.0, 0.0)

    @classmethod
    def of(cls, points: NDArray[np.float32], area: QRectF) -> "MapView":
        """Return the view that shows all points, shape (n, 2) with n above 0."""
        across, up = points[:, 0], points[:, 1]  # NumPy is slow to find the least of many pairs
        low = np.array([across.min(), up.min()], dtype=float)
        high = np.array([across.max(), up.max()], dtype=float)
        width, height = np.maximum((high - low) * _ROOM, 1e-6).tolist()
        x, y = ((low + high) / 2).tolist()
        return cls(area, (x, y), (width, height), 1.0, (x, y))

    @property
    def scale(self) -> float:
        """Logical pixels for one unit of the map."""
        width, height = self.whole
        fitting = min(self.area.width() / width, self.area.height() / height)
        return max(1e-9, fitting * self.zoom)

    def places(self, points: ArrayLike) -> NDArray[np.float64]:
        """Return where points of the map are, in logical pixels: shape (n, 2)."""
        found = (np.asarray(points, dtype=np.float64) - self.middle) * self.scale
        found[:, 1] *= -1
        middle = self.area.center()
        return np.asarray(found + np.array([middle.x(), middle.y()]))

    def place(self, x: float, y: float) -> QPointF:
        """Return where a point of the map is, in logical pixels."""
        across, down = self.places([(x, y)])[0].tolist()
        return QPointF(across, down)

    def point(self, place: QPointF) -> tuple[float, float]:
        """Return the point of the map at a place."""
        apart = (place - self.area.center()) / self.scale
        return self.middle[0] + apart.x(), self.middle[1] - apart.y()

    def seen(self, points: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Tell which points are in the area: shape (n,)."""
        inside = np.ones(len(points), dtype=bool)
        sides = self.area.width(), self.area.height()
        for axis, (middle, side) in enumerate(zip(self.middle, sides, strict=True)):
            inside &= np.abs(points[:, axis] - np.float64(middle)) <= side / (2 * self.scale)
        return inside

    def in_area(self, area: QRectF) -> "MapView":
        """Return the same part of the map in another area."""
        return replace(self, area=area)

    def zoomed(self, factor: float, about: QPointF) -> "MapView":
        """Return a view that is so much closer; the point at a place stays where it is."""
        zoom = min(MOST_ZOOM, max(1.0, self.zoom * factor))
        x, y = self.point(about)
        share = self.zoom / zoom
        middle = (x + (self.middle[0] - x) * share, y + (self.middle[1] - y) * share)
        return replace(self, zoom=zoom, middle=middle)._inside()

    def moved(self, by: QPointF) -> "MapView":
        """Return the view after the map was dragged by so many pixels."""
        x, y = self.middle
        return replace(self, middle=(x - by.x() / self.scale, y + by.y() / self.scale))._inside()

    def _inside(self) -> "MapView":
        """Return the view moved so that it shows nothing beside the map."""
        extents = (self.area.width(), self.area.height())
        middle = []
        for at, centre, whole, pixels in zip(
            self.middle, self.centre, self.whole, extents, strict=True
        ):
            free = max(0.0, (whole - pixels / self.scale) / 2)
            middle.append(min(max(at, centre - free), centre + free))
        return replace(self, middle=(middle[0], middle[1]))
