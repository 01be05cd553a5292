"""The buttons of pages in one line; those for which there is no room are in a menu at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QStyle, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.buttons import PageButton

_GAP = GRID // 4


class PageRow(QWidget):
    """Buttons from left to right, of which one is down: that of the page that is open.

    Its height is that of one line, however narrow the window or large the text is. Where not all
    buttons fit, the last ones are chosen in a menu, whose button then bears the name of the page
    that is open, if it is one of them.

    Parameters
    ----------
    more : str
        What the menu's button says while the open page has a button of its own.
    tip : str
        What the menu is for.
    """

    def __init__(self, more: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        self._n_shown = 0
        self._more_text = more
        self.more = _MoreButton(more, "more_pages", tip, self)
        self._menu = QMenu(self.more)
        self._menu.setObjectName("more_pages_menu")
        self.more.setMenu(self._menu)
        self._actions = QActionGroup(self)
        self._actions.triggered.connect(self._open_page)
        self.group.buttonToggled.connect(self._mark_open)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, button: PageButton, place: int) -> None:
        """Put the button of the page at `place` at the end."""
        button.setParent(self)
        self.group.addButton(button, place)
        self._lay_out()

    def shown(self) -> Sequence[PageButton]:
        """Return the buttons that stand in the line."""
        return self._buttons()[: self._n_shown]

    def _buttons(self) -> list[PageButton]:
        return [each for each in self.group.buttons() if isinstance(each, PageButton)]

    def _lay_out(self) -> None:
        buttons = self._buttons()
        widths = [button.sizeHint().width() + _GAP for button in buttons]
        n_shown = len(buttons)
        if sum(widths) - _GAP > self.width():
            while n_shown:
                n_shown -= 1
                titles = [button.text() for button in buttons[n_shown:]]
                self.more.set_longest([self._more_text, *titles])
                if sum(widths[:n_shown]) + self.more.sizeHint().width() <= self.width():
                    break
        left, height = 0, self.sizeHint().height()
        for place, button in enumerate(buttons):
            button.setVisible(place < n_shown)
            if place < n_shown:
                button.setGeometry(left, 0, widths[place] - _GAP, height)
                left += widths[place]
        self.more.setVisible(n_shown < len(buttons))
        self.more.setGeometry(left, 0, min(self.more.sizeHint().width(), self.width()), height)
        if n_shown != self._n_shown:
            self._n_shown = n_shown
            self._fill_menu()
            self._mark_open()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for button in self._buttons()[self._n_shown :]:
            action = QAction(button.text(), self._menu)
            action.setObjectName(f"{button.objectName()}_action")
            action.setToolTip(button.toolTip())
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.setData(button)
            self._actions.addAction(action)
            self._menu.addAction(action)

    @Slot(QAction)
    def _open_page(self, action: QAction) -> None:
        action.data().click()

    @Slot()
    def _mark_open(self) -> None:
        """Let the menu's button show whether the open page is one of its own."""
        hidden = self._buttons()[self._n_shown :]
        is_open = next((button for button in hidden if button.isChecked()), None)
        self.more.setText(self._more_text if is_open is None else is_open.text())
        self.more.setChecked(is_open is not None)
        for action in self._menu.actions():
            action.setChecked(action.data() is is_open)

    # Qt's own

    def sizeHint(self) -> QSize:
        heights = [each.sizeHint().height() for each in (*self._buttons(), self.more)]
        return QSize(self.minimumSizeHint().width(), max(heights))

    def minimumSizeHint(self) -> QSize:
        return self.more.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a button asks for another size, as with another font."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay_out()
        return done


class _MoreButton(PageButton):
    """The button of the menu: as wide as the longest name that it may bear."""

    def __init__(self, text: str, name: str, tip: str, parent: QWidget) -> None:
        super().__init__(text, name, tip, parent, is_narrow=True)
        self._longest: Sequence[str] = (text,)
        self.hide()

    def set_longest(self, texts: Sequence[str]) -> None:
        """Have room for any of these texts."""
        self._longest = texts

    def widest(self) -> Sequence[str]:
        return self._longest

    def sizeHint(self) -> QSize:
        arrow = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuButtonIndicator, None, self)
        return super().sizeHint() + QSize(arrow, 0)

    def nextCheckState(self) -> None:
        """Leave it to the row whether it is down: a click opens the menu."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the buttons in the line by Left, as one goes from one of them to another."""
        row = self.parentWidget()
        if event.key() == Qt.Key.Key_Left and isinstance(row, PageRow) and row.shown():
            last = row.shown()[-1]
            last.setFocus(Qt.FocusReason.OtherFocusReason)
            last.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)
