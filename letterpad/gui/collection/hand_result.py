"""After a writing test: how right each model is, what that allows to say, and what cost most."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letterpad.assessment.hand_beside_data import BesideData, Sample
from letterpad.assessment.hand_test import CostlyLetter, HandScore, HandTest
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.hand_bars import HandBars, HandRow
from letterpad.gui.charts.hand_letters import Drawn, HandLetter, HandLetters, Shown
from letterpad.gui.collection.hand_texts import done_text, verdict_text
from letterpad.gui.controllers.hand_tests import ModelResult
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.page_scroll import PageScroll
from letterpad.gui.widgets.what_is_this import WhatButton


class HandResult(QWidget):
    """What came of a test.

    Signals
    -------
    again_requested(), close_requested()
    fit_requested()
        A model is to be fitted to the user's hand. The button is there once `set_can_fit` was
        called.
    """

    again_requested = Signal()
    close_requested = Signal()
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._test = HandTest(())
        self._results: list[ModelResult] = []
        self._costly: Sequence[CostlyLetter] = ()
        self._can_fit = self._is_kept = False
        self._heading = QLabel()
        self._heading.setObjectName("writing_test_done")
        self._heading.setProperty("heading", True)
        self._verdict = wrapped_label("writing_test_verdict", "plain")
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._kept = wrapped_label("writing_test_kept", "muted")
        self._kept.setTextFormat(Qt.TextFormat.PlainText)
        self.bars = HandBars()
        self.letters = HandLetters()
        self._letters_title = QLabel(self.tr("What cost most"))
        self._letters_title.setObjectName("writing_test_costly")
        self._letters_title.setProperty("heading", True)
        self._legend = wrapped_label("writing_test_legend", "muted")
        self._legend.setText(
            self.tr(
                "Thin: what you wrote. Wide and pale: the letter of the data that is nearest to it "
                "and is what was asked for. Last: a typical letter of the data."
            )
        )
        self._beside = wrapped_label("writing_test_beside", "muted")
        self._beside.setTextFormat(Qt.TextFormat.PlainText)
        self.fit = _button(
            "writing_test_fit",
            self.tr("Fit to my hand…"),
            self.tr("Fit the live model to your hand, with the letters in My letters."),
        )
        self.fit.setProperty("primary", True)
        self.again = _button(
            "writing_test_again", self.tr("Again"), self.tr("Write another test, in another order.")
        )
        self.leave = _button("writing_test_leave", self.tr("Close"), self.tr("Close this window."))
        self.fit.clicked.connect(self.fit_requested)
        self.again.clicked.connect(self.again_requested)
        self.leave.clicked.connect(self.close_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self._verdict, self.bars, self._kept)),
            (right, (self._letters_title, self.letters, self._legend, self._beside)),
        ):
            column.setSpacing(GRID)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        body = QWidget()
        body.setObjectName("writing_test_result_body")
        columns = QHBoxLayout(body)
        columns.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        columns.setSpacing(3 * GRID)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        top = QHBoxLayout()
        top.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        top.addWidget(self._heading, 1)
        top.addWidget(WhatButton("writing_test_result", self))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        buttons.setSpacing(GRID)
        buttons.addWidget(self.fit)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        page.setSpacing(GRID)
        page.addLayout(top)
        page.addWidget(PageScroll(body), 1)
        page.addLayout(buttons)

    # What is shown

    def begin(self, test: HandTest, *, keep: bool) -> None:
        """Wait for the answers to a test."""
        self._test, self._results, self._costly = test, [], ()
        self._is_kept = False
        self._heading.setText(done_text(test.n_written, len(test.asked)))
        self._verdict.setText(self.tr("The models are reading them …"))
        self._kept.setText("" if keep else self.tr("Nothing was stored."))
        self._beside.clear()
        self.bars.set_rows(())
        self._show_letters(())
        self._enable()
        self.leave.setFocus()

    @Slot(object)
    def show_answer(self, result: ModelResult) -> None:
        """Show what the next model read; the live one comes first."""
        self._results.append(result)
        self.bars.set_rows([_row(each) for each in self._results])
        if result.is_live:
            said = result.problem
            if result.score is not None:
                said = verdict_text(result.name, result.score)
            self._verdict.setText(said)
        elif result.problem:
            self._kept.setText("\n".join(filter(None, (self._kept.text(), result.problem))))

    def show_costly(self, costly: Sequence[CostlyLetter]) -> None:
        """Show which letters cost most with the live model."""
        self._costly = costly
        self._show_letters(())

    @Slot(object, str)
    def show_beside(self, beside: Sequence[BesideData], which: str) -> None:
        """Show how the data writes them, and which data these are."""
        self._show_letters(beside)
        self._beside.setText(which)

    @Slot(str)
    def show_beside_said(self, sentence: str) -> None:
        """Say why there are no letters of the data yet."""
        self._beside.setText(sentence)

    @Slot(int)
    def show_kept(self, n: int) -> None:
        """Say that the letters are in My letters."""
        self._is_kept = True
        said = self.tr("{0} letters were kept in My letters.").format(number(n))
        if not n:
            said = self.tr("The letters of this test are in My letters already.")
        self._kept.setText("\n".join(filter(None, (said, self._kept.text()))))
        self._enable()

    def set_can_fit(self, can_fit: bool) -> None:
        """Offer to fit a model, or not."""
        self._can_fit = can_fit
        self._enable()

    def _enable(self) -> None:
        self.fit.setVisible(self._can_fit)
        self.fit.setEnabled(self._is_kept)

    def _live(self) -> HandScore | None:
        return next((each.score for each in self._results if each.is_live), None)

    def _show_letters(self, beside: Sequence[BesideData]) -> None:
        score, written = self._live(), self._test.written
        letters = []
        if score is not None:
            by_label = {each.label: each for each in beside}
            for costly in self._costly:
                data = by_label.get(costly.label, BesideData(costly.label))
                nearest = data.nearest or (None,) * len(costly.places)
                drawn = (
                    Drawn(
                        written[place].ink,
                        written[place].label if score.right[place] else score.answers[place],
                        bool(score.right[place]),
                        float(score.shares[place]),
                        _shown(near),
                    )
                    for place, near in zip(costly.places, nearest, strict=True)
                )
                letters.append(HandLetter(costly.label, tuple(drawn), _shown(data.typical)))
        self.letters.set_letters(letters)
        for part in (self._letters_title, self.letters, self._beside):
            part.setVisible(bool(letters))
        self._legend.setVisible(bool(beside))


def _row(result: ModelResult) -> HandRow:
    if result.score is None:
        return HandRow(result.name, Accuracy(0, 0))
    return HandRow(result.name, result.score.accuracy, result.score.held_out, result.tested_on)


def _shown(sample: Sample | None) -> Shown | None:
    return None if sample is None else (sample.ink, sample.picture)


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
