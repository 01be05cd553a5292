"""A letter becomes a line of ndjson and the same letter again; what strangers write is bounded."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from letterpad.collection.kept import IMPORTED, Answered, NewLetter
from letterpad.collection.lines import letters_in, line_of
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, from_line
from letterpad.ink.strokes import EMPTY, Ink
from own_letters import letter, mouse_ink, pen_ink


def read(*lines: str, author: str = "file") -> list[NewLetter | UserError]:
    drawings = ((number, from_line(line)) for number, line in enumerate(lines, 1))
    return [found for _, found in letters_in(drawings, author)]


@pytest.mark.parametrize(
    "new",
    [
        letter("Ä", author="Zoë"),
        letter("क्ष", answered=Answered("Mein Netz", "ß", 1 / 3), drawn=None, device=""),
        NewLetter(pen_ink(), "x", author="Ann", origin="tested"),
        letter(author="Ann", drawn=datetime(2026, 1, 2, 3, 4, 5, 6, timezone(timedelta(hours=9)))),
    ],
)
def test_a_letter_comes_back_whole(new: NewLetter) -> None:
    line = line_of(new, is_first=False)
    assert line.endswith("}\n")
    assert line.count("\n") == 1
    assert read(line, author="") == [new]


def test_only_the_first_line_says_that_the_file_is_ours() -> None:
    first, second = (line_of(letter(), is_first=is_first) for is_first in (True, False))
    assert json.loads(first).keys() - json.loads(second).keys() == {"my_letters"}


def test_a_line_of_another_program_is_imported() -> None:
    line = json.dumps({"word": "cat", "key_id": "55", "drawing": [[[0, 90], [5, 200]]]})
    (found,) = read(line)
    assert found == NewLetter(Ink.of([[(0, 5), (90, 200)]]), "cat", "file", origin=IMPORTED)


def test_letters_without_a_writer_are_of_whom_is_said() -> None:
    lines = [line_of(letter(author=author), is_first=False) for author in ("", "Ann")]
    assert [found.author for found in read(*lines, author="7b")] == ["7b", "Ann"]
    assert [found.author for found in read(*lines, author="")] == ["", "Ann"]


@pytest.mark.parametrize(
    "strange",
    [
        {"device": 7, "origin": "stolen", "drawn": "yesterday", "answered": "A"},
        {"device": None, "origin": None, "drawn": "2026-01-01T00:00:00", "answered": []},
        {"origin": ["taught"], "drawn": 1e300, "answered": {"model": "m", "probability": 2}},
        {"origin": {}, "answered": {"model": "m", "label": "A", "probability": "much"}},
        {"answered": {"model": "", "label": "A", "probability": 0.5}, "letterpad": {"format": 99}},
        {"answered": {"model": "m", "label": "A", "probability": float("nan")}},
    ],
)
def test_what_is_strange_in_a_line_is_left_out(strange: dict[str, object]) -> None:
    (found,) = read(json.dumps({"word": "A", "drawing": [[[0, 90], [5, 200]]], **strange}))
    assert found == NewLetter(Ink.of([[(0, 5), (90, 200)]]), "A", "file", origin=IMPORTED)


def test_long_texts_are_cut() -> None:
    strange = {"device": "x" * 10**6, "answered": {"model": "m" * 999, "label": "A"}}
    strange["answered"]["probability"] = 1
    (found,) = read(json.dumps({"word": "A", "drawing": [[[0, 9], [5, 20]]], **strange}))
    assert len(found.device) == 100
    assert found.answered == Answered("m" * 100, "A", 1.0)


def test_lines_that_are_no_letter_say_why() -> None:
    drawings = [
        Drawing(EMPTY, "A"),
        Drawing(mouse_ink(), ""),
        Drawing(mouse_ink(), "x" * 33),
        Drawing(mouse_ink(), "A", "y" * 101),
        UserError("no JSON"),
    ]
    found = [str(error) for _, error in letters_in(enumerate(drawings, 1), "")]
    assert [
        words in said
        for words, said in zip(
            ["no stroke", "needs a label", "at most 32", "at most 100", "no JSON"],
            found,
            strict=True,
        )
    ] == [True] * 5


def test_ink_in_shares_of_a_page_is_enlarged_unless_it_is_ours() -> None:
    small = Ink.of([[(0.2, 0.1), (0.2, 0.9), (0.7, 0.9)]])
    theirs = json.dumps({"word": "L", "drawing": [[[0.2, 0.2, 0.7], [0.1, 0.9, 0.9]]]})
    for found in read(theirs, theirs):
        left, top, right, bottom = found.ink.bounds()
        assert 100 < bottom - top < 400
        assert np.isclose((right - left) / (bottom - top), 0.5 / 0.8)
    own = line_of(replace(letter("L"), ink=small), is_first=True)
    assert [found.ink for found in read(own, theirs)] == [small, small]


def test_what_comes_late_in_a_long_file_is_read_as_its_beginning_was() -> None:
    theirs = json.dumps({"word": "L", "drawing": [[[0.2, 0.2, 0.7], [0.1, 0.9, 0.9]]]})
    drawing = from_line(theirs)
    found = [each for _, each in letters_in(((n, drawing) for n in range(2005)), "")]
    assert len(found) == 2005
    assert found[-1] == found[0]
