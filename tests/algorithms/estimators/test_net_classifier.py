"""A net as a classifier: the curve, the best epoch, the seed."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData, Step
from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet

Fit = Callable[..., tuple[Any, list[Step]]]


def test_every_epoch_is_a_point_of_the_curve(
    bar_letters: LetterSet, bar_data: FitData, fit_net: Fit
) -> None:
    estimator, steps = fit_net(bar_data, epochs=4)
    points = [step for step in steps if step.loss is not None]
    assert [(step.done, step.total, step.unit) for step in points] == [
        (number, 4, "epoch") for number in (1, 2, 3, 4)
    ]
    answers = estimator.predict_proba(bar_letters.features[400:])
    right = np.mean(answers.argmax(axis=1) == bar_letters.labels[400:])
    assert points[-1].validation_accuracy == pytest.approx(right)


def test_an_epoch_shows_every_letter_once_whatever_the_number_of_batches(
    bar_letters: LetterSet, fit_net: Fit
) -> None:
    """Run 16 at a time, 9 batches would be 16: the rate would be 0 before the last epoch."""
    x, y = bar_letters.features, bar_letters.labels
    for n_batches in (1, 9, 17):
        n = 8 * n_batches
        estimator, _ = fit_net(FitData(x[:n], y[:n]), batch_size=8, epochs=3)
        assert int(estimator.model_.optimizer.iterations.numpy()) == 3 * n_batches


def test_news_inside_an_epoch_is_at_most_ten_a_second(
    bar_data: FitData, fit_net: Fit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from letterpad.algorithms.estimators import net_classifier

    class Clock:
        now = 0.0

        def monotonic(self) -> float:
            self.now += 0.02
            return self.now

    clock = Clock()
    monkeypatch.setattr(net_classifier, "time", clock)
    _, steps = fit_net(bar_data, batch_size=1, epochs=2)
    inside = [step for step in steps if step.loss is None]
    assert 5 * clock.now <= len(inside) <= 10 * clock.now + 1
    assert all(0 < step.done <= 2 for step in inside)


def test_early_stopping_keeps_the_best_epoch(bar_letters: LetterSet, fit_net: Fit) -> None:
    """Labels that mean nothing: the validation loss soon rises."""
    random = np.random.default_rng(0)
    x = bar_letters.features
    y = random.integers(0, 4, len(x))
    data = FitData(x[:300], y[:300], x[300:], y[300:])
    settings = {"epochs": 60, "patience": 2, "learning_rate": 0.003, "decay": "none"}
    estimator, steps = fit_net(data, hidden_units="128", **settings)
    losses = [step.validation_loss for step in steps if step.validation_loss is not None]
    best = int(np.argmin(losses)) + 1
    assert len(losses) == best + 2 < 60
    (note,) = map(str, estimator.notes_)
    assert f"after epoch {best + 2} of 60" in note
    assert f"after epoch {best}," in note
    answers = estimator.predict_proba(x[300:])
    loss = -np.log(answers[np.arange(len(answers)), y[300:]]).mean()
    assert loss == pytest.approx(losses[best - 1], rel=1e-4)

    patient, steps = fit_net(data, hidden_units="128", **{**settings, "patience": 0, "epochs": 8})
    assert sum(step.loss is not None for step in steps) == 8
    assert patient.notes_ == []


def test_without_a_validation_part_nothing_is_stopped(bar_data: FitData, fit_net: Fit) -> None:
    data = bar_data
    estimator, steps = fit_net(FitData(data.features, data.labels), epochs=5, patience=1)
    assert sum(step.loss is not None for step in steps) == 5
    assert all(step.validation_loss is None for step in steps)
    assert estimator.notes_ == []


def test_a_loss_that_is_no_number_is_said_in_words(bar_letters: LetterSet, fit_net: Fit) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    x = bar_letters.features[:100] * np.float32(1e30)
    wild = {"hidden_units": "16,16,16", "learning_rate": 10.0, "epochs": 5}
    words = r"Neural net diverged: after epoch \d its loss is \w+, .* learning rate lower than 10"
    with pytest.raises(UserError, match=words):
        ConfiguredClassifier("neural-net", 4, **wild).fit(x, bar_letters.labels[:100])


@pytest.mark.parametrize("distortion", [0.0, 0.2])
def test_seed_decides_everything(
    bar_letters: LetterSet, bar_data: FitData, distortion: float
) -> None:
    settings = {"filters": "4", "dense_units": 8, "epochs": 2, "distortion": distortion}
    chosen = algorithm("convolutional-net")

    def answers(seed: int) -> np.ndarray:
        estimator = chosen.build(chosen.settings({**settings, "seed": seed}), 4)
        chosen.fit(estimator, bar_data, lambda step: None)
        return np.asarray(estimator.predict_proba(bar_letters.features))

    first = answers(1)
    np.testing.assert_array_equal(answers(1), first)
    assert np.abs(answers(2) - first).max() > 1e-3


def test_pixels_and_features_train_the_same_net(
    bar_letters: LetterSet, bar_data: FitData, fit_net: Fit
) -> None:
    pixels = bar_letters.images.reshape(-1, 784)
    x, y = bar_letters.features, bar_letters.labels
    from_pixels, _ = fit_net(FitData(pixels[:400], y[:400], pixels[400:], y[400:]))
    from_features, _ = fit_net(bar_data)
    np.testing.assert_array_equal(from_pixels.predict_proba(x), from_features.predict_proba(x))


def test_dead_units_are_those_that_answer_nothing_to_any_letter(
    bar_letters: LetterSet, bar_data: FitData, fit_net: Fit
) -> None:
    estimator, _ = fit_net(bar_data, epochs=2, hidden_units=(20, 10), dropout=0.2)
    model, x = estimator.model_, bar_letters.features
    first, second = model.get_layer("hidden_1"), model.get_layer("hidden_2")
    kernel, bias = first.get_weights()
    bias[:7] = -100.0
    first.set_weights([kernel, bias])
    hidden = np.maximum(x @ kernel + bias, 0)
    kernel, bias = second.get_weights()
    bias[3] = -100.0
    second.set_weights([kernel, bias])
    above = np.maximum(hidden @ kernel + bias, 0)
    dead = int((hidden.max(axis=0) <= 0).sum() + (above.max(axis=0) <= 0).sum())
    assert dead >= 8
    assert estimator.dead_units(x) == (30, dead)


def test_units_without_relu_cannot_die(
    bar_letters: LetterSet, bar_data: FitData, fit_net: Fit
) -> None:
    estimator, _ = fit_net(bar_data, epochs=1, activation="tanh")
    assert estimator.dead_units(bar_letters.features) == (0, 0)


def test_every_step_can_show_the_first_weights_as_pictures(bar_data: FitData, fit_net: Fit) -> None:
    estimator, steps = fit_net(bar_data, epochs=1)
    take = steps[-1].snapshot
    assert take is not None
    taken = take()
    kernel = estimator.model_.layers[0].kernel.numpy()
    n_shown = min(60, kernel.shape[1])
    assert (taken.of, taken.n_all) == ("units", kernel.shape[1])
    np.testing.assert_array_equal(
        taken.values.reshape(n_shown, 784), kernel.T[:n_shown].astype(np.float16)
    )


def test_filters_are_shown_and_what_is_of_no_pixels_is_not() -> None:
    from letterpad.algorithms.estimators.net_classifier import snapshot_of
    from letterpad.algorithms.keras_runtime import import_keras

    keras = import_keras()
    chosen = algorithm("convolutional-net")
    net = chosen.build(chosen.settings({"filters": "5"}), 4)
    model = net.build_net(net.settings, 4)
    take = snapshot_of(model)
    assert take is not None
    taken = take()
    assert (taken.of, taken.values.shape) == ("filters", (5, 3, 3))
    kernel = model.get_layer("convolution_1_1").kernel.numpy()
    np.testing.assert_array_equal(taken.values[2], kernel[:, :, 0, 2].astype(np.float16))
    other = keras.Sequential([keras.Input((9,)), keras.layers.Dense(2)])
    assert snapshot_of(other) is None
    assert snapshot_of(keras.Sequential([keras.Input((9,))])) is None
