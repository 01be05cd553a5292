"""What is said of a model beside the recogniser that comes with Letterpad."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.evaluation.comparison import Comparison, compared
from letterpad.gui.text.comparison_texts import (
    comparison_detail,
    comparison_text,
    is_worse,
    shipped_card,
)
from letterpad.model_files.model_file import Card, HeldOutResult, TrainedModel


def beside(n_right: int, n_other_right: int, n: int = 1000, **more: Any) -> Comparison:
    letters = np.arange(n)
    comparison = compared(letters < n_right, letters < n_other_right, other=shipped_card().created)
    return replace(comparison, **more)


@pytest.fixture
def card(bar_model: TrainedModel) -> Card:
    return replace(bar_model.card, name="Mine", held_out=HeldOutResult(1000, 444, 1.0, "key"))


def test_nothing_is_said_where_nothing_is_known(card: Card) -> None:
    assert comparison_text(card) == comparison_detail(card) == ""
    assert not is_worse(card)


@pytest.mark.parametrize(
    ("comparison", "said"),
    [
        (beside(444, 950), "It reads them worse than Letterpad's recogniser."),
        (beside(990, 950), "It reads them better than Letterpad's recogniser."),
        (beside(945, 950), "These letters show no difference from Letterpad's recogniser."),
        (beside(444, 950, n_writers=7), "too few hands"),
        (beside(444, 950, knew_letters=True), "No fair comparison with"),
        (beside(444, 950, other="1999"), "worse than an earlier recogniser of Letterpad's."),
    ],
)
def test_the_verdict_is_said(card: Card, comparison: Comparison, said: str) -> None:
    card = replace(card, comparison=comparison)
    assert said in comparison_text(card)
    assert is_worse(card) == ("worse" in said)


def test_both_figures_are_said_with_their_intervals(card: Card) -> None:
    text = comparison_text(replace(card, comparison=beside(444, 950)))
    assert text.replace("\N{NO-BREAK SPACE}", " ").endswith(
        "44.4 % (41.3–47.5) beside 95.0 % (93.5–96.2)."
    )
    few = comparison_text(replace(card, comparison=beside(44, 95, 100)))
    assert few.endswith(", of 100 that both know.")


def test_the_detail_has_the_pairs(card: Card) -> None:
    detail = comparison_detail(replace(card, comparison=beside(444, 950)))
    assert "the same 1,000 letters" in detail
    assert "Only Mine reads 0 of them, only Letterpad's recogniser reads 506" in detail
    assert "-53.7 to -47.5 points" in detail
    by_writer = comparison_detail(replace(card, comparison=beside(444, 950, n_writers=30)))
    assert "by writer: 30 wrote these letters" in by_writer
