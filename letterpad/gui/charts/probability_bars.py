"""One bar for each class, in fixed order, redrawn at every pen move; of very many the likeliest."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.messages import isolated

_MOST_IN_A_COLUMN = 32
"""Classes; more of them are shown in two columns."""

_LOWEST_ROW, _NARROWEST_COLUMN = 12, 80
"""Logical pixels: in lower rows there are two columns, if they are so wide."""

_LOWEST_IN_TWO, _OF_MANY = 9, 20
"""Logical pixels: where two full columns would have lower rows, only as many classes have a bar as
there is room for rows of the second height, the likeliest first."""

_WIDEST_NAMES = 0.3
"""Share of a row that names may take; a longer one is shortened, and whole in the tooltip."""

_WORDS, _EMS = 0.6, 4.2
"""Share of a row that a letter and its number may take together, and how long they are in sizes of
the font: the bar needs the rest."""

_SHOWN_FROM = 0.005
"""Probabilities below this get no number beside their bar."""


class ProbabilityBars(PaintedChart):
    """The probabilities of all classes.

    Painted here and not by pyqtgraph: 26 rectangles and as many numbers take a third of a
    millisecond this way, and this is the chart that follows the pen.

    Signals
    -------
    class_chosen(str)
        A bar was clicked, or chosen by Enter: the drawing is this letter. Only after
        `set_can_choose`.
    """

    class_chosen = Signal(str)

    _keeps_picture = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probability_bars")
        self.setAccessibleName(self.tr("Probability of every letter"))
        self.setToolTip(self.tr("How likely each letter is"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(scaled(200), scaled(180))
        # A click beside the canvas leaves the focus, and so the keyboard's pen, with the canvas.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._classes: tuple[str, ...] = ()
        self._columns = self._rows = 1
        self._most: int | None = None
        self._shown: NDArray[np.intp] = np.zeros(0, dtype=np.intp)
        self._values: NDArray[np.float64] = np.zeros(0)
        self._are_told = True
        self._can_choose = False
        self._pointed: int | None = None
        self._pressed: int | None = None
        self.describe()

    def classes(self) -> tuple[str, ...]:
        """Return the classes, from the first bar to the last."""
        return self._classes

    def values(self) -> NDArray[np.float64]:
        """Return the probabilities shown: array of shape (n_classes,)."""
        return self._values.copy()

    def set_classes(self, classes: Sequence[str]) -> None:
        """Show bars for other classes, all empty."""
        self._classes = tuple(classes)
        self._arrange()
        self.forget_item()
        self.set_values(np.zeros(len(self._classes)))

    def set_values(self, values: ArrayLike, *, are_told: bool = True) -> None:
        """Show probabilities.

        Parameters
        ----------
        values : array of shape (n_classes,), 0 to 1
        are_told : bool
            False for what is no letter: its bars are grey, and nothing says a figure. They would
            tell which letter it is if it were one.
        """
        array = np.asarray(values, dtype=float)
        if array.shape != (len(self._classes),):
            raise ValueError(
                f"{len(self._classes)} probabilities expected, shape {array.shape} came"
            )
        self._values, self._are_told = array, are_told
        self._choose_shown()
        self.describe()
        self.redraw()

    def set_can_choose(self, can_choose: bool) -> None:
        """Let a click on a bar, or Enter, say which letter it is; or no more."""
        if can_choose != self._can_choose:
            self._can_choose = can_choose
            self.setMouseTracking(can_choose)
            self._pressed = None
            self._point_at(None)

    def _arrange(self) -> None:
        """Choose the number of columns, and of rows in each."""
        n_classes = len(self._classes)
        are_low = self.height() - 2 * ROOM < n_classes * scaled(_LOWEST_ROW)
        fit_in_two = self.width() - 2 * ROOM >= 2 * scaled(_NARROWEST_COLUMN) + 2 * GRID
        is_one_enough = n_classes <= _MOST_IN_A_COLUMN and not (are_low and fit_in_two)
        self._columns = 1 if is_one_enough else 2
        self._rows = max(1, -(-n_classes // self._columns))
        room = self.height() - 2 * ROOM
        are_many = n_classes > 2 * _MOST_IN_A_COLUMN
        if are_many and room < self._rows * scaled(_LOWEST_IN_TWO):
            # The last row says that there are more.
            self._columns, self._rows = 1, max(2, int(room // scaled(_OF_MANY)))
            self._most = min(n_classes, self._rows - 1)
        else:
            self._most = None
        self._choose_shown()

    def _choose_shown(self) -> None:
        """Choose which classes have a bar: all in fixed order or, of very many, the likeliest."""
        n_classes = len(self._classes)
        if self._most is None or len(self._values) != n_classes:
            self._shown = np.arange(n_classes if self._most is None else self._most)
        else:
            self._shown = np.argsort(-self._values, kind="stable")[: self._most]

    # What the chart says

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn on the canvas, so that no letter has a probability."""
        return not self._values.any()

    def n_items(self) -> int:
        return len(self._shown)

    def shown_classes(self) -> tuple[str, ...]:
        """Return the classes that have a bar, from the first to the last."""
        return tuple(self._classes[index] for index in self._shown)

    def _class_of(self, item: int) -> str:
        return self._classes[int(self._shown[item])]

    def sentence(self, item: int) -> str:
        index = self._shown[item]
        name = isolated(self._classes[index])
        if self._are_told:
            return f"{name}: {percent(float(self._values[index]), 2)}"
        return self.tr("{0}: no figure, as this does not look like a letter").format(name)

    def tip(self, item: int) -> str:
        if not self._can_choose:
            return self.sentence(item)
        click = self.tr("Click: keep the drawing in My letters as {0}").format(
            isolated(self._class_of(item))
        )
        return f"{self.sentence(item)}\n{click}"

    def description(self) -> str:
        """Say the five most likely letters."""
        order = np.argsort(-self._values, kind="stable")[:5]
        if not self._are_told:
            nearest = ", ".join(isolated(self._classes[index]) for index in order[:2])
            return self.tr("This does not look like a letter. Nearest: {0}").format(nearest)
        return ", ".join(
            f"{isolated(self._classes[index])} " + localized(f"{self._values[index]:.1%}")
            for index in order
            if self._values[index] >= _SHOWN_FROM
        )

    def empty_sentence(self) -> str:
        return self.tr("How likely each letter is will be shown here while you draw.")

    def chart_table(self) -> DataTable:
        """Return the probabilities of all classes, the highest first; without if not told."""
        title = self.tr("Probability of every letter")
        if not self._are_told:
            title = self.tr("Nearest letters: this does not look like one")
        return DataTable(
            title,
            (
                Column(self.tr("Letter")),
                Column(self.tr("Probability"), percent),
            ),
            [
                (self._classes[index], float(self._values[index]) if self._are_told else None)
                for index in np.argsort(-self._values, kind="stable")
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go through the letters, and read how likely each is.")),
            ((Qt.Key.Key_Return,), self.tr("Keep the drawing in My letters as this letter.")),
        ]

    # Where the bars are

    def item_rect(self, item: int) -> QRectF:
        """Return the rectangle of a class's row: name, bar and number."""
        columns, rows = self._columns, self._rows
        gap = 2.0 * GRID
        width = (self.width() - 2 * ROOM - gap * (columns - 1)) / columns
        height = (self.height() - 2 * ROOM) / rows
        column, row = divmod(item, rows)
        return QRectF(ROOM + column * (width + gap), ROOM + row * height, width, height)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Go from one column to the other by Left and Right, where there are two."""
        beside = {Qt.Key.Key_Left: -self._rows, Qt.Key.Key_Right: self._rows}.get(key)
        if here is None or beside is None or self._columns == 1:
            return super().item_by_key(key, here)
        return here + beside if 0 <= here + beside < self.n_items() else here

    # Drawing

    def choose(self, item: int) -> None:
        super().choose(item)
        self.redraw()

    def activate(self, item: int) -> bool:
        if self._can_choose:
            self.class_chosen.emit(self._class_of(item))
        return self._can_choose

    def item_entries(self, item: int) -> list[tuple[str, str]]:
        if not self._can_choose:
            return []
        words = self.tr("It is {0}: keep it in My letters").format(self._class_of(item))
        return [("choose_class", words.replace("&", "&&"))]

    def act(self, item: int, name: str) -> None:
        self.activate(item)

    def _point_at(self, item: int | None) -> None:
        """Mark the bar under the pointer, which a click would choose."""
        if item != self._pointed:
            self._pointed = item
            self.redraw()
        if item is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _under(self, place: QPointF) -> int | None:
        return self.item_at(place) if self._can_choose else None

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._classes:
            return
        theme = current()
        row = self.item_rect(0)
        font = QFont(self.font())
        fits_width = int((_WORDS * row.width() - 2 * GRID) / _EMS)
        font.setPixelSize(max(scaled(8), min(scaled(14), int(row.height() * 0.72), fits_width)))
        metrics = QFontMetricsF(font)
        names = self.shown_classes()
        widest = max(metrics.horizontalAdvance(name) for name in names)
        name_width = min(widest, _WIDEST_NAMES * row.width()) + GRID
        digits = 1 if self._columns == 1 else 0
        number_width = metrics.horizontalAdvance(percent(1.0, digits)) + GRID
        thickness = max(3.0, min(16.0, round(row.height() * 0.62)))
        shown_values = self._values[self._shown]
        best = int(np.argmax(shown_values))
        here = (self._pointed if self.current() is None else self.current()) if marked else None
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        if here is not None:
            painter.fillRect(self.item_rect(here), QColor(theme.hover))
        for index, (name, value) in enumerate(zip(names, shown_values, strict=True)):
            row = self.item_rect(index)
            leads = index == best and value > 0 and self._are_told
            painter.setPen(QColor(theme.text if leads else theme.muted))
            beside = QRectF(row.left(), row.top(), name_width - GRID / 2, row.height())
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, name_width - GRID / 2)
            painter.drawText(beside, flags | Qt.AlignmentFlag.AlignHCenter, shown)
            track = QRectF(
                row.left() + name_width,
                round(row.center().y() - thickness / 2),
                max(1.0, row.width() - name_width - number_width),
                thickness,
            )
            painter.fillRect(track, QColor(theme.border if index == here else theme.hover))
            painter.fillRect(
                QRectF(track.left(), track.top(), track.width() * value, thickness),
                QColor(theme.accent if self._are_told else theme.field),
            )
            if value >= _SHOWN_FROM and self._are_told:
                numbers = QRectF(track.right(), row.top(), number_width, row.height())
                painter.drawText(
                    numbers, flags | Qt.AlignmentFlag.AlignRight, percent(value, digits)
                )
        if len(names) < len(self._classes):
            painter.setPen(QColor(theme.muted))
            said = self.tr("{0} less likely classes have no bar")
            text = said.format(number(len(self._classes) - len(names)))
            row = self.item_rect(len(names))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, flags | Qt.AlignmentFlag.AlignLeft, shown)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._under(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._under(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        # Whoever pressed a bar by mistake leaves it before letting go.
        if pressed is not None and pressed == self._under(event.position()):
            self.activate(pressed)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click as one that does nothing more."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(360, 520)
