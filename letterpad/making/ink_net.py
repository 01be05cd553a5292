"""The shipped recogniser's net: picture and path of the pen, joined; in TensorFlow/Keras.

The picture goes through residual convolutions (K. He et al., CVPR 2016), the path through
one-dimensional ones. From the path the net also makes maps of the pen's direction, 14 x 14 pixels
each (Z.-L. Bai and Q. Huo, ICDAR 2005), which join the picture: they know directions, but neither
order nor rhythm. A path of zeros is a letter of which only a picture is known.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.ink.path import COLUMNS, N_POINTS
from letterpad.ink.raster import SIDE, Framing

FRAMING = Framing(box=20.0, centring="box", pen=1.6)
"""Of the pictures that the net gets; the direction maps are laid out alike."""

CASED = tuple(ascii_uppercase + ascii_lowercase)
"""The 52 classes; the pairs (i, i + 26) are summed for the 26 of `CLASSES`."""

CLASSES = tuple(ascii_uppercase)

OUTPUTS = ("probabilities", "cased", "letter", "digit")
"""Of the network that is shipped, see `answering`."""

_MAP_SIDE = SIDE // 2
_N_DIRECTIONS = 8
_STEM = ("stem_picture", "stem_maps")
_JOINED = "stem"
"""The two convolutions whose sum is normalized, and that sum."""


def ink_net(dropout: float = 0.3, folded: bool = False) -> Any:
    """Make the net that is trained.

    Parameters
    ----------
    dropout : float
    folded : bool
        Make it without batch normalization, as `fold` fills it.

    Returns
    -------
    keras.Model
        From ``picture`` (n, 784) and ``path`` (n, 64, 7) to ``cased``, logits of 52 classes,
        ``writing``, the logit of being a letter or a digit, and ``digit``, the logit of being the
        latter if it is either.
    """
    keras = import_keras()
    layers = keras.layers
    two, one = _Convolutions("2D", folded), _Convolutions("1D", folded)
    picture = keras.Input((SIDE * SIDE,), name="picture")
    path = keras.Input((N_POINTS, len(COLUMNS)), name="path")

    image = layers.Reshape((SIDE, SIDE, 1))(picture)
    seen = two.plain(image, 32, _STEM[0], strides=2, size=4)
    moved = two.plain(_direction_maps(path), 32, _STEM[1])
    seen = two.normalized(layers.Add(name=_JOINED)([seen, moved]), _STEM[0])
    seen = two.residual(layers.ReLU()(seen), 32, "seen_1")
    for number, filters in enumerate((64, 128), 2):
        seen = two.normal(seen, filters, f"seen_{number}_down", strides=2)
        seen = two.residual(seen, filters, f"seen_{number}")
    seen = layers.Dropout(dropout)(layers.Flatten()(seen))
    seen = layers.Dense(192, activation="relu", name="seen")(seen)

    place = np.linspace(-1.0, 1.0, N_POINTS, dtype=np.float32)[None, :, None]
    moved = layers.Concatenate()([path, path[:, :, 4:5] * place * 8.0])
    if folded:  # as a picture of one row: ONNX would turn about it before every convolution
        moved = layers.Reshape((1, N_POINTS, len(COLUMNS) + 1))(moved)
    moved = one.normal(moved, 96, "moved_1_down", strides=2, size=5)
    moved = one.residual(moved, 96, "moved_1")
    moved = one.normal(moved, 192, "moved_2_down", strides=2)
    moved = one.residual(moved, 192, "moved_2")
    moved = layers.Concatenate(name="moved")([one.mean(moved), one.largest(moved)])

    both = layers.Dropout(dropout)(layers.Concatenate()([seen, moved]))
    both = layers.Dense(256, activation="relu", name="both")(both)
    both = layers.Dropout(dropout)(both)
    cased = layers.Dense(len(CASED), name="cased")(both)
    writing = layers.Dense(1, name="writing")(both)
    digit = layers.Dense(1, name="digit")(both)
    outputs = {"cased": cased, "writing": writing, "digit": digit}
    return keras.Model([picture, path], outputs)


def fold(net: Any) -> Any:
    """Fold batch normalization into the convolutions, and round all weights to 16 bits.

    So the weights are what the file holds, and Keras and ONNX Runtime compute with the same.

    Returns
    -------
    keras.Model
        As of ``ink_net(folded=True)``.
    """
    folded = ink_net(folded=True)
    for layer in folded.layers:
        if not layer.weights:
            continue
        arrays = net.get_layer(layer.name).get_weights()
        if "Conv" in type(layer).__name__:
            norm = net.get_layer(norm_of(layer.name))
            gamma, beta, mean, variance = norm.get_weights()
            scale = gamma / np.sqrt(variance + norm.epsilon)
            arrays = [(arrays[0] * scale).reshape(layer.kernel.shape)]
            if layer.name != _STEM[1]:
                arrays.append(beta - mean * scale)
        layer.set_weights([array.astype(np.float16).astype(np.float32) for array in arrays])
    return folded


def norm_of(convolution: str) -> str:
    """Return the name of the batch normalization of a convolution's values."""
    return f"{_STEM[0] if convolution in _STEM else convolution}_norm"


def normalized_together(folded: Any) -> Iterator[tuple[str, Any]]:
    """Give the values that batch normalization is folded into, by its name.

    Parameters
    ----------
    folded : keras.Model
        As of ``ink_net(folded=True)``.
    """
    for layer in folded.layers:
        if "Conv" in type(layer).__name__ and layer.name not in _STEM:
            yield norm_of(layer.name), layer.output
    yield norm_of(_STEM[0]), folded.get_layer(_JOINED).output


@dataclass(frozen=True, slots=True)
class Answering:
    """How a net's logits become probabilities.

    Parameters
    ----------
    temperature, picture_temperature : float
        What those of letters are divided by (C. Guo et al., ICML 2017): where the path is known,
        and where it is not.
    digit_logit : float
        Where a digit is as probable as a letter: fewer are drawn than the net has learned from.
    """

    temperature: float = 1.0
    picture_temperature: float = 1.0
    digit_logit: float = 0.0


def answering(net: Any, how: Answering) -> Any:
    """Put the answers behind a trained net.

    Parameters
    ----------
    net : keras.Model
        As of `ink_net`.
    how : Answering

    Returns
    -------
    keras.Model
        From the same inputs to the four of `OUTPUTS`: ``probabilities`` (n, 26), ``cased``
        (n, 52), ``letter`` (n, 1), of being a letter at all, and ``digit`` (n, 1), all 0 to 1.
    """
    ops = import_keras().ops
    (_, path), logits = net.input, net.output
    drawn = ops.cast(ops.max(ops.abs(path), axis=(1, 2)) > 0, "float32")[:, None]
    cold = drawn / how.temperature + (1.0 - drawn) / how.picture_temperature
    cased = ops.softmax(logits["cased"] * cold)
    merged = cased[:, : len(CLASSES)] + cased[:, len(CLASSES) :]
    digit = ops.sigmoid(logits["digit"] - how.digit_logit)
    letter = ops.sigmoid(logits["writing"]) * (1.0 - digit)
    # Keras' ONNX export names outputs in this order.
    return import_keras().Model(net.input, [merged, cased, letter, digit])


class _Convolutions:
    """Convolutions of one kind, with batch normalization or with what it was folded into."""

    def __init__(self, kind: str, folded: bool) -> None:
        self._layers = import_keras().layers
        self._folded = folded
        self._in_a_row = folded and kind == "1D"
        self._kind = "2D" if folded else kind

    def plain(self, x: Any, filters: int, name: str, strides: int = 1, size: int = 3) -> Any:
        bias = self._folded and name != _STEM[1]
        shape: dict[str, Any] = {"kernel_size": size, "strides": strides}
        if self._in_a_row:
            shape = {"kernel_size": (1, size), "strides": (1, strides)}
        layer = getattr(self._layers, f"Conv{self._kind}")
        return layer(filters, padding="same", use_bias=bias, name=name, **shape)(x)

    def mean(self, x: Any) -> Any:
        return getattr(self._layers, f"GlobalAveragePooling{self._kind}")()(x)

    def largest(self, x: Any) -> Any:
        return getattr(self._layers, f"GlobalMaxPooling{self._kind}")()(x)

    def normalized(self, x: Any, name: str) -> Any:
        return x if self._folded else self._layers.BatchNormalization(name=norm_of(name))(x)

    def normal(self, x: Any, filters: int, name: str, strides: int = 1, size: int = 3) -> Any:
        x = self.plain(x, filters, name, strides, size)
        return self._layers.ReLU()(self.normalized(x, name))

    def residual(self, x: Any, filters: int, name: str) -> Any:
        y = self.normal(x, filters, f"{name}_a")
        y = self.normalized(self.plain(y, filters, f"{name}_b"), f"{name}_b")
        return self._layers.ReLU()(self._layers.Add()([x, y]))


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
