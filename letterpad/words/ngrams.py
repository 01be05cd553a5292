"""Which letter follows others: probabilities of each after up to four letters before it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

LONGEST = 4
"""Letters of a context."""

END = 26
"""Column of the end of a word."""

STEP = 0.05
"""Of the negative logarithms, which are kept in a byte each."""

_BASE = 28
"""Of the number that a context is: 0 nothing, 1 the beginning of a word, 2 to 27 the letters."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


class NGrams:
    """Probabilities of letters in contexts, and the context that each leads to.

    Parameters
    ----------
    codes : int64 array of shape (n_contexts,)
        The contexts, see `code_of`, ascending; with each, its ends without its first letters.
    table : uint8 array of shape (n_contexts, 27)
        Of A to Z and of the end of the word, negative logarithms in steps of `STEP`.

    Attributes
    ----------
    start : int
        The context at the beginning of a word.
    logs : float32 array of shape (n_contexts, 27)
    following : int32 array of shape (n_contexts, 26)
        The context after each letter.
    """

    def __init__(self, codes: Integers, table: NDArray[np.uint8]) -> None:
        self.codes, self.table = codes.astype(np.int64), table
        self.logs: Floats = table.astype(np.float32) * np.float32(-STEP)
        self.start = int(np.searchsorted(self.codes, code_of("^")))
        self.following = _following(self.codes)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what `of` takes."""
        return {"ngram_codes": self.codes.astype(np.int32), "ngram_table": self.table}

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> "NGrams":
        """Make them of arrays."""
        return cls(arrays["ngram_codes"], arrays["ngram_table"])

    def log_probability(self, text: str) -> float:
        """Return the logarithm of the probability of a word of A to Z, its end included."""
        state, total = self.start, 0.0
        for letter in text.upper():
            number = ord(letter) - ord("A")
            total += float(self.logs[state, number])
            state = int(self.following[state, number])
        return total + float(self.logs[state, END])


def code_of(context: str) -> int:
    """Return the number of a context of letters; "^" is the beginning of the word.

    Examples
    --------
    >>> code_of(""), code_of("^"), code_of("A"), code_of("AB")
    (0, 1, 2, 59)
    """
    code = 0
    for sign in context:
        code = code * _BASE + (1 if sign == "^" else ord(sign) - ord("A") + 2)
    return code


def _following(codes: Integers) -> NDArray[np.int32]:
    """Return the longest context that is known after each letter.

    A longer context has larger numbers than all shorter ones; those of four letters lead to where
    their last three do.
    """
    following = np.zeros((len(codes), 26), dtype=np.int32)
    letters = np.arange(26) + 2
    begins = np.searchsorted(codes, [0, *(_BASE**length for length in range(LONGEST))])
    ends = [*begins[1:], len(codes)]
    for length, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        own = codes[begin:end]
        if length:
            shorter = np.searchsorted(codes, own % _BASE ** (length - 1))
            following[begin:end] = following[shorter]
        if length < LONGEST:
            longer = own[:, None] * _BASE + letters
            found = np.minimum(np.searchsorted(codes, longer), len(codes) - 1)
            known = codes[found] == longer
            following[begin:end][known] = found[known]
    return following
