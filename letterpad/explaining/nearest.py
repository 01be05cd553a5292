"""How a model wants a letter: the letters of the data nearest to a drawing, and what it reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.ink_shape import Measured, Measures, among, hint
from letterpad.explaining.letter_index import Drawn, Indices, Interrupted, LetterIndex
from letterpad.explaining.stroke_pairs import StrokePair, pair_strokes
from letterpad.ink.raster import Images, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence
from letterpad.recognition.recognizer import Recognizer

N_NEAREST = 5
"""Letters that are read as what was meant."""

MOST_ASKED = 320
"""Letters that a model is asked about for one drawing, at most."""

BATCH = 32
"""Letters that a model is asked about at a time."""

_NOT_ASKED, NO_LETTER = -2, -1


@dataclass(frozen=True, slots=True, eq=False)
class Neighbour:
    """A letter of the data near a drawing.

    Parameters
    ----------
    index : int
        Which letter of the set.
    label : str
        What it is in the data.
    answer : str
        What the model reads; "" if it takes it for no letter.
    share : float
        The probability of the answer.
    distance : float
        As of `LetterIndex`.
    picture : uint8 array of shape (28, 28)
    ink : Ink or None
    pairs : tuple of StrokePair
        Which stroke of the drawing goes with which of this letter; empty for pictures.
    """

    index: int
    label: str
    answer: str
    share: float
    distance: float
    picture: Images
    ink: Ink | None
    pairs: tuple[StrokePair, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """What was found of a drawing.

    Parameters
    ----------
    drawn : Ink or LetterPicture
    meant : str
        Which letter was meant.
    picture : uint8 array of shape (28, 28)
        The drawing's, framed like the letters.
    by_path : bool
        Whether it was compared by the pen's path, not by its picture.
    as_meant : tuple of Neighbour
        The nearest letters that are, and are read as, what was meant: at most `N_NEAREST`.
    otherwise : Neighbour or None
        The nearest letter that is read as another one.
    measured : tuple of Measured
        Where the drawing lies among the letters that are what was meant; empty if there are none.
    n_meant : int
        How many letters those are.
    hint : Sentence or None
        One piece of advice, where a measure is far outside.
    is_complete : bool
        Whether there is nothing more to be asked.
    """

    drawn: Drawn
    meant: str
    picture: Images
    by_path: bool
    as_meant: tuple[Neighbour, ...]
    otherwise: Neighbour | None
    measured: tuple[Measured, ...]
    n_meant: int
    hint: Sentence | None
    is_complete: bool

    @property
    def neighbours(self) -> tuple[Neighbour, ...]:
        """All letters that were found, in the order in which they are shown."""
        return (*self.as_meant, *(() if self.otherwise is None else (self.otherwise,)))


class ModelsReading:
    """What a model reads in the letters of an index: each is asked about once, when it is needed.

    Parameters
    ----------
    recognizer : Recognizer
    index : LetterIndex
    labels : int64 array of shape (n_letters,)
        What each letter of the set is, as an index into the model's classes; -1 for a letter that
        it does not know.
    from_ink : bool
        Whether a model that reads the pen's path gets it, as it gets yours.
    """

    def __init__(
        self, recognizer: Recognizer, index: LetterIndex, labels: Indices, *, from_ink: bool
    ) -> None:
        self.recognizer = recognizer
        self.index = index
        self.labels = labels[index.chosen]
        self.from_ink = from_ink
        self.answers = np.full(len(index), _NOT_ASKED, dtype=np.int64)
        self.shares = np.zeros(len(index), dtype=np.float32)
        self._shapes: dict[tuple[int, bool], Measures] = {}

    def shapes(self, label: int, drawn: Drawn) -> Measures:
        """Measure the letters of a class as a drawing is measured; once for each class.

        Returns
        -------
        float64 array of shape (n_letters, n_measures)
            See `LetterIndex.shapes`.
        """
        key = label, self.index.compares_paths(drawn)
        if key not in self._shapes:
            self._shapes[key] = self.index.shapes(np.flatnonzero(self.labels == label), drawn)
        return self._shapes[key]

    def ask(self, places: Indices) -> None:
        """Ask about letters, by their places in the index; those known already are left out."""
        places = places[self.answers[places] == _NOT_ASKED]
        if not len(places):
            return
        model, letters = self.recognizer, self.index.letters
        chosen = self.index.chosen[places]
        from_ink = self.from_ink and letters.inks is not None
        if letters.inks is None:
            answers = model.answers_to_images(np.asarray(letters.images[chosen]))
        elif from_ink:
            answers = model.answers_to_inks(letters.inks.take(chosen))
        else:
            pictures = rasterize_many(letters.inks.take(chosen), model.card.framing)
            answers = model.answers_to_images(pictures)
        shares = model.chosen(answers)
        read = shares.argmax(axis=1)
        self.shares[places] = shares.max(axis=1)
        if answers.letter is not None:
            letter_from = model.thresholds(from_ink).letter_from or 0.0
            read = np.where(answers.letter >= letter_from, read, NO_LETTER)
        self.answers[places] = read


def nearest_letters(
    reading: ModelsReading,
    drawn: Drawn,
    meant: str,
    go_on: Callable[[], bool] = lambda: True,
    batch: int = BATCH,
) -> Iterator[Nearest]:
    """Find the letters nearest to a drawing; yield what is known after each batch of questions.

    The model is asked about the nearest letters that are what was meant until `N_NEAREST` of them
    are read so, about the nearest ones of other classes until one is read otherwise, and about
    all that are nearer than that one; about no more once they are `MOST_ASKED`.

    Parameters
    ----------
    reading : ModelsReading
    drawn : Ink or LetterPicture
        Not empty.
    meant : str
        One of the model's classes.
    go_on : callable, optional
        When it returns False, `Interrupted` is raised.
    batch : int
        Letters that are asked about at a time.

    Raises
    ------
    UserError
        If the model cannot answer.
    """
    search = _Search(reading, drawn, meant, go_on)
    n_asked = 0
    while n_asked < MOST_ASKED:
        places = search.wanted(batch)[: MOST_ASKED - n_asked]
        if not len(places):
            break
        reading.ask(places)
        n_asked += len(places)
        if not go_on():
            raise Interrupted
        if len(search.wanted(batch)) and n_asked < MOST_ASKED:
            yield search.found(is_complete=False)
    yield search.found(is_complete=True)


class _Search:
    """The letters around one drawing, in the order of their distances."""

    def __init__(
        self, reading: ModelsReading, drawn: Drawn, meant: str, go_on: Callable[[], bool]
    ) -> None:
        self._reading = reading
        self._drawn = drawn
        self._meant = meant
        index = reading.index
        self._class = reading.recognizer.classes.index(meant)
        self._distances = index.distances(drawn, go_on)
        order = np.argsort(self._distances, kind="stable")
        is_meant = reading.labels[order] == self._class
        self._of_meant, self._of_others = order[is_meant], order[~is_meant]
        self._picture = index.picture_of(drawn)
        self._measured: tuple[Measured, ...] = ()
        if len(self._of_meant):
            self._measured = among(
                index.shape_of(drawn),
                reading.shapes(self._class, drawn),
                index.measures(drawn),
            )

    def wanted(self, batch: int) -> Indices:
        """Return whom to ask next; nobody when all is known.

        Farther letters may be known already, as they were asked about for another drawing.
        """
        answers = self._reading.answers
        meant, others = answers[self._of_meant], answers[self._of_others]
        read_so = np.flatnonzero(meant == self._class)
        enough = read_so[N_NEAREST - 1] if len(read_so) >= N_NEAREST else len(meant)
        otherwise = np.flatnonzero(self._read_otherwise(others))
        first = int(otherwise[0]) if len(otherwise) else len(others)
        ask = [
            self._of_meant[:enough][meant[:enough] == _NOT_ASKED][:batch],
            # Nearly all of these are read as what they are, so the first few are enough.
            self._of_others[:first][others[:first] == _NOT_ASKED][: max(1, batch // 4)],
        ]
        if len(ask[1]) or not len(otherwise):
            return np.concatenate(ask)
        apart = self._distances[self._of_others[first]]
        is_nearer = self._distances[self._of_meant] < apart
        ask[1] = self._of_meant[is_nearer & (meant == _NOT_ASKED)][:batch]
        return np.unique(np.concatenate(ask))

    def found(self, *, is_complete: bool) -> Nearest:
        answers = self._reading.answers
        as_meant: Indices = self._of_meant[answers[self._of_meant] == self._class][:N_NEAREST]
        both = np.concatenate([self._of_meant, self._of_others])
        read_otherwise = both[self._read_otherwise(answers[both])]
        otherwise = None
        if len(read_otherwise):
            otherwise = self._neighbour(
                int(read_otherwise[self._distances[read_otherwise].argmin()])
            )
        n_meant = len(self._of_meant)
        return Nearest(
            self._drawn,
            self._meant,
            self._picture,
            self._reading.index.compares_paths(self._drawn),
            tuple(map(self._neighbour, as_meant.tolist())),
            otherwise,
            self._measured,
            n_meant,
            hint(self._measured, self._meant, n_meant),
            is_complete,
        )

    def _read_otherwise(self, answers: Indices) -> NDArray[np.bool_]:
        is_read: NDArray[np.bool_] = (answers != _NOT_ASKED) & (answers != self._class)
        return is_read

    def _neighbour(self, place: int) -> Neighbour:
        reading, index = self._reading, self._reading.index
        letters, letter = index.letters, int(index.chosen[place])
        answer = int(reading.answers[place])
        ink = None
        pairs: tuple[StrokePair, ...] = ()
        if letters.inks is not None and isinstance(self._drawn, Ink):
            ink = letters.inks[letter]
            pairs = pair_strokes(self._drawn, ink)
        return Neighbour(
            letter,
            letters.classes[letters.labels[letter]],
            "" if answer == NO_LETTER else reading.recognizer.classes[answer],
            float(reading.shares[place]),
            float(self._distances[place]),
            np.asarray(letters.images[letter]),
            ink,
            pairs,
        )
