"""Copies the answer as text, from the menu, by keys, and where the answer itself is clicked on."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.draw.answer_view import AnswerView
from letterpad.gui.widgets import clipboard

_KEYS = "Ctrl+Shift+C"


class CopyAnswer(QObject):
    """Puts on the clipboard what is read in the drawing, as a line of text.

    Attributes
    ----------
    action : QAction
        For the menu; the answer has it in a menu of its own.

    Signals
    -------
    failed(str)
        A sentence for the user.
    held_until_now(str)
        That sentence, once something is drawn.
    """

    failed = Signal(str)
    held_until_now = Signal(str)

    def __init__(self, window: QWidget, answer: AnswerView, canvas: Canvas) -> None:
        super().__init__(window)
        self._answer = answer
        self._canvas = canvas
        self._no_answer = self.tr("Nothing is drawn yet, so there is no answer to copy.")
        canvas.ink_changed.connect(self._take_ink)
        self.action = QAction(self.tr("Copy answer"), self)
        self.action.setObjectName("copy_answer_action")
        self.action.setShortcut(QKeySequence(_KEYS))
        self.action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.action.triggered.connect(self.copy)
        for part in (answer.answer, answer.sureness, answer.runner_up):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(self._open_menu)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        """Offer it where the answer is clicked on with the right button."""
        part = self.sender()
        if isinstance(part, QWidget):
            menu = QMenu(part)
            menu.setObjectName("answer_menu")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.action)
            menu.popup(part.mapToGlobal(place))

    @Slot()
    def _take_ink(self) -> None:
        """Take back that nothing is drawn; never under the pen, as the canvas grows then."""
        if not (self._canvas.is_drawing or self._canvas.is_empty):
            self.held_until_now.emit(self._no_answer)

    @Slot()
    def copy(self) -> None:
        """Copy the answer, or say that there is none."""
        text = self._answer.as_text()
        if not text:
            self.failed.emit(self._no_answer)
            return
        data = clipboard.new_data()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
