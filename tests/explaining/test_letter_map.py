"""The map is scikit-learn's PCA, never upside down, and says what it cannot be drawn of."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.explaining.letter_map import LetterMap, letter_map
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return load_letters(Builtin(size=5_200))


def scikit_learns(images: NDArray[np.uint8]) -> tuple[NDArray[np.float64], ...]:
    """Return scikit-learn's axes, points and shares, in float64."""
    from sklearn.decomposition import PCA

    pixels = images.reshape(len(images), -1) / 255.0
    pca = PCA(n_components=2, svd_solver="full").fit(pixels)
    return pca.components_, pca.transform(pixels), pca.explained_variance_ratio_


def same_signs(found: LetterMap, axes: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.sign((found.axes * axes).sum(axis=1))


def test_axes_points_and_shares_are_scikit_learns_up_to_the_sign(letters: LetterSet) -> None:
    found = letter_map(letters.images)
    axes, points, shares = scikit_learns(letters.images)
    signs = same_signs(found, axes)
    np.testing.assert_allclose(found.axes * signs[:, None], axes, atol=2e-5)
    np.testing.assert_allclose(found.points * signs, points, atol=2e-4)
    np.testing.assert_allclose(found.explained, shares, rtol=1e-5)
    np.testing.assert_array_equal(found.indices, np.arange(len(letters)))


def test_a_map_of_some_letters_is_that_of_a_set_of_these_alone(letters: LetterSet) -> None:
    some = np.flatnonzero((letters.labels == 3) | (letters.labels == 14))
    found = letter_map(letters.images, some)
    axes, points, _ = scikit_learns(letters.images[some])
    signs = same_signs(found, axes)
    np.testing.assert_allclose(found.points * signs, points, atol=2e-4)
    np.testing.assert_array_equal(found.indices, some)


def test_the_largest_pixel_of_an_axis_is_above_0_so_that_a_map_is_never_upside_down(
    letters: LetterSet,
) -> None:
    random = np.random.default_rng(1)
    first, mixed = (
        letter_map(letters.images, indices)
        for indices in (np.arange(2_600), random.permutation(2_600))
    )
    for found in (first, mixed):
        assert (found.axes[[0, 1], np.abs(found.axes).argmax(axis=1)] > 0).all()
    np.testing.assert_allclose(first.axes, mixed.axes, atol=1e-5)


def test_a_letter_of_the_data_is_placed_on_its_own_point(letters: LetterSet) -> None:
    found = letter_map(letters.images)
    for index in (0, 17, 5_199):
        np.testing.assert_allclose(
            found.place(letters.images[index]), found.points[index], atol=1e-5
        )


def test_the_picture_of_the_middle_is_the_mean_and_is_placed_there(letters: LetterSet) -> None:
    found = letter_map(letters.images)
    np.testing.assert_array_equal(
        found.picture_at(0, 0), np.rint(letters.images.mean(axis=0)).astype(np.uint8)
    )
    far = found.points[:, 0].max()
    assert found.place(found.picture_at(float(far), 0.0))[0] > far / 2


def test_the_centre_of_a_class_is_the_mean_of_its_points_and_of_no_letters_there_is_none(
    letters: LetterSet,
) -> None:
    some = np.flatnonzero(letters.labels != 4)
    found = letter_map(letters.images, some)
    centres = found.centres(letters.labels, len(letters.classes))
    assert np.isnan(centres[4]).all()
    of_a = found.points[letters.labels[some] == 0]
    np.testing.assert_allclose(centres[0], of_a.mean(axis=0), atol=1e-5)


def test_a_memory_mapped_set_is_read_in_blocks_and_not_copied(
    letters: LetterSet, tmp_path: Path
) -> None:
    letters.save(tmp_path / "set")
    kept = LetterSet.load(tmp_path / "set")
    assert isinstance(kept.images, np.memmap)
    n_read: list[int] = []

    class Counting(np.memmap):  # type: ignore[type-arg]
        def __getitem__(self, key: object) -> object:
            some = np.asarray(super().__getitem__(key))
            n_read.append(len(some))
            return some

    found = letter_map(kept.images.view(Counting))
    np.testing.assert_array_equal(found.points, letter_map(letters.images).points)
    assert max(n_read) < len(letters)
    assert sum(n_read) == 3 * len(letters)


def test_progress_rises_to_1_and_what_it_raises_ends_the_work(letters: LetterSet) -> None:
    shares: list[float] = []
    letter_map(letters.images, on_progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)

    def give_up(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        letter_map(letters.images, on_progress=give_up)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_fewer_than_three_letters_have_no_map_and_that_is_a_sentence(n: int) -> None:
    with pytest.raises(UserError, match=rf"at least 3 letters, and there are {n}\."):
        letter_map(np.zeros((n, 28, 28), np.uint8))


def test_letters_that_all_look_the_same_have_none_either() -> None:
    with pytest.raises(UserError, match="very same picture"):
        letter_map(np.full((5, 28, 28), 80, np.uint8))


def test_letters_that_differ_in_one_pixel_lie_on_a_line() -> None:
    images = np.zeros((4, 28, 28), np.uint8)
    images[:, 3, 5] = (0, 51, 102, 255)
    found = letter_map(images)
    np.testing.assert_allclose(found.points[:, 0], [-0.4, -0.2, 0.0, 0.6], atol=1e-6)
    np.testing.assert_array_equal(found.points[:, 1], 0.0)
    assert found.explained == (pytest.approx(1.0), 0.0)
