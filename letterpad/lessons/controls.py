"""What a step sets the controls to, and whether a run was trained so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from letterpad.algorithms.registry import known
from letterpad.errors import UserError
from letterpad.letters.classes import SCHEMES, scheme_for
from letterpad.letters.data_spec import Builtin
from letterpad.letters.readers.reading import MOST_LETTERS
from letterpad.letters.sources.builtin import DEFAULT_SCHEME
from letterpad.letters.splits import TEST_SHARE, SplitKind, rest_of
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec
from letterpad.training.spec_of_card import spec_of_card

START = TrainSpec(Builtin(), "logistic-regression", test_size=TEST_SHARE)
"""What the controls are set to where a lesson does not say otherwise: as at the first start."""

NAMES = (
    "letters", "classes", "leave out", "algorithm", "parameters", "split", "train on",
    "random state",
)  # fmt: skip
"""What a lesson can set."""

_SPLITS = [kind for kind in get_args(SplitKind) if kind in ("random", "stratified")]
"""Built-in letters name no writers, and have no parts of their own."""

_LARGEST_SEED = 2**31 - 1


def changed(spec: TrainSpec, name: str, value: str) -> TrainSpec:
    """Return a specification with one control set as a lesson writes it.

    Parameters
    ----------
    spec : TrainSpec
        Of built-in letters.
    name : str
        One of `NAMES`.
    value : str

    Raises
    ------
    UserError
        If the value is not what was expected.
    """
    data = _builtin(spec)
    match name:
        case "letters":
            return replace(spec, data=replace(data, size=_number(name, value, 2, MOST_LETTERS)))
        case "classes":
            _one_of(name, value, list(SCHEMES))
            return replace(spec, data=replace(data, classes=value, leave_out=()))
        case "leave out":
            return replace(spec, data=replace(data, leave_out=tuple(value.split())))
        case "algorithm":
            _one_of(name, value, list(known()))
            return replace(spec, algorithm=value, settings={})
        case "parameters":
            return replace(spec, settings=_settings(spec.algorithm, value))
        case "split":
            _one_of(name, value, list(_SPLITS))
            return replace(spec, split=next(kind for kind in _SPLITS if kind == value))
        case "train on":
            size = None if value == "all" else _number(name, value, 1, MOST_LETTERS)
            return replace(spec, train_size=size)
        case "random state":
            return replace(spec, random_state=_number(name, value, 0, _LARGEST_SEED))
    raise UserError(
        "“{name}” is nothing that a lesson can set. It can set: {names}.", name=name, names=NAMES
    )


def check_together(spec: TrainSpec) -> None:
    """Raise UserError if a specification cannot be trained whatever comes."""
    data = _builtin(spec)
    scheme = scheme_for(data.classes or DEFAULT_SCHEME, ())
    classes = scheme.without(data.leave_out).classes if data.leave_out else scheme.classes
    most = rest_of(data.size)
    if data.size < 2 * len(classes):
        raise UserError(
            "{size:,} letters are too few for {n} classes: at least two of each are needed.",
            size=data.size,
            n=len(classes),
        )
    if isinstance(spec.train_size, int) and spec.train_size > most:
        raise UserError(
            "of {size:,} letters {most:,} can be trained on, not {n:,}: the others are held out.",
            size=data.size,
            most=most,
            n=spec.train_size,
        )


def was_trained_so(card: Card, spec: TrainSpec) -> bool:
    """Tell whether a model was trained as a specification says."""
    try:
        found = spec_of_card(card)
    except UserError:
        return False
    return _what_counts(found) == _what_counts(spec)


def _what_counts(spec: TrainSpec) -> Mapping[str, object]:
    """Return what determines a model, however it was said."""
    algorithm = known().get(spec.algorithm)
    data, size = spec.data, spec.train_size
    if isinstance(data, Builtin):
        data = replace(data, classes=data.classes or DEFAULT_SCHEME)
        if size == rest_of(data.size):
            size = None
    validation = spec.validation
    if algorithm is not None and validation is None:
        validation = algorithm.validation
    return {
        "data": data,
        "algorithm": spec.algorithm,
        "settings": dict(spec.settings) if algorithm is None else algorithm.settings(spec.settings),
        "split": spec.split,
        "train_size": size,
        "test_size": spec.test_size,
        "random_state": spec.random_state,
        "validation": validation,
    }


def _builtin(spec: TrainSpec) -> Builtin:
    return spec.data if isinstance(spec.data, Builtin) else Builtin()


def _settings(key: str, text: str) -> dict[str, object]:
    """Read "C=0.1 iterations=50"; only what differs from the defaults is kept."""
    algorithm = known()[key]
    usual = algorithm.settings({})
    settings: dict[str, object] = {}
    for each in text.split():
        name, equals, value = each.partition("=")
        if not equals:
            raise UserError(
                "“{text}” is no parameter with its value: expected something like C=0.1.",
                text=each,
            )
        checked = algorithm.param(name).check(value)
        if checked != usual[name]:
            settings[name] = checked
    algorithm.settings(settings)
    return settings


def _number(name: str, text: str, low: int, high: int) -> int:
    digits = text.replace(",", "")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else -1
    if not low <= number <= high:
        raise UserError(
            "“{name}” must be a whole number from {low:,} to {high:,}, not “{text}”.",
            name=name,
            low=low,
            high=high,
            text=text,
        )
    return number


def _one_of(name: str, text: str, names: list[str]) -> None:
    if text not in names:
        raise UserError(
            "“{name}” must be one of {names}, not “{text}”.", name=name, names=names, text=text
        )
