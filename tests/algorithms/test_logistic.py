"""Logistic regression: a plain fit to the last digit, with a curve drawn beside it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms import logistic
from letterpad.algorithms.algorithm import FitData, Step
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import session_for

LOGISTIC = algorithm("logistic-regression")


def _fit(data: FitData, n_classes: int, **settings: object):
    estimator = LOGISTIC.build(LOGISTIC.settings(settings), n_classes)
    steps: list[Step] = []
    LOGISTIC.fit(estimator, data, steps.append)
    return estimator, steps


def test_settings_are_scikit_learns_own_defaults() -> None:
    from sklearn.linear_model import LogisticRegression

    ours = LOGISTIC.build(LOGISTIC.settings(), 10)
    assert isinstance(ours, LogisticRegression)
    assert ours.get_params() == LogisticRegression().get_params()


def test_watched_fit_has_the_coefficients_of_a_plain_fit(bar_letters: LetterSet) -> None:
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    data = FitData(bar_letters.features, bar_letters.labels)
    ours, steps = _fit(data, 4)
    with threadpool_limits(1):
        plain = LogisticRegression().fit(bar_letters.images.reshape(600, 784) / 255, data.labels)
    np.testing.assert_array_equal(ours.coef_, plain.coef_)
    np.testing.assert_array_equal(ours.intercept_, plain.intercept_)
    assert len(steps) == plain.n_iter_[0]
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))


def test_pixels_that_are_always_paper_have_no_weight_and_change_nothing(
    bar_letters: LetterSet,
) -> None:
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    images = bar_letters.images.copy()
    images[:, :, 20:] = 0
    features = images.reshape(600, 784).astype(np.float32) / np.float32(255)
    ours, _ = _fit(FitData(features, bar_letters.labels), 4)
    with threadpool_limits(1):
        plain = LogisticRegression().fit(images.reshape(600, 784) / 255, bar_letters.labels)
    assert not ours.coef_.reshape(4, 28, 28)[:, :, 20:].any()
    np.testing.assert_allclose(ours.coef_, plain.coef_, atol=1e-8)
    np.testing.assert_allclose(ours.predict_proba(features), plain.predict_proba(features))


def test_many_letters_reach_the_same_optimum_in_single_precision() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss

    random = np.random.default_rng(1)
    features = random.random((9000, 784), dtype=np.float32)
    labels = (features[:, :5] @ [3, -2, 1, -3, 1] + random.normal(0, 0.3, 9000) > 0).astype(
        np.int64
    )
    ours, _ = _fit(FitData(features, labels), 2, iterations=300)
    plain = LogisticRegression(max_iter=300).fit(features.astype(np.float64), labels)
    assert ours.coef_.dtype == np.float32
    losses = [log_loss(labels, each.predict_proba(features)) for each in (ours, plain)]
    assert losses[0] == pytest.approx(losses[1], abs=1e-4)


def test_curve_is_the_loss_and_accuracy_on_the_training_letters(bar_letters: LetterSet) -> None:
    from sklearn.metrics import log_loss

    data = FitData(bar_letters.features[:400], bar_letters.labels[:400])
    estimator, steps = _fit(data, 4, iterations=7)
    answers = estimator.predict_proba(data.features)
    assert steps[-1].loss == pytest.approx(log_loss(data.labels, answers), rel=1e-4)
    assert steps[-1].accuracy == np.mean(answers.argmax(axis=1) == data.labels)


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("n_classes", [2, 4])
def test_letters_that_watch_are_scored_and_change_no_coefficient(
    bar_letters: LetterSet, held_out: bool, n_classes: int
) -> None:
    from sklearn.metrics import log_loss

    chosen = np.flatnonzero(bar_letters.labels < n_classes)
    learned, watching = chosen[: len(chosen) // 2], chosen[len(chosen) // 2 :]
    features, labels = bar_letters.features, bar_letters.labels
    data = FitData(features[learned], labels[learned])
    names = (
        ("held_out_features", "held_out_labels")
        if held_out
        else (
            "validation_features",
            "validation_labels",
        )
    )
    watched = replace(data, **dict(zip(names, (features[watching], labels[watching]), strict=True)))
    plain, without = _fit(data, n_classes, iterations=12)
    ours, steps = _fit(watched, n_classes, iterations=12)
    np.testing.assert_array_equal(ours.coef_, plain.coef_)
    np.testing.assert_array_equal(ours.intercept_, plain.intercept_)
    assert [step.loss for step in steps] == [step.loss for step in without]
    answers = ours.predict_proba(features[watching])
    last = steps[-1]
    of_watching = (
        (last.held_out_loss, last.held_out_accuracy)
        if held_out
        else (last.validation_loss, last.validation_accuracy)
    )
    assert of_watching[0] == pytest.approx(log_loss(labels[watching], answers), rel=1e-3)
    assert of_watching[1] == np.mean(answers.argmax(axis=1) == labels[watching])
    others = (
        (last.validation_loss, last.validation_accuracy)
        if held_out
        else (last.held_out_loss, last.held_out_accuracy)
    )
    assert others == (None, None)


def test_at_most_two_thousand_letters_watch() -> None:
    features = np.zeros((9000, 784), np.float32)
    features[:, 0] = np.arange(9000)
    data = FitData(features[:1], np.zeros(1, np.int64), features, np.arange(9000))
    watched = logistic.watched_letters(data)
    assert watched is not None
    assert len(watched.labels) == 2000
    np.testing.assert_array_equal(watched.features[:, 0], watched.labels)
    assert (watched.labels[0], watched.labels[-1]) == (0, 8999)
    assert logistic.watched_letters(FitData(features, np.arange(9000))) is None


def test_curve_of_many_letters_is_drawn_on_some_of_every_part() -> None:
    random = np.random.default_rng(0)
    features = random.random((5000, 784), dtype=np.float32)
    labels = (features[:, 0] > 0.5).astype(np.int64)
    labels[:2500] = 1 - labels[:2500]  # what holds for the first half is wrong for the second
    estimator, steps = _fit(FitData(features, labels), 2, iterations=3)
    right = np.mean(estimator.predict(features.astype(np.float64)) == labels)
    assert steps[-1].accuracy == pytest.approx(right, abs=0.05)


@pytest.mark.parametrize("n_classes", [2, 3])
def test_few_classes(bar_letters: LetterSet, n_classes: int) -> None:
    chosen = bar_letters.labels < n_classes
    data = FitData(bar_letters.features[chosen], bar_letters.labels[chosen])
    estimator, steps = _fit(data, n_classes)
    assert steps[-1].accuracy == 1.0
    assert steps[-1].loss is not None
    assert steps[-1].loss < 0.1
    session = session_for(to_onnx(estimator, LOGISTIC), n_classes, "logistic").session
    (answers,) = session.run(None, {"picture": data.features})
    np.testing.assert_allclose(answers, estimator.predict_proba(data.features), atol=1e-4)


def test_limit_of_iterations_is_a_note_and_no_warning(bar_letters: LetterSet) -> None:
    data = FitData(bar_letters.features, bar_letters.labels)
    short, _ = _fit(data, 4, iterations=2)
    (note,) = map(str, short.notes_)
    assert "limit of 2 iterations" in note
    long, _ = _fit(data, 4, tolerance=0.1)
    assert long.notes_ == []


def test_features_that_are_no_pixels_are_taken_as_they_are() -> None:
    from letterpad.algorithms.logistic import in_double

    pixels = np.arange(256)
    exact = in_double((pixels / 255).astype(np.float32)[None])
    np.testing.assert_array_equal(exact, (pixels / 255)[None])
    anything = np.array([[0.1, 0.0017, 7.3]], dtype=np.float32)
    np.testing.assert_array_equal(in_double(anything), anything.astype(np.float64))


@pytest.mark.slow
def test_talks_figure_is_met_to_the_last_digit(notmnist) -> None:
    """scikit-learn by itself: 0.8674 on the 5,000 letters held out."""
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Files

    letters = load_letters(Files(str(notmnist)))
    train, held_out = letters.split(5000, 42)
    estimator, _ = _fit(FitData(letters.features[train], letters.labels[train]), 10)
    answers = estimator.predict(letters.features[held_out])
    assert np.mean(answers == letters.labels[held_out]) == 0.8674


@pytest.mark.parametrize(("n_letters", "looked_at"), [(300, 300), (600, 500), (40_000, 2_000)])
def test_the_curve_looks_at_few_letters(
    n_letters: int, looked_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So watching costs little; how little is measured by ``python tests/benchmarks logistic``."""
    looked: list[int] = []
    scored = logistic._scored

    def counted(fitted: Any, features: Any, labels: Any) -> tuple[float, float]:
        looked.append(len(labels))
        return scored(fitted, features, labels)

    monkeypatch.setattr(logistic, "_scored", counted)
    features = np.random.default_rng(0).random((n_letters, 4), dtype=np.float32)
    labels = (features[:, 0] > 0.5).astype(np.int64)
    _, steps = _fit(FitData(features, labels), 2, iterations=3)
    assert looked == [looked_at] * len(steps)


@pytest.mark.parametrize("n_classes", [2, 4])
def test_every_step_can_show_its_weights_as_pictures(
    bar_letters: LetterSet, n_classes: int
) -> None:
    chosen = bar_letters.labels < n_classes
    features = bar_letters.features[chosen].copy()
    features[:, :28] = 0.0  # pixels that are always paper
    estimator, steps = _fit(FitData(features, bar_letters.labels[chosen]), n_classes)
    first, last = (step.snapshot() for step in (steps[0], steps[-1]) if step.snapshot is not None)
    assert (last.of, last.n_all, last.values.shape) == ("classes", n_classes, (n_classes, 28, 28))
    assert (first.values != last.values).any()
    expected = estimator.coef_
    if n_classes == 2:
        expected = np.concatenate([-expected, expected])
    np.testing.assert_array_equal(
        last.values.reshape(n_classes, 784), expected.astype(np.float32).astype(np.float16)
    )
    assert not last.values[:, 0].any()
