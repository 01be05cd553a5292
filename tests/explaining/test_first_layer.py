"""Units and filters are those of the Keras net that was written."""

import numpy as np
import pytest

from fitted import FitBars, fit_bars
from letterpad.explaining.first_layer import Filters, UnitWeights
from letterpad.explaining.learned import learned
from letterpad.letters.letterset import LetterSet
from letterpad.paths import resource
from letterpad.recognition.recognizer import SHIPPED

__all__ = ["fit_bars"]

CLASSES = ("A", "B", "C", "D")


def test_the_units_of_a_two_layer_net_are_those_of_keras(fit_bars: FitBars) -> None:
    fitted = fit_bars("neural-net", hidden_units="24", epochs=2)
    found = learned(fitted.path)
    assert isinstance(found, UnitWeights)
    hidden, output = fitted.estimator.model_.layers
    np.testing.assert_array_equal(found.weights, hidden.kernel.numpy().T)
    np.testing.assert_array_equal(found.biases, hidden.bias.numpy())
    np.testing.assert_array_equal(found.passes_on, output.kernel.numpy())
    assert (found.n_units, found.gives_classes, found.activation) == (24, True, "Relu")
    assert found.classes == CLASSES
    order = found.strongest(5)
    strength = found.strength()
    assert strength[order].tolist() == sorted(strength.tolist(), reverse=True)[:5]


def test_of_more_layers_the_next_one_gives_no_classes(fit_bars: FitBars) -> None:
    fitted = fit_bars("neural-net", hidden_units="12,8", epochs=1, activation="tanh")
    found = learned(fitted.path)
    assert isinstance(found, UnitWeights)
    assert found.passes_on.shape == (12, 8)
    assert not found.gives_classes
    assert found.activation == "Tanh"
    assert not found.dead().any()  # only a ReLU can be off for ever


def test_a_unit_is_dead_that_no_ink_can_bring_above_nothing() -> None:
    weights = np.zeros((3, 784), np.float32)
    weights[:, 0], weights[:, 1] = 0.5, -3.0
    biases = np.array([-0.4, -0.5, -0.6], np.float32)
    units = UnitWeights(weights, biases, np.eye(3, dtype=np.float32), True, "Relu", ("A", "B", "C"))
    assert units.dead().tolist() == [False, True, True]


def test_what_all_classes_get_alike_does_not_make_a_unit_strong() -> None:
    weights = np.ones((2, 784), np.float32)
    passes_on = np.array([[5.0, 5.0, 5.0], [0.1, -0.1, 0.0]], np.float32)
    units = UnitWeights(weights, np.zeros(2, np.float32), passes_on, True, "Relu", ("A", "B", "C"))
    assert units.strongest(1).tolist() == [1]


def test_filters_and_what_they_make_of_a_letter_are_those_of_keras(
    fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    import keras

    fitted = fit_bars("convolutional-net", filters="5,6", epochs=1)
    found = learned(fitted.path)
    assert isinstance(found, Filters)
    net = fitted.estimator.model_
    layer = net.get_layer("convolution_1_1")
    np.testing.assert_array_equal(found.kernels, layer.kernel.numpy()[:, :, 0].transpose(2, 0, 1))
    np.testing.assert_array_equal(found.biases, layer.bias.numpy())
    first = keras.Model(net.inputs[0], layer.output)
    expected = np.asarray(first(bar_letters.features[500:501]))[0].transpose(2, 0, 1)
    responses = found.responses(bar_letters.images[500])
    assert responses.shape == (5, 28, 28)
    np.testing.assert_allclose(responses, expected, atol=1e-5)


def test_the_shipped_recogniser_shows_its_first_filters(bar_letters: LetterSet) -> None:
    """They are asked as the network in the file is: its first operator, in ONNX Runtime."""
    import onnx
    import onnxruntime
    from onnx.utils import Extractor

    from letterpad.model_files.model_file import read_onnx

    path = resource(SHIPPED)
    found = learned(path)
    assert isinstance(found, Filters)
    assert len(found.kernels) >= 8
    model = onnx.load_from_string(read_onnx(path))
    conv = next(node for node in model.graph.node if node.op_type == "Conv")
    made = onnx.shape_inference.infer_shapes(model)
    part = Extractor(made).extract_model(["picture"], [conv.output[0]])
    session = onnxruntime.InferenceSession(
        part.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (sums,) = session.run(None, {"picture": bar_letters.features[:1]})
    if found.activation == "Relu":
        sums = np.maximum(sums, 0.0)
    np.testing.assert_allclose(found.responses(bar_letters.images[0]), sums[0], atol=1e-4)


@pytest.mark.parametrize(
    ("how", "sides", "strides", "pads"),
    [
        (b"SAME_UPPER", (4, 4), (2, 2), (1, 1, 1, 1)),
        (b"SAME_UPPER", (2, 3), (1, 1), (0, 1, 1, 1)),
        (b"SAME_LOWER", (2, 3), (1, 1), (1, 1, 0, 1)),
        (b"VALID", (3, 3), (1, 1), (0, 0, 0, 0)),
    ],
)
def test_paper_around_the_picture_is_as_onnx_has_it(
    how: bytes, sides: tuple[int, int], strides: tuple[int, int], pads: tuple[int, ...]
) -> None:
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    from letterpad.explaining.graph import Graph

    random = np.random.default_rng(3)
    kernels = random.normal(size=(2, 1, *sides)).astype(np.float32)
    nodes = [
        helper.make_node("Reshape", ["picture", "shape"], ["square"]),
        helper.make_node("Conv", ["square", "kernels"], ["sums"], auto_pad=how, strides=strides),
    ]
    graph = helper.make_graph(
        nodes,
        "conv",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 784])],
        [helper.make_tensor_value_info("sums", TensorProto.FLOAT, None)],
        [
            numpy_helper.from_array(kernels, "kernels"),
            numpy_helper.from_array(np.array([-1, 1, 28, 28]), "shape"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    found = Filters.read(Graph(model.SerializeToString()))
    assert found is not None
    assert found.pads == pads
    picture = random.integers(0, 256, (28, 28)).astype(np.uint8)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    given = (picture.reshape(1, 784) / np.float32(255)).astype(np.float32)
    (expected,) = session.run(None, {"picture": given})
    np.testing.assert_allclose(found.responses(picture), expected[0], atol=1e-5)
