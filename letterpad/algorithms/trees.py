"""Decision trees and forests of them, from scikit-learn."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import (
    Algorithm,
    FitData,
    OnStep,
    Param,
    Settings,
    Step,
    Tail,
)
from letterpad.conversion.network import network
from letterpad.messages import Sentence, Text


def _tree(settings: Settings, n_classes: int) -> Any:
    from sklearn.tree import DecisionTreeClassifier

    return DecisionTreeClassifier(
        criterion=settings["criterion"],
        max_depth=settings["depth"],
        min_samples_leaf=settings["leaf_letters"],
        random_state=settings["seed"],
    )


def _tree_to_onnx(tree: Any) -> Any:
    return _to_onnx([tree])


def _forest(settings: Settings, n_classes: int) -> Any:
    from letterpad.algorithms.estimators.forest import Forest

    return Forest(
        n_estimators=settings["trees"],
        criterion=settings["criterion"],
        max_leaf_nodes=settings["leaves"],
        min_samples_leaf=settings["leaf_letters"],
        random_state=settings["seed"],
    )


def _fit_forest(forest: Any, data: FitData, on_step: OnStep) -> None:
    trees = forest.n_estimators
    forest.fit(
        data.features, data.labels, on_tree=lambda grown: on_step(Step(grown, trees, "tree"))
    )


MOST_LEAVES = 1_000_000
"""Of all trees of a forest together: 65 MB, which open in 4 s on two cores of 2024."""


def _forest_limit(settings: Settings) -> Text:
    """Say that a forest is too large to be opened, and what would do; "" if it is not."""
    trees, leaves = settings["trees"], settings["leaves"]
    assert isinstance(trees, int)
    assert isinstance(leaves, int)
    if trees * leaves <= MOST_LEAVES:
        return ""
    return Sentence(
        "A forest of {trees:,} trees with {leaves:,} leaves each is too large to be opened: all "
        "trees together may have {most:,} leaves. Choose at most {most_trees:,} trees, or at most "
        "{most_leaves:,} leaves.",
        trees=trees,
        leaves=leaves,
        most=MOST_LEAVES,
        most_trees=MOST_LEAVES // leaves,
        most_leaves=MOST_LEAVES // trees,
    )


def _forest_to_onnx(forest: Any) -> Any:
    return _to_onnx(forest.estimators_)


def _to_onnx(trees: list[Any]) -> Any:
    """Convert the mean of decision trees by hand: each gives the row of a table of probabilities.

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
    grown = [tree.tree_ for tree in trees]
    shares = np.concatenate([tree.value[tree.children_left < 0, 0] for tree in grown])
    shares /= shares.sum(axis=1, keepdims=True)
    row_of: dict[bytes, int] = {}
    rows = [row_of.setdefault(row.tobytes(), len(row_of)) for row in shares.astype(np.float32)]
    table = np.frombuffer(b"".join(row_of), dtype=np.float32).reshape(len(row_of), -1)
    model = network(_NODES.format(n_trees=len(trees)), {"table": table}, table.shape[1])
    # Not as text: there are hundreds of thousands of numbers.
    model.graph.node[0].attribute.extend(
        _attribute(name, values) for name, values in _tree_nodes(grown, rows).items()
    )
    return model


_NODES = """
    leaf_of_tree = ai.onnx.ml.TreeEnsembleRegressor
        <n_targets = {n_trees}, post_transform = "NONE">(picture)
    row_of_tree = Cast<to = 6>(leaf_of_tree)  # to int32
    of_tree = Gather<axis = 0>(table, row_of_tree)
    probabilities = ReduceMean<axes = [1], keepdims = 0>(of_tree)
"""


def _tree_nodes(grown: list[Any], rows: list[int]) -> dict[str, NDArray[Any]]:
    """Return all nodes of all trees, as the attributes that TreeEnsembleRegressor takes."""
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
    """Round down to float32: then ``x <= threshold`` is the same for every float32 x."""
    rounded = thresholds.astype(np.float32)
    lower: NDArray[np.float32] = np.nextafter(rounded, np.float32(-np.inf))
    return np.where(rounded > thresholds, lower, rounded)


_SEED = Param(
    "seed",
    Sentence("Seed"),
    "int",
    0,
    Sentence(
        "Where the random numbers start. The same seed and the same letters give the same model."
    ),
    low=0,
    high=2**31 - 1,
    advanced=True,
)

_CRITERION = Param(
    "criterion",
    Sentence("Split by"),
    "choice",
    "gini",
    Sentence(
        "What makes a good question: one that leaves groups with little Gini impurity, or with "
        "little entropy."
    ),
    choices={"gini": Sentence("gini"), "entropy": Sentence("entropy")},
    advanced=True,
)


def _leaf_letters(default: int) -> Param:
    return Param(
        "leaf_letters",
        Sentence("Letters in a leaf"),
        "int",
        default,
        Sentence("No question is asked that leaves fewer training letters than this on one side."),
        low=1,
        high=1000,
        logarithmic=True,
    )


DECISION_TREE = Algorithm(
    key="decision-tree",
    name=Sentence("Decision tree"),
    summary=Sentence("Asks about one pixel after another, like twenty questions."),
    family="scikit-learn",
    params=(
        Param(
            "depth",
            Sentence("Depth"),
            "int",
            20,
            Sentence("How many questions it asks at most before it answers."),
            low=1,
            high=100,
        ),
        _leaf_letters(5),
        _CRITERION,
        _SEED,
    ),
    build=_tree,
    to_onnx=_tree_to_onnx,
    curve=Sentence("No curve: a tree is grown once, question by question, and never improved."),
)

RANDOM_FOREST = Algorithm(
    key="random-forest",
    name=Sentence("Random forest"),
    summary=Sentence(
        "Many decision trees, each grown on a random part of letters and pixels, vote."
    ),
    family="scikit-learn",
    params=(
        Param(
            "trees",
            Sentence("Trees"),
            "int",
            100,
            Sentence("More trees are more accurate, but slower and larger."),
            low=1,
            high=1000,
            logarithmic=True,
        ),
        Param(
            "leaves",
            Sentence("Leaves"),
            "int",
            4000,
            Sentence(
                "How many leaves a tree has at most. More are more accurate and make a larger "
                "model."
            ),
            low=2,
            high=20_000,
            logarithmic=True,
        ),
        _leaf_letters(1),
        _CRITERION,
        _SEED,
    ),
    build=_forest,
    fit=_fit_forest,
    limit=_forest_limit,
    to_onnx=_forest_to_onnx,
    tail=Tail(convert=2.7, answer=6e-5),
    curve=Sentence(
        "No curve: each tree is grown once and never improved; only their number grows."
    ),
)
