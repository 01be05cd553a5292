"""Keras models become ONNX networks."""

import math
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.conversion.network import rename

_WORTH_HALVING = 64
"""Numbers in a weight; smaller ones are not worth a node."""


def keras_to_onnx(net: Any, outputs: Sequence[str]) -> Any:
    """Convert a Keras model; its inputs keep their names, its outputs get `outputs`, in order.

    Returns
    -------
    onnx.ModelProto
    """
    import onnx

    nothing = [np.zeros((1, *entry.shape[1:]), dtype=np.float32) for entry in net.inputs]
    net(nothing if len(nothing) > 1 else nothing[0])  # Keras exports what has been called
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        # Keras asks NumPy for a name that tf2onnx 1.17 still uses.
        warnings.filterwarnings("ignore", r"In the future `np\.object`", FutureWarning)
        path = Path(folder) / "model.onnx"
        net.export(path, format="onnx", verbose=False)
        model = onnx.load(path)
    for value, entry in zip(model.graph.input, net.inputs, strict=True):
        rename(model.graph, value.name, entry.name)
    for value, name in zip(model.graph.output, outputs, strict=True):
        rename(model.graph, value.name, name)
    return model


def keep_in_half(model: Any) -> None:
    """Keep an ONNX model's weights in 16 bits: half the file.

    The answers stay the same if the weights were rounded so before. ONNX Runtime widens them
    when it opens the file.
    """
    from onnx import TensorProto, helper, numpy_helper

    graph = model.graph
    widened = []
    for weight in graph.initializer:
        if weight.data_type == TensorProto.FLOAT and math.prod(weight.dims) >= _WORTH_HALVING:
            name, narrow = weight.name, numpy_helper.to_array(weight).astype("float16")
            weight.CopyFrom(numpy_helper.from_array(narrow, f"{name}/half"))
            widened.append(helper.make_node("Cast", [weight.name], [name], to=TensorProto.FLOAT))
    nodes = [*widened, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
