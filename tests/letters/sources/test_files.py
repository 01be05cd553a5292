"""Letters in files: a path in full, and words for what is none."""

import os

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import cached_letters, load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.readers.turning import Turn
from letterpad.letters.taken import Taken


def _ink(word, writer="w", x=9):
    return {"word": word, "writer": writer, "drawing": [[[0, x, 3], [0, 5, 9]]]}


@pytest.fixture
def both_cases(tmp_path, write_lines):
    words = ["a", "A", "b", "B", "c", "7", "z"]
    return write_lines(
        tmp_path / "mine.ndjson", [_ink(word, f"w{i}", i + 4) for i, word in enumerate(words)]
    )


def test_a_relative_path_is_told_in_full(both_cases, monkeypatch):
    monkeypatch.chdir(both_cases.parent)
    letters = load_letters(Files("mine.ndjson"))
    assert letters.source == str(both_cases.resolve())
    assert letters.name == "mine.ndjson"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("empty", b"", "this is an empty file"),
        ("letter.png", b"\x89PNG\r\n\x1a\n", "letter.png.*damaged or cut off"),
        (
            "x.pdf",
            b"%PDF-1.7",
            r"letters were expected, but this is a PDF document\. Save its page",
        ),
        ("x.new", b"\x07\x01", r"reads IDX files.*archives.*ndjson.*folders"),
        ("x.ndjson", b"hello", "line 1"),
        ("x.tar", b"no tar at all", "plain text"),
        ("x.tar", b"\x07\x01 no tar at all", "damaged, or was given a wrong name"),
        ("x.zip", b"PK\x03\x04 broken", "zip archive that is damaged or cut off"),
        ("x.gz", b"\x1f\x8b\x08 broken gz", "damaged"),
    ],
)
def test_what_is_no_letters_gets_a_sentence_that_names_it(tmp_path, name, data, expected):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=expected) as raised:
        load_letters(Files(str(tmp_path / name)))
    assert name in str(raised.value)


def test_a_path_to_nothing_or_to_a_device_is_refused(tmp_path):
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for name, expected in (
        ("nowhere", "there is no file or folder with that name"),
        ("pipe", "is a device or a pipe; a file or a folder was expected"),
    ):
        with pytest.raises(UserError, match=expected):
            load_letters(Files(str(tmp_path / name)))
        assert cached_letters(Files(str(tmp_path / name))) is None
    for path in ("a\0b", "~nobody-of-that-name/x", "x" * 5000, ""):
        with pytest.raises(UserError):
            load_letters(Files(path))


def test_what_was_taken_leaves_nothing_open_and_changes_no_choice():
    taken = Taken(transpose=True, flip="horizontal", first_label=1)
    found = Files("mine").as_taken(taken)
    assert (found.transpose, found.flip, found.first_label) == (True, "horizontal", 1)
    assert not found.is_open
    chosen = Files("mine", flip="vertical").as_taken(taken)
    assert chosen.turn == Turn(flip="vertical")
    assert chosen.first_label == 1
    assert Files("mine").as_taken(None) == Files("mine")
    with pytest.raises(ValueError, match="no such turn"):
        Files("mine").as_taken(Taken(flip="sideways"))


def test_letters_remember_how_they_were_turned(letter_folder):
    letters = load_letters(Files(str(letter_folder), transpose=True, flip="both"))
    assert letters.taken == Taken(transpose=True, flip="both")
    again = load_letters(Files(str(letter_folder), transpose=True, flip="both"))
    assert again.taken == letters.taken, "from the cache, too"
    assert load_letters(Files(str(letter_folder))).taken == Taken()
    assert load_letters(Builtin(size=260)).taken is None
