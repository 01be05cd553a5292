"""Counts which letters follow others, and weighs the known words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from letterpad.errors import UserError
from letterpad.words.lexicon import LONGEST as LONGEST_WORD
from letterpad.words.ngrams import END, LONGEST, STEP, NGrams, code_of

TIERS = ("wamerican-small", "wamerican", "wamerican-large")
"""Debian's packages of SCOWL's lists, each of which holds the ones before it."""

TIER_SHARES = (0.72, 0.22, 0.06)
"""Of all words' weights: what each list adds to the one before."""

TIER_WEIGHTS = (1.0, 0.4, 0.15)
"""Of a word in counting which letters follow others."""

LABELS_SHARE = 0.5
"""Of the weights in the lexicon that the labels' words have, beside the lists'."""

_MOST_OF_A_LABEL = 4
"""Times that one word among the labels is counted."""

_LEAST = {3: 2.0, 4: 5.0}
"""Weight with which a context of so many letters must have been met."""


def read_lists(folder: Path) -> dict[str, tuple[int, bool]]:
    """Return all words of A to Z in small letters: the list each is of, and whether it is a name.

    Raises
    ------
    UserError
        If a list is missing.
    """
    tier_of: dict[str, tuple[int, bool]] = {}
    for tier, package in enumerate(TIERS):
        files = sorted((folder / package / "usr" / "share" / "dict").glob("american-english*"))
        if not files:
            raise UserError(
                "{folder}: the word list {package} is missing. python -m "
                "letterpad.making.words.word_lists downloads it.",
                folder=folder,
                package=package,
            )
        small: dict[str, bool] = {}
        for word in files[0].read_text(encoding="utf-8").splitlines():
            if re.fullmatch(f"[A-Za-z]{{1,{LONGEST_WORD}}}", word):
                is_name = word[0].isupper()
                small[word.lower()] = small.get(word.lower(), True) and is_name
        for word, is_name in small.items():
            if len(word) > 1 or word in ("a", "i"):
                tier_of.setdefault(word, (tier, is_name))
    return tier_of


def list_weights(tiers: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the weight of each word of the lists; they sum up to 1."""
    of = np.array(tiers, dtype=np.int64)
    sizes = np.bincount(of, minlength=len(TIERS))
    weights: np.ndarray[tuple[int], np.dtype[np.float64]] = (
        np.array(TIER_SHARES) / np.maximum(sizes, 1)
    )[of]
    weights /= max(float(weights.sum()), 1e-12)
    return weights


def counted(lists: Mapping[str, tuple[int, bool]], labels: Iterable[str]) -> NGrams:
    """Count which letters follow others in the words of the lists and of the labels."""
    weights: dict[str, float] = {word: TIER_WEIGHTS[tier] for word, (tier, _) in lists.items()}
    for word, times in Counter(label.lower() for label in labels).items():
        weights[word] = weights.get(word, 0.0) + min(times, _MOST_OF_A_LABEL)
    counts: dict[str, list[float]] = defaultdict(lambda: [0.0] * (END + 1))
    for word, weight in weights.items():
        signs = "^" + word.upper()
        for place in range(1, len(signs) + 1):
            column = END if place == len(signs) else ord(signs[place]) - ord("A")
            for length in range(min(place, LONGEST) + 1):
                counts[signs[place - length : place]][column] += weight
    kept = [
        context
        for context, row in counts.items()
        if sum(row) >= _LEAST.get(len(context), 0.0) or (context.startswith("^") and sum(row) > 2)
    ]
    # A context is kept only with its ends: they are met at least as often.
    known = set(kept) | {context[start:] for context in kept for start in range(len(context) + 1)}
    contexts = sorted(known, key=code_of)
    shares: dict[str, np.ndarray[tuple[int], np.dtype[np.float64]]] = {}
    for context in sorted(contexts, key=len):
        row = np.array(counts[context])
        lower = shares[context[1:]] if context else np.full(END + 1, 1 / (END + 1))
        kinds = float((row > 0).sum()) * 0.6
        shares[context] = (row + kinds * lower) / (row.sum() + kinds)
    table = np.stack([shares[context] for context in contexts])
    steps = np.clip(np.rint(-np.log(table) / STEP), 0, 255).astype(np.uint8)
    return NGrams(np.array([code_of(context) for context in contexts], dtype=np.int64), steps)
