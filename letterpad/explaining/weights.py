"""What a model learned of every pixel and letter: weights, how often there is ink, prototypes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.naive_bayes import INK
from letterpad.algorithms.nearest_prototype import PROTOTYPES
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


@dataclass(frozen=True, slots=True, eq=False)
class Prototypes:
    """The drawings that a nearest-prototype model compares with.

    Parameters
    ----------
    pictures : float32 array of shape (n_prototypes, 784)
        The mean picture of the letters that each stands for, 0 paper to 1 ink.
    labels : int64 array of shape (n_prototypes,)
        Indices of `classes`; those of a class stand together.
    classes : tuple of str
    """

    pictures: Array
    labels: NDArray[np.int64]
    classes: tuple[str, ...]

    @classmethod
    def read(cls, kept: Mapping[str, NDArray[Any]] | None, classes: tuple[str, ...]) -> Self | None:
        """Read them from what the file keeps beside its network; None if they are not there."""
        found = None if kept is None else kept.get(PROTOTYPES)
        if found is None or found.ndim != 3 or found.dtype.kind != "f" or not found.size:
            return None
        if found.shape[0] != len(classes) or found.shape[2] != N_PIXELS:
            return None
        if not np.isfinite(found).all():
            return None
        # A class of fewer prototypes has its last one several times.
        is_new = np.ones(found.shape[:2], dtype=bool)
        is_new[:, 1:] = (found[:, 1:] != found[:, :-1]).any(axis=2)
        labels = np.repeat(np.arange(len(classes)), is_new.sum(axis=1))
        return cls(np.clip(found[is_new], 0.0, 1.0).astype(np.float32), labels, classes)
