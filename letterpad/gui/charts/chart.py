"""The base of all charts: what each must say of itself, and what can be done with every one."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsView, QLabel, QMenu, QToolTip, QWidget

from letterpad.gui.style.focus_ring import FocusRing
from letterpad.gui.style.theme import GRID, current
from letterpad.gui.text.language import translate
from letterpad.gui.text.run_texts import plain
from letterpad.gui.widgets.data_table import DataTable

Keys = Sequence[Qt.Key | QKeyCombination]

ACTIVATING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Chart(QWidget):
    """A picture of numbers, made of items: bars, cells, points.

    A subclass says what its items are (`n_items`, `item_rect`, `sentence`), what the chart shows in
    words (`description`, `empty_sentence`) and in numbers (`chart_table`), and how it looks
    (`draw`, `restyle`). It calls `describe` when its numbers have changed.

    The base brings the rest. The arrow keys go from item to item and the pointer tells what it
    points at; a screen reader reads the same sentences. Ctrl+C copies the chart, and its context
    menu saves it as PNG, SVG or CSV and shows its table. It follows the application's palette.
    Its accessible name is the name of its files, too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._marked: int | None = None
        self._styled_for = current()
        self._overlay = _Overlay(self)

    # What a chart says of itself

    def n_items(self) -> int:
        """Return how many items there are."""
        raise NotImplementedError

    def item_rect(self, item: int) -> QRectF:
        """Return where an item is, in the chart's logical pixels."""
        raise NotImplementedError

    def sentence(self, item: int) -> str:
        """Say an item in words: what the pointer and the arrow keys tell of it."""
        raise NotImplementedError

    def description(self) -> str:
        """Say the whole chart in words."""
        raise NotImplementedError

    def empty_sentence(self) -> str:
        """Say what will be here, while there is nothing to show."""
        raise NotImplementedError

    def chart_table(self) -> DataTable:
        """Return the numbers of the chart."""
        raise NotImplementedError

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        """Draw the chart on a transparent ground.

        Parameters
        ----------
        painter : QPainter
            Of the screen, a picture or an SVG file.
        marked : bool
            Whether what is chosen is marked; it is not in pictures that leave the window.
        """
        raise NotImplementedError

    def restyle(self) -> None:
        """Take the colours of another theme, or another font."""
        self.update()

    # What most charts need not say

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show, and so nothing to copy or save."""
        return not self.n_items()

    def item_at(self, place: QPointF) -> int | None:
        """Return the item at a place, in logical pixels."""
        items = range(self.n_items())
        return next((item for item in items if self.item_rect(item).contains(place)), None)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Return the item that a key goes to from another one; None for a key that goes nowhere."""
        last = self.n_items() - 1
        before = 0 if here is None else max(0, here - 1)
        after = 0 if here is None else min(last, here + 1)
        return {
            Qt.Key.Key_Left: before,
            Qt.Key.Key_Up: before,
            Qt.Key.Key_Right: after,
            Qt.Key.Key_Down: after,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)

    def current(self) -> int | None:
        """Return the item at which the keys are."""
        return self._marked

    def choose(self, item: int) -> None:
        """Go to an item, by a key or a click: mark it and tell of it."""
        self.mark(item)

    def go_to(self, item: int) -> None:
        """Go to an item by a key: choose it, where that is no work for anybody."""
        self.choose(item)

    def mark(self, item: int) -> None:
        """Mark an item, and say it where it is."""
        self._mark(item)
        below = self.mapToGlobal(self.item_rect(item).bottomLeft().toPoint())
        QToolTip.showText(below, plain(self.sentence(item)), self)

    def activate(self, item: int) -> bool:
        """Do what Enter, Space or a double-click on an item asks for; False if that is nothing."""
        return False

    def item_entries(self, item: int) -> list[tuple[str, str]]:
        """Return what can be done with an item: name and text of entries of the menu over it."""
        return []

    def act(self, item: int, name: str) -> None:
        """Do what an entry of `item_entries` says."""

    def tip(self, item: int) -> str:
        """Say what the pointer is told of an item."""
        return self.sentence(item)

    def spoken(self, item: int) -> str:
        """Say for a screen reader which item the keys are at."""
        return f"{self.sentence(item)}."

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint over the chart which item the keys are at, if `draw` does not mark it."""

    def own_keys(self) -> list[tuple[Keys, str]]:
        """Return the keys that go through the items, and what they do."""
        raise NotImplementedError

    # What every chart can do

    def describe(self) -> None:
        """Let a screen reader know what is shown now."""
        whole = self.empty_sentence() if self.is_empty else self.description()
        item = self.current()
        self.setAccessibleDescription(whole if item is None else f"{self.spoken(item)} {whole}")

    def forget_item(self) -> None:
        """Let no item be marked: the items are others now."""
        self._marked = None

    def key_help(self) -> list[tuple[Keys, str]]:
        """Return the keys that act here, and what they do."""
        control_c = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_C)
        shift_f10 = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
        return [
            *self.own_keys(),
            ((control_c,), translate("Chart", "Copy the chart, as a picture and as a table.")),
            (
                (Qt.Key.Key_Menu, shift_f10),
                translate("Chart", "Copy or save the chart, or show it as a table."),
            ),
        ]

    @Slot()
    def copy(self) -> None:
        """Put the chart on the clipboard, as a picture and as a table."""
        from letterpad.gui.charts.export import copy  # the window is there sooner without it

        copy(self)

    @Slot()
    def save_png(self) -> None:
        """Ask for a name, and save the picture in pixels."""
        self._ask_where_to_save("png")

    @Slot()
    def save_svg(self) -> None:
        """Ask for a name, and save the picture in lines and letters."""
        self._ask_where_to_save("svg")

    @Slot()
    def save_csv(self) -> None:
        """Ask for a name, and save the numbers."""
        self._ask_where_to_save("csv")

    @Slot()
    def show_table(self) -> None:
        """Show the numbers in a window of their own."""
        from letterpad.gui.widgets.table_dialog import TableDialog

        TableDialog(self.chart_table(), self.window()).open()

    def _ask_where_to_save(self, kind: str) -> None:
        from letterpad.gui.charts.export import SaveChartDialog

        SaveChartDialog(self, kind).open()

    def _open_menu(self, place: QPoint, item: int | None) -> None:
        """Open the chart's menu, which begins with what can be done with the item."""
        from letterpad.gui.charts.export import chart_menu

        menu = chart_menu(self)
        first = menu.actions()[0]
        if item is not None and self.add_entries(menu, item, first):
            menu.insertSeparator(first)
        menu.popup(place)

    def add_entries(self, menu: QMenu, item: int, before: QAction | None = None) -> bool:
        """Add to a menu what can be done with an item, and tell whether that is anything."""
        entries = self.item_entries(item)
        for name, text in entries:
            action = QAction(text, menu)
            action.setObjectName(name)
            action.setData(item)
            action.triggered.connect(self._act)
            if before is None:
                menu.addAction(action)
            else:
                menu.insertAction(before, action)
        return bool(entries)

    @Slot()
    def _act(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.act(action.data(), action.objectName())

    def show_focus(self) -> None:
        """Show the line around the chart over all its parts, if it has the focus."""
        self._overlay.resize(self.size())
        self._overlay.raise_()
        self._overlay.setVisible(self.hasFocus())

    def _mark(self, item: int | None) -> None:
        self._marked = item
        self.describe()
        self._overlay.update()

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.item_at(QPointF(event.pos()))
            if item is not None:
                QToolTip.showText(event.globalPos(), plain(self.tip(item)), self)
                return True
            if not self.toolTip():
                said = self.empty_sentence() if self.is_empty else ""
                QToolTip.showText(event.globalPos(), said, self)
                return True
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The window's own Ctrl+C copies the drawing.
            if event.matches(QKeySequence.StandardKey.Copy) and not self.is_empty:
                event.accept()
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.restyle()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and current() is not self._styled_for:
            self._styled_for = current()
            self.restyle()
        elif event.type() == QEvent.Type.FontChange:
            self.restyle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.is_empty:
            event.ignore()
        else:
            self._open_menu(event.globalPos(), self.item_at(QPointF(event.pos())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(event.position())
        takes_clicks = bool(self.focusPolicy() & Qt.FocusPolicy.ClickFocus)
        if item is not None and takes_clicks and event.button() == Qt.MouseButton.LeftButton:
            self.choose(item)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if item is None or not is_left or not self.activate(item):
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        asks_menu = event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)
        item = self.item_by_key(Qt.Key(event.key()), self.current()) if self.n_items() else None
        here = self.current()
        if item is not None:
            self.go_to(item)
        elif event.key() in ACTIVATING and here is not None and self.activate(here):
            pass
        elif asks_menu and not self.is_empty:
            over = QRectF(self.rect()) if here is None else self.item_rect(here)
            self._open_menu(self.mapToGlobal(over.center().toPoint()), here)
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.is_empty:
            self.copy()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.show_focus()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # the chart's own menu takes nothing
            self._overlay.hide()
            self._mark(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.show_focus()
        super().resizeEvent(event)


class PaintedChart(Chart):
    """A chart that is painted here: `draw` fills a picture that is kept as long as it is true."""

    _keeps_picture: ClassVar[bool] = True
    """Whether what is shown is drawn less often than the widget is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None

    def redraw(self) -> None:
        """Draw again what is shown."""
        self._picture = None
        self.update()

    def restyle(self) -> None:
        self.redraw()

    def draw_sentence(self, painter: QPainter, sentence: str) -> None:
        """Draw a sentence in the middle, where there is nothing else to be drawn."""
        painter.setFont(self.font())
        painter.setPen(QColor(current().muted))
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        room = 2 * GRID
        painter.drawText(self.rect().adjusted(room, room, -room, -room), flags, sentence)

    def paint_over(self, painter: QPainter) -> None:
        """Paint over the picture what changes more often than it, as what is pointed at."""

    def _drawn(self) -> QPixmap:
        """Draw the picture, when it is seen and not before."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.draw(painter, marked=True)
        return picture

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._keeps_picture and self._picture is None:
            self._picture = self._drawn()
        with QPainter(self) as painter:
            if self._picture is None:
                self.draw(painter, marked=True)
            else:
                painter.drawPixmap(0, 0, self._picture)
            self.paint_over(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.redraw()
        super().resizeEvent(event)


class PlottedChart(Chart):
    """A chart that is made of widgets: plots, and labels with words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn_at: float | None = None

    def pen_ratio(self) -> float:
        """Return how many pixels a logical one has, for pyqtgraph measures pens in pixels."""
        return self._drawn_at or self.devicePixelRatioF()

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        ratio, usual = painter.device().devicePixelRatioF(), self.pen_ratio()
        if ratio == usual:
            self._draw_parts(painter)
            return
        self._drawn_at = ratio
        self.restyle()
        self._draw_parts(painter)
        self._drawn_at = None
        self.restyle()

    def _draw_parts(self, painter: QPainter) -> None:
        theme = current()
        for part in self.findChildren(QWidget):
            # A dialog or a tooltip of the chart is a child, too, but lies over it.
            if not part.isVisibleTo(self) or part.window() is not self.window():
                continue
            place = part.mapTo(self, QPoint(0, 0))
            if isinstance(part, QGraphicsView):
                part.render(painter, QRectF(place, QSizeF(part.size())), part.viewport().rect())
            elif isinstance(part, QLabel):
                painter.setFont(part.font())
                usual = theme.muted if part.property("muted") else theme.text
                painter.setPen(QColor(part.property("colour") or usual))
                flags = part.alignment().value
                if part.wordWrap():
                    flags |= Qt.TextFlag.TextWordWrap.value
                painter.drawText(part.contentsRect().translated(place), flags, part.text())


class _Overlay(FocusRing):
    """Lies over a chart that has the focus: the line around it, and the mark of an item."""

    def paintEvent(self, event: QPaintEvent) -> None:
        chart = self.parentWidget()
        item = chart.current() if isinstance(chart, Chart) else None
        if isinstance(chart, Chart) and item is not None:
            with QPainter(self) as painter:
                chart.paint_mark(painter, item)
        super().paintEvent(event)


def is_vector(painter: QPainter) -> bool:
    """Tell whether what is painted becomes shapes in a file, and not pixels."""
    return painter.paintEngine().type() == QPaintEngine.Type.SVG
