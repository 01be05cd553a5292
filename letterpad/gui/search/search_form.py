"""What a search tries: up to three parameters with their values, the folds, and the method."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Algorithm, Param, Value
from letterpad.errors import UserError
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import has_decimal_comma, number, translate
from letterpad.gui.text.run_texts import plain
from letterpad.gui.text.translation import checked, error_text, translated, value_text
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.number_field import NumberField
from letterpad.gui.widgets.wheel_guard import WheelGuard
from letterpad.messages import Sentence
from letterpad.training.search import MOST_FOLDS, MOST_SETTINGS, checked_grid
from letterpad.training.spec import SearchSpec, TrainSpec
from letterpad.training.trials import rounds

_PART_OF_NUMBER = re.compile(r"0\d+")
"""What follows a comma in 1,000: not another value."""

_FOLDS = Param(
    "folds",
    Sentence("Folds"),
    "int",
    3,
    Sentence(
        "The training letters are split into this many folds; each of them serves once as the "
        "test, while the model learns from the others."
    ),
    low=2,
    high=MOST_FOLDS,
)


class ValuesRow:
    """One line of the form: which parameter, which values, and what is wrong with them."""

    def __init__(self, place: int, params: Sequence[Param]) -> None:
        self._params = {param.name: param for param in params}
        self.chooser = QComboBox()
        self.chooser.setObjectName(f"search_setting_{place}")
        self.chooser.setAccessibleName(
            translate("SearchForm", "Parameter {0} to search").format(place)
        )
        self.chooser.setToolTip(
            translate("SearchForm", "A parameter whose best value you want to find")
        )
        nothing = (
            translate("SearchForm", "no other parameter")
            if place > 1
            else translate("SearchForm", "no parameter")
        )
        self.chooser.addItem(nothing, None)
        for param in params:
            self.chooser.addItem(translated(param.label), param.name)
        self.values = QLineEdit()
        self.values.setObjectName(f"search_values_{place}")
        self.values.setAccessibleName(
            translate("SearchForm", "Values of parameter {0}").format(place)
        )
        self.error = QLabel()
        self.error.setObjectName(f"search_error_{place}")
        self.error.setProperty("warning", True)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        WheelGuard(self.chooser)
        self.show_setting()

    def param(self) -> Param | None:
        """Return the chosen parameter."""
        return self._params.get(self.chooser.currentData())

    def show_setting(self) -> None:
        """Suggest values for the chosen parameter."""
        param = self.param()
        self.values.setEnabled(param is not None)
        self.values.setText("" if param is None else separator(param).join(suggested(param)))
        tip = translate("SearchForm", "The values to try")
        if param is not None:
            takes = translate("SearchForm", "Values separated by “{0}”; each takes {1}.").format(
                separator(param).strip(), translated(param.expected_as_typed)
            )
            tip = plain(f"{translated(param.help)}\n{takes}")
        self.values.setToolTip(tip)

    def show_values(self, tried: Sequence[Value]) -> None:
        """Fill in values of the chosen parameter."""
        param = self.param()
        if param is not None:
            self.values.setText(separator(param).join(value_text(param, value) for value in tried))

    def checked_values(self) -> tuple[Value, ...]:
        """Return the values, or raise UserError saying which is wrong and what was expected."""
        param = self.param()
        if param is None:
            return ()
        texts = [text.strip() for text in self.values.text().split(separator(param).strip())]
        if param.kind == "int" and len(texts) > 1:
            part = next((text for text in texts if _PART_OF_NUMBER.fullmatch(text)), None)
            if part is not None:
                raise UserError(
                    "“{part}” is no value. “{separator}” separates values: write thousands "
                    "without a mark.",
                    part=part,
                    separator=separator(param).strip(),
                )
        return tuple(dict.fromkeys(checked(param, text) for text in texts if text))


class SearchForm(QWidget):
    """The form above the table of a search.

    Signals
    -------
    changed()
        Something was chosen or typed.
    """

    changed = Signal()

    def __init__(
        self, algorithm: Algorithm, base: TrainSpec, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._base = base
        self._params = algorithm.params
        self._rows = [ValuesRow(n + 1, algorithm.params) for n in range(MOST_SETTINGS)]
        self.folds = NumberField(_FOLDS)
        self.folds.setObjectName("search_folds")
        self.folds.setAccessibleName(translated(_FOLDS.label))
        self.folds.setToolTip(translated(_FOLDS.help))
        self.folds.setMinimumWidth(scaled(9 * GRID))
        self.folds.set_value(_FOLDS.default)
        self._folds_error = wrapped_label("search_folds_error", "warning")
        self._folds_error.setTextFormat(Qt.TextFormat.PlainText)
        self.method = QComboBox()
        self.method.setObjectName("search_method")
        self.method.setAccessibleName(self.tr("Method"))
        self.method.setToolTip(
            self.tr(
                "Grid search tries every combination on all training letters. Halving tries all on "
                "few letters and only the best third on three times as many, and so on: faster."
            )
        )
        self.method.addItem(self.tr("Grid search: all on all letters"), False)
        self.method.addItem(self.tr("Halving: only the best on all letters"), True)
        WheelGuard(self.folds)
        WheelGuard(self.method)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("search_count")
        self._count.setWordWrap(True)
        self._count.setProperty("muted", True)
        self._lay_out()
        for row in self._rows:
            row.chooser.currentIndexChanged.connect(self._take_setting)
            row.values.textChanged.connect(self._take_change)
        self.folds.text_changed.connect(self._take_change)
        self.method.currentIndexChanged.connect(self._take_change)
        simple = [param for param in algorithm.params if not param.advanced and suggested(param)]
        if simple:
            self._rows[0].chooser.setCurrentIndex(algorithm.params.index(simple[0]) + 1)
        self._check()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        for line, row in enumerate(self._rows):
            grid.addWidget(row.chooser, 2 * line, 0)
            grid.addWidget(row.values, 2 * line, 1)
            grid.addWidget(row.error, 2 * line + 1, 1)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        folds = QLabel(self.tr("&Folds"))
        folds.setBuddy(self.folds)
        below.addWidget(folds)
        below.addWidget(self.folds)
        below.addWidget(self.method)
        below.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(grid)
        column.addLayout(below)
        column.addWidget(self._folds_error)
        self.setFocusProxy(self._rows[0].chooser)

    def suggest(self, values: Mapping[str, Sequence[Value]]) -> None:
        """Fill in parameters and the values to try; parameters that there are not are left out."""
        for row in self._rows:
            row.chooser.setCurrentIndex(0)
        names = [param.name for param in self._params]
        known = [(name, tried) for name, tried in values.items() if name in names]
        for row, (name, tried) in zip(self._rows, known, strict=False):
            row.chooser.setCurrentIndex(names.index(name) + 1)
            row.show_values(tried)

    def spec(self) -> SearchSpec | None:
        """Return the search, or None if something in the form is wrong (and said there)."""
        return self._spec

    def n_combinations(self) -> int:
        """Return how many combinations of values there are; 0 if something is wrong."""
        return self._n_combinations

    @Slot()
    def _take_setting(self) -> None:
        for row in self._rows:
            if row.chooser is self.sender():
                row.show_setting()
        self._take_change()

    @Slot()
    def _take_change(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        """Read the form; say what is wrong beside it, or how much work it is."""
        self._spec: SearchSpec | None = None
        self._n_combinations = 0
        values: dict[str, tuple[Value, ...]] = {}
        wrong = False
        for row in self._rows:
            param, sentence = row.param(), ""
            try:
                checked = row.checked_values()
            except UserError as error:
                sentence = error_text(error)
            else:
                if param is not None and param.name in values:
                    sentence = self.tr("{0} is chosen twice.").format(translated(param.label))
                elif param is not None:
                    values[param.name] = checked
            row.error.setText(sentence)
            row.error.setVisible(bool(sentence))
            wrong = wrong or bool(sentence)
        folds_error = self.folds.error()
        self._folds_error.setText(folds_error)
        self._folds_error.setVisible(bool(folds_error))
        if wrong or folds_error:
            self._count.setText("")
            return
        folds = self.folds.value()
        assert isinstance(folds, int)
        spec = SearchSpec(self._base, values, folds, bool(self.method.currentData()))
        try:
            grid = checked_grid(spec)
        except UserError as error:
            self._count.setText(error_text(error))
            return
        self._spec = spec
        n = 1
        for tried in grid.values():
            n *= len(tried)
        self._n_combinations = n
        # The plan for endless letters: with fewer, halving ends a round earlier.
        fits = sum(each.n_candidates for each in rounds(n, 10**9, 1, spec.halving)) * spec.folds
        sentence = (
            self.tr("{0} combinations, at most {1} fits, and one with the best")
            if spec.halving
            else self.tr("{0} combinations, {1} fits, and one with the best")
        )
        self._count.setText(sentence.format(number(n), number(fits)))


def separator(param: Param) -> str:
    """Return what stands between two values: layers, and German decimals, have commas."""
    return "; " if param.kind == "layers" or has_decimal_comma() else ", "


def suggested(param: Param) -> list[str]:
    """Suggest values around a parameter's default."""
    default = param.default
    if param.kind == "choice":
        return list(param.choices)  # as they are typed
    if param.kind == "bool":
        return ["false", "true"]
    candidates: list[object]
    if isinstance(default, tuple):
        candidates = [tuple(max(1, units // 2) for units in default), default]
    elif isinstance(default, int | float):
        steps = (0.1, 1, 10) if param.logarithmic and param.kind == "float" else (0.5, 1, 2)
        candidates = [default * step for step in steps]
        if param.kind == "int":
            candidates = [round(default * step) for step in steps]
    else:
        candidates = [default]
    texts = []
    for candidate in candidates:
        try:
            texts.append(value_text(param, param.check(candidate)))
        except UserError:
            continue  # beyond the parameter's bounds
    return list(dict.fromkeys(texts))
