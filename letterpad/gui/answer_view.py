"""The answer in large type, how sure it is, and what comes next."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.probability_bars import ProbabilityBars
from letterpad.gui.theme import GRID, Theme
from letterpad.recognizer import NOT_SURE_RULE, Prediction

NOTHING = "–"
"""Shown when there is nothing to answer."""


class AnswerView(QWidget):
    """Answer, runner-up, and the bars of all classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = QLabel(NOTHING)
        self.answer.setObjectName("answer")
        self.answer.setAccessibleName(self.tr("Answer"))
        self.answer.setToolTip(self.tr("The letter that the model takes your drawing for"))
        self.answer.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        font = self.answer.font()
        font.setPixelSize(80)
        self.answer.setFont(font)
        # The widest letter with its question mark fits, so that nothing moves when it comes.
        self.answer.setMinimumWidth(QFontMetrics(font).horizontalAdvance("W?") + GRID)
        self.answer.setFixedHeight(104)

        self.sureness = QLabel()
        self.sureness.setObjectName("sureness")
        self.sureness.setToolTip(NOT_SURE_RULE)
        self.sureness.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        large = self.sureness.font()
        large.setPixelSize(22)
        large.setBold(True)
        self.sureness.setFont(large)
        self.runner_up = QLabel()
        self.runner_up.setObjectName("runner_up")
        self.runner_up.setProperty("muted", True)
        self.runner_up.setWordWrap(True)
        self.runner_up.setToolTip(self.tr("The letters that come next"))

        self.bars = ProbabilityBars()

        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addStretch(1)
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
        self._show_nothing()

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Show the bars of another model's classes, empty."""
        self.bars.set_classes(classes)
        self._show_nothing()

    @Slot(object)
    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model makes of the drawing."""
        if prediction.classes != self.bars.classes():
            self.bars.set_classes(prediction.classes)
        self.bars.set_values(prediction.probabilities)
        if prediction.is_empty:
            self._show_nothing()
            return
        self.answer.setEnabled(True)
        (first, share), *others = prediction.ranked()[:3]
        self.answer.setText(first if prediction.is_sure else f"{first}?")
        self.sureness.setText(
            f"{share * 100:.0f} %"
            if prediction.is_sure
            else self.tr("{0} %, not sure").format(f"{share * 100:.0f}")
        )
        then = ", ".join(f"{name} {value * 100:.0f} %" for name, value in others if value >= 0.005)
        self.runner_up.setText(
            self.tr("then {0}").format(then) if then else self.tr("no other letter comes near")
        )
        self.answer.setAccessibleDescription(f"{self.sureness.text()}, {self.runner_up.text()}")
        self.bars.setAccessibleDescription(self.bars.description())

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.bars.set_theme(theme)

    def _show_nothing(self) -> None:
        self.answer.setEnabled(False)
        self.answer.setText(NOTHING)
        self.sureness.setText("")
        self.runner_up.setText(self.tr("The answer appears while you draw."))
        self.answer.setAccessibleDescription(self.runner_up.text())

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(400, 640)
