"""Mean letters and their spread are NumPy's own, of every class and of some letters."""

import numpy as np
import pytest

from letterpad.explaining.class_pictures import class_pictures
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return load_letters(Builtin(size=5_200))


def test_means_and_spreads_are_numpys_own(letters: LetterSet) -> None:
    found = class_pictures(letters.images, letters.labels, 26)
    np.testing.assert_array_equal(found.counts, letters.counts())
    for label in (0, 7, 25):
        own = letters.images[letters.labels == label].astype(np.float64)
        np.testing.assert_allclose(found.means[label], own.mean(axis=0), atol=1e-4)
        np.testing.assert_allclose(found.spreads[label], own.std(axis=0), atol=1e-3)


def test_some_letters_in_any_order_are_averaged_alone(letters: LetterSet) -> None:
    some = np.random.default_rng(0).permutation(len(letters))[:3_000]
    some = some[letters.labels[some] != 5]
    found = class_pictures(letters.images, letters.labels, 26, some)
    assert found.counts[5] == 0
    assert not found.means[5].any()
    assert not found.spreads[5].any()
    own = letters.images[some[letters.labels[some] == 2]]
    np.testing.assert_allclose(found.means[2], own.mean(axis=0), atol=1e-4)


def test_the_nearest_mean_is_found_among_classes_that_have_letters(letters: LetterSet) -> None:
    found = class_pictures(letters.images, letters.labels, 30)
    means = np.rint(found.means).astype(np.uint8)
    assert [found.nearest(mean) for mean in means[:26]] == list(range(26))
    # White paper is no farther from a class without letters, whose mean would be white.
    assert found.nearest(np.zeros((28, 28), np.uint8)) in range(26)


def test_without_letters_no_mean_is_nearest() -> None:
    found = class_pictures(np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.int64), 3)
    assert found.counts.tolist() == [0, 0, 0]
    assert found.nearest(np.zeros((28, 28), np.uint8)) is None


def test_progress_rises_to_1(letters: LetterSet) -> None:
    shares: list[float] = []
    class_pictures(letters.images, letters.labels, 26, on_progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
