"""The same name is the same text, however it was typed; and in which order names stand."""

import pytest

from letterpad.letters.class_names import clean_name, natural_order


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("A", "A"),
        (" A\t", "A"),
        ("A\u00a0", "A"),
        ("A\u200b", "A"),
        ("\ufeffA", "A"),
        ("A\u00ad\u2060", "A"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("hot   dog", "hot dog"),
        ("\u200d", ""),
        ("   ", ""),
        ("\u3164", ""),
        ("A\u200d", "A"),
        ("क\u094d\u200dष", "क\u094d\u200dष"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("&", "&"),
        ("का", "का"),
        (b"\xc9".decode("utf-8", "surrogateescape"), "É"),
        ("\ud800A", "A"),
    ],
)
def test_what_cannot_be_seen_makes_no_difference(typed: str, name: str) -> None:
    assert clean_name(typed) == name
    assert clean_name(name) == name


def test_numbers_stand_by_value_and_other_names_by_text() -> None:
    assert natural_order({"10", "9", "0", "25"}) == ["0", "9", "10", "25"]
    assert natural_order({"10", "9", "a", "ä", "Z", "α", "क"}) == [
        "9",
        "10",
        "Z",
        "a",
        "ä",
        "α",
        "क",
    ]
    assert natural_order(set()) == []
