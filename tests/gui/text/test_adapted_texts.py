"""What is said of a run that was fitted to a hand."""

from letterpad.gui.text.adapted_texts import adapted_facts
from letterpad.model_files.adapted import Adapted


def test_the_facts_of_a_run() -> None:
    facts = dict(adapted_facts(Adapted("Base", "0", {"A": 3, "B": 1}, 4, 1, 3, 1000, 990, 991)))
    assert facts == {
        "Fitted to a hand": "from Base",
        "Letters of the hand": "3 A, 1 B",
        "What it brought": (
            "of 4 letters of the hand, each held back in turn, 1 were read right before and 3 "
            "after; of 1,000 letters of other kinds 990 before and 991 after"
        ),
    }
    assert adapted_facts(None) == []
