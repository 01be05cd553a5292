"""The recogniser's training: its learning rate, and that it goes on where it was left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.errors import UserError
from letterpad.making import recognizer_training
from letterpad.making.recognizer_training import DROPOUT, RATE, WARM_UP, Epoch, Schedule, Start, fit

N = 8
"""Drawings in a batch."""


class FewBatches:
    """As many batches an epoch as are trained at once."""

    def __init__(self, digest: str = "few") -> None:
        self.digest = digest
        self.epochs: list[int] = []

    @property
    def steps(self) -> int:
        return 8

    def epoch(self, number: int) -> Iterator[Any]:
        self.epochs.append(number)
        random = np.random.default_rng(number)
        for _ in range(self.steps):
            yield (
                {
                    "picture": random.random((N, 784), np.float32),
                    "path": random.random((N, 64, 7), np.float32),
                },
                {
                    "cased": np.full((N, 52), 1 / 52, np.float32),
                    "writing": np.ones((N, 1), np.float32),
                    "digit": np.zeros((N, 1), np.float32),
                },
                {name: np.ones(N, np.float32) for name in ("cased", "writing", "digit")},
            )


@pytest.fixture
def small_net(monkeypatch: pytest.MonkeyPatch) -> None:
    """Train a net of a few weights with batch normalization."""
    keras = import_keras()

    def ink_net() -> Any:
        picture = keras.Input((784,), name="picture")
        path = keras.Input((64, 7), name="path")
        some = keras.layers.Concatenate()([picture[:, :4], path[:, 0]])
        some = keras.layers.BatchNormalization()(some)
        some = keras.layers.Dropout(DROPOUT)(some)
        sizes = {"cased": 52, "writing": 1, "digit": 1}
        outputs = {name: keras.layers.Dense(n, name=name)(some) for name, n in sizes.items()}
        return keras.Model([picture, path], outputs)

    monkeypatch.setattr(recognizer_training, "ink_net", ink_net)
    monkeypatch.setattr(recognizer_training, "RENEWALS", 1)


class Told(list[Epoch]):
    """The epochs that were trained, not those that were restored."""

    @property
    def numbers(self) -> list[int]:
        return [epoch.number for epoch in self]


def trained(epochs: int, checkpoint: Path, told: Told) -> list[np.ndarray]:
    net, history = fit(FewBatches(), Schedule.of(epochs), 3, checkpoint, told.append)
    assert [epoch.number for epoch in history] == list(range(1, epochs + 1))
    return list(net.get_weights())


def test_the_rate_rises_stays_and_falls(small_net: None) -> None:
    net = recognizer_training._compiled(Schedule.of(10), 500, DROPOUT)
    rate = [float(net.optimizer._learning_rate(step)) for step in range(0, 5001, 50)]
    assert rate[0] < 0.01 * RATE
    assert rate[WARM_UP // 50 : 4000 // 50] == pytest.approx([RATE] * (70))
    falling = np.array(rate[4000 // 50 :])
    assert (np.diff(falling) < 0).all()
    assert falling[5] == pytest.approx(RATE / 2, rel=1e-3)  # after a quarter of the steps
    assert falling[-1] == pytest.approx(0, abs=1e-9)


def test_a_training_that_was_stopped_ends_as_one_that_was_not(
    small_net: None, tmp_path: Path
) -> None:
    whole = trained(5, tmp_path / "whole.npz", Told())
    for n_before in (2, 4, 5):  # at the full rate, where it falls, at the end
        checkpoint = tmp_path / f"stopped-{n_before}.npz"

        class Stopped(Told):
            def append(self, epoch: Epoch, last: int = n_before) -> None:
                if epoch.number == last:
                    raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            trained(5, checkpoint, Stopped())
        told = Told()
        again = trained(5, checkpoint, told)
        assert told.numbers == list(range(n_before + 1, 6))
        for mine, expected in zip(again, whole, strict=True):
            np.testing.assert_allclose(mine, expected, atol=1e-6)


def test_a_longer_training_goes_on_from_where_the_rate_began_to_fall(
    small_net: None, tmp_path: Path
) -> None:
    checkpoint = tmp_path / "net.npz"
    trained(5, checkpoint, Told())
    told = Told()
    longer = trained(10, checkpoint, told)
    assert told.numbers == [5, 6, 7, 8, 9, 10]
    at_once = trained(10, tmp_path / "at once.npz", Told())
    for mine, expected in zip(longer, at_once, strict=True):
        np.testing.assert_allclose(mine, expected, atol=1e-6)


def test_a_shorter_training_does_not_destroy_a_longer_one(small_net: None, tmp_path: Path) -> None:
    checkpoint = tmp_path / "net.npz"
    trained(10, checkpoint, Told())
    with pytest.raises(UserError, match="holds a training of 8 epochs"):
        trained(5, checkpoint, Told())
    told = Told()
    trained(10, checkpoint, told)
    assert not told


def test_what_is_learned_and_dropped_may_change_while_the_rate_falls(
    small_net: None, tmp_path: Path
) -> None:
    checkpoint, schedule = tmp_path / "net.npz", Schedule(5, falling=2, dropout=0.0)
    first, last = FewBatches(), FewBatches("more pens")
    net, history = fit(first, schedule, 3, checkpoint, lambda epoch: None, last)
    assert [epoch.number for epoch in history] == [1, 2, 3, 4, 5]
    assert first.epochs == [0, 1, 2]
    assert last.epochs == [3, 4, 5]  # the last one for batch normalization
    (dropout,) = (layer for layer in net.layers if "dropout" in layer.name)
    assert dropout.rate == 0.0

    told = Told()
    again, _ = fit(FewBatches(), schedule, 3, checkpoint, told.append, FewBatches("more pens"))
    assert not told
    for mine, expected in zip(again.get_weights(), net.get_weights(), strict=True):
        np.testing.assert_allclose(mine, expected, atol=1e-6)
    # Something else at the end begins where the rate began to fall.
    fit(FewBatches(), schedule, 3, checkpoint, told.append, FewBatches("fewer pens"))
    assert told.numbers == [4, 5]


def test_a_training_may_begin_with_given_weights(small_net: None, tmp_path: Path) -> None:
    filled = []

    def fill(net: Any) -> None:
        filled.append(net)
        net.get_layer("cased").set_weights([np.zeros((11, 52)), np.full(52, 7.0)])

    def first_loss(name: str, start: Start | None) -> float:
        schedule = Schedule(2, falling=1, dropout=0.0, steady_dropout=0.0)
        checkpoint = tmp_path / f"{name}.npz"
        net, history = fit(FewBatches(), schedule, 3, checkpoint, lambda epoch: None, None, start)
        (dropout,) = (layer for layer in net.layers if "dropout" in layer.name)
        assert dropout.rate == 0.0
        return history[0].loss

    # All classes alike is what these labels say: there is nothing left to learn of them.
    started = first_loss("started", Start("file", fill))
    assert len(filled) == 1
    assert started < first_loss("from nothing", None)
    told = Told()
    schedule = Schedule(2, falling=1, dropout=0.0, steady_dropout=0.0)
    checkpoint = tmp_path / "started.npz"
    fit(FewBatches(), schedule, 3, checkpoint, told.append, None, Start("file", fill))
    assert not told  # it is the same one
    fit(FewBatches(), schedule, 3, checkpoint, told.append, None, Start("other file", fill))
    assert told.numbers == [1, 2]
