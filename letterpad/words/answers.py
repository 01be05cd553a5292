"""What reading gives: a text, other readings, and the parts of strokes that each letter is of.

`WordReading.to_json` has the shape of the WICG Handwriting Recognition API's prediction
(https://wicg.github.io/handwriting-recognition/): ``text`` and ``segmentationResult`` with
``grapheme``, ``beginIndex``, ``endIndex`` and ``drawingSegments``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from letterpad.messages import Sentence
from letterpad.recognition.sureness import Sureness, how_sure


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a stroke: its number, and its first and last point there."""

    stroke: int
    first: int
    last: int

    def to_json(self) -> dict[str, int]:
        """Return the fields as the Handwriting Recognition API names them."""
        return {
            "strokeIndex": self.stroke,
            "beginPointIndex": self.first,
            "endPointIndex": self.last,
        }


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a reading.

    Parameters
    ----------
    grapheme : str
    segments : tuple of Segment
        In the order of writing.
    alternatives : tuple of (str, float)
        What else its ink may be, with probabilities, itself among them; the likeliest first. The
        word around it is not asked.
    """

    grapheme: str
    segments: tuple[Segment, ...]
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """A text that a word may be.

    Parameters
    ----------
    text : str
    probability : float
        That it is right, calibrated.
    letters : tuple of Letter
    is_known : bool
        Whether it is in the word list.
    """

    text: str
    probability: float
    letters: tuple[Letter, ...]
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class WordReading:
    """What a word is read as.

    Parameters
    ----------
    alternatives : tuple of Alternative
        The likeliest first; none where nothing can be read.
    without_list : Alternative, optional
        The likeliest by the ink alone, without any word list: among `alternatives`, too.
    note : Sentence, optional
        What is to be said of it: why it is not read, or what it may rather be.
    is_refused : bool
        Whether it is not read, for the reason that `note` says.
    """

    alternatives: tuple[Alternative, ...] = ()
    without_list: Alternative | None = None
    note: Sentence | None = None
    is_refused: bool = False

    @property
    def text(self) -> str:
        """The likeliest text; "" where it is not read."""
        return "" if self.is_refused or not self.alternatives else self.alternatives[0].text

    @property
    def probability(self) -> float:
        """That the text is right in all its letters, case aside."""
        return self.alternatives[0].probability if self.text else 0.0

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The letters of the text."""
        return self.alternatives[0].letters if self.text else ()

    @property
    def sureness(self) -> Sureness:
        """How sure the text is, by the rule for letters."""
        if not self.alternatives:
            return Sureness.NOTHING
        return Sureness.NO_LETTER if self.is_refused else how_sure(self.probability)

    def moved(self, strokes: tuple[int, ...]) -> "WordReading":
        """Return the same reading with other numbers of strokes: those that the word is made of."""

        def placed(alternative: Alternative) -> Alternative:
            letters = tuple(
                Letter(
                    letter.grapheme,
                    tuple(Segment(strokes[s.stroke], s.first, s.last) for s in letter.segments),
                    letter.alternatives,
                )
                for letter in alternative.letters
            )
            return Alternative(
                alternative.text, alternative.probability, letters, alternative.is_known
            )

        without = None if self.without_list is None else placed(self.without_list)
        return WordReading(
            tuple(map(placed, self.alternatives)), without, self.note, self.is_refused
        )

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        without = self.without_list
        return {
            "text": self.text,
            "probability": round(self.probability, 4),
            "sureness": self.sureness.value,
            "segmentationResult": _segmentation(self.letters),
            "alternatives": [
                {
                    "text": each.text,
                    "probability": round(each.probability, 4),
                    "segmentationResult": _segmentation(each.letters),
                }
                for each in self.alternatives
            ],
            "without_word_list": None if without is None else without.text,
            "note": None if self.note is None else str(self.note),
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """What a whole drawing is read as: words, line by line.

    Parameters
    ----------
    lines : tuple of tuples of WordReading
    note : Sentence, optional
        What is to be said of all of it.
    """

    lines: tuple[tuple[WordReading, ...], ...] = ()
    note: Sentence | None = None

    @property
    def words(self) -> tuple[WordReading, ...]:
        """All words in the order in which they are read."""
        return tuple(word for line in self.lines for word in line)

    @property
    def text(self) -> str:
        """The words, a space between them, each line in a line of its own."""
        lines = (" ".join(word.text for word in line if word.text) for line in self.lines)
        return "\n".join(line for line in lines if line)

    @property
    def probability(self) -> float:
        """That every word is right, case aside; 0 where nothing is read."""
        product = 1.0
        for word in self.words:
            product *= word.probability
        return product if self.text else 0.0

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """All that is to be said, each sentence once."""
        notes = (self.note, *(word.note for word in self.words))
        return tuple(dict.fromkeys(note for note in notes if note is not None))

    def to_json(self) -> dict[str, Any]:
        """Return JSON-ready values."""
        placed: list[Letter] = []
        offsets: list[int] = []
        for letter, offset in self._letters():
            placed.append(letter)
            offsets.append(offset)
        return {
            "text": self.text,
            "probability": round(self.probability, 4),
            "segmentationResult": _segmentation(placed, offsets),
            "words": [word.to_json() for word in self.words],
            "notes": [str(note) for note in self.notes],
        }

    def _letters(self) -> Iterator[tuple[Letter, int]]:
        """Give every letter, and where it stands in the text."""
        offset = 0
        for line in self.lines:
            for word in line:
                for letter in word.letters:
                    yield letter, offset
                    offset += len(letter.grapheme)
                offset += bool(word.text)


def _segmentation(
    letters: Iterable[Letter], offsets: Iterable[int] | None = None
) -> list[dict[str, Any]]:
    letters = list(letters)
    places = range(len(letters)) if offsets is None else offsets
    return [
        {
            "grapheme": letter.grapheme,
            "beginIndex": place,
            "endIndex": place + len(letter.grapheme),
            "drawingSegments": [segment.to_json() for segment in letter.segments],
        }
        for place, letter in zip(places, letters, strict=True)
    ]
