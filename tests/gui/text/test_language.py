"""The language: the system's where it is known, and its numbers."""

import pytest
from PySide6.QtCore import QCoreApplication

from letterpad.gui.text import language
from letterpad.messages import isolated


def test_qt_speaks_german_too(german) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_are_written_as_in_the_language(german) -> None:
    assert language.number(20_800) == "20.800"
    assert language.localized("95.3 %") == "95,3 %"
    assert language.typed_number("0,1") == "0.1"


@pytest.mark.parametrize(
    ("liked", "expected"),
    [(["de-AT", "en"], "de"), (["de"], "de"), (["en-GB", "de"], "en"), (["fr"], "en"), ([], "en")],
)
def test_language_of_the_system_counts_where_it_is_known(
    liked: list[str], expected: str, monkeypatch
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return liked

    monkeypatch.setattr(language.QLocale, "system", staticmethod(System))
    assert language.system_language() == expected


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("30,000", "30000"),
        ("1,234,567.5", "1234567.5"),
        ("30 000", "30000"),
        (" 7 ", "7"),
        ("0.001", "0.001"),
        ("1.000", "1.000"),
        ("1,5", "1,5"),
        ("30,00", "30,00"),
        ("0,001", "0,001"),
        ("1e3", "1e3"),
        ("many", "many"),
    ],
)
def test_marks_between_thousands_are_taken_out(qapp, typed: str, read: str) -> None:
    assert language.typed_number(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1.000", "1000"),
        ("20.800", "20800"),
        ("1.234,5", "1234.5"),
        ("0,001", "0.001"),
        ("0.001", "0.001"),
        ("0.5", "0.5"),
        ("12.5", "12.5"),
        ("1,5", "1.5"),
    ],
)
def test_a_point_before_three_digits_is_a_german_thousand(german, typed: str, read: str) -> None:
    assert language.typed_number(typed) == read


def test_only_what_is_written_from_right_to_left_keeps_to_itself() -> None:
    for name in ("R", "ä", "Ж", "क्ष", "漢字", "😀"):
        assert isolated(name) == name
    for name in ("\u05d0", "\u0645\u0631", "A \u05d0"):
        assert isolated(name) == f"\u2068{name}\u2069"
