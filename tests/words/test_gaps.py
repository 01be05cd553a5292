"""Lines and words are told by the gaps between them."""

import pytest

from letterpad.ink.strokes import EMPTY, Ink
from letterpad.words.gaps import lines_of
from printed_words import word


def counts(ink: Ink) -> list[list[int]]:
    return [[len(each) for each in line.words] for line in lines_of(ink)]


def joined(*inks: Ink) -> Ink:
    return Ink(tuple(stroke for ink in inks for stroke in ink.strokes))


def test_a_word_is_one() -> None:
    assert counts(word("THEN")) == [[10]]


def test_words_of_a_line_are_split() -> None:
    assert counts(word("THE VAN HIT")) == [[9, 4, 6]]


@pytest.mark.parametrize(("left", "scale"), [(0, 1.0), (1e6, 100.0), (-50, 0.01)])
def test_lines_are_split_at_any_place_and_size(left: float, scale: float) -> None:
    ink = joined(
        word("THE VAN", left, 0, scale),
        word("HIT", left, 130 * scale, scale),
        word("A TENT", left, 260 * scale, scale),
    )
    assert counts(ink) == [[9, 4], [6], [2, 9]]


def test_a_rising_line_is_one() -> None:
    rising = word("THE VAN HIT THE TENT").transformed([[1, 0], [-0.12, 1]])
    assert [len(line) for line in counts(rising)] == [5]


def test_a_late_dot_belongs_to_its_line() -> None:
    ink = joined(word("HIT", 0, 0), word("HIT", 0, 130), Ink.of([[[60, -12], [61, -12]]]))
    assert counts(ink) == [[7], [6]]


def test_every_stroke_is_somewhere_whatever_is_drawn() -> None:
    assert lines_of(EMPTY) == ()
    for ink in (
        Ink.of([[[0, 0]], [[5, 5]]]),
        Ink.of([[[0, 0], [500, 0]], [[0, 1], [500, 1]]]),
        joined(word("THE"), word("TEN", 5, 20)),
    ):
        strokes = [stroke for line in lines_of(ink) for each in line.words for stroke in each]
        assert sorted(strokes) == list(range(len(ink.strokes)))
