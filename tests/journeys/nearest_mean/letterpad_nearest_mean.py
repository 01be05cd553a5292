"""Nearest mean: an algorithm for Letterpad in a package of its own."""

from dataclasses import replace

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin

from letterpad.algorithms.algorithm import Algorithm, Param
from letterpad.conversion.network import network


class NearestMean(ClassifierMixin, BaseEstimator):
    """Compare a letter with the mean letter of every class; the nearer, the more probable.

    skl2onnx does not know this class: it brings its own `to_onnx`.
    """

    def __init__(self, sharpness=1.0):
        self.sharpness = sharpness

    def fit(self, X, y):  # noqa: N803
        """Learn from features of shape (n_samples, 784) and labels of shape (n_samples,)."""
        self.classes_ = np.unique(y)
        self.means_ = np.stack([X[y == label].mean(axis=0) for label in self.classes_])
        return self

    def predict_proba(self, X):  # noqa: N803
        """Return probabilities of shape (n_samples, n_classes)."""
        weights, offsets = self._linear()
        scores = X @ weights + offsets
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        return likely / likely.sum(axis=1, keepdims=True)

    def predict(self, X):  # noqa: N803
        """Return labels of shape (n_samples,)."""
        return self.classes_[self.predict_proba(X).argmax(axis=1)]

    def to_onnx(self):
        """Convert to an onnx.ModelProto."""
        weights, offsets = self._linear()
        return network(
            """
            scores = Gemm(picture, weights, offsets)
            probabilities = Softmax<axis = 1>(scores)
            """,
            {"weights": weights, "offsets": offsets},
            n_classes=len(self.classes_),
        )

    def _linear(self):
        """Return the squared distances, less what is the same for all means, as a linear map."""
        weights = (2 * self.sharpness * self.means_.T).astype(np.float32)
        offsets = (-self.sharpness * (self.means_**2).sum(axis=1)).astype(np.float32)
        return weights, offsets


class FarthestMean(NearestMean):
    """The same without a conversion."""

    to_onnx = None


def build(settings, n_classes):
    """Return an estimator that has not been fitted."""
    return NearestMean(settings["sharpness"])


NEAREST_MEAN = Algorithm(
    key="nearest-mean",
    name="Nearest mean",
    summary="Compares a letter with the mean letter of every class.",
    family="scikit-learn",
    params=(
        Param(
            "sharpness",
            "Sharpness",
            "float",
            1.0,
            "How much more probable a nearer mean is.",
            low=0.001,
            high=100.0,
            logarithmic=True,
        ),
    ),
    build=build,
    curve="No curve: means are computed once.",
)

FARTHEST_MEAN = replace(
    NEAREST_MEAN,
    key="farthest-mean",
    name="Farthest <b>mean</b> & Co",
    summary="The <i>same</i>, but it cannot be converted.",
    build=lambda settings, n_classes: FarthestMean(settings["sharpness"]),
)
