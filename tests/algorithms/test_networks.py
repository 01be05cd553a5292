import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData, Step
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import weights
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet

NEURAL_NET = algorithm("neural-net")
FAST = {"hidden_units": "16", "epochs": 3}


def _data(letters: LetterSet) -> FitData:
    x, y = letters.features, letters.labels
    return FitData(x[:400], y[:400], x[400:], y[400:])


def _fit(data: FitData, key: str = "neural-net", **settings: object):
    chosen = algorithm(key)
    estimator = chosen.build(chosen.settings({**FAST, **settings}), 4)
    steps: list[Step] = []
    chosen.fit(estimator, data, steps.append)
    return estimator, steps


def test_default_net_is_two_layers_as_in_the_talk(bar_letters: LetterSet) -> None:
    """x·W1+b1, ReLU, ·W2+b2, softmax, and nothing else."""
    estimator = NEURAL_NET.build(NEURAL_NET.settings({"epochs": 1}), 4)
    NEURAL_NET.fit(estimator, _data(bar_letters), lambda step: None)
    arrays = weights(estimator)
    assert arrays is not None
    w1, b1 = arrays["hidden_1.kernel"], arrays["hidden_1.bias"]
    w2, b2 = arrays["output.kernel"], arrays["output.bias"]
    assert len(arrays) == 4
    scores = np.maximum(bar_letters.features @ w1 + b1, 0) @ w2 + b2
    expected = np.exp(scores - scores.max(axis=1, keepdims=True))
    expected /= expected.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(estimator.predict_proba(bar_letters.features), expected, atol=1e-5)


def test_hidden_units_may_be_several_layers(bar_letters: LetterSet) -> None:
    estimator, _ = _fit(_data(bar_letters), hidden_units="24,8", activation="tanh", l2=0.01)
    arrays = weights(estimator)
    assert arrays is not None
    assert arrays["hidden_1.kernel"].shape == (784, 24)
    assert arrays["hidden_2.kernel"].shape == (24, 8)
    assert arrays["output.kernel"].shape == (8, 4)
    with pytest.raises(UserError, match=r"hidden_units.*separated by commas"):
        NEURAL_NET.settings({"hidden_units": "24,0"})


def test_filters_may_be_more_than_can_be_pooled(bar_letters: LetterSet) -> None:
    chosen = algorithm("convolutional-net")
    settings = {"filters": "4,4,4,4,6", "convolutions": 3, "dense_units": 8, "epochs": 1}
    estimator = chosen.build(chosen.settings(settings), 4)
    chosen.fit(estimator, _data(bar_letters), lambda step: None)
    arrays = weights(estimator)
    assert arrays is not None
    assert "convolution_1_2.kernel" not in arrays
    assert arrays["convolution_5_1.kernel"].shape == (3, 3, 4, 6)
    assert arrays["convolution_5_3.kernel"].shape == (3, 3, 6, 6)
    assert arrays["hidden.kernel"].shape == (3 * 3 * 6, 8)


def test_every_epoch_is_a_point_of_the_curve(bar_letters: LetterSet) -> None:
    estimator, steps = _fit(_data(bar_letters), epochs=4)
    points = [step for step in steps if step.loss is not None]
    assert [(step.done, step.total, step.unit) for step in points] == [
        (number, 4, "epoch") for number in (1, 2, 3, 4)
    ]
    answers = estimator.predict_proba(bar_letters.features[400:])
    right = np.mean(answers.argmax(axis=1) == bar_letters.labels[400:])
    assert points[-1].validation_accuracy == pytest.approx(right)


def test_news_inside_an_epoch_is_at_most_ten_a_second(bar_letters: LetterSet) -> None:
    import time

    began = time.monotonic()
    _, steps = _fit(_data(bar_letters), batch_size=1, epochs=2)
    seconds = time.monotonic() - began
    inside = [step for step in steps if step.loss is None]
    assert 1 <= len(inside) <= 10 * seconds + 1
    assert all(0 < step.done <= 2 for step in inside)


def test_early_stopping_keeps_the_best_epoch(bar_letters: LetterSet) -> None:
    """Labels that mean nothing: the validation loss soon rises."""
    random = np.random.default_rng(0)
    x = bar_letters.features
    y = random.integers(0, 4, len(x))
    data = FitData(x[:300], y[:300], x[300:], y[300:])
    settings = {"epochs": 60, "patience": 2, "learning_rate": 0.003, "decay": "none"}
    estimator, steps = _fit(data, hidden_units="128", **settings)
    losses = [step.validation_loss for step in steps if step.validation_loss is not None]
    best = int(np.argmin(losses)) + 1
    assert len(losses) == best + 2 < 60
    (note,) = map(str, estimator.notes_)
    assert f"after epoch {best + 2} of 60" in note
    assert f"after epoch {best}," in note
    answers = estimator.predict_proba(x[300:])
    loss = -np.log(answers[np.arange(len(answers)), y[300:]]).mean()
    assert loss == pytest.approx(losses[best - 1], rel=1e-4)

    patient, steps = _fit(data, hidden_units="128", **{**settings, "patience": 0, "epochs": 8})
    assert sum(step.loss is not None for step in steps) == 8
    assert patient.notes_ == []


def test_without_a_validation_part_nothing_is_stopped(bar_letters: LetterSet) -> None:
    data = _data(bar_letters)
    estimator, steps = _fit(FitData(data.features, data.labels), epochs=5, patience=1)
    assert sum(step.loss is not None for step in steps) == 5
    assert all(step.validation_loss is None for step in steps)
    assert estimator.notes_ == []


def test_a_loss_that_is_no_number_is_said_in_words(bar_letters: LetterSet) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    x = bar_letters.features[:100] * np.float32(1e30)
    wild = {"hidden_units": "16,16,16", "learning_rate": 10.0, "epochs": 5}
    words = r"Neural net diverged: after epoch \d its loss is \w+ .* learning rate lower than 10"
    with pytest.raises(UserError, match=words):
        ConfiguredClassifier("neural-net", 4, **wild).fit(x, bar_letters.labels[:100])


@pytest.mark.parametrize("distortion", [0.0, 0.2])
def test_seed_decides_everything(bar_letters: LetterSet, distortion: float) -> None:
    settings = {"filters": "4", "dense_units": 8, "epochs": 2, "distortion": distortion}
    chosen = algorithm("convolutional-net")

    def answers(seed: int) -> np.ndarray:
        estimator = chosen.build(chosen.settings({**settings, "seed": seed}), 4)
        chosen.fit(estimator, _data(bar_letters), lambda step: None)
        return np.asarray(estimator.predict_proba(bar_letters.features))

    first = answers(1)
    np.testing.assert_array_equal(answers(1), first)
    assert np.abs(answers(2) - first).max() > 1e-3


def test_distorted_letters_are_the_letters_a_little_changed(bar_letters: LetterSet) -> None:
    from letterpad.algorithms.estimators.batches import shuffled_batches

    x, y = bar_letters.features[:50], bar_letters.labels[:50]
    batches = iter(shuffled_batches(x, y, 50, seed=0, distortion=0.05))
    (first, labels), (second, _) = [
        (rows.numpy(), of_rows.numpy()) for rows, of_rows in (next(batches), next(batches))
    ]
    np.testing.assert_array_equal(np.sort(labels), np.sort(y))
    assert first.shape == (50, 784)
    assert first.dtype == np.float32
    assert np.abs(np.sort(first.sum(axis=1)) - np.sort(second.sum(axis=1))).max() > 0
    # Each is nearest to a letter of its own class, and identical to none.
    distances = np.linalg.norm(first[:, None] - x[None], axis=2)
    assert np.mean(y[distances.argmin(axis=1)] == labels) > 0.8
    assert distances.min() > 0.1


def test_pixels_and_features_train_the_same_net(bar_letters: LetterSet) -> None:
    pixels = bar_letters.images.reshape(-1, 784)
    x, y = bar_letters.features, bar_letters.labels
    from_pixels, _ = _fit(FitData(pixels[:400], y[:400], pixels[400:], y[400:]))
    from_features, _ = _fit(_data(bar_letters))
    np.testing.assert_array_equal(from_pixels.predict_proba(x), from_features.predict_proba(x))


def test_every_epoch_has_every_letter_once_in_another_order() -> None:
    from letterpad.algorithms.estimators.batches import shuffled_batches

    rows = np.repeat(np.arange(50, dtype=np.uint8)[:, None], 784, axis=1)
    labels = np.arange(50, dtype=np.int64)
    batches = iter(shuffled_batches(rows, labels, 16, seed=3))
    epochs = []
    for _ in range(2):
        of_epoch = [next(batches) for _ in range(4)]
        assert [len(of_labels) for _, of_labels in of_epoch] == [16, 16, 16, 2]
        order = np.concatenate([of_labels.numpy() for _, of_labels in of_epoch])
        pixels = np.concatenate([of_rows.numpy() for of_rows, _ in of_epoch])
        np.testing.assert_array_equal(pixels[:, 0], order.astype(np.float32) / np.float32(255))
        assert sorted(order) == list(range(50))
        epochs.append(order.tolist())
    assert epochs[0] != epochs[1] != sorted(epochs[1])


@pytest.mark.parametrize("falls", [False, True])
def test_the_fused_step_is_keras_own_adam(falls: bool) -> None:
    from letterpad.algorithms.estimators.fused_adam import fused_adam
    from letterpad.algorithms.keras_runtime import import_keras

    keras = import_keras()
    random = np.random.default_rng(0)
    start = random.standard_normal((30, 20)).astype(np.float32)
    gradients = random.standard_normal((25, 30, 20)).astype(np.float32)

    def walked(make):
        rate = keras.optimizers.schedules.CosineDecay(0.01, 25) if falls else 0.01
        weights = keras.Variable(start)
        optimizer = make(rate)
        for gradient in gradients:
            optimizer.apply([keras.ops.convert_to_tensor(gradient)], [weights])
        return weights.numpy()

    ours, keras_own = walked(fused_adam), walked(keras.optimizers.Adam)
    assert np.abs(keras_own - start).max() > 0.05
    np.testing.assert_allclose(ours, keras_own, atol=1e-5)
