"""How the live model wants it: the nearest letters of the data, laid over the drawing."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.explaining.ink_shape import FEWEST
from letterpad.explaining.nearest import Nearest
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.nearest_letters import NearestLetters, Sought
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.letter_overlay import LetterOverlay
from letterpad.gui.draw.neighbour_strip import NeighbourStrip
from letterpad.gui.draw.percentile_chart import PercentileChart
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.form_rows import Chooser, wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.prediction import Prediction

_FEWEST_CHARACTERS = 28
"""In a line of words beside the overlay."""


class NearestPanel(QWidget):
    """The letters of the data that are nearest to the drawing, and how it looks beside them.

    It looks for them only while it is seen, in a thread of its own, see `close_threads`.

    Signals
    -------
    letters_requested(DataSpec)
        These are to be read; `take_letters` or `take_no_letters` answers.
    """

    letters_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nearest_panel")
        self._model: OpenModel | None = None
        self._question: Question | None = None
        self._prediction: Prediction | None = None
        self._first = ""
        self._chosen = ""
        self._asked = ""
        self._problem = ""
        self._nearest: Nearest | None = None
        self._letters = NearestLetters(self)
        self._letters.letters_requested.connect(self.letters_requested)
        self._letters.found.connect(self._take_nearest)
        self._letters.said.connect(self._take_sentence)
        self._letters.letters_said.connect(self._take_which_letters)

        self.meant_chooser = Chooser(
            "meant_letter",
            self.tr("You meant"),
            self.tr("Which letter you meant: the letters of the data that are read so are shown."),
        )
        self.meant_chooser.setMinimumContentsLength(3)
        self.meant_chooser.activated.connect(self._choose_meant)
        self.strip = NeighbourStrip()
        self.strip.neighbour_chosen.connect(self._show_pair)
        self.overlay = LetterOverlay()
        self.overlay.stroke_chosen.connect(self._say_stroke)
        self.previous_button = self._step_button(
            "previous_stroke", "‹", self.tr("The stroke before")
        )
        self.previous_button.clicked.connect(self._step_back)
        self.next_button = self._step_button("next_stroke", "›", self.tr("The next stroke"))
        self.next_button.clicked.connect(self._step_on)
        self._neighbour_words = wrapped_label("neighbour_words", "plain")
        self._stroke_words = wrapped_label("stroke_words", "muted")
        self._note = wrapped_label("nearest_note", "warning")
        self.percentiles = PercentileChart()
        self._hint = wrapped_label("shape_hint", "warning")
        self._usual = wrapped_label("shape_usual", "muted")
        self._which = wrapped_label("which_letters_compared", "muted")
        self._sentence = wrapped_label("nearest_sentence", "muted")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._lay_out()
        self._fill_chooser(())
        self._show()

    def _step_button(self, name: str, text: str, tip: str) -> QPushButton:
        button = push_button(text, name, tip, spoken=tip, is_fixed=True)
        button.setProperty("tool", True)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("You meant"))
        label.setProperty("muted", True)
        label.setBuddy(self.meant_chooser)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(label)
        top.addWidget(self.meant_chooser, 1)
        top.addWidget(WhatButton("nearest_letters", self))
        steps = QHBoxLayout()
        steps.setSpacing(GRID // 2)
        steps.addWidget(self.previous_button)
        steps.addWidget(self.next_button)
        steps.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self._neighbour_words)
        words.addWidget(self._stroke_words)
        words.addLayout(steps)
        words.addStretch(1)
        self._over = over = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        over.setSpacing(GRID)
        over.addWidget(self.overlay)
        over.addLayout(words, 1)
        heading = QHBoxLayout()
        looks = QLabel(self.tr("Looks like the data?"))
        looks.setObjectName("looks_heading")
        heading.addWidget(looks, 1)
        heading.addWidget(WhatButton("looks_like_data", self.percentiles))
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.strip)
        column.addWidget(self._note)
        column.addLayout(over)
        column.addLayout(heading)
        column.addWidget(self.percentiles)
        for each in (self._hint, self._usual, self._which):
            column.addWidget(each)
        column.addStretch(1)
        self._pages.addWidget(found)
        self._pages.addWidget(self._sentence)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        whole.addWidget(self._pages, 1)

    # What it is told

    def set_panel_spec(self, panel_spec: Callable[[], DataSpec]) -> None:
        """Name what returns the letters that are chosen in the training panel."""
        self._letters.set_panel_spec(panel_spec)

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take letters that were read, asked for or not."""
        self._letters.take_letters(spec, letters)

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take why letters cannot be read."""
        self._letters.take_no_letters(spec, sentence)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being looked for."""
        return self._letters.is_busy

    def close_threads(self) -> None:
        """End what is being looked for."""
        self._letters.close()

    @property
    def meant(self) -> str:
        """The letter that was meant: the one that was chosen here, or else the answer."""
        if self._chosen:
            return self._chosen
        answer = self._answer()
        return self._first if self._first and answer else answer

    def _answer(self) -> str:
        return "" if self._prediction is None else self._prediction.answer

    @Slot(object)
    def set_model(self, model: OpenModel) -> None:
        """Let another model be asked from now on; a letter that it knows stays chosen."""
        if model is self._model:
            return
        self._model = model
        classes = model.recognizer.classes
        if self._chosen not in classes:
            self._chosen = ""
        if self._first not in classes:
            self._first = ""
        self._prediction = None  # its answer is still to come
        self._fill_chooser(classes)
        self._letters.set_model(model)

    @Slot(object, object)
    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Take a drawing, and what the live model answers to it."""
        self._question, self._prediction = question, prediction
        self._write_default()
        self._seek()

    def set_pair(self, first: str, second: str) -> None:
        """Take which letter is asked about elsewhere: it is the one meant until one is chosen."""
        if first != self._first:
            before, self._first = self.meant, first
            self._write_default()
            if self.meant != before:
                self._seek()

    @Slot(object)
    def _take_nearest(self, nearest: Nearest) -> None:
        self._problem = ""
        if self._is_empty():
            return
        self._nearest = nearest
        self._show()

    @Slot(str)
    def _take_sentence(self, sentence: str) -> None:
        self._problem, self._nearest = sentence, None
        self._show()

    @Slot(str)
    def _take_which_letters(self, sentence: str) -> None:
        self._problem = ""
        self._which.setText(sentence)
        self._show()

    # The letter that was meant

    def _fill_chooser(self, classes: tuple[str, ...]) -> None:
        with QSignalBlocker(self.meant_chooser):
            self.meant_chooser.clear()
            self.meant_chooser.addItem("", "")
            for name in classes:
                self.meant_chooser.addItem(name, name)
            self.meant_chooser.setCurrentIndex(max(0, self.meant_chooser.findData(self._chosen)))
        self._write_default()

    def _write_default(self) -> None:
        """Write which letter is meant where none is chosen."""
        answer = (self._first or self._answer()) if self._answer() else ""
        text = self.tr("{0}, as it is read").format(answer) if answer else self.tr("As it is read")
        if self._first and answer and self._first != self._answer():
            text = self.tr("{0}, as asked above").format(answer)
        self.meant_chooser.setItemText(0, text)

    @Slot(int)
    def _choose_meant(self, index: int) -> None:
        self._chosen = self.meant_chooser.itemData(index)
        self._seek()

    def _is_empty(self) -> bool:
        return self._question is None or self._question.is_empty or not self._answer()

    def _seek(self) -> None:
        """Ask for letters near the drawing, if somebody sees that."""
        if not self.isVisible():
            return
        if self._is_empty():
            self._nearest = None
            self._show()
            self._letters.seek(None)
            return
        if self._nearest is None:
            self._show()
        assert self._question is not None
        assert self._prediction is not None
        has_path = self._prediction.path is not None
        self._letters.seek(Sought(self._question.drawn, self.meant, has_path))

    # What it shows

    def _show(self) -> None:
        nearest = self._nearest
        if nearest is None:
            self._sentence.setText(self._instead())
            self._pages.setCurrentIndex(1)
            self.strip.show_nearest(None)
            self.overlay.show_pair(None, None)
            return
        self._pages.setCurrentIndex(0)
        self.strip.show_nearest(nearest)
        self._show_pair()
        self._show_note(nearest)
        self.percentiles.set_measured(nearest.measured, nearest.meant, of_ink=nearest.by_path)
        hint = "" if nearest.hint is None else translated(nearest.hint)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._usual.setText(self._usual_text(nearest))
        self._usual.setVisible(not hint)

    def _instead(self) -> str:
        """Say why no letters are shown."""
        if self._is_empty():
            return self.tr(
                "Draw a letter: the letters of the data that are nearest to it will lie here, "
                "stroke by stroke, and how yours differs from them."
            )
        return self._problem or self.tr("Looking for the nearest letters …")

    def _usual_text(self, nearest: Nearest) -> str:
        if not nearest.n_meant:
            return self.tr("There is no letter {0} to compare with.").format(nearest.meant)
        if nearest.n_meant < FEWEST:
            return self.tr(
                "There are only {0} letters {1}: too few to say what is far outside."
            ).format(number(nearest.n_meant), nearest.meant)
        return self.tr("Yes: nothing is far outside the {0} letters {1} of the data.").format(
            number(nearest.n_meant), nearest.meant
        )

    def _show_note(self, nearest: Nearest) -> None:
        """Say what is missing."""
        note = ""
        if not nearest.n_meant:
            note = self.tr(
                "There is no {0} among these letters. Choose another letter above, or other "
                "letters under “Train a model”."
            ).format(nearest.meant)
        elif not nearest.as_meant and nearest.is_complete:
            note = self.tr(
                "None of the nearest letters {0} is read as {0}: the model takes them for other "
                "letters."
            ).format(nearest.meant)
        elif not nearest.is_complete:
            note = self.tr("The model is still being asked …")
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @Slot()
    def _show_pair(self) -> None:
        neighbour = self.strip.chosen
        self.overlay.show_pair(self._nearest if neighbour is not None else None, neighbour)
        place = self.strip.place
        self._neighbour_words.setText("" if place is None else self.strip.sentence(place))
        self._say_stroke()
        for button in (self.previous_button, self.next_button):
            button.setVisible(self._nearest is not None and self._nearest.by_path)

    @Slot()
    def _say_stroke(self) -> None:
        chosen = self.overlay.chosen
        self._stroke_words.setText(
            self.overlay.sentence(chosen)
            if chosen is not None
            else self.tr("Step through the strokes to see which goes with which.")
            if self._nearest is not None and self._nearest.by_path
            else ""
        )

    @Slot()
    def _step_back(self) -> None:
        self.overlay.step(-1)

    @Slot()
    def _step_on(self) -> None:
        self.overlay.step(1)

    def _place_words(self) -> None:
        """Put the words beside the overlay, or below it where they would be narrow there."""
        room = self.width() - self.overlay.sizeHint().width() - GRID
        is_narrow = room < self.fontMetrics().averageCharWidth() * _FEWEST_CHARACTERS
        self._over.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._letters.set_active(True)
            self._seek()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._letters.set_active(False)
