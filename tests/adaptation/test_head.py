"""The last layer of a network is found, whatever stands between it and the softmax."""

from typing import Any

import numpy as np
import pytest

from letterpad import paths
from letterpad.adaptation.head import Eye, NoHeadError, head_of, of_length_one
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, read_onnx
from letterpad.recognition.recognizer import SHIPPED


def network(serialized: bytes) -> Any:
    import onnx

    return onnx.load_from_string(serialized)


def test_of_a_linear_network_it_is_the_picture(bar_model: TrainedModel) -> None:
    head = head_of(network(bar_model.onnx))
    assert (head.features, head.scores, head.n_scores) == ("picture", "scores", 4)


def test_of_the_shipped_recogniser_it_tells_cases_apart() -> None:
    model = network(read_onnx(paths.resource(SHIPPED)))
    head = head_of(model)
    assert head.n_scores == 52
    assert model.graph.node[head.softmax].output[0] == "cased"


def test_without_a_softmax_there_is_none(bar_model: TrainedModel) -> None:
    model = network(bar_model.onnx)
    model.graph.node[1].op_type = "Sigmoid"
    with pytest.raises(NoHeadError):
        head_of(model)


def test_it_shows_what_the_network_makes_of_letters(
    bar_model: TrainedModel, bar_letters: LetterSet
) -> None:
    eye = Eye(network(bar_model.onnx))
    some = bar_letters.take(np.arange(500, 600))
    seen = eye.look(some.images, None, some.labels, some.labels)
    assert seen.units == pytest.approx(of_length_one(some.features), abs=1e-6)
    assert seen.is_right.mean() > 0.9
    assert len(eye.look(some.images[:0], None, some.labels[:0], some.labels[:0])) == 0
