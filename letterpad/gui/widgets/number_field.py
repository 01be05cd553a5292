"""A field for one number: typed, or stepped with arrows and keys."""

import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from letterpad.algorithms.algorithm import Param, Value
from letterpad.errors import UserError
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import checked, error_in, value_text
from letterpad.gui.widgets.form_rows import indent_number
from letterpad.gui.widgets.wheel_guard import WheelGuard


class NumberField(QAbstractSpinBox):
    """A number of a `Param`. Any text can stand in it: whoever owns it shows what is `error`.

    Qt's own spin boxes drop the keys that do not fit, in silence: 30,000 becomes 3,000 where 20,000
    is the highest. Here what was typed stays, and the sentence says what is expected.

    Parameters
    ----------
    param : Param
    grouped : bool
        Whether a mark stands between the thousands of the numbers that are shown.

    Signals
    -------
    text_changed(str)
        The user typed or stepped.
    """

    text_changed = Signal(str)

    def __init__(
        self, param: Param, parent: QWidget | None = None, *, grouped: bool = False
    ) -> None:
        super().__init__(parent)
        self.param = param
        self._grouped = grouped
        indent_number(self)
        WheelGuard(self)
        self.lineEdit().textChanged.connect(self._on_text_changed)

    def value(self) -> Value:
        """Return the number; raise UserError, saying what was expected, if it is none."""
        return checked(self.param, self.text())

    def error(self) -> str:
        """Return the sentence on what is wrong, or ""."""
        return error_in(self.value)

    def is_being_edited(self) -> bool:
        """Tell whether somebody is typing: the text must not change under the hand."""
        return self.hasFocus() and self.lineEdit().isModified()

    def set_text(self, text: str) -> None:
        """Show a text, without telling anybody."""
        self.blockSignals(True)
        self.lineEdit().setText(text)
        self.blockSignals(False)

    def set_value(self, value: Value) -> None:
        """Show a number, without telling anybody."""
        self.set_text(self.written(value))

    def written(self, value: Value) -> str:
        """Return a number as it is shown."""
        if self._grouped and isinstance(value, int):
            return number(value)
        return value_text(self.param, value)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.text_changed.emit(text)

    def _number(self) -> float | None:
        try:
            value = self.value()
        except UserError:
            return None
        return float(value) if isinstance(value, int | float) else None

    def stepBy(self, steps: int) -> None:
        """Go up or down: 1, 2, 5, 10 ... where steps multiply, else evenly."""
        there = self._number()
        if there is None:
            text = self.written(self.param.default)
        else:
            for _ in range(abs(steps)):
                there = stepped(self.param, there, up=steps > 0)
            text = self.written(int(there) if self.param.kind == "int" else float(f"{there:.6g}"))
        self.lineEdit().setText(text)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Offer the directions in which there is something."""
        flags = QAbstractSpinBox.StepEnabledFlag
        there = self._number()
        enabled = flags.StepNone
        if there is None or self.param.high is None or there < self.param.high:
            enabled |= flags.StepUpEnabled
        if there is None or self.param.low is None or there > self.param.low:
            enabled |= flags.StepDownEnabled
        return enabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take any text."""
        return QValidator.State.Acceptable, text, position


def stepped(param: Param, number: float, *, up: bool) -> float:
    """Return the next number of a parameter, within its bounds."""
    low = -math.inf if param.low is None else param.low
    high = math.inf if param.high is None else param.high
    if param.logarithmic:
        moved = _next_round(number, up=up)
    else:
        span = high - low
        few = param.kind == "int" or not math.isfinite(span) or span <= 0
        step = 1.0 if few else float(f"{span / 20:.0e}")
        # Whole multiples of the step, so that 0.1 is never 0.10000000000000003.
        places = number / step
        moved = (math.floor(places + 1e-9) + 1 if up else math.ceil(places - 1e-9) - 1) * step
    if param.kind == "int":
        moved = round(moved)
        if moved == number:
            moved += 1 if up else -1
    return min(max(moved, low), high)


def _next_round(number: float, *, up: bool) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 ... above or below a number."""
    if number <= 0:
        return 1e-6 if up else 0.0
    power = math.floor(math.log10(number))
    series = [
        digit * 10.0**exponent for exponent in range(power - 1, power + 2) for digit in (1, 2, 5)
    ]
    if up:
        return min(candidate for candidate in series if candidate > number * (1 + 1e-9))
    return max(candidate for candidate in series if candidate < number * (1 - 1e-9))
