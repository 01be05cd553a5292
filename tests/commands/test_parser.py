"""Help and errors of the parser, argparse's own words included, in another language."""

import argparse
import ast
from pathlib import Path

import pytest

from letterpad.cli import build_parser, main
from letterpad.commands import parser as parser_module
from letterpad.commands.parser import CommandParser, argparse_in
from letterpad.languages import ENGLISH, Language, load
from letterpad.messages import Sentence

LOUD = Language("xx", {"usage: ": "USAGE ", "options": "OPTIONS", "examples:": "EXAMPLES"})


def test_argparses_own_words_are_said_in_the_language() -> None:
    with argparse_in(LOUD):
        parser = CommandParser(prog="letterpad", language=LOUD)
        shown = parser.format_help()
    assert shown.startswith("USAGE letterpad")
    assert "\nOPTIONS:\n" in shown
    assert "show this help message and exit" in shown  # what is not translated yet


def test_argparse_is_as_before_afterwards() -> None:
    before = argparse._  # type: ignore[attr-defined]
    with pytest.raises(RuntimeError), argparse_in(LOUD):
        raise RuntimeError
    assert argparse._ is before  # type: ignore[attr-defined]
    with argparse_in(ENGLISH):
        assert argparse._ is before  # type: ignore[attr-defined]


def test_the_words_are_those_that_this_argparse_has() -> None:
    """Another Python may word them otherwise: then they would be said in English."""
    source = ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))
    theirs = {
        node.args[0].value
        for node in ast.walk(source)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "_"
        and isinstance(node.args[0], ast.Constant)
    }
    assert {word.text for word in parser_module._ARGPARSE} <= theirs


def test_a_per_cent_sign_in_help_is_one() -> None:
    parser = CommandParser(prog="letterpad")
    parser.add_argument("--share", help="95 % (default)")
    assert "95 % (default)" in parser.format_help()


def test_texts_below_the_options_are_wrapped_and_examples_are_not() -> None:
    parser = CommandParser(language=LOUD)
    word, command = "letter ", "letterpad " + "x" * 150
    text = parser.paragraphs(Sentence(word * 40), word)
    assert max(map(len, text.splitlines())) <= 100
    assert text.count("\n\n") == 1
    assert parser.examples((command, "done"), "a \\\n  b") == (
        f"EXAMPLES\n  {command}\n      done\n  a \\\n    b"
    )
    table = parser.table({1: "one", 130: word * 20}, 7).splitlines()
    assert table[:2] == ["  1    one", "  130  " + (word * 13).strip()]
    assert table[2].startswith(" " * 7 + "letter")


def test_options_are_the_same_in_every_language() -> None:
    def options(language: Language) -> dict[str, list[str]]:
        found, waiting = {}, [build_parser(language)]
        for parser in waiting:
            for action in parser._actions:
                if isinstance(action, argparse._SubParsersAction):
                    waiting += action.choices.values()
            found[parser.prog] = [
                option for action in parser._actions for option in action.option_strings
            ]
        return found

    assert options(load("de")) == options(ENGLISH)
    assert len(options(ENGLISH)) == 25


@pytest.mark.parametrize(
    ("line", "usage", "said"),
    [
        ("evalute --data x", "letterpad ", "Did you mean 'evaluate'?"),
        ("data descrbe", "letterpad data ", "Did you mean 'describe'?"),
        ("predict a --jsn", "letterpad predict ", "Did you mean --json instead of --jsn?"),
        ("train --data x --algoritm svm", "letterpad train ", "--algorithm instead of --algoritm?"),
        ("data describe --data x --sed=3", "letterpad data describe ", "--seed instead of --sed?"),
        ("evaluate --data x --classes uper", "letterpad evaluate ", "Did you mean 'upper'?"),
    ],
)
def test_what_was_meant_is_said_below_the_usage_of_the_command_that_failed(
    capsys: pytest.CaptureFixture[str], line: str, usage: str, said: str
) -> None:
    assert main(line.split()) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"usage: {usage}[-h]")
    assert shown.err.rstrip().endswith(said)


def test_what_is_like_nothing_is_not_guessed_at(capsys: pytest.CaptureFixture[str]) -> None:
    for line in ("xyz", "predict a --zzz", "predict a --model", "evaluate --data x --classes q"):
        assert main(line.split()) == 2
        assert "Did you mean" not in capsys.readouterr().err
