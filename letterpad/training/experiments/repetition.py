"""Which repetitions there can be, and what is said of one. Light: the window says it, too."""

from collections.abc import Sequence

from letterpad.errors import UserError
from letterpad.messages import Sentence, Text
from letterpad.training.experiments.learners import checked
from letterpad.training.experiments.spec import Learner, Point, Repeated, RepeatSpec

FEWEST_TIMES, MOST_TIMES = 3, 100

_REAL = 0.05
"""What is rarer by chance is called a difference."""

_LEAST_SHOWN = 0.001


def check(spec: RepeatSpec) -> None:
    """Raise UserError if it cannot be repeated as `spec` says, whatever the letters.

    An algorithm of a package must have been loaded (`letterpad.algorithms.loading`).
    """
    if len(spec.learners) != 2:
        raise UserError(
            "Two algorithms can be compared by repeating, not {n}.", n=len(spec.learners)
        )
    first, second = (checked(learner, 0) for learner in spec.learners)
    shares = [learner.validation for learner in spec.learners]
    if first == second and shares[0] == shares[1]:
        raise UserError(
            "Both are {algorithm} with the same parameters: choose two algorithms, or other "
            "parameters for one of them.",
            algorithm=first[0].name,
        )
    if not FEWEST_TIMES <= spec.n_times <= MOST_TIMES:
        raise UserError(
            "It can be repeated {fewest} to {most} times, not {n}.",
            fewest=FEWEST_TIMES,
            most=MOST_TIMES,
            n=spec.n_times,
        )
    if spec.split == "parts":
        raise UserError(
            "Repeating draws another test part each time, and the set's own test part is always "
            "the same. Choose another split."
        )


def differences(points: Sequence[Point]) -> list[float]:
    """Return the first learner's accuracy less the second's, for each seed that has both."""
    found = {(each.learner, each.seed): each.accuracy for each in points}
    seeds = sorted({seed for _, seed in found})
    return [
        found[0, seed] - found[1, seed]
        for seed in seeds
        if (0, seed) in found and (1, seed) in found
    ]


def repeat_sentence(result: Repeated, learners: Sequence[Learner]) -> Sentence:
    """Say which of two algorithms is better over several splits, if that is no chance.

    Parameters
    ----------
    result : Repeated
    learners : sequence of two Learner
        Of its spec.
    """
    first, second = (learner.name for learner in learners)
    mean, low, high = (100 * share for share in (result.mean, result.low, result.high))
    if mean < 0:
        first, second, mean, low, high = second, first, -mean, -high, -low
    if result.p_value >= _REAL:
        return Sentence(
            "{one} and {other} cannot be told apart: over {n_times} splits {first} reads "
            "{mean:.1f} points more right on average, but the 95 % interval is {low:.1f} to "
            "{high:.1f}.",
            one=learners[0].name,
            other=learners[1].name,
            first=first,
            n_times=result.plan.n_seeds,
            mean=_rounded(mean),
            low=_rounded(low),
            high=_rounded(high),
        )
    return Sentence(
        "{first} is the better algorithm here: over {n_times} splits it reads {mean:.1f} points "
        "more right than {second} (95 % interval {low:.1f} to {high:.1f}).",
        first=first,
        second=second,
        n_times=result.plan.n_seeds,
        mean=_rounded(mean),
        low=_rounded(low),
        high=_rounded(high),
    )


def repeat_method(result: Repeated) -> Sentence:
    """Say how that was tested, in a sentence below the first one."""
    rare: Text = Sentence("p = {p:.3f}", p=result.p_value)
    if result.p_value < _LEAST_SHOWN:
        rare = Sentence("p < {p:.3f}", p=_LEAST_SHOWN)
    statistic: Text = rare
    if result.t is not None:
        statistic = Sentence("t = {t:.2f}, {rare}", t=result.t, rare=rare)
    return Sentence(
        "Each time other letters are held out ({n_test:,}) and learned from ({n_train:,}), and "
        "nets start from another seed. Corrected resampled t test (Nadeau and Bengio, 2003): "
        "{statistic}.",
        n_test=result.plan.n_test,
        n_train=result.plan.sizes[0],
        statistic=statistic,
    )


def _rounded(points: float) -> float:
    """Return percentage points, without a minus before nought."""
    return round(points, 1) + 0.0
