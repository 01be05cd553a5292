"""The trainings of an experiment: what each is given, and how it is done.

As in a search, an experiment is a list of tasks, and `fit_one` does one of them, looking at nothing
but the task and the `ExperimentData`: an executor may have them done anywhere.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import Images, features
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.cuts import Cut, fewest_letters
from letterpad.training.experiments.learners import checked, share_of_validation
from letterpad.training.experiments.spec import FitTask, Learner, Point
from letterpad.training.splitting import FEWEST, check_counts


@dataclass(frozen=True, slots=True, eq=False)
class ExperimentData:
    """What all trainings of an experiment share.

    Parameters
    ----------
    learners : tuple of Learner
    n_classes : int
    images : uint8 array of shape (n, 28, 28)
    labels : int64 array of shape (n,)
    cuts : mapping of int to Cut
        For each seed the letters to learn from, in their order, and those to test on.
    random_state : int
        What the seeds are counted from.
    """

    learners: tuple[Learner, ...]
    n_classes: int
    images: Images
    labels: NDArray[np.int64]
    cuts: Mapping[int, Cut]
    random_state: int

    @classmethod
    def of(
        cls,
        learners: tuple[Learner, ...],
        letters: LetterSet,
        cuts: Mapping[int, Cut],
        random_state: int,
    ) -> "ExperimentData":
        """Gather what the trainings need of letters."""
        n_classes = len(letters.classes)
        return cls(learners, n_classes, letters.images, letters.labels, cuts, random_state)


def fit_one(task: FitTask, data: ExperimentData) -> Point:
    """Train as a task says, and test on its test part; the same wherever it is done.

    Raises
    ------
    UserError
        If the parameters or the letters do not allow it.
    """
    from threadpoolctl import threadpool_limits

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    learner = data.learners[task.learner]
    algorithm, settings = checked(learner, task.seed)
    cut = data.cuts[task.seed]
    fitted, tested = cut.order[: task.n], cut.held_out
    estimator = ConfiguredClassifier(
        learner.algorithm,
        data.n_classes,
        validation=share_of_validation(learner, algorithm),
        random_state=data.random_state + task.seed,
        **dict[str, Any](settings),
    )
    with threadpool_limits(limits=1):  # as in train
        began = time.perf_counter()
        estimator.fit(features(data.images[fitted]), data.labels[fitted])
        answers = estimator.predict(features(data.images[tested]))
    right = answers == data.labels[tested]
    return Point(
        task.learner,
        task.n,
        task.seed,
        float(right.mean()),
        len(tested),
        time.perf_counter() - began,
        Point.packed(right),
    )


Executor = Callable[[Sequence[FitTask], ExperimentData], Iterable[Point]]
"""Does tasks: gives what came of each, in any order, as they end."""


def one_by_one(tasks: Sequence[FitTask], data: ExperimentData) -> Iterator[Point]:
    """Do tasks in this process, one after another."""
    for task in tasks:
        yield fit_one(task, data)


def fewest_for(letters: LetterSet, learners: Sequence[Learner], cuts: Sequence[Cut]) -> int:
    """Return from how many letters on every learner can learn, in every cut.

    Raises
    ------
    UserError
        If even all letters of a cut are too few.
    """
    needed = 0
    for learner in learners:
        share = share_of_validation(learner, checked(learner, 0)[0])
        each = FEWEST + 1 if share else FEWEST  # one of a class may be set aside
        for cut in cuts:
            prefix = fewest_letters(cut.order, letters.labels, len(letters.classes), each)
            if prefix is None:
                check_counts(letters, cut.order, fewest=each)
                raise AssertionError("some class has too few letters")
            needed = max(needed, prefix)
        if share:
            n_classes = len(letters.classes)
            needed = max(needed, math.ceil(n_classes / share), math.ceil(n_classes / (1 - share)))
    return needed


def check_letters(letters: LetterSet, cut: Cut) -> None:
    """Raise UserError unless there is a letter to test on, and two classes to tell apart."""
    if len(letters.classes) < 2:
        raise UserError(
            "{letters} holds letters of one class only ({classes}): to learn to tell "
            "letters apart, at least 2 classes are needed.",
            letters=letters.name,
            classes=letters.classes[0],
        )
    if not len(cut.held_out):
        raise UserError("{letters} has no letters to test on.", letters=letters.name)
