"""At every pause of the pen: the nearest letters of the data, found in a thread."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.assessment.model_letters import labels_for
from letterpad.errors import UserError
from letterpad.explaining.letter_index import Drawn, LetterIndex
from letterpad.explaining.nearest import BATCH, ModelsReading, Nearest, nearest_letters
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.letters_of_model import LettersOfModel, ModelLetters
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.text.translation import error_text, translated
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet

PAUSE_MS = 80
"""Milliseconds for which the pen rests before anything is looked for: moves come more often."""

_SAID_AFTER_MS = 150
"""Milliseconds that letters may take before it is said that they are being read."""


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """What is looked for.

    Parameters
    ----------
    drawn : Ink or LetterPicture
        Not empty.
    meant : str
        One of the live model's classes.
    from_ink : bool
        Whether the model got the pen's path.
    """

    drawn: Drawn
    meant: str
    from_ink: bool


class NearestLetters(QObject):
    """Finds the letters of the data nearest to the drawing; the newest question wins.

    The letters are laid out once for each data set, in a thread that asks the model, too.

    Signals
    -------
    letters_requested(DataSpec)
        To be read; `take_letters` or `take_no_letters` answers.
    found(Nearest)
        What is known of the newest question, in several steps where the model is slow.
    said(str)
        A sentence instead: what is being done, or why nothing can be found.
    letters_said(str)
        Which letters are compared.
    """

    letters_requested = Signal(object)
    found = Signal(object)
    said = Signal(str)
    letters_said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model: OpenModel | None = None
        self._sought: Sought | None = None
        self._is_active = False
        self._letters = LettersOfModel(self)
        self._letters.letters_requested.connect(self.letters_requested)
        self._letters.changed.connect(self._take_letters)
        self._index: LetterIndex | None = None
        self._laid_out: tuple[ModelLetters, LetterIndex] | None = None  # last
        self._readings: list[ModelsReading] = []
        self._background = Background("nearest letters", self)
        self._laying_out: Job | None = None
        self._seeking: Job | None = None
        self._soon = self._timer(PAUSE_MS)
        self._soon.timeout.connect(self._seek)
        self._reading_soon = self._timer(_SAID_AFTER_MS)
        self._reading_soon.timeout.connect(self._say_reading)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        waiting = self._soon.isActive() or self._reading_soon.isActive()
        return waiting or self._background.is_busy

    def set_panel_spec(self, panel_spec: Callable[[], DataSpec]) -> None:
        """Name what returns the letters that are chosen in the training panel."""
        self._letters.set_panel_spec(panel_spec)

    @Slot(bool)
    def set_active(self, is_active: bool) -> None:
        """Find letters from now on, or not while nobody sees them."""
        self._is_active = is_active
        self._letters.set_active(is_active)
        if is_active:
            self._soon.start()
        else:
            self._soon.stop()

    @Slot(object)
    def set_model(self, model: OpenModel) -> None:
        """Ask another model from now on."""
        self._model = model
        self._readings = []
        self._drop()
        self._letters.set_model(None if model.run is None else model.recognizer.card)
        self._seek_soon()

    @Slot(object)
    def seek(self, sought: Sought | None) -> None:
        """Find the letters nearest to a drawing, when the pen rests; None for an empty canvas."""
        self._sought = sought
        self._drop()
        self._seek_soon()

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take letters that were read."""
        self._letters.take_letters(spec, letters)

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take why letters cannot be read."""
        self._letters.take_no_letters(spec, sentence)

    def close(self) -> None:
        """End what is being done."""
        self._soon.stop()
        self._reading_soon.stop()
        self._background.close()

    def _drop(self) -> None:
        """Forget the answer that is to come."""
        if self._seeking is not None:
            self._seeking.cancel()
            self._seeking = None

    def _seek_soon(self) -> None:
        if self._is_active:
            self._soon.start()

    # The letters

    @Slot(object, object)
    def _take_letters(self, letters: ModelLetters | None, sentence: str) -> None:
        self._index, self._readings = None, []
        self._drop()
        if self._laying_out is not None:
            self._laying_out.cancel()
            self._laying_out = None
        self._reading_soon.stop()
        if letters is None:
            if sentence:
                self.said.emit(sentence)
            else:
                self._reading_soon.start()  # mostly it is a moment
            return
        if self._laid_out is not None and letters.is_same(self._laid_out[0]):
            self._take_index(self._laid_out[1])
            return
        self.said.emit(self.tr("Preparing the letters …"))

        def lay_out(job: Job) -> LetterIndex:
            return LetterIndex(letters.letters, letters.chosen(), lambda: not job.is_cancelled)

        self._laying_out = self._background.do(lay_out, self._take_index)

    def _take_index(self, index: LetterIndex | Failure) -> None:
        self._laying_out = None
        letters = self._letters.found
        if isinstance(index, UserError):
            self._letters.give_up(index)
        elif isinstance(index, OSError):
            self.said.emit(error_text(index))
        elif letters is not None:
            self._index, self._laid_out = index, (letters, index)
            self.letters_said.emit(translated(letters.sentence(index.n_of, len(index))))
            self._seek()

    @Slot()
    def _say_reading(self) -> None:
        self.said.emit(self.tr("Reading the letters …"))

    # The answers

    @Slot()
    def _seek(self) -> None:
        self._soon.stop()
        sought, model, index = self._sought, self._model, self._index
        if not self._is_active or sought is None or model is None or index is None:
            return
        if sought.meant not in model.recognizer.classes:
            return  # asked when there was another model; the next question is on its way
        reading = self._reading_of(model, index, from_ink=sought.from_ink)
        batch = 1 if model.is_slow else BATCH

        def work(job: Job) -> Nearest:
            found = None
            for found in nearest_letters(
                reading, sought.drawn, sought.meant, lambda: not job.is_cancelled, batch
            ):
                if not found.is_complete:
                    job.tell(found)
            assert found is not None  # it yields at least once
            return found

        self._drop()
        self._seeking = self._background.do(work, self._take_found, self.found.emit)

    def _reading_of(self, model: OpenModel, index: LetterIndex, *, from_ink: bool) -> ModelsReading:
        """Return what the model reads in the letters: what it was asked once is kept."""
        for reading in self._readings:
            if reading.from_ink == from_ink:
                return reading
        recognizer = model.recognizer
        labels = labels_for(recognizer.card, index.letters, recognizer.split_cases)
        self._readings.append(ModelsReading(recognizer, index, labels, from_ink=from_ink))
        return self._readings[-1]

    def _take_found(self, found: Nearest | Failure) -> None:
        self._seeking = None
        if isinstance(found, Nearest):
            self.found.emit(found)
        else:
            self.said.emit(error_text(found))
