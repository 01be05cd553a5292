"""Settings: what is taken, what is refused in words, and that text and value agree."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.algorithms.algorithm import Algorithm, Param
from letterpad.errors import UserError

NEIGHBOURS = Param("neighbours", "Neighbours", "int", 5, "How many vote.", low=1, high=50)
RATE = Param("rate", "Rate", "float", 0.1, "Step size.", low=1e-6, high=10, logarithmic=True)
FREE = Param("free", "Free", "float", 0.0, "Any number.")
KERNEL = Param(
    "kernel", "Kernel", "choice", "rbf", "Shape.", choices={"rbf": "rbf", "linear": "linear"}
)
WHITEN = Param("whiten", "Whiten", "bool", False, "Whether.")
HIDDEN = Param("hidden", "Hidden units", "layers", (512,), "Sizes.", low=1, high=4096)

ALGORITHM = Algorithm(
    "test", "Test", "For tests.", "scikit-learn", (NEIGHBOURS, RATE), build=lambda *_: None
)


@pytest.mark.parametrize(
    ("param", "given_value", "taken"),
    [
        (NEIGHBOURS, "7", 7),
        (NEIGHBOURS, " 7 ", 7),
        (NEIGHBOURS, 7, 7),
        (NEIGHBOURS, 7.0, 7),
        (NEIGHBOURS, np.int64(7), 7),
        (NEIGHBOURS, 1, 1),
        (NEIGHBOURS, 50, 50),
        (RATE, "1e-3", 0.001),
        (RATE, 3, 3.0),
        (RATE, 1e-6, 1e-6),
        (FREE, "-1e300", -1e300),
        (KERNEL, "linear", "linear"),
        (WHITEN, "yes", True),
        (WHITEN, "False", False),
        (WHITEN, 0, False),
        (WHITEN, True, True),
        (HIDDEN, "512,256", (512, 256)),
        (HIDDEN, "512, 256", (512, 256)),
        (HIDDEN, "64", (64,)),
        (HIDDEN, 64, (64,)),
        (HIDDEN, [8, 16], (8, 16)),
        (HIDDEN, (8,), (8,)),
    ],
)
def test_values_are_taken_from_text_json_and_code(
    param: Param, given_value: object, taken: object
) -> None:
    checked = param.check(given_value)
    assert checked == taken
    assert type(checked) is type(taken)


@pytest.mark.parametrize(
    ("param", "refused", "expected"),
    [
        (NEIGHBOURS, "0", "a whole number from 1 to 50"),
        (NEIGHBOURS, 51, "a whole number from 1 to 50"),
        (NEIGHBOURS, 2.5, "a whole number"),
        (NEIGHBOURS, "2.5", "a whole number"),
        (NEIGHBOURS, "many", "a whole number"),
        (NEIGHBOURS, True, "a whole number"),
        (NEIGHBOURS, None, "a whole number"),
        (NEIGHBOURS, float("inf"), "a whole number"),
        (NEIGHBOURS, "9" * 5000, "a whole number"),
        (NEIGHBOURS, 10**400, "a whole number"),
        (RATE, "nan", "a number from 1e-06 to 10"),
        (RATE, "inf", "a number"),
        (RATE, -1, "a number"),
        (RATE, "", "a number"),
        (RATE, False, "a number"),
        (FREE, float("inf"), "a number"),
        (KERNEL, "poly", "one of rbf, linear"),
        (KERNEL, 1, "one of rbf, linear"),
        (KERNEL, ["rbf"], "one of rbf, linear"),
        (WHITEN, "perhaps", "true or false"),
        (WHITEN, 2, "true or false"),
        (HIDDEN, "", "whole numbers from 1 to 4096 separated by commas"),
        (HIDDEN, (), "whole numbers"),
        (HIDDEN, "512,0", "whole numbers"),
        (HIDDEN, "512,", "whole numbers"),
        (HIDDEN, "512;256", "whole numbers"),
        (HIDDEN, [1.5], "whole numbers"),
        (HIDDEN, None, "whole numbers"),
        (HIDDEN, True, "whole numbers"),
    ],
)
def test_other_values_are_refused_with_what_was_expected_and_what_came(
    param: Param, refused: object, expected: str
) -> None:
    with pytest.raises(UserError) as caught:
        param.check(refused)
    sentence = str(caught.value)
    assert sentence.startswith(f"{param.label} ({param.name}) takes {expected}")
    assert "it got " in sentence
    assert len(sentence) < 300


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_numbers_text_is_the_number(value: float) -> None:
    assert FREE.check(FREE.text(value)) == value


@given(st.lists(st.integers(1, 4096), min_size=1, max_size=5).map(tuple))
def test_the_text_of_layers_is_the_layers(value: tuple[int, ...]) -> None:
    assert HIDDEN.check(HIDDEN.text(value)) == value


@pytest.mark.parametrize("param", [NEIGHBOURS, RATE, KERNEL, WHITEN, HIDDEN])
def test_the_defaults_text_is_the_default(param: Param) -> None:
    assert param.check(param.text(param.default)) == param.default


def test_short_numbers_are_written_short() -> None:
    assert RATE.text(0.001) == "0.001"
    assert RATE.text(10.0) == "10"
    assert WHITEN.text(True) == "true"


def test_settings_are_the_defaults_and_over_them_the_changed_ones() -> None:
    assert ALGORITHM.settings() == {"neighbours": 5, "rate": 0.1}
    assert ALGORITHM.settings({"rate": "2"}) == {"neighbours": 5, "rate": 2.0}


def test_an_unknown_setting_is_refused_with_those_there_are() -> None:
    with pytest.raises(UserError, match=r"Test has no setting 'C'.*neighbours, rate"):
        ALGORITHM.settings({"C": 1})
