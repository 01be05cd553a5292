"""How right a model is: accuracy with its interval, per letter, confusion. NumPy only."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.bootstrap import Bounds
from letterpad.evaluation.by_writer import ByWriter, Writers, by_writer
from letterpad.evaluation.wilson import wilson_interval

__all__ = [
    "Accuracy",
    "Evaluation",
    "Labels",
    "confusion_counts",
    "confusion_shares",
    "evaluate",
    "wilson_interval",
]

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """A share of right answers, with the number it rests on.

    Parameters
    ----------
    n_correct, n : int
    by_writer : ByWriter, optional
        The same writer by writer; None where it is not known who wrote the letters.
    """

    n_correct: int
    n: int
    by_writer: ByWriter | None = None

    @classmethod
    def of(cls, right: NDArray[np.bool_], writers: Writers | None = None) -> "Accuracy":
        """Count right answers, which are true in a bool array of shape (n,).

        `writers`, of the same shape, says who wrote each letter, where that is known.
        """
        scores = by_writer(right, writers) if writers is not None and len(right) else None
        return cls(int(np.count_nonzero(right)), len(right), scores)

    @property
    def value(self) -> float:
        """The share, 0 to 1; nan when nothing was counted."""
        return self.n_correct / self.n if self.n else float("nan")

    @property
    def interval(self) -> Bounds:
        """95 % interval: by writer where writers are known, else Wilson's."""
        if self.by_writer is not None:
            return self.by_writer.interval
        return wilson_interval(self.n_correct, self.n)

    def to_json(self) -> dict[str, Any]:
        """Return n, share and interval as JSON-ready values."""
        return {"n": self.n, "share": self.value, "interval": list(self.interval)}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a model scored on labelled letters.

    Parameters
    ----------
    accuracy, top3 : Accuracy
        The right class first, and among the first three.
    per_class : dict of str to Accuracy
        By the true class.
    """

    accuracy: Accuracy
    top3: Accuracy
    per_class: dict[str, Accuracy]

    def to_json(self) -> dict[str, Any]:
        """Return n, accuracy, top3, intervals, by_writer and per_letter as JSON-ready values."""
        scores = self.accuracy.by_writer
        return {
            "n": self.accuracy.n,
            "accuracy": self.accuracy.value,
            "interval": list(self.accuracy.interval),
            "by_writer": None if scores is None else scores.to_json(),
            "top3": self.top3.value,
            "top3_interval": list(self.top3.interval),
            "per_letter": {
                name: {"n": part.n, "accuracy": part.value, "interval": list(part.interval)}
                for name, part in self.per_class.items()
                if part.n
            },
        }


def evaluate(
    probabilities: NDArray[np.floating[Any]],
    labels: Labels,
    classes: tuple[str, ...],
    writers: Writers | None = None,
) -> Evaluation:
    """Compare answers with what they should be.

    Parameters
    ----------
    probabilities : float array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    classes : tuple of str
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known: all intervals are by writer then.
    """
    # A stable sort: of two classes with the same probability the first counts as the answer,
    # as it does in argmax.
    ranked = np.argsort(-probabilities, axis=1, kind="stable")[:, :3]
    hits = ranked == labels[:, None]
    first, among_three = hits[:, 0], hits.any(axis=1)
    per_class = {}
    for index, name in enumerate(classes):
        mine = labels == index
        per_class[name] = Accuracy.of(first[mine], None if writers is None else writers[mine])
    return Evaluation(Accuracy.of(first, writers), Accuracy.of(among_three, writers), per_class)


def confusion_counts(labels: Labels, predicted: Labels, n_classes: int) -> NDArray[np.int64]:
    """Count letters by true class (row) and answer (column): int64 array (n_classes, n_classes)."""
    flat = labels.astype(np.int64) * n_classes + predicted
    return np.bincount(flat, minlength=n_classes * n_classes).reshape(n_classes, n_classes)


def confusion_shares(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each row of `confusion_counts` as shares of its sum, 0 to 1; an empty row stays zero."""
    shares: NDArray[np.float64] = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    return shares
