"""What is said of the letters that are chosen, what can be done with them, and what was done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.collection.letter_changes import Done
from letterpad.gui.collection.letter_texts import drawings_text
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.wrapping_row import WrappingRow

_LONGEST = 20


class ChosenRow(QWidget):
    """Two lines: one letter's details and the last deed; buttons for what is chosen.

    Signals
    -------
    open_requested(), relabel_requested(), delete_requested(), undo_requested(), redo_requested()
    """

    open_requested = Signal()
    relabel_requested = Signal()
    delete_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details = FittingLabel()
        self.details.setObjectName("my_letter_details")
        self.details.setMinimumHeight(self.details.fontMetrics().height())
        self._said = QLabel()
        self._said.setObjectName("my_letters_done")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setProperty("muted", True)
        self.undo_button = self._button("undo_letters_button", self.tr("Undo"), "")
        self.undo_button.clicked.connect(self._take_undo)
        self._is_undone = False
        self._counted = QLabel()
        self._counted.setObjectName("my_letters_chosen")
        self.open_action = self._action(
            "open_letter_action",
            self.tr("Open on the canvas"),
            self.tr("Show the drawing on the canvas, to see what the models make of it (Enter)."),
        )
        self.open_action.triggered.connect(self.open_requested)
        self.relabel_action = self._action(
            "relabel_letters_action",
            self.tr("It is…"),
            self.tr("Say which letter the chosen drawings are (F2, or simply type it)."),
            Qt.Key.Key_F2,
        )
        self.relabel_action.triggered.connect(self.relabel_requested)
        self.delete_action = self._action(
            "delete_letters_action",
            self.tr("Delete"),
            self.tr("Delete the chosen drawings (Delete); Ctrl+Z brings them back."),
            Qt.Key.Key_Delete,
        )
        self.delete_action.triggered.connect(self.delete_requested)
        self._buttons = WrappingRow()
        self._buttons.add(self._counted)
        for name, action in (
            ("open_letter_button", self.open_action),
            ("relabel_letters_button", self.relabel_action),
            ("delete_letters_button", self.delete_action),
        ):
            button = self._button(name, action.text(), action.toolTip())
            button.clicked.connect(action.trigger)
            self._buttons.add(button)
            self._counted.setMinimumHeight(button.sizeHint().height())
        self._lay_out()
        self.set_numbers(0, 0)
        self._show_done("", "")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.details, 1)
        top.addWidget(self._said)
        top.addWidget(self.undo_button)
        # The line stays as high as with its button: nothing above it jumps when that comes.
        top.addStrut(self.undo_button.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(self._buttons)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setProperty("low", True)
        return button

    def _action(self, name: str, text: str, tip: str, key: Qt.Key | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setToolTip(tip)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    # What is shown

    def set_numbers(self, n_shown: int, n_chosen: int) -> None:
        """Say how many letters are shown and chosen."""
        text = self.tr("{0} of {1} chosen").format(number(n_chosen), number(n_shown))
        self._counted.setText(text if n_chosen else drawings_text(n_shown))
        self.open_action.setEnabled(n_chosen == 1)
        self.relabel_action.setEnabled(n_chosen > 0)
        self.delete_action.setEnabled(n_chosen > 0)
        for button, action in zip(
            self._buttons.findChildren(QPushButton),
            (self.open_action, self.relabel_action, self.delete_action),
            strict=True,
        ):
            button.setEnabled(action.isEnabled())

    def show_details(self, text: str) -> None:
        """Say what is known of one letter; "" for none."""
        self.details.setText(text)

    @Slot(object)
    def show_done(self, done: Done) -> None:
        """Say what was done, and offer to take it back, or to do it again."""
        n, label = drawings_text(done.n), shortened(done.label, _LONGEST)
        if done.deed == "remove":
            said = self.tr("{0} restored.") if done.is_undone else self.tr("{0} deleted.")
            text = said.format(n)
        elif done.deed == "import":
            said = self.tr("{0} taken out again.") if done.is_undone else self.tr("{0} imported.")
            text = said.format(n)
        elif done.is_undone:
            text = self.tr("{0}: as before.").format(n)
        else:
            text = self.tr("{0}: now {1}.").format(n, label)
        self._is_undone = done.is_undone
        self._show_done(text, self.tr("Redo") if done.is_undone else self.tr("Undo"))

    @Slot()
    def forget_done(self) -> None:
        """Say nothing more of what was done."""
        self._show_done("", "")

    def _show_done(self, text: str, button: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.undo_button.setText(button or self.tr("Undo"))
        self.undo_button.setAccessibleName(button or self.tr("Undo"))
        self.undo_button.setToolTip(
            self.tr("Do it again (Ctrl+Y)") if self._is_undone else self.tr("Take it back (Ctrl+Z)")
        )
        if not text and self.undo_button.hasFocus():
            self.undo_button.clearFocus()
        self.undo_button.setVisible(bool(text))

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with what is chosen."""
        menu = QMenu(parent)
        menu.setObjectName("my_letters_menu")
        menu.addActions([self.open_action, self.relabel_action, self.delete_action])
        return menu

    # From the user

    @Slot()
    def _take_undo(self) -> None:
        if self._is_undone:
            self.redo_requested.emit()
        else:
            self.undo_requested.emit()
