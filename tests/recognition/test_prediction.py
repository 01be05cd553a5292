"""An answer: sure or not, ranked, and what is likely."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.recognition.prediction import Prediction
from letterpad.recognition.sureness import Sureness


def prediction(*probabilities: float) -> Prediction:
    classes = tuple("ABCDEFG"[: len(probabilities)])
    picture = np.full((28, 28), 9, dtype=np.uint8)
    return Prediction(classes, np.array(probabilities, dtype=np.float32), picture, 0.1)


@pytest.mark.parametrize(
    ("probabilities", "said"),
    [
        ((0.98, 0.01, 0.01), Sureness.SURE),
        ((0.9, 0.05, 0.05), Sureness.PROBABLY),
        ((0.44, 0.25, 0.31), Sureness.NOT_SURE),
        ((0.0, 0.0, 1.0), Sureness.SURE),
    ],
)
def test_how_sure_an_answer_is(probabilities: tuple[float, ...], said: Sureness) -> None:
    assert prediction(*probabilities).sureness is said


def test_what_is_no_letter_or_nothing_is_not_called_sure() -> None:
    sure = prediction(1.0, 0.0)
    assert replace(sure, letter=0.6, letter_from=0.7).sureness is Sureness.NO_LETTER
    doubtful = replace(sure, letter=0.8, letter_from=0.7)
    assert doubtful.sureness is Sureness.NOT_SURE
    assert doubtful.may_be_none
    assert not sure.may_be_none
    assert doubtful.may_be() == (("A",), False)
    blank = np.zeros((28, 28), dtype=np.uint8)
    assert replace(sure, picture=blank).sureness is Sureness.NOTHING


def test_what_it_may_be_is_named_in_its_case() -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    cased = {"I": 0.5, "i": 0.05, "L": 0.02, "l": 0.33, "T": 0.05, "t": 0.05}
    shares = np.array([0.55, 0.35, 0.1], dtype=np.float32)
    stroke = Prediction(("I", "L", "T"), shares, picture, 0.1, cased=cased)
    assert stroke.may_be() == (("I", "l", "T"), False)
    assert replace(stroke, cased={}).may_be() == (("I", "L", "T"), False)


def test_ranked_is_by_probability_and_then_in_the_order_of_the_classes() -> None:
    ranked = prediction(0.1, 0.4, 0.1, 0.4).ranked()
    assert [name for name, _ in ranked] == ["B", "D", "A", "C"]
    assert prediction(0.1, 0.4, 0.1, 0.4).answer == "B"


def test_the_answer_is_likely_even_if_no_class_reaches_the_threshold() -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.array([0.4, 0.35, 0.25], dtype=np.float32)
    low = Prediction(("A", "B", "C"), shares, picture, 0.1, coverage={"0.95": 0.9})
    assert low.likely("0.95") == ("A",)
    with pytest.raises(KeyError):
        low.likely("0.5")


@pytest.mark.parametrize(("upper", "shown"), [(0.72, "A"), (0.71, "A"), (0.17, "a"), (0.5, "A")])
def test_the_case_is_told_where_four_fifths_speak_for_it(upper: float, shown: str) -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    cased = {"A": upper, "a": 0.9 - upper, "B": 0.05, "b": 0.05}
    shares = np.array([0.9, 0.1], dtype=np.float32)
    assert Prediction(("A", "B"), shares, picture, 0.1, cased=cased).in_its_case == shown
    assert Prediction(("A", "B"), shares, picture, 0.1).in_its_case == "A"


def test_a_case_is_told_or_it_is_not() -> None:
    doubtful = replace(prediction(0.9, 0.1), cased={"A": 0.5, "a": 0.4, "b": 0.1})
    assert (doubtful.told_case("A"), doubtful.told_case("B")) == ("", "b")
    apart = replace(prediction(0.9, 0.1), classes=("A", "a"))
    assert apart.told_case("A") == "A", "both cases are classes"
    assert prediction(0.9, 0.1).told_case("A") == "", "a model without cases"
