"""ONNX networks written by hand, for what skl2onnx 1.20 makes wrong, slow, inexact or huge."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import N_PIXELS

INPUT, OUTPUT = "picture", "probabilities"
"""float32 (n, 784), 0 to 1, and float32 (n, n_classes): the names in every ``model.onnx``."""

OPSETS = {"": 17, "ai.onnx.ml": 3}
"""Versions of the operators; ONNX Runtime has known them since 1.12."""

_IR_VERSION = 8
_TINY = np.float32(1e-9)


def network(nodes: list[Any], constants: Mapping[str, Any], n_classes: int) -> Any:
    """Put nodes together.

    Parameters
    ----------
    nodes : list of onnx.NodeProto
        In order; the first takes `INPUT`, the last gives `OUTPUT`.
    constants : mapping of str to array
        What else the nodes take, by name.
    n_classes : int

    Returns
    -------
    onnx.ModelProto
    """
    from onnx import TensorProto, helper, numpy_helper

    graph = helper.make_graph(
        nodes,
        "letterpad",
        [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, [None, N_PIXELS])],
        [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [None, n_classes])],
        [numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()],
    )
    opsets = [helper.make_opsetid(domain, version) for domain, version in OPSETS.items()]
    return helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)


def neighbours_to_onnx(pca: Any, neighbours: Any) -> Any:
    """Build k nearest neighbours after a PCA.

    skl2onnx gives other answers where votes are weighted by distance, and takes 25 ms for one.

    Parameters
    ----------
    pca : sklearn.decomposition.PCA
    neighbours : sklearn.neighbors.KNeighborsClassifier
        Both fitted; Euclidean distance, weights "uniform" or "distance".

    Returns
    -------
    onnx.ModelProto
    """
    from onnx.helper import make_node

    learned = neighbours._fit_X.astype(np.float64)
    projection = pca.components_.T.astype(np.float64)
    n_classes = len(neighbours.classes_)
    constants = {
        "projection": projection.astype(np.float32),
        "offset": (-pca.mean_.astype(np.float64) @ projection).astype(np.float32),
        "minus_twice_learned": (-2.0 * learned.T).astype(np.float32),
        "learned_squared": (learned**2).sum(axis=1).astype(np.float32),
        "votes_of_learned": np.eye(n_classes, dtype=np.float32)[neighbours._y],
        "k": np.array([neighbours.n_neighbors]),
        "first": np.array([1]),
    }
    nodes = [
        make_node("MatMul", [INPUT, "projection"], ["projected"]),
        make_node("Add", ["projected", "offset"], ["point"]),
        # |x - l|² = |x|² - 2 x·l + |l|², of which |x|² is the same for all: enough to rank them.
        make_node("MatMul", ["point", "minus_twice_learned"], ["products"]),
        make_node("Add", ["products", "learned_squared"], ["ranks"]),
        make_node("TopK", ["ranks", "k"], ["nearest_ranks", "nearest"], axis=1, largest=0),
        make_node("Gather", ["votes_of_learned", "nearest"], ["votes"], axis=0),
    ]
    counted = "votes"
    if neighbours.weights == "distance":
        # The few distances that count are computed again from the differences: the formula
        # above loses the digits of small ones.
        constants["learned"] = learned.astype(np.float32)
        constants["tiny"] = _TINY  # for no distance at all: an exact copy outweighs all others
        nodes += [
            make_node("Gather", ["learned", "nearest"], ["neighbours"], axis=0),
            make_node("Unsqueeze", ["point", "first"], ["points"]),
            make_node("Sub", ["neighbours", "points"], ["differences"]),
            make_node("ReduceL2", ["differences"], ["lengths"], axes=[2], keepdims=1),
            make_node("Max", ["lengths", "tiny"], ["distances"]),
            make_node("Div", ["votes", "distances"], ["weighted_votes"]),
        ]
        counted = "weighted_votes"
    nodes += [
        make_node("ReduceSum", [counted, "first"], ["sums"], keepdims=0),
        make_node("ReduceSum", ["sums", "first"], ["sum"], keepdims=1),
        make_node("Div", ["sums", "sum"], [OUTPUT]),
    ]
    return network(nodes, constants, n_classes)


def bayes_to_onnx(bayes: Any) -> Any:
    """Build Bernoulli naive Bayes, which is linear in the pixels that count as ink.

    skl2onnx adds up large numbers that nearly cancel, and is off by 3e-4.

    Parameters
    ----------
    bayes : sklearn.naive_bayes.BernoulliNB
        Fitted.

    Returns
    -------
    onnx.ModelProto
    """
    from onnx import TensorProto
    from onnx.helper import make_node

    paper = np.log1p(-np.exp(bayes.feature_log_prob_))
    weights = (bayes.feature_log_prob_ - paper).T
    offsets = paper.sum(axis=1) + bayes.class_log_prior_
    # What all classes have in common does not change the softmax; small sums keep their digits.
    weights = weights - weights.mean(axis=1, keepdims=True)
    constants = {
        "threshold": np.float32(bayes.binarize),
        "weights": weights.astype(np.float32),
        "offsets": (offsets - offsets.mean()).astype(np.float32),
    }
    nodes = [
        make_node("Greater", [INPUT, "threshold"], ["has_ink"]),
        make_node("Cast", ["has_ink"], ["ink"], to=TensorProto.FLOAT),
        make_node("Gemm", ["ink", "weights", "offsets"], ["scores"]),
        make_node("Softmax", ["scores"], [OUTPUT], axis=1),
    ]
    return network(nodes, constants, weights.shape[1])


def trees_to_onnx(trees: list[Any]) -> Any:
    """Build the mean of decision trees: each tells the row of a table of probabilities.

    skl2onnx writes every leaf's probability of every class: for a hundred trees on 26 classes
    160 MB. Most leaves are alike, so the table is short.

    Parameters
    ----------
    trees : list of sklearn.tree.DecisionTreeClassifier
        Fitted, with the same classes.

    Returns
    -------
    onnx.ModelProto
    """
    from onnx import NodeProto, TensorProto, helper

    grown = [tree.tree_ for tree in trees]
    shares = np.concatenate([tree.value[tree.children_left < 0, 0] for tree in grown])
    shares /= shares.sum(axis=1, keepdims=True)
    row_of: dict[bytes, int] = {}
    rows = [row_of.setdefault(row.tobytes(), len(row_of)) for row in shares.astype(np.float32)]
    table = np.frombuffer(b"".join(row_of), dtype=np.float32).reshape(len(row_of), -1)
    leaves: NodeProto = helper.make_node(
        "TreeEnsembleRegressor",
        [INPUT],
        ["leaf_of_tree"],
        domain="ai.onnx.ml",
        n_targets=len(trees),
        post_transform="NONE",
    )
    leaves.attribute.extend(
        _attribute(name, values) for name, values in _tree_nodes(grown, rows).items()
    )
    nodes = [
        leaves,
        helper.make_node("Cast", ["leaf_of_tree"], ["row_of_tree"], to=TensorProto.INT32),
        helper.make_node("Gather", ["table", "row_of_tree"], ["of_tree"], axis=0),
        helper.make_node("ReduceMean", ["of_tree"], [OUTPUT], axes=[1], keepdims=0),
    ]
    return network(nodes, {"table": table}, table.shape[1])


def _tree_nodes(grown: list[Any], rows: list[int]) -> dict[str, NDArray[Any]]:
    """All nodes of all trees, as the attributes that TreeEnsembleRegressor takes."""
    sizes = [tree.node_count for tree in grown]
    tree_ids = np.repeat(np.arange(len(grown)), sizes)
    node_ids = np.concatenate([np.arange(size) for size in sizes])
    less, more, features, thresholds = (
        np.concatenate([getattr(tree, name) for tree in grown])
        for name in ("children_left", "children_right", "feature", "threshold")
    )
    is_leaf = less < 0
    return {
        "nodes_treeids": tree_ids,
        "nodes_nodeids": node_ids,
        "nodes_featureids": np.where(is_leaf, 0, features),
        "nodes_modes": np.where(is_leaf, b"LEAF", b"BRANCH_LEQ"),
        "nodes_values": np.where(is_leaf, np.float32(0), _rounded_down(thresholds)),
        "nodes_truenodeids": np.where(is_leaf, 0, less),
        "nodes_falsenodeids": np.where(is_leaf, 0, more),
        "target_treeids": tree_ids[is_leaf],
        "target_nodeids": node_ids[is_leaf],
        "target_ids": tree_ids[is_leaf],
        "target_weights": np.array(rows, dtype=np.float32),
    }


def _attribute(name: str, values: NDArray[Any]) -> Any:
    """Make an attribute of many values; `onnx.helper` looks at each of them, for seconds."""
    from onnx import AttributeProto

    field, kind = {
        "i": ("ints", AttributeProto.INTS),
        "f": ("floats", AttributeProto.FLOATS),
        "S": ("strings", AttributeProto.STRINGS),
    }[values.dtype.kind]
    attribute = AttributeProto(name=name, type=kind)
    getattr(attribute, field).extend(values.tolist())
    return attribute


def _rounded_down(thresholds: NDArray[np.float64]) -> NDArray[np.float32]:
    """For a float32 x, ``x <= threshold`` says the same with the threshold rounded down."""
    rounded = thresholds.astype(np.float32)
    lower: NDArray[np.float32] = np.nextafter(rounded, np.float32(-np.inf))
    return np.where(rounded > thresholds, lower, rounded)
