"""Splits hand-printed words into letters, which their words label: more hands to learn from.

Strokes are put in order from left to right. Every run of up to five of them may be a letter; which
runs make the word is found by dynamic programming over what a net answers to each (as in Y. LeCun
et al., "Gradient-based learning applied to document recognition", Proc. IEEE 1998, section V). The
word says what a letter is even where the net alone would have read another.
"""

import gzip
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink, Stroke
from letterpad.making.ink_net import CLASSES
from letterpad.paths import replacing

Floats = NDArray[np.float32]
Answer = Callable[[PackedInks], tuple[Floats, Floats]]
"""Give probabilities of the 26 letters, and of the 52, to inks: shapes (n, 26) and (n, 52)."""

MOST_STROKES = 5
"""Of a letter."""

_LEAST = 1e-6
"""Probability of a letter that the net does not think of."""

_WORDS_AT_A_TIME = 300

WORD_FROM, OTHERS_FROM, LETTER_FROM = -0.8, -0.4, -3.5
"""Logarithms of probability: the mean of a word that fits its strokes, or of its letters but for
the worst; and a letter's own, below which it is rather a fragment."""


@dataclass(frozen=True, slots=True)
class Word:
    """A hand-printed word: its text, who wrote it, and its strokes in the order of writing."""

    text: str
    writer: str
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, eq=False)
class WordLetters:
    """Letters of words.

    Parameters
    ----------
    inks : PackedInks
        A letter's strokes, in the order of writing.
    labels : int64 array of shape (n_letters,)
        Indices into `CLASSES`, as the words say.
    lower : float32 array of shape (n_letters,)
        Probability of the lower case, as the net says: the case of the words' labels is unsure.
    likelihoods : float32 array of shape (n_letters,)
        Logarithm of the probability that the net gives to the label.
    writers : str array of shape (n_letters,)
    words : int64 array of shape (n_letters,)
        Number of the word that each letter is of.
    """

    inks: PackedInks
    labels: NDArray[np.int64]
    lower: Floats
    likelihoods: Floats
    writers: NDArray[np.str_]
    words: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, indices: NDArray[np.int64]) -> "WordLetters":
        """Return some letters, in this order."""
        return WordLetters(
            self.inks.take(indices),
            self.labels[indices],
            self.lower[indices],
            self.likelihoods[indices],
            self.writers[indices],
            self.words[indices],
        )

    def save(self, path: Path) -> None:
        """Keep them in a file."""
        with replacing(path) as temporary, temporary.open("wb") as file:
            np.savez_compressed(
                file,
                allow_pickle=False,
                points=self.inks.points,
                stroke_starts=self.inks.stroke_starts,
                ink_starts=self.inks.ink_starts,
                labels=self.labels,
                lower=self.lower,
                likelihoods=self.likelihoods,
                writers=self.writers,
                words=self.words,
            )

    @classmethod
    def load(cls, path: Path) -> "WordLetters":
        """Read what `save` has written."""
        with np.load(path, allow_pickle=False) as arrays:
            inks = PackedInks(arrays["points"], arrays["stroke_starts"], arrays["ink_starts"])
            names = ("labels", "lower", "likelihoods", "writers", "words")
            return cls(inks, *(arrays[name] for name in names))

    def trusted(self) -> NDArray[np.int64]:
        """Return which letters are worth learning from: see `WORD_FROM`.

        A letter that the net misreads is kept where the rest of its word is read well.
        """
        _, word, sizes = np.unique(self.words, return_inverse=True, return_counts=True)
        sums = np.bincount(word, self.likelihoods)
        worst = np.zeros(len(sizes))
        np.minimum.at(worst, word, self.likelihoods)
        others = (sums - worst) / np.maximum(sizes - 1, 1)
        good = ((sums / sizes > WORD_FROM) | ((others > OTHERS_FROM) & (sizes > 2)))[word]
        return np.flatnonzero(good & (self.likelihoods > LETTER_FROM))


def read_words(path: Path) -> Iterator[Word]:
    """Read hand-printed words of at least as many strokes as letters.

    Parameters
    ----------
    path : Path
        Gzipped JSON lines: ``word``, ``writer``, ``printed`` and ``drawing``, as Quick, Draw! has
        drawings.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)
            text, drawing = fields["word"], fields["drawing"]
            if fields["printed"] and 2 <= len(text) <= len(drawing):
                strokes = tuple(Stroke(np.array(each, dtype=float).T) for each in drawing)
                yield Word(text, fields["writer"], strokes)


def letters_of(words: Iterator[Word], answer: Answer) -> WordLetters:
    """Split words into letters."""
    inks: list[Ink] = []
    rows: list[tuple[int, float, float, str, int]] = []
    number = 0
    while some := list(itertools.islice(words, _WORDS_AT_A_TIME)):
        runs = [_runs(word.strokes) for word in some]
        packed = PackedInks.of(run.ink for found in runs for run in found)
        probabilities, cased = answer(packed)
        begins = np.cumsum([0, *(len(found) for found in runs)])
        for word, found, begin in zip(some, runs, begins, strict=False):
            logs = np.log(probabilities[begin : begin + len(found)] + _LEAST)
            labels = [CLASSES.index(letter.upper()) for letter in word.text]
            for label, at in zip(labels, _best(labels, found, logs), strict=False):
                upper, lower = cased[begin + at, [label, label + len(CLASSES)]]
                inks.append(found[at].ink)
                share = float(lower / max(upper + lower, _LEAST))
                rows.append((label, share, float(logs[at, label]), word.writer, number))
            number += 1
    labels_, lower_, likelihoods, writers, numbers = zip(*rows, strict=True) if rows else [()] * 5
    return WordLetters(
        PackedInks.of(inks),
        np.array(labels_, dtype=np.int64),
        np.array(lower_, dtype=np.float32),
        np.array(likelihoods, dtype=np.float32),
        np.array(writers, dtype=np.str_),
        np.array(numbers, dtype=np.int64),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Some strokes side by side: the first one's place from the left, how many, and their ink."""

    first: int
    n: int
    ink: Ink


def _runs(strokes: Sequence[Stroke]) -> list[_Run]:
    middles = [(s.points[:, 0].min() + s.points[:, 0].max()) / 2 for s in strokes]
    order = np.argsort(middles, kind="stable").tolist()
    return [
        _Run(first, n, Ink(tuple(strokes[each] for each in sorted(order[first : first + n]))))
        for first in range(len(order))
        for n in range(1, min(MOST_STROKES, len(order) - first) + 1)
    ]


def _best(labels: Sequence[int], runs: Sequence[_Run], logs: Floats) -> list[int]:
    """Return the runs that make the word, none if it has too many strokes.

    ``best[s]`` is the highest likelihood of the letters so far that end before stroke ``s``.
    """
    n_strokes = 1 + max(run.first for run in runs)
    best = np.full(n_strokes + 1, -np.inf)
    best[0] = 0.0
    chosen: list[NDArray[np.int64]] = []
    for label in labels:
        following = np.full(n_strokes + 1, -np.inf)
        run_to = np.full(n_strokes + 1, -1)
        for number, run in enumerate(runs):
            likelihood = best[run.first] + logs[number, label]
            if likelihood > following[run.first + run.n]:
                following[run.first + run.n] = likelihood
                run_to[run.first + run.n] = number
        best = following
        chosen.append(run_to)
    if not np.isfinite(best[n_strokes]):
        return []
    path, end = [], n_strokes
    for run_to in reversed(chosen):
        path.append(int(run_to[end]))
        end = runs[path[-1]].first
    return path[::-1]
