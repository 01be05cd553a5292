"""All about one run: how it was trained, what was said on the way, its learning curve."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt
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
    split_text,
)
from letterpad.gui.theme import GRID, Theme, light
from letterpad.library import Run
from letterpad.models.model_file import Card, HeldOut

_HARDEST = 5


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
        self._notes.setProperty("warning", True)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setVerticalSpacing(GRID)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._curve = LearningCurve()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._notes)
        layout.addLayout(self._form)
        layout.addWidget(self._curve)
        layout.addStretch(1)
        self.setWidget(content)

    def show_run(self, run: Run, held_out: HeldOut | None) -> None:
        """Show one run; `held_out` are its answers, if it has them."""
        self._notes.setText("\n".join(run.card.notes))
        self._notes.setVisible(bool(run.card.notes))
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, text in _facts(run.card, held_out):
            key, value = QLabel(name), QLabel(text)
            key.setProperty("muted", True)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(key, value)
        self._curve.show_history(run.card.history)

    def set_theme(self, theme: Theme) -> None:
        """Draw the curve in other colours."""
        self._curve.set_theme(theme)


class LearningCurve(QWidget):
    """Accuracy (or loss, where that is all there is) at every step of a training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_learning_curve")
        self.setAccessibleName("Learning curve")
        self._theme = light()
        self._history: tuple[Any, ...] = ()
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._plot: Any = pg.PlotWidget()
        self._plot.setFixedHeight(200)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(False, False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.getViewBox().disableAutoRange()
        self._plot.viewport().installEventFilter(self)
        self._lines = [self._plot.plot([], []) for _ in range(2)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._legend)
        layout.addWidget(self._plot)

    def show_history(self, history: tuple[Any, ...]) -> None:
        """Show the points of a card's history; nothing for none."""
        self._history = history
        self.setVisible(bool(self._draw()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._plot.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
            axis.setStyle(tickLength=0)
        self._draw()

    def _draw(self) -> bool:
        """Draw what the history holds; False if it holds no curve."""
        kind = next(
            (kind for kind in ("accuracy", "loss") if len(_points(self._history, kind)) > 1), None
        )
        if kind is None:
            return False
        curves = [_points(self._history, kind), _points(self._history, f"validation_{kind}")]
        colours = self._theme.series[:2]
        for line, points, colour in zip(self._lines, curves, colours, strict=True):
            line.setData(points[:, 0], points[:, 1], pen=pg.mkPen(colour, width=2))
        everything = np.concatenate(curves)
        (left, low), (right, high) = everything.min(axis=0), everything.max(axis=0)
        margin = max(0.02, 0.08 * (high - low))
        top = min(1.0, high + margin) if kind == "accuracy" else high + margin
        self._plot.setXRange(left, max(right, left + 1), padding=0.02)
        self._plot.setYRange(max(0.0, low - margin), top, padding=0)
        names = ["training", "validation"][: 1 + bool(len(curves[1]))]
        coloured = [
            f'<span style="color:{colour}">●</span> {name}'
            for name, colour in zip(names, colours, strict=False)
        ]
        unit = str(self._history[0].get("unit", "step"))
        self._legend.setText(f"{kind.capitalize()} by {unit} &nbsp; " + " &nbsp; ".join(coloured))
        self.setAccessibleDescription(
            f"{kind.capitalize()} by {unit}: "
            + "; ".join(
                f"{name} from {points[0, 1]:.3f} to {points[-1, 1]:.3f}"
                for name, points in zip(names, curves, strict=False)
            )
        )
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the scroll area."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _points(history: tuple[Any, ...], kind: str) -> Any:
    """Return the points of one curve: float64 array of shape (n, 2), step and value."""
    points = [
        (point["step"], point[kind])
        for point in history
        if isinstance(point.get("step"), int | float) and isinstance(point.get(kind), int | float)
    ]
    array = np.array(points, dtype=float).reshape(-1, 2)
    return array[np.isfinite(array).all(axis=1)]


def _facts(card: Card, held_out: HeldOut | None) -> list[tuple[str, str]]:
    """Return name and text of everything that is known of a run."""
    facts = [("Algorithm", card.algorithm_name), ("Letters", letters_text(card))]
    if "n_train" in card.split:
        parts = [f"trained on {_number(card.split['n_train'])}"]
        if card.split.get("n_validation"):
            parts.append(f"watched on {_number(card.split['n_validation'])}")
        parts.append(f"held out {_number(card.split.get('n_held_out'))}")
        seed = card.split.get("random_state")
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
