"""Which held-out letters stand behind what a view shows: a cell, a letter, a writer."""

import numpy as np

from letterpad.assessment.paired import Paired
from letterpad.evaluation.selection import LetterSelection
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import HeldOut

Names = tuple[Text, Text]
"""What the first and the second of two models are called."""


def by_who_is_right(paired: Paired, first: bool, second: bool, names: Names) -> LetterSelection:
    """Return the letters that two models read right, or wrong.

    Parameters
    ----------
    paired : Paired
    first, second : bool
        Whether each of the two reads them right.
    names : tuple of Text
    """
    sentences = {
        (True, True): Sentence("read right by both"),
        (True, False): Sentence("read right only by {name}", name=names[0]),
        (False, True): Sentence("read right only by {name}", name=names[1]),
        (False, False): Sentence("misread by both"),
    }
    here = (paired.first_right == first) & (paired.second_right == second)
    return LetterSelection(paired.indices[here], sentences[first, second])


def answered_by_either(paired: Paired, label: int, answer: int, names: Names) -> LetterSelection:
    """Return the letters of a class that at least one of two models answers with a class."""
    answers = (paired.first_predicted == answer) | (paired.second_predicted == answer)
    here = (paired.labels == label) & answers
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


def of_class(paired: Paired, label: int) -> LetterSelection:
    """Return all letters of a class."""
    here = paired.labels == label
    return LetterSelection(
        paired.indices[here], Sentence("all {letter}", letter=paired.classes[label])
    )


def of_writer(paired: Paired, writer: str) -> LetterSelection:
    """Return all letters of a writer; none where it is not known who wrote them."""
    writers = paired.writers
    here = np.zeros(len(paired), dtype=bool) if writers is None else writers == writer
    return LetterSelection(paired.indices[here], Sentence("written by {writer}", writer=writer))
