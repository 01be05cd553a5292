"""A net drawn as in the talk: x, W1, b1, ReLU, W2, b2, softmax, with the numbers of one letter."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from letterpad.explaining.layers import DenseNet, Passed
from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.net.net_layout import Column, columns_of, least_width
from letterpad.gui.charts.net.net_painter import NetPainter
from letterpad.gui.charts.net.net_words import NetWords
from letterpad.gui.charts.net.unit_chart import UnitChart
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.widgets.data_table import DataTable

_MARK = 3.0
"""Logical pixels from a unit's cell to the line around it."""


class NetDiagram(UnitChart):
    """The layers of a dense net, from the letter's pixels to the probabilities.

    Its items are the letter, each box for what is computed, each unit, each class.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("net_diagram")
        self.setAccessibleName(self.tr("Net"))
        self._net: DenseNet | None = None
        self._passed: Passed | None = None
        self._opened: tuple[int, int] | None = None
        self._hovered: int | None = None
        self._rank = 0
        self._columns: list[Column] = []
        self.describe()

    def set_net(self, net: DenseNet | None) -> None:
        """Draw another net, and no letter yet; None for no net."""
        self._net, self._passed, self._opened, self._hovered = net, None, None, None
        self.forget_item()
        self._rank = 0
        self.updateGeometry()
        self.place()

    def set_passed(self, passed: Passed | None) -> None:
        """Show the numbers for one letter; None for no letter."""
        self._passed = passed
        self.describe()
        self.redraw()

    def set_opened(self, opened: tuple[int, int] | None) -> None:
        """Mark the unit whose sum is shown elsewhere: its layer, and its number there."""
        self._opened = opened
        self.redraw()

    def item_of(self, layer: int, unit: int) -> int:
        """Return the item of a unit, or of a class in the last layer."""
        return self._columns[2 * layer + 2].first + unit

    def opens(self, item: int) -> tuple[int, int] | None:
        column, place = self._at(item)
        return (column.layer, place) if column.kind in ("units", "answer") else None

    # What the chart says

    @property
    def is_empty(self) -> bool:
        """Whether no net is drawn."""
        return self._net is None

    def n_items(self) -> int:
        return self._columns[-1].first + self._columns[-1].n if self._columns else 0

    def sentence(self, item: int) -> str:
        return self._words().sentence(*self._at(item))

    def description(self) -> str:
        """Say the shapes of all layers, and which units and letters are strongest."""
        return self._words().description()

    def empty_sentence(self) -> str:
        return self.tr("The layers of a neural net, or of logistic regression, will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return sum and value of every unit and every class."""
        title = self.accessibleName()
        return DataTable(title, (), ()) if self._net is None else self._words().table(title)

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go from box to box, and to stronger and weaker units and letters.")),
            ((Qt.Key.Key_Return,), self.tr("Open the sum of the unit or letter.")),
        ]

    def _words(self) -> NetWords:
        assert self._net is not None
        return NetWords(self._net, self._passed)

    # Where things are

    def place(self) -> None:
        net = self._net
        if net is None:
            self._columns = []
        else:
            n_units = [layer.n_units for layer in net.layers]
            n_steps = [len(self._words().steps(layer)) for layer in range(len(net.layers))]
            above, below = self._margins()
            size = QSizeF(self.size())
            self._columns = columns_of(n_units, n_steps, size, above, below)
        self.describe()
        self.redraw()

    def _margins(self) -> tuple[float, float]:
        height = QFontMetricsF(small_font(self.font())).height()
        return height + GRID / 2, 2 * height + GRID / 2

    def _at(self, item: int) -> tuple[Column, int]:
        """Return the column of an item, and its place there."""
        column = next(each for each in reversed(self._columns) if each.first <= item)
        return column, item - column.first

    def item_rect(self, item: int) -> QRectF:
        column, place = self._at(item)
        return column.rect(place)

    def item_at(self, place: QPointF) -> int | None:
        for column in self._columns:
            found = column.place_at(place)
            if found is not None:
                return column.first + found
        return None

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Go to the column beside by Left and Right, and through one by Up and Down.

        Units and classes are gone through from the strongest to the weakest.
        """
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            at = 0 if key == Qt.Key.Key_Home else len(self._columns) - 1
            self._rank = 0
            return self._ranked(self._columns[at])[0]
        if key not in steps:
            return None
        if here is None:  # begin at the strongest unit
            self._rank = 0
            return self._ranked(self._columns[2])[0]
        column, _ = self._at(here)
        across, down = steps[key]
        if down:
            ranked = self._ranked(column)
            self._rank = min(max(0, ranked.index(here) + down), column.n - 1)
            return ranked[self._rank]
        beside = min(max(0, self._columns.index(column) + across), len(self._columns) - 1)
        if self._columns[beside] is column:
            return here
        ranked = self._ranked(self._columns[beside])
        return ranked[min(self._rank, len(ranked) - 1)]

    def _ranked(self, column: Column) -> list[int]:
        """Return the items of a column in the order in which the keys go through them."""
        if self._passed is None or column.kind in ("letter", "steps"):
            return list(range(column.first, column.first + column.n))
        order = self._passed.strongest(column.layer)
        return [column.first + unit for unit in order.tolist()]

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line around an item."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current().text), 2.0))
        painter.drawRect(self.item_rect(item).adjusted(-_MARK, -_MARK, _MARK, _MARK))

    def note_click(self, item: int) -> None:
        self._rank = self._ranked(self._at(item)[0]).index(item)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if self._net is None:
            self.draw_sentence(painter, self.empty_sentence())
            return
        drawing = NetPainter(painter, self._words(), self._columns, self.font())
        drawing.draw(self._opened if marked else None)

    def paint_over(self, painter: QPainter) -> None:
        """Paint a line around what is under the pointer."""
        if self._hovered is not None:
            painter.setPen(QPen(QColor(current().muted), 1.0))
            painter.drawRect(self.item_rect(self._hovered).adjusted(-1, -1, 1, 1))

    # Qt's own

    def sizeHint(self) -> QSize:
        # No higher than need be: Qt reserves this height in pages whose lines wrap.
        return self.minimumSizeHint().expandedTo(QSize(scaled(720), 0))

    def minimumSizeHint(self) -> QSize:
        height = scaled(196)
        if self._net is None:
            return QSize(scaled(300), height)
        room = height - sum(self._margins())
        return QSize(least_width(len(self._net.layers), len(self._net.classes), room), height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say at once what is under the pointer."""
        item = self.item_at(event.position())
        if item != self._hovered:
            self._hovered = item
            said = "" if item is None else self.sentence(item)
            self.say_at_pointer(event.globalPosition().toPoint(), said)
            self.show_pointer(item)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        self._hovered = None
        self.update()
