"""A message keeps its fields: in English, in another language, and through JSON."""

import doctest
import gzip
import json
import lzma
import tarfile
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad import errors, messages
from letterpad.errors import UserError
from letterpad.messages import Sentence, message_from_json, message_to_json, render

GERMAN = {
    "{n:,} letters in {folder}": "In {folder} sind {n:,} Buchstaben",
    "tree": "Baum",
    "{what} grown": "{what} gewachsen",
    "these: {names}": "diese: {names}",
}


def german(message: messages.Text) -> str:
    marks = str.maketrans(".,", ",.")
    return render(message, GERMAN.get, lambda number: number.translate(marks))


def test_examples_in_the_docstrings_run() -> None:
    for module in (messages, errors):
        result = doctest.testmod(module)
        assert result.attempted > 0
        assert result.failed == 0


def test_what_is_the_users_is_never_translated() -> None:
    assert german("tree") == "tree"
    assert german(Sentence("{what} grown", what="tree")) == "tree gewachsen"
    assert german(Sentence("{what} grown", what=Path("tree"))) == "tree gewachsen"
    assert german(Sentence("these: {names}", names=["tree", "{n}"])) == "diese: tree, {n}"


def test_what_is_ours_is_translated_inside_too() -> None:
    assert german(Sentence("{what} grown", what=Sentence("tree"))) == "Baum gewachsen"
    names = ("a", Sentence("tree"), 1.5)
    assert german(Sentence("these: {names}", names=names)) == "diese: a, Baum, 1,5"


def test_fields_may_change_their_order_and_numbers_are_written_as_the_language_does() -> None:
    sentence = Sentence("{n:,} letters in {folder}", n=20_800, folder="A.B,C")
    assert str(sentence) == "20,800 letters in A.B,C"
    assert german(sentence) == "In A.B,C sind 20.800 Buchstaben"


@pytest.mark.parametrize(
    ("text", "fields", "shown"),
    [
        ("{n:.1f} s", {"n": np.float32(0.25)}, "0.2 s"),
        ("{n:,}", {"n": np.int64(1234)}, "1,234"),
        ("{name!r} is none", {"name": "a b"}, "'a b' is none"),
        ("{{x}} and {missing}", {}, "{x} and {missing}"),
        ("{n:999999999}", {"n": 1}, "1"),
        ("{n.real}{n[0]}", {"n": 1}, "{n.real}{n[0]}"),
        ("open { brace", {}, "open { brace"),
        ("{error}.", {"error": ValueError("bad {n}")}, "bad {n}."),
    ],
)
def test_fields_are_filled_in_as_written(text: str, fields: dict, shown: str) -> None:
    assert str(Sentence(text, **fields)) == shown


def test_an_error_in_a_field_says_its_sentence() -> None:
    inner = UserError("{what} grown", what=Sentence("tree"))
    outer = UserError("these: {names}", names=(inner,))
    assert str(outer) == "these: tree grown"
    assert german(outer.sentence) == "diese: Baum gewachsen"


VALUES = st.recursive(
    st.text(max_size=20) | st.integers() | st.floats() | st.just(Sentence("tree")),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


@given(VALUES, st.text(max_size=20))
def test_json_gives_the_same_message_back(value: object, own: str) -> None:
    sentence = Sentence("{what} grown", what=value)
    again = message_from_json(json.loads(json.dumps(message_to_json(sentence))))
    assert str(again) == str(sentence)
    assert message_from_json(json.loads(json.dumps(message_to_json(own)))) == own


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        {"text": "x"},
        {"text": 3, "fields": {}},
        {"text": "x", "fields": []},
        {"text": "x", "fields": {"a.b": 1}},
        {"text": "x" * 30_000, "fields": {}},
        {"text": "x", "fields": {"a": None}},
        {"text": "x", "fields": {f"a{n}": 1 for n in range(100)}},
    ],
)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError, KeyError)):
        message_from_json(value)


def test_nesting_without_end_is_refused() -> None:
    value: dict = {"text": "x", "fields": {}}
    for _ in range(50):
        value = {"text": "{a}", "fields": {"a": value}}
    with pytest.raises(TypeError):
        message_from_json(value)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(2, "No such file or directory", "tree"), "No such file or directory"),
        (OSError("Invalid data stream"), "it is damaged or cut off"),
        (gzip.BadGzipFile("Not a gzipped file (b'xx')"), "it is damaged or cut off"),
        (zipfile.BadZipFile("File is not a zip file"), "it is damaged or cut off"),
        (tarfile.ReadError("truncated header"), "it is damaged or cut off"),
        (zlib.error("Error -3 while decompressing data"), "it is damaged or cut off"),
        (lzma.LZMAError("Corrupt input data"), "it is damaged or cut off"),
        (EOFError("Compressed file ended"), "it is damaged or cut off"),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "invalid"), "it is no text in UTF-8"),
        (json.JSONDecodeError("Expecting value", "", 0), "it is no JSON, or was cut off"),
        (UserError("{what} grown", what="tree"), "tree grown"),
        (ValueError("a library's own words"), "a library's own words"),
    ],
)
def test_an_error_in_a_field_has_no_words_of_parsers(error: Exception, said: str) -> None:
    assert str(Sentence("{error}", error=error)) == said
    assert str(messages.error_words(error)) == said
