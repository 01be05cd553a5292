"""A form for parameters, made from an algorithm's `Param`s: simple ones first, the rest folded."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Param, Value
from letterpad.errors import UserError
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import plain
from letterpad.gui.text.translation import checked, error_in, translated, value_text
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow
from letterpad.gui.widgets.number_field import NumberField


class SettingRow(QWidget):
    """One parameter: its label, a field that fits its kind, and what is wrong with it."""

    changed = Signal()

    def __init__(self, param: Param, value: Value, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self.field = self._new_field()
        self.field.setObjectName(f"setting_{param.name}")
        self.field.setAccessibleName(translated(param.label))
        self.field.setAccessibleDescription(translated(param.help))
        takes = self.tr("Takes {0}; {1} by default.").format(
            translated(param.expected), value_text(param, param.default)
        )
        self.field.setToolTip(plain(f"{translated(param.help)}\n{takes}"))
        self._error = QLabel()
        self._error.setObjectName(f"setting_{param.name}_error")
        self._error.setProperty("warning", True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.hide()

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(LabelledRow(translated(param.label), self.field))
        column.addWidget(self._error)
        self.set_value(value)

    def retire(self) -> None:
        """Go from the form at once, and give up the names: others may have them now.

        Without a parent it would be a window of its own until it is deleted, and take the focus.
        """
        self.hide()
        for part in (self.field, self._error):
            part.setObjectName(f"retired_{part.objectName()}")
        if (column := self.parentWidget()) and (layout := column.layout()):
            layout.removeWidget(self)
        self.deleteLater()

    def _new_field(self) -> QWidget:
        if self.param.kind == "bool":
            box = QCheckBox()
            box.toggled.connect(self._on_changed)
            return box
        if self.param.kind == "choice":
            chooser = Chooser("", "", "")
            for choice, name in self.param.choices.items():
                chooser.addItem(translated(name), choice)
            chooser.currentIndexChanged.connect(self._on_changed)
            return chooser
        if self.param.kind == "layers":
            edit = QLineEdit()
            edit.textChanged.connect(self._on_changed)
            return edit
        number = NumberField(self.param)
        number.text_changed.connect(self._on_changed)
        return number

    def value(self) -> Value:
        """Return the value, or raise UserError with the sentence of `Param.check`."""
        field = self.field
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QComboBox):
            return self.param.check(field.currentData())
        if isinstance(field, QLineEdit | NumberField):
            return checked(self.param, field.text())
        raise AssertionError(f"no such field: {field}")

    def set_value(self, value: Value) -> None:
        """Show a value, without telling anybody."""
        field = self.field
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, NumberField):
            field.set_text(value_text(self.param, value))
        elif isinstance(field, QLineEdit):
            field.setText(self.param.text(value))
        field.blockSignals(False)
        self._show_error()

    def error(self) -> str:
        """Return the sentence on what is wrong, or ""."""
        return error_in(self.value)

    def _show_error(self) -> None:
        error = self.error()
        self._error.setText(error)
        self._error.setVisible(bool(error))

    @Slot()
    def _on_changed(self) -> None:
        self._show_error()
        self.changed.emit()


class ParamForm(QWidget):
    """The parameters of one algorithm at a time.

    Signals
    -------
    changed()
        The user changed a parameter, or took the defaults again.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_form")
        self._rows: list[SettingRow] = []
        self._simple = _column()
        self._advanced = _column()
        self._advanced.setObjectName("more_settings")
        self.more_button = QPushButton()
        self.more_button.setObjectName("more_settings_button")
        self.more_button.setAccessibleName(self.tr("More parameters"))
        self.more_button.setToolTip(
            self.tr("Show or hide the parameters that rarely need a change.")
        )
        self.more_button.setCheckable(True)
        self.more_button.setProperty("flat", True)
        self.more_button.toggled.connect(self._fold)
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_button.setObjectName("reset_settings_button")
        self.reset_button.setAccessibleName(self.tr("Reset the parameters"))
        self.reset_button.setToolTip(
            self.tr("Set all parameters back to this algorithm's defaults.")
        )
        self.reset_button.setProperty("flat", True)
        self.reset_button.clicked.connect(self.reset)

        buttons = QHBoxLayout()
        buttons.addWidget(self.more_button)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._simple)
        column.addLayout(buttons)
        column.addWidget(self._advanced)
        self._fold(False)

    def set_params(self, params: tuple[Param, ...], changed: Mapping[str, object]) -> None:
        """Show the parameters of an algorithm.

        Parameters
        ----------
        params : tuple of Param
        changed : mapping
            Values that differ from the defaults; a wrong one is left out.
        """
        for row in self._rows:
            row.changed.disconnect(self._on_changed)
            row.retire()
        self._rows = []
        for param in params:
            part = self._advanced if param.advanced else self._simple
            value = _checked(param, changed.get(param.name, param.default))
            row = SettingRow(param, value, part)
            row.changed.connect(self._on_changed)
            layout = part.layout()
            if layout is not None:
                layout.addWidget(row)
            self._rows.append(row)
        self.more_button.setVisible(any(param.advanced for param in params))
        self._simple.setVisible(any(not param.advanced for param in params))
        self._fold(self.more_button.isChecked())
        self._refresh_reset()

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, from top to bottom."""
        simple = [row.field for row in self._rows if not row.param.advanced]
        advanced = [row.field for row in self._rows if row.param.advanced]
        return [*simple, self.more_button, self.reset_button, *advanced]

    def changed_values(self) -> dict[str, Value]:
        """Return the values that differ from the defaults, without the wrong ones."""
        return {
            row.param.name: row.value()
            for row in self._rows
            if not row.error() and row.value() != row.param.default
        }

    def error(self) -> str:
        """Return the sentence on the first wrong parameter, or ""."""
        return next((error for row in self._rows if (error := row.error())), "")

    def wrong_row(self) -> QWidget | None:
        """Return the row of the first wrong parameter, if there is one."""
        return next((row for row in self._rows if row.error()), None)

    @Slot()
    def reset(self) -> None:
        """Take the defaults again."""
        for row in self._rows:
            row.set_value(row.param.default)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._refresh_reset()
        self.changed.emit()

    def _refresh_reset(self) -> None:
        self.reset_button.setEnabled(bool(self.error()) or bool(self.changed_values()))

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        advanced = [row for row in self._rows if row.param.advanced]
        if not unfolded and any(row.error() for row in advanced):
            self.more_button.setChecked(True)  # what is wrong stays in sight
            return
        self._advanced.setVisible(unfolded and bool(advanced))
        more = self.tr("More parameters")
        self.more_button.setText(f"{'▾' if unfolded else '▸'}  {more}")


def _column() -> QWidget:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    return widget


def _checked(param: Param, value: object) -> Value:
    """Return the value, or the default for one that this version does not take."""
    try:
        return param.check(value)
    except UserError:
        return param.default
