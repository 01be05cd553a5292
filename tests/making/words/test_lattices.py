"""The sums over all ways through words are right, and so are their derivatives."""

import itertools

import numpy as np
import pytest

from letterpad.ink.strokes import Ink
from letterpad.making.words.lattices import Batch
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.confidence import all_texts
from letterpad.words.units import units_of


def bars(n: int) -> Candidates:
    return candidates_of(units_of(Ink.of([[[x, 0], [x, 20]] for x in range(0, 10 * n, 10)])))


@pytest.fixture
def words() -> list[Candidates]:
    return [bars(4), bars(6), bars(2)]


def scores(words: list[Candidates]) -> np.ndarray:
    n = sum(map(len, words))
    return np.random.default_rng(0).normal(size=(n, 26)).astype(np.float32)


def test_the_label_is_one_of_all_texts(words: list[Candidates]) -> None:
    values = scores(words)
    likely, _ = Batch.of(words, ["abc", "dd", "e"]).fit(values)
    first = words[0]
    spelled = -np.inf
    for path in itertools.combinations(range(len(first)), 3):
        ends = first.end[list(path)].tolist()
        if first.begin[list(path)].tolist() == [0, *ends[:-1]] and ends[-1] == len(first.units):
            way = sum(float(values[row, letter]) for letter, row in enumerate(path))
            spelled = np.logaddexp(spelled, way)
    expected = spelled - all_texts(first, values[: len(first)])
    assert likely[0] == pytest.approx(expected, abs=1e-3)
    assert (likely < 0).all()


def test_the_derivative_is_what_a_small_step_changes(words: list[Candidates]) -> None:
    batch, values = Batch.of(words, ["abc", "dd", "e"]), scores(words)
    _, gradient = batch.fit(values)
    steepest = np.argsort(-np.abs(gradient), axis=None)[:5]
    for row, letter in zip(*np.unravel_index(steepest, gradient.shape), strict=True):
        moved = [values.copy(), values.copy()]
        moved[0][row, letter] += 0.02
        moved[1][row, letter] -= 0.02
        up, down = (batch.fit(each)[0].sum() for each in moved)
        assert (up - down) / 0.04 == pytest.approx(gradient[row, letter], abs=0.02)


def test_what_nothing_spells_has_no_derivative(words: list[Candidates]) -> None:
    likely, gradient = Batch.of(words, ["abc", "dd", "toolong"]).fit(scores(words))
    assert likely[2] < -1e8
    assert not gradient[-len(words[2]) :].any()
    assert gradient[: len(words[0])].any()
