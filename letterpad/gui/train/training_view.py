"""Train, Stop and Search, and under them how a training goes and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.charts.curves.run_curves import NamedCurve, RunCurves
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.train.beside_form import BesideForm
from letterpad.gui.train.live_weights import LiveWeights, WeightsSwitch
from letterpad.gui.train.training_status import TrainingStatus
from letterpad.gui.widgets.buttons import push_button
from letterpad.library import Run
from letterpad.training.spec import NamedWeights, Progress


class TrainingView(QWidget):
    """One training at a time: progress, curves, result or failure.

    Its buttons stand elsewhere: `buttons`, and `search_button` beside the parameters that it is
    about.

    Signals
    -------
    train_requested(), train_all_requested(), search_requested(), stop_requested(),
    use_requested(Run)
        A button was pressed.
    """

    train_requested = Signal()
    train_all_requested = Signal()
    search_requested = Signal()
    stop_requested = Signal()
    use_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_training = False
        self._shows_end = False
        self._obstacle = ""
        self._has_search = False
        self._is_training_all = False
        self.train_button = push_button(
            self.tr("Train"),
            "train_button",
            self.tr("Train the algorithm on these letters, in the background (Ctrl+Return)."),
        )
        self.train_button.setProperty("primary", True)
        self.train_button.setShortcut("Ctrl+Return")
        self.train_button.clicked.connect(self.train_requested)
        self.stop_button = push_button(
            self.tr("Stop"),
            "stop_button",
            self.tr("Stop the training at once; everything stays as it was before (Ctrl+.)."),
        )
        self.stop_button.setShortcut("Ctrl+.")
        self.stop_button.clicked.connect(self.stop_requested)
        self.search_button = push_button(
            self.tr("Search…"),
            "search_button",
            self.tr(
                "Search for the best parameters: try many by cross-validation, and train with "
                "the best."
            ),
        )
        self.search_button.clicked.connect(self.search_requested)
        self.train_all_button = push_button(
            self.tr("Train all…"),
            "train_all_button",
            self.tr(
                "Train every algorithm, or those you tick, on the same letters, and compare what "
                "they score in one table."
            ),
        )
        self.train_all_button.clicked.connect(self.train_all_requested)
        self.status = TrainingStatus()
        self.status.details_requested.connect(self._fold_details)
        self.status.use_requested.connect(self.use_requested)
        self.details = QPlainTextEdit()
        self.details.setObjectName("training_details_text")
        self.details.setAccessibleName(self.tr("Details of the failure"))
        self.details.setToolTip(self.tr("Technical details of the failure."))
        self.details.setReadOnly(True)
        self.training_curves = TrainingCurves()
        self.run_curves = RunCurves()
        self.beside = BesideForm()
        self.beside.changed.connect(self._show_beside)
        self._trained: Run | None = None
        self._lower = self._pages()
        # Enough for the charts and two sentences; a longer one takes room from the charts.
        self.setMinimumHeight(scaled(30 * GRID))
        self.buttons = QWidget()
        buttons = QHBoxLayout(self.buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(GRID)
        buttons.addWidget(self.train_button, 1)
        buttons.addWidget(self.stop_button)
        buttons.addWidget(self.train_all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.status)
        column.addWidget(self.beside)
        column.addWidget(self._lower, 1)

    def _pages(self) -> QStackedWidget:
        """Put curves, weights and details behind each other: one of them is shown."""
        lower = QStackedWidget()
        lower.addWidget(self.training_curves)
        lower.addWidget(self.run_curves)
        lower.addWidget(self.details)
        self.live_weights = LiveWeights()
        lower.addWidget(self.live_weights)
        # As high as the curves, whose place they take.
        self.live_weights.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.weights_switch = WeightsSwitch(lower, self.live_weights.what)
        self.weights_switch.toggled.connect(self._switch)
        # As high as the curves, whose place it takes.
        self.details.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return lower

    @property
    def is_training(self) -> bool:
        """Whether a training or a search is under way."""
        return self._is_training

    def show_idle(self, sentence: str, obstacle: str, curve: str) -> None:
        """Say what a training would do, or why there can be none.

        Parameters
        ----------
        sentence : str
            What Train would do.
        obstacle : str
            Why it cannot be, or "".
        curve : str
            Why there will be no curves, or "".
        """
        self._obstacle = obstacle
        self._refresh_buttons()
        if self._is_training or (self._shows_end and not obstacle):
            return
        self._show_details("")
        self.status.show_sentence(obstacle or sentence)
        if not self.training_curves.points:
            self._clear_curves(curve)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are."""
        self.status.set_runs(runs)
        self.beside.set_runs(runs)

    def set_has_search(self, has_search: bool) -> None:
        """Offer to show a search again that was put aside while it runs, or not."""
        self._has_search = has_search
        self._refresh_buttons()

    def set_training_all(self, is_training_all: bool) -> None:
        """Offer to show the trainings of all algorithms again while they go on, or not."""
        self._is_training_all = is_training_all
        self._refresh_buttons()

    def forget_end(self) -> None:
        """Let the next idle sentence replace what came of the last training."""
        self._shows_end = False

    def forget_curves(self, curve: str) -> None:
        """Clear the curves of the last training; `curve` says why there will be none, or is ""."""
        if not self._is_training:
            self._clear_curves(curve)

    def show_begin(self, curve: str) -> None:
        """Show that a training begins; `curve` says why there will be no curves, or is ""."""
        self._is_training = True
        self._show_details("")
        self._clear_curves(curve)
        if not curve and self.beside.curve() is None:
            self.training_curves.prepare_soon()
        self.status.show_begin()
        self._refresh_buttons()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the training is, and the curves' next point."""
        if self._is_training:
            self.status.show_progress(progress)
            if progress.point is not None:
                self.training_curves.add_point(progress.point)
                self._draw_beside()
            if progress.weights is not None:
                self._show_weights(progress.weights)

    def show_result(self, run: Run) -> None:
        """Show what the trained model scored."""
        self._end()
        self._trained = run
        self._draw_beside()
        self.status.show_result(run)

    def show_failure(self, sentence: str, traceback: str) -> None:
        """Say why there is no model; the traceback lies behind a fold."""
        self._end()
        self.status.show_sentence(sentence, warning=True)
        self._show_details(traceback)

    def show_stopped(self) -> None:
        """Say that the training was stopped."""
        self._end()
        self.status.show_sentence(self.tr("Stopped. Everything is as it was before."))

    def _end(self) -> None:
        self._is_training = False
        self._shows_end = True
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        possible = not self._is_training and not self._obstacle
        buttons = (
            (self.train_button, possible),
            (self.train_all_button, possible or self._is_training_all),
            (self.search_button, possible or self._has_search),
            (self.stop_button, self._is_training),
        )
        focused = next((button for button, _ in buttons if button.hasFocus()), None)
        for button, is_enabled in buttons:
            if is_enabled:
                button.setEnabled(True)
        # Whoever pressed Train by a key stops by the same key, and the other way round.
        if focused is not None:
            next_button = self.stop_button if self._is_training else self.train_button
            if next_button.isEnabled() and not dict(buttons)[focused]:
                next_button.setFocus()
        for button, is_enabled in buttons:
            button.setEnabled(is_enabled)
        text = self.tr("Training…") if self._is_training else self.tr("Train")
        if self.train_button.text() != text:
            shortcut = self.train_button.shortcut()
            self.train_button.setText(text)  # which takes the shortcut away
            self.train_button.setShortcut(shortcut)

    def _show_details(self, traceback: str) -> None:
        self.details.setPlainText(traceback)
        self.status.offer_details(bool(traceback))
        self._fold_details(False)

    @Slot(bool)
    def _fold_details(self, unfolded: bool) -> None:
        self._lower.setCurrentWidget(self.details if unfolded else self._curves_now())
        self._show_switch()

    # Weights, curves of this training and of an earlier one

    def _show_weights(self, weights: NamedWeights) -> None:
        """Show newer weights, if these are what is looked at."""
        are_first = self.live_weights.is_empty
        self.live_weights.show_weights(weights)
        if are_first:
            self._show_switch()

    def _show_switch(self) -> None:
        """Offer the weights while there are some; without any there are only curves."""
        is_folded_out = self._lower.currentWidget() is self.details
        self.weights_switch.setVisible(not (self.live_weights.is_empty or is_folded_out))
        if not is_folded_out:
            self._lower.setCurrentWidget(self._curves_now())

    @Slot()
    def _switch(self) -> None:
        self._lower.setCurrentWidget(self._curves_now())
        self.weights_switch.raise_()

    def _curves_now(self) -> QWidget:
        """Return what is shown: weights, or curves of this training alone or with another one."""
        if self.weights_switch.isChecked() and not self.live_weights.is_empty:
            return self.live_weights
        return self.training_curves if self.beside.curve() is None else self.run_curves

    def _clear_curves(self, curve: str) -> None:
        self.training_curves.clear(curve)
        self.live_weights.clear()
        self._show_switch()
        self._trained = None
        self._draw_beside()

    @Slot()
    def _show_beside(self) -> None:
        if self._lower.currentWidget() is not self.details:
            self._lower.setCurrentWidget(self._curves_now())
        self._draw_beside()

    def _draw_beside(self) -> None:
        """Draw the curves of this training and of the one that was chosen beside it."""
        other, trained = self.beside.curve(), self._trained
        if other is None:
            return
        curves = [other]
        if trained is None or trained.path != self.beside.path:
            name = self.tr("this training") if trained is None else trained.card.name
            points = self.training_curves.points
            curves.insert(0, NamedCurve(name, points, is_done=not self._is_training))
        self.run_curves.set_curves(curves, self.beside.axis)
