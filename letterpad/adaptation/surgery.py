"""Puts the memory of a hand into a network, and takes it out again."""

from typing import Any

import numpy as np

from letterpad.adaptation.head import head_of
from letterpad.adaptation.memory import NEARNESS, Memory

_PREFIX = "letterpad_hand/"
"""Of the names of all that is put into a network."""

_AXES_ARE_INPUTS = 18
"""Version of the operators from which ReduceMax takes its axes as an input."""


def with_memory(model: Any, memory: Memory, of_score: np.ndarray[Any, np.dtype[np.int64]]) -> Any:
    """Return a copy of a network that remembers letters.

    Parameters
    ----------
    model : onnx.ModelProto
        Without a memory.
    memory : Memory
    of_score : int64 array of shape (n_scores,)
        The class that each of its scores belongs to: two cases of a letter are one class.

    Returns
    -------
    onnx.ModelProto
        All its inputs, outputs and weights are the same.
    """
    from onnx import ModelProto, numpy_helper

    made = ModelProto()
    made.CopyFrom(model)
    head = head_of(made)
    constants = {
        "units": memory.units.T.astype(np.float16),
        "offsets": memory.offsets[None].astype(np.float32),
        "floor": memory.floor[None].astype(np.float32),
        "one": np.array([1.0], np.float32),
        "least": np.array([1e-6], np.float32),
        "nearness": np.array([NEARNESS], np.float32),
        "strength": np.array([memory.strength], np.float32),
        "columns": np.array([1], np.int64),
        "last": np.array([2], np.int64),
        "of_score": of_score.astype(np.int64),
    }
    made.graph.initializer.extend(
        numpy_helper.from_array(np.ascontiguousarray(array), _PREFIX + name)
        for name, array in constants.items()
    )
    version = next(each.version for each in made.opset_import if each.domain in ("", "ai.onnx"))
    nodes = list(made.graph.node)
    nodes[head.softmax].input[0] = f"{_PREFIX}scores"
    nodes[head.softmax : head.softmax] = _nodes(head.features, head.scores, version)
    del made.graph.node[:]
    made.graph.node.extend(nodes)
    return made


def without_memory(model: Any) -> Any:
    """Return a copy of a network that remembers no letters: the base of one that does."""
    from onnx import ModelProto

    made = ModelProto()
    made.CopyFrom(model)
    given = {
        node.output[0]: node.input[0]
        for node in made.graph.node
        if f"{_PREFIX}scores" in node.output
    }
    nodes = [node for node in made.graph.node if not node.name.startswith(_PREFIX)]
    for node in nodes:
        for place, name in enumerate(node.input):
            node.input[place] = given.get(name, name)
    weights = [each for each in made.graph.initializer if not each.name.startswith(_PREFIX)]
    del made.graph.node[:], made.graph.initializer[:]
    made.graph.node.extend(nodes)
    made.graph.initializer.extend(weights)
    return made


def _nodes(features: str, scores: str, version: int) -> list[Any]:
    """Return what computes new scores from features and scores, see `Memory.raised`."""
    from onnx import TensorProto, helper

    made: list[Any] = []

    def node(kind: str, inputs: tuple[str, ...], output: str, **attributes: Any) -> None:
        names = [each if each in (features, scores) else _PREFIX + each for each in inputs]
        made.append(
            helper.make_node(
                kind, names, [_PREFIX + output], f"{_PREFIX}{kind}_{output}", **attributes
            )
        )

    node("Mul", (features, features), "squares")
    node("ReduceSum", ("squares", "columns"), "square", keepdims=1)
    node("Sqrt", ("square",), "length")
    node("Max", ("length", "least"), "positive")
    node("Div", (features, "positive"), "unit")
    node("Cast", ("units",), "remembered", to=TensorProto.FLOAT)
    node("MatMul", ("unit", "remembered"), "cosine")
    node("Sub", ("cosine", "one"), "distance")
    node("Mul", ("distance", "nearness"), "faded")
    node("Exp", ("faded",), "nearly")
    node("Mul", ("nearly", "strength"), "near")
    node("Unsqueeze", ("near", "last"), "column")
    node("Add", ("column", "offsets"), "each")
    if version < _AXES_ARE_INPUTS:
        node("ReduceMax", ("each",), "most", axes=[1], keepdims=0)
    else:
        node("ReduceMax", ("each", "columns"), "most", keepdims=0)
    node("Max", ("most", "floor"), "raised")
    node("Gather", ("raised", "of_score"), "of_scores", axis=1)
    node("Add", (scores, "of_scores"), "scores")
    return made
