"""Letters turned, slanted, stretched and shifted a little, anew in every epoch."""

from typing import Any

from letterpad.models.algorithm import Features, Labels

SIDE = 28
_SHIFT = 5.0
"""Pixels of shift for each unit of strength."""

_FARTHEST = 2.0
"""Standard deviations; what is farther is taken back to this."""


def distorted_batches(
    features: Features, labels: Labels, batch_size: int, strength: float, seed: int
) -> Any:
    """Shuffle letters and distort each by a random affine map, for ever.

    Parameters
    ----------
    features : float32 array of shape (n_samples, 784)
    labels : int64 array of shape (n_samples,)
    batch_size : int
    strength : float
        Standard deviation of what is added to each entry of the unit matrix: 0.1 turns letters by
        about 4 degrees.
    seed : int
        The same seed gives the same batches.

    Returns
    -------
    tensorflow.data.Dataset
        Endless, of pairs: float32 (batch_size, 784) and int64 (batch_size,).
    """
    import tensorflow as tf

    middle = (SIDE - 1) / 2

    def distort(batch: tuple[Any, Any], number: Any) -> tuple[Any, Any]:
        rows, of_rows = batch
        n_rows = tf.shape(rows)[0]
        noise = tf.random.stateless_normal(
            (n_rows, 6), seed=tf.stack([tf.constant(seed, tf.int64), number])
        )
        noise = strength * tf.clip_by_value(noise, -_FARTHEST, _FARTHEST)
        matrix = noise[:, :4] + [1.0, 0.0, 0.0, 1.0]
        # The map goes from the new picture's pixels to the old one's, around the middle.
        shift_x = middle + _SHIFT * noise[:, 4] - middle * (matrix[:, 0] + matrix[:, 1])
        shift_y = middle + _SHIFT * noise[:, 5] - middle * (matrix[:, 2] + matrix[:, 3])
        nothing = tf.zeros(n_rows)
        maps = [*tf.unstack(matrix[:, :2], axis=1), shift_x]
        maps += [*tf.unstack(matrix[:, 2:], axis=1), shift_y, nothing, nothing]
        moved = tf.raw_ops.ImageProjectiveTransformV3(
            images=tf.reshape(rows, (n_rows, SIDE, SIDE, 1)),
            transforms=tf.stack(maps, axis=1),
            output_shape=[SIDE, SIDE],
            interpolation="BILINEAR",
            fill_mode="CONSTANT",
            fill_value=0.0,
        )
        return tf.reshape(moved, (n_rows, SIDE * SIDE)), of_rows

    letters = tf.data.Dataset.from_tensor_slices((features, labels))
    shuffled = letters.shuffle(len(labels), seed=seed, reshuffle_each_iteration=True).repeat()
    numbers = tf.data.Dataset.counter(dtype=tf.int64)
    return tf.data.Dataset.zip(shuffled.batch(batch_size), numbers).map(distort).prefetch(2)
