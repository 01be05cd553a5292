"""Nets of dense layers, number by number: every sum on the way from pixels to probabilities."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.evaluation.calibration import tempered
from letterpad.explaining.linear import LinearModel, linear_model
from letterpad.ink.raster import N_PIXELS, Images, features
from letterpad.model_files.model_file import Card, read_card, read_weights

Floats = NDArray[np.float64]

SOFTMAX = "softmax"

_BLOCK = 1024
"""Rows of a weight matrix that are widened to double precision at once."""

_LARGEST = 1e6
"""No weight of a net that answers is larger."""

_NET = "neural-net"


@dataclass(frozen=True, slots=True, eq=False)
class DenseLayer:
    """One layer: its units' sums are x·W + b, and its activation is applied to them.

    Parameters
    ----------
    weights : float array of shape (n_inputs, n_units)
    biases : float array of shape (n_units,)
    activation : str
        A key of `ACTIVATIONS`, or "softmax" in the last layer.
    """

    weights: NDArray[np.floating[Any]]
    biases: NDArray[np.floating[Any]]
    activation: str

    @property
    def n_inputs(self) -> int:
        """How many numbers come in."""
        return int(self.weights.shape[0])

    @property
    def n_units(self) -> int:
        """How many numbers go out."""
        return int(self.weights.shape[1])


@dataclass(frozen=True, slots=True, eq=False)
class DenseNet:
    """A net of dense layers: the hidden ones, and last that of the classes.

    Logistic regression is one without hidden layers.

    Parameters
    ----------
    layers : tuple of DenseLayer
        At least one. The first takes 784 pixels, each of the others what the one before it gives.
    classes : tuple of str
    temperature : float
        Of the card, see `letterpad.evaluation.calibration.tempered`; 1 changes nothing.
    ink_from : float, optional
        Pixels above it count as 1 and all others as 0; None if they count as they are.
    """

    layers: tuple[DenseLayer, ...]
    classes: tuple[str, ...]
    temperature: float = 1.0
    ink_from: float | None = None

    @property
    def hidden(self) -> tuple[DenseLayer, ...]:
        """All layers but the last."""
        return self.layers[:-1]

    def passed(self, picture: Images) -> "Passed":
        """Send a picture through all layers.

        Parameters
        ----------
        picture : uint8 array of shape (28, 28)
            0 paper to 255 ink, framed as the card says.
        """
        pixels = features(picture[None])[0].astype(np.float64)
        if self.ink_from is not None:
            pixels = (pixels > self.ink_from).astype(np.float64)
        given, sums, values = pixels, [], []
        for layer in self.layers:
            sums.append(_product(given, layer.weights) + layer.biases)
            activation = _softmax if layer.activation == SOFTMAX else ACTIVATIONS[layer.activation]
            values.append(activation(sums[-1]))
            given = values[-1]
        probabilities = given
        if self.temperature != 1.0:
            probabilities = tempered(given[None], self.temperature)[0].astype(np.float64)
        return Passed(self, picture, pixels, tuple(sums), tuple(values), probabilities)


@dataclass(frozen=True, slots=True, eq=False)
class Passed:
    """All numbers of a net for one picture.

    Parameters
    ----------
    net : DenseNet
    picture : uint8 array of shape (28, 28)
    pixels : float64 array of shape (784,)
        What the first layer gets.
    sums : tuple of float64 arrays of shape (n_units,)
        Of each layer, before its activation.
    values : tuple of float64 arrays of shape (n_units,)
        Of each layer, behind it; the last ones are those of the softmax.
    probabilities : float64 array of shape (n_classes,)
        As Letterpad shows them: those of the softmax, with the card's temperature applied.
    """

    net: DenseNet
    picture: Images
    pixels: Floats
    sums: tuple[Floats, ...]
    values: tuple[Floats, ...]
    probabilities: Floats

    @property
    def answer(self) -> int:
        """The most probable class."""
        return int(self.probabilities.argmax())

    def given(self, layer: int) -> Floats:
        """Return what a layer gets: float64 array of shape (n_inputs,)."""
        return self.values[layer - 1] if layer else self.pixels

    def strongest(self, layer: int) -> NDArray[np.int64]:
        """Return the units of a layer, those whose values are farthest from 0 first."""
        order: NDArray[np.int64] = np.argsort(-np.abs(self.values[layer]), kind="stable")
        return order

    def unit(self, layer: int, unit: int) -> "UnitSum":
        """Return the sum of one unit, term by term.

        Raises
        ------
        IndexError
            If there is no such layer or unit.
        """
        this = self.net.layers[layer]
        given, weights = self.given(layer), this.weights[:, unit].astype(np.float64)
        sends: Floats | None = None
        value = float(self.values[layer][unit])
        if layer + 1 < len(self.net.layers):
            sends = value * self.net.layers[layer + 1].weights[unit].astype(np.float64)
        return UnitSum(
            layer,
            unit,
            given,
            weights,
            float(this.biases[unit]),
            float(self.sums[layer][unit]),
            value,
            sends,
        )


@dataclass(frozen=True, slots=True, eq=False)
class UnitSum:
    """How one unit comes to its value, and what that adds to the sums of the next layer.

    Parameters
    ----------
    layer, unit : int
    given, weights : float64 arrays of shape (n_inputs,)
    bias : float
    total : float
        The sum of all `terms`, and the bias.
    value : float
        What the activation makes of it.
    sends : float64 array of shape (n_units of the next layer,), optional
        What the value adds to each sum there; None in the last layer.
    """

    layer: int
    unit: int
    given: Floats
    weights: Floats
    bias: float
    total: float
    value: float
    sends: Floats | None

    @property
    def terms(self) -> Floats:
        """What each input adds: float64 array of shape (n_inputs,)."""
        return self.given * self.weights

    def largest(self) -> NDArray[np.int64]:
        """Return the inputs whose terms are not 0, those farthest from it first."""
        size = np.abs(self.terms)
        order = np.argsort(-size, kind="stable")
        found: NDArray[np.int64] = order[: int(np.count_nonzero(size))]
        return found


def dense_net(path: Path) -> DenseNet | None:
    """Read the layers of a model file; None for one that is no net of dense layers.

    These are neural nets, and without hidden layers what is linear in the pixels, see
    `letterpad.explaining.linear.linear_model`.

    Raises
    ------
    UserError
        If the file cannot be read, or it is a net and its weights do not fit.
    """
    card = read_card(path)
    if card.package is not None or card.algorithm != _NET:
        linear = linear_model(path)
        return None if linear is None else _of_linear(linear)
    arrays = read_weights(path)
    if arrays is None:
        raise UserError(
            "{path} has no weights.npz, where the weights of a net are kept. Train the net again.",
            path=path.name,
        )
    return DenseNet(_layers(path, card, arrays), card.classes, card.temperature)


def _of_linear(linear: LinearModel) -> DenseNet:
    layer = DenseLayer(np.ascontiguousarray(linear.weights.T), linear.intercepts, SOFTMAX)
    return DenseNet((layer,), linear.classes, linear.temperature, linear.ink_from)


def _layers(path: Path, card: Card, arrays: Mapping[str, NDArray[Any]]) -> tuple[DenseLayer, ...]:
    """Return the layers of a file; what a stranger put into it is looked at."""
    names = [f"hidden_{number}" for number in range(1, len(arrays) // 2)] + ["output"]
    activation = str(card.settings.get("activation", "relu"))
    n_inputs, layers = N_PIXELS, []
    for name in names:
        weights, biases = arrays.get(f"{name}.kernel"), arrays.get(f"{name}.bias")
        n_units = len(card.classes) if name == "output" else None
        fits = (
            weights is not None
            and biases is not None
            and _fit(weights, biases, n_inputs, n_units)
            and activation in ACTIVATIONS
        )
        if not fits or weights is None or biases is None:
            raise UserError(
                "{path}: its weights do not fit a net of dense layers with {n_classes} classes. "
                "Train the net again.",
                path=path.name,
                n_classes=len(card.classes),
            )
        layers.append(DenseLayer(weights, biases, SOFTMAX if name == "output" else activation))
        n_inputs = layers[-1].n_units
    return tuple(layers)


def _fit(weights: NDArray[Any], biases: NDArray[Any], n_inputs: int, n_units: int | None) -> bool:
    """Tell whether these are the weights of a layer with so many inputs and units, all finite."""
    if weights.dtype.kind != "f" or biases.dtype.kind != "f" or biases.ndim != 1:
        return False
    is_of_size = weights.shape == (n_inputs, len(biases)) and n_units in (None, len(biases))
    return is_of_size and all(bool((np.abs(each) <= _LARGEST).all()) for each in (weights, biases))


def _product(given: Floats, weights: NDArray[np.floating[Any]]) -> Floats:
    """Multiply in double precision; what is 0, as most pixels are, is left out."""
    used = np.flatnonzero(given)
    total = np.zeros(weights.shape[1])
    for first in range(0, len(used), _BLOCK):
        rows = used[first : first + _BLOCK]
        total += given[rows] @ weights[rows].astype(np.float64)
    return total


def _softmax(sums: Floats) -> Floats:
    powers: Floats = np.exp(sums - sums.max())
    shares: Floats = powers / powers.sum()
    return shares


def _relu(sums: Floats) -> Floats:
    return np.maximum(sums, 0.0)


def _sigmoid(sums: Floats) -> Floats:
    values: Floats = 0.5 * (1.0 + np.tanh(0.5 * sums))
    return values


def _elu(sums: Floats) -> Floats:
    values: Floats = np.where(sums > 0, sums, np.expm1(np.minimum(sums, 0.0)))
    return values


def _gelu(sums: Floats) -> Floats:
    """Hendrycks and Gimpel, "Gaussian error linear units", 2016: x times the normal quantile."""
    halves = np.array([0.5 * (1.0 + math.erf(each / math.sqrt(2.0))) for each in sums.tolist()])
    values: Floats = sums * halves
    return values


ACTIVATIONS: Mapping[str, Callable[[Floats], Floats]] = {
    "relu": _relu,
    "tanh": np.tanh,
    "sigmoid": _sigmoid,
    "elu": _elu,
    "gelu": _gelu,
}
"""What a hidden unit may do with its sum, by Keras' name."""
