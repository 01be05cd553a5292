"""Reads ink as words: units, candidates, the network, the scorer, the beam, and case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import EMPTY, Ink, Stroke
from letterpad.words import gaps, refusals, resource
from letterpad.words.answers import Alternative, Letter, Reading, Segment, WordReading
from letterpad.words.beam import Found, best_alone, best_texts
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.case import CaseInputs, coherence
from letterpad.words.geometry import boxes_of
from letterpad.words.prior import NAMES, USUAL, Prior
from letterpad.words.resource import WordModel
from letterpad.words.scorer import inputs_of
from letterpad.words.segment_net import Seen, SegmentNet
from letterpad.words.units import units_of

PRIOR_WEIGHT = 0.85
"""Of the prior's logarithms against the scorer's, which learned how usual letters are, too."""

COHERENCE_WEIGHT = 0.6
"""Of `letterpad.words.case.coherence` against the scorer's."""

_RESCORED = 20
"""Texts that the beam found."""

USUAL_SIDE = 255.0
"""Logical units: the longer side of a word."""

MOST_ALTERNATIVES = 6
_MOST_LETTERS, _LEAST_SHARE = 5, 0.01
"""Alternatives of a letter, and the probability of the least likely."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A word with all that its texts are found by."""

    candidates: Candidates
    seen: Seen
    scores: Floats


class Reader:
    """Reads words.

    Parameters
    ----------
    model : WordModel, optional
        What is shipped, unless another is given.
    own_words : sequence of str
        The user's own, which count as known.
    names : bool
        Expect names and abbreviations.
    prior : Prior, optional
        Instead of the model's with the user's own words.
    """

    def __init__(
        self,
        model: WordModel | None = None,
        own_words: Sequence[str] = (),
        names: bool = False,
        prior: Prior | None = None,
    ) -> None:
        self.model = resource.shipped() if model is None else model
        self.prior = prior or self.model.prior(NAMES if names else USUAL, own_words)
        self._net = _net_of(self.model.layers)

    def read(self, ink: Ink) -> Reading:
        """Read a drawing: lines, words and their letters."""
        lines: dict[int, list[WordReading]] = {}
        for line, word in self.steps(ink):
            lines.setdefault(line, []).append(word)
        note = refusals.EMPTY if ink.is_empty else refusals.of_lines(ink, len(lines))
        return Reading(tuple(tuple(words) for words in lines.values()), note)

    def steps(self, ink: Ink) -> Iterator[tuple[int, WordReading]]:
        """Read a drawing word by word: give each with the number of its line, as it is read."""
        for number, line in enumerate(gaps.lines_of(ink)):
            for strokes in line.words:
                word = Ink(tuple(ink.strokes[stroke] for stroke in strokes))
                yield number, self.word(word).moved(strokes)

    def word(self, ink: Ink) -> WordReading:
        """Read ink as one word, however wide its gaps are."""
        if ink.is_empty:
            return WordReading(note=refusals.EMPTY)
        scored = self.scored(ink)
        if scored is None:
            return WordReading(note=refusals.TOO_LONG, is_refused=True)
        found = texts_of(scored, self.prior)
        alone = best_alone(scored.candidates, scored.scores)
        if not found or alone is None:
            return WordReading(note=refusals.JOINED, is_refused=True)
        return self._said(scored, found, alone)

    def scored(self, ink: Ink) -> Scored | None:
        """Score all candidates of a word; None if it has too many parts for a word."""
        units = units_of(in_usual_size(ink))
        if len(units) > refusals.MOST_UNITS:
            return None
        candidates = candidates_of(units)
        candidates = candidates.take(self.model.sieve.kept(candidates))
        seen = self._net.look(candidates.packed())
        inputs, logs = inputs_of(candidates, seen)
        each = [scorer.scores(inputs, logs) for scorer in self.model.scorers]
        scores: Floats = np.mean(each, axis=0, dtype=np.float32)
        return Scored(candidates, seen, scores)

    def _said(self, scored: Scored, found: list[Found], alone: Found) -> WordReading:
        shares = self.model.confidence.of_texts(found, scored.candidates, scored.scores)
        boxes = boxes_of(scored.candidates)
        told = [
            self._alternative(scored, boxes, each, share)
            for each, share in zip(found[:MOST_ALTERNATIVES], shares, strict=False)
        ]
        without = next((each for each in told if each.text.upper() == alone.text), None)
        if without is None:
            share = next(
                (s for each, s in zip(found, shares, strict=True) if each.text == alone.text), 0.0
            )
            without = self._alternative(scored, boxes, alone, share)
            told.append(without)
        rows = np.array(found[0].letters)
        refusal = refusals.of_word(scored.candidates, scored.seen, rows, shares[0])
        return WordReading(tuple(told), without, *refusal)

    def _alternative(
        self, scored: Scored, boxes: NDArray[np.float64], found: Found, share: float
    ) -> Alternative:
        rows = np.array(found.letters)
        letters = np.array([ord(letter) - ord("A") for letter in found.text])
        inputs = CaseInputs(
            letters,
            scored.seen.cased[rows],
            boxes[rows, 1],
            boxes[rows, 3],
            self.model.is_name(found.text),
            found.is_known,
        )
        text = self.model.case.text_of(inputs)
        return Alternative(
            text,
            share,
            tuple(
                Letter(
                    grapheme,
                    tuple(Segment(*span) for span in scored.candidates.spans[row]),
                    _others(grapheme, scored.scores[row], scored.seen.cased[row]),
                )
                for grapheme, row in zip(text, rows.tolist(), strict=True)
            ),
            found.is_known,
        )


def texts_of(scored: Scored, prior: Prior) -> list[Found]:
    """Return the likeliest texts of a word, the best first."""
    found = best_texts(scored.candidates, scored.scores, prior, PRIOR_WEIGHT)[:_RESCORED]
    rescored = []
    for each in found:
        letters = np.array([ord(letter) - ord("A") for letter in each.text])
        fit = coherence(scored.seen.cased[list(each.letters)], letters)
        rescored.append(replace(each, total=each.total + COHERENCE_WEIGHT * fit))
    return sorted(rescored, key=lambda each: -each.total)


def in_usual_size(ink: Ink) -> Ink:
    """Return a word as large as those that were learned from: its longer side is `USUAL_SIDE`."""
    left, top, right, bottom = ink.bounds()
    side = max(right - left, bottom - top)
    if side == 0 or (side == USUAL_SIDE and left == top == 0):
        return ink.moved(-left, -top)
    factor = USUAL_SIDE / side
    return Ink(
        tuple(
            Stroke(np.clip((stroke.points - (left, top)) * factor, 0.0, USUAL_SIDE))
            for stroke in ink.strokes
        )
    )


def _others(grapheme: str, scores: Floats, cased: Floats) -> tuple[tuple[str, float], ...]:
    """Return what else a letter's ink may be."""
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    own = ord(grapheme.upper()) - ord("A")
    ranked = []
    for letter in np.argsort(-shares, kind="stable")[:_MOST_LETTERS].tolist():
        if shares[letter] < _LEAST_SHARE and letter != own:
            continue
        is_lower = cased[letter + 26] >= cased[letter]
        name = grapheme if letter == own else chr(letter + ord("a" if is_lower else "A"))
        ranked.append((name, round(float(shares[letter]), 4)))
    return tuple(ranked)


@lru_cache(1)
def _net_of(layers: tuple[str, ...]) -> SegmentNet:
    return SegmentNet(layers)


@lru_cache(1)
def _shipped_reader() -> Reader:
    return Reader()


def read(ink: Ink = EMPTY, *, own_words: Sequence[str] = (), names: bool = False) -> Reading:
    """Read hand-printed writing as text.

    Parameters
    ----------
    ink : Ink
        Of any size and at any place: one word or several, on one line or several.
    own_words : sequence of str
        Words that count as known beside the word list.
    names : bool
        Expect names and abbreviations, which are in no list.

    Returns
    -------
    Reading
        Its `text` is "" where nothing can be read; `notes` say why.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> h = [[[0, 0], [0, 60]], [[30, 0], [30, 60]], [[0, 30], [30, 30]]]
    >>> a = [[[50, 60], [70, 0], [90, 60]], [[58, 38], [82, 38]]]
    >>> t = [[[122, 0], [122, 60]], [[104, 0], [140, 0]]]
    >>> reading = read(Ink.of(h + a + t))
    >>> reading.text
    'HAT'
    >>> [len(letter.segments) for letter in reading.words[0].letters]
    [3, 2, 2]
    """
    if own_words or names:
        return Reader(own_words=own_words, names=names).read(ink)
    return _shipped_reader().read(ink)
