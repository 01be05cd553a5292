"""Would more data help: the points are scikit-learn's, come as they are trained, and stay."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.cuts import cut
from letterpad.training.experiments.fits import fit_one, one_by_one
from letterpad.training.experiments.learning_curve import check, learning_curve
from letterpad.training.experiments.spec import Curve, CurveSpec, Learner, Planned, Point
from letterpad.training.spec import Progress


def timeless(points: Any) -> list[Point]:
    return [replace(point, seconds=0.0) for point in points]


def test_the_points_are_those_of_scikit_learns_learning_curve(
    noisy: LetterSet, curve_spec: CurveSpec
) -> None:
    from sklearn.model_selection import learning_curve as sklearns

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    curve = learning_curve(curve_spec, lambda message: None, noisy)
    assert curve.plan.sizes == (30, 60, 120, 240, 480)
    for place, learner in enumerate(curve_spec.learners):
        estimator = ConfiguredClassifier(learner.algorithm, 4, **learner.settings)
        for seed in range(3):
            found = cut(noisy, "random", 42, seed)
            _, _, scores = sklearns(
                estimator,
                noisy.features,
                noisy.labels,
                train_sizes=list(curve.plan.sizes),
                cv=[(found.order, found.held_out)],
                error_score="raise",
            )
            ours = [curve.accuracies(place, n)[seed] for n in curve.plan.sizes]
            assert ours == pytest.approx(scores[:, 0].tolist())


def test_all_learners_are_tested_on_the_same_letters_and_small_trainings_come_first(
    noisy: LetterSet, curve_spec: CurveSpec
) -> None:
    said: list[object] = []
    curve = learning_curve(curve_spec, said.append, noisy)
    points = [each for each in said if isinstance(each, Point)]
    assert [each.n for each in points] == sorted(each.n for each in points)
    assert len(points) == 2 * 5 * 3 == len(curve.points)
    assert sorted(map(str, points)) == sorted(map(str, curve.points))
    (plan,) = (each for each in said if isinstance(each, Planned))
    assert said.index(plan) < said.index(points[0])
    assert plan == curve.plan
    assert (plan.n_test, plan.n_seeds, plan.letters_hash) == (120, 3, noisy.hash)
    assert {each.n_test for each in points} == {120}
    assert curve.half == 240
    assert curve.n_writers == 20
    progress = [each for each in said if isinstance(each, Progress)]
    assert progress[-1].fraction == 1.0
    assert any(each.seconds_left for each in progress)


def test_the_gain_is_from_half_to_all(noisy: LetterSet, curve_spec: CurveSpec) -> None:
    curve = learning_curve(curve_spec, lambda message: None, noisy)
    for learner, gained in enumerate(curve.gains):
        half, full = curve.accuracies(learner, 240), curve.accuracies(learner, 480)
        assert gained.mean == pytest.approx(np.mean(full) - np.mean(half))
        assert gained.low < gained.mean < gained.high
    # So much noise: more letters do help, and a model of few is bad.
    assert np.mean(curve.accuracies(0, 480)) > np.mean(curve.accuracies(0, 30)) + 0.05


def test_the_same_spec_gives_the_same_points(noisy: LetterSet, curve_spec: CurveSpec) -> None:
    one, other = (learning_curve(curve_spec, lambda message: None, noisy) for _ in range(2))
    assert timeless(one.points) == timeless(other.points)
    assert one.gains == other.gains
    moved = learning_curve(replace(curve_spec, random_state=1), lambda message: None, noisy)
    assert timeless(moved.points) != timeless(one.points)


def test_it_goes_on_from_what_is_known_of_the_same_letters(
    noisy: LetterSet, curve_spec: CurveSpec
) -> None:
    whole = learning_curve(curve_spec, lambda message: None, noisy)
    known = whole.points[:11]
    done: list[Any] = []

    def execute(tasks: Any, data: Any) -> Any:
        done.extend(tasks)
        return one_by_one(tasks, data)

    on = learning_curve(curve_spec, lambda message: None, noisy, known, noisy.hash, execute)
    assert len(done) == 30 - 11
    assert not {each.task for each in known} & set(done)
    assert timeless(on.points) == timeless(whole.points)
    assert on.gains == whole.gains
    done.clear()
    learning_curve(curve_spec, lambda message: None, noisy, known, "of others", execute)
    assert len(done) == 30


def test_an_executor_may_answer_in_any_order(noisy: LetterSet, curve_spec: CurveSpec) -> None:
    def backwards(tasks: Any, data: Any) -> Any:
        return (fit_one(task, data) for task in reversed(tasks))

    usual = learning_curve(curve_spec, lambda message: None, noisy)
    other = learning_curve(curve_spec, lambda message: None, noisy, execute=backwards)
    assert timeless(usual.points) == timeless(other.points)


def test_letters_are_read_where_nobody_has_read_them(built_in_letters_are_kept: None) -> None:
    bayes = Learner("naive-bayes", {}, "Bayes")
    said: list[Any] = []
    spec = CurveSpec(Builtin(size=1040), (bayes,), n_sizes=2, n_seeds=1)
    curve = learning_curve(spec, said.append)
    assert curve.plan.sizes == (416, 832)
    assert said[0].stage == "letters"
    assert isinstance(curve, Curve)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"learners": ()}, "needs an algorithm"),
        ({"n_sizes": 1}, "2 to 12 sizes, not 1"),
        ({"n_seeds": 0}, "1 to 50 seeds, not 0"),
        ({"learners": (Learner("naive-bays", {}, "x"),)}, "naive-bays"),
        ({"learners": (Learner("naive-bayes", {"x": 1}, "x"),)}, "no parameter"),
    ],
)
def test_what_cannot_be_computed_is_a_sentence(
    curve_spec: CurveSpec, changed: dict[str, Any], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        check(replace(curve_spec, **changed))


def test_too_few_letters_are_a_sentence(noisy: LetterSet, curve_spec: CurveSpec) -> None:
    few = noisy.take(np.arange(30))
    with pytest.raises(UserError, match="leaves 24 letters to learn from: too few"):
        learning_curve(curve_spec, lambda message: None, few)
