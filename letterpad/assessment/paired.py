"""Two models' answers to the same letters, letter by letter."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.same_letters import (
    OnProgress,
    SameLetters,
    asked_answers,
    held_out_answers,
    ignore_progress,
)
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import Recognizer


@dataclass(frozen=True, slots=True, eq=False)
class Paired:
    """What two models answer to the same letters.

    Parameters
    ----------
    indices : int64 array of shape (n,)
        Which letters of their LetterSet, in rising order.
    labels : int64 array of shape (n,)
        Their true classes.
    classes : tuple of str
        All k classes that one of the two can answer.
    first, second : float32 arrays of shape (n, k)
        Probabilities; 0 for classes that a model does not know.
    writers : str array of shape (n,), optional
        Who wrote each letter, where that is known.
    """

    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    first: NDArray[np.float32]
    second: NDArray[np.float32]
    writers: NDArray[np.str_] | None = None

    def __len__(self) -> int:
        return len(self.indices)

    @property
    def first_predicted(self) -> NDArray[np.int64]:
        """The first model's answers: shape (n,)."""
        answers: NDArray[np.int64] = self.first.argmax(axis=1)
        return answers

    @property
    def second_predicted(self) -> NDArray[np.int64]:
        """The second model's answers: shape (n,)."""
        answers: NDArray[np.int64] = self.second.argmax(axis=1)
        return answers

    @property
    def first_right(self) -> NDArray[np.bool_]:
        """Whether the first model reads each letter right: shape (n,)."""
        right: NDArray[np.bool_] = self.first_predicted == self.labels
        return right

    @property
    def second_right(self) -> NDArray[np.bool_]:
        """Whether the second model reads each letter right: shape (n,)."""
        right: NDArray[np.bool_] = self.second_predicted == self.labels
        return right

    @classmethod
    def of(cls, same: SameLetters, first: int = 0, second: int = 1) -> "Paired":
        """Take two of several models."""
        one, other = same.probabilities[first], same.probabilities[second]
        return cls(same.indices, same.labels, same.classes, one, other, same.writers)

    def swapped(self) -> "Paired":
        """Return the same with the first model second."""
        return Paired(
            self.indices, self.labels, self.classes, self.second, self.first, self.writers
        )


def paired_runs(first: Path, second: Path, letters: LetterSet | None = None) -> Paired:
    """Put the answers of two ``.letterpad`` files to the same held-out letters side by side.

    Parameters
    ----------
    first, second : Path
    letters : LetterSet, optional
        All letters, those held out among them, which say who wrote them. Without them the first
        file does, if it is new enough: by numbers instead of names.

    Raises
    ------
    UserError
        If a file cannot be read or has no held-out answers, or they are not to the same letters,
        or not to some of `letters`.
    """
    return Paired.of(held_out_answers((first, second), letters))


def paired_with(
    run: Path, other: Recognizer, letters: LetterSet, on_progress: OnProgress = ignore_progress
) -> Paired:
    """Put a run's answers to its held-out letters beside those of a model that is asked now.

    Parameters
    ----------
    run : Path
        A ``.letterpad`` file with held-out answers.
    other : Recognizer
    letters : LetterSet
        All letters of the run, those held out among them.
    on_progress : callable
        Told the share that is done, 0 to 1.

    Raises
    ------
    UserError
        If the file cannot be read or has no held-out answers, if these are other letters, or the
        models have no class in common.
    """
    return Paired.of(held_out_answers((run, other), letters, on_progress))


def paired_answers(
    first: Recognizer,
    second: Recognizer,
    letters: LetterSet,
    on_progress: OnProgress = ignore_progress,
) -> Paired:
    """Let two models read the same letters, see `letterpad.assessment.same_letters`.

    Raises
    ------
    UserError
        If the models have no class in common that the letters have.
    """
    return Paired.of(asked_answers((first, second), letters, on_progress))
