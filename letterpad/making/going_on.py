"""Lets the recogniser's net go on from a file: with batch normalization, which the file has not.

`letterpad.making.ink_net.fold` has folded it into the convolutions. Here each gets one again that
leaves its values as they are: its statistics are those of the folded net over many letters.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.errors import UserError
from letterpad.making.ink_net import ink_net, norm_of, normalized_together
from letterpad.making.recognizer_training import Start
from letterpad.model_files.model_file import read_card, read_onnx

Arrays = Mapping[str, NDArray[np.float32]]

_LAYER = re.compile(r"^[^/]+/(?P<layer>\w+?)_\d+/")
"""Keras' ONNX export names weights "functional_10_1/seen_1_a_1/Squeeze:0/half"."""


def start_from(path: Path, inputs: Iterable[Arrays]) -> Start:
    """Begin a training with the weights of a shipped recogniser.

    Parameters
    ----------
    path : Path
        As `letterpad.making.recognizer` writes it.
    inputs : iterable of mapping
        Batches of ``picture`` and ``path``, for the statistics.

    Raises
    ------
    UserError
        If it cannot be read, or is of another net.
    """
    folded = folded_net(path)
    digest = hashlib.sha256(read_onnx(path)).hexdigest()[:16]
    return Start(f"{path.name} {digest}", lambda net: unfold(folded, net, inputs))


def folded_net(path: Path) -> Any:
    """Read the net of a shipped recogniser.

    Returns
    -------
    keras.Model
        As of ``ink_net(folded=True)``.

    Raises
    ------
    UserError
        If it cannot be read, or is of another net.
    """
    import onnx

    card, model = read_card(path), onnx.load_from_string(read_onnx(path))
    kernels: dict[str, NDArray[np.float32]] = {}
    biases: dict[str, NDArray[np.float32]] = {}
    for weight in model.graph.initializer:
        found = _LAYER.match(weight.name)
        if found is not None:
            of = biases if len(weight.dims) == 1 else kernels
            of[found["layer"]] = onnx.numpy_helper.to_array(weight).astype(np.float32)
    net = ink_net(folded=True)
    for layer in net.layers:
        if not layer.weights:
            continue
        try:
            arrays = [kernels[layer.name]]
            if layer.use_bias:
                arrays.append(biases[layer.name])
            if arrays[0].ndim == 4:  # ONNX: filters, channels, height, width
                arrays[0] = arrays[0].transpose(2, 3, 1, 0)
            if layer.name == "digit":  # its threshold was subtracted, see `Answering`
                arrays[1] = arrays[1] + np.float32(card.settings["digit_logit"])
            layer.set_weights(arrays)
        except (KeyError, ValueError) as error:
            raise UserError("{path} holds another net than this.", path=path.name) from error
    return net


def unfold(folded: Any, net: Any, inputs: Iterable[Arrays]) -> None:
    """Set a net's weights so that it answers as the folded one does.

    Parameters
    ----------
    folded, net : keras.Model
        As of `letterpad.making.ink_net.ink_net`.
    inputs : iterable of mapping
        Batches of ``picture`` and ``path``.
    """
    keras = import_keras()
    together = dict(normalized_together(folded))
    values = keras.Model(folded.input, together)
    sums: dict[str, Any] = {}
    n = dict.fromkeys(together, 0)
    for batch in inputs:
        for name, found in values(batch, training=False).items():
            rows = found.numpy().astype(np.float64).reshape(-1, found.shape[-1])
            sums[name] = sums.get(name, 0.0) + np.stack([rows.sum(0), (rows**2).sum(0)])
            n[name] += len(rows)
    for layer in net.layers:
        if not layer.weights or isinstance(layer, keras.layers.BatchNormalization):
            continue
        kernel, *bias = folded.get_layer(layer.name).get_weights()
        if "Conv" not in type(layer).__name__:
            layer.set_weights([kernel, *bias])
            continue
        layer.set_weights([kernel.reshape(layer.kernel.shape)])
        if bias:
            norm = net.get_layer(norm_of(layer.name))
            mean, square = sums[norm.name] / n[norm.name]
            variance = square - mean**2
            norm.set_weights([np.sqrt(variance + norm.epsilon), mean, mean - bias[0], variance])
