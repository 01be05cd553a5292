"""scikit-learn's naive Bayes, which also gives what its network does not keep."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.naive_bayes import BernoulliNB

from letterpad.algorithms.naive_bayes import INK


class NaiveBayes(BernoulliNB):  # type: ignore[misc]
    """``sklearn.naive_bayes.BernoulliNB``; its network only holds differences between classes."""

    def weight_arrays(self) -> dict[str, NDArray[Any]]:
        """Return how often every pixel has ink, as logarithms: float32 (n_classes, 784)."""
        return {INK: self.feature_log_prob_.astype(np.float32)}
