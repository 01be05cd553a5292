"""One bar for each class, in fixed order, redrawn at every pen move."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letterpad.gui.language import localized
from letterpad.gui.run_texts import percent
from letterpad.gui.theme import GRID, Theme, light

_MOST_IN_A_COLUMN = 32
"""Classes; more of them are shown in two columns."""

_SHOWN_FROM = 0.005
"""Probabilities below this get no number beside their bar."""


class ProbabilityBars(QWidget):
    """The probabilities of all classes.

    Painted here and not by pyqtgraph: 26 rectangles and as many numbers take a third of a
    millisecond this way, and this is the chart that follows the pen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probability_bars")
        self.setAccessibleName(self.tr("Probability of every letter"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 240)
        self._theme = light()
        self._classes: tuple[str, ...] = ()
        self._values: NDArray[np.float64] = np.zeros(0)

    def classes(self) -> tuple[str, ...]:
        """Return the classes, from the first bar to the last."""
        return self._classes

    def values(self) -> NDArray[np.float64]:
        """Return the probabilities shown: array of shape (n_classes,)."""
        return self._values.copy()

    def set_classes(self, classes: Sequence[str]) -> None:
        """Show bars for other classes, all empty."""
        self._classes = tuple(classes)
        self.set_values(np.zeros(len(self._classes)))

    def set_values(self, values: ArrayLike) -> None:
        """Show probabilities: array of shape (n_classes,), 0 to 1."""
        array = np.asarray(values, dtype=float)
        if array.shape != (len(self._classes),):
            raise ValueError(
                f"{len(self._classes)} probabilities expected, shape {array.shape} came"
            )
        self._values = array
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def description(self) -> str:
        """Say the bars in words, for those who cannot see them: the first five."""
        order = np.argsort(-self._values, kind="stable")[:5]
        named = [
            f"{self._classes[index]} " + localized(f"{self._values[index]:.1%}")
            for index in order
            if self._values[index] >= _SHOWN_FROM
        ]
        return ", ".join(named) or self.tr("Nothing is drawn yet")

    # Geometry

    def _columns(self) -> int:
        return 1 if len(self._classes) <= _MOST_IN_A_COLUMN else 2

    def _row(self, index: int) -> QRectF:
        """Return the rectangle of a class's row: name, bar and number."""
        columns = self._columns()
        rows = -(-len(self._classes) // columns)
        gap = 2.0 * GRID
        width = (self.width() - gap * (columns - 1)) / columns
        height = self.height() / max(1, rows)
        column, row = divmod(index, rows)
        return QRectF(column * (width + gap), row * height, width, height)

    def _index_at(self, x: float, y: float) -> int | None:
        for index in range(len(self._classes)):
            if self._row(index).contains(x, y):
                return index
        return None

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(360, 520)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._index_at(event.pos().x(), event.pos().y())
            if index is None:
                QToolTip.hideText()
            else:
                text = f"{self._classes[index]}: " + localized(f"{self._values[index]:.2%}")
                QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._classes:
            return
        theme = self._theme
        row = self._row(0)
        font = QFont(self.font())
        font.setPixelSize(max(8, min(14, int(row.height() * 0.72))))
        metrics = QFontMetricsF(font)
        name_width = max(metrics.horizontalAdvance(name) for name in self._classes) + GRID
        digits = 1 if self._columns() == 1 else 0
        number_width = metrics.horizontalAdvance(percent(1.0, digits)) + GRID
        thickness = max(3.0, min(16.0, round(row.height() * 0.62)))
        best = int(np.argmax(self._values))
        flags = Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setFont(font)
            for index, (name, value) in enumerate(zip(self._classes, self._values, strict=True)):
                row = self._row(index)
                leads = index == best and value > 0
                painter.setPen(QColor(theme.text if leads else theme.muted))
                names = QRectF(row.left(), row.top(), name_width - GRID / 2, row.height())
                painter.drawText(names, flags | Qt.AlignmentFlag.AlignHCenter, name)
                track = QRectF(
                    row.left() + name_width,
                    round(row.center().y() - thickness / 2),
                    max(1.0, row.width() - name_width - number_width),
                    thickness,
                )
                painter.fillRect(track, QColor(theme.hover))
                painter.fillRect(
                    QRectF(track.left(), track.top(), track.width() * value, thickness),
                    QColor(theme.accent),
                )
                if value >= _SHOWN_FROM:
                    numbers = QRectF(track.right(), row.top(), number_width, row.height())
                    painter.drawText(
                        numbers, flags | Qt.AlignmentFlag.AlignRight, percent(value, digits)
                    )
