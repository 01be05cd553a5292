"""What a model learned of every pixel and letter: weights, or how often there is ink."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.naive_bayes import INK
from letterpad.ink.raster import N_PIXELS

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class LinearWeights:
    """A weight for every pixel and letter: ink there speaks for the letter, or against it.

    Parameters
    ----------
    weights : float32 array of shape (n_classes, 784)
        What full ink in a pixel adds to the score of a class.
    classes : tuple of str
    ink_from : float, optional
        Pixels above it count as ink, whatever they hold; None if they count as they are.
    """

    weights: Array
    classes: tuple[str, ...]
    ink_from: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class InkProbabilities:
    """How often every pixel has ink, letter by letter: what naive Bayes counts.

    Parameters
    ----------
    shares : float32 array of shape (n_classes, 784)
        Of the training letters of a class, with the smoothing.
    classes : tuple of str
    ink_from : float
        A pixel above it counts as ink.
    """

    shares: Array
    classes: tuple[str, ...]
    ink_from: float

    @classmethod
    def read(
        cls, kept: Mapping[str, NDArray[Any]] | None, classes: tuple[str, ...], ink_from: float
    ) -> Self | None:
        """Read them from what the file keeps beside its network; None if they are not there."""
        logs = None if kept is None else kept.get(INK)
        if logs is None or logs.shape != (len(classes), N_PIXELS) or logs.dtype.kind != "f":
            return None
        shares = np.exp(np.minimum(logs, 0.0)).astype(np.float32)
        return cls(shares, classes, ink_from) if np.isfinite(shares).all() else None
