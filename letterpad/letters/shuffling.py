"""Drawing two parts at random, in NumPy: the very letters that scikit-learn's functions draw.

scikit-learn takes a second to import, and the window wants to know which letters a model was
trained on.
"""

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]


def shuffle_split(
    n: int, n_train: int, n_test: int, random_state: int | None
) -> tuple[Indices, Indices]:
    """Draw two parts of `n` letters as scikit-learn's ``train_test_split`` does.

    The test part comes from the start of one permutation, the training part from what follows it.

    Parameters
    ----------
    n : int
    n_train, n_test : int
        Together at most `n`.
    random_state : int or None

    Returns
    -------
    two int64 arrays of shape (n_train,) and (n_test,)
        Indices of the training and the test part.

    Examples
    --------
    >>> train, test = shuffle_split(10, 6, 3, random_state=42)
    >>> train, test
    (array([0, 7, 2, 9, 4, 3]), array([8, 1, 5]))
    """
    order = np.random.RandomState(random_state).permutation(n)
    return order[n_test : n_test + n_train], order[:n_test]


def stratified_shuffle_split(
    labels: NDArray[np.int64], n_train: int, n_test: int, random_state: int | None
) -> tuple[Indices, Indices]:
    """Draw two parts with the share of every class, as ``train_test_split(stratify=labels)`` does.

    Parameters
    ----------
    labels : int64 array of shape (n,)
        Each class at least twice.
    n_train, n_test : int
        Together at most n, and each at least the number of classes.
    random_state : int or None

    Returns
    -------
    two int64 arrays of shape (n_train,) and (n_test,)
        Indices of the training and the test part.
    """
    random = np.random.RandomState(random_state)
    _, of_class, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    members = np.split(np.argsort(of_class, kind="stable"), np.cumsum(sizes)[:-1])
    of_train = _shared_out(sizes, n_train, random)
    of_test = _shared_out(sizes - of_train, n_test, random)
    train, test = [], []
    for letters, n_first, n_second in zip(members, of_train, of_test, strict=True):
        order = letters[random.permutation(len(letters))]
        train.append(order[:n_first])
        test.append(order[n_first : n_first + n_second])
    return random.permutation(np.concatenate(train)), random.permutation(np.concatenate(test))


def _shared_out(sizes: Indices, n: int, random: np.random.RandomState) -> Indices:
    """Share out `n` letters among classes, after their sizes; ties are broken at random."""
    wanted = sizes / sizes.sum() * n
    given = np.floor(wanted)
    missing, left = int(n - given.sum()), wanted - given
    for value in np.unique(left)[::-1]:
        if missing <= 0:
            break
        (classes,) = np.where(left == value)
        n_now = min(len(classes), missing)
        given[random.choice(classes, size=n_now, replace=False)] += 1
        missing -= n_now
    shared: Indices = given.astype(np.int64)
    return shared
