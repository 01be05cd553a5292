"""What a person does at the window: mouse, pen and keys, on what is seen and nothing else.

Tests that stand for a person import these; a test fails where the hand would find nothing to click
on. Nothing here calls a slot, emits a signal or waits for a number of milliseconds.
"""

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
    QTableView,
    QToolTip,
    QWidget,
)

from letterpad.gui.widgets.buttons import PageButton
from letterpad.gui.widgets.page_row import PageRow
from letterpad.ink.strokes import Ink
from waiting import HANGS_AFTER_MS, wait_for

if TYPE_CHECKING:  # walks and benchmarks use hands, too
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
_TRIES = 20
_Kind = TypeVar("_Kind", bound=QWidget)


def find(root: QWidget, kind: type[_Kind], name: str) -> _Kind:
    """Return the widget of this name, which there must be."""
    widget = root.findChild(kind, name)
    assert isinstance(widget, kind), f"there is no {kind.__name__} called {name}"
    return widget


def settle() -> None:
    """Let the window lay out and paint what has changed, and what that changes in its turn."""
    for _ in range(5):
        QApplication.processEvents()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click on a widget that is seen and can be used, after scrolling to it where needed."""
    QApplication.processEvents()  # a hand comes after what was shown last is laid out
    assert widget.isVisible(), f"{widget.objectName()} is not to be seen"
    assert widget.isEnabled(), f"{widget.objectName()} cannot be used"
    scroll_to(widget)
    point = _middle(widget) if at is None else at
    assert widget.visibleRegion().contains(point), f"{widget.objectName()} is covered"
    QTest.mouseClick(widget, LEFT, pos=point)


def double_click(widget: QWidget, at: QPoint) -> None:
    """Click on a place of a widget twice: the second click comes as a double-click."""
    click(widget, at)
    QTest.mouseDClick(widget, LEFT, pos=at)


def click_on(root: QWidget, name: str) -> None:
    """Click on the widget of this name."""
    click(find(root, QWidget, name))


def _middle(widget: QWidget) -> QPoint:
    middle = widget.rect().center()
    if isinstance(widget, QCheckBox):  # beside its box and its words a click is lost
        box = widget.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        return QPoint(box // 2, middle.y())
    return middle


def scroll_to(widget: QWidget, at: QPoint | None = None) -> None:
    """Bring a widget, or a place of it, into sight, as the wheel does."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea) and parent.widget().isAncestorOf(widget):
            if at is None:
                parent.ensureWidgetVisible(widget)
            else:
                place = widget.mapTo(parent.widget(), at)
                room = parent.viewport().size()
                parent.ensureVisible(place.x(), place.y(), room.width() // 2, room.height() // 2)
        parent = parent.parentWidget()


def press(widget: QWidget, *keys: Qt.Key, times: int = 1, shift: bool = False) -> None:
    """Press keys, one after the other."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for _ in range(times):
        for key in keys:
            QTest.keyClick(widget, key, held)


def focused() -> QWidget:
    """Return what has the focus, as something must."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def tab_to(name: str, most: int = 60) -> QWidget:
    """Press Tab until the widget of this name has the focus; return it."""
    for _ in range(most):
        if focused().objectName() == name:
            return focused()
        press(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"{most} times Tab do not reach {name}")


def type_into(field: QWidget, text: str) -> None:
    """Click into a field, replace what is there by typing, and leave it with Tab."""
    edit = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert edit is not None, f"{field.objectName()} is no field"
    click(edit)
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


# Choosers and menus


def rows(chooser: QComboBox) -> list[str]:
    """Return what the list of a chooser says."""
    return [chooser.itemText(row) for row in range(chooser.count())]


def choose(chooser: QComboBox, what: object) -> None:
    """Open the list of a chooser and choose a row by keys: by its data, or what it says."""
    row = chooser.findData(what)
    if row < 0:
        row = chooser.findText(str(what))
    assert row >= 0, f"{chooser.objectName()} offers {rows(chooser)} and not {what!r}"
    click(chooser)
    view = chooser.view()
    assert view.isVisible(), f"the list of {chooser.objectName()} did not open"
    for _ in range(chooser.count()):
        if view.currentIndex().row() == row:
            break
        up = view.currentIndex().row() > row
        QTest.keyClick(view, Qt.Key.Key_Up if up else Qt.Key.Key_Down)
    assert view.currentIndex().row() == row, f"{what!r} cannot be chosen now"
    QTest.keyClick(view, Qt.Key.Key_Return)
    if QApplication.activePopupWidget() is None:
        activate(chooser.window())


def choose_in(root: QWidget, name: str, what: object) -> None:
    """Choose in the chooser of this name."""
    choose(find(root, QComboBox, name), what)


def click_in_menu(button: QPushButton, action: QAction) -> None:
    """Open a button's menu and click on an entry of it."""
    menu = button.menu()
    assert menu is not None, f"{button.objectName()} has no menu"
    click(button)
    click_entry(menu, action)


def click_entry(menu: QMenu, action: QAction) -> None:
    """Click on an entry of a menu that is open; where a small screen hides it, go to it by keys."""
    assert menu.isVisible(), "the menu did not open"
    assert action in menu.actions(), f"the menu has no {action.text()}"
    assert action.isEnabled(), f"{action.text()} cannot be used"
    at = menu.actionGeometry(action).center()
    if menu.rect().contains(at) and menu.screen().geometry().contains(menu.mapToGlobal(at)):
        QTest.mouseClick(menu, LEFT, pos=at)
        return
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Up)
        if menu.activeAction() is action:
            break
    assert menu.activeAction() is action, f"{action.text()} cannot be come to"
    QTest.keyClick(menu, Qt.Key.Key_Return)


def menu_entry(window: QWidget, name: str) -> None:
    """Click on an entry of the window's menu."""
    action = window.findChild(QAction, name)
    assert action is not None, f"there is no entry called {name}"
    click_in_menu(find(window, QPushButton, "menu_button"), action)


def open_page(window: QWidget, name: str) -> None:
    """Click on the button of a page; where it has no room in its row, on its entry in the menu."""
    button = find(window, PageButton, name)
    row = button.parentWidget()
    if button.isVisible() or not isinstance(row, PageRow):
        click(button)
    else:
        actions = row.more.menu().actions()
        click_in_menu(row.more, next(each for each in actions if each.text() == button.text()))


# Tables and dialogs


def click_row(table: QTableView, text: str) -> QModelIndex:
    """Click on the first cell of a table that begins with this text; return its index."""
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if str(index.data()).startswith(text):
                table.scrollTo(index)
                point = table.visualRect(index).center()
                assert table.viewport().rect().contains(point), f"{text} is not in sight"
                QTest.mouseClick(table.viewport(), LEFT, pos=point)
                return index
    raise AssertionError(f"the table has no {text}")


def dialog(window: QWidget, name: str) -> QDialog:
    """Return the dialog of this name, which must be open."""
    shown = [each for each in window.findChildren(QDialog) if each.isVisible()]
    for each in shown:
        if each.objectName() == name:
            return each
    open_ones = [each.objectName() for each in shown]
    notice = window.findChild(QWidget, "notice")
    said = [each.text() for each in notice.findChildren(QLabel)] if notice is not None else []
    raise AssertionError(f"{name} is not open, but {open_ones}; it says {said}; {_state()}")


def _state() -> str:
    """Tell what may stand in a hand's way."""
    parts = {
        "active": QApplication.activeWindow(),
        "focus": QApplication.focusWidget(),
        "popup": QApplication.activePopupWidget(),
        "modal": QApplication.activeModalWidget(),
        "under the pointer": QApplication.widgetAt(QCursor.pos()),
        "buttons": QApplication.mouseButtons(),
    }
    return ", ".join(f"{what}: {found}" for what, found in parts.items())


def escape(dialog: QWidget) -> None:
    """Close a dialog by Escape, and let the window under it be active, as desktops do."""
    window = dialog.parentWidget()
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), f"{dialog.objectName()} did not close"
    if window is not None:
        activate(window.window())


def activate(window: QWidget) -> None:
    """Make a window active again after what was open over it has closed."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window, HANGS_AFTER_MS)


def drop(window: QWidget, *paths: Path) -> None:
    """Drag files or folders from elsewhere onto a window, and let them go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_data(window, data)


def drop_data(window: QWidget, data: QMimeData) -> None:
    """Drag something from another program onto a window, and let it go there."""
    at, action = window.rect().center(), Qt.DropAction.CopyAction
    held = (LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at, action, data, *held)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted(), "nothing can be dropped there"
    QApplication.sendEvent(window, QDropEvent(QPointF(at), action, data, *held))


def choose_file(window: QWidget, name: str, path: Path | str) -> None:
    """Type a file's name into the file dialog of this name, which must be open, and press Enter."""
    shown = dialog(window, name)
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown, HANGS_AFTER_MS)
    field = find(shown, QLineEdit, "fileNameEdit")
    click(field)  # without the focus, what was typed first stays chosen in the list, too
    assert field.hasFocus()
    field.selectAll()
    QTest.keyClicks(field, str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not shown.isVisible(), f"{name} did not take {path}"
    if QApplication.activeModalWidget() is None:
        activate(window.window())


def _await(is_so: Callable[[], bool]) -> None:
    """Let the window go on until something is so, or it hangs."""
    wait_for(lambda: QApplication.processEvents() or is_so())


def preview_of(window: QWidget) -> QDialog:
    """Return the dialog that shows letters before they are used, once it is open."""

    def shown() -> QDialog | None:
        some = window.findChildren(QDialog, "preview_dialog")
        return next((each for each in some if each.isVisible()), None)

    _await(lambda: shown() is not None)
    found = shown()
    assert found is not None, "no letters are shown before they are used"
    return found


def use_letters(window: QWidget) -> None:
    """Look at letters that are being opened until they have been read, and use them."""
    preview = preview_of(window)
    button = find(preview, QPushButton, "use_letters_button")
    _await(lambda: button.isEnabled() or not button.isVisible())
    assert button.isVisible(), find(preview, QLabel, "preview_error").text()
    click(button)
    assert not preview.isVisible()
    activate(window.window())


def turn_wheel(widget: QWidget, notches: int = -1) -> None:
    """Turn the wheel over the middle of a widget: down, or up for a positive number."""
    QApplication.processEvents()
    scroll_to(widget)
    window = widget.window()
    at = QPointF(widget.mapTo(window, _middle(widget)))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, 120 * notches))
    QApplication.processEvents()


def read_tip(qtbot: "QtBot", widget: QWidget, place: QPoint, said: str) -> None:
    """Rest the pointer at a place of a widget until a tip says this there.

    A tip goes after ten seconds, and comes only to a pointer that moves: point again then. The
    moves go to the widget's own window, as what lies over it elsewhere is another desktop's matter.
    """
    window = widget.window()
    over = widget.mapTo(window, place)
    for _ in range(_TRIES):
        if not window.isActiveWindow():
            activate(window)
        QTest.mouseMove(window.windowHandle(), widget.mapTo(window, QPoint(1, 1)))
        QTest.mouseMove(window.windowHandle(), over)
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: QToolTip.text() == said, timeout=HANGS_AFTER_MS // _TRIES)
            return
    raise AssertionError(f"{QToolTip.text()!r} came where {said!r} was expected; {_state()}")


# A pen


def draw(
    canvas: QWidget,
    ink: Ink,
    size: float = 180,
    at: tuple[float, float] = (40, 30),
    after_each_move: Callable[[], None] | None = QApplication.processEvents,
) -> int:
    """Draw an ink again by mouse at whole pixels, `size` pixels large.

    Returns how many times the pen moved.
    """
    left, top, right, bottom = ink.bounds()
    scale = size / max(right - left, bottom - top)
    placed = ink.moved(-left, -top).scaled(scale).moved(*at)
    # A hand draws on what it sees: at the canvas's top left, where the ink goes.
    scroll_to(canvas, QPoint(round(at[0]), round(at[1])))
    strokes = [
        [(round(x), round(y)) for x, y in stroke.points.tolist()] for stroke in placed.strokes
    ]
    draw_strokes(canvas, strokes, after_each_move)
    return sum(after != before for stroke in strokes for before, after in pairwise(stroke))


def draw_strokes(
    canvas: QWidget,
    strokes: Sequence[Sequence[tuple[int, int]]],
    after_each_move: Callable[[], None] | None = None,
) -> None:
    """Draw strokes with the mouse, through just these pixels."""
    for stroke in strokes:
        QTest.mousePress(canvas, LEFT, pos=QPoint(*stroke[0]))
        for pixel in stroke[1:]:
            QTest.mouseMove(canvas, QPoint(*pixel))
            if after_each_move is not None:
                after_each_move()
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(*stroke[-1]))


def letter_r() -> Ink:
    """Return an R as it is drawn at school: down, then bowl and leg, a point every 4 units."""
    stem = [(20.0, y) for y in range(0, 101, 4)]
    turns = [step / 8 * math.pi for step in range(9)]
    bowl = [(20 + 40 * math.sin(turn), 25 - 25 * math.cos(turn)) for turn in turns]
    leg = [(20 + step * 4, 50 + step * 4) for step in range(1, 13)]
    return Ink.of([stem, [*bowl, *leg]])
