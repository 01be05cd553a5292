"""Which letters an experiment learns from, and which it is tested on. The one place that says so.

The test part is drawn first, by the seed of the split alone. The rest has an order, and a model
that learns from n letters takes the first n of them: so smaller training parts lie in larger ones.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import TEST_SHARE, SplitKind

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A test part, and the order in which the other letters are learned from.

    Parameters
    ----------
    order : int64 array of shape (n_rest,)
    held_out : int64 array of shape (n_test,)
    """

    order: Indices
    held_out: Indices


def cut(letters: LetterSet, kind: SplitKind, random_state: int, seed: int = 0) -> Cut:
    """Draw the test part by `random_state`, and the order of the rest by `seed`.

    With seed 0 the letters of a random split are those of scikit-learn's ``train_test_split`` with
    ``train_size=n``, ``test_size=0.2`` and this ``random_state``, for every n. By writer, whole
    writers are tested on; the order of the others' letters is random. The set's own test part stays
    as it is, and its validation part is left out.

    Raises
    ------
    UserError
        If the letters cannot be split that way.
    """
    if kind == "random":
        shuffled = np.random.RandomState(random_state).permutation(len(letters))
        n_test = math.ceil(TEST_SHARE * len(letters))
        held_out, order = shuffled[:n_test], shuffled[n_test:]
        return Cut(_shuffled(order, seed) if seed else order, held_out)
    train_size = None if kind == "parts" else 1.0 - TEST_SHARE
    split = letters.split(train_size, random_state, kind)
    rest = np.asarray(split.train, dtype=np.int64)
    if kind == "stratified":
        return Cut(_stratified(rest, letters.labels[rest], random_state + seed), split.held_out)
    return Cut(_shuffled(rest, random_state + seed), split.held_out)


def _shuffled(indices: Indices, seed: int) -> Indices:
    return np.random.RandomState(seed).permutation(indices)


def _stratified(indices: Indices, labels: NDArray[np.int64], seed: int) -> Indices:
    """Order letters so that the first n hold every class in its share, whatever n is."""
    random = np.random.RandomState(seed)
    shuffled = random.permutation(len(indices))
    place = np.empty(len(indices))
    for label in np.unique(labels):
        mine = shuffled[labels[shuffled] == label]
        place[mine] = (np.arange(len(mine)) + random.uniform(size=len(mine))) / len(mine)
    return indices[np.argsort(place, kind="stable")]


def fewest_letters(
    order: Indices, labels: NDArray[np.int64], n_classes: int, each: int
) -> int | None:
    """Return how many letters from the start hold `each` of every class; None if all do not.

    Parameters
    ----------
    order : int64 array of shape (n,)
    labels : int64 array
        Of all letters.
    n_classes, each : int
    """
    ordered = labels[order]
    needed = 0
    for label in range(n_classes):
        places = np.flatnonzero(ordered == label)
        if len(places) < each:
            return None
        needed = max(needed, int(places[each - 1]) + 1)
    return needed


def sizes_from(fewest: int, n_rest: int, n_sizes: int) -> tuple[tuple[int, ...], int]:
    """Return geometric sizes up to all letters, with half of them among them, and which that is.

    Neighbours differ by a factor of 2 where there are letters enough, else by a root of 2.

    Parameters
    ----------
    fewest, n_rest : int
        Letters that a training needs, and that there are; `n_rest` is twice `fewest` or more.
    n_sizes : int
        At least 2.

    Examples
    --------
    >>> sizes_from(300, 16_640, 5)
    ((1040, 2080, 4160, 8320, 16640), 8320)
    >>> sizes_from(300, 1_600, 5)
    ((400, 566, 800, 1131, 1600), 800)
    """
    for steps in range(1, n_sizes):
        smallest = n_rest * 2 ** (-(n_sizes - 1) / steps)
        if smallest >= fewest or steps == n_sizes - 1:
            break
    sizes = tuple(round(n_rest * 2 ** (-place / steps)) for place in reversed(range(n_sizes)))
    return sizes, sizes[-1 - steps]
