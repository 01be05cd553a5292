"""Scores how well each letter fits each candidate, as a part of a way through the whole word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.words.candidates import Candidates
from letterpad.words.geometry import geometry_of
from letterpad.words.segment_net import Seen

N_LETTERS = 26
_LEAST = 1e-5

Floats = NDArray[np.float32]


def inputs_of(candidates: Candidates, seen: Seen) -> tuple[Floats, Floats]:
    """Return what the scorer learns from, (n, n_inputs), and the network's own scores, (n, 26)."""
    cased = np.maximum(seen.cased.astype(np.float32), _LEAST)
    either = cased[:, :N_LETTERS] + cased[:, N_LETTERS:]
    logs = np.log(either)
    letter = np.clip(seen.letter.astype(np.float32), _LEAST, 1 - _LEAST)
    digit = np.clip(seen.digit.astype(np.float32), _LEAST, 1 - _LEAST)
    quality = logs.max(axis=1) + np.log(letter)
    others = np.stack(
        [
            np.log(letter),
            np.log(1 - letter),
            np.log(digit),
            -(either * logs).sum(axis=1),
        ],
        axis=1,
    )
    geometry = geometry_of(candidates, quality)
    inputs = np.concatenate(
        [seen.units.astype(np.float32), np.log(cased), logs, others, geometry], axis=1
    )
    return inputs, logs


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """A small net upon the recogniser's.

    Parameters
    ----------
    mean, scale : float32 arrays of shape (n_inputs,)
        By which inputs are brought to about -1 to 1.
    weights, biases : sequences of float32 arrays
        Of each layer; the last gives a number for each letter.
    own : float
        Weight of the network's own logarithms of probability.
    """

    mean: Floats
    scale: Floats
    weights: Sequence[Floats]
    biases: Sequence[Floats]
    own: float

    def scores(self, inputs: Floats, logs: Floats) -> Floats:
        """Return a score for each candidate and letter: those of a way through the word add up."""
        values = np.clip((inputs - self.mean) * self.scale, -CLIP, CLIP)
        for number, (weights, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            values = values @ weights + bias
            if number + 1 < len(self.weights):
                values = np.maximum(values, 0)
        scores: Floats = values + np.float32(self.own) * logs
        return scores

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what `of` takes."""
        layers: dict[str, NDArray[Any]] = {}
        for number, (weights, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            layers[f"scorer_weights_{number}"] = weights.astype(np.float16)
            layers[f"scorer_bias_{number}"] = bias
        return {
            "scorer_mean": self.mean,
            "scorer_scale": self.scale,
            "scorer_own": np.array(self.own, dtype=np.float32),
            **layers,
        }

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> "Scorer":
        """Make it of arrays."""
        n = sum(name.startswith("scorer_weights_") for name in arrays)
        return cls(
            arrays["scorer_mean"],
            arrays["scorer_scale"],
            [arrays[f"scorer_weights_{number}"].astype(np.float32) for number in range(n)],
            [arrays[f"scorer_bias_{number}"] for number in range(n)],
            float(arrays["scorer_own"]),
        )


CLIP = 5.0
