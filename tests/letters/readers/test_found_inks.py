"""Drawings are letters, or are counted with their reason; far from the origin nothing is lost."""

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.strokes import Ink
from letterpad.letters.readers import counts
from letterpad.letters.readers.found_inks import FoundInks, letter_of, near, with_clean_name
from letterpad.letters.readers.reading import ignore_progress

INK = Ink.of([[(0, 0), (0, 90), (50, 90)]])


def test_what_is_no_letter_is_counted_with_its_reason() -> None:
    found = FoundInks(counts.drawings)
    found.add(with_clean_name(letter_of(Drawing(INK, " L", "anna"))), "x, drawing 1", 1)
    found.add(letter_of(Drawing(INK)), "x, drawing 2", 2)
    found.add(letter_of(Drawing(Ink(), "L")), "x, drawing 3", 3)
    found.add_unreadable(UserError("no number"), "x, drawing 4", 4)
    found.add_other("hidden", ".git")
    reading = found.reading(ignore_progress)
    assert reading.names.tolist() == ["L"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["anna"]
    assert (found.n_found, reading.ledger.found, reading.ledger.n_left_out) == (5, 5, 4)
    assert {str(note) for note in reading.notes} == {
        "Without a word, and left out: 1 drawing (x, drawing 2).",
        "Without a stroke, and left out: 1 drawing (x, drawing 3).",
        "Unreadable, and left out: 1 drawing (x, drawing 4: no number).",
        "Hidden files and folders, and left out: 1 entry (.git).",
    }


def test_far_from_the_origin_a_letter_keeps_its_shape() -> None:
    far = letter_of(Drawing(INK.moved(3000.25, 0)))
    assert np.array_equal(near(far).points, letter_of(Drawing(INK)).points)
