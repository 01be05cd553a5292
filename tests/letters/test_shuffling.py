"""The parts that are drawn are scikit-learn's to the letter."""

import numpy as np
import pytest

from letterpad.letters.shuffling import shuffle_split, stratified_shuffle_split


@pytest.mark.parametrize("seed", [0, 42, 2**32 - 1])
@pytest.mark.parametrize(("n", "n_train", "n_test"), [(2, 1, 1), (1001, 700, 201), (997, 796, 201)])
def test_a_random_split_is_scikit_learns(n, n_train, n_test, seed):
    from sklearn.model_selection import train_test_split

    train, test = shuffle_split(n, n_train, n_test, seed)
    theirs = train_test_split(np.arange(n), train_size=n_train, test_size=n_test, random_state=seed)
    np.testing.assert_array_equal(train, theirs[0])
    np.testing.assert_array_equal(test, theirs[1])


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("share", [0.2, 0.5])
def test_a_stratified_split_is_scikit_learns(seed, share):
    """Also where classes are uneven, ties are broken, and not all letters are drawn."""
    from sklearn.model_selection import train_test_split

    random = np.random.default_rng(seed)
    shares = random.dirichlet(np.ones(7))
    labels = np.repeat(np.arange(7) * 3, 2 + random.multinomial(300, shares))
    random.shuffle(labels)
    if seed % 3 == 0:
        labels = np.tile(np.arange(26), 11)  # all sizes alike: ties everywhere
    n_test = int(share * len(labels))
    n_train = len(labels) - n_test - (40 if seed % 2 else 0)
    train, test = stratified_shuffle_split(labels, n_train, n_test, seed)
    theirs = train_test_split(
        np.arange(len(labels)),
        train_size=n_train,
        test_size=n_test,
        stratify=labels,
        random_state=seed,
    )
    np.testing.assert_array_equal(train, theirs[0])
    np.testing.assert_array_equal(test, theirs[1])
