"""One training of an experiment: what it learns from, and that it is the same anywhere."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.cuts import Cut, cut
from letterpad.training.experiments.fits import (
    ExperimentData,
    check_letters,
    fewest_for,
    fit_one,
    one_by_one,
)
from letterpad.training.experiments.spec import FitTask, Learner

BAYES = Learner("naive-bayes", {}, "Bayes")


@pytest.fixture
def data(noisy: LetterSet) -> ExperimentData:
    cuts = {seed: cut(noisy, "random", 42, seed) for seed in (0, 1)}
    return ExperimentData.of((BAYES,), noisy, cuts, 42)


def test_a_point_is_what_a_direct_fit_scores(data: ExperimentData, noisy: LetterSet) -> None:
    from sklearn.naive_bayes import BernoulliNB

    point = fit_one(FitTask(0, 90, 1), data)
    train, tested = data.cuts[1].order[:90], data.cuts[1].held_out
    settings: dict[str, Any] = algorithm("naive-bayes").settings()
    model = BernoulliNB(alpha=settings["smoothing"], binarize=settings["ink_from"])
    model.fit(noisy.features[train], noisy.labels[train])
    right = model.predict(noisy.features[tested]) == noisy.labels[tested]
    assert point.accuracy == pytest.approx(right.mean())
    assert (point.learner, point.n, point.seed, point.n_test) == (0, 90, 1, 120)
    np.testing.assert_array_equal(point.right_letters(), right)
    assert point.seconds > 0


def test_the_same_task_gives_the_same_point_in_any_order(data: ExperimentData) -> None:
    tasks = [FitTask(0, 60, 0), FitTask(0, 120, 1)]
    one = list(one_by_one(tasks, data))
    other = list(one_by_one(tasks[::-1], data))[::-1]
    assert [replace(each, seconds=0.0) for each in one] == [
        replace(each, seconds=0.0) for each in other
    ]


def test_from_the_fewest_letters_on_every_learner_can_learn(data: ExperimentData) -> None:
    letters = LetterSet(data.images, data.labels, ("A", "B", "C", "D"), "Noisy", "noisy")
    cuts = list(data.cuts.values())
    fewest = fewest_for(letters, [BAYES], cuts)
    for seed, each in data.cuts.items():
        counts = np.bincount(letters.labels[each.order[:fewest]], minlength=4)
        assert counts.min() >= 2
        fit_one(FitTask(0, fewest, seed), data)
    # A net sets a tenth aside, in which every class must be, too.
    with_validation = replace(BAYES, validation=0.1)
    assert fewest_for(letters, [BAYES, with_validation], cuts) == 40
    for seed in data.cuts:
        fit_one(FitTask(0, 40, seed), replace(data, learners=(with_validation,)))


def test_too_few_letters_of_a_class_are_a_sentence_that_names_it(noisy: LetterSet) -> None:
    rare = np.flatnonzero(noisy.labels == 3)[:1]
    few = np.concatenate([np.flatnonzero(noisy.labels != 3), rare])
    with pytest.raises(UserError, match=r"these have fewer: D 1\."):
        fewest_for(noisy, [BAYES], [Cut(few, rare)])


def test_letters_of_one_class_or_none_to_test_on_are_refused(noisy: LetterSet) -> None:
    one = LetterSet(noisy.images, np.zeros(600, np.int64), ("A",), "One", "one")
    with pytest.raises(UserError, match="one class only"):
        check_letters(one, cut(one, "random", 1))
    with pytest.raises(UserError, match="no letters to test on"):
        check_letters(noisy, Cut(np.arange(600), np.arange(0)))
