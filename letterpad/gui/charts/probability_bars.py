"""One bar for each class, in fixed order, redrawn at every pen move."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letterpad.gui.charts.chart_tables import bars_table
from letterpad.gui.style.focus_ring import ROOM, paint_focus
from letterpad.gui.style.theme import GRID, Theme, light, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import ChartTable

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
        self.setMinimumSize(scaled(200), scaled(240))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._marked: int | None = None  # by the keys
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
        self._marked = None
        self.set_values(np.zeros(len(self._classes)))

    def set_values(self, values: ArrayLike) -> None:
        """Show probabilities: array of shape (n_classes,), 0 to 1."""
        array = np.asarray(values, dtype=float)
        if array.shape != (len(self._classes),):
            raise ValueError(
                f"{len(self._classes)} probabilities expected, shape {array.shape} came"
            )
        self._values = array
        self._describe()

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

    def chart_table(self) -> ChartTable:
        """Return the probabilities as a table."""
        return bars_table(self._classes, self._values)

    def key_help(self) -> list[tuple[Sequence[Qt.Key], str]]:
        """Return the keys that act here, and what they do."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the letters, and read how likely each is."))]

    def _row_text(self, index: int) -> str:
        return f"{self._classes[index]}: {percent(float(self._values[index]), 2)}"

    def _describe(self) -> None:
        marked = "" if self._marked is None else f"{self._row_text(self._marked)}. "
        self.setAccessibleDescription(marked + self.description())
        self.update()

    # Geometry

    def _columns(self) -> int:
        return 1 if len(self._classes) <= _MOST_IN_A_COLUMN else 2

    def _row(self, index: int) -> QRectF:
        """Return the rectangle of a class's row: name, bar and number."""
        columns = self._columns()
        rows = -(-len(self._classes) // columns)
        gap = 2.0 * GRID
        width = (self.width() - 2 * ROOM - gap * (columns - 1)) / columns
        height = (self.height() - 2 * ROOM) / max(1, rows)
        column, row = divmod(index, rows)
        return QRectF(ROOM + column * (width + gap), ROOM + row * height, width, height)

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
                QToolTip.showText(event.globalPos(), self._row_text(index), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark another row, whose probability is told as the pointer's is."""
        last = len(self._classes) - 1
        here = -1 if self._marked is None else self._marked
        places = {
            Qt.Key.Key_Up: max(0, here - 1),
            Qt.Key.Key_Down: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key not in places or last < 0:
            super().keyPressEvent(event)
            return
        self._marked = places[key]
        self._describe()
        row = self._row(self._marked)
        below = self.mapToGlobal(row.bottomLeft().toPoint())
        QToolTip.showText(below, self._row_text(self._marked), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._marked = None
        self._describe()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._classes:
            return
        theme = self._theme
        row = self._row(0)
        font = QFont(self.font())
        font.setPixelSize(max(scaled(8), min(scaled(14), int(row.height() * 0.72))))
        metrics = QFontMetricsF(font)
        name_width = max(metrics.horizontalAdvance(name) for name in self._classes) + GRID
        digits = 1 if self._columns() == 1 else 0
        number_width = metrics.horizontalAdvance(percent(1.0, digits)) + GRID
        thickness = max(3.0, min(16.0, round(row.height() * 0.62)))
        best = int(np.argmax(self._values))
        flags = Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setFont(font)
            if self._marked is not None:
                painter.fillRect(self._row(self._marked), QColor(theme.hover))
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
                painter.fillRect(
                    track, QColor(theme.border if index == self._marked else theme.hover)
                )
                painter.fillRect(
                    QRectF(track.left(), track.top(), track.width() * value, thickness),
                    QColor(theme.accent),
                )
                if value >= _SHOWN_FROM:
                    numbers = QRectF(track.right(), row.top(), number_width, row.height())
                    painter.drawText(
                        numbers, flags | Qt.AlignmentFlag.AlignRight, percent(value, digits)
                    )
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), theme)
