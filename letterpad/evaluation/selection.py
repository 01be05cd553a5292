"""A set of letters that somebody chose, in words: what every view of them shows. NumPy only."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.messages import Sentence, Text

Indices = NDArray[np.int64]

Combination = Literal["and", "or", "without"]
"""How the next choice is combined with what is chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class LetterSelection:
    """Some letters of one data set, and what they have in common.

    Parameters
    ----------
    indices : int64 array of shape (n,)
        Which letters; they are kept in rising order, each once.
    sentence : Text
        What they have in common, in a few words: "only Net right".

    Examples
    --------
    >>> right = LetterSelection(np.array([7, 1, 3]), "only Net right")
    >>> of_c = LetterSelection(np.array([3, 4]), "letter C")
    >>> both = right.combined(of_c, "and")
    >>> both.indices.tolist(), str(both.sentence)
    ([3], '(only Net right) and (letter C)')
    >>> right.combined(of_c, "or").indices.tolist()
    [1, 3, 4, 7]
    >>> without = right.combined(both, "without")
    >>> without.indices.tolist(), str(without.sentence)
    ([1, 7], '(only Net right) without ((only Net right) and (letter C))')
    """

    indices: Indices
    sentence: Text

    def __post_init__(self) -> None:
        object.__setattr__(self, "indices", np.unique(self.indices).astype(np.int64))

    def __len__(self) -> int:
        return len(self.indices)

    def combined(self, other: "LetterSelection", how: Combination) -> "LetterSelection":
        """Return the letters of both, of either, or of this selection without the other."""
        combine, text = _WAYS[how]
        sentence = text.with_fields(one=self.sentence, other=other.sentence)
        return LetterSelection(combine(self.indices, other.indices), sentence)

    def among(self, indices: Indices) -> NDArray[np.bool_]:
        """Tell of each letter whether it is chosen: bool array of the shape of `indices`."""
        chosen: NDArray[np.bool_] = np.isin(indices, self.indices)
        return chosen

    def is_same(self, other: "LetterSelection") -> bool:
        """Tell whether another selection is of the same letters, for the same reason."""
        same_letters = np.array_equal(self.indices, other.indices)
        return same_letters and self.sentence == other.sentence


_WAYS: dict[Combination, tuple[Callable[[Indices, Indices], Indices], Sentence]] = {
    "and": (np.intersect1d, Sentence("({one}) and ({other})", one="", other="")),
    "or": (np.union1d, Sentence("({one}) or ({other})", one="", other="")),
    "without": (np.setdiff1d, Sentence("({one}) without ({other})", one="", other="")),
}
