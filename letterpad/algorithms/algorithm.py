"""What an algorithm is: its name, its parameters, and how its estimator is built and fitted."""

import math
import reprlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.snapshot import Snapshot
from letterpad.errors import UserError, with_suggestion
from letterpad.messages import Sentence, Text

Features = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Labels = NDArray[np.int64]
Probabilities = NDArray[np.floating[Any]]
Value = bool | int | float | str | tuple[int, ...]
Settings = Mapping[str, Value]
Family = Literal["scikit-learn", "tensorflow", "other"]


class Estimator(Protocol):
    """scikit-learn's interface of a classifier, as far as it is used here."""

    classes_: Labels

    def fit(self, X: Features, y: Labels) -> Any:  # noqa: N803
        """Learn from features of shape (n_samples, 784) and labels of shape (n_samples,)."""

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of an algorithm: enough to check a value and to build a form.

    Parameters
    ----------
    name : str
        As on the command line (``--set name=value``) and in model files.
    label, help : str
        As shown in the window: a few words, and a plain sentence or two.
    kind : {"int", "float", "choice", "bool", "layers"}
        "layers" is a tuple of whole numbers, written ``512,256``.
    default : Value
    low, high : float, optional
        Inclusive bounds of a number (for "layers": of each number).
    choices : mapping of str to Text
        For "choice": what can be chosen, and how each is called in the window.
    logarithmic : bool
        Steps multiply instead of adding.
    advanced : bool
        Folded away at first.
    """

    name: str
    label: Text
    kind: Literal["int", "float", "choice", "bool", "layers"]
    default: Value
    help: Text
    low: float | None = None
    high: float | None = None
    choices: Mapping[str, Text] = field(default_factory=dict)
    logarithmic: bool = False
    advanced: bool = False

    @property
    def expected(self) -> Sentence:
        """Say in words which values are taken."""
        if self.kind == "choice":
            return Sentence("one of {choices}", choices=tuple(self.choices.values()))
        if self.kind == "bool":
            return Sentence("true or false")
        if self.low is None or self.high is None:
            return {
                "int": Sentence("a whole number"),
                "float": Sentence("a number"),
                "layers": Sentence("whole numbers separated by commas"),
            }[self.kind]
        bounds = {"low": _plain(self.low), "high": _plain(self.high)}
        return {
            "int": Sentence("a whole number from {low} to {high}", **bounds),
            "float": Sentence("a number from {low} to {high}", **bounds),
            "layers": Sentence("whole numbers from {low} to {high} separated by commas", **bounds),
        }[self.kind]

    @property
    def expected_as_typed(self) -> Sentence:
        """Say in words what may be typed: choices by their keys, which no language changes."""
        if self.kind == "choice":
            return Sentence("one of {choices}", choices=tuple(self.choices))
        return self.expected

    def check(self, value: object) -> Value:
        """Return `value` as this parameter's type, or raise UserError saying what was expected."""
        try:
            checked = self._converted(value)
        except (ValueError, TypeError, OverflowError):
            checked = None
        if checked is None:
            came = reprlib.repr(value)
            raise UserError(
                "{label} ({name}) must be {expected}, not {came}.",
                label=self.label,
                name=self.name,
                expected=self.expected_as_typed,
                came=came,
            )
        return checked

    def text(self, value: Value) -> str:
        """Write `value` as `check` reads it."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, tuple):
            return ",".join(str(number) for number in value)
        if isinstance(value, float):
            return _short(value)
        return str(value)

    def _converted(self, value: object) -> Value | None:
        if self.kind == "choice":
            return value if isinstance(value, str) and value in self.choices else None
        if self.kind == "bool":
            if isinstance(value, bool):
                return value
            words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
            return words.get(str(value).strip().lower())
        if self.kind == "layers":
            parts = str(value).split(",") if isinstance(value, str | int) else list(value)  # type: ignore[call-overload]
            numbers = tuple(int(str(part)) for part in parts)
            return numbers if numbers and all(map(self._within, numbers)) else None
        if isinstance(value, bool):
            return None
        number: float
        if self.kind == "int":
            number = int(value) if isinstance(value, str) else int(float(str(value)))
            if not isinstance(value, str) and number != float(str(value)):
                return None
        else:
            number = float(str(value))
        return number if np.isfinite(number) and self._within(number) else None

    def _within(self, number: float) -> bool:
        return (self.low is None or number >= self.low) and (
            self.high is None or number <= self.high
        )


def _plain(number: float) -> float:
    """Return a whole number as an int, so that it is written as one."""
    return int(number) if float(number).is_integer() else number


def _short(number: float) -> str:
    """Write a number as short as it can be without losing digits."""
    short = f"{number:g}"
    return short if float(short) == number else str(number)


UNITS: Mapping[str, Sentence] = {
    "iteration": Sentence("iteration"),
    "epoch": Sentence("epoch"),
    "tree": Sentence("tree"),
}
"""In what a fit counts its steps: as model files name it, and as it is shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """A report from inside a fit: one iteration, epoch or batch.

    Parameters
    ----------
    done, total : int
        How far the fit is, in `unit`.
    unit : str
        A key of `UNITS`, or a word of an algorithm's own.
    loss, accuracy : float, optional
        On the training part (or a fixed sample of it); None between two points of the curve.
    validation_loss, validation_accuracy : float, optional
        On the validation part, where there is one.
    held_out_loss, held_out_accuracy : float, optional
        On some of the held-out letters, where there is no validation part.
    snapshot : callable, optional
        Takes the weights as they are now. It is called only now and then, at once or, for the last
        step, when the fit has ended.
    """

    done: float
    total: int
    unit: str
    loss: float | None = None
    accuracy: float | None = None
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    held_out_loss: float | None = None
    held_out_accuracy: float | None = None
    snapshot: Callable[[], Snapshot] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FitData:
    """What a fit is given.

    Parameters
    ----------
    features : float32 array of shape (n, 784), 0 to 1
        For a net it may be the pixels, uint8, 0 to 255, which take a quarter of the memory.
    labels : int64 array of shape (n,)
    validation_features, validation_labels : arrays, optional
        Of the same kinds: the part that only watches the fit.
    held_out_features, held_out_labels : arrays, optional
        Of the same kinds: some of the held-out letters, for the line that shows how a fit does on
        letters that it does not learn from. Nothing may be learned or chosen by them, so only an
        `Algorithm` of Letterpad's own that `draws_held_out` gets them, and only where there is no
        validation part.
    """

    features: Any
    labels: Labels
    validation_features: Any = None
    validation_labels: Labels | None = None
    held_out_features: Any = None
    held_out_labels: Labels | None = None


OnStep = Callable[[Step], None]
Fit = Callable[[Any, FitData, OnStep], None]


def plain_fit(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Fit in one go, with one BLAS thread: faster here, and the same sums on every machine."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        estimator.fit(data.features, data.labels)


def ignore(step: Step) -> None:
    """Ignore a step of a fit."""


def raise_if_diverged(algorithm: "Algorithm", settings: Settings, step: Step) -> None:
    """Raise UserError, with the algorithm's advice, if a step's loss is no longer a number."""
    if step.loss is None or math.isfinite(step.loss):
        return
    raise UserError(
        "{algorithm} diverged: after {unit} {done} its loss is {loss}, not a number to go on "
        "with. {advice}",
        algorithm=algorithm.name,
        unit=UNITS.get(step.unit, step.unit),
        done=math.ceil(step.done),
        loss=str(step.loss),
        advice=algorithm.if_diverged(settings),
    )


def other_settings(settings: Settings) -> Text:
    """Say what to do about a fit that diverged, where nothing better is known."""
    return Sentence("Choose other parameters and train again.")


def no_patience(settings: Settings) -> int:
    """Return 0: the fit goes on to its last step."""
    return 0


def no_limit(settings: Settings) -> Text:
    """Return "": whatever each parameter takes, all of them take together."""
    return ""


@dataclass(frozen=True, slots=True)
class Tail:
    """Seconds that follow a fit, on one processor of 2024.

    Only the time left that is shown rests on them: where they are wrong, it is a second or two out.

    Parameters
    ----------
    convert : float
        To convert the estimator to ONNX.
    answer : float
        For every held-out letter that the network then answers.
    """

    convert: float = 0.2
    answer: float = 1e-5


@dataclass(frozen=True, slots=True)
class Package:
    """The installed package that an algorithm comes from.

    Examples
    --------
    >>> str(Package("letterpad-nearest-mean", "0.1"))
    'letterpad-nearest-mean 0.1'
    """

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class Algorithm:
    """A named way to learn. One entry in the registry, and it appears everywhere by itself.

    Parameters
    ----------
    key : str
        As on the command line and in model files, "logistic-regression".
    name, summary : Text
        As shown in the window: the field's term, and a sentence in plain words.
    family : {"scikit-learn", "tensorflow", "other"}
        What it is built on. A training gives one on TensorFlow pixels, uint8, 0 to 255, instead of
        features; a search gives it features.
    params : tuple of Param
    build : callable
        ``build(settings, n_classes)`` returns an unfitted Estimator.
    fit : callable
        ``fit(estimator, data, on_step)`` fits it and reports on the way.
    validation : float
        Default share of the training part that is set aside to watch the fit; 0 if it needs none.
    curve : Text
        "" if `fit` reports points of a curve, else a sentence that says why there is none.
    to_onnx : callable, optional
        ``to_onnx(estimator)`` converts a fitted estimator to an ``onnx.ModelProto`` or its bytes,
        with one input ``picture``, float32 (n, 784), and one output ``probabilities``, float32 (n,
        n_classes). Without it the estimator's own method ``to_onnx()`` does, or else skl2onnx.
    tail : Tail
        What follows the fit.
    if_diverged : callable
        ``if_diverged(settings)`` says what to do when the loss is no longer a number.
    patience : callable
        ``patience(settings)`` says after how many steps without a lower validation loss the fit
        ends early; 0 if it never does. For the time left.
    package : Package, optional
        Where it comes from; None if it is Letterpad's own.
    draws_held_out : bool
        Whether its learning curve has a line for the held-out letters, too. Its fit does nothing
        else with them.
    fewest : int
        Letters of each class that it needs to learn from.
    limit : callable
        ``limit(settings)`` says why parameters that are each within their bounds cannot be used
        together, for example because the model would be too large to be opened; "" if they can.

    Examples
    --------
    >>> def build(settings, n_classes):
    ...     from sklearn.neighbors import NearestCentroid
    ...     return NearestCentroid(shrink_threshold=settings["shrink"])
    >>> nearest = Algorithm(
    ...     key="nearest-mean",
    ...     name="Nearest mean",
    ...     summary="Compares a letter with the mean of every class.",
    ...     family="scikit-learn",
    ...     params=(Param("shrink", "Shrink", "float", 0.1, "Ignore what differs less."),),
    ...     build=build,
    ... )
    >>> nearest.settings({"shrink": "0.5"})
    {'shrink': 0.5}
    """

    key: str
    name: Text
    summary: Text
    family: Family
    params: tuple[Param, ...]
    build: Callable[[Settings, int], Any]
    fit: Fit = plain_fit
    validation: float = 0.0
    curve: Text = ""
    to_onnx: Callable[[Any], Any] | None = None
    tail: Tail = Tail()
    if_diverged: Callable[[Settings], Text] = other_settings
    patience: Callable[[Settings], int] = no_patience
    package: Package | None = None
    limit: Callable[[Settings], Text] = no_limit
    draws_held_out: bool = False
    fewest: int = 2

    def param(self, name: str) -> Param:
        """Return the parameter called `name`, or raise UserError naming those there are."""
        for param in self.params:
            if param.name == name:
                return param
        known = ", ".join(param.name for param in self.params) or "none"
        error = UserError(
            "{algorithm} has no parameter {name!r}. Its parameters: {known}.",
            algorithm=self.name,
            name=name,
            known=known,
        )
        raise with_suggestion(error, name, [param.name for param in self.params])

    def settings(self, changed: Mapping[str, object] | None = None) -> dict[str, Value]:
        """Return all parameters: the defaults, and over them the `changed` ones, checked.

        Raises
        ------
        UserError
            If one is not what was expected, or all of them together are too much.
        """
        settings = {param.name: param.default for param in self.params}
        for name, value in (changed or {}).items():
            settings[name] = self.param(name).check(value)
        if too_much := self.limit(settings):
            raise UserError(too_much)
        return settings
