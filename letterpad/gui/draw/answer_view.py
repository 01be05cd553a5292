"""The answer in large type, how sure it is, and what comes next."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import DataTable
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.recognition.prediction import (
    CONFORMAL_RULE,
    NOT_SURE_RULE,
    USUAL_COVERAGE,
    Prediction,
)

_SMALLEST_ANSWER, _LARGEST_ANSWER = 72, 240
"""Logical pixels of its font."""

_ANSWER_OF_WIDTH, _ANSWER_OF_HEIGHT = 0.29, 0.18

NOTHING = "–"
"""Shown when there is nothing to answer."""


_MOST_LIKELY = 4
"""Letters that are named as likely; more of them are counted."""


class AnswerView(QWidget):
    """Answer, runner-up, and the bars of all classes.

    Signals
    -------
    apart_chosen(bool)
        Whether upper and lower case are to have bars of their own.
    """

    apart_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = self._answer_label()
        self.sureness = QLabel()
        self.sureness.setObjectName("sureness")
        self._rule = NOT_SURE_RULE
        self.sureness.setToolTip(translated(self._rule))
        self.sureness.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._figures, self._words = QFont(self.sureness.font()), QFont(self.sureness.font())
        for font, pixels in ((self._figures, 22), (self._words, 15)):
            font.setPixelSize(scaled(pixels))
            font.setBold(True)
        self.sureness.setFont(self._figures)
        self.sureness.setFixedHeight(scaled(4 * GRID))
        self.runner_up = QLabel()
        self.runner_up.setObjectName("runner_up")
        self.runner_up.setProperty("muted", True)
        self.runner_up.setWordWrap(True)
        self.runner_up.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.runner_up.setToolTip(self.tr("The letters that come next"))

        widest = QFontMetrics(self._words).horizontalAdvance(self.tr("no letter"))
        self.sureness.setMinimumWidth(max(widest, self._width_of_figures()))
        self._what = WhatButton("answer", self, self)
        self.bars = ProbabilityBars()
        self.apart = QCheckBox(self.tr("Both &cases apart"))
        self.apart.setObjectName("apart_choice")
        self.apart.setAccessibleName(self.tr("Both cases apart"))
        self.apart.setToolTip(
            self.tr("Answer with 52 letters, a bar for every upper and lower case letter")
        )
        self.apart.clicked.connect(self.apart_chosen)
        self.apart.hide()

        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        # Not centred: one line or two of runners-up, what stands above stays where it is.
        words.addSpacing(scaled(2 * GRID))
        words.addWidget(self.sureness)
        words.addWidget(self.runner_up)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.answer)
        top.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.apart)
        self._show_nothing()

    def _answer_label(self) -> QLabel:
        """Make the answer in large type."""
        answer = FittingLabel(NOTHING)
        answer.setObjectName("answer")
        answer.setAccessibleName(self.tr("Answer"))
        answer.setToolTip(self.tr("The letter that the model reads in your drawing"))
        answer.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return answer

    def _fit_answer(self) -> None:
        """Let the answer grow with the room there is, and leave as much for the words beside it."""
        pixels = int(min(_ANSWER_OF_WIDTH * self.width(), _ANSWER_OF_HEIGHT * self.height()))
        font = self.answer.font()
        font.setPixelSize(max(_SMALLEST_ANSWER, min(pixels, _LARGEST_ANSWER)))
        if font != self.answer.font():
            self.answer.setFont(font)
            metrics = QFontMetrics(font)
            # Most letters fit with their question mark, so that nothing moves when it comes; room
            # for the widest would part all others from their figure.
            self.answer.setMinimumWidth(metrics.horizontalAdvance("R?"))
            self.answer.setFixedHeight(metrics.height())

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Show the bars of another model's classes, empty."""
        self.bars.set_classes(classes)
        self._show_nothing()

    def chart_table(self) -> DataTable:
        """Return the bars as a table."""
        return self.bars.chart_table()

    def set_apart(self, can: bool, are: bool) -> None:
        """Say whether the live model can tell the cases apart, and whether it does."""
        self.apart.setVisible(can)
        self.apart.setChecked(are)

    @Slot(object)
    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model makes of the drawing."""
        if prediction.classes != self.bars.classes():
            self.bars.set_classes(prediction.classes)
        self.bars.set_values(prediction.probabilities)
        # Now, and not after the pen moves that wait: then they would show an older one.
        self.bars.repaint()
        if prediction.is_empty:
            self._show_nothing()
            return
        rule = CONFORMAL_RULE if _has_sets(prediction) else NOT_SURE_RULE
        if rule != self._rule:
            self._rule = rule
            self.sureness.setToolTip(translated(rule))
        self.answer.setEnabled(prediction.is_letter)
        if prediction.is_letter:
            self._show_letter(prediction)
        else:
            (first, share), (second, next_share) = prediction.ranked()[:2]
            self.answer.setText(NOTHING)
            self._say_sureness(self.tr("no letter"), self._words)
            self.runner_up.setText(
                self.tr("nearest: {0}").format(
                    f"{_part(first, share)}, {_part(second, next_share)}"
                )
            )
        self.answer.setAccessibleDescription(f"{self.sureness.text()}, {self.runner_up.text()}")

    def _show_letter(self, prediction: Prediction) -> None:
        (_, share), *others = prediction.ranked()[:3]
        shown = prediction.in_its_case
        self.answer.setText(shown if prediction.is_sure else f"{shown}?")
        self._say_sureness(f"{share * 100:.0f} %", self._figures)
        then = ", ".join(_part(name, value) for name, value in others if value >= 0.005)
        if prediction.is_sure:
            comes = self.tr("then {0}") if then else self.tr("no other letter is close")
        elif _has_sets(prediction):
            comes, then = self.tr("not sure, may be {0}"), self._likely(prediction.likely())
        else:
            comes = self.tr("not sure, then {0}")
        self.runner_up.setText(comes.format(then))

    def _say_sureness(self, text: str, font: QFont) -> None:
        if font != self.sureness.font():
            self.sureness.setFont(font)
        self.sureness.setText(text)

    def _width_of_figures(self) -> int:
        return QFontMetrics(self._figures).horizontalAdvance("100 %")

    def _likely(self, names: tuple[str, ...]) -> str:
        if len(names) > _MOST_LIKELY:
            return self.tr("one of {0} letters").format(len(names))
        return self.tr("{0} or {1}").format(", ".join(names[:-1]), names[-1])

    def _show_nothing(self) -> None:
        self.answer.setEnabled(False)
        self.answer.setText(NOTHING)
        self.sureness.setText("")
        self.runner_up.setText(self.tr("The answer appears while you draw."))
        self.answer.setAccessibleDescription(self.runner_up.text())

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(400, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question mark in the corner, above the words."""
        super().resizeEvent(event)
        self._fit_answer()
        self._what.resize(self._what.sizeHint())
        self._what.move(self.width() - self._what.width() - GRID, GRID)


def _has_sets(prediction: Prediction) -> bool:
    """Whether the model's sets say if it is sure; one with sets of another coverage has no say."""
    return USUAL_COVERAGE in prediction.coverage


def _part(name: str, share: float) -> str:
    """Write a letter with its share, on one line wherever the words are broken."""
    return f"{name}\N{NO-BREAK SPACE}{share * 100:.0f}\N{NO-BREAK SPACE}%"
