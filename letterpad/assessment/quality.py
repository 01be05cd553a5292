"""Figures of a recogniser beside its accuracy: calibration, conformal sets, robustness, groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy, Labels
from letterpad.evaluation.by_writer import Writers
from letterpad.evaluation.calibration import (
    Coverage,
    Probabilities,
    calibration_error,
    calibration_interval,
    coverage_of,
)
from letterpad.evaluation.perturbations import CHANGES, changed
from letterpad.evaluation.reliability import Reliability, reliability
from letterpad.ink.packed import PackedInks
from letterpad.letters.synthetic import not_letters
from letterpad.recognition.recognizer import Answers, Recognizer
from letterpad.recognition.sureness import Sureness


@dataclass(frozen=True, slots=True)
class NotSure:
    """How often answers have a question mark, and whether it is the wrong ones that have it.

    Parameters
    ----------
    share : float
        Of all letters; nan without letters.
    of_wrong : float, optional
        Of the wrong letters that are answered: what is taken for no letter has no answer. None if
        no answer is wrong.
    """

    share: float
    of_wrong: float | None

    @classmethod
    def of(cls, said: Sequence[Sureness], right: NDArray[np.bool_]) -> "NotSure":
        """Count, given how sure each answer is and whether it is right, shape (n,).

        Examples
        --------
        >>> said = [Sureness.SURE, Sureness.NOT_SURE, Sureness.PROBABLY, Sureness.NO_LETTER]
        >>> NotSure.of(said, np.array([True, False, False, False]))
        NotSure(share=0.25, of_wrong=0.5)
        """
        marked = np.array([each.is_marked for each in said], dtype=bool)
        answered = np.array([each is not Sureness.NO_LETTER for each in said], dtype=bool)
        wrong = marked[answered & ~right]
        return cls(Accuracy.of(marked).value, Accuracy.of(wrong).value if len(wrong) else None)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {"share": self.share, "of_wrong": self.of_wrong}


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether a recogniser's probabilities mean what they say.

    Parameters
    ----------
    error : float
        Expected calibration error, 0 to 1; nan without letters.
    interval : tuple of float
        95 % interval of `error`.
    sets : tuple of Coverage
        What its conformal sets held, one for each stated coverage; empty if it has no such sets.
    taken_for_none : Accuracy, optional
        Letters that it took for no letter; None if it does not tell.
    not_sure : NotSure
        The answers that have a question mark.
    reliability : Reliability
        How often answers are right that are about so sure; log loss and Brier score.
    """

    error: float
    interval: tuple[float, float]
    sets: tuple[Coverage, ...]
    taken_for_none: Accuracy | None
    not_sure: NotSure
    reliability: Reliability


def calibration(
    model: Recognizer,
    answers: Answers,
    labels: Labels,
    of_ink: bool,
    writers: Writers | None = None,
) -> Calibration:
    """Measure how honest answers are.

    `of_ink` says whether they are answers to the pen's path, or to pictures alone: each has
    thresholds of its own. `writers` says of each letter who wrote it, where that is known.
    """
    probabilities = model.chosen(answers)
    letter_from = model.thresholds(of_ink).letter_from
    taken_for_none = None
    if answers.letter is not None and letter_from is not None:
        taken_for_none = Accuracy.of(answers.letter < letter_from, writers)
    return Calibration(
        calibration_error(probabilities, labels),
        calibration_interval(probabilities, labels, writers=writers),
        conformal_sets(model.coverage(of_ink), probabilities, labels, writers),
        taken_for_none,
        NotSure.of(model.sureness(answers, of_ink), probabilities.argmax(axis=1) == labels),
        reliability(probabilities, labels, writers),
    )


def conformal_sets(
    coverage: Mapping[str, float],
    probabilities: Probabilities,
    labels: Labels,
    writers: Writers | None = None,
) -> tuple[Coverage, ...]:
    """Measure conformal sets, given their thresholds by stated coverage ("0.95")."""
    return tuple(
        coverage_of(probabilities, labels, float(stated), threshold, writers)
        for stated, threshold in coverage.items()
    )


def contributors(writers: NDArray[np.str_]) -> NDArray[np.str_]:
    """Name the group of each letter's writer, which stands before ":" in the writer's name."""
    return np.char.partition(writers, ":")[:, 0]


def accuracy_by_group(
    groups: NDArray[np.str_],
    predicted: Labels,
    labels: Labels,
    writers: NDArray[np.str_] | None = None,
) -> dict[str, Accuracy]:
    """Count right answers by group: arrays of shape (n,), one group and one writer a letter."""
    right = predicted == labels
    found = {}
    for name in np.unique(groups):
        mine = groups == name
        found[str(name)] = Accuracy.of(right[mine], None if writers is None else writers[mine])
    return found


def robustness(
    model: Recognizer,
    inks: PackedInks,
    predicted: Labels,
    labels: Labels,
    on_change: Callable[[str], None] = lambda key: None,
    writers: NDArray[np.str_] | None = None,
) -> dict[str, Accuracy]:
    """Count, of the letters that were answered right, those that still are after a change.

    Parameters
    ----------
    model : Recognizer
    inks : PackedInks
    predicted, labels : int64 arrays of shape (n_inks,)
    on_change : callable
        Gets the key of each of `CHANGES` before the inks are changed so.
    writers : str array of shape (n_inks,), optional
        Who drew each, where that is known.

    Returns
    -------
    dict of str to Accuracy
        By the key of the change.
    """
    right = np.flatnonzero(predicted == labels)
    shares = {}
    for key in CHANGES:
        on_change(key)
        again = model.predict_inks(changed(inks.take(right), key)).argmax(axis=1)
        shares[key] = Accuracy.of(
            again == labels[right], None if writers is None else writers[right]
        )
    return shares


def rejected(model: Recognizer, size: int, seed: int) -> dict[str, Accuracy]:
    """Count, by kind, how many drawings that are no letters the recogniser says to be none.

    Parameters
    ----------
    model : Recognizer
    size : int
        How many drawings, about.
    seed : int

    Raises
    ------
    UserError
        If the recogniser does not say whether a drawing is a letter.
    """
    letter_from = model.thresholds(of_ink=True).letter_from
    if letter_from is None:
        raise UserError("{path} cannot tell whether a drawing is a letter.", path=model.path.name)
    shares = {}
    for kind, inks in not_letters.kinds(size, seed).items():
        letter = model.answers_to_inks(inks).letter
        assert letter is not None
        shares[kind] = Accuracy.of(letter < letter_from)
    return shares
