"""Would more data help? Accuracy over the number of letters learned from."""

from collections.abc import Sequence

import numpy as np

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.counting import Say
from letterpad.training.experiments.cuts import Cut, cut, sizes_from
from letterpad.training.experiments.experiment import Begun, begun
from letterpad.training.experiments.fits import Executor, one_by_one
from letterpad.training.experiments.gains import gain
from letterpad.training.experiments.learners import checked
from letterpad.training.experiments.spec import Curve, CurveSpec, FitTask, Planned, Point

MOST_SIZES, MOST_SEEDS = 12, 50


def learning_curve(
    spec: CurveSpec,
    report: Say,
    letters: LetterSet | None = None,
    known: Sequence[Point] = (),
    known_hash: str = "",
    execute: Executor = one_by_one,
) -> Curve:
    """Train every learner on more and more letters, and test all on the same held-out ones.

    Parameters
    ----------
    spec : CurveSpec
    report : callable
        Gets Planned once, Progress as in `train`, and a Point after each training, small trainings
        first; never called twice at once.
    letters : LetterSet, optional
        The letters of ``spec.data``, where the caller has read them.
    known : sequence of Point
        What an earlier, stopped call with this spec has brought, from letters whose hash is
        `known_hash`; they are not trained again.
    execute : Executor
        Does the trainings: by default in this process, one after another.

    Raises
    ------
    UserError
        If a parameter, the letters, the disk or the memory do not allow it.
    """
    check(spec)

    def draw(letters: LetterSet, seed: int) -> Cut:
        return cut(letters, spec.split, spec.random_state, seed)

    with begun(spec, report, letters, spec.n_seeds, draw) as experiment:
        sizes, half = _sizes(spec, experiment)
        plan = experiment.plan(sizes)
        tasks = [
            FitTask(learner, n, seed)
            for n in sizes
            for learner in range(len(spec.learners))
            for seed in range(spec.n_seeds)
        ]
        points = experiment.points(tasks, known, known_hash, execute)
    return _curve(spec, plan, half, points, experiment.letters, experiment.cuts[0])


def check(spec: CurveSpec) -> None:
    """Raise UserError if a learning curve cannot be computed as `spec` says, whatever the letters.

    An algorithm of a package must have been loaded (`letterpad.algorithms.loading`).
    """
    if not spec.learners:
        raise UserError("A learning curve needs an algorithm: name one or more.")
    for learner in spec.learners:
        checked(learner, 0)
    if not 2 <= spec.n_sizes <= MOST_SIZES:
        raise UserError(
            "A learning curve needs 2 to {most} sizes, not {n}.", most=MOST_SIZES, n=spec.n_sizes
        )
    if not 1 <= spec.n_seeds <= MOST_SEEDS:
        raise UserError(
            "A learning curve needs 1 to {most} seeds, not {n}.", most=MOST_SEEDS, n=spec.n_seeds
        )


def _sizes(spec: CurveSpec, experiment: Begun) -> tuple[tuple[int, ...], int]:
    fewest, n_rest = experiment.fewest(), experiment.n_rest
    if n_rest < 2 * fewest:
        raise UserError(
            "{letters} leaves {n_rest:,} letters to learn from: too few to see what more would "
            "bring, as these algorithms need {fewest:,} for every class to be there, and twice as "
            "many to compare. Choose more letters, or leave rare classes out.",
            letters=experiment.letters.name,
            n_rest=n_rest,
            fewest=fewest,
        )
    return sizes_from(fewest, n_rest, spec.n_sizes)


def _curve(
    spec: CurveSpec,
    plan: Planned,
    half: int,
    points: Sequence[Point],
    letters: LetterSet,
    tested: Cut,
) -> Curve:
    ordered = tuple(sorted(points, key=lambda each: (each.learner, each.n, each.seed)))
    writers = None if letters.writers is None else letters.writers[tested.held_out]
    gains = tuple(
        gain(ordered, learner, half, plan.sizes[-1], writers)
        for learner in range(len(spec.learners))
    )
    return Curve(plan, half, 0 if writers is None else len(np.unique(writers)), ordered, gains)
