"""All about one run: how it was trained, what was said on the way, its learning curve."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from letterpad.evaluation import Accuracy
from letterpad.gui.run_texts import (
    NOT_TESTED,
    accuracy_of,
    all_settings,
    interval_text,
    letters_text,
    percent,
    seconds_text,
    seed_text,
    shortened,
    split_text,
)
from letterpad.gui.theme import GRID, Theme
from letterpad.gui.training_curves import TrainingCurves
from letterpad.library import Run
from letterpad.models.model_file import Card, HeldOut
from letterpad.models.registry import ALGORITHMS
from letterpad.training.spec import CurvePoint

_HARDEST = 5
_MOST_POINTS = 60
_LONGEST = 2000
"""Characters of one fact."""


class RunDetails(QScrollArea):
    """Facts on one run, as text that can be copied, and its learning curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_details")
        self.setAccessibleName("Details of the run")
        self.setToolTip("How this model was trained, and how the training went")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notes = QLabel()
        self._notes.setObjectName("run_notes")
        self._notes.setWordWrap(True)
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setProperty("warning", True)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setVerticalSpacing(GRID)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._curve = TrainingCurves()
        self._curve.setObjectName("run_learning_curve")
        self._curve.setAccessibleName("Learning curve of the run")
        self._curve.setMinimumHeight(32 * GRID)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._notes)
        layout.addLayout(self._form)
        layout.addWidget(self._curve, 1)
        self.setWidget(content)

    def show_run(self, run: Run, held_out: HeldOut | None) -> None:
        """Show one run; `held_out` are its answers, if it has them."""
        self._notes.setText(shortened("\n".join(run.card.notes), _LONGEST))
        self._notes.setVisible(bool(run.card.notes))
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, text in _facts(run.card, held_out):
            key, value = QLabel(name), QLabel(shortened(text, _LONGEST))
            key.setProperty("muted", True)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(key, value)
        self._curve.clear(_why_no_curve(run.card))
        self._curve.add_points(_curve_points(run.card))

    def set_theme(self, theme: Theme) -> None:
        """Draw the curve in other colours."""
        self._curve.set_theme(theme)


def _curve_points(card: Card) -> list[CurvePoint]:
    """Return the card's learning curve, thinned out if it is long; none if it is of another kind.

    The last point is always among them.
    """
    step = max(1, -(-len(card.history) // _MOST_POINTS))
    try:
        return [CurvePoint(**point) for point in card.history[::-1][::step][::-1]]
    except TypeError:
        return []  # of another version of Letterpad


def _why_no_curve(card: Card) -> str:
    recipe = ALGORITHMS.get(card.algorithm)
    return (recipe.curve if recipe else "") or "Its training left no learning curve."


def _facts(card: Card, held_out: HeldOut | None) -> list[tuple[str, str]]:
    """Return name and text of everything that is known of a run."""
    facts = [("Algorithm", card.algorithm_name), ("Letters", letters_text(card))]
    if "n_train" in card.split:
        parts = [f"trained on {_number(card.split['n_train'])}"]
        if card.split.get("n_validation"):
            parts.append(f"watched on {_number(card.split['n_validation'])}")
        parts.append(f"held out {_number(card.split.get('n_held_out'))}")
        seed = seed_text(card) or "not known"
        facts.append(("Split", f"{split_text(card)}, seed {seed}: {', '.join(parts)}"))
    if card.held_out is None:
        facts.append(("Accuracy", f"{NOT_TESTED}: it came without held-out letters"))
    else:
        accuracy = accuracy_of(card.held_out)
        facts += [
            (
                "Accuracy",
                f"{accuracy.value!r} ({accuracy.n_correct:,} of {accuracy.n:,}), "
                f"95 % interval {interval_text(accuracy, 2)}",
            ),
            ("First three", f"{percent(card.held_out.top3, 2)} have the letter among them"),
        ]
    if held_out is not None and len(held_out.labels):
        facts.append(("Hardest", _hardest(card, held_out)))
    facts.append(("Settings", "\n".join(all_settings(card)) or "none"))
    facts.append(("Training took", f"{seconds_text(card.seconds)} s"))
    facts.append(("Trained", f"{card.created[:16].replace('T', ' ')} UTC"))
    if card.search:
        facts.append(("Search", f"the best of {len(card.search):,} fits in a search"))
    if card.versions:
        facts.append(("With", ", ".join(f"{name} {text}" for name, text in card.versions.items())))
    return facts


def _hardest(card: Card, held_out: HeldOut) -> str:
    right = held_out.predicted == held_out.labels
    scores = []
    for index, name in enumerate(card.classes):
        mine = held_out.labels == index
        if mine.any():
            accuracy = Accuracy(int(right[mine].sum()), int(mine.sum()))
            scores.append((accuracy.value, f"{name} {percent(accuracy.value, 0)}"))
    return ", ".join(text for _, text in sorted(scores)[:_HARDEST])


def _number(value: Any) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)
