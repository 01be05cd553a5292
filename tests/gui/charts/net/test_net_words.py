"""What is said of the parts of a net, and with which numbers."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.evaluation.calibration import tempered
from letterpad.explaining.layers import DenseLayer, DenseNet
from letterpad.gui.charts.net.net_words import NetWords

W1 = np.zeros((784, 3))
W1[400] = [1.0, -2.0, 0.5]
PICTURE = np.zeros((28, 28), np.uint8)
PICTURE.flat[400] = 255


@pytest.fixture
def net() -> DenseNet:
    return DenseNet(
        (
            DenseLayer(W1, np.array([0.25, 0.0, 0.0]), "relu"),
            DenseLayer(np.array([[1.0, 0.0], [9.0, 9.0], [0.0, 2.0]]), np.zeros(2), "softmax"),
        ),
        ("A", "B"),
        1.25,
    )


def test_each_box_is_said_with_its_shape_and_its_numbers(net: DenseNet, qtbot: QtBot) -> None:
    words = NetWords(net, net.passed(PICTURE))
    assert [step.symbol for step in words.steps(0)] == ["· W1", "+ b1", "ReLU"]
    assert [step.symbol for step in words.steps(1)] == ["· W2", "+ b2", "softmax", "T = 1.25"]
    assert [step.shape for step in words.steps(0)] == ["784 × 3", "3", ""]
    said = [words._step_sentence(0, place) for place in range(3)]
    assert said[0] == (
        "W1: 784 × 3 = 2,352 weights from -2.00 to 1.00, one for every pixel and unit"
    )
    assert said[1].startswith("b1: 3 biases from 0.00 to 0.25")
    assert said[2].endswith(": 2 of 3 units of layer 1 are above 0")
    assert words._step_sentence(1, 0).endswith("one for every unit and letter")
    assert "Temperature 1.250" in words._step_sentence(1, 3)
    assert words._letter_sentence().endswith("; 1 have ink")


def test_units_and_classes_are_said_with_their_sums(net: DenseNet, qtbot: QtBot) -> None:
    passed = net.passed(PICTURE)
    words = NetWords(net, passed)
    assert words._unit_sentence(0, 1) == "unit 1: z = -2.00, ReLU: 0.00"
    assert words._unit_sentence(0, 0) == "unit 0: z = 1.25, ReLU: 1.25"
    share = 100 * float(tempered(passed.values[1][None], 1.25)[0, 0])
    assert words._class_sentence(0) == f"A: {share:.2f} %, z = 1.25"
    assert words.strongest(0) == ["0: 1.25", "2: 0.50"]  # the third gives nothing
    said = words.description()
    assert said.startswith("784 → 3 → 2 numbers; strongest in hidden layer: 0: 1.25, 2: 0.50; A ")


def test_without_a_letter_the_shapes_are_said(net: DenseNet, qtbot: QtBot) -> None:
    words = NetWords(net, None)
    assert words.description() == "784 → 3 → 2 numbers; nothing is drawn on the canvas"
    assert words._unit_sentence(0, 2) == "unit 2"
    assert words._class_sentence(1) == "B"
    assert {row[2] for row in words.table("").rows} == {None}


def test_the_table_has_every_unit_and_class(net: DenseNet, qtbot: QtBot) -> None:
    rows = NetWords(net, net.passed(PICTURE)).table("Net").rows
    assert [row[:2] for row in rows] == [
        ("hidden layer", "0"),
        ("hidden layer", "1"),
        ("hidden layer", "2"),
        ("letters", "A"),
        ("letters", "B"),
        ("T = 1.25", "A"),
        ("T = 1.25", "B"),
    ]
    assert rows[1][2:] == (-2.0, 0.0)
    for first in (3, 5):
        shares = [float(str(row[3])) for row in rows[first : first + 2]]
        assert sum(shares) == pytest.approx(1.0, abs=1e-6)


def test_linear_models_have_a_weight_for_every_pixel_and_letter(qtbot: QtBot) -> None:
    linear = DenseNet((DenseLayer(W1, np.zeros(3), "softmax"),), ("A", "B", "C"))
    words = NetWords(linear, None)
    assert [step.symbol for step in words.steps(0)] == ["· W", "+ b", "softmax"]
    assert words._step_sentence(0, 0).endswith("one for every pixel and letter")
