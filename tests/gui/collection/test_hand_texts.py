"""What is said of a writing test."""

from datetime import date

import numpy as np
import pytest

from letterpad.assessment.hand_test import EarlierTest, HandScore
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.collection.hand_texts import done_text, earlier_text, kind_text, verdict_text


def score(yours: tuple[int, int], held_out: tuple[int, int] | None) -> HandScore:
    nothing = np.zeros(0)
    theirs = None if held_out is None else Accuracy(*held_out)
    no = np.zeros(0, dtype=bool)
    return HandScore(Accuracy(*yours), theirs, no, no, (), nothing, nothing)


@pytest.mark.parametrize(
    ("letter", "kind"),
    [
        ("G", "capital letter"),
        ("g", "small letter"),
        ("Ä", "capital letter"),
        ("0", "digit"),
        ("?", ""),
        ("zed", ""),
        ("字", ""),
    ],
)
def test_what_kind_of_letter_is_asked_for(letter: str, kind: str) -> None:
    assert kind_text(letter) == kind


@pytest.mark.parametrize(
    ("yours", "held_out", "said"),
    [
        ((41, 52), (3248, 3408), "reads your letters less well than those it was tested on: 78.8"),
        ((52, 52), (800, 1000), "reads your letters better than those it was tested on: 100.0"),
        ((49, 52), (3248, 3408), "You write as the letters that Net was tested on: 94.2"),
        ((47, 52), (3248, 3408), "but with so few letters that may be chance"),
        ((47, 52), None, "there is nothing to compare that with"),
        ((0, 0), (9, 10), "Net knows none of the letters of this test."),
    ],
)
def test_what_may_be_said_is_said(
    yours: tuple[int, int], held_out: tuple[int, int] | None, said: str
) -> None:
    assert said in verdict_text("Net", score(yours, held_out))


def test_the_difference_is_said_with_its_sign() -> None:
    said = verdict_text("Net", score((41, 52), (3248, 3408)))
    assert said.endswith(
        "From 52 letters of yours, the difference is between −29.4 and −7.5 points "
        "(95\N{NO-BREAK SPACE}%)."
    )
    assert "78.8\N{NO-BREAK SPACE}% (66.0–87.8\N{NO-BREAK SPACE}%)" in said


def test_the_last_test_and_how_much_was_written() -> None:
    earlier = EarlierTest(date(2026, 11, 20), "Net", Accuracy(46, 52))
    assert earlier_text(earlier) == "Last time (2026-11-20): 88.5 % of 52 letters, read by Net."
    assert done_text(52, 52) == "You wrote all 52 letters."
    assert done_text(7, 52) == "You wrote 7 of 52 letters."
