"""In which order names stand."""

from letterpad.letters.class_names import natural_order


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
