"""What an experiment is told, and what it brings: values that travel between processes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.letters.data_spec import DataSpec
from letterpad.letters.splits import SplitKind
from letterpad.messages import Text


@dataclass(frozen=True, slots=True)
class Learner:
    """An algorithm with its parameters: what an experiment trains many times.

    Parameters
    ----------
    algorithm : str
        A key of the registry.
    settings : mapping
        Parameters that differ from the algorithm's defaults.
    name : Text
        What the window calls it.
    validation : float, optional
        Share of its letters that it sets aside to watch the fit; None is the algorithm's default.
    """

    algorithm: str
    settings: Mapping[str, Any]
    name: Text
    validation: float | None = None


@dataclass(frozen=True, slots=True)
class CurveSpec:
    """A learning curve over the number of letters; the same spec gives the same points.

    Parameters
    ----------
    data : DataSpec
        Which letters.
    learners : tuple of Learner
        One or more; all learn from the same letters and are tested on the same ones.
    split : {"random", "stratified", "writers", "parts"}
    random_state : int
        Seed of the split, which alone decides on the test part.
    n_sizes : int
        How many numbers of letters are tried; the largest is all outside the test part.
    n_seeds : int
        How many times each is tried: with other letters, and other random numbers in the nets.
    """

    data: DataSpec
    learners: tuple[Learner, ...]
    split: SplitKind = "random"
    random_state: int = 42
    n_sizes: int = 5
    n_seeds: int = 3


@dataclass(frozen=True, slots=True)
class RepeatSpec:
    """Two algorithms, each trained on several splits.

    Parameters
    ----------
    data, split : as in CurveSpec
    learners : tuple of two Learner
    random_state : int
        Seed of the first split; the next ones follow it.
    n_times : int
        How many splits.
    n_train : int, optional
        Letters that each training learns from; None for all outside the test part.
    """

    data: DataSpec
    learners: tuple[Learner, ...]
    split: SplitKind = "random"
    random_state: int = 42
    n_times: int = 10
    n_train: int | None = None


@dataclass(frozen=True, slots=True)
class FitTask:
    """One training of an experiment.

    Parameters
    ----------
    learner : int
        Place in the spec's learners.
    n : int
        Letters to learn from, a validation part included.
    seed : int
        Counted from 0: which letters those are, and the seed of what is random in the fit.
    """

    learner: int
    n: int
    seed: int


@dataclass(frozen=True, slots=True)
class Planned:
    """Message: what an experiment is going to do.

    Parameters
    ----------
    sizes : tuple of int
        Numbers of letters to learn from, the smallest first.
    n_seeds : int
    n_test : int
        Letters that each model is tested on (where that varies, in the first split).
    letters_hash : str
        Of the letters, see `LetterSet.hash`.
    """

    sizes: tuple[int, ...]
    n_seeds: int
    n_test: int
    letters_hash: str


@dataclass(frozen=True, slots=True)
class Point:
    """Message: what came of one training.

    Parameters
    ----------
    learner, n, seed : int
        As in its FitTask.
    accuracy : float
        On the test part.
    n_test : int
    seconds : float
        Of the fit and the answers.
    right : str
        Which letters of the test part were read right: one bit each, as hexadecimal digits.
    """

    learner: int
    n: int
    seed: int
    accuracy: float
    n_test: int
    seconds: float
    right: str = ""

    @property
    def task(self) -> FitTask:
        """The training that it came from."""
        return FitTask(self.learner, self.n, self.seed)

    def right_letters(self) -> NDArray[np.bool_]:
        """Return which letters of the test part were read right: bool array of shape (n_test,)."""
        packed = np.frombuffer(bytes.fromhex(self.right), dtype=np.uint8)
        return np.unpackbits(packed, count=self.n_test).astype(np.bool_)

    @staticmethod
    def packed(right: NDArray[np.bool_]) -> str:
        """Write which letters were read right, as `right_letters` reads it."""
        return np.packbits(right).tobytes().hex()


@dataclass(frozen=True, slots=True)
class Gain:
    """What twice the letters brought one learner.

    Parameters
    ----------
    mean : float
        Mean gain in accuracy over the seeds.
    low, high : float
        95 % interval, from the letters (or writers) of the test part and from the seeds.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A finished learning curve.

    Parameters
    ----------
    plan : Planned
    half : int
        The size with half as many letters as the largest.
    n_writers : int
        How many people wrote the test part; 0 if that is not known.
    points : tuple of Point
        By learner, size and seed.
    gains : tuple of Gain
        One for each learner, from `half` to the largest size.
    """

    plan: Planned
    half: int
    n_writers: int
    points: tuple[Point, ...]
    gains: tuple[Gain, ...]

    def accuracies(self, learner: int, n: int) -> list[float]:
        """Return the accuracies of a learner at one size, one for each seed."""
        return [each.accuracy for each in self.points if (each.learner, each.n) == (learner, n)]


@dataclass(frozen=True, slots=True)
class Repeated:
    """Two algorithms on several splits, and whether they differ.

    Parameters
    ----------
    plan : Planned
    points : tuple of Point
        By seed and learner.
    mean : float
        Mean of the first one's accuracy less the second one's.
    t : float, optional
        Corrected resampled t; None where the differences do not vary.
    p_value : float
    low, high : float
        95 % interval of the mean.
    """

    plan: Planned
    points: tuple[Point, ...]
    mean: float
    t: float | None
    p_value: float
    low: float
    high: float
