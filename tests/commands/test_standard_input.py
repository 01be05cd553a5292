"""What comes through a pipe is read like a file."""

import io
import sys
from pathlib import Path

import pytest

import strange_files
from letterpad.commands import standard_input
from letterpad.commands.standard_input import DASH, NAME, renamed, shown, spooled
from letterpad.errors import UserError
from letterpad.messages import Sentence


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch):
    """Let bytes come through standard input."""

    def write(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return write


def test_it_is_a_file_for_a_while(pipe) -> None:
    data = bytes(range(256)) * 9000
    pipe(data)
    with spooled() as file:
        assert file.read_bytes() == data
    assert not file.exists()


def test_nobody_waits_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    for stdin in (None, io.TextIOWrapper(Terminal())):
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(UserError, match="Nothing comes through standard input"), spooled():
            pass


def test_there_is_a_limit(pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standard_input, "_MOST_BYTES", 3 << 20)
    pipe(bytes(4 << 20))
    with pytest.raises(UserError, match="More than 3 MB came through"), spooled():
        pass


def test_messages_name_standard_input_and_no_file_that_is_gone() -> None:
    error = UserError("{file}: {n} of {file}", file=Path("/tmp/x/input"), n=3)
    said = renamed(error, Path("/tmp/x/input"))
    assert str(said) == "standard input: 3 of standard input"
    assert isinstance(said.sentence.fields["file"], Sentence)
    assert shown(DASH) == NAME
    assert shown(Path("a.png")) == "a.png"


def test_predict_reads_pictures_and_ink_from_a_pipe(letterpad, pipe) -> None:
    pipe(strange_files.picture("JPEG"))
    (answer,) = letterpad("predict", "-", "--json").fields["predictions"]
    assert (answer["file"], answer["answer"]) == ("-", "L")
    pipe(strange_files.LINE * 2)
    assert [line[:23] for line in letterpad("predict", "-").out.splitlines()] == [
        "standard input, line 1:",
        "standard input, line 2:",
    ]
    pipe(strange_files.PAGE)
    done = letterpad("predict", "-")
    assert (done.code, done.out) == (2, "")
    assert "standard input: a drawing or a picture of a letter was expected" in done.err
    assert "this is a web page" in done.err
