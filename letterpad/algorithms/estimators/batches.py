"""What a net is fed with: batches of letters, shuffled for every epoch, perhaps distorted."""

from collections.abc import Callable
from typing import Any

from letterpad.algorithms.algorithm import Features, Labels, Pixels
from letterpad.ink.raster import SIDE

_SHIFT = 5.0
"""Pixels of shift for each unit of strength."""

_FARTHEST = 2.0
"""Standard deviations; what is farther is taken back to this."""

_WAITING = 4
"""Batches that are made while others are learned from."""


def shuffled_batches(
    rows: Features | Pixels,
    labels: Labels,
    batch_size: int,
    seed: int,
    distortion: float = 0.0,
) -> Any:
    """Shuffle letters again for every epoch, without end.

    Pixels stay the bytes that they are until their batch is made: as numbers of 4 bytes, a million
    letters would take 3 GB.

    Parameters
    ----------
    rows : float32 (0 to 1) or uint8 (0 to 255) array of shape (n_samples, 784)
    labels : int64 array of shape (n_samples,)
    batch_size : int
    seed : int
        The same seed gives the same batches.
    distortion : float
        Turn, slant, stretch and shift every letter by a random affine map: the standard deviation
        of what is added to each entry of the unit matrix. 0.1 turns letters by about 4 degrees.

    Returns
    -------
    tensorflow.data.Dataset
        Endless, of pairs: float32 (batch_size, 784) and int64 (batch_size,); the last batch of an
        epoch may be smaller.
    """
    import tensorflow as tf

    pick = _picker(rows, labels)
    n = len(labels)
    steps = -(-n // batch_size)

    def epoch(number: Any) -> Any:
        order = tf.random.experimental.stateless_shuffle(
            tf.range(n), seed=tf.stack([tf.constant(seed, tf.int64), number])
        )
        batches = tf.data.Dataset.range(steps)
        return batches.map(lambda step: order[step * batch_size : (step + 1) * batch_size])

    def batch(number: Any, chosen: Any) -> tuple[Any, Any]:
        of_rows, of_labels = pick(chosen)
        if distortion:
            of_rows = _distorted(of_rows, distortion, seed, number)
        return of_rows, of_labels

    numbers = tf.data.Dataset.counter(dtype=tf.int64)
    return numbers.flat_map(epoch).enumerate().map(batch).prefetch(_WAITING)


def batches_in_order(rows: Features | Pixels, labels: Labels, batch_size: int) -> Any:
    """Give all letters once: a ``tensorflow.data.Dataset`` of pairs as `shuffled_batches` has."""
    import tensorflow as tf

    order = tf.data.Dataset.range(len(labels)).batch(batch_size)
    return order.map(_picker(rows, labels)).prefetch(1)


def _picker(rows: Features | Pixels, labels: Labels) -> Callable[[Any], tuple[Any, Any]]:
    """Make the function that takes indices to rows of numbers from 0 to 1, and labels."""
    import tensorflow as tf

    all_rows, all_labels = tf.constant(rows), tf.constant(labels)

    def pick(chosen: Any) -> tuple[Any, Any]:
        of_rows = tf.gather(all_rows, chosen)
        if of_rows.dtype == tf.uint8:
            of_rows = tf.cast(of_rows, tf.float32) / 255.0
        return of_rows, tf.gather(all_labels, chosen)

    return pick


def _distorted(rows: Any, strength: float, seed: int, number: Any) -> Any:
    """Distort the letters of the batch that has this number."""
    import tensorflow as tf

    n_rows = tf.shape(rows)[0]
    noise = tf.random.stateless_normal(
        (n_rows, 6), seed=tf.stack([tf.constant(seed, tf.int64), number])
    )
    noise = strength * tf.clip_by_value(noise, -_FARTHEST, _FARTHEST)
    matrix = noise[:, :4] + [1.0, 0.0, 0.0, 1.0]
    middle = (SIDE - 1) / 2
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
    return tf.reshape(moved, (n_rows, SIDE * SIDE))
