"""What is shown and read in the choice of letters, apart from its widgets."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.gui.train.letters_summary import (
    Examples,
    class_names,
    class_texts,
    first_of,
    spec_of,
    summary,
    written_names,
)
from letterpad.letters.classes import AS_NAMED, SCHEMES
from letterpad.letters.data_spec import Builtin, Files


@pytest.mark.parametrize("text", ["A B C", "A, B, C", "A;B;C", "ABC", "  A  B\tC "])
def test_names_are_read_as_they_may_be_written(text: str) -> None:
    assert class_names(text) == ("A", "B", "C")


@pytest.mark.parametrize("names", [("A", "B"), ("alpha", "beta"), ("A", "beta")])
def test_names_are_written_as_they_are_read(names: tuple[str, ...]) -> None:
    assert class_names(written_names(names)) == names


def test_there_is_an_example_of_every_class_in_their_order(desk: Any) -> None:
    letters = desk.letters(n=52, n_classes=26)
    examples = Examples(letters)
    assert examples.names == letters.classes
    assert len(examples) == 26
    for label in range(26):
        assert np.array_equal(examples[label], letters.images[label])
    assert [picture.tolist() for picture in examples[3:5]] == letters.images[3:5].tolist()


def test_classes_without_letters_have_no_example(desk: Any) -> None:
    letters = desk.letters(n=4, n_classes=26)
    assert Examples(letters).names == ("A", "B", "C", "D")
    assert len(Examples(letters.take(np.array([2])))) == 1


def test_letters_classes_and_writers_are_counted(desk: Any) -> None:
    letters = desk.letters(n=1_200, writers=True)
    assert summary(letters) == "1,200 letters · 26 classes · 7 writers"
    one = replace(letters, writers=letters.writers[[0] * 1_200])
    assert summary(one) == "1,200 letters · 26 classes · 1 writer"
    assert summary(replace(letters, writers=None)) == "1,200 letters · 26 classes"


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ((), ""),
        (("One.",), "One."),
        (("One.", "Two."), "One. (1 more note)"),
        (("One.", "Two.", "Three."), "One. (2 more notes)"),
    ],
)
def test_the_first_remark_stands_for_all(notes: tuple[str, ...], said: str) -> None:
    assert first_of(notes) == said


@pytest.mark.parametrize("key", [*SCHEMES, AS_NAMED])
def test_every_choice_of_classes_has_a_short_title_and_a_full_one(key: str) -> None:
    short, full = class_texts(key)
    assert short != key
    assert len(short) < 30
    assert full


@pytest.mark.parametrize(
    "fields",
    [None, 3, [], {}, {**Builtin().to_json(), "size": 0},
     {**Builtin().to_json(), "size": 10**9}, {**Builtin().to_json(), "size": float("inf")}],
)  # fmt: skip
def test_what_is_no_choice_of_letters_is_none(fields: object) -> None:
    assert spec_of(fields) is None


def test_a_choice_of_letters_is_read_as_it_was_written() -> None:
    spec = Files("/a/b.gz", ("A", "B"), classes="A-J")
    assert spec_of(spec.to_json()) == spec
