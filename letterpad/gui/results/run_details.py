"""All about one run: how it was trained, what was said on the way, its learning curve."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from letterpad.algorithms.registry import known
from letterpad.assessment.observations import observations
from letterpad.gui.charts.curves.run_curves import curve_points
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.controllers.held_out_answers import CountedAnswers
from letterpad.gui.results.hardest_letters import Hard, HardestLetters, hardest_of
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.adapted_texts import adapted_facts
from letterpad.gui.text.comparison_texts import comparison_text
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import (
    algorithm_name,
    all_settings,
    by_writer_text,
    created_text,
    interval_text,
    letters_text,
    percent,
    seconds_text,
    seed_text,
    shortened,
    split_text,
    taken_text,
)
from letterpad.gui.text.translation import translated
from letterpad.letters.taken import taken_or_none
from letterpad.library import Run
from letterpad.model_files.model_file import Calibration, Card, HeldOutResult

_LONGEST = 2000
"""Characters of one fact."""


class RunDetails(QScrollArea):
    """Facts on one run, as text that can be copied, and its learning curve.

    Signals
    -------
    class_chosen(int)
        The user chose the letters of a class.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_details")
        self._chosen: Collection[int] = ()
        self.setAccessibleName(self.tr("Details of the run"))
        self.setToolTip(self.tr("How this model was trained, and how the training went"))
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
        self._curve.setAccessibleName(self.tr("Learning curve of the run"))
        self._curve.setMinimumHeight(scaled(32 * GRID))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._notes)
        layout.addLayout(self._form)
        layout.addWidget(self._curve, 1)
        self.setWidget(content)

    def show_run(self, run: Run, answers: CountedAnswers | None) -> None:
        """Show one run; `answers` are those to its held-out letters, if it has them."""
        notes = "\n".join(map(translated, run.card.notes))
        self._notes.setText(shortened(notes, _LONGEST))
        self._notes.setVisible(bool(run.card.notes))
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, text in _facts(run.card, answers):
            key = QLabel(name)
            key.setProperty("muted", True)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._form.addRow(key, self._value(text))
        self._curve.clear(_why_no_curve(run.card))
        self._curve.add_points(curve_points(run.card))

    def set_chosen(self, labels: Collection[int]) -> None:
        """Mark the classes of which all letters are chosen."""
        self._chosen = labels
        for part in self.findChildren(HardestLetters):
            part.set_chosen(labels)

    def _value(self, text: str | list[Hard]) -> QWidget:
        if isinstance(text, list):
            hardest = HardestLetters(text, self._chosen)
            hardest.class_chosen.connect(self.class_chosen)
            return hardest
        value = QLabel(shortened(text, _LONGEST))
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return value


def _why_no_curve(card: Card) -> str:
    algorithm = known().get(card.algorithm)
    no_curve = translate("Run", "There is no learning curve of its training.")
    return translated(algorithm.curve if algorithm else "") or no_curve


def _accuracy(result: HeldOutResult | None) -> list[tuple[str, str]]:
    """Return what a run scored, writer by writer, too."""
    heading = translate("Run", "Accuracy")
    if result is None:
        return [(heading, translate("Run", "not tested: it came without held-out letters"))]
    accuracy = result.accuracy
    text = translate("Run", "{0} ({1} of {2}), 95 % interval {3}").format(
        localized(repr(accuracy.value)),
        number(accuracy.n_correct),
        number(accuracy.n),
        interval_text(accuracy, 2),
    )
    first_three = translate("Run", "{0} have the letter among them")
    facts = [
        (heading, text),
        (translate("Run", "First three"), first_three.format(percent(result.top3))),
    ]
    if by_writer := by_writer_text(accuracy):
        facts.append((translate("Run", "By writer"), by_writer))
    return facts


def _facts(card: Card, answers: CountedAnswers | None) -> list[tuple[str, str | list[Hard]]]:
    """Return name and text of everything that is known of a run; its hardest letters as such."""
    facts: list[tuple[str, str | list[Hard]]] = [
        (translate("Run", "Algorithm"), algorithm_name(card)),
        (translate("Run", "Letters"), letters_text(card)),
    ]
    taken = taken_or_none(card.data.get("taken"))
    if taken is not None:
        facts.append((translate("Run", "Orientation"), taken_text(taken)))
    if card.package is not None:
        facts.insert(1, (translate("Run", "Package"), str(card.package)))
    if "n_train" in card.split:
        facts.append((translate("Run", "Split"), _split(card)))
    facts += _accuracy(card.held_out)
    facts += adapted_facts(card.adapted)
    if beside := comparison_text(card):
        facts.append((translate("Run", "Comparison"), beside))
    for each in observations(card):
        said = f"{translated(each.sentence)} {translated(each.why)}"
        facts.append((translate("Run", "Noticed"), said))
    if card.calibration is not None:
        facts.append((translate("Run", "Calibration"), _calibration(card.calibration)))
    if answers is not None and answers.counts.any():
        hardest = hardest_of(card.classes, answers.counts)
        facts.append((translate("Run", "Hardest"), hardest))
    settings = "\n".join(all_settings(card)) or translate("Run", "none", "Parameters")
    facts.append((translate("Run", "Parameters"), settings))
    facts.append((translate("Run", "Training took"), f"{seconds_text(card.seconds)} s"))
    facts.append((translate("Run", "Trained"), created_text(card)))
    if card.search:
        best = translate("Run", "the best of {0} fits in a search")
        facts.append((translate("Run", "Search"), best.format(number(len(card.search)))))
    if card.versions:
        versions = ", ".join(f"{name} {text}" for name, text in card.versions.items())
        facts.append((translate("Run", "With", "Versions of libraries"), versions))
    return facts


def _calibration(found: Calibration) -> str:
    text = {
        "validation": translate("Run", "temperature {0}, from {1} letters that watched the fit"),
        "cross-validation": translate(
            "Run", "temperature {0}, from {1} letters by cross-validation"
        ),
    }[found.on]
    return text.format(localized(f"{found.temperature:.2f}"), number(found.n))


def _split(card: Card) -> str:
    parts = [translate("Run", "trained on {0}").format(_number(card.split["n_train"]))]
    if card.split.get("n_validation"):
        watched = translate("Run", "watched on {0}")
        parts.append(watched.format(_number(card.split["n_validation"])))
    parts.append(translate("Run", "held out {0}").format(_number(card.split.get("n_held_out"))))
    if card.split.get("n_set_aside"):
        parts.append(translate("Run", "left out {0}").format(_number(card.split["n_set_aside"])))
    seed = seed_text(card) or translate("Run", "not known", "Seed")
    return translate("Run", "{0}, seed {1}: {2}").format(split_text(card), seed, ", ".join(parts))


def _number(value: Any) -> str:
    return number(value) if isinstance(value, int | float) else str(value)
