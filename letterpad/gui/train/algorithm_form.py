"""Which algorithm learns, and with which settings."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Algorithm, Param, Value
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import translate
from letterpad.gui.text.translation import translated
from letterpad.gui.train.param_form import SettingsForm
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow

_VALIDATION = "validation"


class AlgorithmForm(QWidget):
    """Algorithm and settings; every algorithm keeps the settings that it had last.

    Signals
    -------
    chosen()
        The user chose another algorithm.
    changed()
        The user changed a setting.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(self, algorithms: Sequence[Algorithm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._algorithms = {algorithm.key: algorithm for algorithm in algorithms}
        self._changed: dict[str, dict[str, Any]] = {}
        self._shown = ""

        self.algorithm_chooser = Chooser("algorithm_chooser", self.tr("Algorithm"), "")
        for key, algorithm in self._algorithms.items():
            self.algorithm_chooser.addItem(translated(algorithm.name), key)
            last = self.algorithm_chooser.count() - 1
            self.algorithm_chooser.setItemData(
                last, translated(algorithm.summary), Qt.ItemDataRole.ToolTipRole
            )
        self.algorithm_chooser.currentIndexChanged.connect(self._choose)
        self.settings_form = SettingsForm()
        self.settings_form.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(LabelledRow(self.tr("Algorithm"), self.algorithm_chooser))
        column.addWidget(self.settings_form)
        self.show_algorithm(next(iter(self._algorithms)))

    @property
    def algorithm(self) -> Algorithm:
        """The algorithm that is chosen."""
        return self._algorithms[self.algorithm_chooser.currentData()]

    def settings(self) -> dict[str, Value]:
        """Return the settings that differ from the defaults."""
        changed = self.settings_form.changed_values()
        changed.pop(_VALIDATION, None)
        return changed

    def validation(self) -> float | None:
        """Return the validation fraction, None for the algorithm's default."""
        validation = self.settings_form.changed_values().get(_VALIDATION)
        return float(validation) if isinstance(validation, int | float) else None

    def error(self) -> str:
        """Return the sentence on the first wrong setting, or ""."""
        return self.settings_form.error()

    def show_algorithm(self, key: str) -> None:
        """Choose an algorithm, without telling anybody."""
        self._keep_settings()
        with QSignalBlocker(self.algorithm_chooser):
            self.algorithm_chooser.setCurrentIndex(self.algorithm_chooser.findData(key))
        self._show_settings()

    def choices(self) -> dict[str, Any]:
        """Return what was chosen, as JSON-ready values."""
        self._keep_settings()
        return {
            "algorithm": self.algorithm.key,
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
        if not (isinstance(key, str) and key in self._algorithms):
            key = self.algorithm.key
        self.show_algorithm(key)

    def _keep_settings(self) -> None:
        if self._shown:
            self._changed[self._shown] = dict(self.settings_form.changed_values())

    def _show_settings(self) -> None:
        algorithm = self.algorithm
        self.algorithm_chooser.setToolTip(
            f"{translated(algorithm.name)}: {translated(algorithm.summary)}"
        )
        self.settings_form.set_params(
            (*algorithm.params, _validation(algorithm)), self._changed.get(algorithm.key, {})
        )
        # Fields are made anew: Tab comes to them where they stand, not last.
        for one, following in pairwise((self.algorithm_chooser, *self.settings_form.stops())):
            QWidget.setTabOrder(one, following)
        self._shown = algorithm.key

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._keep_settings()
        self._show_settings()
        self.chosen.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _validation(algorithm: Algorithm) -> Param:
    """Return the validation fraction as one more setting of the form."""
    return Param(
        _VALIDATION,
        translate("AlgorithmForm", "Validation"),
        "float",
        algorithm.validation,
        translate(
            "AlgorithmForm",
            "Share of the training letters that is not learned from, to watch the fit and to stop"
            " it in time. The held-out letters are not touched for it.",
        ),
        low=0.0,
        high=0.9,
        advanced=True,
    )
