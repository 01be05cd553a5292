"""Which letters of a data set a model was trained on."""

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.model_files.card import Card


def training_part(card: Card, letters: LetterSet) -> NDArray[np.int64]:
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
    unknown = UserError("{name} does not say which letters it learned from.", name=card.name)
    split = card.split
    kind, train_size, test_size = split.get("kind"), split.get("train_size"), split.get("test_size")
    if kind not in SPLIT_KINDS or not all(
        each is None or (isinstance(each, int | float) and not isinstance(each, bool))
        for each in (train_size, test_size, split.get("random_state"))
    ):
        raise unknown
    try:
        train = letters.split(train_size, split.get("random_state"), kind, test_size).train
    except (ValueError, TypeError, OverflowError) as error:  # a stranger's numbers
        raise unknown from error
    n_fit, n_watched = split.get("n_train"), split.get("n_validation")
    if len(train) not in (n_fit, _sum(n_fit, n_watched)):
        raise unknown
    return train


def _sum(one: object, other: object) -> int:
    return one + other if isinstance(one, int) and isinstance(other, int) else -1
