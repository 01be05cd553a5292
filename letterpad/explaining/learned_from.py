"""Which letters of a data set a model learned from, as its card says; without scikit-learn."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.shuffling import stratified_shuffle_split
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.model_files.card import Card

Indices = NDArray[np.int64]


def learned_from(card: Card, letters: LetterSet) -> Indices | None:
    """Return the letters that a model learned from, in the order in which it got them.

    Parameters
    ----------
    card : Card
        Of the model.
    letters : LetterSet
        The very letters of its card, see `letterpad.assessment.letters.letters_of`.

    Returns
    -------
    int64 array of shape (n_learned,) or None
        Indices of letters; None if the card does not say which they are.
    """
    try:
        found = _learned_from(card, letters)
    except (KeyError, TypeError, ValueError, UserError):
        return None  # a stranger's card
    return found if len(found) == card.split.get("n_train") else None


def _learned_from(card: Card, letters: LetterSet) -> Indices:
    said = card.split
    kind, seed = said["kind"], said["random_state"]
    if kind not in SPLIT_KINDS:
        raise ValueError(f"split {kind!r}")
    test_size: Any = said.get("test_size")
    # Without `test_size` a set's own parts keep the number that there was, as they do here.
    train = letters.split(said["train_size"], seed, kind, test_size).train
    share = float(said.get("validation", 0.0))
    own = letters.own_parts if kind == "parts" else None
    if not share or (own is not None and len(own.validation)):
        return train
    if kind == "writers":
        return train[letters.take(train).split(1.0 - share, seed, "writers").train]
    n_watched = math.ceil(share * len(train))
    fit, _ = stratified_shuffle_split(
        letters.labels[train], len(train) - n_watched, n_watched, seed
    )
    return train[fit]
