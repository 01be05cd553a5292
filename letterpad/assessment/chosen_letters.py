"""Which held-out letters stand behind what a view shows: a cell, a letter, a writer."""

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.pair_facts import WHO_IS_RIGHT, PairFacts
from letterpad.assessment.paired import Paired
from letterpad.evaluation.selection import Indices, LetterSelection
from letterpad.messages import Sentence, Text, percent
from letterpad.model_files.model_file import HeldOut

Names = tuple[Text, Text]
"""What the first and the second of two models are called."""


def by_who_is_right(facts: PairFacts, cell: int, names: Names) -> LetterSelection:
    """Return the letters that two models read right, or wrong.

    Parameters
    ----------
    facts : PairFacts
    cell : int
        Which cell of `WHO_IS_RIGHT`.
    names : tuple of Text
    """
    sentences = {
        (True, True): Sentence("read right by both"),
        (True, False): Sentence("read right only by {name}", name=names[0]),
        (False, True): Sentence("read right only by {name}", name=names[1]),
        (False, False): Sentence("misread by both"),
    }
    indices = facts.paired.indices[facts.cells[cell]]
    return LetterSelection(indices, sentences[WHO_IS_RIGHT[cell]])


def answered_by_either(facts: PairFacts, label: int, answer: int, names: Names) -> LetterSelection:
    """Return the letters of a class that at least one of two models answers with a class."""
    paired = facts.paired
    here = (paired.labels == label) & ((facts.first == answer) | (facts.second == answer))
    fields = {
        "letter": paired.classes[label],
        "answer": paired.classes[answer],
        "first": names[0],
        "second": names[1],
    }
    sentence = (
        Sentence("{letter} read right by {first} or {second}", **fields)
        if label == answer
        else Sentence("{letter} read as {answer} by {first} or {second}", **fields)
    )
    return LetterSelection(paired.indices[here], sentence)


def answered(
    held_out: HeldOut, label: int, answer: int, classes: tuple[str, ...], name: Text
) -> LetterSelection:
    """Return the letters of a class that one model answers with a class."""
    here = (held_out.labels == label) & (held_out.predicted == answer)
    fields = {"letter": classes[label], "answer": classes[answer], "name": name}
    sentence = (
        Sentence("{letter} read right by {name}", **fields)
        if label == answer
        else Sentence("{letter} read as {answer} by {name}", **fields)
    )
    return LetterSelection(held_out.indices[here], sentence)


def read_right(asked: HeldOut | Paired, right: NDArray[np.bool_], name: Text) -> LetterSelection:
    """Return the letters that one model reads right.

    Parameters
    ----------
    asked : HeldOut or Paired
    right : bool array of shape (n,)
        Whether it reads each letter right.
    name : Text
        What the model is called.
    """
    return LetterSelection(asked.indices[right], Sentence("read right by {name}", name=name))


def misread(asked: HeldOut | Paired, right: NDArray[np.bool_], name: Text) -> LetterSelection:
    """Return the letters that one model misreads; the parameters are those of `read_right`."""
    return LetterSelection(asked.indices[~right], Sentence("misread by {name}", name=name))


def answered_so_surely(indices: Indices, least: float, most: float, name: Text) -> LetterSelection:
    """Say which letters these are: those of which one model is so sure, 0 to 1."""
    is_round = all(abs(share * 100 - round(share * 100)) < 1e-6 for share in (least, most))
    digits = 0 if is_round else 1
    return LetterSelection(
        indices,
        Sentence(
            "{least} to {most} sure by {name}",
            least=percent(least, digits),
            most=percent(most, digits),
            name=name,
        ),
    )


def one_letter(index: int, letter: str) -> LetterSelection:
    """Return a single letter, by its number in the data set."""
    sentence = Sentence("the {letter} with number {number:,}", letter=letter, number=index)
    return LetterSelection(np.array([index]), sentence)


def of_class(asked: HeldOut | Paired, label: int, letter: str) -> LetterSelection:
    """Return all letters of a class, and how that is called."""
    here = asked.labels == label
    return LetterSelection(asked.indices[here], Sentence("all {letter}", letter=letter))


def of_writer(facts: PairFacts, writer: int) -> LetterSelection:
    """Return all letters of a writer, by the place in `PairFacts.writers`."""
    here = np.flatnonzero(facts.writer_of == writer)
    sentence = Sentence("written by {writer}", writer=facts.writers[writer])
    return LetterSelection(facts.paired.indices[here], sentence)
