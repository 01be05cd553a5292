"""The text that a file begins with."""

import doctest

import pytest

import strange_files
from letterpad.file_kinds import text
from letterpad.file_kinds.text import encoding_of, text_of


def test_the_example_runs() -> None:
    result = doctest.testmod(text)
    assert (result.attempted, result.failed) == (1, 0)


@pytest.mark.parametrize("encoding", strange_files.ENCODED)
def test_texts_come_out_the_same(encoding: str) -> None:
    data = strange_files.ENCODED[encoding]
    found = text_of(data)
    assert found is not None
    assert found.strip() == strange_files.LINE.decode().strip()
    assert data.decode(encoding_of(data) or "").strip() == found.strip()


def test_a_character_cut_in_two_is_left_out() -> None:
    assert text_of("aé".encode()[:-1]) == "a"
    assert text_of("aé".encode("utf-16")[:-1]) == "a"


@pytest.mark.parametrize("data", [b"\0\1\2\3", bytes(64), b"abc\0def", b"\xff\xfd" * 40])
def test_bytes_are_no_text(data: bytes) -> None:
    assert text_of(data) is None


def test_an_old_encoding_is_a_text_too() -> None:
    assert text_of("Buchstaben für später".encode("cp1252")) == "Buchstaben f\ufffdr sp\ufffdter"
