"""ONNX networks written by hand, for what skl2onnx 1.20 makes wrong, slow, inexact or huge."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from letterpad.ink.raster import N_PIXELS

INPUT, OUTPUT = "picture", "probabilities"
"""float32 (n, 784), 0 to 1, and float32 (n, n_classes): the names in every ``model.onnx``."""

OPSETS = {"": 17, "ai.onnx.ml": 3}
"""Versions of the operators; ONNX Runtime has known them since 1.12."""

_IR_VERSION = 8


def network(nodes: str, constants: Mapping[str, Any], n_classes: int) -> Any:
    """Build a network from its text.

    Parameters
    ----------
    nodes : str
        One line a node, in order, as the ONNX specification writes them
        (https://onnx.ai/onnx/repo-docs/Syntax.html). The first takes ``picture``, the last gives
        ``probabilities``.
    constants : mapping of str to array
        What else the nodes take, by name.
    n_classes : int

    Returns
    -------
    onnx.ModelProto

    Examples
    --------
    >>> import numpy as np
    >>> model = network(
    ...     '''
    ...     scores = MatMul(picture, weights)
    ...     probabilities = Softmax<axis = 1>(scores)
    ...     ''',
    ...     {"weights": np.zeros((784, 26), dtype=np.float32)},
    ...     n_classes=26,
    ... )
    >>> [node.op_type for node in model.graph.node]
    ['MatMul', 'Softmax']
    """
    from onnx import numpy_helper
    from onnx.parser import parse_model

    opsets = ", ".join(f'"{domain}" : {version}' for domain, version in OPSETS.items())
    model = parse_model(
        f"<ir_version: {_IR_VERSION}, opset_import: [{opsets}]>\n"
        f"letterpad (float[n, {N_PIXELS}] {INPUT}) => (float[n, {n_classes}] {OUTPUT})\n"
        f"{{\n{nodes}\n}}"
    )
    model.graph.initializer.extend(
        numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()
    )
    return model


def rename(graph: Any, old: str, new: str) -> None:
    """Give a value of an ``onnx.GraphProto`` another name, wherever it is mentioned."""
    for node in graph.node:
        for names in (node.input, node.output):
            for index, name in enumerate(names):
                if name == old:
                    names[index] = new
    for value in (*graph.input, *graph.output):
        if value.name == old:
            value.name = new
