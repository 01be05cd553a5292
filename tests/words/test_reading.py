"""Ink is read as words: the text, its alternatives, and where each letter is."""

import numpy as np
import pytest

from letterpad.ink.strokes import Ink
from letterpad.words import Reader, read
from letterpad.words.answers import WordReading
from printed_words import word


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def joined(*inks: Ink) -> Ink:
    return Ink(tuple(stroke for ink in inks for stroke in ink.strokes))


@pytest.mark.parametrize("text", ["HIT", "THEN", "VALET", "NEXT"])
def test_a_printed_word_is_read(reader: Reader, text: str) -> None:
    found = reader.read(word(text))
    assert found.text.upper() == text
    assert found.words[0].probability > 0.5


@pytest.mark.parametrize(("left", "top", "scale"), [(1e6, -1e6, 1), (0, 0, 0.02), (7, 7, 300)])
def test_place_and_size_do_not_matter(
    reader: Reader, left: float, top: float, scale: float
) -> None:
    assert reader.read(word("THEN", left, top, scale)).text == reader.read(word("THEN")).text


def test_a_sentence_on_two_lines(reader: Reader) -> None:
    found = reader.read(joined(word("THE VAN"), word("HIT THE TENT", 0, 130)))
    assert found.text.upper() == "THE VAN\nHIT THE TENT"


def test_every_stroke_is_in_a_letter_and_in_one_only(reader: Reader) -> None:
    ink = joined(word("THE VAN"), word("HIT", 0, 130))
    found = reader.read(ink)
    points = [
        (segment.stroke, place)
        for each in found.words
        for letter in each.letters
        for segment in letter.segments
        for place in range(segment.first + (segment.first > 0), segment.last + 1)
    ]
    assert sorted(points) == [(n, p) for n, s in enumerate(ink.strokes) for p in range(len(s))]


def test_strokes_may_come_late(reader: Reader) -> None:
    ink = word("THEN")
    late = Ink((*ink.strokes[:2], *ink.strokes[3:], ink.strokes[2]))
    assert reader.read(late).text == reader.read(ink).text


def test_the_reading_without_word_list_is_always_there(reader: Reader) -> None:
    for text in ("XVN", "THEN", "IL"):
        found = reader.word(word(text))
        assert found.without_list is not None
        assert found.without_list in found.alternatives


def test_own_words_and_names_are_heeded() -> None:
    ink = word("XVEEN")
    own = Reader(own_words=["xveen"]).word(ink)
    assert own.text.upper() == "XVEEN"
    assert own.alternatives[0].is_known
    assert own.probability >= Reader().word(ink).probability
    assert read(ink, names=True).words


def test_a_letters_alternatives_hold_itself(reader: Reader) -> None:
    for letter in reader.word(word("THEN")).letters:
        names = [name for name, _ in letter.alternatives]
        assert letter.grapheme in names
        assert all(0 <= share <= 1 for _, share in letter.alternatives)


def test_a_single_letter_is_read(reader: Reader) -> None:
    assert [reader.word(word(each)).text.upper() for each in "HTEA"] == list("HTEA")


def test_words_come_one_by_one(reader: Reader) -> None:
    steps = reader.steps(word("THE VAN HIT"))
    line, first = next(steps)
    assert (line, first.text.upper()) == (0, "THE")
    assert isinstance(first, WordReading)
    assert len(list(steps)) == 2


@pytest.mark.slow
def test_two_hundred_words_at_once(reader: Reader) -> None:
    lines = [word("THE VAN HIT THE TENT THEN", 0, 130.0 * n) for n in range(33)]
    found = reader.read(joined(*lines))
    assert len(found.words) == 198
    assert len(found.lines) == 33


def test_whatever_is_drawn_is_answered(reader: Reader) -> None:
    random = np.random.default_rng(0)
    hostile = [
        Ink.of([[[0, 0]]] * 60),
        Ink.of([random.normal(0, 50, (5_000, 2))]),
        Ink.of(random.normal(0, 50, (150, 8, 2))),
        Ink.of([[[0, 0], [1e-12, 0]], [[1e12, 1e12], [1e12, 2e12]]]),
        Ink.of([[[n, 0], [n, 30]] for n in range(0, 900, 3)]),
    ]
    for ink in hostile:
        assert isinstance(reader.read(ink).to_json()["text"], str)
