"""The shipped recogniser's net: picture and path of the pen, joined; in TensorFlow/Keras.

The picture goes through residual convolutions (K. He et al., CVPR 2016), the path through
one-dimensional ones. From the path the net also makes maps of the pen's direction, 14 x 14 pixels
each (Z.-L. Bai and Q. Huo, ICDAR 2005), which join the picture: they know directions, but neither
order nor rhythm. A path of zeros is a letter of which only a picture is known.
"""

import math
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np

from letterpad.ink.path import COLUMNS, N_POINTS
from letterpad.ink.raster import SIDE, Framing
from letterpad.models.keras_runtime import import_keras

FRAMING = Framing(box=20.0, centring="box", pen=1.6)
"""Of the pictures that the net gets; the direction maps are laid out alike."""

CASED = tuple(ascii_uppercase + ascii_lowercase)
"""The 52 classes; the pairs (i, i + 26) are summed for the 26 of `CLASSES`."""

CLASSES = tuple(ascii_uppercase)

_MAP_SIDE = SIDE // 2
_N_DIRECTIONS = 8


def ink_net(dropout: float = 0.3) -> Any:
    """Make the net that is trained.

    Returns
    -------
    keras.Model
        From ``picture`` (n, 784) and ``path`` (n, 64, 7) to ``cased``, logits of 52 classes, and
        ``letter``, the logit of being a letter at all.
    """
    keras = import_keras()
    layers = keras.layers
    picture = keras.Input((SIDE * SIDE,), name="picture")
    path = keras.Input((N_POINTS, len(COLUMNS)), name="path")

    image = layers.Reshape((SIDE, SIDE, 1))(picture)
    seen = layers.Conv2D(32, 4, strides=2, padding="same", use_bias=False)(image)
    moved = layers.Conv2D(32, 3, padding="same", use_bias=False)(_direction_maps(path))
    seen = layers.BatchNormalization()(layers.Add()([seen, moved]))
    seen = _residual(layers.ReLU()(seen), 32, layers.Conv2D)
    for filters in (64, 128):
        seen = _normal(seen, filters, layers.Conv2D, strides=2)
        seen = _residual(seen, filters, layers.Conv2D)
    seen = layers.Dropout(dropout)(layers.Flatten()(seen))
    seen = layers.Dense(192, activation="relu", name="seen")(seen)

    place = np.linspace(-1.0, 1.0, N_POINTS, dtype=np.float32)[None, :, None]
    moved = layers.Concatenate()([path, path[:, :, 4:5] * place * 8.0])
    moved = _normal(moved, 96, layers.Conv1D, strides=2, size=5)
    moved = _residual(moved, 96, layers.Conv1D)
    moved = _normal(moved, 192, layers.Conv1D, strides=2)
    moved = _residual(moved, 192, layers.Conv1D)
    moved = layers.Concatenate(name="moved")(
        [layers.GlobalAveragePooling1D()(moved), layers.GlobalMaxPooling1D()(moved)]
    )

    both = layers.Dropout(dropout)(layers.Concatenate()([seen, moved]))
    both = layers.Dense(256, activation="relu", name="both")(both)
    both = layers.Dropout(dropout)(both)
    cased = layers.Dense(len(CASED), name="cased")(both)
    letter = layers.Dense(1, name="letter")(both)
    return keras.Model([picture, path], {"cased": cased, "letter": letter})


def answering(net: Any, temperature: float) -> Any:
    """Put the answers behind a trained net.

    Parameters
    ----------
    net : keras.Model
        As of `ink_net`.
    temperature : float
        Logits are divided by it (C. Guo et al., ICML 2017).

    Returns
    -------
    keras.Model
        From the same inputs to ``probabilities`` (n, 26), ``cased`` (n, 52) and ``letter`` (n, 1),
        all 0 to 1.
    """
    keras = import_keras()
    logits = net.output
    cased = keras.ops.softmax(logits["cased"] / temperature)
    merged = cased[:, : len(CLASSES)] + cased[:, len(CLASSES) :]
    letter = keras.ops.sigmoid(logits["letter"])
    # Keras' ONNX export names outputs in this order.
    return keras.Model(net.input, [merged, cased, letter])


def _normal(x: Any, filters: int, kind: Any, strides: int = 1, size: int = 3) -> Any:
    layers = import_keras().layers
    x = kind(filters, size, strides=strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))


def _residual(x: Any, filters: int, kind: Any) -> Any:
    layers = import_keras().layers
    y = kind(filters, 3, padding="same", use_bias=False)(_normal(x, filters, kind))
    return layers.ReLU()(layers.Add()([x, layers.BatchNormalization()(y)]))


def _direction_maps(path: Any) -> Any:
    """Lay the path's points into maps: 8 directions, stroke ends, and how late the pen came.

    Returns
    -------
    KerasTensor of shape (n, 14, 14, 11)
    """
    ops = import_keras().ops
    scale = FRAMING.box / 4.0  # from half a letter to pixels of the maps
    pixels = np.arange(_MAP_SIDE, dtype=np.float32) + np.float32(0.5 - _MAP_SIDE / 2)
    across = ops.relu(1.0 - ops.abs(path[:, :, 0:1] * scale - pixels))
    down = ops.relu(1.0 - ops.abs(path[:, :, 1:2] * scale - pixels))
    angles = 2 * math.pi * np.arange(_N_DIRECTIONS) / _N_DIRECTIONS
    edge = math.cos(2 * math.pi / _N_DIRECTIONS)
    along = path[:, :, 2:3] * np.cos(angles).astype(np.float32)
    along = along + path[:, :, 3:4] * np.sin(angles).astype(np.float32)
    length = path[:, :, 4:5] * scale
    directions = ops.relu(along - edge) * (length / (1.0 - edge))
    late = np.linspace(0.0, 1.0, N_POINTS, dtype=np.float32)[None, :, None]
    channels = ops.concatenate([directions, path[:, :, 5:7], length * late], axis=2)
    n_channels = _N_DIRECTIONS + 3
    spread = ops.expand_dims(across, 3) * ops.expand_dims(channels, 2)
    spread = ops.reshape(spread, (-1, N_POINTS, _MAP_SIDE * n_channels))
    maps = ops.matmul(ops.transpose(down, (0, 2, 1)), spread)
    return ops.reshape(maps, (-1, _MAP_SIDE, _MAP_SIDE, n_channels))
