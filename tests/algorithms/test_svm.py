"""SVM: every kernel, and what it needs."""

from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet


@pytest.mark.parametrize("kernel", ["Gaussian", "polynomial", "linear"])
def test_svm_with_every_kernel(bar_letters: LetterSet, kernel: str, answers_both_ways: Any) -> None:
    expected, answers, _ = answers_both_ways(
        "svm", bar_letters.features[400:], kernel=kernel, components=20
    )
    np.testing.assert_allclose(answers, expected, atol=1e-4)


def test_svm_needs_two_letters_of_a_class(bar_letters: LetterSet) -> None:
    chosen = algorithm("svm")
    estimator = chosen.build(chosen.settings(), 4)
    rarest = np.flatnonzero(bar_letters.labels == 3)[:1]
    kept = np.concatenate([np.flatnonzero(bar_letters.labels != 3)[:90], rarest])
    data = FitData(bar_letters.features[kept], bar_letters.labels[kept])
    with pytest.raises(UserError, match=r"at least 2 letters of each class.*one class has 1"):
        chosen.fit(estimator, data, lambda step: None)
