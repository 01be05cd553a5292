"""A large network that is read piece by piece is the same network."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from letterpad.explaining import onnx_pieces
from letterpad.explaining.graph import Graph
from letterpad.explaining.onnx_pieces import attribute_of, pieces_of

WHOLE = np.arange(600_000)
PARTS = (WHOLE / 7).astype(np.float32)


@pytest.fixture(scope="module")
def network() -> bytes:
    """Two large operators and a small one between them, and a large constant."""
    from onnx import TensorProto, helper, numpy_helper

    large: dict[str, Any] = {
        "whole": WHOLE.tolist(),
        "parts": PARTS.tolist(),
        "kinds": ["BRANCH_LEQ", "LEAF"] * 50_000,
        "text": b"tree",
        "one": 1.5,
    }
    nodes = [
        helper.make_node("First", ["x"], ["y"], domain="ai.onnx.ml", **large),
        helper.make_node("Small", ["y"], ["z"], axis=3),
        helper.make_node("Second", ["z", "weights"], ["w"], **large),
    ]
    graph = helper.make_graph(
        nodes,
        "network",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 3])],
        [helper.make_tensor_value_info("w", TensorProto.FLOAT, [None, 3])],
        [numpy_helper.from_array(np.random.default_rng(0).random((600, 600)), "weights")],
    )
    written: bytes = helper.make_model(graph, producer_name="Letterpad").SerializeToString()
    assert len(written) > 2 * onnx_pieces.LARGE
    return written


def test_with_its_attributes_it_is_the_same_network(network: bytes) -> None:
    import onnx

    model, attributes = pieces_of(network)
    assert [sorted(each) for each in attributes] == [
        ["kinds", "parts", "whole"],
        [],
        ["kinds", "parts", "whole"],
    ]
    for node, later in zip(model.graph.node, attributes, strict=True):
        node.attribute.extend(attribute_of(written) for written in later.values())
        node.attribute.sort(key=lambda each: each.name)
    whole = onnx.load_from_string(network)
    for node in whole.graph.node:
        node.attribute.sort(key=lambda each: each.name)
    assert model == whole


def test_attributes_that_wait_are_read_when_asked_for(network: bytes) -> None:
    first, small, second = Graph(network).nodes
    for node in (first, second):
        assert np.array_equal(node.attribute("whole"), WHOLE)
        assert np.array_equal(node.attribute("parts"), PARTS)
        assert node.attribute("text") == b"tree"
        assert node.attribute("one") == 1.5
    assert small.attribute("axis") == 3
    assert small.attribute("whole") is None


def test_no_large_network_is_read_at_once(network: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    import onnx

    def refuse(written: bytes) -> None:
        raise AssertionError("all at once")

    monkeypatch.setattr(onnx, "load_from_string", refuse)
    assert len(pieces_of(network).model.graph.node) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda network: network[:-1],
        lambda network: network[: len(network) // 2],
        lambda network: bytes(len(network)),
        lambda network: b"\xff" * len(network),
        lambda network: b"\x0f" + network,
    ],
)
def test_a_damaged_network_is_said_to_be_one(
    network: bytes, damage: Callable[[bytes], bytes]
) -> None:
    from google.protobuf.message import DecodeError

    with pytest.raises(DecodeError):
        pieces_of(damage(network))


def test_a_damaged_attribute_is_no_value() -> None:
    with pytest.raises(ValueError, match="damaged"):
        attribute_of(b"\xff\xff\xff")
