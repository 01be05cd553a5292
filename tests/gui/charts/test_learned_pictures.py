"""What is said of weights, units, filters and patches is what NumPy counts."""

import numpy as np
from pytestqt.qtbot import QtBot

from letterpad.explaining.directions import Components, Patches
from letterpad.explaining.first_layer import Filters, UnitWeights
from letterpad.explaining.trees import TreeLevels, TreeNode
from letterpad.explaining.weights import InkProbabilities, LinearWeights, Prototypes
from letterpad.gui.charts.learned_pictures import (
    MOST,
    asked_pictures,
    filter_pictures,
    learned_pictures,
    response_pictures,
    shared_end,
    weight_pictures,
)

RANDOM = np.random.default_rng(8)


def noise(*shape: int, scale: float = 1.0) -> np.ndarray:
    return RANDOM.normal(scale=scale, size=shape).astype(np.float32)


def test_a_letter_says_how_many_pixels_speak_for_it(qtbot: QtBot) -> None:
    weights = noise(3, 784)
    weights[1, 30], weights[1, 60] = 9.0, -9.0
    shown = learned_pictures(LinearWeights(weights, ("A", "B", "C")))
    assert shown.end == 3.0
    strong, weak = (weights[1] >= 0.75).sum(), (weights[1] <= -0.75).sum()
    assert shown.say(1) == (
        f"B: ink speaks for it in {strong} pixels (+0.75 or more), against it in {weak} (−0.75 or "
        "less); most for it in row 2, column 3 (+9.00), most against it in row 3, column 5 (−9.00)"
    )
    np.testing.assert_array_equal(shown.values.reshape(3, 784), weights)


def test_two_models_of_a_kind_share_a_scale(qtbot: QtBot) -> None:
    small = LinearWeights(noise(2, 784, scale=0.01), ("A", "B"))
    large = LinearWeights(noise(2, 784), ("A", "B"))
    end = shared_end(small, large)
    assert end == 3.0
    assert learned_pictures(small, end).end == learned_pictures(large, end).end
    assert shared_end(small, Components(noise(2, 784), None)) is None
    assert shared_end(small, None) is None


def test_of_many_letters_the_first_are_shown(qtbot: QtBot) -> None:
    names = [f"class {number}" for number in range(MOST + 5)]
    shown = weight_pictures(names, noise(MOST + 5, 784))
    assert shown.names == tuple(names[:MOST])


def test_units_say_for_which_letter_they_speak(qtbot: QtBot) -> None:
    passes_on = np.array([[0.1, -0.1, 0.0], [-5.0, 0.0, 5.0]], np.float32)
    weights = noise(2, 784)
    units = UnitWeights(weights, noise(2), passes_on, True, "Relu", ("A", "B", "C"))
    shown = learned_pictures(units)
    assert shown.names == ("2", "1")  # the stronger one first
    np.testing.assert_array_equal(shown.values[0].ravel(), weights[1])
    assert shown.say(0).startswith("Unit 2: ink raises its sum in ")
    assert shown.say(0).endswith("It speaks most for C, most against A")
    deeper = UnitWeights(weights, noise(2), passes_on, False, "Relu", ("A", "B", "C"))
    assert "speaks" not in learned_pictures(deeper).say(0)


def test_filters_and_what_they_find(qtbot: QtBot) -> None:
    kernels = np.zeros((2, 3, 3), np.float32)
    kernels[0, 0, 0], kernels[0, 2, 2] = 0.5, -0.25
    biases = np.array([0.125, 0.0], np.float32)
    filters = Filters(kernels, biases, (1, 1), (1, 1, 1, 1), "Relu")
    shown = learned_pictures(filters)
    assert shown.say(0) == "Filter 1: weights from −0.250 to +0.500, and +0.125 is added"
    assert filter_pictures(kernels, None).say(0) == "Filter 1: weights from −0.250 to +0.500"
    responses = np.zeros((2, 28, 28), np.float32)
    responses[0, 5, 6] = 2.0
    found = response_pictures(responses)
    assert found.kind == "share"
    assert found.say(0) == "Filter 1 finds most in row 6, column 7 (2.00)"
    assert found.say(1) == "Filter 2 finds nothing in this drawing"
    responses[1, 0, 0] = -1.0
    assert response_pictures(responses).kind == "signed"


def test_ink_patches_directions_and_questions(qtbot: QtBot) -> None:
    shares = np.full((2, 784), 0.2, np.float32)
    shares[0, :100] = 0.75
    shares[0, 31] = 0.9
    ink = learned_pictures(InkProbabilities(shares, ("A", "B"), 0.3))
    assert ink.say(0) == (
        "A: 100 pixels have ink in at least half of its letters; most often row 2, column 4, in "
        "90 %"
    )
    weights = np.array([[0.1, -0.3], [-0.2, 0.4]], np.float32)
    patches = learned_pictures(Patches(noise(2, 6, 6), weights, 9, ("A", "B")))
    assert patches.say(1) == "Bit 2 speaks most for B, most against A"
    directions = learned_pictures(Components(noise(3, 784), None))
    assert directions.say(2).startswith("Direction 3: ink in ")
    asked = np.zeros(784, np.int64)
    asked[29] = 7
    asked[0] = 3
    tree = TreeLevels((TreeNode(0, 29, 0.5),), 1, 10, 3, asked, ("A", "B"))
    assert asked_pictures(tree).say(0) == "Most questions are about row 2, column 2: 7 of 10"


def test_prototypes_are_counted_within_their_class(qtbot: QtBot) -> None:
    pictures = np.random.default_rng(0).random((3, 784), dtype=np.float32)
    shown = learned_pictures(Prototypes(pictures, np.array([0, 0, 1]), ("A", "B")))
    assert [shown.say(place) for place in range(3)] == [
        "A: prototype 1 of 2",
        "A: prototype 2 of 2",
        "B: prototype 1 of 1",
    ]
    np.testing.assert_array_equal(shown.values.reshape(3, 784), pictures)
