"""How numbers, layers and units are written."""

import numpy as np
import pytest

from letterpad.explaining.layers import ACTIVATIONS, SOFTMAX, DenseLayer, DenseNet
from letterpad.gui.text.net_texts import (
    activation_name,
    activation_text,
    addend,
    class_name,
    figure,
    layer_name,
    short_figure,
    signed,
    symbol,
    unit_name,
    unit_number,
)


def net(*sizes: int) -> DenseNet:
    layers = [
        DenseLayer(np.zeros((one, other)), np.zeros(other), "relu" if n else SOFTMAX)
        for n, (one, other) in enumerate(zip((784, *sizes), sizes, strict=False))
    ]
    return DenseNet(tuple(layers), tuple(chr(65 + n) for n in range(sizes[-1])))


def test_numbers_are_never_less_than_nothing_by_their_sign_alone() -> None:
    assert figure(-0.001) == "0.00"
    assert figure(1234.5) == "1,234.50"
    assert signed(-0.001) == "+0.00"
    assert [signed(0.314), signed(-0.314, 1)] == ["+0.31", "-0.3"]
    assert [addend(0.18), addend(-0.18), addend(-0.001)] == ["0.18", "(-0.18)", "0.00"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.0, "0"),
        (2617.6, "2,620"),
        (53.42, "53.4"),
        (9.996, "10.00"),
        (0.0412, "0.0412"),
        (4.2e-7, "4.20 · 10⁻⁷"),
        (2.346e13, "2.35 · 10¹³"),
    ],
)
def test_a_number_of_any_size_has_three_figures(value: float, said: str) -> None:
    assert short_figure(value) == said


def test_units_are_named_by_their_layer_where_there_are_several() -> None:
    single, deep, linear = net(5, 3), net(5, 4, 3), net(3)
    assert unit_name(single, 0, 4) == "unit 4"
    assert unit_name(deep, 1, 2) == "unit 2 of hidden layer 2"
    assert unit_number(deep, 1, 2) == "unit 2"
    assert unit_name(deep, 2, 1) == unit_number(linear, 0, 1) == "B"
    assert [layer_name(deep, layer) for layer in range(3)] == [
        "hidden layer 1",
        "hidden layer 2",
        "letters",
    ]
    assert layer_name(single, 0) == "hidden layer"
    assert [symbol(linear, "W", 0), symbol(deep, "b", 2)] == ["W", "b3"]


def test_long_names_of_classes_are_shortened() -> None:
    long = DenseNet((DenseLayer(np.zeros((784, 1)), np.zeros(1), SOFTMAX),), ("x" * 90,))
    assert len(class_name(long, 0)) < 50


def test_every_activation_has_a_name_and_is_explained() -> None:
    for key in (*ACTIVATIONS, SOFTMAX):
        assert activation_name(key)
        assert activation_text(key).startswith(activation_name(key))
