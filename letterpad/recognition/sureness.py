"""How sure an answer is, in words that a person would use: one rule for every model.

Window, ``predict`` and ``evaluate`` all ask `how_sure`.
"""

from enum import StrEnum

from letterpad.messages import Sentence

SURE_FROM = 0.97
"""Probability of the answer from which it is sure."""

PROBABLY_FROM = 0.89
"""Probability of the answer, and score of being a letter, below which it is not sure."""

MAY_BE_FROM = 0.1
"""Probability from which a letter is named among those that it may be."""

_MOST_NAMED = 3
_NEARLY_ALL = 0.75
"""Share that the named letters have together where there is no need to speak of others."""

RULE = Sentence(
    "“Sure”: {sure:.0f} % or more. “Probably”: {probably:.0f} % or more. “Not sure”, with a "
    "question mark: less, or it may not be a letter.",
    sure=SURE_FROM * 100,
    probably=PROBABLY_FROM * 100,
)
"""What the words mean."""


class Sureness(StrEnum):
    """How sure an answer is, as ``--json`` says it."""

    SURE = "sure"
    PROBABLY = "probably"
    NOT_SURE = "not sure"
    NO_LETTER = "no letter"
    NOTHING = "nothing drawn"

    @property
    def is_marked(self) -> bool:
        """Whether the answer has a question mark."""
        return self is Sureness.NOT_SURE


def how_sure(share: float, letter: float = 1.0, letter_from: float = 0.0) -> Sureness:
    """Say how sure an answer is.

    Parameters
    ----------
    share : float
        Calibrated probability of the answer, 0 to 1.
    letter : float
        Score of being a letter at all, 0 to 1; 1 from a model that gives none.
    letter_from : float
        What scores less is no letter.

    Examples
    --------
    >>> how_sure(0.99).value, how_sure(0.9).value, how_sure(0.44).value
    ('sure', 'probably', 'not sure')

    A letter that may be none has a question mark, and so has whatever scores just enough:

    >>> how_sure(0.99, letter=0.8, letter_from=0.74).value
    'not sure'
    >>> how_sure(0.99, letter=0.7, letter_from=0.74).value
    'no letter'
    """
    if letter < letter_from:
        return Sureness.NO_LETTER
    if min(share, letter) < PROBABLY_FROM:
        return Sureness.NOT_SURE
    return Sureness.SURE if share >= SURE_FROM else Sureness.PROBABLY


def may_be(ranked: list[tuple[str, float]]) -> tuple[tuple[str, ...], bool]:
    """Name what an answer that is not sure may be.

    Parameters
    ----------
    ranked : list of (str, float)
        Two classes or more with their probabilities, the most probable first.

    Returns
    -------
    tuple of str
        Two or three classes; one if the only doubt is whether it is a letter.
    bool
        Whether it may well be another one.

    Examples
    --------
    >>> may_be([("I", 0.55), ("L", 0.4), ("T", 0.05)])
    (('I', 'L'), False)
    >>> may_be([("I", 0.44), ("T", 0.25), ("F", 0.09), ("J", 0.08)])
    (('I', 'T'), True)
    """
    first, second, *others = ranked[:_MOST_NAMED]
    if first[1] >= PROBABLY_FROM:
        return (first[0],), False
    named = [first, second, *(each for each in others if each[1] >= MAY_BE_FROM)]
    has_others = len(ranked) > len(named) and sum(share for _, share in named) < _NEARLY_ALL
    return tuple(name for name, _ in named), has_others
