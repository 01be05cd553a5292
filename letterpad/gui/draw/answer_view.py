"""The answer in large type, how sure it is, and what comes next."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.fit_offer import FitOffer
from letterpad.gui.draw.teach_row import TeachRow
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import percent
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import DataTable
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.messages import Sentence, isolated
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.reasons import REASONS
from letterpad.recognition.sureness import RULE, Sureness

_SMALLEST_ANSWER, _LARGEST_ANSWER = 72, 240
"""Logical pixels of its font."""

_ANSWER_OF_WIDTH, _ANSWER_OF_HEIGHT = 0.29, 0.18

NOTHING = "–"
"""Shown when there is nothing to answer."""

NO_LETTER_RULE = Sentence(
    "It does not look like a letter to this model. Words, digits and signs are not read."
)

_ALIKE = ("I", "l")
"""The same sign in most faces without serifs."""

_SERIFS = ("DejaVu Serif", "Noto Serif", "Georgia", "Times New Roman", "Times")
"""Faces in which they are not, on the systems that there are."""

_MOST_LINES = 5
"""Of the words beside the answer; there is always room for them, so that nothing moves."""


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
        self._has_serifs = False
        self.answer = self._answer_label()
        self.sureness = FittingLabel()
        self.sureness.setObjectName("sureness")
        self.sureness.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._figures, self._words = QFont(self.sureness.font()), QFont(self.sureness.font())
        for font, pixels in ((self._figures, 22), (self._words, 15)):
            font.setPixelSize(scaled(pixels))
            font.setBold(True)
        self.sureness.set_type(self._figures)
        self.sureness.setFixedHeight(scaled(4 * GRID))
        self.runner_up = QLabel()
        self.runner_up.setObjectName("runner_up")
        self.runner_up.setProperty("muted", True)
        self.runner_up.setWordWrap(True)
        self.runner_up.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.runner_up.setMinimumHeight(_MOST_LINES * self.runner_up.fontMetrics().lineSpacing())
        self._rule: Sentence | None = None
        self._explain(RULE)

        words_width = QFontMetrics(self._words).horizontalAdvance
        widest = max(words_width(self.tr("no letter")), words_width(self.tr("not sure")))
        self.sureness.setMinimumWidth(max(widest, self._width_of_figures()))
        self._what = WhatButton("answer", self, self)
        self.teach_row = TeachRow()
        self.fit_offer = FitOffer()
        self.fit_offer.room_changed.connect(self._make_room)
        self.bars = ProbabilityBars()
        self._least_bars = self.bars.minimumHeight()
        self.apart = QCheckBox(self.tr("Both cases apart"))
        self.apart.setObjectName("apart_choice")
        self.apart.setAccessibleName(self.tr("Both cases apart"))
        self.apart.setToolTip(
            self.tr("Answer with 52 letters, a bar for every upper and lower case letter")
        )
        self.apart.clicked.connect(self.apart_chosen)
        self.apart.hide()

        self._lay_out()
        self._show_nothing()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        # Not centred: however many lines there are, what stands above stays where it is.
        words.addSpacing(GRID)
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
        layout.addWidget(self.teach_row)
        layout.addWidget(self.fit_offer)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.apart)

    @Slot(int)
    def _make_room(self, height: int) -> None:
        """Let the bars make room for the offer, so that the page does not begin to scroll."""
        taken = height + GRID if height else 0
        self.bars.setMinimumHeight(max(self._least_bars // 2, self._least_bars - taken))

    def _answer_label(self) -> FittingLabel:
        """Make the answer in large type."""
        answer = FittingLabel(NOTHING)
        answer.setObjectName("answer")
        answer.setAccessibleName(self.tr("Answer"))
        answer.setToolTip(self.tr("The letter that the model reads in your drawing"))
        answer.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._usual, self._with_serifs = QFont(answer.font()), QFont(answer.font())
        self._with_serifs.setFamilies([*_SERIFS, *self._usual.families()])
        return answer

    def _fit_answer(self) -> None:
        """Let the answer grow with the room there is, and leave as much for the words beside it."""
        room = int(min(_ANSWER_OF_WIDTH * self.width(), _ANSWER_OF_HEIGHT * self.height()))
        pixels = max(_SMALLEST_ANSWER, min(room, _LARGEST_ANSWER))
        if pixels == self._usual.pixelSize():
            return
        for font in (self._usual, self._with_serifs):
            font.setPixelSize(pixels)
        self._choose_face()
        metrics = QFontMetrics(self._usual)
        # Most letters fit with their question mark, so that nothing moves when it comes; room
        # for the widest would part all others from their figure.
        self.answer.setMinimumWidth(metrics.horizontalAdvance("R?"))
        self.answer.setFixedHeight(metrics.height())

    def _choose_face(self) -> None:
        self.answer.set_type(self._with_serifs if self._has_serifs else self._usual)

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Show the bars of another model's classes, empty."""
        self.bars.set_classes(classes)
        self.teach_row.set_classes(classes)
        self._show_nothing()

    def chart_table(self) -> DataTable:
        """Return the bars as a table."""
        return self.bars.chart_table()

    def as_text(self) -> str:
        """Return the answer as a line of plain text, as it stands there; "" if there is none.

        "R, 99.2% (sure, then K 0.4%)", or "no letter (nearest: K, R)".
        """
        if not self.sureness.text():
            return ""
        said = self.sureness.text()
        if self.answer.text() != NOTHING:
            said = f"{self.answer.text()}, {said}"
        words = ", ".join(self.runner_up.text().splitlines())
        return f"{said} ({words})".replace("\N{NO-BREAK SPACE}", " ")

    def set_apart(self, can: bool, are: bool) -> None:
        """Say whether the live model can tell the cases apart, and whether it does."""
        self.apart.setVisible(can)
        self.apart.setChecked(are)

    @Slot(object)
    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model makes of the drawing."""
        if prediction.classes != self.bars.classes():
            self.bars.set_classes(prediction.classes)
            self.teach_row.set_classes(prediction.classes)
        is_none = prediction.sureness is Sureness.NO_LETTER
        self.bars.set_values(prediction.probabilities, are_told=not is_none)
        # Now, and not after the pen moves that wait: then they would show an older one.
        self.bars.repaint()
        if prediction.is_empty:
            self._show_nothing()
            return
        self.teach_row.set_answer("" if is_none else prediction.in_its_case)
        self._explain(NO_LETTER_RULE if is_none else RULE)
        self.answer.setEnabled(not is_none)
        if is_none:
            self._show_answer(NOTHING)
            self._say_sureness(self.tr("no letter"), self._words)
            self.runner_up.setText(self._why_none(prediction))
        else:
            self._show_letter(prediction)
        self.answer.setAccessibleDescription(f"{self.sureness.text()}, {self.runner_up.text()}")

    def _show_letter(self, prediction: Prediction) -> None:
        name, sureness = prediction.in_its_case, prediction.sureness
        self._show_answer(name, "?" if sureness.is_marked else "")
        if prediction.may_be_none:  # a figure would say which letter it is if it is one
            self._say_sureness(self.tr("not sure"), self._words)
        else:
            self._say_sureness(percent(float(prediction.probabilities.max())), self._figures)
        by_lines = self._by_lines(prediction)
        if sureness.is_marked:
            self.runner_up.setText(self._doubt(prediction) + by_lines)
            return
        said = self.tr("sure") if sureness is Sureness.SURE else self.tr("probably")
        if name == "l":
            said = f"{said}: {self._named(name)}"
        others = [
            _part(self._named(prediction.in_case(other)), share)
            for other, share in prediction.ranked()[1:3]
            if share >= 0.005
        ]
        if others:
            said = self.tr("{0}, then {1}").format(said, ", ".join(others))
        self.runner_up.setText(said + by_lines)

    def _by_lines(self, prediction: Prediction) -> str:
        """Say on a line of its own that the case was told by the writing lines."""
        name = prediction.in_its_case
        if not prediction.is_case_by_lines or prediction.may_be_none:
            return ""
        if name.islower():
            return "\n" + self.tr("lower case, by its height on the lines")
        return "\n" + self.tr("upper case, by its height on the lines")

    def _doubt(self, prediction: Prediction) -> str:
        """Say what an answer may be that is not sure."""
        if prediction.reason is not None:
            return translated(REASONS[prediction.reason])
        names, has_others = prediction.may_be()
        parts = [self._named(name) for name in names]
        if has_others:
            parts.append(self.tr("another letter"))
        if prediction.may_be_none:
            parts.append(self.tr("no letter at all"))
        either = self.tr("{0} or {1}").format(", ".join(parts[:-1]), parts[-1])
        return either if prediction.may_be_none else self.tr("not sure: {0}").format(either)

    def _why_none(self, prediction: Prediction) -> str:
        if prediction.reason is not None:
            return translated(REASONS[prediction.reason])
        nearest = ", ".join(isolated(name) for name, _ in prediction.ranked()[:2])
        return self.tr("nearest: {0}").format(nearest)

    def _named(self, name: str) -> str:
        """Return a letter, so that it cannot be taken for another one."""
        return self.tr("l (small L)") if name == "l" else isolated(name)

    def _show_answer(self, name: str, mark: str = "") -> None:
        if (name in _ALIKE) != self._has_serifs:
            self._has_serifs = name in _ALIKE
            self._choose_face()
        self.answer.setText(name + mark)

    def _explain(self, rule: Sentence) -> None:
        """Let the words tell, where one points at them, what they mean."""
        if rule is not self._rule:
            self._rule = rule
            for label in (self.sureness, self.runner_up):
                label.setToolTip(translated(rule))

    def _say_sureness(self, text: str, font: QFont) -> None:
        if font != self.sureness.font():
            self.sureness.set_type(font)
        self.sureness.setText(text)

    def _width_of_figures(self) -> int:
        return QFontMetrics(self._figures).horizontalAdvance(percent(1.0))

    def _show_nothing(self) -> None:
        self.answer.setEnabled(False)
        self.teach_row.set_answer("")
        self._show_answer(NOTHING)
        self.sureness.setText("")
        self._explain(RULE)
        self.runner_up.setText(self.tr("The answer appears while you draw."))
        self.answer.setAccessibleDescription(self.runner_up.text())

    # Qt's own

    def hasHeightForWidth(self) -> bool:
        """Say no: its sentences have their room, whatever they say, and the bars take what is left.

        A box layout gives a widget with wrapped lines no less than it would like best, and takes
        that from the panels below.
        """
        return False

    def sizeHint(self) -> QSize:
        return QSize(400, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question mark in the corner, above the words."""
        super().resizeEvent(event)
        self._fit_answer()
        self._what.resize(self._what.sizeHint())
        self._what.move(self.width() - self._what.width() - GRID, GRID)


def _part(name: str, share: float) -> str:
    """Write a letter with its share, on one line wherever the words are broken."""
    return f"{name} {percent(share)}".replace(" ", "\N{NO-BREAK SPACE}")
