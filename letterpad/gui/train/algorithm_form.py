"""Which algorithm learns, and with which parameters."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Algorithm, Param, Value
from letterpad.errors import UserError
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import translate
from letterpad.gui.text.run_texts import plain
from letterpad.gui.text.translation import error_text, translated
from letterpad.gui.train.param_form import ParamForm
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, wrapped_label

_VALIDATION = "validation"


class AlgorithmForm(QWidget):
    """Algorithm and parameters; every algorithm keeps the parameters that it had last.

    The parameters, `settings_form`, stand elsewhere.

    Signals
    -------
    chosen()
        The user chose another algorithm.
    changed()
        The user changed a parameter.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(self, algorithms: Sequence[Algorithm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._algorithms = {algorithm.key: algorithm for algorithm in algorithms}
        self._changed: dict[str, dict[str, Any]] = {}
        self._shown = ""
        self._stop_before: QWidget | None = None
        self._awaited = ""  # an algorithm that was chosen and is not known yet

        self.algorithm_chooser = Chooser("algorithm_chooser", self.tr("Algorithm"), "")
        for algorithm in self._algorithms.values():
            self._add_item(algorithm)
        self.algorithm_chooser.currentIndexChanged.connect(self._choose)
        self.origin = wrapped_label("algorithm_origin", "muted")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.settings_form = ParamForm()
        self.settings_form.changed.connect(self._on_changed)
        self.too_much = wrapped_label("settings_error", "warning")
        self.too_much.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(LabelledRow(self.tr("Algorithm"), self.algorithm_chooser))
        column.addWidget(self.origin)
        self.show_algorithm(next(iter(self._algorithms)))

    @property
    def algorithm(self) -> Algorithm:
        """The algorithm that is chosen."""
        return self._algorithms[self.algorithm_chooser.currentData()]

    def settings(self) -> dict[str, Value]:
        """Return the parameters that differ from the defaults."""
        changed = self.settings_form.changed_values()
        changed.pop(_VALIDATION, None)
        return changed

    def validation(self) -> float | None:
        """Return the validation fraction, None for the algorithm's default."""
        validation = self.settings_form.changed_values().get(_VALIDATION)
        return float(validation) if isinstance(validation, int | float) else None

    def error(self) -> str:
        """Return the sentence on the first wrong parameter, or on all of them together, or ""."""
        return self.settings_form.error() or self.too_much.text()

    def wrong_part(self) -> QWidget | None:
        """Return the row of the first wrong parameter, or what is said of all, if it is shown."""
        return self.settings_form.wrong_row() or (self.too_much if self.too_much.text() else None)

    def _check_together(self) -> None:
        """Say if the parameters, each right by itself, are too much together."""
        sentence = ""
        if not self.settings_form.error():
            try:
                self.algorithm.settings(self.settings())
            except UserError as error:
                sentence = error_text(error)
        self.too_much.setText(sentence)
        self.too_much.setVisible(bool(sentence))

    def add_algorithms(self, algorithms: Iterable[Algorithm]) -> bool:
        """Offer more algorithms; what is chosen and typed stays.

        Returns
        -------
        bool
            Whether another one is chosen now: the one of `set_choices`, which was not known then.
        """
        for algorithm in algorithms:
            if algorithm.key not in self._algorithms:
                self._algorithms[algorithm.key] = algorithm
                with QSignalBlocker(self.algorithm_chooser):
                    self._add_item(algorithm)
        if self._awaited not in self._algorithms:
            return False
        self.show_algorithm(self._awaited)
        return True

    def show_algorithm(self, key: str) -> None:
        """Choose an algorithm, without telling anybody."""
        self._keep_settings()
        self._awaited = ""
        with QSignalBlocker(self.algorithm_chooser):
            self.algorithm_chooser.setCurrentIndex(self.algorithm_chooser.findData(key))
        self._show_settings()

    def prepare(self, key: str, settings: Mapping[str, Value], validation: float | None) -> None:
        """Choose an algorithm with these parameters, without telling anybody.

        Parameters
        ----------
        key : str
        settings : mapping
            Those that differ from the defaults.
        validation : float, optional
            The validation fraction; None for the algorithm's default.
        """
        self._keep_settings()
        watched = {} if validation is None else {_VALIDATION: validation}
        self._changed[key] = {**settings, **watched}
        self._shown = ""
        self.show_algorithm(key)

    def choices(self) -> dict[str, Any]:
        """Return what was chosen, as JSON-ready values."""
        self._keep_settings()
        return {
            "algorithm": self._awaited or self.algorithm.key,
            "settings": {key: dict(changed) for key, changed in self._changed.items() if changed},
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave; what is wrong in it is left out."""
        settings = choices.get("settings")
        self._shown = ""
        self._changed = {
            str(key): dict(changed)
            for key, changed in (settings.items() if isinstance(settings, Mapping) else ())
            if isinstance(changed, Mapping)
        }
        key = choices.get("algorithm")
        if isinstance(key, str) and key in self._algorithms:
            self.show_algorithm(key)
        else:
            self.show_algorithm(self.algorithm.key)
            self._awaited = key if isinstance(key, str) else ""

    def _add_item(self, algorithm: Algorithm) -> None:
        self.algorithm_chooser.addItem(translated(algorithm.name), algorithm.key)
        last = self.algorithm_chooser.count() - 1
        tip = "\n".join(filter(None, (translated(algorithm.summary), _origin(algorithm))))
        self.algorithm_chooser.setItemData(last, plain(tip), Qt.ItemDataRole.ToolTipRole)

    def _keep_settings(self) -> None:
        if self._shown:
            self._changed[self._shown] = dict(self.settings_form.changed_values())

    def _show_settings(self) -> None:
        algorithm = self.algorithm
        origin = _origin(algorithm)
        tip = f"{translated(algorithm.name)}: {translated(algorithm.summary)}"
        self.algorithm_chooser.setToolTip(plain("\n".join(filter(None, (tip, origin)))))
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        self.settings_form.set_params(
            (*algorithm.params, _validation(algorithm)), self._changed.get(algorithm.key, {})
        )
        self._order_stops()
        self._shown = algorithm.key
        self._check_together()

    def place_parameters_after(self, stop: QWidget) -> None:
        """Let Tab come to the parameters after a widget, when all stand where they will."""
        self._stop_before = stop
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab come to new fields where they stand, not last."""
        if self._stop_before is not None:
            for one, following in pairwise((self._stop_before, *self.settings_form.stops())):
                QWidget.setTabOrder(one, following)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._keep_settings()
        self._awaited = ""
        self._show_settings()
        self.chosen.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._check_together()
        self.changed.emit()


def _origin(algorithm: Algorithm) -> str:
    """Say which package an algorithm comes from; "" for one of Letterpad's own."""
    if algorithm.package is None:
        return ""
    return translate("AlgorithmForm", "From the package {0}").format(algorithm.package)


def _validation(algorithm: Algorithm) -> Param:
    """Return the validation fraction as one more parameter of the form."""
    return Param(
        _VALIDATION,
        translate("AlgorithmForm", "Validation"),
        "float",
        algorithm.validation,
        translate(
            "AlgorithmForm",
            "Share of the training letters that the model does not learn from, to watch the "
            "training and to stop it in time. The held-out letters are not touched.",
        ),
        low=0.0,
        high=0.9,
        advanced=True,
    )
