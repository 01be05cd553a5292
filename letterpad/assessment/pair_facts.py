"""What follows from two models' answers to the same letters, counted once for every view."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.paired import Paired
from letterpad.evaluation.accuracy import confusion_counts

Places = NDArray[np.int64]
Counts = NDArray[np.int64]
Right = NDArray[np.bool_]

WHO_IS_RIGHT = ((True, True), (True, False), (False, True), (False, False))
"""The cells of the 2 x 2 table: whether the first model is right, and the second one."""


@dataclass(frozen=True, slots=True, eq=False)
class PairFacts:
    """Two models' answers, counted.

    Parameters
    ----------
    paired : Paired
    first, second : int64 arrays of shape (n,)
        The class that each model answers.
    first_right, second_right : bool arrays of shape (n,)
    first_sure, second_sure : float32 arrays of shape (n,)
        The probability of each answer.
    first_counts, second_counts : int64 arrays of shape (n_classes, n_classes)
        Confusion matrices, in `paired.classes`.
    cells : tuple of int64 arrays
        Which letters are in each cell of `WHO_IS_RIGHT`, by their places in `paired`: what was
        misread most surely comes first; of what both read right, that of which they were least
        sure.
    writers : tuple of str
        The names of those who wrote the letters; empty where that is not known.
    writer_of : int64 array of shape (n,)
        The place in `writers` of each letter's writer; empty where that is not known.
    """

    paired: Paired
    first: Places
    second: Places
    first_right: Right
    second_right: Right
    first_sure: NDArray[np.float32]
    second_sure: NDArray[np.float32]
    first_counts: Counts
    second_counts: Counts
    cells: tuple[Places, ...]
    writers: tuple[str, ...]
    writer_of: Places

    def of_writers(self, chosen: Right | None = None) -> tuple[Counts, Counts, Counts]:
        """Count each writer's letters, and how many of them each model reads right.

        Parameters
        ----------
        chosen : bool array of shape (n,), optional
            Count only these letters.
        """
        n = len(self.writers)
        if not n:
            nobody: Counts = np.zeros(0, np.int64)
            return nobody, nobody, nobody
        here = slice(None) if chosen is None else chosen
        of = self.writer_of[here]
        first, second = self.first_right[here], self.second_right[here]
        return (
            np.bincount(of, minlength=n),
            np.bincount(of[first], minlength=n),
            np.bincount(of[second], minlength=n),
        )

    def counts_of(self, chosen: Right) -> Counts:
        """Count letters by cell of a matrix; one that both models answer alike counts once.

        Parameters
        ----------
        chosen : bool array of shape (n,)
            The letters that count.
        """
        labels, n_classes = self.paired.labels, len(self.paired.classes)
        differs = chosen & (self.first != self.second)
        counts: Counts = confusion_counts(
            labels[chosen], self.first[chosen], n_classes
        ) + confusion_counts(labels[differs], self.second[differs], n_classes)
        return counts


def facts_of(paired: Paired) -> PairFacts:
    """Count what two models answer."""
    first, second, labels = paired.first_predicted, paired.second_predicted, paired.labels
    first_right, second_right = first == labels, second == labels
    places, n_classes = np.arange(len(paired)), len(paired.classes)
    first_sure, second_sure = paired.first[places, first], paired.second[places, second]
    surely_wrong = (
        -np.minimum(first_sure, second_sure),
        second_sure,
        first_sure,
        np.maximum(first_sure, second_sure),
    )
    cells = []
    for who, sure in zip(WHO_IS_RIGHT, surely_wrong, strict=True):
        here = np.flatnonzero((first_right == who[0]) & (second_right == who[1]))
        cells.append(here[np.argsort(-sure[here], kind="stable")])
    writers: tuple[str, ...] = ()
    writer_of = np.zeros(0, np.int64)
    if paired.writers is not None:
        names, writer_of = np.unique(paired.writers, return_inverse=True)
        writers = tuple(map(str, names))
    return PairFacts(
        paired,
        first,
        second,
        first_right,
        second_right,
        first_sure,
        second_sure,
        confusion_counts(labels, first, n_classes),
        confusion_counts(labels, second, n_classes),
        tuple(cells),
        writers,
        writer_of,
    )
