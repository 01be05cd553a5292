"""An algorithm as JSON: what is shown of it, without its code."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any, get_args

from letterpad.algorithms.algorithm import Algorithm, Family, Package, Param, Settings
from letterpad.errors import UserError

LONGEST_KEY = 60

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RESERVED = {"algorithm", "n_classes", "validation", "random_state"}
"""Names that a parameter cannot have: the form and a search use them beside the parameters."""

_KINDS = ("int", "float", "choice", "bool", "layers")
_LONGEST_NAME, _LONGEST_TEXT = 100, 2000
_MOST_PARAMS, _MOST_CHOICES = 100, 100
_LARGEST = 1e30
"""Of a bound."""


def describe(algorithm: Algorithm) -> dict[str, Any]:
    """Return what is shown of an algorithm, as JSON-ready values; its texts are data."""
    return {
        "key": algorithm.key,
        "name": str(algorithm.name),
        "summary": str(algorithm.summary),
        "family": algorithm.family,
        "validation": algorithm.validation,
        "curve": str(algorithm.curve),
        "params": [
            {
                "name": param.name,
                "label": str(param.label),
                "kind": param.kind,
                "default": param.default,
                "help": str(param.help),
                "low": param.low,
                "high": param.high,
                "choices": {choice: str(name) for choice, name in param.choices.items()},
                "logarithmic": param.logarithmic,
                "advanced": param.advanced,
            }
            for param in algorithm.params
        ],
    }


def from_description(fields: Mapping[str, Any], package: Package) -> Algorithm:
    """Read what `describe` gave.

    Returns
    -------
    Algorithm
        To be shown; it cannot be built.

    Raises
    ------
    UserError
        If it is no description, saying what was expected.
    """
    key = _text(fields, "key", LONGEST_KEY)
    params = tuple(map(_param, _list(fields, "params", _MOST_PARAMS)))
    names = [param.name for param in params]
    for name in names:
        if names.count(name) > 1:
            raise UserError("two of its parameters are called {name!r}.", name=name)
    return Algorithm(
        key=key,
        name=_text(fields, "name", _LONGEST_NAME),
        summary=_text(fields, "summary", _LONGEST_TEXT),
        family=_one_of(fields, "family", get_args(Family)),
        params=params,
        build=partial(_not_here, key),
        validation=_number(fields, "validation", 0.0, 0.9),
        curve=_text(fields, "curve", _LONGEST_TEXT, may_be_empty=True),
        package=package,
    )


def _not_here(key: str, settings: Settings, n_classes: int) -> Any:
    raise RuntimeError(f"{key} is known by its description only: its package is not imported here")


def _param(fields: Any) -> Param:
    if not isinstance(fields, Mapping):
        raise UserError("one of its parameters is not a Param.")
    name = _text(fields, "name", _LONGEST_NAME)
    if not _NAME.fullmatch(name) or name in _RESERVED:
        raise UserError("a parameter cannot be called {name!r}.", name=name)
    kind = _one_of(fields, "kind", _KINDS)
    choices = fields.get("choices")
    if not isinstance(choices, Mapping) or len(choices) > _MOST_CHOICES:
        raise UserError("the choices of {name} must map values to names.", name=name)
    if kind == "choice" and not choices:
        raise UserError("{name} has nothing to choose from.", name=name)
    low, high = (
        None if fields.get(end) is None else _number(fields, end, -_LARGEST, _LARGEST)
        for end in ("low", "high")
    )
    default = fields.get("default")
    param = Param(
        name=name,
        label=_text(fields, "label", _LONGEST_NAME),
        kind=kind,
        default=tuple(default) if isinstance(default, list) else default,  # type: ignore[arg-type]
        help=_text(fields, "help", _LONGEST_TEXT),
        low=low,
        high=high,
        choices={
            _text({"choice": choice}, "choice", _LONGEST_NAME): _text(
                choices, choice, _LONGEST_NAME
            )
            for choice in choices
        },
        logarithmic=bool(fields.get("logarithmic")),
        advanced=bool(fields.get("advanced")),
    )
    if param.logarithmic and kind in ("int", "float") and not (low is not None and low >= 0):
        raise UserError("{name} is logarithmic: its lowest value must be 0 or more.", name=name)
    checked = param.check(param.default)
    if type(checked) is not type(param.default):
        raise UserError(
            "the default of {name} must be {expected}.", name=name, expected=param.expected
        )
    return param


def _text(fields: Mapping[str, Any], name: str, longest: int, may_be_empty: bool = False) -> str:
    text = fields.get(name)
    if not isinstance(text, str) or not (text.strip() or may_be_empty):
        raise UserError("a text was expected for {field}.", field=name)
    if len(text) > longest or any("\ud800" <= each <= "\udfff" or each == "\0" for each in text):
        raise UserError(
            "at most {n:,} characters of Unicode were expected for {field}.", n=longest, field=name
        )
    return text


def _list(fields: Mapping[str, Any], name: str, most: int) -> list[Any]:
    values = fields.get(name)
    if not isinstance(values, list) or len(values) > most:
        raise UserError("at most {n:,} of {field} were expected, in a tuple.", n=most, field=name)
    return values


def _one_of(fields: Mapping[str, Any], name: str, choices: tuple[str, ...]) -> Any:
    value = fields.get(name)
    if value not in choices:
        raise UserError("one of {choices} was expected for {field}.", choices=choices, field=name)
    return value


def _number(fields: Mapping[str, Any], name: str, low: float, high: float) -> float:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise UserError(
            "a number from {low:g} to {high:g} was expected for {field}.",
            low=low,
            high=high,
            field=name,
        )
    return value
