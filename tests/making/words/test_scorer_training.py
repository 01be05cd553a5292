"""The scorer learns what letters are, and goes on where it was stopped."""

from pathlib import Path

import numpy as np

from letterpad.making.words import scorer_training
from letterpad.making.words.scorer_training import Examples, fit
from letterpad.words.beam import best_alone
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.scorer import inputs_of
from letterpad.words.segment_net import Seen
from letterpad.words.units import units_of
from printed_words import word

TEXTS = ["HILT", "TEN", "VAN", "NEXT", "THEN", "LIVE"] * 8


def seen_of(candidates: Candidates) -> Seen:
    """See of each candidate how many strokes and units it has: enough to learn from."""
    n = len(candidates)
    units = np.zeros((n, 12), np.float16)
    for row, spans in enumerate(candidates.spans):
        units[row, min(len(spans), 5)] = 1
        units[row, 6 + min(int(candidates.end[row] - candidates.begin[row]), 5)] = 1
    flat = np.full((n, 52), 1 / 52, np.float16)
    return Seen(units, flat, np.full(n, 0.5, np.float16), np.zeros(n, np.float16))


def examples() -> tuple[Examples, list[tuple[Candidates, Seen]]]:
    found = [(c, seen_of(c)) for c in (candidates_of(units_of(word(text))) for text in TEXTS)]
    return Examples.of(found, TEXTS), found


def test_words_are_learned() -> None:
    given, found = examples()
    said: list[str] = []
    scorer = fit(given, None, said.append, epochs=250, hidden=(48,))
    assert len(said) == 250
    read = []
    for candidates, seen in found[:6]:
        best = best_alone(candidates, scorer.scores(*inputs_of(candidates, seen)))
        assert best is not None
        read.append(best.text)
    assert sum(a == b for a, b in zip(read, TEXTS, strict=False)) >= 4


def test_a_stopped_training_goes_on(tmp_path: Path) -> None:
    given, _ = examples()
    whole = fit(given, tmp_path / "a.npz", lambda text: None, epochs=3, hidden=(8,))

    class Stopped(Exception):  # noqa: N818
        pass

    def stop(text: str) -> None:
        if "epoch 2" in text:
            raise Stopped

    try:
        fit(given, tmp_path / "b.npz", stop, epochs=3, hidden=(8,))
    except Stopped:
        pass
    said: list[str] = []
    again = fit(given, tmp_path / "b.npz", said.append, epochs=3, hidden=(8,))
    assert len(said) == 2
    assert len(whole.weights) == len(again.weights)


def test_words_with_fewer_units_than_letters_are_left_out() -> None:
    candidates = candidates_of(units_of(word("I")))
    found = [(candidates, seen_of(candidates))] * 2
    assert Examples.of(found, ["I", "ILLNESS"]).texts == ["I"]
    assert scorer_training.EPOCHS > 1
