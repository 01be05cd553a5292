"""A field for one number of an algorithm's parameters: typed, or stepped with arrows and keys."""

import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from letterpad.algorithms.algorithm import Param
from letterpad.errors import UserError
from letterpad.gui.text.translation import checked, value_text
from letterpad.gui.widgets.form_rows import indent_number
from letterpad.gui.widgets.wheel_guard import WheelGuard


class NumberField(QAbstractSpinBox):
    """A number of a `Param`. Any text can stand in it: whoever owns it asks `Param.check`.

    Qt's own spin boxes refuse a key in silence; this one lets the sentence say what is expected.
    """

    text_changed = Signal(str)

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param
        indent_number(self)
        WheelGuard(self)
        self.lineEdit().textChanged.connect(self._on_text_changed)

    def set_text(self, text: str) -> None:
        """Show a text, without telling anybody."""
        self.blockSignals(True)
        self.lineEdit().setText(text)
        self.blockSignals(False)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.text_changed.emit(text)

    def _number(self) -> float | None:
        try:
            value = checked(self._param, self.text())
        except UserError:
            return None
        return float(value) if isinstance(value, int | float) else None

    def stepBy(self, steps: int) -> None:
        """Go up or down: 1, 2, 5, 10 ... where steps multiply, else evenly."""
        number = self._number()
        if number is None:
            text = value_text(self._param, self._param.default)
        else:
            for _ in range(abs(steps)):
                number = stepped(self._param, number, up=steps > 0)
            text = value_text(
                self._param, int(number) if self._param.kind == "int" else float(f"{number:.6g}")
            )
        self.lineEdit().setText(text)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Offer the directions in which there is something."""
        flags = QAbstractSpinBox.StepEnabledFlag
        number = self._number()
        enabled = flags.StepNone
        if number is None or self._param.high is None or number < self._param.high:
            enabled |= flags.StepUpEnabled
        if number is None or self._param.low is None or number > self._param.low:
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
