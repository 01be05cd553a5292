"""How well words are read: letters and words, by writer, with and without a word list."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.evaluation.bootstrap import interval_of_share
from letterpad.ink.formats.files import named, opened
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence
from letterpad.words.answers import WordReading

Floats = NDArray[np.float64]

FIRST = 5
"""Alternatives among which a word counts as found."""

WORST_SHARE = 0.1
"""Of the writers, who are named."""


@dataclass(frozen=True, slots=True)
class LabelledWord:
    """A word as it was written.

    Parameters
    ----------
    text : str
    writer : str
        "" where it is not known.
    ink : Ink
    is_printed : bool
        False where the file says that the word is joined.
    """

    text: str
    writer: str
    ink: Ink
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a word.

    Parameters
    ----------
    word : LabelledWord
    read, without : str
        What it is read as, and by the ink alone.
    edits, edits_without : int
        Letters put in, left out or replaced, either case counting as the same.
    is_among_first : bool
    is_in_list : bool
        Whether wamerican has it.
    probability : float
        That was stated of the text.
    """

    word: LabelledWord
    read: str
    without: str
    edits: int
    edits_without: int
    is_among_first: bool
    is_in_list: bool
    probability: float


def read_words(path: Path) -> Iterator[LabelledWord | UserError]:
    """Read labelled words from a file of drawings: each, or why it cannot be read.

    Drawings without a label or without ink are errors, too.
    """
    file = opened(path)
    for number, drawing in file.drawings:
        place = named(path.name, number, file.kind)
        if isinstance(drawing, UserError):
            yield UserError("{place}: {error}.", place=place, error=drawing)
        elif not drawing.word or drawing.ink.is_empty:
            yield UserError(
                "{place}: a word was expected, with its text and its strokes.", place=place
            )
        else:
            is_printed = drawing.more.get("printed") is not False
            yield LabelledWord(drawing.word, drawing.writer, drawing.ink, is_printed)


def outcome_of(word: LabelledWord, reading: WordReading, is_in_list: bool) -> Outcome:
    """Compare what a word is read as with what it is."""
    text = word.text.upper()
    without = "" if reading.without_list is None else reading.without_list.text
    first = [each.text.upper() for each in reading.alternatives[:FIRST]]
    return Outcome(
        word,
        reading.text,
        without,
        edits(reading.text.upper(), text),
        edits(without.upper(), text),
        text in first,
        is_in_list,
        reading.probability,
    )


def edits(read: str, text: str) -> int:
    """Return how many letters must be put in, left out or replaced.

    Examples
    --------
    >>> edits("CLOWN", "DOWN"), edits("", "A"), edits("WORD", "WORD")
    (2, 1, 0)
    """
    row = list(range(len(text) + 1))
    for number, letter in enumerate(read, 1):
        before, row[0] = row[0], number
        for place, other in enumerate(text, 1):
            before, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, before + (letter != other)),
            )
    return row[-1]


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return rates over words, as ``letterpad evaluate --words --json`` gives them.

    Of ``letters`` it is 1 - edits / letters, of the others the share of words; None where there
    are no such words.
    """
    return {
        "n": len(outcomes),
        "letters": letters_right([each.edits for each in outcomes], outcomes),
        "words": _share(each.edits == 0 for each in outcomes),
        "case_words": _share(each.read == each.word.text for each in outcomes),
        "first5": _share(each.is_among_first for each in outcomes),
        "by_writer": by_writer(outcomes),
        "in_list": _share(each.edits == 0 for each in outcomes if each.is_in_list),
        "not_in_list": _share(each.edits == 0 for each in outcomes if not each.is_in_list),
        "no_prior": {
            "letters": letters_right([each.edits_without for each in outcomes], outcomes),
            "words": _share(each.edits_without == 0 for each in outcomes),
            "case_words": _share(each.without == each.word.text for each in outcomes),
            "in_list": _share(each.edits_without == 0 for each in outcomes if each.is_in_list),
            "not_in_list": _share(
                each.edits_without == 0 for each in outcomes if not each.is_in_list
            ),
        },
    }


def letters_right(edits_of: Sequence[int], outcomes: Sequence[Outcome]) -> float | None:
    """Return 1 - edits / letters."""
    n_letters = sum(len(each.word.text) for each in outcomes)
    return round(1 - sum(edits_of) / n_letters, 4) if n_letters else None


def by_writer(outcomes: Sequence[Outcome]) -> dict[str, Any] | None:
    """Return means over writers, with intervals, and the writers whose words are read worst."""
    if not outcomes or not all(each.word.writer for each in outcomes):
        return None
    writers = np.array([each.word.writer for each in outcomes])
    names, owner = np.unique(writers, return_inverse=True)

    def summed(values: Iterable[float]) -> Floats:
        each = np.array(list(values), dtype=np.float64)
        return np.bincount(owner, each).astype(np.float64)

    n_words = summed(1.0 for _ in outcomes)
    words = summed(float(each.edits == 0) for each in outcomes)
    n_letters = summed(float(len(each.word.text)) for each in outcomes)
    letters = n_letters - summed(float(each.edits) for each in outcomes)
    of_letters, of_words = letters / n_letters, words / n_words
    order = np.argsort(of_words, kind="stable")
    worst = order[: max(1, round(WORST_SHARE * len(names)))]
    return {
        "n": len(names),
        "letters": _summed_up(letters, n_letters),
        "words": _summed_up(words, n_words),
        "worst_tenth": [
            {
                "writer": str(names[number]),
                "n": int(n_words[number]),
                "letters": round(float(of_letters[number]), 4),
                "words": round(float(of_words[number]), 4),
            }
            for number in worst
        ],
    }


def answered(
    words: Iterable[LabelledWord],
    read: Callable[[Ink], WordReading],
    is_in_list: Callable[[str], bool],
    on_word: Callable[[int], None] = lambda n: None,
) -> list[Outcome]:
    """Let all words be read."""
    outcomes = []
    for number, word in enumerate(words, 1):
        outcomes.append(outcome_of(word, read(word.ink), is_in_list(word.text)))
        on_word(number)
    return outcomes


def _share(right: Iterable[bool]) -> float | None:
    each = list(right)
    return round(sum(each) / len(each), 4) if each else None


def _summed_up(right: Floats, n: Floats) -> dict[str, Any]:
    """Return the mean over writers, and the interval of the share: whole writers are drawn."""
    interval = interval_of_share(right, n)
    return {
        "mean": round(float((right / n).mean()), 4),
        "interval": None if interval is None else [round(bound, 4) for bound in interval],
    }


def joined_left_out(n: int) -> Sentence:
    """Say how many words are left out."""
    return Sentence("{n:,} words are left out, as the file says that they are not printed.", n=n)
