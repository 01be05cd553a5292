"""Pictures that a model compares letters with: typical bits of strokes, principal components."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from letterpad.explaining.graph import Graph
from letterpad.ink.raster import N_PIXELS

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Patches:
    """The centres that k-means found in small patches of the letters.

    Parameters
    ----------
    centres : float32 array of shape (n_clusters, patch, patch)
        In pixels from 0, paper, to 1, ink: the whitening is undone.
    weights : float32 array of shape (n_clusters, n_classes)
        Of the logistic regression on them, as means over the regions of the picture: how much a
        bit of stroke speaks for each letter, wherever it occurs.
    n_regions : int
        In how many parts of the picture they are looked for.
    classes : tuple of str
    """

    centres: Array
    weights: Array
    n_regions: int
    classes: tuple[str, ...]

    @classmethod
    def read(cls, graph: Graph, classes: tuple[str, ...]) -> Self | None:
        """Read them from a network that Letterpad's own k-means made; None for any other.

        It keeps ``-2 c·Wᵀ`` and ``Wᵀ`` of the whitened centres c, where a patch p is whitened to
        ``(p - mean)·W``.
        """
        names = ("whitened_kernel", "whitened_bias", "products_kernel", "weights")
        found = [graph.constant(name) for name in names]
        kernel, bias, products, weights = found
        if kernel is None or bias is None or products is None or weights is None:
            return None
        side, n_clusters, n_classes = kernel.shape[-1], len(products), len(classes)
        if kernel.shape != (side * side, 1, side, side) or weights.shape[1] != n_classes:
            return None
        undone = np.linalg.inv(kernel.reshape(side * side, -1).astype(np.float64)).T  # W⁻¹
        centres = -0.5 * products.reshape(n_clusters, -1).astype(np.float64) @ undone.T
        mean = -bias.astype(np.float64) @ undone
        patches = (mean + centres @ undone).reshape(n_clusters, side, side)
        of_regions = weights.reshape(-1, n_clusters, n_classes)
        return cls(
            patches.astype(np.float32),
            of_regions.mean(axis=0).astype(np.float32),
            len(of_regions),
            classes,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """The directions of a principal component analysis: in them the letters differ most.

    Parameters
    ----------
    directions : float32 array of shape (n_components, 784)
        Each of length 1; the first is that in which the letters differ most.
    mean : float32 array of shape (784,), optional
        The mean letter, 0 to 1; None if the file does not keep it.
    """

    directions: Array
    mean: Array | None

    @classmethod
    def read(cls, graph: Graph) -> Self | None:
        """Read them from a network that begins with them; None for any other."""
        less = graph.first_of_picture(("Sub",))
        if less is None:
            return None
        mean, product = graph.constant(less.inputs[1]), graph.reader(less.outputs[0])
        if mean is None or product is None or product.kind != "MatMul":
            return None
        directions = graph.constant(product.inputs[1])
        if directions is None or directions.ndim != 2 or directions.shape[0] != N_PIXELS:
            return None
        if mean.size != N_PIXELS:
            return None
        return cls(
            np.ascontiguousarray(directions.T, dtype=np.float32),
            mean.astype(np.float32).reshape(-1),
        )
