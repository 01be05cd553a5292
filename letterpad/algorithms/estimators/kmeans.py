"""Features that k-means finds in small patches of the letters, and logistic regression on them.

The method of A. Coates and A. Y. Ng, "Learning feature representations with k-means" (2012):
patches are whitened and clustered; a patch is described by how much nearer than the average each
cluster's centre is; the descriptions are pooled over parts of the picture.
"""

from dataclasses import replace
from itertools import pairwise
from typing import Any, Self

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from sklearn.cluster import MiniBatchKMeans
from threadpoolctl import threadpool_limits

from letterpad.algorithms.algorithm import (
    Features,
    FitData,
    Labels,
    OnStep,
    Probabilities,
    ignore,
)
from letterpad.algorithms.estimators.classifier import Classifier
from letterpad.algorithms.logistic import fit_logistic, logistic_regression, watched_letters
from letterpad.conversion.network import network
from letterpad.errors import UserError
from letterpad.ink.raster import SIDE

STRIDE = 2
"""Pixels from one patch to the next when letters are described."""

_PATCHES_LEARNED_FROM = 100_000
_LEAST_SPREAD = 0.05
"""Standard deviation of a patch's pixels; flatter ones show nothing and are not learned from."""

_WHITENING = 0.01
"""Added to the variances before they are divided by, so that noise is not blown up."""

_BLOCK = 256

Array = NDArray[np.float32]

_NEARER = """
    pictures = Reshape(picture, picture_shape)
    whitened = Conv<strides = [{stride}, {stride}]>(pictures, whitened_kernel, whitened_bias)
    products = Conv<strides = [{stride}, {stride}]>(pictures, products_kernel, products_bias)
    squares = ReduceSumSquare<axes = [1], keepdims = 1>(whitened)
    unbounded = Add(products, squares)
    distances_squared = Max(unbounded, zero)
    distances = Sqrt(distances_squared)
    mean_distance = ReduceMean<axes = [1], keepdims = 1>(distances)
    nearer_or_farther = Sub(mean_distance, distances)
    nearer = Relu(nearer_or_farther)
"""

_REGION = """
    region_{number} = Slice(nearer, from_{number}, to_{number}, axes)
    pooled_{number} = ReduceMean<axes = [2, 3], keepdims = 0>(region_{number})
"""

_SCORES = """
    described = Concat<axis = 1>({pooled})
    scores = Gemm(described, weights, offsets)
    probabilities = Softmax<axis = 1>(scores)
"""


class KMeansClassifier(Classifier):
    """k-means features of patches, then logistic regression.

    Parameters
    ----------
    clusters : int
        Centres that k-means looks for.
    patch : int
        Pixels on a side of a patch.
    regions : int
        The picture is divided into so many rows, and so many columns.
    C, iterations, tolerance
        Of the logistic regression.
    seed : int

    Attributes
    ----------
    mean_ : float32 array of shape (patch * patch,)
    whitening_ : float32 array of shape (patch * patch, patch * patch)
        A patch's pixels less the mean, times this, have about the same variance in every
        direction.
    centres_ : float32 array of shape (clusters, patch * patch)
        Of the whitened patches.
    scale_ : float
        Features are divided by it, so that one C suits any number of clusters.
    logistic_ : sklearn.linear_model.LogisticRegression
    """

    mean_: Array
    whitening_: Array
    centres_: Array
    scale_: float
    logistic_: Any

    def __init__(
        self,
        clusters: int = 100,
        patch: int = 8,
        regions: int = 3,
        C: float = 1.0,  # noqa: N803
        iterations: int = 100,
        tolerance: float = 1e-4,
        seed: int = 0,
    ) -> None:
        self.clusters = clusters
        self.patch = patch
        self.regions = regions
        self.C = C
        self.iterations = iterations
        self.tolerance = tolerance
        self.seed = seed

    def fit(self, X: Features, y: Labels) -> Self:  # noqa: N803
        """Learn centres and weights from features of shape (n_samples, 784) and labels."""
        self.fit_on(FitData(X, y), ignore)
        return self

    def fit_on(self, data: FitData, on_step: OnStep) -> None:
        """Learn, reporting each iteration of the logistic regression.

        Raises
        ------
        UserError
            If the letters show fewer different patches than there shall be clusters.
        """
        with threadpool_limits(1):
            self.scale_ = 1.0
            self._learn_centres(data.features)
            described = self.transform(data.features)
            self.scale_ = float(described.std()) or 1.0
            described /= np.float32(self.scale_)
            self.logistic_ = logistic_regression(self.get_params())
            watched = watched_letters(data)
            if watched is not None:
                watched = replace(watched, features=self.transform(watched.features))
            self.notes_ = fit_logistic(self.logistic_, described, data, on_step, watched)
        self.classes_ = self.logistic_.classes_

    def transform(self, X: Features) -> Array:  # noqa: N803
        """Describe letters: float32 (n_samples, 784) to (n_samples, regions * regions * clusters).

        A region's feature is the mean over its patches of max(0, mean distance - distance).
        """
        regions, patch = self.regions, self.patch
        bounds = region_bounds(patch, regions)
        described = np.empty((len(X), regions * regions, len(self.centres_)), dtype=np.float32)
        squares = (self.centres_**2).sum(axis=1)
        for first in range(0, len(X), _BLOCK):
            windows = _windows(X[first : first + _BLOCK], patch)[:, ::STRIDE, ::STRIDE]
            n_letters, side = windows.shape[:2]
            white = (windows.reshape(-1, patch * patch) - self.mean_) @ self.whitening_
            distances = white @ (-2.0 * self.centres_.T)
            distances += squares
            distances += (white**2).sum(axis=1)[:, None]
            np.sqrt(np.maximum(distances, 0.0, out=distances), out=distances)
            nearer = distances.mean(axis=1, keepdims=True) - distances
            nearer = np.maximum(nearer, 0.0, out=nearer).reshape(n_letters, side, side, -1)
            for region, (rows, columns) in enumerate(bounds):
                described[first : first + _BLOCK, region] = nearer[:, rows, columns].mean((1, 2))
        return described.reshape(len(X), -1) / np.float32(self.scale_)

    def predict_proba(self, X: Features) -> Probabilities:  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes); rows sum to 1."""
        answers: Probabilities = self.logistic_.predict_proba(self.transform(X))
        return answers

    def to_onnx(self) -> Any:
        """Convert to an ``onnx.ModelProto``.

        Distances to all centres at all places are convolutions: |w - c|² = |w|² - 2 w·c + |c|²,
        where w = (p - mean) · whitening.
        """
        mean, whitening = self.mean_.astype(float), self.whitening_.astype(float)
        centres = self.centres_.astype(float)
        weights = self.logistic_.coef_.T / self.scale_
        offsets = self.logistic_.intercept_
        if len(offsets) == 1:  # two classes: one score, against 0
            weights, offsets = np.hstack([0 * weights, weights]), np.append([0.0], offsets)
        kernels = {"whitened": whitening.T, "products": -2.0 * centres @ whitening.T}
        biases = {
            "whitened": -mean @ whitening,
            "products": (centres**2).sum(axis=1) - mean @ kernels["products"].T,
        }
        constants: dict[str, Any] = {
            "picture_shape": np.array([-1, 1, SIDE, SIDE]),
            "zero": np.float32(0.0),
            "axes": np.array([2, 3]),
            "weights": weights.astype(np.float32),
            "offsets": offsets.astype(np.float32),
        }
        for name, kernel in kernels.items():
            shape = (-1, 1, self.patch, self.patch)
            constants[f"{name}_kernel"] = kernel.reshape(shape).astype(np.float32)
            constants[f"{name}_bias"] = biases[name].astype(np.float32)
        regions = []
        for number, (rows, columns) in enumerate(region_bounds(self.patch, self.regions)):
            constants[f"from_{number}"] = np.array([rows.start, columns.start])
            constants[f"to_{number}"] = np.array([rows.stop, columns.stop])
            regions.append(_REGION.format(number=number))
        pooled = ", ".join(f"pooled_{number}" for number in range(len(regions)))
        nodes = [_NEARER.format(stride=STRIDE), *regions, _SCORES.format(pooled=pooled)]
        return network("".join(nodes), constants, len(offsets))

    def _learn_centres(self, features: Features) -> None:
        random = np.random.default_rng(self.seed)
        windows = _windows(features, self.patch)
        letter, row, column = (
            random.integers(0, size, _PATCHES_LEARNED_FROM) for size in windows.shape[:3]
        )
        pixels = windows[letter, row, column].reshape(len(letter), -1)
        pixels = pixels[pixels.std(axis=1) > _LEAST_SPREAD]
        if len(np.unique(pixels, axis=0)) < self.clusters:
            raise UserError(
                "Clusters (clusters) is {clusters}, but the letters show fewer different "
                "patches: choose a smaller value or other letters.",
                clusters=self.clusters,
            )
        self.mean_ = pixels.mean(axis=0)
        variances, directions = np.linalg.eigh(np.cov((pixels - self.mean_).T))
        scaled = directions / np.sqrt(np.maximum(variances, 0.0) + _WHITENING)
        self.whitening_ = (scaled @ directions.T).astype(np.float32)
        found = MiniBatchKMeans(
            self.clusters,
            batch_size=1024,
            max_iter=20,
            n_init=1,
            random_state=int(random.integers(2**31)),
        ).fit((pixels - self.mean_) @ self.whitening_)
        self.centres_ = found.cluster_centers_.astype(np.float32)


def region_bounds(patch: int, regions: int) -> list[tuple[slice, slice]]:
    """Divide the grid of patches into ``regions * regions`` rectangles: slices of rows, columns."""
    side = (SIDE - patch) // STRIDE + 1
    edges = np.linspace(0, side, regions + 1).round().astype(int).tolist()
    parts = [slice(low, high) for low, high in pairwise(edges)]
    return [(rows, columns) for rows in parts for columns in parts]


def _windows(features: Features, patch: int) -> Array:
    """Return all patches, as a view of shape (n, 29 - patch, 29 - patch, patch, patch)."""
    pictures = features.reshape(-1, SIDE, SIDE)
    return sliding_window_view(pictures, (patch, patch), axis=(1, 2))
