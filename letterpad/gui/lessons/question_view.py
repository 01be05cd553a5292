"""A lesson's question: choices, and the answer, which stands beside them once it was given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.lessons.figures import Figures
from letterpad.lessons.lesson import Question

WIDEST_TEXT = 76 * GRID
"""Longer lines are hard to read."""


class QuestionView(QWidget):
    """Asks one question, and answers it when the user has chosen.

    Signals
    -------
    answered(int)
        With this choice; 0 where there is nothing to choose.
    """

    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_question_view")
        self.question = wrapped_label("lesson_question", "")
        self.verdict = wrapped_label("lesson_verdict", "")
        self.answer = wrapped_label("lesson_answer", "")
        bold = QFont(self.question.font())
        bold.setBold(True)
        self.verdict.setFont(bold)
        self.question.setFont(bold)
        for label in (self.question, self.answer):
            label.setTextFormat(Qt.TextFormat.MarkdownText)
            label.setMaximumWidth(scaled(WIDEST_TEXT))
        self._choices = QButtonGroup(self)
        # The arrow keys go from choice to choice; the space bar answers.
        self._choices.setExclusive(False)
        self._choices.idClicked.connect(self.answered)
        self._choices_column = QVBoxLayout()
        self._choices_column.setSpacing(0)
        asking, self._telling = QVBoxLayout(), QWidget()
        telling = QVBoxLayout(self._telling)
        telling.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.question)
        asking.addLayout(self._choices_column)
        telling.addWidget(self.verdict)
        telling.addWidget(self.answer)
        for column in (asking, telling):
            column.setSpacing(GRID // 2)
            column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addLayout(asking, 4)
        row.addWidget(self._telling, 5)

    def ask(self, question: Question, figures: Figures, *, is_other: bool) -> None:
        """Show a question; `is_other` if it is another one than was shown."""
        self.question.setText(figures.filled(question.text, localized))
        if is_other:
            texts = [choice.text for choice in question.choices]
            self._make_choices(texts or [self.tr("I have looked")])

    def show_answer(
        self, question: Question, figures: Figures, chosen: int | None, *, can_answer: bool
    ) -> None:
        """Show which choice the user made, and what there is to say then; None for none yet."""
        for place, button in enumerate(self._choices.buttons()):
            button.setChecked(place == chosen)
            button.setEnabled(can_answer)
        self._telling.setVisible(chosen is not None)
        if chosen is not None:
            self.verdict.setText(self._verdict(question, chosen, figures))
            self.verdict.setVisible(bool(self.verdict.text()))
            self.answer.setText(figures.said(question.answer, localized))

    def _verdict(self, question: Question, chosen: int, figures: Figures) -> str:
        right = [figures.is_right(choice) for choice in question.choices]
        if not any(right):
            return ""
        return self.tr("That is right.") if right[chosen] else self.tr("That is not right.")

    def _make_choices(self, texts: Sequence[str]) -> None:
        for button in self._choices.buttons():
            self._choices.removeButton(button)
            self._choices_column.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        for place, text in enumerate(texts):
            choice = _Choice(text.replace("&", "&&"))
            choice.setObjectName(f"lesson_choice_{place + 1}")
            choice.setAccessibleName(text)
            choice.setToolTip(self.tr("Answer so"))
            choice.setAutoExclusive(False)
            self._choices.addButton(choice, place)
            # No wider than its words: Qt takes no click beside them.
            self._choices_column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class _Choice(QRadioButton):
    """One of several choices: unlike Qt's own it is not made by merely coming past it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and self.group() is not None:
            every = self.group().buttons()
            beside = every[(every.index(self) + step) % len(every)]
            beside.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
