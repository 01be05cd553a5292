"""What a run is called where nobody has named it: its algorithm, and what differs from usual."""

import itertools
from collections.abc import Collection

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Param, Value
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text
from letterpad.training.spec import TrainSpec

_MOST_PARAMS = 3
"""Of a name; a fourth that differs stands in the run's details."""


def automatic_name(spec: TrainSpec, usual_size: int | None = None) -> Text:
    """Name a training after its algorithm, the letters it is to learn from and its parameters.

    Only what differs from the defaults is named, so that runs beside each other can be told apart.

    Parameters
    ----------
    spec : TrainSpec
    usual_size : int, optional
        How many letters there are to train on: a training on that many needs no number.

    Raises
    ------
    UserError
        If there is no such algorithm.

    Examples
    --------
    >>> from letterpad.letters.data_spec import Builtin
    >>> spec = TrainSpec(Builtin(), "neural-net", {"hidden_units": (512, 256)}, train_size=2000)
    >>> str(automatic_name(spec)), str(automatic_name(spec, 2000))
    ('Neural net, 2,000, 512-256', 'Neural net, 512-256')
    """
    algorithm = registry.algorithm(spec.algorithm)
    parts: list[Text] = [algorithm.name]
    if spec.train_size not in (None, usual_size):
        parts.append(_size(spec.train_size))
    for name, value in spec.settings.items():
        try:
            param = algorithm.param(name)
            value = param.check(value)
        except UserError:
            continue  # the training says what is wrong with it
        if value != param.default and len(parts) < _MOST_PARAMS + 2:
            parts.append(_setting(param, value))
    if spec.validation not in (None, algorithm.validation):
        parts.append(Sentence("validation {share:g}", share=spec.validation))
    return parts[0] if len(parts) == 1 else Sentence.joined(parts, ", ")


def _size(train_size: float | int | None) -> Sentence:
    if isinstance(train_size, float):
        return Sentence("{percent:g} %", percent=100 * train_size)
    return Sentence("{n:,}", n=train_size)


def _setting(param: Param, value: Value) -> Text:
    """Name a parameter that differs; several layers need no label, as nothing else looks so."""
    if isinstance(value, tuple) and len(value) > 1:
        return "-".join(map(str, value))
    if isinstance(value, tuple):
        return Sentence("{param} {choice}", param=param.label, choice=str(value[0]))
    if isinstance(value, bool):
        if value:
            return Sentence("{param} on", param=param.label)
        return Sentence("{param} off", param=param.label)
    if isinstance(value, int):
        return Sentence("{param} {value:,}", param=param.label, value=value)
    if isinstance(value, float):
        return Sentence("{param} {value:g}", param=param.label, value=value)
    return Sentence("{param} {choice}", param=param.label, choice=param.choices.get(value, value))


def free_name(name: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: "Neural net", "Neural net 2".

    Examples
    --------
    >>> free_name("Neural net", {"Neural net", "Neural net 2"})
    'Neural net 3'
    >>> free_name("Neural net, 512", {"Neural net, 512"})
    'Neural net, 512 (2)'
    """
    numbered = (
        f"{name} ({number})" if name[-1:].isdigit() else f"{name} {number}"
        for number in itertools.count(2)
    )
    return next(each for each in itertools.chain((name,), numbered) if each not in taken)
