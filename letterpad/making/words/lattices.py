"""Ways through many words at once: how likely each candidate is on one, and how a label fits.

A word is a chain of places between units; a candidate leads from one place to another. Arrays are
padded to the longest word: a candidate is found by the place where it ends and its number of units.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.words.candidates import MOST_UNITS, Candidates

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Some words.

    Parameters
    ----------
    where : tuple of int64 arrays of shape (n_candidates,)
        Each candidate's word, end and number of units less one.
    n_units : int64 array of shape (n_words,)
    labels : int64 array of shape (n_words, longest)
        0 to 25, padded by 0.
    n_letters : int64 array of shape (n_words,)
    """

    where: tuple[Integers, Integers, Integers]
    n_units: Integers
    labels: Integers
    n_letters: Integers

    @classmethod
    def of(cls, candidates: Sequence[Candidates], texts: Sequence[str]) -> "Batch":
        """Lay out words whose labels are `texts`."""
        word = np.repeat(np.arange(len(candidates)), [len(each) for each in candidates])
        begin = np.concatenate([each.begin for each in candidates])
        end = np.concatenate([each.end for each in candidates])
        n_letters = np.array([len(text) for text in texts], dtype=np.int64)
        labels = np.zeros((len(texts), n_letters.max()), dtype=np.int64)
        for row, text in zip(labels, texts, strict=True):
            row[: len(text)] = [ord(letter) - ord("A") for letter in text.upper()]
        n_units = np.array([len(each.units) for each in candidates], dtype=np.int64)
        return cls((word, end, end - begin - 1), n_units, labels, n_letters)

    def fit(self, scores: Floats) -> tuple[Floats, Floats]:
        """Return how likely each word's label is among all texts, and what would make it likelier.

        Parameters
        ----------
        scores : float32 array of shape (n_candidates, 26)

        Returns
        -------
        float32 array of shape (n_words,)
            Logarithm of the label's probability; below -1e8 where no way spells it.
        float32 array of shape (n_candidates, 26)
            Its derivative by the scores, zero for words that nothing spells.
        """
        word = self.where[0]
        n_words, longest = len(self.n_units), int(self.n_units.max())
        of_any = _log_sum(scores)
        dense = np.full((n_words, longest + 1, MOST_UNITS), NEVER, dtype=np.float32)
        dense[self.where] = of_any
        total, shares = _ways(dense, self.n_units)
        all_texts = shares[self.where][:, None] * np.exp(scores - of_any[:, None])

        of_label, label_shares = self.spelled(scores)
        gradient = np.zeros_like(scores)
        rows = np.repeat(np.arange(len(scores)), self.labels.shape[1])
        np.add.at(gradient, (rows, self.labels[word].ravel()), label_shares.ravel())
        likely = of_label - total
        gradient -= all_texts
        gradient[~(likely > NEVER / 10)[word]] = 0
        return likely, gradient

    def spelled(self, scores: Floats) -> tuple[Floats, Floats]:
        """Return the sum over the ways that spell each word's label, and candidates' shares of it.

        Returns
        -------
        float32 array of shape (n_words,)
            A logarithm; below -1e8 where no way spells it.
        float32 array of shape (n_candidates, longest)
            For each letter of the label.
        """
        shape = (len(self.n_units), int(self.n_units.max()) + 1, MOST_UNITS, self.labels.shape[1])
        dense = np.full(shape, NEVER, dtype=np.float32)
        dense[self.where] = np.take_along_axis(scores, self.labels[self.where[0]], axis=1)
        total, shares = _spellings(dense, self.n_units, self.n_letters)
        return total, shares[self.where]


def _log_sum(values: Floats, axis: int = -1) -> Floats:
    most = np.max(values, axis=axis, keepdims=True)
    sums: Floats = np.log(np.exp(values - most).sum(axis=axis)) + np.squeeze(most, axis)
    return sums


def _ways(dense: Floats, n_units: Integers) -> tuple[Floats, Floats]:
    """Return each word's sum over all ways, and each candidate's share of it."""
    n_words, n_places, n_sizes = dense.shape
    ahead = np.full((n_words, n_places + n_sizes), NEVER, dtype=np.float32)  # padded to the left
    ahead[:, n_sizes] = 0
    for place in range(1, n_places):
        before = ahead[:, place : place + n_sizes][:, ::-1]
        ahead[:, place + n_sizes] = _log_sum(before + dense[:, place])
    rows = np.arange(n_words)
    total = ahead[rows, n_units + n_sizes]
    behind = np.full((n_words, n_places), NEVER, dtype=np.float32)
    behind[rows, n_units] = 0
    for place in range(n_places - 1, 0, -1):
        for size in range(min(n_sizes, place)):
            earlier = place - size - 1
            behind[:, earlier] = np.logaddexp(
                behind[:, earlier], behind[:, place] + dense[:, place, size]
            )
    places = np.arange(n_places)[:, None] + n_sizes - 1 - np.arange(n_sizes)
    shares = np.exp(
        np.minimum(ahead[:, places] + dense + behind[:, :, None] - total[:, None, None], 0)
    )
    return total, shares


def _spellings(spelled: Floats, n_units: Integers, n_letters: Integers) -> tuple[Floats, Floats]:
    """Return each word's sum over the ways that spell its label, and the shares of candidates.

    `spelled` has the axes word, end, size, letter of the label.
    """
    n_words, n_places, n_sizes, longest = spelled.shape
    ahead = np.full((n_words, n_places + n_sizes, longest + 1), NEVER, dtype=np.float32)
    ahead[:, n_sizes, 0] = 0
    for place in range(1, n_places):
        before = ahead[:, place : place + n_sizes, :-1][:, ::-1]
        ahead[:, place + n_sizes, 1:] = _log_sum(before + spelled[:, place], axis=1)
    rows = np.arange(n_words)
    total = ahead[rows, n_units + n_sizes, n_letters]
    behind = np.full((n_words, n_places, longest + 1), NEVER, dtype=np.float32)
    behind[rows, n_units, n_letters] = 0
    for place in range(n_places - 1, 0, -1):
        for size in range(min(n_sizes, place)):
            earlier = place - size - 1
            behind[:, earlier, :-1] = np.logaddexp(
                behind[:, earlier, :-1], behind[:, place, 1:] + spelled[:, place, size]
            )
    places = np.arange(n_places)[:, None] + n_sizes - 1 - np.arange(n_sizes)
    shares = np.exp(
        np.minimum(
            ahead[:, places, :-1] + spelled + behind[:, :, None, 1:] - total[:, None, None, None],
            0,
        )
    )
    return total, shares
