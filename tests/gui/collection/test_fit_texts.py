"""What is said of a model that was fitted to a hand."""

import numpy as np

from letterpad.adaptation.proof import Count, Proof
from letterpad.gui.collection.fit_texts import kept_right_text, verdict_text, wanted_text
from letterpad.gui.controllers.fitting import FitResult, ToFit


def result(proof: Proof, author: str = "") -> FitResult:
    return FitResult(ToFit(None, author, "New"), proof, np.zeros((0, 28, 28), np.uint8))


NOTHING = Proof(Count(), Count(), {})


def test_no_letters_are_said_of_whoever_has_none() -> None:
    assert verdict_text(result(NOTHING)).startswith("My letters hold none of yours")
    assert "none by Ann" in verdict_text(result(NOTHING, "Ann"))
    assert "the writing test asks for them" in wanted_text(result(NOTHING))


def test_what_is_wanted_is_named_with_numbers_and_not_without_end() -> None:
    few = {chr(65 + n): Count(1 + n % 2, 0, 0) for n in range(20)}
    said = wanted_text(result(Proof(Count(30), Count(), few)))
    assert "A (2), B (1), C (2)" in said
    assert "L (1), …." in said
    assert "M (" not in said
    enough = {"A": Count(3, 0, 1), "B": Count(1, 1, 1)}
    assert wanted_text(result(Proof(Count(4, 1, 2), Count(), enough))) == ""


def test_what_was_not_taught_is_counted() -> None:
    assert kept_right_text(Proof(Count(4, 1, 4), Count(1500, 1400, 1401, 2), {})) == (
        "Letters that you did not teach: 2 lost of 1,500."
    )
    assert kept_right_text(Proof(Count(4, 1, 4), Count(), {})) == ""
