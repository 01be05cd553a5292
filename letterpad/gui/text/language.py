"""The window's language: its texts, and how numbers are written in it.

Texts of widgets go through `self.tr`; texts of functions and constants through `translate`, whose
first argument says where they belong. Both are found by ``letterpad.making.translations``. What
the rooms below the window say is translated by `letterpad.gui.text.translation`.

A language is one file, ``letterpad_xx.ts`` in ``resources/translations``, and what is compiled
from it for Qt.
"""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from letterpad import paths

SOURCE_LANGUAGE = "en"
SYSTEM_LANGUAGE = "system"

translate = QCoreApplication.translate


@cache
def languages() -> dict[str, str]:
    """Return the languages there are, by code; each is called as its speakers call it."""
    files = paths.resource("translations").glob("letterpad_*.qm")
    codes = sorted(file.stem.removeprefix("letterpad_") for file in files)
    names = {code: QLocale(code).nativeLanguageName() or code for code in codes}
    return {SOURCE_LANGUAGE: "English", **names}


def install(application: QCoreApplication, chosen: str) -> str:
    """Let the application speak a language, before its window is built.

    Parameters
    ----------
    application : QCoreApplication
    chosen : str
        "system", or a key of `languages()`.

    Returns
    -------
    str
        The key of the language.
    """
    key = system_language() if chosen == SYSTEM_LANGUAGE else chosen
    if key == SOURCE_LANGUAGE:
        return key
    # Qt's own texts first: those installed last are asked first.
    qt, own = QTranslator(application), QTranslator(application)
    if qt.load(f"qtbase_{key}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    if own.load(str(paths.resource(f"translations/letterpad_{key}.qm"))):
        application.installTranslator(own)
    return key


def system_language() -> str:
    """Return the key of the language that the user likes best, English if we do not know it."""
    liked = QLocale.system().uiLanguages()
    key = liked[0].replace("_", "-").split("-")[0].lower() if liked else SOURCE_LANGUAGE
    return key if key in languages() else SOURCE_LANGUAGE


def current() -> str:
    """Return the key of the language that the application speaks."""
    return translate("Numbers", "en", "The language's code, as QLocale knows it")


def localized_resource(name: str) -> Path:
    """Return a shipped text in the window's language, "card.de.md" for "card.md", or the English.

    Raises
    ------
    FileNotFoundError
        If there is neither.
    """
    stem, _, suffix = name.rpartition(".")
    try:
        return paths.resource(f"{stem}.{current()}.{suffix}")
    except FileNotFoundError:
        return paths.resource(name)


def localized(numbers: str) -> str:
    """Write numbers as the language does: "1,234.5 %" is "1.234,5 %" in German."""
    marks = _marks()
    return numbers if marks == ".," else numbers.translate(str.maketrans(".,", marks))


def has_decimal_comma() -> bool:
    """Tell whether a comma stands in decimal numbers, and so cannot stand between them."""
    return _marks()[0] == ","


def typed_number(typed: str) -> str:
    """Return a typed number as programs read it, without marks between thousands.

    A mark between thousands is one where it stands before every three digits: "1.000" in a German
    window is a thousand, "0.001" is what a program writes. Spaces may stand there, too, and the
    decimal mark may be the language's or a point. Anything else comes back as it is.
    """
    marks = _marks()
    text = typed.strip()
    for mark, grouped in _grouped(marks[0], marks[1]):
        if grouped.fullmatch(text):
            text = text.replace(mark, "")
    return text.replace(marks[0], ".")


@cache
def _grouped(point: str, group: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return each mark that may stand between thousands, with what a number with it looks like."""
    marks = (group, " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
    pattern = r"[+-]?[1-9]\d{{0,2}}(?:{mark}\d{{3}})+(?:{point}\d*)?"
    return [
        (mark, re.compile(pattern.format(mark=re.escape(mark), point=re.escape(point))))
        for mark in marks
    ]


def _marks() -> str:
    return translate("Numbers", ".,", "Decimal point and thousands separator")


def number(value: float) -> str:
    """Write a number with its thousands apart."""
    return localized(f"{value:,}")
