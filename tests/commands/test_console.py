"""What goes to a terminal, to a file and to a program that reads JSON."""

import io
import re
import sys

import pytest

from letterpad.commands.console import Console, aligned, columns, duration, padded
from letterpad.languages import Language
from letterpad.messages import Sentence, percent


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal_of(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Let standard error be a terminal of 60 characters; pytest puts back what a fixture sets."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    for name, value in (("COLUMNS", "60"), ("LINES", "20"), ("TERM", "xterm")):
        monkeypatch.setenv(name, value)
    return terminal


def shown(terminal: Terminal) -> list[str]:
    """Return what stood in the terminal's line, one after the other, without colours."""
    plain = re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", terminal.getvalue())
    return [line.strip("\n") for line in plain.split("\r")]


def test_on_a_terminal_progress_is_one_line_that_is_wiped_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = terminal_of(monkeypatch)
    out = io.StringIO()
    console = Console(out)
    console.progress("epoch 10 of 20, and then some, " * 5, 0.5)
    console.progress("[epoch] 11", 0.55)
    console.progress("converting")
    lines = shown(terminal)
    assert max(map(len, lines)) <= 60
    assert any("epoch 10 of 20" in line and line.endswith("…") for line in lines)
    assert any("[epoch] 11" in line for line in lines)
    assert "converting" in lines[-1]
    console.result({}, "done")
    console.note("a note")
    assert shown(terminal)[-1].strip() == "a note"
    assert terminal.getvalue().endswith("\x1b[1A\x1b[2Ka note\n")  # where the bar was
    assert terminal.getvalue().count("\n") == 2  # behind the bar, and behind the note
    assert out.getvalue() == "done\n"


def test_how_much_is_done_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_of(monkeypatch)
    console = Console(io.StringIO())
    lengths = []
    for fraction in (0.1, 0.5, 0.9):
        console.progress("training", fraction)
        colours = re.findall(r"\x1b\[\d+m(━+)", terminal.getvalue().rsplit("\r", 1)[-1])
        lengths.append(len(colours[0]))
    assert lengths == sorted(set(lengths))


def test_without_a_terminal_progress_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(io.StringIO())
    for fraction in (None, 0.5, 1.0):
        console.progress("training", fraction)
    console.end_progress()
    assert capsys.readouterr() == ("", "")


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
    assert capsys.readouterr().err == "20.800 Buchstaben\n"


def test_progress_is_in_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_of(monkeypatch)
    german = Language("de", {"{n:,} letters": "{n:,} Buchstaben"}, ",.")
    Console(io.StringIO(), language=german).progress(Sentence("{n:,} letters", n=20_800), 0.5)
    assert "20.800 Buchstaben" in shown(terminal)[-1]


@pytest.mark.parametrize(("name", "width"), [("A", 1), ("漢字", 4), ("e\u0301", 1), ("क्ष", 2)])
def test_names_are_padded_by_the_columns_that_they_take(name: str, width: int) -> None:
    assert columns(name) == width
    assert padded(name, 6) == name + " " * (6 - width)
    assert padded(name, 0) == name
