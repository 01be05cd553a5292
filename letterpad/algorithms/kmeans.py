"""Features that k-means finds in small patches of the letters, and logistic regression on them.

The method of A. Coates and A. Y. Ng, "Learning feature representations with k-means" (2012):
patches are whitened and clustered; a patch is described by how much nearer than the average each
cluster's centre is; the descriptions are pooled over parts of the picture.
"""

from itertools import pairwise
from typing import Any, Self

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import (
    Algorithm,
    Features,
    FitData,
    Labels,
    OnStep,
    Param,
    Probabilities,
    Settings,
)
from letterpad.algorithms.face import SettingsClassifier
from letterpad.algorithms.logistic import LOGISTIC_PARAMS, fit_logistic, logistic_regression
from letterpad.errors import UserError
from letterpad.ink.raster import SIDE
from letterpad.messages import Sentence

STRIDE = 2
"""Pixels from one patch to the next when letters are described."""

_PATCHES_LEARNED_FROM = 100_000
_LEAST_SPREAD = 0.05
"""Standard deviation of a patch's pixels; flatter ones show nothing and are not learned from."""

_WHITENING = 0.01
"""Added to the variances before they are divided by, so that noise is not blown up."""

_BLOCK = 256

Array = NDArray[np.float32]


class KMeansClassifier(SettingsClassifier):
    """k-means features of patches, then logistic regression.

    Parameters
    ----------
    **settings : Value
        ``clusters``, ``patch``, ``regions``, ``seed`` and those of logistic regression.

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

    def fit(self, X: Features, y: Labels) -> Self:  # noqa: N803
        """Learn centres and weights from features of shape (n_samples, 784) and labels."""
        self.fit_on(FitData(X, y), lambda step: None)
        return self

    def fit_on(self, data: FitData, on_step: OnStep) -> None:
        """Learn, reporting each iteration of the logistic regression.

        Raises
        ------
        UserError
            If the letters show fewer different patches than there shall be clusters.
        """
        from threadpoolctl import threadpool_limits

        with threadpool_limits(1):
            self.scale_ = 1.0
            self._learn_centres(data.features)
            described = self.transform(data.features)
            self.scale_ = float(described.std()) or 1.0
            described /= np.float32(self.scale_)
            self.logistic_ = logistic_regression(self.settings)
            self.notes_ = fit_logistic(self.logistic_, described, data, on_step)
        self.classes_ = self.logistic_.classes_

    def transform(self, X: Features) -> Array:  # noqa: N803
        """Describe letters: float32 (n_samples, 784) to (n_samples, regions * regions * clusters).

        A region's feature is the mean over its patches of max(0, mean distance - distance).
        """
        regions, patch = int(self.settings["regions"]), int(self.settings["patch"])
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

    def _learn_centres(self, features: Features) -> None:
        from sklearn.cluster import MiniBatchKMeans

        patch = int(self.settings["patch"])
        random = np.random.default_rng(int(self.settings["seed"]))
        windows = _windows(features, patch)
        letter, row, column = (
            random.integers(0, size, _PATCHES_LEARNED_FROM) for size in windows.shape[:3]
        )
        pixels = windows[letter, row, column].reshape(len(letter), -1)
        pixels = pixels[pixels.std(axis=1) > _LEAST_SPREAD]
        clusters = int(self.settings["clusters"])
        if len(np.unique(pixels, axis=0)) < clusters:
            raise UserError(
                "Clusters (clusters) is {clusters}, but the letters show fewer different "
                "patches: choose a smaller value or other letters.",
                clusters=clusters,
            )
        self.mean_ = pixels.mean(axis=0)
        variances, directions = np.linalg.eigh(np.cov((pixels - self.mean_).T))
        scaled = directions / np.sqrt(np.maximum(variances, 0.0) + _WHITENING)
        self.whitening_ = (scaled @ directions.T).astype(np.float32)
        found = MiniBatchKMeans(
            clusters,
            batch_size=1024,
            max_iter=20,
            n_init=1,
            random_state=int(random.integers(2**31)),
        ).fit((pixels - self.mean_) @ self.whitening_)
        self.centres_ = found.cluster_centers_.astype(np.float32)


def region_bounds(patch: int, regions: int) -> list[tuple[slice, slice]]:
    """Part the grid of patches into ``regions * regions`` rectangles: slices of rows, columns."""
    side = (SIDE - patch) // STRIDE + 1
    edges = np.linspace(0, side, regions + 1).round().astype(int).tolist()
    parts = [slice(low, high) for low, high in pairwise(edges)]
    return [(rows, columns) for rows in parts for columns in parts]


def _windows(features: Features, patch: int) -> Array:
    """All patches, as a view of shape (n, 29 - patch, 29 - patch, patch, patch)."""
    pictures = features.reshape(-1, SIDE, SIDE)
    return sliding_window_view(pictures, (patch, patch), axis=(1, 2))


def _build(settings: Settings, n_classes: int) -> KMeansClassifier:
    return KMeansClassifier(**settings)


def _fit(estimator: KMeansClassifier, data: FitData, on_step: OnStep) -> None:
    estimator.fit_on(data, on_step)


K_MEANS = Algorithm(
    key="k-means",
    name=Sentence("k-means features + logistic regression"),
    summary=Sentence(
        "Finds typical bits of stroke by k-means, and weighs where in the picture they occur."
    ),
    family="scikit-learn",
    params=(
        Param(
            "clusters",
            Sentence("Clusters"),
            "int",
            100,
            Sentence("How many typical bits of stroke (k) are looked for."),
            low=2,
            high=1000,
            logarithmic=True,
        ),
        Param(
            "patch",
            Sentence("Patch"),
            "int",
            8,
            Sentence("Pixels on a side of the bits of picture that are compared."),
            low=2,
            high=16,
            advanced=True,
        ),
        Param(
            "regions",
            Sentence("Regions"),
            "int",
            3,
            Sentence(
                "The picture is parted into so many rows and so many columns; in each it is "
                "summed up which bits occur."
            ),
            low=1,
            high=6,
            advanced=True,
        ),
        *LOGISTIC_PARAMS,
        Param(
            "seed",
            Sentence("Seed"),
            "int",
            0,
            Sentence(
                "Where the random numbers start. The same seed and the same letters give the same "
                "model."
            ),
            low=0,
            high=2**31 - 1,
            advanced=True,
        ),
    ),
    build=_build,
    fit=_fit,
)
