"""Networks are read as they are written."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.conversion.network import network
from letterpad.errors import UserError
from letterpad.explaining.graph import Graph, graph_of
from letterpad.model_files.model_file import TrainedModel, write_model


def test_constants_are_found_also_where_they_are_kept_in_half() -> None:
    model = network(
        """
        wide = Cast<to = 1>(narrow)
        scores = MatMul(picture, wide)
        probabilities = Softmax<axis = 1>(scores)
        """,
        {"narrow": np.full((784, 2), 0.5, np.float16)},
        2,
    )
    graph = Graph(model.SerializeToString())
    kept = graph.constant("wide")
    assert kept is not None
    assert kept.dtype == np.float32
    assert (kept == 0.5).all()
    assert graph.constant("scores") is None
    assert graph.constant("nowhere") is None


def test_the_first_operator_of_the_picture_is_found_behind_a_change_of_shape() -> None:
    model = network(
        """
        square = Reshape(picture, shape)
        twice = Add(square, square)
        again = Reshape(twice, flat)
        scores = MatMul(again, weights)
        probabilities = Softmax<axis = 1>(scores)
        """,
        {
            "shape": np.array([-1, 1, 28, 28]),
            "flat": np.array([-1, 784]),
            "weights": np.zeros((784, 2), np.float32),
        },
        2,
    )
    graph = Graph(model.SerializeToString())
    found = graph.first_of_picture(("Add", "MatMul"))
    assert found is not None
    assert found.kind == "Add"
    assert graph.first_of_picture(("MatMul",)) is None  # what it gets is no picture any more
    assert graph.reader("square") is not None
    assert [node.kind for node in graph.readers("again")] == ["MatMul"]
    softmax = graph.of_kind("Softmax")
    assert softmax is not None
    assert softmax.attribute("axis") == 1
    assert softmax.attribute("nothing") is None


def test_a_damaged_network_is_a_sentence(bar_model: TrainedModel, tmp_path: Path) -> None:
    path = tmp_path / "damaged.letterpad"
    write_model(replace(bar_model, onnx=b"\xff\xff no network"), path)
    with pytest.raises(UserError, match="its network is damaged"):
        graph_of(path)
