"""A small window in which a letter is chosen: one of a model's classes, or any text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.ink.words import LONGEST_WORD, clean_name

_WIDTH, _MOST_HEIGHT = 40 * GRID, 36 * GRID
"""Logical pixels: of the letters, of which more are scrolled to."""

_WIDEST = 16 * GRID
"""Logical pixels of a class's name; a longer one ends in dots, and is whole in its tooltip."""

_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class LetterPopup(QFrame):
    """A field for any text, and the classes under it; Escape or a click beside closes it.

    Parameters
    ----------
    classes : sequence of str
        What is offered, in this order.
    window : QWidget
        The window that it belongs to.

    Signals
    -------
    chosen(str)
        A class was clicked, or a text typed and Enter pressed.
    """

    chosen = Signal(str)

    def __init__(self, classes: Sequence[str], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("letter_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Which letter is it?"))
        title = QLabel(self.accessibleName())
        title.setProperty("heading", True)
        self.field = QLineEdit()
        self.field.setObjectName("letter_field")
        self.field.setAccessibleName(self.tr("Another letter"))
        self.field.setPlaceholderText(self.tr("Type any letter, digit or sign, and press Enter"))
        self.field.setMaxLength(LONGEST_WORD)
        self.field.setToolTip(
            self.tr("What you drew, in upper or lower case as you type it; then press Enter")
        )
        self.field.returnPressed.connect(self._take_text)
        self.field.installEventFilter(self)
        self.letters = self._list(classes)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (title, self.field, self.letters):
            column.addWidget(part)

    def show_under(self, widget: QWidget) -> None:
        """Open under a widget, or where there is room on its screen."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + GRID // 2))
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        top = max(screen.top(), min(corner.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _list(self, classes: Sequence[str]) -> QListWidget:
        letters = QListWidget()
        letters.setObjectName("letter_list")
        letters.setAccessibleName(self.tr("Letters that the live model knows"))
        letters.setToolTip(letters.accessibleName())
        letters.setFlow(QListView.Flow.LeftToRight)
        letters.setWrapping(True)
        letters.setResizeMode(QListView.ResizeMode.Adjust)
        letters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(name) for name in classes), default=0)
        cell = QSize(
            min(max(widest, metrics.height()), scaled(_WIDEST)) + 2 * GRID,
            metrics.height() + 2 * GRID,
        )
        for name in classes:
            item = QListWidgetItem(name)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setSizeHint(cell)
            item.setToolTip(name)
            letters.addItem(item)
        width = scaled(_WIDTH)
        a_row = max(1, (width - 3 * GRID) // cell.width())
        n_rows = -(-len(classes) // a_row)
        letters.setFixedSize(width, min(n_rows * cell.height() + GRID, scaled(_MOST_HEIGHT)))
        if not classes:
            letters.hide()
        letters.itemClicked.connect(self._take_item)
        letters.installEventFilter(self)
        return letters

    @Slot(QListWidgetItem)
    def _take_item(self, item: QListWidgetItem) -> None:
        self._choose(item.text())

    @Slot()
    def _take_text(self) -> None:
        if name := clean_name(self.field.text()):
            self._choose(name)

    def _choose(self, name: str) -> None:
        self.close()
        self.chosen.emit(name)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field to the letters by the arrow keys, and choose one by Enter or Space."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.field and event.key() in _DOWN and self.letters.count():
            self.letters.setCurrentRow(max(0, self.letters.currentRow()))
            self.letters.setFocus()
            return True
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        item = self.letters.currentItem()
        if watched is self.letters and event.key() in keys and item is not None:
            self._choose(item.text())
            return True
        return super().eventFilter(watched, event)
