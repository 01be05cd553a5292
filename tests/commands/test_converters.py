"""What is typed behind options becomes a value, or a sentence in the user's language."""

import argparse
from collections.abc import Callable
from typing import Any

import pytest

from letterpad.commands import converters
from letterpad.languages import ENGLISH, load

CONVERTERS: dict[str, Callable[[converters.Say], Callable[[str], Any]]] = {
    "assignment": converters.assignment,
    "names": converters.names,
    "train size": converters.train_size,
    "number": converters.number,
    "share": converters.share,
    "whole number": converters.whole_number,
    "from 1": lambda say: converters.at_least(1, say),
}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("assignment", " C = 0.1 ", ("C", "0.1")),
        ("assignment", "C=", ("C", "")),
        ("assignment", "a=b=c", ("a", "b=c")),
        ("names", "A, B,c", ("A", "B", "c")),
        ("names", r"1\,5, \,,c\d", ("1,5", ",", r"c\d")),
        ("train size", "5000", 5000),
        ("train size", "0.8", 0.8),
        ("number", "-1.5", -1.5),
        ("share", "1", 1.0),
        ("share", "0.9", 0.9),
        ("whole number", "-3", -3),
        ("from 1", "4294967295", 4294967295),
    ],
)
def test_values(name: str, text: str, value: object) -> None:
    assert CONVERTERS[name](ENGLISH.say)(text) == value


@pytest.mark.parametrize(
    ("name", "texts", "sentence"),
    [
        ("assignment", ["C", "=1", ""], "NAME=VALUE was expected, {0!r} came"),
        ("names", ["A,,B", "A,A", ""], "different names separated by commas were expected, {0!r}"),
        ("train size", ["0", "-1", "1.0", "0.0", "much", "2.5"], "a number of letters, or a share"),
        ("number", ["much", ""], "a number was expected, {0!r} came"),
        ("share", ["2", "-0.1", "nan", "much"], "a share from 0 to 1, such as 0.9, was expected, "),
        ("whole number", ["1.5", "much"], "a whole number was expected, {0!r} came"),
        ("from 1", ["0", "4294967296", "x"], "a whole number from 1 to 4294967295 was expected, "),
    ],
)
def test_what_is_no_value_is_said(name: str, texts: list[str], sentence: str) -> None:
    german = load("de")
    for text in texts:
        with pytest.raises(argparse.ArgumentTypeError) as refused:
            CONVERTERS[name](ENGLISH.say)(text)
        assert str(refused.value).startswith(sentence.format(text))
        with pytest.raises(argparse.ArgumentTypeError) as refused:
            CONVERTERS[name](german.say)(text)
        assert str(refused.value).startswith("erwartet w")
        assert repr(text) in str(refused.value)
