"""The window's language: its texts, and how numbers are written in it.

Texts of widgets go through `self.tr`; texts of functions and constants through `translate`, whose
first argument says where they belong. Both are found by ``letterpad.making.translations``. What
the rooms below the window say is translated by `letterpad.gui.text.translation`.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from letterpad import paths

SOURCE_LANGUAGE = "en"
SYSTEM_LANGUAGE = "system"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""By code; each is called as its speakers call it."""

translate = QCoreApplication.translate


def install(application: QCoreApplication, chosen: str) -> str:
    """Let the application speak a language, before its window is built.

    Parameters
    ----------
    application : QCoreApplication
    chosen : str
        "system", or a key of `LANGUAGES`.

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
    return key if key in LANGUAGES else SOURCE_LANGUAGE


def current() -> str:
    """Return the key of the language that the application speaks."""
    return translate("Numbers", "en", "The language's code, as QLocale knows it")


def locale() -> QLocale:
    """Return the locale in which the window writes numbers."""
    return QLocale(current())


def is_translated() -> bool:
    """Tell whether the window speaks another language than its sources."""
    return current() != SOURCE_LANGUAGE


def localized(numbers: str) -> str:
    """Write numbers as the language does: "1,234.5 %" is "1.234,5 %" in German."""
    marks = _marks()
    return numbers if marks == ".," else numbers.translate(str.maketrans(".,", marks))


def has_decimal_comma() -> bool:
    """Tell whether a comma stands in decimal numbers, and so cannot stand between them."""
    return _marks()[0] == ","


def plain_decimal(typed: str) -> str:
    """Return a decimal number as programs read it, whether typed with the language's mark or so."""
    return typed.replace(_marks()[0], ".")


def _marks() -> str:
    return translate("Numbers", ".,", "Decimal point and thousands separator")


def number(value: float) -> str:
    """Write a number with its thousands apart."""
    return localized(f"{value:,}")
