"""What ``letterpad compare`` says, for programs and for people."""

import json
from pathlib import Path

import numpy as np

from letterpad.commands.comparison_report import Compared, fields, left_out, lines
from letterpad.evaluation.several_models import several_test

LETTERS = np.arange(1000)


def compared(*n_right: int, writers: np.ndarray | None = None) -> Compared:
    """Return models that read the first so many letters right."""
    names = tuple(f"Model {number}" for number in range(len(n_right)))
    files = tuple(Path(f"{name}.letterpad") for name in names)
    test = several_test([LETTERS < n for n in n_right], writers)
    return Compared(names, files, test, "Some letters")


def test_two_models_have_a_table_and_more_have_pairs() -> None:
    two, three = fields(compared(500, 444)), fields(compared(500, 444, 600))
    assert json.loads(json.dumps(two, allow_nan=False)) == two
    assert json.loads(json.dumps(three, allow_nan=False)) == three
    assert set(two) - set(three) == {"table", "first", "second", "verdict"}
    assert set(three) - set(two) == {"q", "compared", "pairs"}
    assert two["table"] == {"both": 444, "only_first": 56, "only_second": 0, "neither": 500}
    assert [len(three["pairs"]), len(three["compared"])] == [3, 3]


def test_two_models_in_words() -> None:
    said = [str(line) for line in lines(compared(500, 444))]
    assert said[0] == (
        "Model 0 is better: 50.0 % against 44.4 %. On 1,000 letters a difference like this comes "
        "by chance less than once in 10,000."
    )
    assert said[1] == "Letters: Some letters"
    assert said[2].startswith("Model 0: 50.0 % of 1,000 letters (95 % interval 46.9 % to 53.1 %)")
    assert said[4:8] == [
        "Both right: 444",
        "Only Model 0: 56",
        "Only Model 1: 0",
        "Both wrong: 500",
    ]
    assert said[8] == "p < 0.0001 (McNemar's exact test by letters, mid-p)"


def test_several_models_in_words() -> None:
    said = [str(line) for line in lines(compared(500, 444, 504))]
    assert said[0].startswith(
        "These 3 models are not equally good: they read from 50.4 % (Model 2) down to 44.4 % (Model"
    )
    assert any(line.startswith("p < 0.0001 (Cochran's Q by letters: ") for line in said)
    assert "Two by two; chances are corrected for 3 pairs (Holm):" in said
    (same,) = [line for line in said if line.startswith("  Model 0 and Model 2 cannot be told")]
    assert "comes by chance 6 times in 100." in same  # 1 in 16


def test_too_few_hands_are_not_compared_two_by_two() -> None:
    said = [str(line) for line in lines(compared(500, 444, 600, writers=LETTERS % 9))]
    assert said[0].startswith("Too few hands to tell whether these 3 models differ: 9 wrote")
    assert not [line for line in said if "Holm" in line]
    two = [str(line) for line in lines(compared(500, 444, writers=LETTERS % 9))]
    assert two[-1] == "No test: too few hands."


def test_what_was_left_out_is_named() -> None:
    assert str(left_out(["Q", "Z"], 12)) == (
        "Left out, as not all of these models know them: 12 letters (Q, Z)."
    )
