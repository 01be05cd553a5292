"""A page that scrolls where the window is too small for it, instead of cutting something off."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageScroll(QScrollArea):
    """Gives a page all the room there is, and never less than it needs.

    Qt's own `widgetResizable` gives a page with wrapped lines the height that it would like best,
    so that pages scroll that could do with less.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Focus goes to what is on the page, and the page scrolls until that is seen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.installEventFilter(self)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        needed = self._needed(room.width())
        # A bar for one direction takes room from the other.
        width = room.width() - (bar if needed.height() > room.height() else 0)
        height = room.height() - (bar if needed.width() > width else 0)
        if needed.height() > height:
            width = room.width() - bar
        self._page.resize(QSize(width, height).expandedTo(self._needed(width)))

    def _needed(self, width: int) -> QSize:
        """Return the least size of the page in a width, with its lines wrapped for it."""
        least = self._page.minimumSizeHint().expandedTo(self._page.minimumSize())
        layout = self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            wrapped = layout.totalMinimumHeightForWidth(max(width, least.width()))
            least.setHeight(max(least.height(), wrapped))
        return least

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
