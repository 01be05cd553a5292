"""What twice the letters brought, and what can be said of it."""

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.comparison import FEWEST_WRITERS
from letterpad.messages import Sentence, Text
from letterpad.training.experiments.spec import Curve, Gain, Learner, Point

_Z = 1.959964

_WORTH = 0.005
"""A gain in accuracy that is worth the letters: half a point."""

_LITTLE = 0.01
"""Where even the upper end of the interval is below one point, more letters hardly help."""

Verdict = Literal["helps", "hardly", ""]


def gain(
    points: Sequence[Point],
    learner: int,
    half: int,
    full: int,
    writers: NDArray[np.str_] | None = None,
) -> Gain:
    """Return what a learner gained from `half` to `full` letters, all tested on the same letters.

    Its interval adds up two kinds of chance: which letters (where writers are known, which writers)
    the test part holds, and which letters and random numbers each seed learns with.

    Parameters
    ----------
    points : sequence of Point
        With all seeds at both sizes.
    learner, half, full : int
    writers : str array of shape (n_test,), optional
        Who wrote each letter of the test part.
    """
    gained = _right(points, learner, full) - _right(points, learner, half)
    of_letters, of_seeds = gained.mean(axis=0), gained.mean(axis=1)
    mean = float(of_letters.mean())
    groups = np.arange(len(of_letters))
    if writers is not None:
        _, groups = np.unique(writers, return_inverse=True)
    variance = _variance_of_mean(of_letters, groups)
    if len(of_seeds) > 1:
        variance += float(of_seeds.var(ddof=1)) / len(of_seeds)
    reach = _Z * math.sqrt(variance)
    return Gain(mean, mean - reach, mean + reach)


def _right(points: Sequence[Point], learner: int, n: int) -> NDArray[np.float64]:
    """Return which letters were read right: array of shape (n_seeds, n_test), 0 or 1."""
    seeds = sorted(
        (each for each in points if (each.learner, each.n) == (learner, n)),
        key=lambda each: each.seed,
    )
    return np.array([each.right_letters() for each in seeds], dtype=np.float64)


def _variance_of_mean(values: NDArray[np.float64], groups: NDArray[np.int64]) -> float:
    """Return the variance of a mean whose values come in groups that were drawn whole."""
    sums = np.bincount(groups, weights=values - values.mean())
    if len(sums) < 2:
        return 0.0
    return float(len(sums) / (len(sums) - 1) * (sums**2).sum()) / len(values) ** 2


def verdict(gained: Gain, n_writers: int = 0) -> Verdict:
    """Say whether more letters would help; "" where that cannot be told.

    It cannot where the interval holds both no gain and one worth the letters, and where the test
    part is by too few hands.

    Examples
    --------
    >>> verdict(Gain(0.021, 0.014, 0.028)), verdict(Gain(0.003, -0.003, 0.008))
    ('helps', 'hardly')
    >>> verdict(Gain(0.01, -0.01, 0.03)), verdict(Gain(0.021, 0.014, 0.028), n_writers=4)
    ('', '')
    """
    if 0 < n_writers < FEWEST_WRITERS:
        return ""
    if gained.low > 0 and gained.mean >= _WORTH:
        return "helps"
    return "hardly" if gained.high < _LITTLE or gained.low > 0 else ""


def curve_sentence(curve: Curve, learners: Sequence[Learner]) -> Sentence:
    """Say what twice the letters brought each learner, and whether more of them would help.

    Parameters
    ----------
    curve : Curve
    learners : sequence of Learner
        Of its spec.
    """
    brought = tuple(
        Sentence(
            "{name} {points:.1f} points ({low:.1f} to {high:.1f})",
            name=learner.name,
            points=_points(gained.mean),
            low=_points(gained.low),
            high=_points(gained.high),
        )
        for learner, gained in zip(learners, curve.gains, strict=True)
    )
    first = Sentence(
        "Twice the letters, {full:,} instead of {half:,}, brought {brought}.",
        half=curve.half,
        full=curve.plan.sizes[-1],
        brought=brought,
    )
    return Sentence.joined([first, *_verdicts(curve, learners)])


def _verdicts(curve: Curve, learners: Sequence[Learner]) -> list[Sentence]:
    found = [verdict(gained, curve.n_writers) for gained in curve.gains]
    names: dict[Verdict, tuple[Text, ...]] = {
        kind: tuple(each.name for each, of in zip(learners, found, strict=True) if of == kind)
        for kind in ("helps", "hardly", "")
    }
    said = []
    if names["helps"]:
        said.append(Sentence("More letters would help {names}.", names=names["helps"]))
    if names["hardly"]:
        said.append(Sentence("More letters would hardly help {names}.", names=names["hardly"]))
    if names[""] and 0 < curve.n_writers < FEWEST_WRITERS:
        said.append(
            Sentence(
                "The test letters are by {n} writers: too few hands to tell whether more letters "
                "would help.",
                n=curve.n_writers,
            )
        )
    elif names[""]:
        said.append(
            Sentence("Whether more letters would help {names} cannot be told.", names=names[""])
        )
    return said


def curve_method(curve: Curve) -> Sentence:
    """Say how a learning curve was made, in a sentence below the first one."""
    return Sentence(
        "Every dot is a model tested on the same {n_test:,} letters, {n_seeds} for each size. The "
        "ranges are 95 % intervals, from the test letters and the seeds.",
        n_test=curve.plan.n_test,
        n_seeds=curve.plan.n_seeds,
    )


def _points(share: float) -> float:
    """Return percentage points, without a minus before nought."""
    return round(100 * share, 1) + 0.0
