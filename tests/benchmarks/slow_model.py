"""A model whose network takes as long for an answer as one likes."""

import time

import numpy as np

from letterpad.model_files.model_file import Card, TrainedModel

_WIDTH = 256


def network(rounds: int, n_classes: int) -> bytes:
    """Return an ONNX network that multiplies matrices so many times for each answer."""
    from onnx import TensorProto, helper, numpy_helper

    def value(name: str, kind: int, shape: list[object]) -> object:
        return helper.make_tensor_value_info(name, kind, shape)

    random = np.random.default_rng(0)
    body = helper.make_graph(
        [
            helper.make_node("MatMul", ["before", "weights"], ["product"]),
            helper.make_node("Tanh", ["product"], ["after"]),
            helper.make_node("Identity", ["goes_on"], ["still_goes_on"]),
        ],
        "round",
        [
            value("number", TensorProto.INT64, []),
            value("goes_on", TensorProto.BOOL, []),
            value("before", TensorProto.FLOAT, ["n", _WIDTH]),
        ],
        [
            value("still_goes_on", TensorProto.BOOL, []),
            value("after", TensorProto.FLOAT, ["n", _WIDTH]),
        ],
    )
    weights = {
        "first": random.normal(size=(784, _WIDTH)) / 28,
        "weights": random.normal(size=(_WIDTH, _WIDTH)) / _WIDTH**0.5,
        "last": random.normal(size=(_WIDTH, n_classes)),
    }
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["picture", "first"], ["begin"]),
            helper.make_node("Loop", ["rounds", "", "begin"], ["end"], body=body),
            helper.make_node("MatMul", ["end", "last"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["probabilities"], axis=1),
        ],
        "slow",
        [value("picture", TensorProto.FLOAT, ["n", 784])],
        [value("probabilities", TensorProto.FLOAT, ["n", n_classes])],
        [
            numpy_helper.from_array(np.array(rounds, np.int64), "rounds"),
            *(
                numpy_helper.from_array(array.astype(np.float32), name)
                for name, array in weights.items()
            ),
        ],
    )
    made: bytes = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9
    ).SerializeToString()
    return made


def slow_model(seconds: float, card: Card) -> TrainedModel:
    """Return a model with this card that takes so long for an answer on this machine."""
    import onnxruntime

    rounds = 2_000
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(network(rounds, len(card.classes)), options)
    blank = {"picture": np.zeros((1, 784), np.float32)}
    times = []
    for _ in range(3):
        began = time.perf_counter()
        session.run(None, blank)
        times.append(time.perf_counter() - began)
    return TrainedModel(card, network(int(rounds * seconds / min(times)), len(card.classes)))
