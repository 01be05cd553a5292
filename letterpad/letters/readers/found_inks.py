"""What readers of ink share: the drawings of a file that are letters, and those that are none."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.units import in_usual_units
from letterpad.ink.words import LONGEST_WORD, LONGEST_WRITER, clean_name
from letterpad.letters.ledger import Ledger, Tally
from letterpad.letters.readers import counts
from letterpad.letters.readers.reading import OnProgress, Reading
from letterpad.messages import Sentence, Text

MOST_POINTS_IN_ALL = 100_000_000
"""Points in one file."""


class LetterInk(NamedTuple):
    """A drawing in two arrays: float32 (n_points, 2), and the number of points of each stroke."""

    word: str
    writer: str
    points: NDArray[np.float32]
    lengths: list[int]
    part: str = ""


def letter_of(drawing: Drawing) -> LetterInk:
    """Return a drawing as arrays."""
    strokes = drawing.ink.strokes
    points = np.concatenate([np.empty((0, 2)), *(stroke.points for stroke in strokes)])
    lengths = [len(stroke) for stroke in strokes]
    points = points.astype(np.float32)
    return LetterInk(drawing.word, drawing.writer, points, lengths, drawing.part)


def near(letter: LetterInk) -> LetterInk:
    """Move a letter to the origin: far from there float32 would be too coarse."""
    return letter._replace(points=letter.points - letter.points.min(axis=0))


def with_clean_name(letter: LetterInk) -> LetterInk:
    """Return a letter whose name is as it is shown.

    Raises
    ------
    UserError
        If the name, or that of the writer, is too long.
    """
    if len(letter.word) > LONGEST_WORD or len(letter.writer) > LONGEST_WRITER:
        raise UserError(
            "a word may have at most {longest_word} characters and a writer {longest_writer}, "
            "and these have {n_word:,} and {n_writer:,}",
            longest_word=LONGEST_WORD,
            longest_writer=LONGEST_WRITER,
            n_word=len(letter.word),
            n_writer=len(letter.writer),
        )
    return letter._replace(word=clean_name(letter.word))


class FoundInks:
    """The drawings that were found so far, and how many are no letters.

    Parameters
    ----------
    nouns : callable, optional
        Counts what may be unreadable: lines, drawings or files.
    """

    def __init__(self, nouns: Callable[[int], Sentence] = counts.lines) -> None:
        self.letters: list[LetterInk] = []
        self.n_points = 0
        self._nouns = nouns
        self._tally = Tally(n_named=1)

    def add(self, letter: LetterInk, named: Text, order: float) -> None:
        """Add a drawing, or count it among those that are no letter."""
        if not letter.lengths:
            self._tally.add("no-ink", named, order)
        elif not letter.word:
            self._tally.add("no-name", named, order)
        else:
            self.letters.append(letter)
            self.n_points += len(letter.points)

    def add_unreadable(self, error: UserError, named: Text, order: float) -> None:
        """Count what cannot be read."""
        why = Sentence("{line}: {error}", line=named, error=error)
        self._tally.add("unreadable", why, order)

    def add_other(self, reason: str, named: Text) -> None:
        """Count a file that is left out: "not-drawing", "hidden"."""
        self._tally.add(reason, named)

    @property
    def n_found(self) -> int:
        """How many drawings there are, with those that are no letters."""
        return len(self.letters) + self._tally.total

    def ledger(self) -> Ledger:
        """Return how many were read, and what was left out."""
        notes = {**_NOTES, "unreadable": self._unreadable}
        return self._tally.ledger(len(self.letters), notes, _EXPECTED)

    def reading(
        self, on_progress: OnProgress, notes: tuple[Sentence, ...] = (), keeps_case: bool = False
    ) -> Reading:
        """Draw their pictures, in the units that letters have.

        Parameters
        ----------
        on_progress : callable
        notes : tuple of Sentence
            What is to be said beside what was left out.
        keeps_case : bool
            See `Reading`.
        """
        ledger = self.ledger()
        writers = [letter.writer for letter in self.letters]
        parts = [letter.part for letter in self.letters]
        inks, enlarged = in_usual_units(_packed(self.letters))
        on_progress(Sentence("drawing {n:,} letters", n=len(inks)), None)
        remarks = notes if enlarged is None else (*notes, enlarged)
        return Reading(
            names=np.array([letter.word for letter in self.letters]),
            images=rasterize_many(inks, Framing()),
            inks=inks,
            writers=np.array(writers) if any(writers) else None,
            parts=np.array(parts) if any(parts) else None,
            notes=(*ledger.notes(), *remarks),
            keeps_case=keeps_case,
            ledger=ledger,
        )

    def _unreadable(self, n: int, some: tuple[Text, ...]) -> Sentence:
        return Sentence(
            "Unreadable, and left out: {lines} ({first}).", lines=self._nouns(n), first=some
        )


_EXPECTED = frozenset(("not-drawing", "hidden"))

_NOTES: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "no-ink": lambda n, some: Sentence(
        "Without a stroke, and left out: {drawings} ({first}).",
        drawings=counts.drawings(n),
        first=some,
    ),
    "no-name": lambda n, some: Sentence(
        "Without a word, and left out: {drawings} ({first}).",
        drawings=counts.drawings(n),
        first=some,
    ),
    "not-drawing": lambda n, some: Sentence(
        "Not drawings, and left out: {files} ({names}).", files=counts.files(n), names=some
    ),
    "hidden": lambda n, some: Sentence(
        "Hidden files and folders, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
    "link": lambda n, some: Sentence(
        "Links that lead nowhere new, or devices, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
    "too-deep": lambda n, some: Sentence(
        "Folders too deep inside others, and left out: {entries} ({names}).",
        entries=counts.entries(n),
        names=some,
    ),
}


def _packed(letters: list[LetterInk]) -> PackedInks:
    n_strokes = [len(letter.lengths) for letter in letters]
    lengths = [length for letter in letters for length in letter.lengths]
    return PackedInks(
        np.concatenate([letter.points for letter in letters]),
        np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        np.concatenate([[0], np.cumsum(n_strokes)]).astype(np.int64),
    )
