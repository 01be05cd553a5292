"""Trains the scorer: of all texts that a word's candidates may spell, its label is to be likeliest.

The sum over all ways through a word that spell the label is made large against the sum over all
ways and all texts (Y. LeCun et al., "Gradient-based learning applied to document recognition",
Proc. IEEE 1998, section VI). So halves of letters and two letters side by side are learned as such
without anybody's having marked them.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files
from letterpad.making.words.lattices import Batch
from letterpad.paths import replacing
from letterpad.words.candidates import Candidates
from letterpad.words.scorer import CLIP, N_LETTERS, Scorer, inputs_of
from letterpad.words.segment_net import Seen

HIDDEN = (384, 128)
EPOCHS = 10
WORDS_AT_A_TIME = 48
RATE = 1.5e-3
DECAY = 1e-5
DROPOUT = (0.1, 0.35, 0.2)
"""Of inputs, and of each hidden layer."""

IMPLAUSIBLE = -4.0
"""Logarithm of probability, a letter: a word whose label is less likely is left out after the
first half: it is joined, or its label is wrong."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Words with their candidates and what the scorer is given of them.

    Parameters
    ----------
    candidates : sequence of Candidates
    texts : sequence of str
    inputs : float16 array of shape (n_candidates, n_inputs)
    logs : float32 array of shape (n_candidates, 26)
    starts : int64 array of shape (n_words + 1,)
    """

    candidates: Sequence[Candidates]
    texts: Sequence[str]
    inputs: NDArray[np.float16]
    logs: Floats
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, found: Sequence[tuple[Candidates, Seen]], texts: Sequence[str]) -> "Examples":
        """Prepare words; those that no way spells are left out."""
        inputs, logs, kept, names = [], [], [], []
        for (candidates, seen), text in zip(found, texts, strict=True):
            if len(candidates.units) < len(text):
                continue
            given, own = inputs_of(candidates, seen)
            inputs.append(np.clip(given, -6e4, 6e4).astype(np.float16))
            logs.append(own)
            kept.append(candidates)
            names.append(text)
        starts = np.cumsum([0, *map(len, kept)], dtype=np.int64)
        return cls(kept, names, np.concatenate(inputs), np.concatenate(logs), starts)

    def batches(self, order: NDArray[np.int64]) -> Iterator[tuple[Batch, NDArray[np.int64]]]:
        """Give some words at a time, of about the same length, and their candidates' rows."""
        n_units = np.array([len(self.candidates[word].units) for word in order])
        blocks = [
            block
            for first in range(0, len(order), 40 * WORDS_AT_A_TIME)
            for block in _by_length(
                order[first : first + 40 * WORDS_AT_A_TIME],
                n_units[first : first + 40 * WORDS_AT_A_TIME],
            )
        ]
        for words in blocks:
            rows = np.concatenate(
                [np.arange(self.starts[word], self.starts[word + 1]) for word in words]
            )
            batch = Batch.of(
                [self.candidates[word] for word in words], [self.texts[word] for word in words]
            )
            yield batch, rows


def _by_length(words: NDArray[np.int64], n_units: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    ranked = words[np.argsort(n_units, kind="stable")]
    return [
        ranked[first : first + WORDS_AT_A_TIME] for first in range(0, len(ranked), WORDS_AT_A_TIME)
    ]


class _Net:
    """Weights with their Adam state."""

    def __init__(self, examples: Examples, hidden: Sequence[int], seed: int) -> None:
        random = np.random.default_rng(seed)
        some = examples.inputs[
            np.sort(random.choice(len(examples.inputs), min(60_000, len(examples.inputs)), False))
        ].astype(np.float32)
        self.mean = some.mean(axis=0)
        self.scale = 1 / np.maximum(some.std(axis=0), 1e-2)
        sizes = [examples.inputs.shape[1], *hidden, N_LETTERS]
        self.values: list[Floats] = []
        for number, (n_in, n_out) in enumerate(itertools.pairwise(sizes)):
            spread = np.sqrt(2 / n_in) * (0.05 if number == len(hidden) else 1.0)
            self.values.append((spread * random.standard_normal((n_in, n_out))).astype(np.float32))
            self.values.append(np.zeros(n_out, dtype=np.float32))
        self.values[-1] -= 1.0
        self.values.append(np.array([0.5], dtype=np.float32))
        self.first = [np.zeros_like(each) for each in self.values]
        self.second = [np.zeros_like(each) for each in self.values]
        self.steps = 0
        self.random = random

    def scorer(self) -> Scorer:
        """Return what has been learned so far."""
        *layers, own = self.values
        return Scorer(self.mean, self.scale, layers[::2], layers[1::2], float(own[0]))

    def forward(self, inputs: Floats, logs: Floats) -> tuple[Floats, list[Floats], list[Floats]]:
        """Return scores, what each layer was given, and the masks of dropout."""
        values = np.clip((inputs - self.mean) * self.scale, -CLIP, CLIP)
        given, masks = [], []
        n_layers = len(self.values) // 2
        for number in range(n_layers):
            share = DROPOUT[min(number, len(DROPOUT) - 1)]
            mask = (self.random.random(values.shape, dtype=np.float32) >= share) / np.float32(
                1 - share
            )
            values = values * mask
            given.append(values)
            masks.append(mask)
            values = values @ self.values[2 * number] + self.values[2 * number + 1]
            if number + 1 < n_layers:
                values = np.maximum(values, 0)
        return values + self.values[-1] * logs, given, masks

    def backward(
        self, gradient: Floats, logs: Floats, given: list[Floats], masks: list[Floats]
    ) -> list[Floats]:
        """Return what would lessen the loss by each of `values`."""
        found: list[Floats] = [np.array([(gradient * logs).sum()], dtype=np.float32)]
        for number in reversed(range(len(given))):
            found.insert(0, gradient.sum(axis=0))
            found.insert(0, given[number].T @ gradient)
            if number:
                gradient = (gradient @ self.values[2 * number].T) * masks[number]
                gradient = gradient * (given[number] > 0)
        return found

    def step(self, gradients: list[Floats], rate: float) -> None:
        """Move by Adam, up the gradient."""
        self.steps += 1
        norm = np.sqrt(sum(float((each**2).sum()) for each in gradients))
        factor = np.float32(min(1.0, 5.0 / max(norm, 1e-9)))
        for value, gradient, first, second in zip(
            self.values, gradients, self.first, self.second, strict=True
        ):
            gradient = gradient * factor
            first += 0.1 * (gradient - first)
            second += 0.001 * (gradient**2 - second)
            up = first / (1 - 0.9**self.steps)
            up /= np.sqrt(second / (1 - 0.999**self.steps)) + 1e-8
            value += np.float32(rate) * up
            if value.ndim == 2:
                value *= np.float32(1 - DECAY * rate / RATE * 10)


def fit(
    examples: Examples,
    checkpoint: Path | None,
    tell: Callable[[str], None],
    seed: int = 0,
    epochs: int = EPOCHS,
    hidden: Sequence[int] = HIDDEN,
) -> Scorer:
    """Train a scorer; goes on from `checkpoint`, which is kept after every epoch."""
    net = _Net(examples, hidden, seed)
    done = _resume(net, checkpoint)
    n_words = len(examples.texts)
    for epoch in range(done, epochs):
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(n_words)
        batches = list(examples.batches(order))
        batches = [batches[place] for place in random.permutation(len(batches))]
        losses = []
        for number, (batch, rows) in enumerate(batches):
            come = (epoch + number / len(batches)) / epochs
            rate = RATE * min(1.0, 10 * (come * epochs)) * 0.5 * (1 + np.cos(np.pi * come))
            logs = examples.logs[rows]
            scores, given, masks = net.forward(examples.inputs[rows].astype(np.float32), logs)
            likely, gradient = batch.fit(scores)
            # No word counts for more than what one that is merely hard would.
            plausible = likely > 2.5 * IMPLAUSIBLE * batch.n_letters
            if epoch >= epochs // 3:
                plausible = likely > IMPLAUSIBLE * batch.n_letters
            gradient *= plausible[batch.where[0]][:, None] / np.float32(len(likely))
            net.step(net.backward(gradient, logs, given, masks), rate)
            n_letters = max(int(batch.n_letters[plausible].sum()), 1)
            losses.append(float(likely[plausible].sum()) / n_letters)
        tell(f"scorer, epoch {epoch + 1} of {epochs}: {np.mean(losses):.4f} a letter")
        _keep(net, checkpoint, epoch + 1)
    return net.scorer()


def _keep(net: _Net, checkpoint: Path | None, done: int) -> None:
    if checkpoint is None:
        return
    arrays = {
        f"{name}_{number}": value
        for name in ("values", "first", "second")
        for number, value in enumerate(getattr(net, name))
    }
    with replacing(checkpoint) as temporary, temporary.open("wb") as buffer:
        np.savez(buffer, allow_pickle=False, done=done, steps=net.steps, **arrays)


def _resume(net: _Net, checkpoint: Path | None) -> int:
    if checkpoint is None or not checkpoint.exists():
        return 0
    with array_files.READING, np.load(checkpoint, allow_pickle=False) as arrays:
        for name in ("values", "first", "second"):
            setattr(
                net,
                name,
                [arrays[f"{name}_{number}"] for number in range(len(getattr(net, name)))],
            )
        net.steps = int(arrays["steps"])
        return int(arrays["done"])
