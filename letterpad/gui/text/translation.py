"""What the rooms below the window say, in the window's language.

They know no Qt and speak English, in sentences that keep their fields (`letterpad.messages`). Here
they are translated, and numbers in them are written as the language does. A plain str is the
user's own, and is shown as it is.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from letterpad.algorithms.algorithm import Param, Value
from letterpad.errors import UserError
from letterpad.gui.text.language import localized, translate, typed_number
from letterpad.messages import Sentence, Text, error_words, isolated, render

_WITH_EXPONENT = re.compile(r"[+-]?\d{1,20}(\.\d{1,20})?[eE]\+?\d{1,2}", re.ASCII)

CONTEXT = ""
"""Where Qt's lupdate files the texts of `Sentence` and `UserError`."""


def translated(message: Text) -> str:
    """Return a message in the window's language; the user's own as it is."""
    return render(message, lambda text: translate(CONTEXT, text), localized, isolated)


def error_text(error: Exception) -> str:
    """Return what an error says in the window's language; a library's own words as they are."""
    return translated(error_words(error))


def error_in(read: Callable[[], object]) -> str:
    """Return what is wrong with what somebody typed: what reading it raises, "" if nothing."""
    try:
        read()
    except UserError as error:
        return error_text(error)
    return ""


def value_text(param: Param, value: Value) -> str:
    """Write a parameter's value as the window does, and as its form reads it."""
    if isinstance(value, bool):
        return translated(Sentence("true") if value else Sentence("false"))
    if param.kind == "choice":
        return translated(param.choices.get(str(value), str(value)))
    text = param.text(value)
    return localized(text) if param.kind == "float" else text


def checked(param: Param, text: str) -> Value:
    """Read a parameter's value as it is typed in the window; raise UserError as `Param.check`.

    A number may have marks between its thousands, and a whole one may be written as "1e3".
    """
    if param.kind not in ("int", "float"):
        return param.check(text)
    number = typed_number(text)
    if param.kind == "int" and _WITH_EXPONENT.fullmatch(number):
        whole = Decimal(number)
        if whole == whole.to_integral_value():
            number = str(int(whole))
    return param.check(number)
