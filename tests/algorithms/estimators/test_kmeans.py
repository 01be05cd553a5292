"""k-means describes letters by patches."""

from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet


def test_kmeans_describes_by_distance_to_its_centres(bar_letters: LetterSet) -> None:
    """The features of one region of one patch place, computed the long way."""
    from letterpad.algorithms.estimators.kmeans import KMeansClassifier

    chosen = algorithm("k-means")
    settings = {"clusters": 7, "patch": 16, "regions": 1, "iterations": 5}
    estimator = chosen.build(chosen.settings(settings), 4)
    assert isinstance(estimator, KMeansClassifier)
    data = FitData(bar_letters.features[:200], bar_letters.labels[:200])
    chosen.fit(estimator, data, lambda step: None)
    picture = bar_letters.features[0].reshape(28, 28)
    described = []
    for row in range(0, 13, 2):
        for column in range(0, 13, 2):
            pixels = picture[row : row + 16, column : column + 16].ravel()
            white = (pixels - estimator.mean_) @ estimator.whitening_
            distances = np.linalg.norm(estimator.centres_ - white, axis=1)
            described.append(np.maximum(distances.mean() - distances, 0))
    expected = np.mean(described, axis=0) / estimator.scale_
    np.testing.assert_allclose(
        estimator.transform(bar_letters.features[:1])[0], expected, rtol=1e-3, atol=1e-4
    )


def test_kmeans_refuses_more_clusters_than_patches() -> None:
    chosen = algorithm("k-means")
    estimator = chosen.build(chosen.settings({"clusters": 50}), 2)
    blank = FitData(np.zeros((10, 784), dtype=np.float32), np.arange(10) % 2)
    with pytest.raises(UserError, match=r"clusters\) is 50, but .* fewer different patches"):
        chosen.fit(estimator, blank, lambda step: None)


@pytest.mark.parametrize("settings", [{"regions": 1, "patch": 16}, {"regions": 4, "patch": 5}])
def test_kmeans_distances_in_every_geometry(
    bar_letters: LetterSet, settings: dict[str, int], answers_both_ways: Any
) -> None:
    expected, answers, _ = answers_both_ways(
        "k-means", bar_letters.features[400:], clusters=12, iterations=20, **settings
    )
    np.testing.assert_allclose(answers, expected, atol=1e-4)
