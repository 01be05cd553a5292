"""How a training goes, and what came of it: a bar, a sentence or two, a result."""

import math
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.comparison_texts import comparison_detail, comparison_text, is_worse
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import by_writer_text, interval_text, percent, plain, split_text
from letterpad.gui.text.translation import translated
from letterpad.gui.train.tutor_note import TutorNote
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.library import Run
from letterpad.training.spec import Progress

_STEPS = 1000
"""Of the bar."""


class TrainingStatus(QWidget):
    """Says one thing at a time; its place stays the same, so that nothing jumps.

    Signals
    -------
    details_requested(bool)
        The user wants to see the details of a failure, or no longer.
    use_requested(Run)
        The user wants the model that was trained to read the drawing.
    """

    details_requested = Signal(bool)
    use_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setObjectName("training_progress")
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.bar.setToolTip(self.tr("How far the training has come."))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.result = QLabel()
        self.result.setObjectName("training_result")
        self.result.setAccessibleName(self.tr("Held-out accuracy"))
        self.result.setProperty("heading", True)
        self.text = QLabel()
        self.text.setObjectName("training_text")
        self.text.setWordWrap(True)
        self.detail = wrapped_label("training_detail", "muted")
        self.comparison = wrapped_label("training_comparison", "muted")
        for label in (self.text, self.detail, self.comparison):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.comparison.hide()
        self.details_button = QPushButton(self.tr("Details"))
        self.details_button.setObjectName("training_details")
        self.details_button.setAccessibleName(self.tr("Details of the failure"))
        self.details_button.setToolTip(self.tr("Show or hide the technical details."))
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._toggle_details)
        self.details_button.hide()
        self.use_button = self._make_use_button()
        self.tutor = TutorNote()
        self._run: Run | None = None
        self._chosen: Path | None = None

        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(self.result)
        first.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.bar)
        column.addLayout(first)
        column.addWidget(self.detail)
        column.addWidget(self.comparison)
        column.addWidget(self.tutor)
        column.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        # Two lines, whatever is said: what stands below does not move.
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 3 * GRID)

        self._news: Progress | None = None
        self._told_at = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(self._tick)

    def _make_use_button(self) -> QPushButton:
        button = QPushButton(self.tr("Use it for drawing"))
        button.setObjectName("use_model_button")
        button.setAccessibleName(self.tr("Use it for drawing"))
        button.setToolTip(
            self.tr(
                "Let this model read your drawing. Until then the one that reads it now goes on; "
                "above, under “Live model”, you can change that at any time."
            )
        )
        button.clicked.connect(self._ask_to_use)
        button.hide()
        return button

    def show_sentence(self, sentence: str, *, warning: bool = False) -> None:
        """Say something while nothing is under way."""
        self._end()
        self._say(self.text, sentence, warning=warning)

    def show_begin(self) -> None:
        """Say that a training begins."""
        self._end()
        self.bar.setRange(0, 0)
        self._say(self.text, self.tr("starting"))
        self._news, self._told_at = None, time.monotonic()
        self._clock.start()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        self._news, self._told_at = progress, time.monotonic()
        if progress.fraction is None:
            self.bar.setRange(0, 0)  # Qt's way to say: busy, nobody knows how long
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(progress.fraction * _STEPS))
        self._tick()
        point = progress.point
        if point is not None:
            shares = (
                (self.tr("training {0}"), point.accuracy),
                (self.tr("validation {0}"), point.validation_accuracy),
                (self.tr("held out {0}"), point.held_out_accuracy),
            )
            said = [text.format(percent(share)) for text, share in shares if share is not None]
            if said:
                self._say(self.detail, " · ".join(said))

    def show_result(self, run: Run) -> None:
        """Say what the trained model scored on the letters it never saw."""
        self._end()
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(_STEPS)
        card = run.card
        self._run = run
        self._refresh_use()
        self.use_button.show()
        self.tutor.show_run(run)
        if card.held_out is None:
            sentence = self.tr("{0} is trained; no letters were held out.").format(card.name)
            self._say(self.text, sentence)
            return
        accuracy = card.held_out.accuracy
        self.result.setText(percent(accuracy.value))
        self.result.show()
        self._say(self.text, self.tr("right of {0} letters held out").format(number(accuracy.n)))
        kind = split_text(card)
        self._say(
            self.detail,
            self.tr("{0} · {1} split · 95 % interval {2}").format(
                card.name, kind, interval_text(accuracy)
            ),
        )
        exact = self.tr("{0}: {1} of {2} letters that {3} never saw ({4} split).").format(
            percent(accuracy.value, 4),
            number(accuracy.n_correct),
            number(accuracy.n),
            card.name,
            kind,
        )
        notes = tuple(map(translated, card.notes))
        tip = "\n".join(filter(None, (exact, by_writer_text(accuracy), *notes)))
        for label in (self.result, self.text, self.detail):
            label.setToolTip(plain(tip))
        if notes:
            self._say(self.detail, f"{self.detail.text()}\n{notes[0]}")
        if comparison := comparison_text(card):
            self._say(self.comparison, comparison, warning=is_worse(card))
            self.comparison.setToolTip(plain(comparison_detail(card)))

    def set_chosen(self, path: Path | None) -> None:
        """Take note of the run that reads the drawing; None for Letterpad's recogniser."""
        self._chosen = path
        self._refresh_use()

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are: one that was deleted cannot be used."""
        if self._run is not None and all(run.path != self._run.path for run in runs):
            self._run = None
            self.use_button.hide()
            self.tutor.show_run(None)

    def _refresh_use(self) -> None:
        is_used = self._run is not None and self._run.path == self._chosen
        self.use_button.setEnabled(not is_used)
        self.use_button.setText(
            self.tr("Reads your drawing") if is_used else self.tr("Use it for drawing")
        )

    @Slot()
    def _ask_to_use(self) -> None:
        if self._run is not None:
            self.use_requested.emit(self._run)

    def offer_details(self, there_are_some: bool) -> None:
        """Offer to unfold the details of a failure."""
        self.details_button.setChecked(False)
        self.details_button.setVisible(there_are_some)

    @Slot(bool)
    def _toggle_details(self, unfolded: bool) -> None:
        self.details_requested.emit(unfolded)

    @Slot()
    def _tick(self) -> None:
        """Let the time go on between two pieces of news."""
        since = time.monotonic() - self._told_at
        news = self._news
        if news is None:
            if since >= 1:
                self._say(self.text, self.tr("starting") + f" · {duration(since)}")
        elif news.seconds_left is not None:
            left = duration(max(0.0, news.seconds_left - since))
            self._say(self.text, self.tr("{0} · {1} left").format(translated(news.text), left))
        else:
            self._say(self.text, f"{translated(news.text)} · {duration(news.seconds + since)}")

    def _end(self) -> None:
        """Forget what was said before."""
        self._clock.stop()
        self._news = None
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(0)
        self.result.hide()
        for label in (self.result, self.text, self.detail, self.comparison):
            label.clear()
            label.setToolTip("")
        self.detail.hide()
        self.comparison.hide()
        self._run = None
        self.use_button.hide()
        self.tutor.show_run(None)

    @staticmethod
    def _say(label: QLabel, text: str, *, warning: bool = False) -> None:
        if bool(label.property("warning")) != warning:
            label.setProperty("warning", warning)
            label.style().unpolish(label)
            label.style().polish(label)
        label.setText(text)
        label.show()


def duration(seconds: float) -> str:
    """Write a time in few words: "9 s", "1 min 20 s", "2 h 5 min"."""
    whole = math.ceil(seconds) if seconds < 60 else round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        minutes, rest = divmod(whole, 60)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, rest = divmod(whole // 60, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"
