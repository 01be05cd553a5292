"""Leaves out candidates that are no letters by place and size alone: nobody need look at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.words.candidates import Candidates
from letterpad.words.geometry import shape_of

CLIP = 8.0

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sieve:
    """A small net of one hidden layer.

    Parameters
    ----------
    mean, scale : float32 arrays of shape (n_numbers,)
    hidden, hidden_bias : float32 arrays of shapes (n_numbers, n) and (n,)
    out : float32 array of shape (n,)
    threshold : float
        Score from which a candidate is kept.
    """

    mean: Floats
    scale: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    threshold: float

    def kept(self, candidates: Candidates) -> NDArray[np.int64]:
        """Return which candidates may be letters; single units are always kept."""
        single = candidates.end - candidates.begin == 1
        return np.flatnonzero(single | (self.scores(shape_of(candidates)) >= self.threshold))

    def scores(self, shape: Floats) -> Floats:
        """Return how likely each is a letter, as log odds but for a constant."""
        values = (np.clip(shape, -CLIP, CLIP) - self.mean) * self.scale
        scores: Floats = np.maximum(values @ self.hidden + self.hidden_bias, 0) @ self.out
        return scores

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what `of` takes."""
        return {
            "sieve_mean": self.mean,
            "sieve_scale": self.scale,
            "sieve_hidden": self.hidden,
            "sieve_hidden_bias": self.hidden_bias,
            "sieve_out": self.out,
            "sieve_threshold": np.array(self.threshold),
        }

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> "Sieve":
        """Make it of arrays."""
        return cls(
            arrays["sieve_mean"],
            arrays["sieve_scale"],
            arrays["sieve_hidden"],
            arrays["sieve_hidden_bias"],
            arrays["sieve_out"],
            float(arrays["sieve_threshold"]),
        )
