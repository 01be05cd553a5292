"""Fits the sieve: which candidates are letters of their word, as a forced alignment has it.

The label says which letters there are; of all ways through the candidates that spell it, those are
asked for that the recogniser's network alone finds likely. Words for which there is no plausible
way are left out.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from letterpad.making.words.lattices import Batch
from letterpad.words.candidates import Candidates
from letterpad.words.geometry import shape_of
from letterpad.words.segment_net import Seen
from letterpad.words.sieve import CLIP, Sieve

RECALL = 0.997
"""Of the letters, which the sieve lets through."""

HIDDEN = 24
PLAUSIBLE = -1.2
"""Logarithm of probability, a letter, from which a word's alignment is believed."""

_EPOCHS = 14


def fit(found: Sequence[tuple[Candidates, Seen]], texts: Sequence[str], seed: int = 0) -> Sieve:
    """Fit a sieve to words and their labels."""
    from sklearn.neural_network import MLPClassifier

    shapes, is_letter = [], []
    for (candidates, seen), text in zip(found, texts, strict=True):
        letters = aligned(candidates, seen, text)
        if letters is not None:
            shapes.append(np.clip(shape_of(candidates), -CLIP, CLIP))
            is_letter.append(letters)
    shape, target = np.concatenate(shapes), np.concatenate(is_letter)
    mean, scale = shape.mean(axis=0), 1 / np.maximum(shape.std(axis=0), 1e-3)
    net = MLPClassifier(
        (HIDDEN,), batch_size=512, learning_rate_init=3e-3, max_iter=_EPOCHS, random_state=seed,
        n_iter_no_change=_EPOCHS,
    )  # fmt: skip
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it is stopped on purpose
        net.fit((shape - mean) * scale, target)
    hidden, out = net.coefs_
    sieve = Sieve(
        mean,
        scale.astype(np.float32),
        hidden.astype(np.float32),
        net.intercepts_[0].astype(np.float32),
        out[:, 0].astype(np.float32),
        0.0,
    )
    threshold = float(np.quantile(sieve.scores(shape)[target], 1 - RECALL))
    return replace(sieve, threshold=threshold)


def aligned(candidates: Candidates, seen: Seen, text: str) -> NDArray[np.bool_] | None:
    """Return which candidates are the letters of a word; None without a plausible way."""
    if len(candidates.units) < len(text):
        return None
    cased = seen.cased.astype(np.float32)
    logs = np.log(np.maximum(cased[:, :26] + cased[:, 26:], 1e-5))
    batch = Batch.of([candidates], [text])
    total, shares = batch.spelled(logs)
    if total[0] < PLAUSIBLE * len(text):
        return None
    letters: NDArray[np.bool_] = shares.sum(axis=1) > 0.5
    return letters
