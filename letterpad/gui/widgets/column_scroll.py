"""A column that is as high as what is in it, and scrolls where there is less room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import scaled


class ColumnScroll(QScrollArea):
    """Scrolls `content` up and down; its bar stands in the right margin, so nothing is narrowed.

    Parameters
    ----------
    content : QWidget
    margin : int
        Logical pixels left and right of it.
    """

    def __init__(self, content: QWidget, margin: int) -> None:
        super().__init__()
        self._margin = margin
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(margin, 0, margin, 0)
        self._column.setSpacing(0)
        self._column.addWidget(content)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._inner.installEventFilter(self)

    @Slot(int, int)
    def _make_room(self, low: int, high: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if high > low else 0
        self._column.setContentsMargins(self._margin, 0, max(0, self._margin - bar), 0)

    def sizeHint(self) -> QSize:
        """Return the height of the whole content at this width."""
        width = max(self.width(), self._inner.minimumSizeHint().width())
        height = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else -1
        return QSize(width, max(height, self._column.totalSizeHint().height() if height < 0 else 0))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content; its height scrolls."""
        return QSize(self._inner.minimumSizeHint().width(), scaled(120))

    def show_whole(self, part: QWidget) -> None:
        """Scroll until a part of the content is seen, now that it may have become higher."""
        self._column.activate()
        self.ensureWidgetVisible(part, 0, 8)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content's changes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when lines wrap otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
