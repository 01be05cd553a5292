"""What models cost, in sentences."""

from pathlib import Path

import pytest

from letterpad.gui.charts.dots.cost_chart import Priced
from letterpad.gui.compare.cost_texts import front_sentence, missing_sentence
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult


def run(name: str, n_correct: int = 900) -> Run:
    held_out = HeldOutResult(1000, n_correct, 1.0, "key")
    card = Card(name, "svm", "SVM", {}, ("A", "B"), Framing(), held_out=held_out)
    return Run(Path(f"/nowhere/{name}"), card)


CHEAP, GOOD = Priced(run("Cheap", 700), 2.0), Priced(run("Good"), 50.0)


@pytest.mark.parametrize(
    ("front", "n_runs", "said"),
    [
        ([], 0, "What models score and what they cost will be here when some are trained."),
        ([GOOD], 1, "Good: 90.0 %, 50 s to train."),
        ([GOOD], 3, "Good is best and costs least: 90.0 %, 50 s to train."),
        (
            [CHEAP, GOOD],
            3,
            "Good is best: 90.0 %, 50 s to train. Cheap costs least: 70.0 %, 2 s to train.",
        ),
    ],
)
def test_the_best_and_the_cheapest_are_named(front: list[Priced], n_runs: int, said: str) -> None:
    assert front_sentence("seconds", front, n_runs) == said


def test_what_is_not_in_the_chart_is_named_with_the_reason() -> None:
    assert missing_sentence("bytes", [(run("A"), 1.0)]) == ""
    assert missing_sentence("seconds", [(run("A"), 1.0), (run("B"), "")]) == (
        "Not in the chart: B. Their files do not say how long the training took."
    )
    several = [(run(name), "It is gone.") for name in "ABCDE"]
    assert missing_sentence("milliseconds", [*several, (run("F"), None)]) == (
        "Measuring: 5 of 6 are done. Not in the chart: A, B, C and 2 more. It is gone."
    )
