"""Networks written as text, and values that get other names."""

import doctest

import numpy as np
import pytest

from letterpad.conversion import network as module
from letterpad.conversion.network import INPUT, OUTPUT, network, rename
from letterpad.ink.raster import N_PIXELS
from letterpad.recognition.recognizer import session_for

NODES = """
scores = MatMul(picture, weights)
probabilities = Softmax<axis = 1>(scores)
"""


@pytest.fixture
def weights() -> np.ndarray:
    return np.random.default_rng(0).normal(size=(N_PIXELS, 3)).astype(np.float32)


def test_the_example_runs() -> None:
    assert doctest.testmod(module).failed == 0


def test_a_network_computes_what_its_text_says(weights: np.ndarray) -> None:
    model = network(NODES, {"weights": weights}, 3)
    picture = np.random.default_rng(1).random((5, N_PIXELS), dtype=np.float32)
    session = session_for(model.SerializeToString(), 3, "it").session
    (answers,) = session.run(None, {INPUT: picture})
    scores = np.exp(picture @ weights)
    np.testing.assert_allclose(answers, scores / scores.sum(axis=1, keepdims=True), rtol=1e-4)


def test_text_that_is_no_network_is_an_error() -> None:
    with pytest.raises(Exception, match=r"(?i)pars"):
        network("scores = MatMul(picture", {}, 3)


def test_a_value_gets_its_name_wherever_it_is_mentioned(weights: np.ndarray) -> None:
    graph = network(NODES, {"weights": weights}, 3).graph
    rename(graph, "scores", "logits")
    rename(graph, OUTPUT, "answers")
    rename(graph, INPUT, "image")
    assert [list(node.input) for node in graph.node] == [["image", "weights"], ["logits"]]
    assert [list(node.output) for node in graph.node] == [["logits"], ["answers"]]
    assert [value.name for value in (*graph.input, *graph.output)] == ["image", "answers"]
