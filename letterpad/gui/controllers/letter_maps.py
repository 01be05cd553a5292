"""What is in a set of letters, and a map of it: computed in threads, for one panel."""

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.explaining.class_pictures import ClassPictures, class_pictures
from letterpad.explaining.letter_map import LetterMap, letter_map, nearest_point
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.text.translation import error_text
from letterpad.ink.raster import Images, rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet

Indices = NDArray[np.int64]

_KEPT = 3
"""Sets whose maps are at hand when they are looked at again."""


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What is in a set of letters.

    Parameters
    ----------
    letters : LetterSet
    pictures : ClassPictures
        Of all of them.
    writers : tuple of str
        Who wrote them; empty where that is not known.
    writer_of : int64 array of shape (n_letters,)
        The place in `writers` of each letter's writer; empty where that is not known.
    by_writer : int64 array of shape (n_writers,)
        How many letters each of them wrote.
    """

    letters: LetterSet
    pictures: ClassPictures
    writers: tuple[str, ...]
    writer_of: Indices
    by_writer: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where the drawing is among letters.

    Parameters
    ----------
    point : tuple of float
        On the map.
    on_map : int or None
        The class whose mean point on the map is nearest.
    in_pixels : int or None
        The class whose mean picture is nearest, of those on the map.
    """

    point: tuple[float, float]
    on_map: int | None
    in_pixels: int | None


class LetterMaps(QObject):
    """Looks at one set of letters at a time, the newest wins, and places the drawing among them.

    Signals
    -------
    surveyed(Survey)
        What is in the letters; their map follows.
    progressed(float)
        The share of the map that is done, 0 to 1.
    mapped(LetterMap)
    no_map(str)
        A sentence: why there is no map of these letters.
    averaged(ClassPictures)
        The answer to `average`.
    placed(Placed or None)
        Where the drawing is now; None where nothing is drawn or there is no map.
    """

    surveyed = Signal(object)
    progressed = Signal(float)
    mapped = Signal(object)
    no_map = Signal(str)
    averaged = Signal(object)
    placed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mapping = Background("map of letters", self)
        self._averaging = Background("mean letters", self)
        self._placing = Background("placing the drawing", self)
        self._looking: Job | None = None
        self._average: Job | None = None
        self._place: Job | None = None
        self._letters: LetterSet | None = None
        self._survey: Survey | None = None
        self._map: LetterMap | None = None
        self._centres = np.zeros((0, 2))
        self._known: dict[tuple[str, bool], tuple[Survey, LetterMap | None]] = {}
        self._question = Question(EMPTY)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._place_now)

    @property
    def is_busy(self) -> bool:
        """Whether something is being computed."""
        lanes = (self._mapping, self._averaging, self._placing)
        return self._soon.isActive() or any(lane.is_busy for lane in lanes)

    def look(self, letters: LetterSet) -> None:
        """Say what is in these letters, then make a map of them all."""
        self.forget()
        self._letters = letters
        survey, found = self._known.get(_key(letters), (None, None))
        if survey is None:
            self._looking = self._mapping.do(
                partial(_survey, letters), self._take_survey, self.progressed.emit
            )
            return
        self._survey = survey
        self.surveyed.emit(survey)
        if found is None:
            self.map_some(None)
        else:
            self._take_map(None, found)

    def map_some(self, indices: Indices | None) -> None:
        """Make a map of some of the letters alone, or of them all (None)."""
        if self._letters is None or self._survey is None:
            return
        _cancel(self._looking)
        self._map = None
        known = self._known.get(_key(self._letters))
        if indices is None and known is not None and known[1] is not None:
            self._take_map(None, known[1])
            return
        self._looking = self._mapping.do(
            partial(_map, self._letters.images, indices),
            partial(self._take_map, indices),
            self.progressed.emit,
        )

    def average(self, indices: Indices) -> None:
        """Average the pictures of some of the letters, class by class."""
        if self._letters is not None:
            _cancel(self._average)
            self._average = self._averaging.do(
                partial(_average, self._letters, indices), self._take_average
            )

    def forget(self) -> None:
        """Give up what is being computed."""
        for job in (self._looking, self._average, self._place):
            _cancel(job)
        self._looking = self._average = self._place = None
        self._letters = self._survey = self._map = None
        self._soon.stop()

    @Slot(object)
    def ask(self, question: Question) -> None:
        """Say soon where this drawing is on the map; an older one that still waits is forgotten."""
        self._question = question
        if self._map is not None:
            self._soon.start()

    def close(self) -> None:
        """Give up what is being computed, and wait until it has ended."""
        self.forget()
        for lane in (self._mapping, self._averaging, self._placing):
            lane.close()

    def _take_survey(self, survey: Survey | Failure) -> None:
        if not isinstance(survey, Survey):
            self.no_map.emit(error_text(survey))
            return
        self._survey = survey
        self._keep(survey, None)
        self.surveyed.emit(survey)
        if self._survey is survey:
            self.map_some(None)

    def _take_average(self, pictures: ClassPictures | Failure) -> None:
        if isinstance(pictures, ClassPictures):
            self.averaged.emit(pictures)

    def _keep(self, survey: Survey, found: LetterMap | None) -> None:
        """Keep what was found of the sets that were looked at last."""
        key = _key(survey.letters)
        self._known.pop(key, None)
        self._known[key] = survey, found
        while len(self._known) > _KEPT:
            self._known.pop(next(iter(self._known)))

    def _take_map(self, indices: Indices | None, found: LetterMap | Failure) -> None:
        self._looking = None
        survey = self._survey
        if survey is None:
            return
        if not isinstance(found, LetterMap):
            self.no_map.emit(error_text(found))
            return
        if indices is None:
            self._keep(survey, found)
        self._map = found
        self._centres = found.centres(survey.letters.labels, len(survey.letters.classes))
        self.mapped.emit(found)
        self._soon.start()

    @Slot()
    def _place_now(self) -> None:
        """Place the newest drawing, at once or, where its picture takes long, in a thread."""
        letters, question = self._letters, self._question
        _cancel(self._place)
        self._place = None
        if letters is None or self._map is None or question.is_empty:
            self.placed.emit(None)
        elif question.takes_long:
            self._place = self._placing.do(
                lambda job: _picture(question, letters), self._take_picture
            )
        else:
            self._take_picture(_picture(question, letters))

    def _take_picture(self, picture: Images | Failure) -> None:
        self._place = None
        if self._map is None or self._survey is None or not isinstance(picture, np.ndarray):
            self.placed.emit(None)
            return
        point = self._map.place(picture)
        on_map = np.isfinite(self._centres[:, 0])
        x, y = point.tolist()
        self.placed.emit(
            Placed(
                (x, y),
                nearest_point(point, self._centres),
                self._survey.pictures.nearest(picture, on_map),
            )
        )


class _GivenUpError(Exception):
    """Nobody waits any more."""


def _key(letters: LetterSet) -> tuple[str, bool]:
    """Return what is the same for the same letters by the same writers."""
    return letters.hash, letters.writers is None


def _cancel(job: Job | None) -> None:
    if job is not None:
        job.cancel()


def _tell(job: Job, share: float) -> None:
    """Tell how far a job is, and end it where nobody waits for it any more."""
    if job.is_cancelled:
        raise _GivenUpError
    job.tell(share)


def _go_on(job: Job, share: float) -> None:
    """End a job where nobody waits for it any more."""
    if job.is_cancelled:
        raise _GivenUpError


# In the threads


def _survey(letters: LetterSet, job: Job) -> Survey:
    pictures = class_pictures(
        letters.images, letters.labels, len(letters.classes), on_progress=partial(_go_on, job)
    )
    nobody: Indices = np.zeros(0, np.int64)
    if letters.writers is None or not len(letters):
        return Survey(letters, pictures, (), nobody, nobody)
    writers, writer_of, counts = np.unique(letters.writers, return_inverse=True, return_counts=True)
    return Survey(letters, pictures, tuple(map(str, writers)), writer_of, counts)


def _map(images: Images, indices: Indices | None, job: Job) -> LetterMap:
    return letter_map(images, indices, partial(_tell, job))


def _average(letters: LetterSet, indices: Indices, job: Job) -> ClassPictures:
    n_classes = len(letters.classes)
    return class_pictures(letters.images, letters.labels, n_classes, indices, partial(_go_on, job))


def _picture(question: Question, letters: LetterSet) -> Images:
    """Draw a drawing as these letters are drawn: uint8 array of shape (28, 28)."""
    drawn = question.drawn
    if isinstance(drawn, Ink):
        return rasterize(drawn, letters.framing)
    return drawn.framed(letters.framing)
