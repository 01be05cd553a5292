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
        needed = self._page.minimumSizeHint().expandedTo(self._page.minimumSize())
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        # A bar for one direction takes room from the other.
        scrolls_down = needed.height() > room.height()
        width = room.width() - (bar if scrolls_down else 0)
        scrolls_right = needed.width() > width
        height = room.height() - (bar if scrolls_right else 0)
        if needed.height() > height:
            width = room.width() - bar
        self._page.resize(QSize(width, height).expandedTo(needed))

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
