"""An answer: sure or not, ranked, and what is likely."""

import numpy as np
import pytest

from letterpad.recognition.recognizer import NOT_SURE_RULE, Prediction


def prediction(*probabilities: float) -> Prediction:
    classes = tuple("ABCDEFG"[: len(probabilities)])
    picture = np.full((28, 28), 9, dtype=np.uint8)
    return Prediction(classes, np.array(probabilities, dtype=np.float32), picture, 0.1)


@pytest.mark.parametrize(
    ("probabilities", "sure"),
    [
        ((0.5, 0.29, 0.21), True),
        ((0.499, 0.251, 0.25), False),
        ((0.55, 0.4, 0.05), False),
        ((1.0, 0.0, 0.0), True),
        ((0.25, 0.25, 0.5), True),
    ],
)
def test_sure_is_at_least_a_half_and_ahead_by_a_fifth(
    probabilities: tuple[float, ...], sure: bool
) -> None:
    assert prediction(*probabilities).is_sure is sure
    assert "50 %" in str(NOT_SURE_RULE)
    assert "20 points" in str(NOT_SURE_RULE)


def test_ranked_is_by_probability_and_then_in_the_order_of_the_classes() -> None:
    ranked = prediction(0.1, 0.4, 0.1, 0.4).ranked()
    assert [name for name, _ in ranked] == ["B", "D", "A", "C"]
    assert prediction(0.1, 0.4, 0.1, 0.4).answer == "B"


def test_the_answer_is_likely_even_if_no_class_reaches_the_threshold() -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.array([0.4, 0.35, 0.25], dtype=np.float32)
    low = Prediction(("A", "B", "C"), shares, picture, 0.1, coverage={"0.95": 0.9})
    assert low.likely() == ("A",)
    with pytest.raises(KeyError):
        low.likely("0.5")


@pytest.mark.parametrize(("upper", "shown"), [(0.72, "A"), (0.71, "A"), (0.17, "a"), (0.5, "A")])
def test_the_case_is_told_where_four_fifths_speak_for_it(upper: float, shown: str) -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    cased = {"A": upper, "a": 0.9 - upper, "B": 0.05, "b": 0.05}
    shares = np.array([0.9, 0.1], dtype=np.float32)
    assert Prediction(("A", "B"), shares, picture, 0.1, cased=cased).in_its_case == shown
    assert Prediction(("A", "B"), shares, picture, 0.1).in_its_case == "A"
