"""The sidebar of the Draw page: choose letters and an algorithm, train, and watch."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.registry import known
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import translated
from letterpad.gui.train.algorithm_form import AlgorithmForm
from letterpad.gui.train.letters_chooser import LettersChooser
from letterpad.gui.train.split_form import SplitForm
from letterpad.gui.train.training_view import TrainingView
from letterpad.gui.widgets.column_scroll import ColumnScroll
from letterpad.gui.widgets.what_is_this import WhatButton, explain
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.training.spec import Progress, SearchSpec, TrainSpec


class ModelPanel(QWidget):
    """Setters show what is so; signals say what the user wants. It knows nobody.

    Parameters
    ----------
    algorithms : sequence of Algorithm, optional
        Those to choose from; the registry's by default.

    Signals
    -------
    letters_requested(DataSpec)
        Other letters were chosen, and are to be read.
    reading_cancelled(DataSpec)
        Letters that are being read are not wanted any more.
    train_requested(TrainSpec), search_requested(TrainSpec), stop_requested(), use_requested(Run)
        A button was pressed.
    train_all_requested(TrainSpec, int)
        All algorithms are to be trained; so many letters are held out from them.
    close_requested()
        The panel is in the way.
    entered()
        Pointer or focus came in: a training may follow soon.
    """

    letters_requested = Signal(object)
    reading_cancelled = Signal(object)
    train_requested = Signal(object)
    search_requested = Signal(object)
    train_all_requested = Signal(object, int)
    stop_requested = Signal()
    close_requested = Signal()
    use_requested = Signal(object)
    entered = Signal()

    def __init__(
        self, parent: QWidget | None = None, algorithms: Sequence[Algorithm] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("model_panel")
        self._has_focus = False
        self.letters_chooser = LettersChooser()
        self.letters_chooser.letters_requested.connect(self._want_letters)
        self.letters_chooser.reading_cancelled.connect(self.reading_cancelled)
        self.letters_chooser.mine_outdated.connect(self.letters_requested)
        self.entered.connect(self.letters_chooser.refresh_mine)
        self.letters_chooser.number_typed.connect(self._take_change)
        self.split_form = SplitForm()
        self.split_form.changed.connect(self._take_change)
        self.algorithm_form = AlgorithmForm(tuple(algorithms or known().values()))
        self.algorithm_form.chosen.connect(self._take_algorithm)
        self.algorithm_form.changed.connect(self._take_change)
        self.training_view = TrainingView()
        self.training_view.train_requested.connect(self._ask_to_train)
        self.training_view.search_requested.connect(self._ask_to_search)
        self.training_view.train_all_requested.connect(self._ask_to_train_all)
        self.training_view.stop_requested.connect(self.stop_requested)
        self.training_view.use_requested.connect(self.use_requested)
        self.more_button = QPushButton()
        self.more_button.setObjectName("training_choices_button")
        self.more_button.setAccessibleName(self.tr("Classes, split, parameters"))
        self.more_button.setToolTip(
            self.tr("Show or hide the classes, the split and the algorithm's parameters.")
        )
        self.more_button.setCheckable(True)
        self.more_button.setProperty("flat", True)
        self.more_button.toggled.connect(self._fold)
        self.close_button = QPushButton("▸")
        self.close_button.setObjectName("close_training_button")
        self.close_button.setAccessibleName(self.tr("Close the training panel"))
        self.close_button.setToolTip(
            self.tr("Close this panel; a training goes on ({0}).").format("Ctrl+T")
        )
        self.close_button.setProperty("flat", True)
        self.close_button.clicked.connect(self.close_requested)
        self._lay_out()
        self._fold(False)
        self._refresh()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._take_focus)

    def _lay_out(self) -> None:
        """Letters, algorithm and Train come first, what rarely changes folds out, curves last."""
        heading = QLabel(self.tr("Train a model"))
        heading.setProperty("heading", True)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addWidget(WhatButton("train", self))
        top.addStretch(1)
        top.addWidget(self.close_button)
        explain(self.letters_chooser, "letters")
        explain(self.letters_chooser.classes_row, "letters")
        explain(self.letters_chooser.orientation_form, "letters")
        explain(self.split_form, "split")
        explain(self.algorithm_form, "algorithm")
        explain(self.algorithm_form.settings_form, "algorithm")
        parameters = QHBoxLayout()
        parameters.setSpacing(GRID)
        parameters.addWidget(self.more_button, 1)
        parameters.addWidget(self.training_view.search_button)
        first = _column(
            top,
            self.letters_chooser,
            self.algorithm_form,
            self.training_view.buttons,
            parameters,
        )
        more = _column(
            self.letters_chooser.classes_row,
            self.letters_chooser.orientation_form,
            self.split_form,
            self.algorithm_form.settings_form,
            self.algorithm_form.too_much,
        )
        for part in (first, self.training_view):
            part.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._scroll = ColumnScroll(more, margin=2 * GRID)
        self._scroll.setObjectName("training_choices")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GRID + GRID // 2, 0, GRID)
        whole.setSpacing(GRID)
        whole.addWidget(first)
        whole.addWidget(self._scroll)
        whole.addWidget(self.training_view, 1)
        self.algorithm_form.place_parameters_after(self.split_form.random_state)

    # What is open

    @property
    def is_unfolded(self) -> bool:
        """Whether classes, split and parameters are shown."""
        return self.more_button.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Show or hide classes, split and parameters; what is wrong stays in sight."""
        self.more_button.setChecked(unfolded or self._is_wrong())

    def focus_first(self) -> None:
        """Go to the first thing that is chosen here."""
        self.letters_chooser.dataset_chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        if not unfolded and self._is_wrong():
            self.more_button.setChecked(True)
            return
        self._scroll.setVisible(unfolded)
        more = self.tr("Classes, split, parameters")
        self.more_button.setText(f"{'▾' if unfolded else '▸'}  {more}")

    def _is_wrong(self) -> bool:
        return bool(self.split_form.error() or self.algorithm_form.error())

    # What is chosen

    def data_spec(self) -> DataSpec:
        """Return which letters are chosen, read or not."""
        return self.letters_chooser.spec

    def train_spec(self) -> TrainSpec:
        """Return what the Train button asks for."""
        return TrainSpec(
            data=self.data_spec(),
            algorithm=self.algorithm_form.algorithm.key,
            settings=self.algorithm_form.settings(),
            split=self.split_form.kind,
            train_size=self.split_form.n_train,
            test_size=self.split_form.test_size,
            random_state=self.split_form.seed,
            validation=self.algorithm_form.validation(),
        )

    def choices(self) -> dict[str, Any]:
        """Return all that was chosen, as JSON-ready values."""
        return {
            **self.letters_chooser.choices(),
            **self.split_form.choices(),
            **self.algorithm_form.choices(),
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave, perhaps in another version; what is wrong is left out.

        The letters of `data_spec` are still to be read.
        """
        self.letters_chooser.set_choices(choices)
        self._await_letters()
        self.split_form.set_choices(choices)
        self.algorithm_form.set_choices(choices)
        self._refresh()

    # What is so

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
            self._await_letters()
            self._refresh()

    @Slot(object, bool)
    def set_letters_unnamed(self, spec: DataSpec, unnamed: bool) -> None:
        """Let the user name the classes of letters whose files do not, or not."""
        self.letters_chooser.set_unnamed(spec, unnamed)

    @Slot(object, object)
    def show_letters_progress(self, spec: DataSpec, progress: Progress) -> None:
        """Say how far the reading of the chosen letters is."""
        if spec == self.data_spec():
            self.letters_chooser.show_progress(progress)

    @Slot(object, str)
    def show_letters_error(self, spec: DataSpec, sentence: str) -> None:
        """Say why the chosen letters could not be read; those from before are chosen again."""
        if spec == self.data_spec():
            self.letters_chooser.show_error(spec, sentence)
            if self.letters_chooser.letters is not None:
                self.split_form.set_letters(self.letters_chooser.letters)
            else:
                self._await_letters()
            self._refresh()

    @Slot(object)
    def prepare(self, spec: TrainSpec) -> None:
        """Choose letters, split, algorithm and parameters as a training has them; train nothing.

        The parameters of other algorithms stay. What is held out is what the panel always holds
        out, see `SplitForm`.
        """
        self.letters_chooser.choose(spec.data)
        size = spec.train_size
        self.split_form.set_choices(
            {
                "split": spec.split,
                "is_split_chosen": True,
                "train_size": size if isinstance(size, int) else None,
                "random_state": spec.random_state,
            }
        )
        self.algorithm_form.prepare(spec.algorithm, spec.settings, spec.validation)
        self._clear_curves()
        self._refresh()
        self.unfold(True)

    def show_algorithm(self, key: str) -> None:
        """Choose an algorithm; its parameters are those it had last."""
        self.algorithm_form.show_algorithm(key)
        self._refresh()

    @Slot()
    def show_algorithms(self) -> None:
        """Offer the algorithms that have become known meanwhile."""
        if self.algorithm_form.add_algorithms(known().values()):
            self._refresh()

    @Slot(object)
    def training_started(self, spec: TrainSpec | SearchSpec | None = None) -> None:
        """Show that a training or a search is under way: by default, of what is chosen."""
        base = spec.base if isinstance(spec, SearchSpec) else spec
        chosen = self.algorithm_form.algorithm
        algorithm = chosen if base is None else known().get(base.algorithm, chosen)
        self.training_view.show_begin(translated(algorithm.curve))

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show how far the training is, and the curves' next point."""
        self.training_view.show_progress(progress)

    @Slot(object)
    def training_finished(self, run: Run) -> None:
        """Show what the trained model scored."""
        self.training_view.show_result(run)

    @Slot(str, str)
    def training_failed(self, sentence: str, traceback: str = "") -> None:
        """Say why there is no model; the traceback lies behind a fold."""
        self.training_view.show_failure(sentence, traceback)

    @Slot()
    def training_stopped(self) -> None:
        """Say that the training was stopped."""
        self.training_view.show_stopped()

    @Slot(object)
    def set_chosen(self, path: Path | None) -> None:
        """Take note of the run that reads the drawing; None for Letterpad's recogniser."""
        self.training_view.status.set_chosen(path)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are."""
        self.training_view.set_runs(runs)

    @Slot(bool)
    def set_has_search(self, has_search: bool) -> None:
        """Offer to show a search again that was put aside while it runs, or not."""
        self.training_view.set_has_search(has_search)

    @Slot(bool)
    def set_training_all(self, is_training_all: bool) -> None:
        """Offer to show the trainings of all algorithms again while they go on, or not."""
        self.training_view.set_training_all(is_training_all)

    def _await_letters(self) -> None:
        """Do without letters for now; of some the number is known beforehand."""
        expected = self.data_spec().n_letters
        if expected is not None:
            self.split_form.expect(expected)
        else:
            self.split_form.set_letters(None)

    def _refresh(self) -> None:
        """Say what a training would do now, or why there can be none."""
        n_train, n_watching = self.split_form.n_train, self._n_watching()
        n_own, n_held_out = self.split_form.n_own_validation, self.split_form.n_held_out
        if n_watching:
            sentence = self.tr(
                "Learns from {0} letters, {1} watch it; {2} are held out to test it."
            )
        elif n_own:
            sentence = self.tr(
                "Learns from {0} letters; {2} are held out to test it. {1} in the validation "
                "part are left out."
            )
        else:
            sentence = self.tr("Learns from {0} letters; {2} are held out to test it.")
        if n_own is None:
            n_train -= n_watching
        sentence = sentence.format(number(n_train), number(n_own or n_watching), number(n_held_out))
        if self.split_form.kind == "writers":
            letters = self.letters_chooser.letters
            whole = (
                self.tr("These are about the numbers, as families stay whole.")
                if letters is not None and letters.by_family
                else self.tr("These are about the numbers, as writers stay whole.")
            )
            sentence = f"{sentence} {whole}"
        curve = translated(self.algorithm_form.algorithm.curve)
        self.training_view.show_idle(sentence, self._obstacle(), curve)

    def _n_watching(self) -> int:
        """Return how many of the letters to train on only watch the training."""
        share = self.algorithm_form.validation()
        if share is None:
            share = self.algorithm_form.algorithm.validation
        return math.ceil(share * self.split_form.n_train)

    def _obstacle(self) -> str:
        """Say why there can be no training now, or ""."""
        letters = self.letters_chooser.letters
        if letters is None and self.letters_chooser.has_given_up:
            return self.tr("These letters cannot be trained on: choose others.")
        if letters is None and self.data_spec().n_letters is None:
            return self.tr("You can train once the letters have been read.")
        if letters is not None and len(letters) < 2:
            return self.tr("Training needs letters to learn from and others to test on.")
        if self.split_form.error() or self.letters_chooser.builtin_letters.error():
            return self.tr("Fix the marked number, then you can train.")
        if self.algorithm_form.error():
            return self.tr("Fix the marked parameter, then you can train.")
        return ""

    # From the user

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Choose letters that have been read already."""
        self.letters_chooser.take(spec, letters)
        self.split_form.set_letters(letters)
        self._clear_curves()
        self._take_change()

    @Slot(object)
    def _want_letters(self, spec: DataSpec) -> None:
        self._await_letters()
        self._clear_curves()
        self._take_change()
        self.letters_requested.emit(spec)

    @Slot()
    def _take_change(self) -> None:
        """Another training is being prepared: what came of the last one has been read."""
        self.training_view.forget_end()
        self._refresh()
        wrong = self.split_form.wrong_part() or self.algorithm_form.wrong_part()
        if wrong is not None:
            self.unfold(True)
            self._scroll.show_whole(wrong)

    @Slot()
    def _take_algorithm(self) -> None:
        self._clear_curves()
        self._take_change()

    def _clear_curves(self) -> None:
        """Clear the curves of another algorithm or other letters, unless it is being trained."""
        self.training_view.forget_curves(translated(self.algorithm_form.algorithm.curve))

    @Slot()
    def _ask_to_train(self) -> None:
        self.letters_chooser.builtin_letters.settle()  # a key may come before its typing is over
        self.train_requested.emit(self.train_spec())

    @Slot()
    def _ask_to_search(self) -> None:
        self.letters_chooser.builtin_letters.settle()
        self.search_requested.emit(self.train_spec())

    @Slot()
    def _ask_to_train_all(self) -> None:
        self.letters_chooser.builtin_letters.settle()
        self.train_all_requested.emit(self.train_spec(), self.split_form.n_held_out)

    @Slot(QWidget, QWidget)
    def _take_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        had, self._has_focus = self._has_focus, new is not None and self.isAncestorOf(new)
        if self._has_focus and not had:
            self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters take more of a high panel."""
        super().resizeEvent(event)
        self.letters_chooser.set_room(self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer came in."""
        super().enterEvent(event)
        self.entered.emit()


def _column(*parts: QWidget | QLayout) -> QWidget:
    """Put widgets and rows under each other."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return widget
