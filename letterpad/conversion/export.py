"""A fitted estimator becomes an ONNX network: what answers, on any machine, without pickle."""

import math
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.kmeans import KMeansClassifier
from letterpad.algorithms.net_classifier import NetClassifier
from letterpad.conversion.kmeans_onnx import kmeans_to_onnx
from letterpad.conversion.onnx_graphs import (
    INPUT,
    OPSETS,
    OUTPUT,
    bayes_to_onnx,
    neighbours_to_onnx,
    trees_to_onnx,
)
from letterpad.ink.raster import N_PIXELS

_WORTH_HALVING = 64
"""Numbers in a weight; smaller ones are not worth a node."""


def to_onnx(estimator: Any, algorithm: Algorithm) -> bytes:
    """Convert a fitted estimator.

    Parameters
    ----------
    estimator : Estimator
        Built and fitted by `algorithm`.
    algorithm : Algorithm

    Returns
    -------
    bytes
        An ONNX network with one input, ``picture``, and one output, ``probabilities``, whose
        answers are those of ``estimator.predict_proba`` but for the last digits of float32.
    """
    model = (
        _from_keras(estimator) if isinstance(estimator, NetClassifier) else _from_sklearn(estimator)
    )
    model.producer_name = f"Letterpad {algorithm.key}"
    serialized: bytes = model.SerializeToString()
    return serialized


def weights(estimator: Any) -> Mapping[str, NDArray[Any]] | None:
    """Return a net's arrays by layer and name, ``hidden_1.kernel``; None for what is no net."""
    if not isinstance(estimator, NetClassifier):
        return None
    return {
        f"{layer.name}.{variable.name}": variable.numpy()
        for layer in estimator.model_.layers
        for variable in layer.weights
    }


def _from_keras(estimator: NetClassifier) -> Any:
    return keras_to_onnx(estimator.model_, [OUTPUT])


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
        _rename(model.graph, value.name, entry.name)
    for value, name in zip(model.graph.output, outputs, strict=True):
        _rename(model.graph, value.name, name)
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


def _from_sklearn(estimator: Any) -> Any:
    """Convert with skl2onnx, but for what it converts wrongly, slowly or to something huge."""
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.naive_bayes import BernoulliNB
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import Pipeline
    from sklearn.tree import DecisionTreeClassifier

    if isinstance(estimator, KMeansClassifier):
        return kmeans_to_onnx(estimator)
    if isinstance(estimator, BernoulliNB):
        return bayes_to_onnx(estimator)
    if isinstance(estimator, DecisionTreeClassifier):
        return trees_to_onnx([estimator])
    if isinstance(estimator, RandomForestClassifier):
        return trees_to_onnx(estimator.estimators_)
    if isinstance(estimator, Pipeline) and isinstance(estimator[-1], KNeighborsClassifier):
        return neighbours_to_onnx(estimator[0], estimator[-1])
    return _by_skl2onnx(estimator)


def _by_skl2onnx(estimator: Any) -> Any:
    from skl2onnx import to_onnx as convert
    from skl2onnx.common.data_types import FloatTensorType

    with warnings.catch_warnings():
        # skl2onnx 1.20 looks at an attribute of SVC that scikit-learn 1.9 is about to drop.
        warnings.filterwarnings("ignore", "Attribute `prob[AB]_`", FutureWarning)
        model = convert(
            estimator,
            initial_types=[(INPUT, FloatTensorType([None, N_PIXELS]))],
            options={id(estimator): {"zipmap": False}},
            target_opset=OPSETS,
        )
    answers = [value.name for value in model.graph.output if value.name.startswith("proba")]
    for value in [value for value in model.graph.output if value.name not in answers]:
        model.graph.output.remove(value)  # the labels
    _rename(model.graph, answers[0], OUTPUT)
    return model


def _rename(graph: Any, old: str, new: str) -> None:
    """Give a value of the graph another name, wherever it is mentioned."""
    for node in graph.node:
        for names in (node.input, node.output):
            for index, name in enumerate(names):
                if name == old:
                    names[index] = new
    for value in (*graph.input, *graph.output):
        if value.name == old:
            value.name = new
