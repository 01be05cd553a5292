"""A learner's algorithm, with the parameters that it is trained with."""

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Algorithm, Value
from letterpad.training.experiments.spec import Learner

_SEED = "seed"
"""What an algorithm's parameter is called that seeds what is random in it."""


def checked(learner: Learner, seed: int) -> tuple[Algorithm, dict[str, Value]]:
    """Return a learner's algorithm with all its parameters, its own seed moved on by `seed`.

    Raises
    ------
    UserError
        If there is no such algorithm or parameter, or a value does not fit.
    """
    algorithm = registry.algorithm(learner.algorithm)
    settings = algorithm.settings(learner.settings)
    own = next((param for param in algorithm.params if param.name == _SEED), None)
    if own is not None:
        first = settings[_SEED]
        assert isinstance(first, int)
        settings[_SEED] = first + seed if own.high is None else (first + seed) % int(own.high + 1)
    return algorithm, settings


def share_of_validation(learner: Learner, algorithm: Algorithm) -> float:
    """Return which share of its letters a learner sets aside to watch the fit."""
    return algorithm.validation if learner.validation is None else learner.validation
