"""What is said of a net's layers, units and sums."""

import math

from letterpad.explaining.layers import SOFTMAX, DenseNet
from letterpad.gui.text.language import localized, translate
from letterpad.gui.text.run_texts import shortened

_LONGEST_NAME = 40
"""Characters of a class's name in a sentence."""

_PLAIN = (1e-3, 1e6)
"""Numbers below and from here on are written as powers of ten."""


def figure(value: float, decimals: int = 2) -> str:
    """Write a number of a net with so many decimals; never "-0"."""
    return localized(f"{value:z,.{decimals}f}")


def signed(value: float, decimals: int = 2) -> str:
    """Write a number with its sign."""
    return localized(f"{value:+z,.{decimals}f}")


def addend(value: float, decimals: int = 2) -> str:
    """Write a number to which another is added: a negative one stands in brackets."""
    is_below = round(value, decimals) < 0
    return f"({figure(value, decimals)})" if is_below else figure(value, decimals)


def short_figure(value: float) -> str:
    """Write a positive number of any size with three figures."""
    if value == 0.0:
        return "0"
    if _PLAIN[0] <= value < _PLAIN[1]:
        decimals = max(0, 2 - math.floor(math.log10(value)))
        rounded = float(f"{value:.3g}")
        return localized(f"{rounded:,.{decimals}f}")
    mantissa, exponent = f"{value:.2e}".split("e")
    power = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return localized(mantissa) + f" · 10{power}"


def symbol(net: DenseNet, letter: str, layer: int) -> str:
    """Return what an array is called: "W1", or "W" where there is only one."""
    return letter if len(net.layers) == 1 else f"{letter}{layer + 1}"


def layer_name(net: DenseNet, layer: int) -> str:
    """Name a hidden layer, by its number where there are several; the last one by the letters."""
    if layer == len(net.layers) - 1:
        return translate("Net", "letters")
    if len(net.hidden) == 1:
        return translate("Net", "hidden layer")
    return translate("Net", "hidden layer {0}").format(layer + 1)


def unit_number(net: DenseNet, layer: int, unit: int) -> str:
    """Name a unit where it is clear of which layer it is, or the class that it stands for."""
    if layer == len(net.layers) - 1:
        return class_name(net, unit)
    return translate("Net", "unit {0}").format(unit)


def unit_name(net: DenseNet, layer: int, unit: int) -> str:
    """Name a unit of a hidden layer, or the class that it stands for."""
    if layer == len(net.layers) - 1 or len(net.hidden) == 1:
        return unit_number(net, layer, unit)
    return translate("Net", "unit {0} of hidden layer {1}").format(unit, layer + 1)


def class_name(net: DenseNet, unit: int) -> str:
    """Return the name of a class, shortened."""
    return shortened(net.classes[unit], _LONGEST_NAME)


def activation_name(activation: str) -> str:
    """Return how an activation is written."""
    return {"relu": "ReLU", "elu": "ELU", "gelu": "GELU"}.get(activation, activation)


def activation_text(activation: str) -> str:
    """Say what an activation does with a sum."""
    return {
        "relu": translate("Net", "ReLU passes on what is above 0, and makes 0 of the rest"),
        "tanh": translate("Net", "tanh squeezes every sum to between -1 and 1"),
        "sigmoid": translate("Net", "sigmoid squeezes every sum to between 0 and 1"),
        "elu": translate("Net", "ELU passes on what is above 0, and squeezes the rest to above -1"),
        "gelu": translate("Net", "GELU passes on what is above 0, and little of what is below"),
        SOFTMAX: translate(
            "Net",
            "softmax: e to the power of every sum, divided by all of them together, so that they "
            "add up to 100 %",
        ),
    }[activation]
