"""The ink's time line: drag through the drawing, and see what was read at each moment."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from letterpad.explaining.prefixes import NO_LETTER, NOTHING, Span, TimeLine, prefix, read_as
from letterpad.gui.charts.letter_bands import Bands, LetterBands, bands_of
from letterpad.gui.controllers.explanations import TimeLines
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.first_part import FirstPart
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.gui.widgets.wheel_guard import WheelGuard
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognition.prediction import Prediction

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the focus may go for a while without the user having gone elsewhere."""

_SHORTEST_SPAN = 0.05
"""Share of the ink. What was read for a shorter time is not in the sentence."""

_MOST_SPANS = 5
"""That a sentence names: the last ones."""


class InkSlider(QSlider):
    """A slider that goes where it is clicked.

    Signals
    -------
    left()
        The user has gone elsewhere, with the focus.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("ink_timeline")
        self.setTracking(True)
        WheelGuard(self)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            style = self.style()
            handle = style.subControlRect(
                QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
            )
            if not handle.contains(event.position().toPoint()):
                span = self.width() - handle.width()
                place = round(event.position().x() - handle.width() / 2)
                value = QStyle.sliderValueFromPosition(
                    self.minimum(), self.maximum(), place, max(1, span)
                )
                self.setValue(value)
        super().mousePressEvent(event)  # it takes hold of the handle, which is here now

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


class TimelinePanel(QWidget):
    """A slider through the drawing, the drawing up to there, and which letter was read when.

    Nothing of the drawing is changed. At the slider's end is the whole drawing, and so the answer.

    Signals
    -------
    moment_shown(Prediction or None)
        The answer to the first part of the drawing; None once the whole drawing counts again.
    """

    moment_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = TimeLines(self)
        self._lines.found.connect(self._take)
        self._lines.failed.connect(self._show_failed)
        self._model: OpenModel | None = None
        self._question = Question(EMPTY)
        self._prediction: Prediction | None = None
        self._line: TimeLine | None = None
        self._is_showing = False
        self.said = QLabel()
        self.said.setObjectName("timeline_sentence")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.moment = QLabel()
        self.moment.setObjectName("timeline_moment")
        self.moment.setProperty("muted", True)
        self.moment.setWordWrap(True)
        self.moment.setTextFormat(Qt.TextFormat.PlainText)
        self.picture = FirstPart()
        self.bands = LetterBands()
        self.bands.moment_chosen.connect(self._go_to)
        self.bands.installEventFilter(self)
        self.slider = InkSlider()
        self.slider.setAccessibleName(self.tr("Ink time line"))
        self.slider.setToolTip(
            self.tr("Drag through your drawing: the bars show what is read of the ink up to there.")
        )
        self.slider.valueChanged.connect(self._show_moment)
        self.slider.left.connect(self.leave)
        self._lay_out()
        self._show_nothing()

    def _lay_out(self) -> None:
        self._track = QHBoxLayout()
        self._track.addWidget(self.slider)
        right = QVBoxLayout()
        right.setSpacing(GRID // 2)
        right.addWidget(self.bands, 1)
        right.addLayout(self._track)
        middle = QHBoxLayout()
        middle.setSpacing(GRID)
        middle.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(right, 1)
        words = QHBoxLayout()
        words.addWidget(self.moment, 1)
        words.addWidget(WhatButton("why_timeline", self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addLayout(middle, 1)
        column.addLayout(words)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being computed."""
        return self._lines.is_busy

    def close_threads(self) -> None:
        """End what is computed, and wait for it."""
        self._lines.close()

    def set_model(self, model: OpenModel) -> None:
        """Ask another model."""
        if model is not self._model:
            self._model, self._prediction = model, None
            self._lines.set_model(model)
            self._show_nothing()

    def set_pair(self, first: str, second: str) -> None:
        """Do nothing: what was read when depends on no pair."""

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Show the time line of another drawing, at its end."""
        if prediction is self._prediction:
            return
        self._question, self._prediction = question, prediction
        # The answer to the whole drawing has just been shown.
        self._is_showing = False
        self._put_slider_at_end()
        if prediction.is_empty or not isinstance(question.drawn, Ink):
            self._show_nothing()
        self._lines.ask(question, prediction)

    @Slot()
    def leave(self) -> None:
        """Go back to the whole drawing, and so to the answer."""
        self._put_slider_at_end()
        if self._is_showing:
            self._is_showing = False
            self.moment_shown.emit(None)
        self._say_moment(None)

    # What comes

    @Slot(object, object)
    def _take(self, question: Question, line: TimeLine) -> None:
        prediction = self._prediction
        if prediction is None or prediction.is_empty or not isinstance(question.drawn, Ink):
            return  # the canvas has been cleared
        if not question.is_same(self._question):
            self.bands.set_bands(self._bands(line))
            return  # a newer one is on its way: what is shown meanwhile cannot be gone through
        self._line = line
        self.bands.set_bands(self._bands(line))
        self.said.setText(self._sentence(line.spans()))
        self.slider.setEnabled(True)
        self.slider.setRange(0, len(line.shares) - 1)
        self._put_slider_at_end()
        self.picture.show_part(question.drawn, question.drawn)
        self._say_moment(None)

    @Slot(str)
    def _show_failed(self, sentence: str) -> None:
        self._show_nothing()
        self.said.setText(sentence)

    # What is shown

    def _show_nothing(self) -> None:
        self._line = None
        self.slider.setEnabled(False)
        self.bands.set_bands(bands_of((), (), (), np.zeros((0, 0))))
        self.picture.show_part(EMPTY, EMPTY)
        self._say_moment(None)
        if isinstance(self._question.drawn, Ink):
            self.said.setText(self.tr("Draw a letter to see what was read while you drew it."))
        else:
            self.said.setText(
                self.tr("Nobody knows how the letter in a picture was drawn: draw one by hand.")
            )

    def _put_slider_at_end(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(self.slider.maximum())
        self.slider.blockSignals(False)
        self.bands.set_place(None)
        ink = self._question.drawn
        if self._line is not None and isinstance(ink, Ink):
            self.picture.show_part(ink, ink)

    @Slot(int)
    def _go_to(self, moment: int) -> None:
        self.slider.setValue(moment)

    @Slot(int)
    def _show_moment(self, moment: int) -> None:
        """Show what was read at a moment, instead of the answer."""
        line, ink = self._line, self._question.drawn
        if line is None or not isinstance(ink, Ink):
            return
        if moment >= len(line.shares) - 1:
            self.leave()
            return
        self._is_showing = True
        self.bands.set_place(moment)
        self.picture.show_part(ink, prefix(ink, line.shares[moment]))
        self._say_moment(moment)
        self.moment_shown.emit(line.predictions[moment])

    def _say_moment(self, moment: int | None) -> None:
        if self._line is None:
            said = ""
        elif moment is None:
            said = self.tr("The whole drawing. Drag the slider to go back to an earlier moment.")
        else:
            said = self.tr("Answer and bars above are of the first {0} of the ink.").format(
                percent(self._line.shares[moment], 0)
            )
            said = f"{self.bands.sentence(moment)}. {said}"
        self.moment.setText(said)
        self.slider.setAccessibleDescription(said)

    def _sentence(self, spans: tuple[Span, ...]) -> str:
        """Say which letter was read when; what was read for a moment only is in the chart."""
        seen = [span for span in spans[:-1] if span.end - span.begin >= _SHORTEST_SPAN]
        named = [(self._in_words(span.read), span) for span in [*seen, spans[-1]]]
        # The same before and after a moment at which something else was read.
        merged = [each for each, after in pairwise(named) if each[0] != after[0]] + named[-1:]
        if len(merged) == 1:
            return self.tr("{0} from the first line to the last.").format(merged[0][0])
        parts = [
            self.tr("{0} until {1} of the ink").format(name, percent(span.end, 0))
            for name, span in merged[-_MOST_SPANS:-1]
        ]
        last = self.tr("{0}, then {1}.").format(", ".join(parts), merged[-1][0])
        if len(merged) > _MOST_SPANS:
            return self.tr("After other letters: {0}").format(last)
        return last

    def _in_words(self, read: str) -> str:
        return self.tr("no letter") if read in (NOTHING, NO_LETTER) else read

    def _bands(self, line: TimeLine) -> Bands:
        return bands_of(
            line.shares,
            [self._in_words(read_as(each)) for each in line.predictions],
            line.predictions[0].classes,
            np.stack([each.probabilities for each in line.predictions]).astype(np.float64),
        )

    def _align(self) -> None:
        """Let the slider begin where the bands do."""
        self._track.setContentsMargins(max(0, self.bands.names_width() - GRID), 0, 0, 0)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to the whole drawing once the user has left the bands by key or click."""
        is_left = event.type() == QEvent.Type.FocusOut and watched is self.bands
        if is_left and isinstance(event, QFocusEvent) and event.reason() not in _STAYS:
            self.leave()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._align()
