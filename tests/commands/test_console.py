"""What goes to a terminal, to a file and to a program that reads JSON."""

import io
import sys

import pytest

from letterpad.commands.console import Console, aligned, duration, percent
from letterpad.languages import Language
from letterpad.messages import Sentence


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_progress_is_one_line_that_is_wiped_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal, out = Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "15")
    console = Console(out)
    console.progress("fit", "epoch 10 of 20, and then some")
    console.progress("fit", "epoch 11")
    console.result({}, "done")
    console.note("a note")
    assert terminal.getvalue() == ("\repoch 10 of 20\repoch 11      \r" + " " * 8 + "\ra note\n")
    assert out.getvalue() == "done\n"


def test_in_a_file_progress_is_a_line_for_each_stage_and_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, clock = io.StringIO(), [100.0]
    monkeypatch.setattr(sys, "stderr", file)
    monkeypatch.setattr("letterpad.commands.console.time.monotonic", lambda: clock[0])
    console = Console(io.StringIO())
    for stage, text, now in (
        ("letters", "reading", 100.0),
        ("fit", "epoch 1", 100.1),
        ("fit", "epoch 2", 105.0),
        ("fit", "epoch 3", 110.2),
        ("fit", "epoch 4", 111.0),
    ):
        clock[0] = now
        console.progress(stage, text)
    assert file.getvalue() == "reading\nepoch 1\nepoch 3\n"


def test_json_is_one_line_whatever_is_in_it() -> None:
    out = io.StringIO()
    Console(out, as_json=True).result({"name": "two\nlines", "letter": "Ω"}, "text")
    assert out.getvalue() == '{"name": "two\\nlines", "letter": "\\u03a9"}\n'


def test_what_is_no_number_is_not_written_as_json() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        Console(io.StringIO(), as_json=True).result({"accuracy": float("nan")}, "")


def test_times_and_shares_are_written_for_people() -> None:
    assert [str(duration(seconds)) for seconds in (0.04, 4.21, 35.4, 59.4, 125)] == [
        "0.0 s", "4.2 s", "35 s", "59 s", "2 min 5 s",
    ]  # fmt: skip
    assert str(percent(0.8674)) == "86.7 %"
    assert str(percent(1.0)) == "100.0 %"
    assert str(aligned(percent(0.8674), 8)) == "  86.7 %"


def test_people_are_spoken_to_in_their_language_and_programs_are_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    german = Language("de", {"{n:,} letters": "{n:,} Buchstaben", "letters": "Buchstaben"}, ",.")
    message = Sentence("{n:,} letters", n=20_800)
    out = io.StringIO()
    Console(out, language=german).result({"n": 20_800}, message, "letters")
    Console(out, as_json=True, language=german).result({"text": str(message)}, message)
    assert out.getvalue() == '20.800 Buchstaben\nletters\n{"text": "20,800 letters"}\n'
    console = Console(out, language=german)
    console.note(message)
    console.reading(Sentence("letters"), 0.5)
    assert capsys.readouterr().err == "20.800 Buchstaben\nBuchstaben (50 %)\n"
