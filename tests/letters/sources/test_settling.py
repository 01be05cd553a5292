"""What the user says is done; what is left open is judged."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.letters.readers.numbering import Numbering
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import AS_IT_IS, Turn
from letterpad.letters.sources.settling import settled
from letterpad.messages import Sentence


class Recorder:
    """A judge that changes nothing, and remembers what it was asked."""

    key = "recorder"

    def __init__(self) -> None:
        self.asked: list[bool] = []

    def __call__(self, reading: Reading, *, may_turn: bool) -> Reading:
        self.asked.append(may_turn)
        return replace(reading, notes=(Sentence("Judged."), *reading.notes))


@pytest.fixture
def reading() -> Reading:
    images = np.zeros((2, 28, 28), np.uint8)
    images[:, :3] = 255
    return Reading(np.array(["A", "B"]), images, notes=(Sentence("Read."),))


def test_a_turn_that_was_chosen_is_done_and_said(reading: Reading) -> None:
    judge = Recorder()
    found = settled(reading, Turn(transpose=True), judge)
    assert found.images[:, :, :3].all()
    assert [str(note) for note in found.notes] == [
        "As chosen, the letters were turned by swapping rows and columns.",
        "Read.",
    ]
    assert judge.asked == []


def test_what_is_to_stay_as_it_is_stays_so_without_a_word(reading: Reading) -> None:
    judge = Recorder()
    assert settled(reading, AS_IT_IS, judge) is reading
    assert judge.asked == []


def test_what_is_open_is_judged(reading: Reading) -> None:
    judge = Recorder()
    assert str(settled(reading, None, judge).notes[0]) == "Judged."
    labels = Numbering(np.array([1, 2], dtype=np.uint8), ("A", "B", "C"), 0)
    settled(replace(reading, numbering=labels), AS_IT_IS, judge)
    assert judge.asked == [True, False]


def test_without_a_judge_letters_are_as_their_reader_has_them(reading: Reading) -> None:
    assert settled(reading, None, None) is reading
