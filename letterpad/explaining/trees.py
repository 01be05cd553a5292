"""The first questions of a decision tree, and how often a forest asks about each pixel."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.graph import Graph
from letterpad.ink.raster import N_PIXELS, SIDE, Images, features

LEVELS = 3
"""Questions after each other that are shown."""

_BLOCK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class TreeNode:
    """A question about one pixel, or where the shown part of a tree ends.

    Parameters
    ----------
    level : int
        How many questions come before it.
    pixel : int, optional
        Which pixel is asked about, 0 to 783 row by row; None for a leaf.
    threshold : float
        With at most so much ink (0 to 1) it goes on with `less`, else with `more`.
    less, more : int, optional
        Places of the next nodes in `TreeLevels.nodes`; None where what follows is not shown.
    shares : float32 array of shape (n_classes,), optional
        What a leaf answers: the shares of the classes among its training letters.
    """

    level: int
    pixel: int | None = None
    threshold: float = 0.0
    less: int | None = None
    more: int | None = None
    shares: NDArray[np.float32] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The row and the column of the pixel, from 0."""
        return divmod(self.pixel or 0, SIDE)


@dataclass(frozen=True, slots=True, eq=False)
class Arrived:
    """The letters that come to a node.

    Parameters
    ----------
    counts : int64 array of shape (n_classes,)
    mean : float32 array of shape (28, 28)
        Their mean picture, 0 to 1; paper if none arrived.
    """

    counts: NDArray[np.int64]
    mean: NDArray[np.float32]

    @property
    def n(self) -> int:
        """How many letters."""
        return int(self.counts.sum())

    def most(self, n: int) -> list[int]:
        """Return the classes with most letters, the most frequent first; those with none not."""
        order = np.argsort(-self.counts, kind="stable")[:n].tolist()
        return [label for label in order if self.counts[label]]


@dataclass(frozen=True, slots=True, eq=False)
class TreeLevels:
    """The first levels of a tree, or of the first tree of a forest.

    Parameters
    ----------
    nodes : tuple of TreeNode
        The root first, level by level.
    n_trees : int
    n_questions : int
        Of all trees.
    depth : int
        Questions after each other, at most, in the tree that is shown.
    asked : int64 array of shape (784,)
        How many of all questions are about each pixel.
    classes : tuple of str
    """

    nodes: tuple[TreeNode, ...]
    n_trees: int
    n_questions: int
    depth: int
    asked: NDArray[np.int64]
    classes: tuple[str, ...]

    def arrived(self, images: Images, labels: NDArray[np.int64]) -> tuple[Arrived, ...]:
        """Send letters through the questions, and say which come to each node.

        Parameters
        ----------
        images : uint8 array of shape (n, 28, 28)
        labels : int64 array of shape (n,)
            Of `classes`.

        Returns
        -------
        tuple of Arrived
            In the order of `nodes`.
        """
        n_nodes, n_classes = len(self.nodes), len(self.classes)
        counts = np.zeros((n_nodes, n_classes), np.int64)
        sums = np.zeros((n_nodes, SIDE, SIDE))
        for first in range(0, len(images), _BLOCK):
            block = images[first : first + _BLOCK]
            pixels, here = features(block), labels[first : first + _BLOCK]
            at = {0: np.arange(len(block))}
            for place, node in enumerate(self.nodes):
                come = at.pop(place, np.zeros(0, np.int64))
                counts[place] += np.bincount(here[come], minlength=n_classes)
                sums[place] += block[come].sum(axis=0, dtype=np.float64)
                if node.pixel is None or node.less is None or node.more is None:
                    continue
                is_less = pixels[come, node.pixel] <= np.float32(node.threshold)
                at[node.less], at[node.more] = come[is_less], come[~is_less]
        return tuple(
            Arrived(each, (whole / (255.0 * max(1, each.sum()))).astype(np.float32))
            for each, whole in zip(counts, sums, strict=True)
        )

    @classmethod
    def read(cls, graph: Graph, classes: tuple[str, ...]) -> Self | None:
        """Read them from a network that Letterpad's own trees made; None for any other."""
        ensemble, table = graph.of_kind("TreeEnsembleRegressor"), graph.constant("table")
        if ensemble is None or table is None or table.shape[1:] != (len(classes),):
            return None
        tree_ids, pixels = (ensemble.attribute(f"nodes_{name}") for name in _WHOLE)
        less, more = (ensemble.attribute(f"nodes_{name}nodeids") for name in ("true", "false"))
        thresholds = ensemble.attribute("nodes_values")
        # Leaves lead to the root: nothing else does.
        is_leaf = (less == 0) & (more == 0)
        n_first = int(np.count_nonzero(tree_ids == tree_ids[0]))
        first = slice(0, n_first)
        rows = ensemble.attribute("target_weights")[: int(np.count_nonzero(is_leaf[first]))]
        leaf_rows = np.full(n_first, -1)
        leaf_rows[is_leaf[first]] = rows.astype(np.int64)
        tree = _Tree(pixels[first], thresholds[first], less[first], more[first], is_leaf[first])
        if not tree.goes_on():
            return None
        asked = np.bincount(pixels[~is_leaf], minlength=N_PIXELS)
        if len(asked) != N_PIXELS:
            return None
        return cls(
            tuple(tree.nodes(table, leaf_rows)),
            len(np.unique(tree_ids)),
            int(np.count_nonzero(~is_leaf)),
            tree.depth(),
            asked.astype(np.int64),
            classes,
        )


_WHOLE = ("treeids", "featureids")


@dataclass(frozen=True, slots=True, eq=False)
class _Tree:
    """One tree as the file has it: arrays of shape (n_nodes,), the root first."""

    pixels: NDArray[np.int64]
    thresholds: NDArray[np.float32]
    less: NDArray[np.int64]
    more: NDArray[np.int64]
    is_leaf: NDArray[np.bool_]

    def nodes(self, table: NDArray[Any], leaf_rows: NDArray[np.int64]) -> list[TreeNode]:
        """Return the first levels, level by level."""
        order, levels = [0], [0]
        children: list[tuple[int | None, int | None]] = []
        for place, node in enumerate(order):  # which grows on the way
            if self.is_leaf[node] or levels[place] == LEVELS:
                children.append((None, None))
                continue
            children.append((len(order), len(order) + 1))
            order += [int(self.less[node]), int(self.more[node])]
            levels += [levels[place] + 1] * 2
        return [
            TreeNode(
                level,
                None if self.is_leaf[node] else int(self.pixels[node]),
                float(self.thresholds[node]),
                *after,
                table[leaf_rows[node]].astype(np.float32) if self.is_leaf[node] else None,
            )
            for node, level, after in zip(order, levels, children, strict=True)
        ]

    def goes_on(self) -> bool:
        """Tell whether every question leads to later nodes, as in trees that were grown."""
        own = np.arange(len(self.pixels))[~self.is_leaf]
        return all(
            bool(((after[own] > own) & (after[own] < len(self.pixels))).all())
            for after in (self.less, self.more)
        )

    def depth(self) -> int:
        """Return the most questions after each other."""
        here, level = np.array([0]), 0
        while len(asking := here[~self.is_leaf[here]]):
            here = np.concatenate([self.less[asking], self.more[asking]])
            level += 1
        return level
