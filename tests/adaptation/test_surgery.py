"""A memory is put into a network, and taken out again without a trace."""

from typing import Any

import numpy as np
import pytest

from letterpad.adaptation.head import Eye
from letterpad.adaptation.memory import Memories
from letterpad.adaptation.surgery import with_memory, without_memory
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.recognizer import check_answers, probabilities_of, session_for


def network(serialized: bytes) -> Any:
    """Return a network that is less sure of its answers."""
    import onnx
    from onnx import numpy_helper

    model = onnx.load_from_string(serialized)
    (weights,) = model.graph.initializer
    flat = numpy_helper.to_array(weights) * np.float32(0.1)
    weights.CopyFrom(numpy_helper.from_array(flat, weights.name))
    return model


@pytest.mark.parametrize("version", [15, 17, 18])
def test_the_network_answers_as_the_memory_does(
    bar_model: TrainedModel, bar_letters: LetterSet, version: int
) -> None:
    model = network(bar_model.onnx)
    model.opset_import[0].version = version
    eye, first = Eye(model), bar_letters.take(np.arange(30))
    base = eye.look(bar_letters.images, None, bar_letters.labels, bar_letters.labels)
    turned = (first.labels + 1) % 3  # of the fourth class nothing is taught
    mine = eye.look(first.images, None, turned, turned)
    memory = Memories(mine, base, np.arange(4), 8.0).all()
    made = with_memory(model, memory, np.arange(4)).SerializeToString()
    check_answers(made)
    answers = probabilities_of(session_for(made, 4, "bars"), bar_letters.images)
    logs = base.logs + memory.raised(base.units)
    expected = np.exp(logs - logs.max(axis=1, keepdims=True))
    expected /= expected.sum(axis=1, keepdims=True)
    assert answers == pytest.approx(expected, abs=1e-4)
    assert (answers.argmax(axis=1) != base.labels).any()


def test_it_is_taken_out_again(bar_model: TrainedModel, bar_letters: LetterSet) -> None:
    model = network(bar_model.onnx)
    seen = Eye(model).look(bar_letters.images, None, bar_letters.labels, bar_letters.labels)
    memory = Memories(seen.take(np.arange(10)), seen, np.arange(4), 8.0).all()
    made = with_memory(model, memory, np.arange(4))
    assert made != model
    assert without_memory(made) == without_memory(model) == model
