"""How likely a text is before anything of it is seen: known words, usual letters, or any."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.words.lexicon import NOWHERE, START, Lexicon
from letterpad.words.ngrams import END, NGrams

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_GOES_ON = float(np.log(0.84 / 26))
_ENDS = float(np.log(0.16))
"""Of a word of any letters: each is as likely as any other, and so is its end after each."""


@dataclass(frozen=True, slots=True)
class Shares:
    """What each part of the prior is worth; they sum up to 1.

    Parameters
    ----------
    lexicon, ngrams, any_letters : float
        Known words, letters that follow each other as in those, and any letters: without the last
        part names and abbreviations would be read as something else.
    """

    lexicon: float
    ngrams: float
    any_letters: float


USUAL = Shares(0.70, 0.28, 0.02)
NAMES = Shares(0.25, 0.55, 0.20)
"""Where names and abbreviations are to be expected."""


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """What the prior knows of some beginnings of words.

    Parameters
    ----------
    node : int64 array of shape (n,)
        In the lexicon.
    context : int64 array of shape (n,)
        Of the n-grams.
    usual, any_letters : float32 arrays of shape (n,)
        Logarithms of probability as the n-grams have it, and of any letters.
    """

    node: Integers
    context: Integers
    usual: Floats
    any_letters: Floats

    def take(self, which: Integers) -> "States":
        """Return some of them."""
        return States(
            self.node[which], self.context[which], self.usual[which], self.any_letters[which]
        )


class Prior:
    """A mixture of a lexicon, n-grams and any letters.

    Parameters
    ----------
    lexicon : Lexicon
    ngrams : NGrams
    shares : Shares
    """

    def __init__(self, lexicon: Lexicon, ngrams: NGrams, shares: Shares = USUAL) -> None:
        self.lexicon, self.ngrams, self.shares = lexicon, ngrams, shares
        with np.errstate(divide="ignore"):
            self._logs = np.log(
                np.array([shares.lexicon, shares.ngrams, shares.any_letters], dtype=np.float32)
            )

    def start(self) -> States:
        """Return the state before the first letter."""
        zero = np.zeros(1, dtype=np.float32)
        return States(np.array([START]), np.array([self.ngrams.start]), zero, zero)

    def beginnings(self, states: States) -> Floats:
        """Return how likely each beginning is when one more letter follows: shape (n, 26)."""
        through = self.lexicon.through[self.lexicon.children[states.node]]
        usual = states.usual[:, None] + self.ngrams.logs[states.context, :END]
        of_any = states.any_letters[:, None] + np.float32(_GOES_ON)
        return self._mixed(through, usual, of_any)

    def follow(self, states: States, letters: Integers) -> States:
        """Return each state after a letter."""
        return States(
            self.lexicon.children[states.node, letters].astype(np.int64),
            self.ngrams.following[states.context, letters].astype(np.int64),
            states.usual + self.ngrams.logs[states.context, letters],
            states.any_letters + np.float32(_GOES_ON),
        )

    def words(self, states: States) -> Floats:
        """Return how likely each is as a whole word: shape (n,)."""
        return self._mixed(
            self.lexicon.here[states.node],
            states.usual + self.ngrams.logs[states.context, END],
            states.any_letters + np.float32(_ENDS),
        )

    def knows(self, states: States) -> NDArray[np.bool_]:
        """Tell which are words of the lexicon."""
        known: NDArray[np.bool_] = (states.node > NOWHERE) & np.isfinite(
            self.lexicon.here[states.node]
        )
        return known

    def _mixed(self, of_lexicon: Floats, usual: Floats, of_any: Floats) -> Floats:
        lexicon, ngrams, any_letters = self._logs
        mixed: Floats = np.logaddexp(
            np.logaddexp(of_lexicon + lexicon, usual + ngrams), of_any + any_letters
        )
        return mixed
