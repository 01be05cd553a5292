"""From what is typed behind an option to its value, or a sentence that says what was expected."""

import argparse
import re
from collections.abc import Callable
from typing import TypeVar

from letterpad.letters.class_names import clean_name
from letterpad.messages import Sentence, Text

Say = Callable[[Text], str]
"""Writes a message in the user's language."""

_T = TypeVar("_T")


def assignment(say: Say) -> Callable[[str], tuple[str, str]]:
    """Return a converter for ``NAME=VALUE``."""

    def convert(text: str) -> tuple[str, str]:
        name, equals, value = text.partition("=")
        if not (name.strip() and equals):
            raise ValueError
        return name.strip(), value.strip()

    return _converter(
        say, convert, lambda came: Sentence("NAME=VALUE was expected, {came!r} came", came=came)
    )


def between_commas(text: str) -> list[str]:
    r"""Return the names that commas separate; ``\,`` is a comma within a name.

    Examples
    --------
    >>> between_commas("A, B"), between_commas(r"1\,5,2")
    (['A', 'B'], ['1,5', '2'])
    """
    return [clean_name(name.replace(r"\,", ",")) for name in re.split(r"(?<!\\),", text)]


def names(say: Say) -> Callable[[str], tuple[str, ...]]:
    """Return a converter for different names separated by commas, see `between_commas`."""

    def convert(text: str) -> tuple[str, ...]:
        found = tuple(between_commas(text))
        if not all(found) or len(set(found)) < len(found):
            raise ValueError
        return found

    return _converter(
        say,
        convert,
        lambda came: Sentence(
            "different names separated by commas were expected, {came!r} came", came=came
        ),
    )


def train_size(say: Say) -> Callable[[str], int | float]:
    """Return a converter for a number of letters, or for their share."""

    def convert(text: str) -> int | float:
        number = float(text) if "." in text else int(text)
        if not (number >= 1 if isinstance(number, int) else 0.0 < number < 1.0):
            raise ValueError
        return number

    return _converter(
        say,
        convert,
        lambda came: Sentence(
            "a number of letters, or a share between 0 and 1 such as 0.8, was expected, "
            "{came!r} came",
            came=came,
        ),
    )


def share(say: Say) -> Callable[[str], float]:
    """Return a converter for a share, 0 to 1."""

    def convert(text: str) -> float:
        number = float(text)
        if not 0.0 <= number <= 1.0:
            raise ValueError
        return number

    return _converter(
        say,
        convert,
        lambda came: Sentence(
            "a share from 0 to 1, such as 0.9, was expected, {came!r} came", came=came
        ),
    )


def number(say: Say) -> Callable[[str], float]:
    """Return a converter for any number."""
    return _converter(
        say, float, lambda came: Sentence("a number was expected, {came!r} came", came=came)
    )


def whole_number(say: Say) -> Callable[[str], int]:
    """Return a converter for any whole number."""
    return _converter(
        say, int, lambda came: Sentence("a whole number was expected, {came!r} came", came=came)
    )


def at_least(low: int, say: Say) -> Callable[[str], int]:
    """Return a converter for whole numbers from `low` on, up to what a seed can be."""
    high = 2**32 - 1

    def convert(text: str) -> int:
        number = int(text)
        if not low <= number <= high:
            raise ValueError
        return number

    return _converter(
        say,
        convert,
        lambda came: Sentence(
            "a whole number from {low} to {high} was expected, {came!r} came",
            low=low,
            high=high,
            came=came,
        ),
    )


def _converter(
    say: Say, convert: Callable[[str], _T], complaint: Callable[[str], Sentence]
) -> Callable[[str], _T]:
    def converted(text: str) -> _T:
        try:
            return convert(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(say(complaint(text))) from error

    return converted
