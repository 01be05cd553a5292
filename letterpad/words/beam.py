"""Finds the likeliest texts of a word, from left to right, keeping the best few at every place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.words.candidates import Candidates
from letterpad.words.prior import Prior, States

WIDTH = 16
"""Beginnings that are kept at every place between units."""

MOST_TEXTS = 40

_LETTERS = 26
_FACTOR = np.uint64(0x9E3779B97F4A7C15)

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Found:
    """A text that a word may be.

    Parameters
    ----------
    text : str
        A to Z.
    letters : tuple of int
        The candidate that each letter was read from.
    ink : float
        Sum of the scorer's scores.
    prior : float
        Logarithm of its probability before anything is seen; 0 without a prior.
    total : float
        What texts are ranked by.
    is_known : bool
        Whether it is a word of the lexicon.
    """

    text: str
    letters: tuple[int, ...]
    ink: float
    prior: float
    total: float
    is_known: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """Beginnings that end at one place."""

    ink: Floats
    total: Floats
    hashes: NDArray[np.uint64]
    states: States
    place: Integers
    parent: Integers
    candidate: Integers
    letter: Integers


def best_texts(
    candidates: Candidates, scores: Floats, prior: Prior, weight: float, width: int = WIDTH
) -> list[Found]:
    """Return the likeliest texts, the best first.

    Parameters
    ----------
    candidates : Candidates
    scores : float32 array of shape (n, 26)
        As of `letterpad.words.scorer.Scorer`.
    prior : Prior
    weight : float
        Of the prior's logarithms against the scores.
    width : int
    """
    n = len(candidates.units)
    kept: list[_Kept | None] = [None] * (n + 1)
    kept[0] = _begin(prior)
    starts = np.searchsorted(candidates.end, np.arange(n + 2))
    for place in range(1, n + 1):
        rows = np.arange(starts[place], starts[place + 1])
        pairs = [
            (row, before)
            for row in rows.tolist()
            if (before := kept[int(candidates.begin[row])]) is not None
        ]
        if pairs:
            kept[place] = _extend(candidates, scores, prior, weight, width, pairs)
    last = kept[n]
    return [] if last is None or n == 0 else _finish(kept, prior, weight)


def best_alone(candidates: Candidates, scores: Floats) -> Found | None:
    """Return the likeliest text by the ink alone."""
    n = len(candidates.units)
    letter = scores.argmax(axis=1)
    of_best = scores.max(axis=1).tolist()
    best = [0.0] + [-np.inf] * n
    by = [-1] * (n + 1)
    ends = zip(candidates.begin.tolist(), candidates.end.tolist(), of_best, strict=True)
    for row, (begin, end, score) in enumerate(ends):
        if best[begin] + score > best[end]:
            best[end] = best[begin] + score
            by[end] = row
    if n == 0 or by[n] < 0:
        return None
    path: list[int] = []
    place = n
    while place:
        path.insert(0, by[place])
        place = int(candidates.begin[by[place]])
    text = "".join(chr(ord("A") + int(letter[row])) for row in path)
    return Found(text, tuple(path), best[n], 0.0, best[n], False)


def _begin(prior: Prior) -> _Kept:
    zero, nowhere = np.zeros(1, dtype=np.float32), np.full(1, -1)
    return _Kept(
        zero, zero, np.ones(1, np.uint64), prior.start(), nowhere, nowhere, nowhere, nowhere
    )


def _extend(
    candidates: Candidates,
    scores: Floats,
    prior: Prior,
    weight: float,
    width: int,
    pairs: list[tuple[int, _Kept]],
) -> _Kept:
    sizes = [len(before.ink) for _, before in pairs]
    rows = np.repeat([row for row, _ in pairs], sizes)
    parents = np.concatenate([np.arange(size) for size in sizes])
    states = States(
        *(
            np.concatenate([getattr(before.states, name) for _, before in pairs])
            for name in States.__slots__
        )
    )
    ink = np.concatenate([before.ink for _, before in pairs])[:, None] + scores[rows]
    total = ink + np.float32(weight) * prior.beginnings(states)
    flat = total.ravel()
    some = min(4 * width, flat.size)
    chosen = np.argpartition(flat, flat.size - some)[flat.size - some :]
    row, letter = np.divmod(chosen, _LETTERS)
    hashes = np.concatenate([before.hashes for _, before in pairs])[row]
    hashes = (hashes + letter.astype(np.uint64) + np.uint64(1)) * _FACTOR
    # The same text by several ways is one: their probabilities add up.
    order = np.lexsort((-flat[chosen], hashes))
    chosen, row, letter, hashes = chosen[order], row[order], letter[order], hashes[order]
    first = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]]))
    ink_sum = np.logaddexp.reduceat(ink.ravel()[chosen], first)
    sums = flat[chosen][first] + ink_sum - ink.ravel()[chosen][first]
    best = first[np.argsort(-sums, kind="stable")[:width]]
    which = np.searchsorted(first, best)
    return _Kept(
        ink_sum[which],
        sums[which],
        hashes[best],
        prior.follow(states.take(row[best]), letter[best]),
        candidates.begin[rows[row[best]]],
        parents[row[best]],
        rows[row[best]],
        letter[best],
    )


def _finish(kept: list[_Kept | None], prior: Prior, weight: float) -> list[Found]:
    last = kept[-1]
    assert last is not None
    of_prior = prior.words(last.states)
    total = last.ink + np.float32(weight) * of_prior
    known = prior.knows(last.states)
    found = []
    for number in np.argsort(-total, kind="stable")[:MOST_TEXTS].tolist():
        text, letters = _path(kept, number)
        found.append(
            Found(
                text,
                letters,
                float(last.ink[number]),
                float(of_prior[number]),
                float(total[number]),
                bool(known[number]),
            )
        )
    return found


def _path(kept: list[_Kept | None], number: int) -> tuple[str, tuple[int, ...]]:
    text: list[str] = []
    letters: list[int] = []
    place = len(kept) - 1
    while place > 0:
        here = kept[place]
        assert here is not None
        text.insert(0, chr(ord("A") + int(here.letter[number])))
        letters.insert(0, int(here.candidate[number]))
        place, number = int(here.place[number]), int(here.parent[number])
    return "".join(text), tuple(letters)
