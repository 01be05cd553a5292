"""A lesson's figures are those of the runs, and unknown ones are neither shown nor compared."""

import pytest

from lesson_runs import card, spec
from letterpad.lessons.figures import FACTS, Figures, is_known
from letterpad.lessons.lesson import Choice, Condition, Paragraph

FIGURES = Figures(
    {
        "few": card(spec(train_on="100"), "A *few*", n_correct=25, own=100),
        "many": card(spec(), n_correct=62, own=80),
    }
)


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("few.accuracy", "25.0 %"), ("few.own", "100.0 %"), ("few.gap", "75.0"),
        ("few.wrong", "75"), ("few.held-out", "100"), ("few.learned", "100"),
        ("many.learned", "16,640"), ("few.random-state", "42"), ("few.classes", "2"),
        ("few.name", "A \\*few\\*"), ("all.best", "62.0 %"), ("all.worst", "25.0 %"),
        ("all.spread", "37.0"), ("other.own", "…"), ("other.name", "…"),
    ],
)  # fmt: skip
def test_a_figure_is_what_came_out(figure: str, written: str) -> None:
    assert is_known(figure)
    assert FIGURES.filled(f"It is {{{figure}}}.") == f"It is {written}."


def test_numbers_are_written_as_the_language_does() -> None:
    def comma(text: str) -> str:
        return text.translate(str.maketrans(".,", ",."))

    assert FIGURES.filled("{many.learned}, {few.accuracy}", comma) == "16.640, 25,0 %"


def test_the_margin_is_half_the_interval() -> None:
    held_out = card(spec(), n_correct=25).held_out
    assert held_out is not None
    low, high = held_out.accuracy.interval
    assert FIGURES.value("few.margin") == pytest.approx((high - low) / 2 * 100)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (None, True),
        (Condition("few.gap", ">", 74.9), True),
        (Condition("few.gap", ">", 75.0), False),
        (Condition("few.gap", "=", 75.04), True),  # as it is read
        (Condition("few.accuracy", "<", "many.accuracy"), True),
        (Condition("few.accuracy", ">", "many.accuracy"), False),
        (Condition("other.gap", "<", 100.0), False),
        (Condition("few.gap", ">", "other.gap"), False),
    ],
)
def test_conditions_compare_what_is_known(condition: Condition | None, holds: bool) -> None:
    assert FIGURES.holds(condition) is holds
    said = FIGURES.said((Paragraph("Always."), Paragraph("{few.gap}", condition)))
    assert said == ("Always.\n\n75.0" if holds else "Always.")


def test_a_choice_is_right_as_the_runs_came_out() -> None:
    better = Condition("many.accuracy", ">", "few.accuracy")
    assert FIGURES.is_right(Choice("Many", condition=better))
    assert FIGURES.is_right(Choice("Always", is_right=True))
    assert not FIGURES.is_right(Choice("Never"))
    assert not Figures({}).is_right(Choice("Many", condition=better))


def test_what_is_no_fact_is_not_known() -> None:
    assert not is_known("few.size")
    assert not is_known("few")
    assert not is_known("all.own")
    assert all(is_known(f"few.{fact}") for fact in FACTS)
