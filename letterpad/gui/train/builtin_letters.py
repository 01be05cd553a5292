"""How many built-in letters to make: a number that is taken when its typing is finished."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Param
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.form_rows import LabelledRow, wrapped_label
from letterpad.gui.widgets.number_field import NumberField
from letterpad.letters.data_spec import Builtin
from letterpad.messages import Sentence

FEWEST, MOST = 200, Builtin().size

_NUMBER = Param(
    "size",
    Sentence("Number of built-in letters"),
    "int",
    MOST,
    Sentence(
        "How many built-in letters to learn from and to test on. Fewer are trained on sooner; of "
        "more a model learns more."
    ),
    low=FEWEST,
    high=MOST,
    logarithmic=True,
)


class BuiltinLetters(QWidget):
    """A row with the number of built-in letters, and the sentence on what is wrong with it.

    Signals
    -------
    typed()
        The text is another one, right or wrong.
    chosen(int)
        Another number was typed, and its typing is finished.
    """

    typed = Signal()
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = MOST
        self._field = NumberField(_NUMBER, grouped=True)
        self._field.setObjectName("builtin_letters")
        self._field.setAccessibleName(translated(_NUMBER.label))
        self._field.setToolTip(translated(_NUMBER.help))
        self._field.text_changed.connect(self._take_text)
        self._field.editingFinished.connect(self.settle)
        self._error = wrapped_label("builtin_letters_error", "warning")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(LabelledRow(self.tr("How many"), self._field))
        column.addWidget(self._error)
        self._field.set_value(MOST)

    def show_number(self, number: int) -> None:
        """Show how many there are; a number that is being typed, or is wrong, stays."""
        is_other, self._number = number != self._number, number
        if self.isHidden() or is_other or not (self._field.is_being_edited() or self.error()):
            self._field.set_value(number)
            self._show_error()
        self.show()

    def error(self) -> str:
        """Return the sentence on what is wrong with the text, "" for what was not typed here."""
        if self.isHidden() or not self._is_changed():
            return ""
        return self._field.error()

    @Slot()
    def settle(self) -> None:
        """Take what is typed, if it is a number of letters."""
        if not self._is_changed() or self.error():
            return
        number = self._field.value()
        assert isinstance(number, int)
        is_other, self._number = number != self._number, number
        self._field.set_value(number)  # as it is written: 1,000 for 1e3
        self._show_error()
        if is_other:
            self.chosen.emit(number)

    def _is_changed(self) -> bool:
        return self._field.text() != self._field.written(self._number)

    @Slot()
    def _take_text(self) -> None:
        self._show_error()
        self.typed.emit()

    def _show_error(self) -> None:
        error = self.error()
        self._error.setText(error)
        self._error.setVisible(bool(error))
