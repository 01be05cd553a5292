"""Why one letter and not another, in pixels and strokes: exact sums, or parts that were covered."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.explaining.inputs import log_ratio
from letterpad.explaining.occlusion import PATCH
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.controllers.explanations import Explained, Explanations
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.stroke_chart import StrokeChart, Weighed
from letterpad.gui.draw.why_words import likelier_text, sum_text
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.ink.strokes import Ink
from letterpad.recognition.prediction import Prediction


class PixelsPanel(QWidget):
    """Which pixels and which strokes speak for the first letter, and which for the second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explanations = Explanations(self)
        self._explanations.model_known.connect(self._show_model)
        self._explanations.explained.connect(self._take)
        self._explanations.failed.connect(self._show_failed)
        self._pair = ("", "")
        self._model: OpenModel | None = None
        self._asked: tuple[Question, Prediction] | None = None
        self._requested: Prediction | None = None
        self._known: Explained | None = None
        self.said = _label("why_sentence")
        self.how = _label("why_method", muted=True)
        self.glow = InkGlow()
        self.strokes = StrokeChart()
        words = QHBoxLayout()
        words.addWidget(self.how, 1)
        words.addWidget(WhatButton("why_pixels", self), 0, Qt.AlignmentFlag.AlignTop)
        pictures = QHBoxLayout()
        pictures.setSpacing(GRID)
        pictures.addWidget(self.glow, 1)
        pictures.addWidget(self.strokes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addLayout(pictures, 1)
        column.addLayout(words)
        self._show_nothing()

    @property
    def is_busy(self) -> bool:
        """Whether something is still being computed."""
        return self._explanations.is_busy

    def close_threads(self) -> None:
        """End what is computed, and wait for it."""
        self._explanations.close()

    def set_model(self, model: OpenModel) -> None:
        """Explain the answers of another model."""
        if model is self._model:
            return
        self._model, self._known, self._asked = model, None, None
        self._show_nothing()
        self._explanations.set_model(model)

    def set_pair(self, first: str, second: str) -> None:
        """Explain why the first letter and not the second."""
        if (first, second) != self._pair:
            self._pair = first, second
            self._show()

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Explain this answer."""
        self._asked = question, prediction
        if prediction.is_empty:
            self._known = None
            self._show_nothing()
            return
        if prediction is not self._requested:  # else only the pair is another
            self._requested = prediction
            self._explanations.ask(question, prediction)
        if self._known is None:
            self.said.setText(self.tr("Looking at your drawing …"))
        self._show_exact()

    # What comes

    @Slot()
    def _show_model(self) -> None:
        self._show_exact()

    @Slot(object)
    def _take(self, known: Explained) -> None:
        if self._asked is None or self._asked[1].is_empty:
            return  # the canvas has been cleared
        self._known = known
        self._show_parts()

    @Slot(str)
    def _show_failed(self, sentence: str) -> None:
        self._show_nothing()
        self.said.setText(sentence)

    # What is shown

    def _show(self) -> None:
        self._show_exact()
        self._show_parts()

    def _show_nothing(self) -> None:
        self.glow.clear()
        self.strokes.show_none("")
        self.said.setText(self.tr("Draw a letter to see which parts of it speak for which letter."))
        self.how.setText("")

    def _show_exact(self) -> None:
        """Show the sums of a model that is linear in the pixels."""
        if self._asked is None or self._asked[1].is_empty or not all(self._pair):
            return
        prediction = self._asked[1]
        contrast = self._explanations.contrast(prediction, *self._pair)
        if contrast is None:
            return
        self.glow.set_glow(prediction.picture, contrast.pixels, *self._pair)
        self.said.setText(sum_text(contrast))
        self.how.setText(
            self.tr(
                "Exact: the model multiplies the ink of every pixel by a weight. The picture shows "
                "the products; with the intercepts they add up to its answer."
            )
        )

    def _show_parts(self) -> None:
        """Show what was answered with parts covered, and without each stroke."""
        known, model = self._known, self._model
        if known is None or model is None or not all(self._pair):
            return
        classes = model.recognizer.classes
        first, second = (classes.index(letter) for letter in self._pair)
        occlusion = known.asked.occlusion
        if occlusion is not None:
            picture = known.prediction.picture
            # On the ink: a square of paper says nothing, whatever it covers beside.
            effects = occlusion.pixels(first, second) * (picture.reshape(-1) > 0)
            self.glow.set_glow(picture, effects, *self._pair)
            total = float(log_ratio(occlusion.whole, first, second))
            self.said.setText(likelier_text(total, *self._pair))
            self.how.setText(self._how(known))
        self._show_strokes(known, first, second)

    def _how(self, known: Explained) -> str:
        """Say how the picture was made, for a model whose sums are not known."""
        if known.prediction.path is not None:
            return self.tr(
                "Approximate: {0} × {0} pixels, and the path of your pen there, are covered one "
                "after the other, and the model is asked again."
            ).format(PATCH)
        return self.tr(
            "Approximate: {0} × {0} pixels are covered one after the other, and the model is asked "
            "again."
        ).format(PATCH)

    def _show_strokes(self, known: Explained, first: int, second: int) -> None:
        ink, strokes, model = known.question.drawn, known.asked.strokes, self._model
        if not isinstance(ink, Ink):
            self.strokes.show_none(self.tr("A picture has no strokes that could be left out."))
        elif not len(strokes.strokes):
            self.strokes.show_none(
                self.tr("You drew one stroke: without it, nothing is left to be read.")
            )
        elif model is not None:
            classes = model.recognizer.classes
            rows = [
                Weighed(place, effect, classes[answer])
                for place, effect, answer in zip(
                    strokes.strokes.tolist(),
                    strokes.effects(first, second).tolist(),
                    strokes.answers().tolist(),
                    strict=True,
                )
            ]
            self.strokes.set_strokes(ink, rows, *self._pair)


def _label(name: str, *, muted: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("muted", muted)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label
