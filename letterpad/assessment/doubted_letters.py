"""Held-out letters whose labels are in doubt: what they are called, what they are read as."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.pair_facts import PairFacts
from letterpad.assessment.same_letters import SameLetters
from letterpad.evaluation.doubt import LEAST_SURE, Doubts, labels_in_doubt
from letterpad.evaluation.selection import LetterSelection
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text


@dataclass(frozen=True, slots=True)
class DoubtedLetter:
    """A letter that several models surely read as the same other class.

    Parameters
    ----------
    index : int
        Which letter of its set.
    label : str
        The class that it has.
    read_as : str
        The class that all models answer.
    sure : tuple of float
        The probability of that answer, model by model.
    writer : str, optional
        Who wrote it, where that is known.
    """

    index: int
    label: str
    read_as: str
    sure: tuple[float, ...]
    writer: str | None = None


def doubted_by(same: SameLetters, least: float = LEAST_SURE) -> list[DoubtedLetter]:
    """Return the letters that all models surely read as the same other class, surest first."""
    answers = [each.argmax(axis=1) for each in same.probabilities]
    sure = [each.max(axis=1) for each in same.probabilities]
    found = labels_in_doubt(same.labels, answers, sure, least)
    labels = [same.classes[label] for label in same.labels[found.places]]
    read_as = [same.classes[label] for label in found.read_as]
    writers = None if same.writers is None else same.writers[found.places]
    return _listed(found, same.indices[found.places].tolist(), labels, read_as, writers)


def doubted_in(
    facts: PairFacts, letters: LetterSet | None, least: float = LEAST_SURE
) -> list[DoubtedLetter]:
    """Return the letters that both models of a pair surely read as the same other class.

    Parameters
    ----------
    facts : PairFacts
    letters : LetterSet, optional
        All letters of the pair. With them classes are called as there: the two models may be
        compared without regard to case.
    least : float
        How sure each model has to be, 0 to 1.
    """
    paired = facts.paired
    found = labels_in_doubt(
        paired.labels, (facts.first, facts.second), (facts.first_sure, facts.second_sure), least
    )
    indices = paired.indices[found.places]
    labels = [paired.classes[label] for label in paired.labels[found.places]]
    read_as = [paired.classes[label] for label in found.read_as]
    if letters is not None:
        labels = [letters.classes[label] for label in letters.labels[indices]]
        read_as = [
            in_own_names(name, label, letters.classes)
            for name, label in zip(read_as, labels, strict=True)
        ]
    writers = None if paired.writers is None else paired.writers[found.places]
    return _listed(found, indices.tolist(), labels, read_as, writers)


def in_own_names(name: str, label: str, classes: Sequence[str]) -> str:
    """Return what a class is called among others that may differ in case: if possible, as here.

    Parameters
    ----------
    name : str
        A class.
    label : str
        The class of the letter in question, whose case is kept.
    classes : sequence of str

    Examples
    --------
    >>> in_own_names("B", "a", ("a", "A", "b", "B"))
    'b'
    >>> in_own_names("B", "A", ("A", "b"))
    'b'
    """
    alike = [own for own in classes if own.upper() == name.upper()]
    if len({own.upper() for own in classes}) == len(classes):
        return alike[0] if alike else name
    return next((own for own in alike if own.islower() == label.islower()), name)


def doubted_selection(
    letters: Sequence[DoubtedLetter], names: tuple[Text, Text]
) -> LetterSelection:
    """Return letters as a selection that all views show."""
    sentence = Sentence(
        "surely read otherwise by {first} and {second}", first=names[0], second=names[1]
    )
    return LetterSelection(np.array([each.index for each in letters], dtype=np.int64), sentence)


def others_of(letters: LetterSet, name: str, letter: DoubtedLetter, most: int) -> NDArray[np.int64]:
    """Return letters of a class to compare one with: first those of the same hand.

    Parameters
    ----------
    letters : LetterSet
    name : str
        A class.
    letter : DoubtedLetter
        It is not among them.
    most : int

    Returns
    -------
    int64 array of shape (n,)
        Indices of `most` letters, or of all that there are.
    """
    if name not in letters.classes:
        return np.zeros(0, np.int64)
    here = np.flatnonzero(letters.labels == letters.classes.index(name))
    here = here[here != letter.index]
    if letters.writers is not None:
        is_other = letters.writers[here] != letters.writers[letter.index]
        here = here[np.argsort(is_other, kind="stable")]
    first: NDArray[np.int64] = here[:most]
    return first


def _listed(
    found: Doubts,
    indices: Sequence[int],
    labels: Sequence[str],
    read_as: Sequence[str],
    writers: NDArray[np.str_] | None,
) -> list[DoubtedLetter]:
    sure = found.sure.T.tolist()
    return [
        DoubtedLetter(
            index,
            labels[place],
            read_as[place],
            tuple(sure[place]),
            None if writers is None else str(writers[place]),
        )
        for place, index in enumerate(indices)
    ]
