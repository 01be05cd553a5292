"""What is not read is said in a sentence."""

import numpy as np

from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.classes import scheme_for
from letterpad.letters.synthetic import handwriting
from letterpad.words import Reader, refusals
from printed_words import dense, word


def garland(n: int, height: float = 40.0) -> Ink:
    """One line that goes up and down, as joined writing does."""
    x = np.linspace(0, n * 30, n * 24)
    return Ink.of([np.stack([x + 14 * np.sin(x / 5), height * np.sin(x / 4.7)], axis=1)])


def test_nothing_is_said_to_be_nothing() -> None:
    reading = Reader().read(EMPTY)
    assert reading.text == ""
    assert reading.notes == (refusals.EMPTY,)
    assert Reader().word(EMPTY).note == refusals.EMPTY


def test_joined_writing_is_refused_rather_than_read_as_something() -> None:
    for ink in (garland(8), garland(60)):
        reading = Reader().read(ink)
        assert reading.text == ""
        assert set(reading.notes) <= {refusals.JOINED, refusals.TOO_LONG, refusals.NO_WORD}
        assert reading.notes


def test_crossing_lines_are_said() -> None:
    upper, lower = word("THE VAN"), word("HAT EEL", 5, 30)
    both = Ink(upper.strokes + lower.strokes)
    lines = np.zeros(len(both.strokes))
    lines[len(upper.strokes) :] = 1
    assert refusals.of_lines(word("THE"), 1) is None
    reading = Reader().read(both)
    assert refusals.CROSSING in reading.notes or len(reading.lines) == 1


def test_a_straight_line_is_some_answer() -> None:
    for ink in (Ink.of([dense(np.array([(0.0, 0), (900, 0)]))]), Ink.of([[[0, 0]]])):
        reading = Reader().read(ink)
        assert isinstance(reading.text, str)
        assert all(0 <= each.probability <= 1 for each in reading.words)


def test_a_row_of_digits_is_said_to_be_digits() -> None:
    made = handwriting.letters(200, scheme_for("as-named", "234569"), 3)
    assert made.inks is not None
    said = 0
    for first in range(0, 40, 4):
        strokes = [
            stroke.with_points(stroke.points + np.array([place * 320.0, 0.0]))
            for place in range(4)
            for stroke in made.inks[first + place].strokes
        ]
        said += refusals.DIGITS == Reader().word(Ink(tuple(strokes))).note
    assert said >= 7
