"""Preferences: what the dialog changes, what is remembered, and what damage does."""

import json

import pytest

from letterpad.gui.preferences.preferences_file import THICKEST_PEN, Preferences, Settings


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("no JSON", Preferences()),
        ("[]", Preferences()),
        ("[" * 100_000, Preferences()),
        (json.dumps({"theme": "pink", "language": "xx"}), Preferences()),
        (json.dumps({"theme": ["dark"], "language": {}}), Preferences()),
        (json.dumps({"pen_width": 10**9}), Preferences(pen_width=THICKEST_PEN)),
        (json.dumps({"pen_width": -3}), Preferences(pen_width=2)),
        ('{"pen_width": NaN, "guide_lines": 0}', Preferences()),
        (json.dumps({"pen_width": "12", "guide_lines": "no"}), Preferences()),
        (json.dumps({"pen_width": True}), Preferences()),
        (json.dumps({"theme": "dark", "pen_width": None}), Preferences(theme="dark")),
    ],
)
def test_damaged_preferences_are_as_good_as_none(home, stored: str, expected: Preferences) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text(f'{{"format": 1, "preferences": {stored}}}')
    assert Settings().preferences() == expected


def test_damaged_settings_file_is_as_good_as_none(home, open_window) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_bytes(bytes(range(256)) * 20)
    assert "cannot be read" in open_window().notice.text()
    assert Settings().preferences() == Preferences()
