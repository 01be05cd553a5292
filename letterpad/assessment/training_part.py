"""Which letters of a data set a model was trained on, as its card says; without scikit-learn."""

import math
from typing import TypeGuard

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.shuffling import stratified_shuffle_split
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.model_files.card import Card

Indices = NDArray[np.int64]


def training_part(card: Card, letters: LetterSet) -> Indices:
    """Return the letters that a model was trained on: its training part.

    Those that only watched the fit are among them, where they were cut from that part; those held
    out are not.

    Parameters
    ----------
    card : Card
        Of the model.
    letters : LetterSet
        The very letters that it was trained and tested on, see
        `letterpad.assessment.letters.letters_of`.

    Returns
    -------
    int64 array of shape (n,)
        Indices of letters.

    Raises
    ------
    UserError
        If the card does not say it, or these letters cannot be split so.
    """
    split = card.split
    kind, train_size, test_size = split.get("kind"), split.get("train_size"), split.get("test_size")
    if kind not in SPLIT_KINDS or not all(
        each is None or _is_number(each)
        for each in (train_size, test_size, split.get("random_state"))
    ):
        raise _unknown(card)
    try:
        train = letters.split(train_size, split.get("random_state"), kind, test_size).train
    except (ValueError, TypeError, OverflowError) as error:  # a stranger's numbers
        raise _unknown(card) from error
    n_fit, n_watched = split.get("n_train"), split.get("n_validation")
    if len(train) not in (n_fit, _sum(n_fit, n_watched)):
        raise _unknown(card)
    return train


def fitted_part(card: Card, letters: LetterSet) -> Indices:
    """Return the letters that a model was fitted to, in the order in which it got them.

    They are its training part without those that only watched the fit. Parameters are those of
    `training_part`.

    Returns
    -------
    int64 array of shape (n_train,)
        Indices of letters, as many as the card counts.

    Raises
    ------
    UserError
        If the card does not say it, or these letters cannot be split so.
    """
    train = training_part(card, letters)
    if len(train) == card.split.get("n_train"):
        return train  # nothing was cut from it
    share, seed = card.split.get("validation"), card.split.get("random_state")
    if not _is_number(share) or not 0 < share < 1:
        raise _unknown(card)
    try:
        if card.split["kind"] == "writers":
            fit = letters.take(train).split(1.0 - share, seed, "writers").train
        else:
            n_watched = math.ceil(share * len(train))
            fit, _ = stratified_shuffle_split(
                letters.labels[train], len(train) - n_watched, n_watched, seed
            )
    except (ValueError, TypeError, OverflowError) as error:  # a stranger's numbers
        raise _unknown(card) from error
    if len(fit) != card.split.get("n_train"):
        raise _unknown(card)
    return train[fit]


def _unknown(card: Card) -> UserError:
    return UserError("{name} does not say which letters it learned from.", name=card.name)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _sum(one: object, other: object) -> int:
    return one + other if isinstance(one, int) and isinstance(other, int) else -1
