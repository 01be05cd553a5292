"""The language: the system's where it is known, and its numbers."""

import pytest
from PySide6.QtCore import QCoreApplication

from letterpad.gui.text import language


def test_qt_speaks_german_too(german) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_are_written_as_in_the_language(german) -> None:
    assert language.number(20_800) == "20.800"
    assert language.localized("95.3 %") == "95,3 %"
    assert language.plain_decimal("0,1") == "0.1"
    assert language.locale().decimalPoint() == ","


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
