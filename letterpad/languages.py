"""Languages without the window: which there are, which one to speak, and the texts of each.

A language is one file, ``letterpad_xx.ts`` in ``resources/translations``, from which the window's
texts are compiled, too. Here its texts for `Sentence` are read as they stand, without Qt. English
needs no file.
"""

import os
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from letterpad import paths
from letterpad.errors import UserError
from letterpad.messages import Text, render

SOURCE_LANGUAGE = "en"

_FOLDER = "translations"
_SENTENCES, _NUMBERS = "", "Numbers"
"""Contexts of the file: the texts of sentences, and how numbers are written."""

_ENGLISH_MARKS = ".,"


class Language(NamedTuple):  # no dataclass: every start would wait for their module
    """A language to say things in.

    Parameters
    ----------
    code : str
        "en", "de".
    texts : mapping of str to str
        English texts, and what they are in this language.
    marks : str
        Its decimal point, and what separates thousands.

    Examples
    --------
    >>> from letterpad.messages import Sentence
    >>> german = Language("de", {"{n:,} letters in {folder}": "{n:,} Buchstaben in {folder}"}, ",.")
    >>> german.say(Sentence("{n:,} letters in {folder}", n=20_800, folder="v1.5"))
    '20.800 Buchstaben in v1.5'
    """

    code: str
    texts: Mapping[str, str] = MappingProxyType({})
    marks: str = _ENGLISH_MARKS

    def say(self, message: Text) -> str:
        """Write a message in this language; a plain str, which is the user's own, as it is."""
        return render(message, self.texts.get, self.localized)

    def say_as_typed(self, message: Text) -> str:
        """Write a message in this language, its numbers as they are typed in commands."""
        return render(message, self.texts.get)

    def localized(self, numbers: str) -> str:
        """Write English numbers as the language does: "1,234.5 %" is "1.234,5 %" in German."""
        return numbers.translate(str.maketrans(_ENGLISH_MARKS, self.marks))


ENGLISH = Language(SOURCE_LANGUAGE)


def languages() -> list[str]:
    """Return the codes of the languages there are, English among them."""
    try:
        files = list(paths.resource(_FOLDER).glob("letterpad_*.ts"))
    except FileNotFoundError:
        files = []
    return sorted({SOURCE_LANGUAGE, *(file.stem.removeprefix("letterpad_") for file in files)})


def load(code: str) -> Language:
    """Return the language of a code.

    Raises
    ------
    UserError
        If there is no such language.
    """
    if code == SOURCE_LANGUAGE:
        return ENGLISH
    if code not in languages():
        raise UserError(
            "There is no language {code!r}. Languages: {known}.", code=code, known=languages()
        )
    # Imported here: nobody who is spoken to in English waits for it.
    import xml.etree.ElementTree as ET

    contexts = {
        context.findtext("name", ""): {
            message.findtext("source", ""): translation.text
            for message in context.iter("message")
            if (translation := message.find("translation")) is not None
            and translation.text
            and not translation.get("type")  # unfinished
        }
        for context in ET.parse(paths.resource(_FOLDER) / f"letterpad_{code}.ts").iter("context")
    }
    marks = contexts.get(_NUMBERS, {}).get(_ENGLISH_MARKS, _ENGLISH_MARKS)
    return Language(code, contexts.get(_SENTENCES, {}), marks)


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return the code of the language that the environment asks for; English if we lack it.

    Examples
    --------
    >>> system_language({"LANG": "de_AT.UTF-8"}), system_language({"LANG": "C.UTF-8"})
    ('de', 'en')
    """
    variables = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in variables if environ.get(name)), "C")
    if _code(locale) in ("c", "posix"):
        return SOURCE_LANGUAGE
    # As GNU's gettext does: first the languages that the user likes best.
    liked = [*filter(None, environ.get("LANGUAGE", "").split(":")), locale]
    known = languages()
    return next((code for code in map(_code, liked) if code in known), SOURCE_LANGUAGE)


def system_territory(environ: Mapping[str, str] = os.environ) -> str:
    """Return the country by whose paper the environment prints, "US" say; empty if it names none.

    Examples
    --------
    >>> system_territory({"LANG": "en_GB.UTF-8", "LC_PAPER": "en_US.UTF-8"})
    'US'
    >>> system_territory({"LANG": "C"})
    ''
    """
    variables = ("LC_ALL", "LC_PAPER", "LANG")
    locale = next((environ[name] for name in variables if environ.get(name)), "")
    found = re.match(r"[A-Za-z]+_([A-Za-z]{2})\b", locale)
    return found[1].upper() if found else ""


def _code(locale: str) -> str:
    """Return the language of a locale: "de" of "de_AT.UTF-8@euro"."""
    return re.split(r"[^A-Za-z]", locale, maxsplit=1)[0].lower()
