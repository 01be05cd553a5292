"""The sieve is fitted to forced alignments."""

import numpy as np

from letterpad.making.words.sieve_making import aligned, fit
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.segment_net import Seen
from letterpad.words.units import units_of
from printed_words import STROKES, word


def seen_of(candidates: Candidates, text: str) -> Seen:
    """See every letter of the text where all of its strokes are."""
    whole, first = {}, 0
    for letter in text:
        n = len(STROKES[letter])
        whole[frozenset(range(first, first + n))] = letter
        first += n
    cased = np.full((len(candidates), 52), 1e-5, np.float16)
    for row, spans in enumerate(candidates.spans):
        letter = whole.get(frozenset(span[0] for span in spans))
        if letter:
            cased[row, ord(letter) - 65] = 0.9
    n = len(candidates)
    return Seen(np.zeros((n, 1)), cased, np.ones(n), np.zeros(n))


def test_the_letters_of_the_label_are_found() -> None:
    candidates = candidates_of(units_of(word("TEN")))
    letters = aligned(candidates, seen_of(candidates, "TEN"), "ten")
    assert letters is not None
    strokes = {frozenset(s[0] for s in candidates.spans[row]) for row in np.flatnonzero(letters)}
    assert strokes == {frozenset({0, 1}), frozenset({2, 3, 4, 5}), frozenset({6})}


def test_an_implausible_word_is_left_out() -> None:
    candidates = candidates_of(units_of(word("TEN")))
    assert aligned(candidates, seen_of(candidates, "TEN"), "fox") is None
    assert aligned(candidates, seen_of(candidates, "TEN"), "x" * 40) is None


def test_most_letters_pass_and_many_others_do_not() -> None:
    texts = ["TEN", "VAN", "HILT", "THEN", "NEXT"] * 30
    words = [candidates_of(units_of(word(text))) for text in texts]
    found = [(each, seen_of(each, text)) for each, text in zip(words, texts, strict=True)]
    sieve = fit(found, texts)
    kept = candidates = lost = 0
    for each, seen in found[:5]:
        letters = aligned(each, seen, texts[found.index((each, seen))])
        rows = sieve.kept(each)
        assert letters is not None
        lost += len(set(np.flatnonzero(letters).tolist()) - set(rows.tolist()))
        kept, candidates = kept + len(rows), candidates + len(each)
    assert lost <= 1
    assert kept < 0.8 * candidates
