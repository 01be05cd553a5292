"""These two algorithms, and not only these two models: both trained on several splits."""

import math
from collections.abc import Sequence

import numpy as np

from letterpad.assessment.letters import load_letters
from letterpad.errors import UserError
from letterpad.evaluation.resampled import resampled_t
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text
from letterpad.training.experiments.counting import Count, Say, in_turn
from letterpad.training.experiments.cuts import cut
from letterpad.training.experiments.fits import (
    Executor,
    ExperimentData,
    check_letters,
    checked,
    fewest_for,
    one_by_one,
)
from letterpad.training.experiments.spec import (
    FitTask,
    Learner,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)
from letterpad.training.failures import in_words
from letterpad.training.reporter import Reporter

FEWEST_TIMES, MOST_TIMES = 3, 100

_REAL = 0.05
"""What is rarer by chance is called a difference."""

_LEAST_SHOWN = 0.001


def repeat(
    spec: RepeatSpec,
    report: Say,
    letters: LetterSet | None = None,
    known: Sequence[Point] = (),
    known_hash: str = "",
    execute: Executor = one_by_one,
) -> Repeated:
    """Train two learners on several splits of the same letters, and test the mean difference.

    Each time another test part is drawn, other letters are learned from, and the nets get another
    seed: all that is chance varies at once (X. Bouthillier et al., "Accounting for variance in
    machine learning benchmarks", 2021).

    Parameters
    ----------
    spec : RepeatSpec
    report, letters, known, known_hash, execute
        As in `learning_curve`.

    Raises
    ------
    UserError
        If a parameter, the letters, the disk or the memory do not allow it.
    """
    check(spec)
    say = in_turn(report)
    with in_words(), Reporter(say) as reporter:
        if letters is None:
            reporter.stage("letters", Sentence("reading letters"))
            letters = load_letters(spec.data, reporter.show)
        cuts = {
            seed: cut(letters, spec.split, spec.random_state + seed) for seed in range(spec.n_times)
        }
        check_letters(letters, cuts[0])
        fewest = fewest_for(letters, spec.learners, list(cuts.values()))
        n_rest = min(len(each.order) for each in cuts.values())
        n_train = n_rest if spec.n_train is None else spec.n_train
        if not fewest <= n_train <= n_rest:
            raise UserError(
                "Each training can learn from {fewest:,} to {n_rest:,} letters of {letters}, and "
                "not from {n_train:,}. Choose another number of letters.",
                fewest=fewest,
                n_rest=n_rest,
                letters=letters.name,
                n_train=n_train,
            )
        plan = Planned((n_train,), spec.n_times, len(cuts[0].held_out), letters.hash)
        say(plan)
        reporter.stage("experiment", Sentence("starting"))
        data = ExperimentData.of(spec.learners, letters, cuts, spec.random_state)
        tasks = [
            FitTask(learner, n_train, seed) for seed in range(spec.n_times) for learner in (0, 1)
        ]
        kept = known if known_hash == letters.hash else ()
        count = Count(spec.learners, tasks, kept, reporter, say)
        points = count.collect(execute(count.open_tasks, data))
    return _result(plan, points)


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


def _result(plan: Planned, points: Sequence[Point]) -> Repeated:
    ordered = tuple(sorted(points, key=lambda each: (each.seed, each.learner)))
    n_test = round(float(np.mean([each.n_test for each in ordered])))
    test = resampled_t(np.array(differences(ordered)), plan.sizes[0], n_test)
    t = test.t if math.isfinite(test.t) else None
    return Repeated(plan, ordered, test.mean, t, test.p_value, *test.interval)


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
