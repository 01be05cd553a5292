"""The fits of a search: how many there will be, on how many letters, and what each one scores."""

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterpad.algorithms.algorithm import Features, Labels, Value
from letterpad.messages import Sentence
from letterpad.training.protocol import Trial
from letterpad.training.reporter import Reporter
from letterpad.training.spec import SearchSpec

if TYPE_CHECKING:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

FACTOR = 3
"""Halving keeps one in so many for its next round, on so many times as many letters."""


@dataclass(frozen=True, slots=True)
class Round:
    """A number of candidates that are each tried on the same number of letters."""

    n_candidates: int
    n_letters: int


def rounds(n_candidates: int, n_train: int, fewest: int, halving: bool) -> list[Round]:
    """Plan a search: one round for a grid; for halving, as HalvingGridSearchCV goes on.

    Parameters
    ----------
    n_candidates, n_train : int
        How many combinations, and how many letters there are for cross-validation.
    fewest : int
        Letters that a round needs at least.
    halving : bool
    """
    if not halving:
        return [Round(n_candidates, n_train)]
    wanted = 1 + _whole_log(n_candidates)
    first = min(n_train, max(fewest, n_train // FACTOR ** (wanted - 1)))
    plan = []
    for number in range(min(wanted, 1 + _whole_log(n_train // first))):
        plan.append(Round(n_candidates, first * FACTOR**number))
        n_candidates = math.ceil(n_candidates / FACTOR)
    return plan


def _whole_log(number: int) -> int:
    """Return the largest power of FACTOR that does not exceed `number`."""
    return math.floor(math.log(number, FACTOR))


class Watch:
    """Scores each fit of a search, as scikit-learn asks for it, and tells of it."""

    def __init__(
        self,
        spec: SearchSpec,
        grid: Mapping[str, tuple[Value, ...]],
        plan: list[Round],
        n_train: int,
        reporter: Reporter,
        say: Callable[[Trial], None],
    ) -> None:
        self._folds = spec.folds
        self._names = tuple(grid)
        self._n_train = n_train
        self._reporter = reporter
        self._say = say
        self._costs = self._each_cost(plan)
        self._total_cost = sum(self._each_cost(plan))
        self._total = sum(each.n_candidates for each in plan) * spec.folds
        self._done = 0
        self._cost = 0.0

    def __call__(
        self, estimator: "ConfiguredClassifier", features: Features, labels: Labels
    ) -> float:
        """Return the accuracy on the fold's validation part."""
        accuracy: float = estimator.score(features, labels)
        self._done += 1
        self._cost += next(self._costs, 0.0)
        settings = estimator.get_params()
        self._say(
            Trial(
                {name: settings[name] for name in self._names},
                fold=(self._done - 1) % self._folds,
                n_letters=estimator.n_letters_,
                accuracy=accuracy,
                seconds=time.perf_counter() - estimator.began_,
                done=self._done,
                total=self._total,
            )
        )
        # The final training costs about as much as a fit with all letters.
        self._reporter.advance(
            self._cost,
            self._total_cost,
            Sentence("fit {done:,} of {total:,}", done=self._done, total=self._total),
            after=self._n_train,
        )
        return accuracy

    def _each_cost(self, plan: list[Round]) -> Iterator[float]:
        """Give for every fit the number of letters it has, which is what its time goes by."""
        for each in plan:
            for _ in range(each.n_candidates * self._folds):
                yield each.n_letters * (1 - 1 / self._folds)
