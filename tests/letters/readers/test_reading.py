"""What a reader hands over: taking letters takes all that belongs to them."""

import numpy as np

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.readers.reading import Reading
from letterpad.messages import Sentence

NAMES = np.array(["a", "b", "c"])
IMAGES = np.arange(3, dtype=np.uint8)[:, None, None] * np.ones((3, 28, 28), np.uint8)


def test_taking_letters_takes_ink_and_writers_along() -> None:
    inks = PackedInks.of([Ink.of([[(0, 0), (n, n)]]) for n in (1, 2, 3)])
    note = Sentence("It is so.")
    reading = Reading(NAMES, IMAGES, inks, np.array(["x", "y", "z"]), (note,))
    taken = reading.take(np.array([2, 0]))
    assert taken.names.tolist() == ["c", "a"]
    assert taken.images[:, 0, 0].tolist() == [2, 0]
    assert taken.writers.tolist() == ["z", "x"]
    assert [ink.bounds()[2] for ink in taken.inks] == [3, 1]
    assert taken.notes == (note,)


def test_pictures_have_neither() -> None:
    taken = Reading(NAMES, IMAGES).take(np.array([1]))
    assert (taken.inks, taken.writers) == (None, None)
