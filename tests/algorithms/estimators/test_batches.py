"""Batches: every letter once an epoch, in another order."""

import numpy as np

from letterpad.letters.letterset import LetterSet


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
