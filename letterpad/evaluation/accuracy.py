"""How right a model is: accuracy with its interval, per letter, confusion. NumPy only."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]


def wilson_interval(n_correct: float, n: float, z: float = 1.959964) -> tuple[float, float]:
    """Return the 95 % interval of a share (E. B. Wilson, 1927); (0, 1) for n = 0.

    Unlike the textbook's p ± 2 s it stays within 0 to 1 and holds for small n and for p near 1.
    """
    if n == 0:
        return (0.0, 1.0)
    share = n_correct / n
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return (max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


@dataclass(frozen=True, slots=True)
class Accuracy:
    """A share of right answers, with the number it rests on."""

    n_correct: int
    n: int

    @classmethod
    def of(cls, right: NDArray[np.bool_]) -> "Accuracy":
        """Count right answers: a bool array of shape (n,), true where an answer is right."""
        return cls(int(np.count_nonzero(right)), len(right))

    @property
    def value(self) -> float:
        """The share, 0 to 1; nan when nothing was counted."""
        return self.n_correct / self.n if self.n else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """95 % Wilson interval."""
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
        """Return n, accuracy, top3, their intervals and per_letter as JSON-ready values."""
        return {
            "n": self.accuracy.n,
            "accuracy": self.accuracy.value,
            "interval": list(self.accuracy.interval),
            "top3": self.top3.value,
            "top3_interval": list(self.top3.interval),
            "per_letter": {
                name: {"n": part.n, "accuracy": part.value, "interval": list(part.interval)}
                for name, part in self.per_class.items()
                if part.n
            },
        }


def evaluate(
    probabilities: NDArray[np.floating[Any]], labels: Labels, classes: tuple[str, ...]
) -> Evaluation:
    """Compare probabilities of shape (n, n_classes) with labels of shape (n,)."""
    # A stable sort: of two classes with the same probability the first counts as the answer,
    # as it does in argmax.
    ranked = np.argsort(-probabilities, axis=1, kind="stable")[:, :3]
    hits = ranked == labels[:, None]
    first, among_three = hits[:, 0], hits.any(axis=1)
    per_class = {}
    for index, name in enumerate(classes):
        mine = labels == index
        per_class[name] = Accuracy(int(first[mine].sum()), int(mine.sum()))
    n = len(labels)
    return Evaluation(Accuracy(int(first.sum()), n), Accuracy(int(among_three.sum()), n), per_class)


def confusion_counts(labels: Labels, predicted: Labels, n_classes: int) -> NDArray[np.int64]:
    """Count letters by true class (row) and answer (column): int64 array (n_classes, n_classes)."""
    flat = labels.astype(np.int64) * n_classes + predicted
    return np.bincount(flat, minlength=n_classes * n_classes).reshape(n_classes, n_classes)


def confusion_shares(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each row of `confusion_counts` as shares of its sum, 0 to 1; an empty row stays zero."""
    shares: NDArray[np.float64] = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    return shares
