"""The end of a network: the numbers that its answers are made of, and what these come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from letterpad.conversion.network import OUTPUT
from letterpad.errors import UserError
from letterpad.ink.path import COLUMNS, N_POINTS, Paths
from letterpad.ink.raster import SIDE, Images, features
from letterpad.recognition.onnx_session import load

_DEEPEST = 6
"""Nodes between the scores and the layer that they come from: a sum, a temperature, a cast."""

_BATCH = 512

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """Where a network's answers come from.

    Parameters
    ----------
    features : str
        The value that the last layer takes: what the network makes of a letter.
    scores : str
        The value that a softmax turns into probabilities.
    softmax : int
        The place of that node.
    n_scores : int
        How many classes the last layer tells apart: those of the card, or its cased ones.
    """

    features: str
    scores: str
    softmax: int
    n_scores: int


class NoHeadError(UserError):
    """A network whose answers do not come from a last layer and a softmax."""


def head_of(model: Any) -> Head:
    """Find the last layer of a network, and the softmax behind it.

    Parameters
    ----------
    model : onnx.ModelProto

    Raises
    ------
    NoHeadError
        If it has none.
    """
    graph = model.graph
    made_by = {name: place for place, node in enumerate(graph.node) for name in node.output}
    outputs = [value.name for value in graph.output]
    place = made_by.get("cased" if "cased" in outputs else OUTPUT)
    if place is not None and graph.node[place].op_type == "Softmax":
        scores = graph.node[place].input[0]
        for node in _above(graph, made_by, scores, _DEEPEST):
            if node.op_type not in ("MatMul", "Gemm"):
                continue
            shape = _shape(graph, made_by, node.input[1])
            if shape is not None and len(shape) == 2:
                is_turned = any(each.name == "transB" and each.i for each in node.attribute)
                return Head(node.input[0], scores, place, shape[0 if is_turned else 1])
    raise NoHeadError(
        "It cannot be fitted in this way: its answers do not come from a last layer of numbers "
        "and a softmax."
    )


def _above(graph: Any, made_by: Mapping[str, int], name: str, deepest: int) -> Iterator[Any]:
    """Give the nodes that a value is made of, the nearest first."""
    names = [name]
    for _ in range(deepest):
        nodes = [graph.node[made_by[each]] for each in names if each in made_by]
        yield from nodes
        names = [each for node in nodes for each in node.input]


def _shape(graph: Any, made_by: Mapping[str, int], name: str) -> tuple[int, ...] | None:
    """Return the shape of a constant, also of one that is kept in 16 bits; None if it is none."""
    for value in graph.initializer:
        if value.name == name:
            return tuple(value.dims)
    place = made_by.get(name)
    if place is not None and graph.node[place].op_type == "Cast":
        return _shape(graph, made_by, graph.node[place].input[0])
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What a network makes of letters.

    Parameters
    ----------
    units : float32 array of shape (n, n_features)
        What its last layer is given, each of length 1.
    logs : float32 array of shape (n, n_classes)
        Logarithms of its probabilities.
    labels, forms : int64 array of shape (n,)
        What the letters are, and in which case, where the network tells cases apart.
    """

    units: Floats
    logs: Floats
    labels: NDArray[np.int64]
    forms: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, which: NDArray[Any]) -> "Seen":
        """Return some of them."""
        return Seen(self.units[which], self.logs[which], self.labels[which], self.forms[which])

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """Which of them the network reads right: shape (n,)."""
        right: NDArray[np.bool_] = self.logs.argmax(axis=1) == self.labels
        return right


class Eye:
    """A network that shows what it makes of letters before it answers.

    Parameters
    ----------
    model : onnx.ModelProto
    threads : int

    Attributes
    ----------
    head : Head
    """

    def __init__(self, model: Any, threads: int = 2) -> None:
        from onnx import ModelProto, helper

        self.head = head_of(model)
        shown = ModelProto()
        shown.CopyFrom(model)
        if self.head.features not in [value.name for value in shown.graph.output]:
            shown.graph.output.append(
                helper.make_tensor_value_info(self.head.features, 1, ["n", "features"])
            )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = load(shown.SerializeToString(), options)
        self._takes_path = "path" in [value.name for value in self._session.get_inputs()]

    def look(
        self,
        images: Images,
        of_pen: Paths | None,
        labels: NDArray[np.int64],
        forms: NDArray[np.int64],
    ) -> Seen:
        """Look at letters: pictures, uint8 (n, 28, 28), and paths of the pen, float32 (n, 64, 7).

        Without paths, a network that takes them gets zeros.
        """
        if not len(images):
            nothing = np.zeros((1, SIDE, SIDE), dtype=np.uint8)
            zero = np.zeros(1, dtype=np.int64)
            return self.look(nothing, None, zero, zero).take(np.arange(0))
        units: list[Floats] = []
        answers: list[Floats] = []
        for first in range(0, len(images), _BATCH):
            given = {"picture": features(images[first : first + _BATCH])}
            n = len(given["picture"])
            if self._takes_path:
                given["path"] = (
                    np.zeros((n, N_POINTS, len(COLUMNS)), dtype=np.float32)
                    if of_pen is None
                    else of_pen[first : first + _BATCH]
                )
            seen, answered = self._session.run([self.head.features, OUTPUT], given)
            units.append(of_length_one(seen))
            answers.append(np.log(np.maximum(answered, _SMALLEST)))
        return Seen(np.concatenate(units), np.concatenate(answers), labels, forms)


_SMALLEST = 1e-12
"""Of a probability: its logarithm is a number."""


def of_length_one(rows: Floats) -> Floats:
    """Return rows divided by their lengths."""
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    result: Floats = rows / np.maximum(lengths, 1e-6)
    return result
