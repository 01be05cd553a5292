"""The writing test: which letters are asked for, what was written, and how right models are on it.

Letters come in random order, and not in that of the alphabet: nobody writes "L M N O P" as a song
then, whoever tires tires on other letters each time, and no letter is copied from the same one just
before. Each class comes once before any comes a second time, so that a test that is stopped half
way has asked for every letter.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.model_letters import merges_case
from letterpad.collection.kept import TESTED, Answered, KeptLetter, NewLetter
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.bootstrap import Bounds
from letterpad.evaluation.two_shares import difference_interval
from letterpad.ink.strokes import Ink
from letterpad.model_files.card import Card

ROUNDS = 2
"""How often each letter is asked for."""

MOST_CLASSES = 60
"""A model may have hundreds of classes; so many of them are asked for, drawn by chance."""

MOST_COSTLY = 6
"""Letters that are shown beside the data's."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter of a writing test.

    Parameters
    ----------
    label : str
        What was asked for.
    ink : Ink
    device : str
        What it was drawn with, as `letterpad.collection.kept.NewLetter` has it.
    drawn : datetime, optional
        When, with a time zone.
    """

    label: str
    ink: Ink
    device: str = ""
    drawn: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandTest:
    """A writing test, as far as it has come.

    Parameters
    ----------
    asked : tuple of str
        The letters that are asked for, in their order.
    done : tuple of Written or None
        What became of the first ones; None for one that was skipped.

    Examples
    --------
    >>> test = HandTest.of_classes("ABC", seed=0)
    >>> len(test.asked), sorted(test.asked[:3])
    (6, ['A', 'B', 'C'])
    >>> test = test.wrote(Ink.of([[(0, 0), (9, 9)]])).skipped()
    >>> test.prompt == test.asked[2], test.n_written, test.back().n_written
    (True, 1, 1)
    """

    asked: tuple[str, ...]
    done: tuple[Written | None, ...] = ()

    @classmethod
    def of_classes(cls, classes: Sequence[str], seed: int | None = None) -> Self:
        """Begin a test of a model's classes; `seed` names an order, None is another one each time.

        Of more than `MOST_CLASSES`, so many are drawn by chance.
        """
        order = random.Random(seed)
        chosen = list(classes)
        if len(chosen) > MOST_CLASSES:
            chosen = order.sample(chosen, MOST_CLASSES)
        asked: list[str] = []
        for _ in range(ROUNDS):
            letters = order.sample(chosen, len(chosen))
            if asked and len(letters) > 1 and letters[0] == asked[-1]:
                letters[0], letters[-1] = letters[-1], letters[0]
            asked += letters
        return cls(tuple(asked))

    @property
    def prompt(self) -> str:
        """The letter that is asked for now; "" when there is no more."""
        return "" if self.is_complete else self.asked[len(self.done)]

    @property
    def is_complete(self) -> bool:
        """Whether all letters were written or skipped."""
        return len(self.done) >= len(self.asked)

    @property
    def written(self) -> tuple[Written, ...]:
        """What was written, in the order in which it was asked for."""
        return tuple(each for each in self.done if each is not None)

    @property
    def n_written(self) -> int:
        """How many letters were written."""
        return len(self.written)

    @property
    def n_skipped(self) -> int:
        """How many letters were skipped."""
        return len(self.done) - self.n_written

    def wrote(self, ink: Ink, device: str = "", drawn: datetime | None = None) -> "HandTest":
        """Return the test after the present letter was written."""
        return replace(self, done=(*self.done, Written(self.prompt, ink, device, drawn)))

    def skipped(self) -> "HandTest":
        """Return the test after the present letter was skipped."""
        return replace(self, done=(*self.done, None))

    def back(self) -> "HandTest":
        """Return the test as it was a letter before; at its begin it is the same."""
        return replace(self, done=self.done[:-1])


class Verdict(Enum):
    """What the two accuracies of a model, on your letters and on held-out ones, allow to say."""

    NOTHING = "nothing"
    """It knows none of the letters, or has no held-out letters."""

    LESS = "less"
    """It reads you less well than those whose letters it was tested on."""

    BETTER = "better"

    AS_WELL = "as well"
    """No difference shows: what there is may be chance."""

    MAYBE_LESS = "maybe less"
    """It read fewer of your letters right, but that may be chance."""


CLOSE = 0.02
"""Shares that are less than this apart are called the same, where chance allows it."""


@dataclass(frozen=True, slots=True, eq=False)
class HandScore:
    """How right a model is on the letters of a test, beside its held-out letters.

    Letters count as they do in the model's held-out accuracy: G and g are the same to a model that
    does not tell the cases apart, and the most probable class is the answer, also where the model
    would rather see no letter at all. Letters that the model does not know are not counted.

    Parameters
    ----------
    accuracy : Accuracy
        On your letters, with Wilson's interval.
    held_out : Accuracy or None
        As the card says, by writer where writers are known; None if it does not.
    known, right : bool array of shape (n_written,)
    answers : tuple of str
        The most probable class of each letter.
    shares : float64 array of shape (n_written,)
        The probability of the answer.
    right_shares : float64 array of shape (n_written,)
        That of the right class; 0 for letters that the model does not know.
    """

    accuracy: Accuracy
    held_out: Accuracy | None
    known: NDArray[np.bool_]
    right: NDArray[np.bool_]
    answers: tuple[str, ...]
    shares: NDArray[np.float64]
    right_shares: NDArray[np.float64]

    @property
    def difference(self) -> Bounds | None:
        """95 % interval of yours less held-out; None if there is nothing to compare."""
        if self.held_out is None or not (self.held_out.n and self.accuracy.n):
            return None
        return difference_interval(self.accuracy, self.held_out)

    @property
    def verdict(self) -> Verdict:
        """What may be said, at 95 %."""
        bounds = self.difference
        if bounds is None or self.held_out is None:
            return Verdict.NOTHING
        if bounds[1] < 0:
            return Verdict.LESS
        if bounds[0] > 0:
            return Verdict.BETTER
        is_close = self.accuracy.value > self.held_out.value - CLOSE
        return Verdict.AS_WELL if is_close else Verdict.MAYBE_LESS


def score_hand(card: Card, probabilities: NDArray[np.floating], labels: Sequence[str]) -> HandScore:
    """Count what a model reads right.

    Parameters
    ----------
    card : Card
    probabilities : float array of shape (n_written, n_classes)
        Of the card's `classes`.
    labels : sequence of str
        What was asked for.
    """
    truth = class_places(card, labels)
    shares = np.asarray(probabilities, dtype=np.float64).reshape(len(labels), len(card.classes))
    best = shares.argmax(axis=1)
    places = np.arange(len(labels))
    known = truth >= 0
    right = known & (best == truth)
    return HandScore(
        Accuracy.of(right[known]),
        None if card.held_out is None else card.held_out.accuracy,
        known,
        right,
        tuple(card.classes[place] for place in best.tolist()),
        shares[places, best],
        np.where(known, shares[places, truth], 0.0),
    )


def class_places(card: Card, labels: Sequence[str]) -> NDArray[np.int64]:
    """Return which of the card's classes labels are, -1 for those that the model does not know.

    Case counts only if it does to the model: int64 array of shape (n_labels,).
    """
    same = str.upper if merges_case(card) else str
    index = {same(name): number for number, name in enumerate(card.classes)}
    return np.array([index.get(same(label), -1) for label in labels], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class CostlyLetter:
    """A letter that was misread.

    Parameters
    ----------
    label : str
    places : tuple of int
        Which of the written letters are of it, right ones too.
    n_wrong : int
        How many of them were misread.
    """

    label: str
    places: tuple[int, ...]
    n_wrong: int


def costly_letters(
    labels: Sequence[str], score: HandScore, most: int = MOST_COSTLY
) -> tuple[CostlyLetter, ...]:
    """Return the letters that cost most: most often misread, then with the lowest probability.

    Letters without a mistake are not among them, and neither are those that the model does not
    know.
    """
    found = []
    for label in dict.fromkeys(labels):
        places = [place for place, each in enumerate(labels) if each == label]
        places = [place for place in places if score.known[place]]
        n_wrong = sum(not score.right[place] for place in places)
        if n_wrong:
            share = float(score.right_shares[places].mean())
            found.append((-n_wrong, share, CostlyLetter(label, tuple(places), n_wrong)))
    return tuple(letter for *_, letter in sorted(found, key=lambda each: each[:2])[:most])


def to_keep(
    written: Sequence[Written], model: str = "", score: HandScore | None = None
) -> tuple[NewLetter, ...]:
    """Return the letters of a test for *My letters*, with what a model had answered.

    A right answer is kept in the case that was asked for, so that it equals the label.
    """
    letters = []
    for place, each in enumerate(written):
        answered = None
        if score is not None and score.known[place]:
            answer = each.label if score.right[place] else score.answers[place]
            answered = Answered(model, answer, float(score.shares[place]))
        letters.append(
            NewLetter(
                each.ink,
                each.label,
                device=each.device,
                origin=TESTED,
                answered=answered,
                drawn=each.drawn,
            )
        )
    return tuple(letters)


@dataclass(frozen=True, slots=True)
class EarlierTest:
    """What came of a test whose letters were kept.

    Parameters
    ----------
    day : date
    model : str
        Which one had answered.
    accuracy : Accuracy
    """

    day: date
    model: str
    accuracy: Accuracy


def last_test(letters: Sequence[KeptLetter]) -> EarlierTest | None:
    """Return what came of the last test whose letters are there.

    The letters of a test were kept at one moment. None if there are none with an answer.

    Parameters
    ----------
    letters : sequence of KeptLetter
        Of any origin.
    """
    answered = [
        each
        for each in letters
        if each.letter.origin == TESTED and each.letter.answered and not each.letter.author
    ]
    if not answered:
        return None
    newest = max(each.kept for each in answered)
    right, model = [], ""
    for each in answered:
        answer = each.letter.answered
        if each.kept == newest and answer is not None:
            right.append(answer.label == each.letter.label)
            model = answer.model
    return EarlierTest(newest.astimezone().date(), model, Accuracy(sum(right), len(right)))
