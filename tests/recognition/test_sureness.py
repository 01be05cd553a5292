"""The one rule of how sure an answer is."""

import pytest

from letterpad.recognition.sureness import (
    PROBABLY_FROM,
    RULE,
    SURE_FROM,
    Sureness,
    how_sure,
    may_be,
)


@pytest.mark.parametrize(
    ("share", "letter", "said"),
    [
        (1.0, 1.0, Sureness.SURE),
        (SURE_FROM, 1.0, Sureness.SURE),
        (0.9699, 1.0, Sureness.PROBABLY),
        (PROBABLY_FROM, 1.0, Sureness.PROBABLY),
        (0.8799, 1.0, Sureness.NOT_SURE),
        (0.44, 1.0, Sureness.NOT_SURE),
        (0.99, 0.8799, Sureness.NOT_SURE),
        (0.99, 0.7, Sureness.NOT_SURE),
        (0.99, 0.6999, Sureness.NO_LETTER),
        (0.44, 0.1, Sureness.NO_LETTER),
    ],
)
def test_what_is_said_goes_by_the_probability_and_by_being_a_letter(
    share: float, letter: float, said: Sureness
) -> None:
    assert how_sure(share, letter, 0.7) is said
    assert how_sure(share, letter, 0.7).is_marked == (said is Sureness.NOT_SURE)


def test_the_rule_names_its_bounds() -> None:
    assert f"{SURE_FROM:.0%}".replace("%", " %") in str(RULE)
    assert f"{PROBABLY_FROM:.0%}".replace("%", " %") in str(RULE)


@pytest.mark.parametrize(
    ("shares", "named", "others"),
    [
        ((0.88, 0.06, 0.05), "AB", False),
        ((0.89, 0.06, 0.05), "A", False),  # but it may be none
        ((0.5, 0.3, 0.2), "ABC", False),
        ((0.5, 0.3, 0.0999, 0.09), "AB", False),
        ((0.4, 0.2, 0.1, 0.1, 0.1, 0.1), "ABC", True),
        ((0.1,) * 10, "ABC", True),
        ((0.55, 0.45), "AB", False),
        ((0.5, 0.5, 0.0), "AB", False),
    ],
)
def test_what_it_may_be_is_named(shares: tuple[float, ...], named: str, others: bool) -> None:
    ranked = list(zip("ABCDEFGHIJ", shares, strict=False))
    assert may_be(ranked) == (tuple(named), others)
