"""A file of another kind than was expected: what it is, what was expected, what to do."""

import doctest
from pathlib import Path

import pytest

import strange_files
from letterpad.errors import UserError
from letterpad.file_kinds import kinds, refusal
from letterpad.messages import Sentence


def test_the_example_runs() -> None:
    result = doctest.testmod(refusal)
    assert (result.attempted, result.failed) == (2, 0)


@pytest.mark.parametrize("door", refusal.ACCEPTED)
@pytest.mark.parametrize("key", kinds.KINDS)
def test_every_sentence_says_what_it_is_and_what_to_do(door: refusal.Door, key: str) -> None:
    kind = kinds.KINDS[key]
    sentence = str(refusal.refusal(Path("a.file"), kind, door))
    expected, _, advice = sentence.partition(f", but this is {kind.name}. ")
    assert expected.startswith("a.file: ")
    assert expected.endswith(" expected")
    assert advice.endswith(".")
    assert advice[0].isupper()
    assert not strange_files.INSIDES.search(sentence)


@pytest.mark.parametrize(
    ("kind", "door", "expected"),
    [
        (kinds.PNG, "letters", "put them into a folder for each letter"),
        (kinds.MODEL, "letters", "Open it as a model"),
        (kinds.MODEL, "drawing", "and name a drawing or a picture"),
        (kinds.IDX, "drawing", "letterpad evaluate --data"),
        (kinds.FOLDER, "drawing", "Name the pictures in it"),
        (kinds.ZIP, "drawing", "unpack it"),
        (kinds.INK, "model", "ends in .letterpad"),
        (kinds.SVG, "letters", "put them into a folder for each letter"),
        (kinds.SVG, "model", "ends in .letterpad"),
        (kinds.COLLECTION, "drawing", "open it as letters"),
        (kinds.HEIC, "drawing", "Export it as JPEG"),
        (kinds.PDF, "letters", "as a picture (PNG or JPEG)"),
        (kinds.TEXT, "drawing", "Letterpad reads PNG"),
        (kinds.UNKNOWN, "any", "its own models"),
    ],
)
def test_the_advice_suits_the_door(kind: kinds.FileKind, door: refusal.Door, expected: str) -> None:
    assert expected in str(refusal.refusal("x", kind, door))


def test_what_is_read_can_be_said_by_who_reads_it() -> None:
    reads = Sentence("Letterpad reads rows.")
    assert "Letterpad reads rows." in str(refusal.refusal("x", kinds.UNKNOWN, "letters", reads))
    named = refusal.refusal("x.PNG", kinds.UNKNOWN, "letters", reads)
    assert "damaged, or was given a wrong name" in str(named)


def test_what_may_come_in_does() -> None:
    refusal.check(Path("x"), kinds.PNG, "drawing")
    refusal.check(Path("x"), kinds.FOLDER, "letters")
    with pytest.raises(UserError, match="this is a folder"):
        refusal.check(Path("x"), kinds.FOLDER, "drawing")
