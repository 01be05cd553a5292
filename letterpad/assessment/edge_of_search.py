"""What a tutor says of a search whose best value was the lowest or highest that it tried."""

from collections.abc import Mapping, Sequence

from letterpad.algorithms.algorithm import Param, Value
from letterpad.algorithms.registry import known
from letterpad.assessment.advice import Observation, SearchFurther
from letterpad.messages import Sentence
from letterpad.model_files.card import Card


def edge_of_search(card: Card) -> Observation | None:
    """Say that a search ended at the edge of what it tried; None if it did not."""
    algorithm = known().get(card.algorithm)
    if algorithm is None:
        return None
    for name in dict.fromkeys(key for trial in card.search for key in _tried_in(trial)):
        param = next((one for one in algorithm.params if one.name == name), None)
        tried = _tried(card, name)
        best = card.settings.get(name)
        if param is None or len(tried) < 2 or not isinstance(best, int | float):
            continue
        further = _further(param, tried, best)
        if further is None:
            continue
        is_largest = best == tried[-1]
        sentence = (
            Sentence(
                "The best {label} is the largest that was tried, {value}: perhaps a larger one is "
                "better still.",
                label=param.label,
                value=param.text(best),
            )
            if is_largest
            else Sentence(
                "The best {label} is the smallest that was tried, {value}: perhaps a smaller one "
                "is better still.",
                label=param.label,
                value=param.text(best),
            )
        )
        why = Sentence(
            "A search only knows the values that it is given. Where the best one lies between two "
            "others, it was worse on both sides; at the edge nobody has looked at what comes after."
        )
        return Observation(
            "edge", sentence, why, Sentence("Search further"), SearchFurther({name: further})
        )
    return None


def _tried(card: Card, name: str) -> list[float]:
    """Return the values of a parameter that a search tried, in rising order."""
    numbers: set[float] = set()
    for trial in card.search:
        value = _tried_in(trial).get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            numbers.add(value)
    return sorted(numbers)


def _tried_in(trial: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values that a trial tried; none if a stranger's card says something else."""
    settings = trial.get("settings")
    return settings if isinstance(settings, Mapping) else {}


def _further(param: Param, tried: Sequence[float], best: float) -> tuple[Value, ...] | None:
    """Return the best value and two beyond it, as far apart as those that were tried."""
    if param.kind not in ("int", "float") or best not in (tried[0], tried[-1]):
        return None
    beside = tried[1] if best == tried[0] else tried[-2]
    if param.logarithmic and beside > 0 and best > 0:
        beyond = [best * (best / beside) ** step for step in (1, 2)]
    else:
        beyond = [best + step * (best - beside) for step in (1, 2)]
    whole = [round(value) if param.kind == "int" else float(f"{value:.3g}") for value in beyond]
    low, high = param.low, param.high
    inside = [
        value
        for value in whole
        if (low is None or value >= low) and (high is None or value <= high) and value != best
    ]
    return (best, *inside) if inside else None
