"""These two algorithms, and not only these two models: both trained on several splits."""

import math
from collections.abc import Sequence

import numpy as np

from letterpad.errors import UserError
from letterpad.evaluation.resampled import resampled_t
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.counting import Say
from letterpad.training.experiments.cuts import Cut, cut
from letterpad.training.experiments.experiment import begun
from letterpad.training.experiments.fits import Executor, one_by_one
from letterpad.training.experiments.repetition import check, differences
from letterpad.training.experiments.spec import (
    FitTask,
    Planned,
    Point,
    Repeated,
    RepeatSpec,
)


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

    def draw(letters: LetterSet, seed: int) -> Cut:
        return cut(letters, spec.split, spec.random_state + seed)

    with begun(spec, report, letters, spec.n_times, draw) as experiment:
        fewest, n_rest = experiment.fewest(), experiment.n_rest
        n_train = n_rest if spec.n_train is None else spec.n_train
        if not fewest <= n_train <= n_rest:
            raise UserError(
                "Each training can learn from {fewest:,} to {n_rest:,} letters of {letters}, and "
                "not from {n_train:,}. Choose another number of letters.",
                fewest=fewest,
                n_rest=n_rest,
                letters=experiment.letters.name,
                n_train=n_train,
            )
        plan = experiment.plan((n_train,))
        tasks = [
            FitTask(learner, n_train, seed) for seed in range(spec.n_times) for learner in (0, 1)
        ]
        points = experiment.points(tasks, known, known_hash, execute)
    return _result(plan, points)


def _result(plan: Planned, points: Sequence[Point]) -> Repeated:
    ordered = tuple(sorted(points, key=lambda each: (each.seed, each.learner)))
    n_test = round(float(np.mean([each.n_test for each in ordered])))
    test = resampled_t(np.array(differences(ordered)), plan.sizes[0], n_test)
    t = test.t if math.isfinite(test.t) else None
    return Repeated(plan, ordered, test.mean, t, test.p_value, *test.interval)
