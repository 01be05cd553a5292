"""Models that are linear in the pixels: what each pixel adds to one letter against another."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.conversion.network import INPUT, OUTPUT
from letterpad.evaluation.calibration import FLOOR
from letterpad.ink.raster import N_PIXELS, Images, features
from letterpad.model_files.model_file import onnx_size, read_card, read_onnx

_OF_TWO = 0.5
"""Of two classes with opposite scores and a sigmoid for each, the logarithm of the ratio is one
score, which is half the difference of both."""

_TO_FLOAT = 1
"""Of ONNX: the kind of number that a Cast makes."""

_MOST_NUMBERS = 4
"""A network with so many times the numbers that a linear one needs is another one."""

_BESIDE = 100_000
"""Bytes of a network that are no numbers, at most."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """Why one letter and not another, in logarithms of probabilities: all parts add up to `total`.

    Parameters
    ----------
    first, second : str
    pixels : float64 array of shape (784,)
        What each pixel adds to log p of the first letter less log p of the second.
    intercepts : float
        What the model adds to every picture, whatever is drawn.
    calibration : float
        What the card's temperature takes away or adds; 0 for a model that has none.
    """

    first: str
    second: str
    pixels: Floats
    intercepts: float
    calibration: float

    @property
    def ink(self) -> float:
        """The sum of all pixels."""
        return float(self.pixels.sum())

    @property
    def network(self) -> float:
        """Log p of the first letter less log p of the second, as the network in the file says."""
        return self.ink + self.intercepts

    @property
    def total(self) -> float:
        """The same as Letterpad shows it, with the temperature applied."""
        return self.network + self.calibration


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """A model whose scores are sums over pixels, and whose probabilities are their softmax.

    Parameters
    ----------
    weights : float64 array of shape (n_classes, 784)
        Of pixels from 0, paper, to 1, ink.
    intercepts : float64 array of shape (n_classes,)
    classes : tuple of str
    temperature : float
        Of the card: what log p is divided by before it is shown; 1 changes nothing.
    ink_from : float, optional
        Pixels above it count as 1 and all others as 0; None if they count as they are.
    """

    weights: Floats
    intercepts: Floats
    classes: tuple[str, ...]
    temperature: float = 1.0
    ink_from: float | None = None

    def pixels(self, picture: Images) -> Floats:
        """Return what the weights are multiplied with: uint8 (28, 28) to float64 (784,)."""
        row: Floats = features(picture[None])[0].astype(np.float64)
        if self.ink_from is None:
            return row
        return (row > self.ink_from).astype(np.float64)

    def scores(self, picture: Images) -> Floats:
        """Return the sums of all classes, before the softmax: float64 array (n_classes,)."""
        scores: Floats = self.weights @ self.pixels(picture) + self.intercepts
        return scores

    def contributions(self, first: str, second: str, picture: Images) -> Floats:
        """Return what each pixel adds to log p of one class less log p of another.

        Together with the difference of the two intercepts they add up to it, but for rounding,
        before the temperature is applied.

        Parameters
        ----------
        first, second : str
            Of `classes`.
        picture : uint8 array of shape (28, 28)
            0 paper to 255 ink.

        Returns
        -------
        float64 array of shape (784,)

        Raises
        ------
        ValueError
            If one of them is no class of the model.
        """
        one, other = self.classes.index(first), self.classes.index(second)
        added: Floats = (self.weights[one] - self.weights[other]) * self.pixels(picture)
        return added

    def contrast(self, first: str, second: str, picture: Images) -> Contrast:
        """Return all that makes the model say one class rather than another, part by part.

        Raises
        ------
        ValueError
            If one of them is no class of the model.
        """
        one, other = self.classes.index(first), self.classes.index(second)
        parts = Contrast(
            first,
            second,
            self.contributions(first, second, picture),
            float(self.intercepts[one] - self.intercepts[other]),
            0.0,
        )
        if self.temperature == 1.0:
            return parts
        scores = self.scores(picture)
        powers = np.exp(scores - scores.max())
        logs = np.log(powers / powers.sum() + FLOOR) / self.temperature
        shown = float(logs[one] - logs[other])
        return Contrast(
            first, second, parts.pixels, parts.intercepts, calibration=shown - parts.network
        )


def linear_model(path: Path) -> LinearModel | None:
    """Read the weights of a model file that is linear in the pixels; None for any other.

    That is logistic regression, and naive Bayes, which counts pixels as ink or paper. It imports
    onnx, which takes a while the first time.

    Raises
    ------
    UserError
        If the file cannot be read.
    """
    card = read_card(path)
    if onnx_size(path) > _MOST_NUMBERS * 4 * len(card.classes) * N_PIXELS + _BESIDE:
        return None
    import onnx
    from google.protobuf.message import DecodeError  # of onnx itself

    try:
        graph = onnx.load_from_string(read_onnx(path)).graph
    except DecodeError:
        return None
    found = _Reading(graph).found()
    if found is None or found.weights.shape != (len(card.classes), N_PIXELS):
        return None
    return LinearModel(
        found.weights, found.intercepts, card.classes, card.temperature, found.ink_from
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Weights (n_classes, 784), intercepts (n_classes,) and where ink begins."""

    weights: Floats
    intercepts: Floats
    ink_from: float | None


class _Reading:
    """Goes through a network from its probabilities back to the picture."""

    def __init__(self, graph: Any) -> None:
        from onnx import numpy_helper

        self._made_by = {name: node for node in graph.node for name in node.output}
        self._constants: dict[str, Floats] = {
            value.name: np.asarray(numpy_helper.to_array(value), dtype=np.float64)
            for value in graph.initializer
        }

    def found(self) -> _Found | None:
        """Return the weights, or None if the network is another one."""
        name = OUTPUT
        node = self._made_by.get(name)
        while node is not None and (
            node.op_type == "Identity"
            or (node.op_type == "Normalizer" and _attributes(node).get("norm") == b"L1")
        ):
            name = node.input[0]
            node = self._made_by.get(name)
        if node is None:
            return None
        if node.op_type == "LinearClassifier":
            return self._classifier(node)
        if node.op_type == "Softmax" and _attributes(node).get("axis", -1) in (1, -1):
            return self._sums(node.input[0])
        return None

    def _classifier(self, node: Any) -> _Found | None:
        """Read the operator that skl2onnx makes of a logistic regression."""
        given, values = self._ink(node.input[0]), _attributes(node)
        if given is None:
            return None
        intercepts = np.asarray(values["intercepts"], dtype=np.float64)
        weights = np.asarray(values["coefficients"], dtype=np.float64)
        weights = weights.reshape(len(intercepts), -1)
        how = values.get("post_transform")
        if how == b"SOFTMAX":
            return _Found(weights, intercepts, *given)
        are_opposite = (
            len(intercepts) == 2
            and np.allclose(weights[0], -weights[1])
            and np.isclose(intercepts[0], -intercepts[1])
        )
        if how == b"LOGISTIC" and are_opposite:
            return _Found(weights * _OF_TWO, intercepts * _OF_TWO, *given)
        return None

    def _sums(self, name: str) -> _Found | None:
        """Read a product with constant weights, to which constants may be added."""
        node, added = self._made_by.get(name), None
        if node is not None and node.op_type == "Add":
            inner = [each for each in node.input if each not in self._constants]
            offsets = [self._constants[each] for each in node.input if each in self._constants]
            if len(inner) != 1:
                return None
            node, added = self._made_by.get(inner[0]), offsets[0].reshape(-1)
        if node is None or node.op_type not in ("MatMul", "Gemm"):
            return None
        values = _attributes(node)
        is_plain = values.get("alpha", 1.0) == values.get("beta", 1.0) == 1.0
        given, weights = self._ink(node.input[0]), self._constants.get(node.input[1])
        if given is None or weights is None or weights.ndim != 2 or not is_plain:
            return None
        if values.get("transA", 0):
            return None
        weights = weights if values.get("transB", 0) else weights.T
        intercepts = np.zeros(len(weights)) if added is None else added
        if len(node.input) > 2:
            offset = self._constants.get(node.input[2])
            if offset is None:
                return None
            intercepts = intercepts + offset.reshape(-1)
        if intercepts.shape != (len(weights),):
            return None
        return _Found(weights, intercepts, *given)

    def _ink(self, name: str) -> tuple[float | None] | None:
        """Say from where on a pixel counts as ink, if this is the picture; else None."""
        if name == INPUT:
            return (None,)
        cast = self._made_by.get(name)
        if cast is None or cast.op_type != "Cast" or _attributes(cast)["to"] != _TO_FLOAT:
            return None
        greater = self._made_by.get(cast.input[0])
        if greater is None or greater.op_type != "Greater" or greater.input[0] != INPUT:
            return None
        threshold = self._constants.get(greater.input[1])
        return (float(threshold.reshape(())),) if threshold is not None else None


def _attributes(node: Any) -> dict[str, Any]:
    from onnx import helper

    return {each.name: helper.get_attribute_value(each) for each in node.attribute}
