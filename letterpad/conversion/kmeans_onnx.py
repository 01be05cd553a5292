"""k-means features of patches and logistic regression, as an ONNX network."""

from typing import Any

import numpy as np

from letterpad.algorithms.kmeans import STRIDE, KMeansClassifier, region_bounds
from letterpad.conversion.onnx_graphs import INPUT, OUTPUT, network
from letterpad.ink.raster import SIDE


def kmeans_to_onnx(estimator: KMeansClassifier) -> Any:
    """Build the network of a fitted `KMeansClassifier` as an ``onnx.ModelProto``.

    Input float32 (n, 784), output float32 (n, n_classes). Distances to all centres at all places
    are convolutions: |w - c|² = |w|² - 2 w·c + |c|², where w = (p - mean) · whitening.
    """
    from onnx.helper import make_node as node

    patch = int(estimator.settings["patch"])
    bounds = region_bounds(patch, int(estimator.settings["regions"]))
    mean, whitening = estimator.mean_.astype(float), estimator.whitening_.astype(float)
    centres = estimator.centres_.astype(float)
    logistic = estimator.logistic_
    weights = logistic.coef_.T / estimator.scale_
    offsets = logistic.intercept_
    if len(offsets) == 1:  # two classes: one score, against 0
        weights, offsets = np.hstack([0 * weights, weights]), np.append([0.0], offsets)

    kernels = {"whitened": whitening.T, "products": -2.0 * centres @ whitening.T}
    biases = {"whitened": -mean @ whitening}
    biases["products"] = (centres**2).sum(axis=1) - mean @ kernels["products"].T
    nodes = [node("Reshape", [INPUT, "picture_shape"], ["pictures"])]
    constants: dict[str, Any] = {"picture_shape": np.array([-1, 1, SIDE, SIDE])}
    for name, kernel in kernels.items():
        constants[f"{name}_kernel"] = kernel.reshape(-1, 1, patch, patch).astype(np.float32)
        constants[f"{name}_bias"] = biases[name].astype(np.float32)
        inputs = ["pictures", f"{name}_kernel", f"{name}_bias"]
        nodes.append(node("Conv", inputs, [name], strides=[STRIDE, STRIDE]))
    constants["zero"] = np.float32(0.0)
    nodes += [
        node("ReduceSumSquare", ["whitened"], ["squares"], axes=[1], keepdims=1),
        node("Add", ["products", "squares"], ["unbounded"]),
        node("Max", ["unbounded", "zero"], ["distances_squared"]),
        node("Sqrt", ["distances_squared"], ["distances"]),
        node("ReduceMean", ["distances"], ["mean_distance"], axes=[1], keepdims=1),
        node("Sub", ["mean_distance", "distances"], ["nearer_or_farther"]),
        node("Relu", ["nearer_or_farther"], ["nearer"]),
    ]
    constants["axes"] = np.array([2, 3])
    for number, (rows, columns) in enumerate(bounds):
        constants[f"from_{number}"] = np.array([rows.start, columns.start])
        constants[f"to_{number}"] = np.array([rows.stop, columns.stop])
        inputs = ["nearer", f"from_{number}", f"to_{number}", "axes"]
        nodes.append(node("Slice", inputs, [f"region_{number}"]))
        nodes.append(
            node("ReduceMean", [f"region_{number}"], [f"pooled_{number}"], axes=[2, 3], keepdims=0)
        )
    pooled = [f"pooled_{number}" for number in range(len(bounds))]
    nodes += [
        node("Concat", pooled, ["described"], axis=1),
        node("Gemm", ["described", "weights", "offsets"], ["scores"]),
        node("Softmax", ["scores"], [OUTPUT], axis=1),
    ]
    constants |= {"weights": weights.astype(np.float32), "offsets": offsets.astype(np.float32)}
    return network(nodes, constants, len(offsets))
