"""The right column of the Draw page: choose letters and an algorithm, train, and watch."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.column_scroll import ColumnScroll
from letterpad.gui.labelled_row import LabelledRow, plain_chooser
from letterpad.gui.letters_chooser import LettersChooser
from letterpad.gui.settings_form import SettingsForm
from letterpad.gui.split_form import SplitForm
from letterpad.gui.theme import GRID, Theme
from letterpad.gui.training_curves import EMPTY, TrainingCurves
from letterpad.gui.training_status import TrainingStatus
from letterpad.letters.catalog import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.models.algorithm import Algorithm, Param
from letterpad.models.registry import ALGORITHMS
from letterpad.training.spec import Progress, TrainSpec

_VALIDATION = "validation"


class ModelPanel(QWidget):
    """Setters show what is so; signals say what the user wants. It knows nobody.

    Parameters
    ----------
    algorithms : sequence of Algorithm, optional
        Those to choose from; the registry's by default.

    Signals
    -------
    letters_wanted(DataSpec)
        Other letters were chosen, and are to be read.
    train_requested(TrainSpec), search_wanted(TrainSpec), stop_requested()
        A button was pressed.
    entered()
        Pointer or focus came in: a training may follow soon.
    """

    letters_wanted = Signal(object)
    train_requested = Signal(object)
    search_wanted = Signal(object)
    stop_requested = Signal()
    entered = Signal()

    def __init__(
        self, parent: QWidget | None = None, algorithms: Sequence[Algorithm] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("model_panel")
        known = ALGORITHMS.values() if algorithms is None else algorithms
        self._algorithms = {algorithm.key: algorithm for algorithm in known}
        self._changed: dict[str, dict[str, Any]] = {}  # settings by algorithm
        self._is_training = False
        self._has_focus = False
        self._ended = False  # what came of the last training is still shown

        self.letters_chooser = LettersChooser()
        self.letters_chooser.letters_wanted.connect(self._want_letters)
        self.split_form = SplitForm()
        self.split_form.changed.connect(self._on_changed)
        self.algorithm_chooser = plain_chooser("algorithm_chooser", "Algorithm", "")
        for key, algorithm in self._algorithms.items():
            self.algorithm_chooser.addItem(algorithm.name, key)
            last = self.algorithm_chooser.count() - 1
            self.algorithm_chooser.setItemData(last, algorithm.summary, Qt.ItemDataRole.ToolTipRole)
        self.algorithm_chooser.currentIndexChanged.connect(self._choose_algorithm)
        self.settings_form = SettingsForm()
        self.settings_form.changed.connect(self._on_changed)

        self.train_button = _button(
            "train_button", "&Train", "Train the algorithm on these letters, in the background."
        )
        self.train_button.setProperty("primary", True)
        self.train_button.clicked.connect(self._ask_to_train)
        self.stop_button = _button(
            "stop_button", "&Stop", "Stop the training at once; everything stays as it was before."
        )
        self.stop_button.clicked.connect(self._ask_to_stop)
        self.search_button = _button(
            "search_button",
            "Sea&rch…",
            "Search the best settings: try many by cross-validation, and train with the best.",
        )
        self.search_button.clicked.connect(self._ask_to_search)
        self.status = TrainingStatus()
        self.details_button = _button(
            "details_button", "Details", "Show or hide what the program itself says of the failure."
        )
        self.details_button.setCheckable(True)
        self.details_button.setProperty("flat", True)
        self.details_button.toggled.connect(self._fold_details)
        self.details = QPlainTextEdit()
        self.details.setObjectName("training_details")
        self.details.setAccessibleName("Details of the failure")
        self.details.setToolTip("What the program itself says of the failure.")
        self.details.setReadOnly(True)
        self.training_curves = TrainingCurves()
        self._lower = QStackedWidget()
        self._lower.addWidget(self.training_curves)
        self._lower.addWidget(self.details)

        self._lay_out()
        self.show_algorithm(next(iter(self._algorithms)))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _lay_out(self) -> None:
        heading = QLabel("Train a model")
        heading.setProperty("heading", True)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.letters_chooser)
        column.addWidget(self.split_form)
        column.addWidget(LabelledRow("Algorithm", self.algorithm_chooser))
        column.addWidget(self.settings_form)
        scroll = ColumnScroll(choices, margin=2 * GRID)
        scroll.setObjectName("training_choices")
        for control in choices.findChildren(QWidget):
            if isinstance(control, QComboBox | QAbstractSpinBox):
                control.installEventFilter(self)

        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.train_button, 1)
        buttons.addWidget(self.stop_button)
        buttons.addWidget(self.search_button)
        details = QHBoxLayout()
        details.addWidget(self.details_button)
        details.addStretch(1)
        lower = QVBoxLayout()
        lower.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        lower.setSpacing(GRID)
        lower.addLayout(buttons)
        lower.addWidget(self.status)
        lower.addLayout(details)
        lower.addWidget(self._lower, 1)
        heading.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2 * GRID, 0, GRID)
        whole.setSpacing(GRID)
        whole.addWidget(heading)
        whole.addWidget(scroll)
        whole.addLayout(lower, 1)
        self.details_button.hide()
        self._refresh()

    # What is chosen --------------------------------------------------------------------------

    @property
    def algorithm(self) -> Algorithm:
        """The algorithm that is chosen."""
        return self._algorithms[self.algorithm_chooser.currentData()]

    def data_spec(self) -> DataSpec:
        """Return which letters are chosen, read or not."""
        return self.letters_chooser.spec

    def train_spec(self) -> TrainSpec:
        """Return what the Train button asks for."""
        changed = dict(self.settings_form.changed_values())
        validation = changed.pop(_VALIDATION, None)
        return TrainSpec(
            data=self.data_spec(),
            algorithm=self.algorithm.key,
            settings=changed,
            split=self.split_form.kind,
            train_size=self.split_form.train_size.value(),
            random_state=self.split_form.random_state.value(),
            validation=float(validation) if isinstance(validation, float) else None,
        )

    def choices(self) -> dict[str, Any]:
        """Return all that was chosen, as JSON-ready values."""
        self._keep_settings()
        return {
            **self.letters_chooser.choices(),
            **self.split_form.choices(),
            "algorithm": self.algorithm.key,
            "settings": {key: dict(changed) for key, changed in self._changed.items() if changed},
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave, perhaps in another version; what is wrong is left out.

        The letters of `data_spec` are still to be read.
        """
        self.letters_chooser.set_choices(choices)
        self.split_form.set_letters(None)
        self.split_form.set_choices(choices)
        settings = choices.get("settings")
        self._changed = {
            str(key): dict(changed)
            for key, changed in (settings.items() if isinstance(settings, Mapping) else ())
            if isinstance(changed, Mapping)
        }
        key = choices.get("algorithm")
        self.show_algorithm(key if key in self._algorithms else self.algorithm.key)

    # What is so ------------------------------------------------------------------------------

    @Slot(object, object)
    def set_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Show letters that were read, if they are those that are chosen."""
        if spec == self.data_spec():
            self.letters_chooser.set_letters(spec, letters)
            self.split_form.set_letters(letters)
            self._refresh()

    @Slot(object)
    def show_letters_loading(self, spec: DataSpec) -> None:
        """Say that the chosen letters are being read."""
        if spec == self.data_spec():
            self.letters_chooser.show_loading(spec)
            self._without_letters()

    @Slot(object, str)
    def show_letters_error(self, spec: DataSpec, sentence: str) -> None:
        """Say why the chosen letters could not be read."""
        if spec == self.data_spec():
            self.letters_chooser.show_error(spec, sentence)
            self._without_letters()

    def show_algorithm(self, key: str) -> None:
        """Choose an algorithm; the settings are those it had last."""
        with QSignalBlocker(self.algorithm_chooser):
            self.algorithm_chooser.setCurrentIndex(self.algorithm_chooser.findData(key))
        self._show_settings()

    @Slot()
    def training_started(self) -> None:
        """Show that a training or a search is under way."""
        self._is_training = True
        self._show_details("")
        self.training_curves.clear(self.algorithm.curve or EMPTY)
        self.status.show_begin()
        self._refresh()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show how far the training is, and the curves' next point."""
        if not self._is_training:
            return
        self.status.show_progress(progress)
        if progress.point is not None:
            self.training_curves.add_point(progress.point)

    @Slot(object)
    def training_finished(self, run: Run) -> None:
        """Show what the trained model scored."""
        self._end_training()
        self.status.show_result(run)

    @Slot(str, str)
    def training_failed(self, sentence: str, traceback: str = "") -> None:
        """Say why there is no model; the traceback lies behind a fold."""
        self._end_training()
        self.status.show_sentence(sentence, warning=True)
        self._show_details(traceback)

    @Slot()
    def training_stopped(self) -> None:
        """Say that the training was stopped."""
        self._end_training()
        self.status.show_sentence("Stopped. Everything is as it was before.")

    def set_theme(self, theme: Theme) -> None:
        """Show all in a theme's colours."""
        self.letters_chooser.set_theme(theme)
        self.training_curves.set_theme(theme)

    # From what is known to the widgets -------------------------------------------------------

    def _end_training(self) -> None:
        self._is_training = False
        self._ended = True
        self._refresh()

    def _without_letters(self) -> None:
        self.split_form.set_letters(None)
        self._refresh()

    def _obstacle(self) -> str:
        """Say why there can be no training now, or ""."""
        letters = self.letters_chooser.letters
        if letters is None:
            if self.letters_chooser.error.text():
                return "These letters cannot be trained on: choose others."
            return "A training can begin when the letters are read."
        if len(letters) < 2:
            return "A training needs letters to learn from and others to test it on."
        error = self.settings_form.error()
        return "One of the settings cannot be used: see there." if error else ""

    def _refresh(self) -> None:
        """Make buttons and the idle sentence fit what is known."""
        obstacle = self._obstacle()
        possible = not self._is_training and not obstacle
        self.train_button.setEnabled(possible)
        self.train_button.setText("Training…" if self._is_training else "&Train")
        self.search_button.setEnabled(possible)
        self.stop_button.setEnabled(self._is_training)
        if self._is_training or (self._ended and not obstacle):
            return
        self._ended = False
        self._show_details("")
        if obstacle:
            self.status.show_sentence(obstacle)
            return
        about = "about " if self.split_form.kind == "writers" else ""
        self.status.show_sentence(
            f"Learns from {about}{self.split_form.train_size.value():,} letters;"
            f" the other {self.split_form.n_held_out:,} are held out to test it."
        )

    def _show_settings(self) -> None:
        algorithm = self.algorithm
        self.algorithm_chooser.setToolTip(algorithm.summary)
        changed = self._changed.get(algorithm.key, {})
        self.settings_form.set_params((*algorithm.params, _validation(algorithm)), changed)
        for control in self.settings_form.findChildren(QWidget):
            if isinstance(control, QComboBox | QAbstractSpinBox):
                control.installEventFilter(self)
        self._shown_key = algorithm.key
        if not self._is_training and not self.training_curves.points:
            self.training_curves.clear(algorithm.curve or EMPTY)
        self._refresh()

    def _keep_settings(self) -> None:
        self._changed[self._shown_key] = dict(self.settings_form.changed_values())

    def _show_details(self, traceback: str) -> None:
        self.details.setPlainText(traceback)
        self.details_button.setChecked(False)
        self.details_button.setVisible(bool(traceback))

    # From the user ---------------------------------------------------------------------------

    @Slot(object)
    def open_letters(self, path: object) -> None:
        """Choose the letters at a path, as "Open letters…" does."""
        self.letters_chooser.open_letters(str(path) if isinstance(path, str | Path) else "")

    @Slot(object)
    def _want_letters(self, spec: DataSpec) -> None:
        self._without_letters()
        self.letters_wanted.emit(spec)

    @Slot(int)
    def _choose_algorithm(self, index: int) -> None:
        self._keep_settings()
        self._ended = False
        self._show_settings()

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()

    @Slot()
    def _ask_to_train(self) -> None:
        self.train_requested.emit(self.train_spec())

    @Slot()
    def _ask_to_search(self) -> None:
        self.search_wanted.emit(self.train_spec())

    @Slot()
    def _ask_to_stop(self) -> None:
        self.stop_requested.emit()

    @Slot(bool)
    def _fold_details(self, unfolded: bool) -> None:
        self._lower.setCurrentWidget(self.details if unfolded else self.training_curves)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        had, self._has_focus = self._has_focus, new is not None and self.isAncestorOf(new)
        if self._has_focus and not had:
            self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the column: it must not change a setting in passing."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget):
            if not watched.hasFocus():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer came in."""
        super().enterEvent(event)
        self.entered.emit()


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setToolTip(tip)
    return button


def _validation(algorithm: Algorithm) -> Param:
    """Return the validation fraction as one more setting of the form."""
    return Param(
        _VALIDATION,
        "Validation part",
        "float",
        algorithm.validation,
        "Share of the training letters that is not learned from, to watch the fit and to stop it"
        " in time. The held-out letters are not touched for it.",
        low=0.0,
        high=0.9,
        advanced=True,
    )
