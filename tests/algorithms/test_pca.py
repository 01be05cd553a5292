"""Principal components: how many there may be, and what is said when there are too few letters."""

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.pca import components, fit_pipeline, pca, require_letters
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence


def test_there_can_be_as_many_components_as_pixels() -> None:
    param = components(30)
    assert (param.name, param.default, param.low, param.high) == ("components", 30, 1, 784)


def test_the_directions_are_those_of_the_largest_variance(bar_letters: LetterSet) -> None:
    fitted = pca({"components": 5}).fit(bar_letters.features)
    centred = bar_letters.features - bar_letters.features.mean(axis=0)
    largest = np.linalg.svd(centred, compute_uv=False)[:5] ** 2 / (len(centred) - 1)
    np.testing.assert_allclose(fitted.explained_variance_, largest, rtol=1e-3)


def test_a_fit_has_no_random_numbers(bar_letters: LetterSet) -> None:
    one, other = (pca({"components": 9}).fit(bar_letters.features) for _ in range(2))
    assert np.array_equal(one.components_, other.components_)


def test_too_few_letters_for_the_components_are_refused_in_a_sentence() -> None:
    from sklearn.naive_bayes import GaussianNB
    from sklearn.pipeline import make_pipeline

    pipeline = make_pipeline(pca({"components": 30}), GaussianNB())
    few = FitData(np.eye(12, 784, dtype=np.float32), np.arange(12) % 2)
    with pytest.raises(UserError) as raised:
        fit_pipeline(pipeline, few, lambda step: None, usual=20)
    assert str(raised.value) == (
        "PCA components (components) is 30, but there are only 12 letters to learn from: "
        "choose a smaller value or more letters."
    )


def test_the_usual_number_of_components_is_lowered_to_that_of_the_letters() -> None:
    from sklearn.naive_bayes import GaussianNB
    from sklearn.pipeline import make_pipeline

    pipeline = make_pipeline(pca({"components": 30}), GaussianNB())
    few = FitData(np.eye(12, 784, dtype=np.float32), np.arange(12) % 2)
    fit_pipeline(pipeline, few, lambda step: None, usual=30)
    assert pipeline[0].n_components_ == 12
    (note,) = pipeline.notes_
    assert str(note) == (
        "There are 12 letters to learn from, so 12 PCA components were used and not 30."
    )


def test_as_many_letters_as_needed_are_enough() -> None:
    data = FitData(np.zeros((5, 784), np.float32), np.zeros(5, np.int64))
    require_letters(data, 5, Sentence("Neighbours (k)"))
    with pytest.raises(UserError, match=r"Neighbours \(k\) is 6, but there are only 5 letters"):
        require_letters(data, 6, Sentence("Neighbours (k)"))
