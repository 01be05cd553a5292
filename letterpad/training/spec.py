"""What a training is told, and what it tells on the way: values that travel between processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from letterpad.algorithms.snapshot import Snapshot
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.splits import SplitKind
from letterpad.messages import Text


@dataclass(frozen=True, slots=True)
class TrainSpec:
    """Everything that determines a trained model; the same spec gives the same accuracy.

    Parameters
    ----------
    data : DataSpec
        Which letters.
    algorithm : str
        A key of the registry.
    settings : mapping
        Parameters that differ from the algorithm's defaults.
    split : {"random", "stratified", "writers", "parts"}
    train_size : int or float, optional
        Number or share of letters to train on; None is 0.8, or, with `test_size`, all that are
        not held out.
    random_state : int
        Seed of the split.
    validation : float, optional
        Share of the training part set aside to watch the fit; None is the algorithm's default.
    name : str
        What the run is called; "" for a name that says what differs from the defaults.
    test_size : int or float, optional
        Number or share of letters to hold out, drawn first: they are the same for every
        `train_size`, see `LetterSet.split`. None holds out all that are not trained on.
    """

    data: DataSpec
    algorithm: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    split: SplitKind = "random"
    train_size: float | int | None = None
    random_state: int = 42
    validation: float | None = None
    name: str = ""
    test_size: float | int | None = None


@dataclass(frozen=True, slots=True)
class SearchSpec:
    """A search for the best parameters by cross-validation inside the training part.

    Parameters
    ----------
    base : TrainSpec
        Data, split and algorithm, and the parameters that are not searched; the best parameters
        found are trained with it in the end, and become a run.
    values : mapping of str to tuple
        The values to try for each searched parameter (one to three parameters).
    folds : int
        Number of cross-validation folds.
    halving : bool
        Try all on few letters first and only the better half (third) on more
        (scikit-learn's HalvingGridSearchCV), instead of all on all letters (GridSearchCV).
    """

    base: TrainSpec
    values: Mapping[str, tuple[Any, ...]]
    folds: int = 3
    halving: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a training is.

    Parameters
    ----------
    stage : str
        "letters", "search", "fit", "convert", "evaluate", "compare".
    text : Text
        A few words for people: "epoch 6 of 10".
    fraction : float, optional
        0 to 1 of the stage; None if it cannot be known.
    seconds : float
        Since the training began.
    seconds_left : float, optional
        Estimate for the whole training; None if it cannot be known.
    point : CurvePoint, optional
        A new point of the learning curve.
    weights : NamedWeights, optional
        What has been learned up to now; comes a few times a second.
    """

    stage: str
    text: Text
    fraction: float | None = None
    seconds: float = 0.0
    seconds_left: float | None = None
    point: "CurvePoint | None" = None
    weights: "NamedWeights | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class NamedWeights:
    """A snapshot of weights, with what each of its pictures is called.

    Parameters
    ----------
    names : tuple of str
        Of classes; numbers from 1 on of units and filters.
    snapshot : Snapshot
    """

    names: tuple[str, ...]
    snapshot: Snapshot

    @classmethod
    def of(cls, snapshot: Snapshot, classes: Sequence[str]) -> "NamedWeights":
        """Name the pictures of a snapshot."""
        n = len(snapshot.values)
        if snapshot.of == "classes":
            return cls(tuple(classes[:n]), snapshot)
        return cls(tuple(str(number) for number in range(1, n + 1)), snapshot)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the learning curve: loss and accuracy after `step` iterations or epochs.

    `seconds` have gone by since the fit began; None in models from before 0.2. The rest is that of
    a `letterpad.algorithms.algorithm.Step`.
    """

    step: float
    total: int
    unit: str
    loss: float | None = None
    accuracy: float | None = None
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    held_out_loss: float | None = None
    held_out_accuracy: float | None = None
    seconds: float | None = None
