"""Tells upper from lower case in a word whose letters are known: by shape, place and neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.recognition.writing_lines import shipped_term

_SURE = 8.0
"""Log odds beyond which the network is not heeded more."""

_FAR = 3.0
_LEAST = 1e-4
N_LETTERS = 26
N_OWN = 4
N_FIRST = N_LETTERS * N_OWN + 8
N_SECOND = N_FIRST + 6

_UNSEEN = 1e-3
_PATTERNS = np.log([0.62, 0.20, 0.13, 0.05])
_EITHER = float(np.log(2))
"""Shares of words in small letters, with a capital, in capitals, and with either case anywhere."""

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class CaseInputs:
    """What is known of the letters of a word.

    Parameters
    ----------
    letters : int64 array of shape (n,)
        0 to 25.
    cased : array of shape (n, 52)
        The network's probabilities of A to Z and a to z.
    top, bottom : float64 arrays of shape (n,)
        y of each, downwards.
    is_name : bool
        Whether the word list has the word as a name only.
    is_known : bool
        Whether it has it at all.
    """

    letters: Integers
    cased: NDArray[Any]
    top: Floats
    bottom: Floats
    is_name: bool = False
    is_known: bool = True


class CaseModel:
    """Two logistic regressions, the second of which is told what the first says of the others.

    Parameters
    ----------
    first, second : float arrays of shape (N_FIRST,) and (N_SECOND,)
        Weights; the log odds are of lower case.
    """

    def __init__(self, first: NDArray[Any], second: NDArray[Any]) -> None:
        self.first, self.second = first.astype(np.float64), second.astype(np.float64)

    def log_odds(self, word: CaseInputs) -> Floats:
        """Return the logarithm of how much likelier lower case is than upper, for each letter."""
        inputs = first_inputs(word)
        said = np.clip(inputs @ self.first, -_SURE, _SURE)
        odds: Floats = second_inputs(inputs, said) @ self.second
        return odds

    def text_of(self, word: CaseInputs) -> str:
        """Return the word in its case."""
        return "".join(
            (ascii_lowercase if odds > 0 else ascii_uppercase)[letter]
            for letter, odds in zip(
                word.letters.tolist(), self.log_odds(word).tolist(), strict=True
            )
        )

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what `of` takes."""
        return {
            "case_first": self.first.astype(np.float32),
            "case_second": self.second.astype(np.float32),
        }

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> "CaseModel":
        """Make it of arrays."""
        return cls(arrays["case_first"], arrays["case_second"])


def coherence(cased: NDArray[Any], letters: Integers) -> float:
    """Return how well the letters' shapes go together: all small, all capital, or one at the start.

    A straight line may be an "I" among capitals or an "l" among small letters, but seldom the other
    of each.

    Parameters
    ----------
    cased : array of shape (n, 52)
    letters : int64 array of shape (n,)
        0 to 25.

    Returns
    -------
    float
        The logarithm of a probability.
    """
    rows = np.arange(len(letters))
    upper = cased[rows, letters].astype(np.float64) + _UNSEEN
    lower = cased[rows, letters + N_LETTERS].astype(np.float64) + _UNSEEN
    upper, lower = np.log(upper / (upper + lower)), np.log(lower / (upper + lower))
    ways = np.array(
        [
            lower.sum(),
            upper[0] + lower[1:].sum(),
            upper.sum(),
            np.maximum(lower, upper).sum() - _EITHER * len(letters),
        ]
    )
    ways += _PATTERNS
    return float(np.log(np.exp(ways - ways.max()).sum()) + ways.max())


def first_inputs(word: CaseInputs) -> Floats:
    """Return what the first regression is given: shape (n, N_FIRST)."""
    n = len(word.letters)
    rows = np.arange(n)
    upper = word.cased[rows, word.letters].astype(np.float64) + _LEAST
    lower = word.cased[rows, word.letters + N_LETTERS].astype(np.float64) + _LEAST
    shape = np.clip(np.log(lower / upper), -_SURE, _SURE)
    tops, bottoms = _forms()
    base, unit = _lines(word, lower / (upper + lower), tops, bottoms)
    top, bottom = (base - word.top) / unit, (base - word.bottom) / unit
    misfits = [
        (top - tops[case, word.letters]) ** 2 + (bottom - bottoms[case, word.letters]) ** 2
        for case in (0, 1)
    ]
    place = np.clip((misfits[0] - misfits[1]) * 4, -_FAR, _FAR)
    own = np.zeros((n, N_LETTERS, N_OWN))
    own[rows, word.letters] = np.stack(
        [np.ones(n), shape / 4, place, np.clip(top - 0.8, -1, 1)], axis=1
    )
    soft = np.clip(shape, -4, 4) / 4
    others = (soft.sum() - soft) / max(n - 1, 1)
    shared = np.stack(
        [
            rows == 0,
            np.full(n, n == 1),
            others,
            others * (rows == 0),
            np.concatenate([[0.0], soft[:-1]]),
            np.concatenate([soft[1:], [0.0]]),
            np.full(n, word.is_name) * (rows == 0),
            np.full(n, not word.is_known),
        ],
        axis=1,
    )
    return np.concatenate([own.reshape(n, -1), shared], axis=1)


def second_inputs(inputs: Floats, said: Floats) -> Floats:
    """Return what the second regression is given: shape (n, N_SECOND)."""
    n = len(said)
    soft = np.tanh(said / 2)
    others = (soft.sum() - soft) / max(n - 1, 1)
    without_first = (soft[1:].sum() - soft) / max(n - 2, 1)
    without_first[:1] = 0
    more = np.stack(
        [
            said,
            others,
            others * (np.arange(n) == 0),
            np.where(np.arange(n) > 0, without_first, 0.0),
            np.concatenate([[0.0], soft[:-1]]),
            np.concatenate([soft[1:], [0.0]]),
        ],
        axis=1,
    )
    return np.concatenate([inputs, more], axis=1)


def _forms() -> tuple[Floats, Floats]:
    """Return tops and bottoms of print in line units: upper case, then lower, shape (2, 26)."""
    forms = shipped_term().forms
    cases = [[forms[name] for name in names] for names in (ascii_uppercase, ascii_lowercase)]
    table = np.array([[form[:2] for form in of_case] for of_case in cases])
    return table[:, :, 0], table[:, :, 1]


def _lines(word: CaseInputs, lower: Floats, tops: Floats, bottoms: Floats) -> tuple[float, float]:
    """Fit the base line and the height of a capital to letters: least squares, y downwards."""
    heights = np.concatenate(
        [lower * of[1, word.letters] + (1 - lower) * of[0, word.letters] for of in (tops, bottoms)]
    )
    y = np.concatenate([word.top, word.bottom])
    size = max(float(np.ptp(y)), 1e-6)
    # As if one more letter stood there that goes from the base line to the upper line.
    heights = np.concatenate([heights, [1.0, 0.0]])
    y = np.concatenate([y, [float(word.top.min()), float(np.median(word.bottom))]])
    weights = np.concatenate([np.ones(2 * len(word.letters)), [0.3, 0.3]])
    mean_height = float((weights * heights).sum() / weights.sum())
    mean_y = float((weights * y).sum() / weights.sum())
    spread = heights - mean_height
    unit = -float((weights * spread * (y - mean_y)).sum() / (weights * spread**2).sum())
    unit = float(np.clip(unit, 0.2 * size, 2.5 * size))
    return mean_y + unit * mean_height, unit
