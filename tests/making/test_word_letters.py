"""Words are split into letters, and every letter gets the label that the word gives it."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Stroke
from letterpad.making.ink_net import CLASSES
from letterpad.making.word_letters import (
    MOST_STROKES,
    Word,
    WordLetters,
    letters_of,
    read_words,
)

STEM, BAR, BOWL = 10.0, 20.0, 30.0
"""Heights by which the tests' reader knows strokes."""

SPELT = {(STEM,): "I", (STEM, BAR): "T", (BOWL,): "O", (STEM, BOWL): "P"}


def stroke(left: float, height: float) -> Stroke:
    return Stroke(np.array([[left, 0.0], [left + 5, height]]))


def read(inks: PackedInks) -> tuple[np.ndarray, np.ndarray]:
    """Answer as a net does that is sure of four letters, and of lower case for I."""
    cased = np.full((len(inks), 52), 1e-4, np.float32)
    for row, ink in enumerate(inks):
        heights = tuple(sorted(float(np.ptp(each.points[:, 1])) for each in ink.strokes))
        if heights in SPELT:
            letter = CLASSES.index(SPELT[heights])
            cased[row, letter + 26 * (SPELT[heights] == "I")] = 0.99
    return cased[:, :26] + cased[:, 26:], cased


def spelt(letters: WordLetters) -> list[tuple[str, int]]:
    sizes = [len(ink.strokes) for ink in letters.inks]
    return list(zip([CLASSES[label] for label in letters.labels], sizes, strict=True))


def test_strokes_become_the_letters_of_the_word() -> None:
    # The bar of the T was written last, as hands do, and lies in the middle of the word.
    strokes = (stroke(0, BOWL), stroke(20, STEM), stroke(40, STEM), stroke(43, BOWL))
    word = Word("OTP", "a:1", (*strokes, stroke(22, BAR)))
    letters = letters_of(iter([word]), read)
    assert spelt(letters) == [("O", 1), ("T", 2), ("P", 2)]
    t_strokes = [float(each.points[0, 0]) for each in letters.inks[1].strokes]
    assert t_strokes == [20, 22]  # in the order of writing
    assert letters.writers.tolist() == ["a:1"] * 3
    assert letters.words.tolist() == [0, 0, 0]


def test_the_word_tells_a_letter_that_the_net_misreads() -> None:
    # An I that stands close to an O would be read as P: the word says I and O.
    letters = letters_of(iter([Word("io", "a:1", (stroke(0, STEM), stroke(3, BOWL)))]), read)
    assert spelt(letters) == [("I", 1), ("O", 1)]
    assert letters.lower[0] > 0.9
    assert letters.lower[1] < 0.1


def test_a_word_with_too_many_strokes_gives_no_letters() -> None:
    strokes = tuple(stroke(3.0 * n, STEM) for n in range(2 * MOST_STROKES + 1))
    words = [Word("IO", "a:1", strokes), Word("OO", "b:2", (stroke(0, BOWL), stroke(9, BOWL)))]
    letters = letters_of(iter(words), read)
    assert spelt(letters) == [("O", 1), ("O", 1)]
    assert letters.words.tolist() == [1, 1]
    assert len(letters_of(iter(words[:1]), read)) == 0


def with_likelihoods(*words: list[float]) -> WordLetters:
    logs = np.array([each for word in words for each in word], np.float32)
    n = len(logs)
    of = np.repeat(np.arange(len(words)), [len(word) for word in words])
    inks = PackedInks.of([])
    zeros = np.zeros(n, np.int64)
    return WordLetters(inks, zeros, np.zeros(n, np.float32), logs, zeros.astype(str), of)


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ([-0.1, -0.1, -0.2], [0, 1, 2]),
        ([-0.1, -0.1, -3.0], [0, 1, 2]),  # a hard letter among easy ones
        ([-0.1, -0.1, -9.0], [0, 1]),  # a fragment
        ([-2.0, -2.0, -2.0], []),  # a word that does not fit its strokes
        ([-0.1, -3.0], []),  # two letters are not enough to trust the one for the other
    ],
)
def test_letters_are_taken_from_words_that_fit(word: list[float], kept: list[int]) -> None:
    assert with_likelihoods(word).trusted().tolist() == kept


def test_only_printed_words_with_enough_strokes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "words.ndjson.gz"
    line = [[0, 5], [0, 9]]
    rows = [
        {"word": "it", "writer": "a:1", "printed": True, "drawing": [line, line, line]},
        {"word": "it", "writer": "a:1", "printed": False, "drawing": [line, line]},
        {"word": "its", "writer": "a:1", "printed": True, "drawing": [line, line]},
    ]
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    (word,) = read_words(path)
    assert (word.text, word.writer, len(word.strokes)) == ("it", "a:1", 3)
    assert word.strokes[0].points.tolist() == [[0, 0], [5, 9]]
