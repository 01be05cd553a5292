"""The quiet pyqtgraph: plots whose axes stand where they are put, and points that are shapes."""

from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QWidget


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot that nobody drags, zooms or opens a menu on; its chart gets mouse, wheel and focus."""

    def __init__(self, axes: Mapping[str, pg.AxisItem] | None = None) -> None:
        super().__init__(axisItems=dict(axes or {}), enableMenu=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.disableAutoRange()
        plot.setDefaultPadding(0)

    def area(self, ancestor: QWidget) -> QRectF:
        """Return where the plot's lines and points can be, in an ancestor's logical pixels."""
        scene = self.getPlotItem().getViewBox().sceneBoundingRect()
        area = self.viewportTransform().mapRect(scene)
        return QRectF(self.mapTo(ancestor, area.topLeft()), area.size())

    def place_of(self, x: float, y: float, ancestor: QWidget) -> QPointF:
        """Return where a point of the axes is, in an ancestor's logical pixels."""
        scene = self.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
        return QPointF(self.mapTo(ancestor, self.viewportTransform().map(scene)))

    def point_at(self, place: QPointF, ancestor: QWidget) -> tuple[float, float]:
        """Return the point of the axes at a place in an ancestor's logical pixels."""
        transform, _ = self.viewportTransform().inverted()
        scene = transform.map(self.mapFrom(ancestor, place))
        point = self.getPlotItem().getViewBox().mapSceneToView(scene)
        return point.x(), point.y()


class _OverAxes(pg.GraphicsObject):  # type: ignore[misc]
    """What is painted over the whole of a plot, whatever its axes are."""

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        """Note, for pyqtgraph, that other axes are shown."""
        super().viewTransformChanged()  # which forgets the old ones
        self.prepareGeometryChange()


class Dots(_OverAxes):
    """Round points of one colour.

    pyqtgraph's own are small bitmaps, also in SVG files, where they become smudges.

    Parameters
    ----------
    size : float
        Diameter in logical pixels.
    """

    def __init__(self, size: float) -> None:
        super().__init__()
        self._size = size
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._colour = QColor()
        self._path = QPainterPath()
        self._path_for: QTransform | None = None

    def points(self) -> NDArray[np.float64]:
        """Return the points: array of shape (n, 2)."""
        return self._points

    def set_points(self, points: ArrayLike) -> None:
        """Draw other points: array of shape (n, 2)."""
        self._points = np.asarray(points, dtype=float).reshape(-1, 2)
        self._path_for = None
        self.update()

    def colour(self) -> QColor:
        """Return the colour of the points."""
        return self._colour

    def set_colour(self, colour: str) -> None:
        """Draw in another colour, "#rrggbb"."""
        self._colour = QColor(colour)
        self.update()

    # Qt's own

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint circles of one size, whatever the axes are."""
        transform = painter.transform()
        if transform != self._path_for:
            self._path_for = QTransform(transform)
            self._path = QPainterPath()
            self._path.setFillRule(Qt.FillRule.WindingFill)
            radius = self._size / 2
            for x, y in self._points.tolist():
                self._path.addEllipse(transform.map(QPointF(x, y)), radius, radius)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPath(self._path)


class Labels(_OverAxes):
    """Short texts, each at the right of its point.

    One item for all: a text item of pyqtgraph's own for each of two hundred takes a tenth of a
    second to make.
    """

    MARGIN = 4.0
    """Logical pixels between a point and its text."""

    def __init__(self) -> None:
        super().__init__()
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._texts: Sequence[str] = ()
        self._font = QFont()
        self._colour = QColor()

    def texts(self) -> list[str]:
        """Return the texts, in the order of their points."""
        return list(self._texts)

    def set_texts(self, points: ArrayLike, texts: Sequence[str], font: QFont, colour: str) -> None:
        """Draw other texts, at points given as array of shape (n, 2); `colour` is "#rrggbb"."""
        self._points = np.asarray(points, dtype=float).reshape(-1, 2)
        self._texts, self._font, self._colour = texts, QFont(font), QColor(colour)
        self.update()

    def width(self) -> float:
        """Return how much room the longest text takes, in logical pixels."""
        metrics = QFontMetricsF(self._font)
        return self.MARGIN + max(map(metrics.horizontalAdvance, self._texts), default=0.0)

    # Qt's own

    def paint(self, painter: QPainter, *_: object) -> None:
        """Write the texts in the size of their font, whatever the axes are."""
        transform = painter.transform()
        painter.resetTransform()
        painter.setFont(self._font)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self._font)
        middle = (metrics.ascent() - metrics.descent()) / 2
        for (x, y), text in zip(self._points.tolist(), self._texts, strict=True):
            place = transform.map(QPointF(x, y))
            painter.drawText(QPointF(place.x() + self.MARGIN, place.y() + middle), text)
