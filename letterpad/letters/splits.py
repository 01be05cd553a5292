"""Which letters are trained on and which are held out: the kinds of split, and how each is made.

With `test_size` the held-out letters are drawn first, and the letters to train on come from the
rest: the same letters are held out for every number of letters to train on, and those trained on
with a smaller number are among those of a larger one.
"""

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.shuffling import shuffle_split, stratified_shuffle_split
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from letterpad.letters.letterset import LetterSet

Indices = NDArray[np.int64]

SplitKind = Literal["random", "stratified", "writers", "parts"]
SPLIT_KINDS: dict[SplitKind, Text] = {
    "random": Sentence("random"),
    "stratified": Sentence("stratified"),
    "writers": Sentence("unseen writers"),
    "parts": Sentence("the set's own parts"),
}
"""Kinds of split, and what the window calls them."""

TRAIN_SHARE = 0.8
"""Of the letters, where nothing else is chosen."""

TEST_SHARE = 0.2
"""Of the letters: what the window holds out, whatever the number to train on. Rounded as
`train_test_split` rounds it, it is exactly what TRAIN_SHARE leaves."""

SCARCE = 10
"""A class of fewer letters in all is scarce: where a split at random would leave it too few to
learn from, some that it would hold out are learned from."""

_NAMED = 12


class Split(NamedTuple):
    """Which letters are trained on and which are held out: int64 arrays of indices."""

    train: Indices
    held_out: Indices


def split(
    letters: "LetterSet",
    train_size: float | int | None,
    random_state: int | None,
    kind: SplitKind,
    test_size: float | int | None,
) -> Split:
    """Split letters, see `LetterSet.split`."""
    if kind == "parts":
        return _by_part(letters, train_size, random_state, test_size)
    n_train, n_test = _sizes(letters, train_size, test_size)
    if kind == "writers":
        return _by_writer(letters, n_train, n_test, random_state)
    if kind == "stratified":
        return _stratified(letters, n_train, n_test, random_state)
    drawn = Split(*shuffle_split(len(letters), n_train, n_test, random_state))
    moved = spared(letters, drawn.held_out)
    if not len(moved):
        return drawn
    held_out = drawn.held_out[~np.isin(drawn.held_out, moved)]
    if not len(held_out):
        raise UserError(
            "{name} has {n_letters:,} letters, too few to hold some out to test on: draw at least "
            "two of each class.",
            name=letters.name,
            n_letters=len(letters),
        )
    return Split(np.append(drawn.train, moved), held_out)


def spared(letters: "LetterSet", held_out: Indices) -> Indices:
    """Return which of the letters drawn to be held out are learned from: those of scarce classes.

    Of a class of three to nine letters two at least are left to learn from, of one of two letters
    one is, so that the other can be tested on, and a single letter is learned from.

    Parameters
    ----------
    letters : LetterSet
    held_out : int64 array of shape (n,)
        As drawn at random.

    Returns
    -------
    int64 array of shape (n_spared,)
        Some of `held_out`; mostly none.
    """
    sizes = letters.counts()
    needed = np.clip(sizes - 1, 1, 2)
    drawn = np.bincount(letters.labels[held_out], minlength=len(sizes))
    lacking = np.where(sizes < SCARCE, needed - (sizes - drawn), 0)
    chosen = [
        held_out[letters.labels[held_out] == label][: lacking[label]]
        for label in np.flatnonzero((lacking > 0) & (sizes > 0)).tolist()
    ]
    return np.concatenate(chosen) if chosen else held_out[:0]


def rest_of(n_letters: int, test_size: float | int = TEST_SHARE) -> int:
    """Return how many of so many letters can be trained on when `test_size` are held out.

    Examples
    --------
    >>> rest_of(20_800), rest_of(1001), rest_of(20_800, 800)
    (16640, 800, 20000)
    """
    return n_letters - _n_test(n_letters, test_size)


def _n_test(n_letters: int, test_size: float | int) -> int:
    """Return how many letters are held out, as `train_test_split` rounds a share."""
    return math.ceil(test_size * n_letters) if isinstance(test_size, float) else test_size


def _n_train(n_letters: int, train_size: float | int) -> int:
    """Return how many letters are trained on, as `train_test_split` rounds a share."""
    return math.floor(train_size * n_letters) if isinstance(train_size, float) else train_size


def _sizes(
    letters: "LetterSet", train_size: float | int | None, test_size: float | int | None
) -> tuple[int, int]:
    """Return how many letters are trained on and held out; raise UserError if that cannot be."""
    n_letters = len(letters)
    if test_size is None:
        n_train = _n_train(n_letters, TRAIN_SHARE if train_size is None else train_size)
        if not 1 <= n_train < n_letters:
            raise UserError(
                "{name} has {n_self:,} letters: train on 1 to {n_self2:,} of them, so that some "
                "are held out, and not on {n_train:,}.",
                name=letters.name,
                n_self=n_letters,
                n_self2=n_letters - 1,
                n_train=n_train,
            )
        return n_train, n_letters - n_train
    n_test = _n_test(n_letters, test_size)
    if not 1 <= n_test < n_letters:
        raise UserError(
            "{name} has {n_letters:,} letters: hold out 1 to {most:,} of them to test on, so that "
            "some can be learned from, and not {n_test:,}.",
            name=letters.name,
            n_letters=n_letters,
            most=n_letters - 1,
            n_test=n_test,
        )
    rest = n_letters - n_test
    n_train = rest if train_size is None else _n_train(n_letters, train_size)
    if not 1 <= n_train <= rest:
        raise UserError(
            "{n_test:,} of the {n_letters:,} letters of {name} are held out to test on: train on "
            "1 to {rest:,} of the others, and not on {n_train:,}.",
            n_test=n_test,
            n_letters=n_letters,
            name=letters.name,
            rest=rest,
            n_train=n_train,
        )
    return n_train, n_test


def _stratified(letters: "LetterSet", n_train: int, n_test: int, random_state: int | None) -> Split:
    n_rest = len(letters) - n_test
    check_shares(letters, np.arange(len(letters)), n_rest, Sentence("held out"))
    rest, held_out = stratified_shuffle_split(letters.labels, n_rest, n_test, random_state)
    return Split(rest if n_train == len(rest) else _evenly(letters, rest)[:n_train], held_out)


def n_spared(
    letters: "LetterSet",
    train_size: float | int | None,
    kind: SplitKind,
    test_size: float | int | None,
    split: Split,
) -> int:
    """Return how many letters of scarce classes a split does not hold out, see `spared`."""
    if kind != "random":
        return 0
    return _sizes(letters, train_size, test_size)[1] - len(split.held_out)


def _evenly(letters: "LetterSet", indices: Indices) -> Indices:
    """Put letters into an order in which every beginning has the share of each class of the whole.

    Each class keeps its own order, and is within one letter of its share in every beginning.
    """
    labels = letters.labels[indices]
    sizes = np.bincount(labels)
    by_class = np.argsort(labels, kind="stable")
    place = np.empty(len(labels))
    place[by_class] = np.arange(len(labels)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return indices[np.argsort((place + 0.5) / sizes[labels], kind="stable")]


def _by_writer(letters: "LetterSet", n_train: int, n_test: int, random_state: int | None) -> Split:
    """Hold out the last writers of a random order, and train on the first: both whole.

    As many are held out as bring their letters nearest to `n_test`, at least one; of the others,
    as many are trained on as bring the letters nearest to `n_train`.
    """
    if letters.writers is None:
        raise UserError(
            "{name} does not say who wrote its letters: choose another split.", name=letters.name
        )
    writers, owner, sizes = np.unique(letters.writers, return_inverse=True, return_counts=True)
    if len(writers) < 2:
        raise UserError("{name} has one writer only: choose another split.", name=letters.name)
    order = np.random.RandomState(random_state).permutation(len(writers))
    n_first = np.cumsum(sizes[order])[:-1]  # letters of the first writer, the first two ...
    n_others = int(np.argmin(np.abs(n_first - (len(letters) - n_test)))) + 1
    n_chosen = int(np.argmin(np.abs(n_first[:n_others] - n_train))) + 1
    is_train = np.isin(owner, order[:n_chosen])
    is_held_out = np.isin(owner, order[n_others:])
    return Split(np.flatnonzero(is_train), np.flatnonzero(is_held_out))


def _by_part(
    letters: "LetterSet",
    train_size: float | int | None,
    random_state: int | None,
    test_size: float | int | None,
) -> Split:
    """Train on letters of the training part, all or some at random."""
    own = letters.own_parts
    if own is None:
        raise UserError(
            "{name} does not say which letters are its test part: choose another split.",
            name=letters.name,
        )
    if test_size is not None:
        raise UserError(
            "With its own parts, {name} is tested on its whole test part of {n_test:,} letters: "
            "leave out the number of test letters (test_size), or choose another split.",
            name=letters.name,
            n_test=len(own.held_out),
        )
    n_part = len(own.train)
    if train_size is None:
        return Split(own.train, own.held_out)
    n_train = round(train_size * n_part) if isinstance(train_size, float) else train_size
    if not 1 <= n_train <= n_part:
        raise UserError(
            "The training part of {name} has {n_part:,} letters: train on 1 to {n_part:,} of "
            "them, and not on {n_train:,}.",
            name=letters.name,
            n_part=n_part,
            n_train=n_train,
        )
    if n_train == n_part:
        return Split(own.train, own.held_out)
    chosen = np.random.RandomState(random_state).permutation(own.train)[:n_train]
    return Split(chosen, own.held_out)


def check_shares(letters: "LetterSet", indices: Indices, n_first: int, second: Text) -> None:
    """Check that letters can be cut in two with the same share of every class on both sides.

    Parameters
    ----------
    letters : LetterSet
    indices : int64 array
        Which of them are cut.
    n_first : int
        How many of them come to the first side.
    second : Text
        What is done with the second side: "held out".

    Raises
    ------
    UserError
        If a class has one letter only, or a side has fewer letters than there are classes.
    """
    counts = np.bincount(letters.labels[indices], minlength=len(letters.classes))
    single = [letters.classes[place] for place in np.flatnonzero(counts == 1)]
    if single:
        named: tuple[Text, ...] = tuple(single[:_NAMED])
        if len(single) > _NAMED:
            named = (*named, Sentence("and {n} more", n=len(single) - _NAMED))
        raise UserError(
            "Every class needs at least 2 letters: some are {second}, others are learned from. In "
            "{letters} these classes have only 1 to share out: {named}. Use more letters, or leave "
            "these classes out.",
            second=second,
            letters=letters.name,
            named=named,
        )
    n_classes, n_second = int((counts > 0).sum()), len(indices) - n_first
    if min(n_first, n_second) < n_classes:
        raise UserError(
            "With the same share of each of {n_classes} classes, at least {n_classes} letters must "
            "be learned from and at least {n_classes} {second}, and not {n_first:,} and "
            "{n_second:,}. Choose another number of letters, or a split at random.",
            n_classes=n_classes,
            second=second,
            n_first=n_first,
            n_second=n_second,
        )
