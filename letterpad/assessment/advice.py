"""What a tutor can say of a training, and what its button does."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from letterpad.algorithms.algorithm import Algorithm, Param, Value
from letterpad.algorithms.registry import known
from letterpad.letters.splits import SplitKind
from letterpad.messages import Sentence
from letterpad.model_files.card import Card


@dataclass(frozen=True, slots=True)
class ChangeTraining:
    """Set the training panel as it was for this model, but for this.

    Parameters
    ----------
    settings : mapping
        Parameters of the algorithm with other values.
    split : SplitKind, optional
        Another kind of split.
    all_letters : bool
        Learn from all letters that are not held out.
    new_seed : bool
        Hold out other letters.
    """

    settings: Mapping[str, Value] = field(default_factory=dict)
    split: SplitKind | None = None
    all_letters: bool = False
    new_seed: bool = False


@dataclass(frozen=True, slots=True)
class SearchFurther:
    """Open the search with values beyond those that were tried."""

    values: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class ShowConfused:
    """Show the held-out letters of these two classes that were taken for each other."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChooseLetters:
    """Go to where letters are chosen."""


@dataclass(frozen=True, slots=True)
class UseShipped:
    """Let the recogniser that comes with Letterpad read the drawing."""


Action = ChangeTraining | SearchFurther | ShowConfused | ChooseLetters | UseShipped


@dataclass(frozen=True, slots=True)
class Observation:
    """One observation on a training.

    Parameters
    ----------
    key : str
        Which rule it is, for tests and for ``--json``.
    sentence : Sentence
        What was seen.
    why : Sentence
        Why that matters, and what can be done about it, in two to four sentences.
    button : Sentence
        What the action is called.
    action : Action
    """

    key: str
    sentence: Sentence
    why: Sentence
    button: Sentence
    action: Action


def own_algorithm(card: Card) -> Algorithm | None:
    """Return the algorithm, if it is Letterpad's own: what a package calls loss may be anything."""
    return None if card.package is not None else known().get(card.algorithm)


def scaled(param: Param, settings: Mapping[str, object], factor: float) -> Value | None:
    """Return a parameter's value times `factor`; None if it is no number or at its bound."""
    now = settings.get(param.name)
    if isinstance(now, bool) or not isinstance(now, int | float):
        return None
    wanted = now * factor
    bounded = min(max(wanted, param.low or 0.0), math.inf if param.high is None else param.high)
    value = round(bounded) if param.kind == "int" else float(f"{bounded:.2g}")
    return None if value == now else value


def set_to(name: str, algorithm: Algorithm, value: Value) -> Sentence:
    """Return what a button is called that sets a parameter to a value."""
    param = algorithm.param(name)
    return Sentence("Set {label} to {value}", label=param.label, value=param.text(value))
