"""What was found is what was read and what was left out, whatever the reasons."""

import json

import pytest

from letterpad.letters.ledger import Ledger, LeftOut, Tally
from letterpad.messages import Sentence

NOTES = {
    reason: lambda n, some: Sentence("{n} left out ({some}).", n=n, some=some)
    for reason in ("blank", "hidden", "unreadable")
}


@pytest.fixture
def ledger() -> Ledger:
    """Return the ledger of eleven files, of which five were read."""
    tally = Tally(n_named=2)
    for name in ("h", "b", "c", "a"):
        tally.add("hidden", name)
    tally.add("blank", "x")
    tally.add("unreadable", "y")
    return tally.ledger(5, NOTES, expected={"hidden"})


def test_sums_add_up_and_the_worst_comes_first(ledger: Ledger) -> None:
    assert ledger.found == 5 + 4 + 1 + 1
    assert ledger.n_read == 5
    assert list(ledger.reasons()) == ["blank", "unreadable", "hidden"]
    assert [str(note) for note in ledger.notes()] == [
        "1 left out (x).",
        "1 left out (y).",
        "4 left out (a, b, ...).",
    ]


def test_what_is_left_out_later_was_found_before(ledger: Ledger) -> None:
    more = ledger.plus(LeftOut("chosen", 3, Sentence("3 more."), is_expected=True))
    assert (more.found, more.n_read) == (11, 2)
    assert list(more.reasons()) == ["blank", "unreadable", "hidden", "chosen"]


def test_it_comes_back_from_json(ledger: Ledger) -> None:
    assert Ledger.from_json(json.loads(json.dumps(ledger.to_json()))) == ledger


@pytest.mark.parametrize("left_out", [[["blank", 1]], [["blank", 1, "text", False]], 5])
def test_anything_else_is_refused(left_out: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        Ledger.from_json({"found": 3, "left_out": left_out})


def test_the_first_is_by_the_order_that_is_said() -> None:
    tally = Tally(n_named=1)
    for line in (9, 10, 11):
        tally.add("blank", f"line {line}", order=line)
    assert tally.named("blank") == ("line 9", "...")
