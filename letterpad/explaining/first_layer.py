"""What the first layer of a net looks for: weights of its units, or filters of a few pixels."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from letterpad.explaining.graph import Graph, Node
from letterpad.ink.raster import N_PIXELS, SIDE, Images, features

Array = NDArray[np.float32]

_MOST_SIDE = SIDE
"""Pixels on a side of a filter, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitWeights:
    """The units of a dense net's first layer: each adds up all pixels by weights of its own.

    Parameters
    ----------
    weights : float32 array of shape (n_units, 784)
        Of pixels from 0, paper, to 1, ink.
    biases : float32 array of shape (n_units,)
        What is added to the sums.
    passes_on : float32 array of shape (n_units, n_next)
        Weights of the next layer.
    gives_classes : bool
        Whether the next layer is the last one: its sums are the classes' scores.
    activation : str
        What a unit does with its sum, as ONNX calls it: "Relu".
    classes : tuple of str
    """

    weights: Array
    biases: Array
    passes_on: Array
    gives_classes: bool
    activation: str
    classes: tuple[str, ...]

    @property
    def n_units(self) -> int:
        """How many units there are."""
        return len(self.weights)

    def strength(self) -> Array:
        """Return how much each unit can do: float32 array of shape (n_units,).

        The length of its weights, times the length of what the next layer makes of it. What all
        classes get alike changes no answer, and does not count.
        """
        on = self.passes_on
        if self.gives_classes:
            on = on - on.mean(axis=1, keepdims=True)
        product: Array = np.linalg.norm(self.weights, axis=1) * np.linalg.norm(on, axis=1)
        return product

    def strongest(self, most: int) -> NDArray[np.int64]:
        """Return the units that can do most, the first one first: int64 array."""
        order: NDArray[np.int64] = np.argsort(-self.strength(), kind="stable")[:most]
        return order

    def dead(self) -> NDArray[np.bool_]:
        """Tell which units are off whatever is drawn: bool array of shape (n_units,).

        Those with a ReLU whose sum stays below 0 even if ink is exactly where it adds something.
        """
        if self.activation != "Relu":
            return np.zeros(self.n_units, dtype=np.bool_)
        most = self.biases + np.maximum(self.weights, 0.0).sum(axis=1)
        off: NDArray[np.bool_] = most <= 0.0
        return off

    @classmethod
    def read(cls, graph: Graph, classes: tuple[str, ...]) -> Self | None:
        """Read them from a network; None if it does not begin with a dense layer."""
        first = _dense(graph, graph.first_of_picture(("MatMul", "Gemm")))
        if first is None or first.weights.shape[0] != N_PIXELS:
            return None
        after = graph.reader(first.gives)
        if after is None:
            return None
        second = _dense(graph, graph.reader(after.outputs[0]))
        if second is None or second.weights.shape[0] != first.weights.shape[1]:
            return None
        last = graph.reader(second.gives)
        return cls(
            np.ascontiguousarray(first.weights.T),
            first.biases,
            second.weights,
            last is not None and last.kind == "Softmax",
            after.kind,
            classes,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Filters:
    """The filters of a convolutional net's first layer: it moves each of them over the picture.

    Parameters
    ----------
    kernels : float32 array of shape (n_filters, height, width)
    biases : float32 array of shape (n_filters,)
    strides : tuple of int
        Pixels from one place to the next, down and to the right.
    pads : tuple of int
        Rows and columns of paper around the picture: above, left, below, right.
    activation : str
        What is done with each sum, as ONNX calls it: "Relu".
    reads_path : bool
        Whether the net reads the pen's path beside the picture.
    """

    kernels: Array
    biases: Array
    strides: tuple[int, int]
    pads: tuple[int, int, int, int]
    activation: str
    reads_path: bool = False

    def responses(self, picture: Images) -> Array:
        """Return what the filters make of a picture.

        Parameters
        ----------
        picture : uint8 array of shape (28, 28)
            0 paper to 255 ink.

        Returns
        -------
        float32 array of shape (n_filters, rows, columns)
            The sums at every place; with a ReLU those above 0, and 0.
        """
        above, left, below, right = self.pads
        pixels = features(picture[None])[0].reshape(SIDE, SIDE)
        pixels = np.pad(pixels, ((above, below), (left, right)))
        places = sliding_window_view(pixels, self.kernels.shape[1:])
        places = places[:: self.strides[0], :: self.strides[1]]
        sums = np.einsum("rcij,nij->nrc", places, self.kernels, optimize=True)
        sums += self.biases[:, None, None]
        if self.activation == "Relu":
            sums = np.maximum(sums, 0.0)
        found: Array = sums.astype(np.float32)
        return found

    @classmethod
    def read(cls, graph: Graph, reads_path: bool = False) -> Self | None:
        """Read them from a network; None if it does not begin with a convolution."""
        node = graph.first_of_picture(("Conv",))
        kernels = None if node is None else graph.constant(node.inputs[1])
        if node is None or kernels is None or kernels.ndim != 4 or kernels.shape[1] != 1:
            return None
        if not all(1 <= side <= _MOST_SIDE for side in kernels.shape[2:]):
            return None
        biases = graph.constant(node.inputs[2]) if len(node.inputs) > 2 else None
        if biases is None:
            biases = np.zeros(len(kernels), np.float32)
        after = graph.reader(node.outputs[0])
        strides = _two(node.attribute("strides"))
        return cls(
            kernels[:, 0].astype(np.float32),
            biases.astype(np.float32).reshape(len(kernels)),
            strides,
            _pads(node, kernels.shape[2:], strides),
            "" if after is None else after.kind,
            reads_path,
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Dense:
    """A product with weights (n_in, n_out), and biases (n_out,); what it gives is called so."""

    weights: Array
    biases: Array
    gives: str


def _dense(graph: Graph, node: Node | None) -> _Dense | None:
    """Read a dense layer: MatMul and perhaps Add, or Gemm."""
    if node is None or node.kind not in ("MatMul", "Gemm"):
        return None
    weights = graph.constant(node.inputs[1])
    if weights is None or weights.ndim != 2:
        return None
    biases, gives = None, node.outputs[0]
    if node.kind == "Gemm":
        weights = weights.T if node.attribute("transB") else weights
        biases = graph.constant(node.inputs[2]) if len(node.inputs) > 2 else None
    else:
        add = graph.reader(gives)
        if add is not None and add.kind == "Add":
            biases = next((graph.constant(name) for name in add.inputs if name != gives), None)
            gives = add.outputs[0]
    if biases is None:
        biases = np.zeros(weights.shape[1], np.float32)
    if biases.size != weights.shape[1]:
        return None
    return _Dense(weights.astype(np.float32), biases.astype(np.float32).reshape(-1), gives)


def _two(value: Any) -> tuple[int, int]:
    """Return two whole numbers from 1 on; 1 and 1 where nothing is said."""
    if value is None:
        return 1, 1
    first, second = (int(each) for each in value)
    if not (1 <= first <= SIDE and 1 <= second <= SIDE):
        raise ValueError(f"strides of {first} and {second}")
    return first, second


def _pads(
    node: Node, sides: tuple[int, ...], strides: tuple[int, int]
) -> tuple[int, int, int, int]:
    """Return how much paper is put around the picture: above, left, below, right."""
    how = node.attribute("auto_pad") or b"NOTSET"
    if how in (b"SAME_UPPER", b"SAME_LOWER"):
        both = []
        for side, stride in zip(sides, strides, strict=True):
            n_places = -(-SIDE // stride)
            added = max(0, (n_places - 1) * stride + side - SIDE)
            less, more = added // 2, added - added // 2
            both.append((less, more) if how == b"SAME_UPPER" else (more, less))
        (above, below), (left, right) = both
        return above, left, below, right
    pads = node.attribute("pads")
    if how == b"VALID" or pads is None:
        return 0, 0, 0, 0
    above, left, below, right = (int(each) for each in pads)
    if not all(0 <= each <= SIDE for each in (above, left, below, right)):
        raise ValueError(f"pads of {pads}")
    return above, left, below, right
