"""``letterpad curve``: the curve of the window, in figures and in a sentence."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment.letters import load_letters
from letterpad.letters.data_spec import Files
from letterpad.training.experiments.gains import curve_sentence
from letterpad.training.experiments.learning_curve import learning_curve
from letterpad.training.experiments.repeated import repeat
from letterpad.training.experiments.spec import CurveSpec, Learner, RepeatSpec

BOTH = "naive-bayes,logistic-regression"


def learners(**of_regression: int) -> tuple[Learner, ...]:
    from letterpad.algorithms.registry import algorithm

    return tuple(
        Learner(key, algorithm(key).settings(settings), algorithm(key).name)
        for key, settings in (("naive-bayes", {}), ("logistic-regression", of_regression))
    )


def test_the_curve_is_the_functions(letterpad, ink_file: Path) -> None:
    asked = ("--sizes", 3, "--seeds", 2, "--random-state", 7, "--set", "iterations=5")
    fields = letterpad("curve", "--data", ink_file, "--algorithm", BOTH, *asked, "--json").fields
    spec = CurveSpec(Files(str(ink_file)), learners(iterations=5), "random", 7, 3, 2)
    letters = load_letters(spec.data)
    curve = learning_curve(spec, lambda message: None, letters)
    assert fields["n"] == 32
    assert fields["hash"] == letters.hash
    assert fields["sentence"] == str(curve_sentence(curve, spec.learners))
    assert fields["curve"]["sizes"] == list(curve.plan.sizes) == [32, 64, 128]
    assert fields["curve"]["half"] == 64
    found = [
        (each["algorithm"], each["n_train"], each["seed"], each["accuracy"])
        for each in fields["curve"]["points"]
    ]
    assert found == [
        (BOTH.split(",")[each.learner], each.n, each.seed, each.accuracy) for each in curve.points
    ]
    assert [each["mean"] for each in fields["curve"]["gains"]] == [
        each.mean for each in curve.gains
    ]
    assert {each["more_helps"] for each in fields["curve"]["gains"]} <= {True, False, None}
    assert fields["algorithms"][1]["settings"]["iterations"] == 5
    assert fields["split"] == {"kind": "random", "random_state": 7}


def test_it_says_the_sentence_first_and_then_each_size(letterpad, ink_file: Path) -> None:
    done = letterpad(
        "curve", "--data", ink_file, "--algorithm", "naive-bayes", "--sizes", 2, "--seeds", 2
    )
    assert done.code == 0
    first, method, line = done.out.splitlines()
    assert first.startswith("Twice the letters, 128 instead of 64, brought Naive Bayes ")
    assert "32 letters, 2 for each size" in method
    assert line.startswith("Naive Bayes: ")
    assert " with 64, " in line
    assert line.endswith(" with 128")
    assert "Naive Bayes, 64 letters, seed 1: " in done.err  # points, as they are trained


def test_repeat_compares_two_algorithms(letterpad, ink_file: Path) -> None:
    asked = ("--repeat", 3, "--train-size", 60, "--set", "logistic-regression.iterations=5")
    fields = letterpad("curve", "--data", ink_file, "--algorithm", BOTH, *asked, "--json").fields
    spec = RepeatSpec(Files(str(ink_file)), learners(iterations=5), n_times=3, n_train=60)
    result = repeat(spec, lambda message: None)
    found = fields["repetition"]
    assert (found["mean"], found["t"], found["p_value"]) == (
        result.mean,
        result.t,
        result.p_value,
    )
    assert found["interval"] == [result.low, result.high]
    assert found["mean"] == pytest.approx(np.mean(found["differences"]))
    assert len(found["points"]) == 6
    assert found["n_train"] == 60
    assert "over 3 splits" in fields["sentence"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--algorithm", "naive-bays"), "naive-bayes"),
        (("--algorithm", BOTH, "--set", "depth=3"), "no parameter 'depth'"),
        (("--algorithm", BOTH, "--set", "svm.C=3"), "svm is none of the algorithms named"),
        (("--algorithm", BOTH, "--set", "C=1", "--set", "C=2"), "is given twice"),
        (("--algorithm", BOTH, "--sizes", 1), "2 to 12 sizes, not 1"),
        (("--algorithm", BOTH, "--train-size", 10), "goes with --repeat"),
        (("--algorithm", "naive-bayes", "--repeat", 3), "Two algorithms"),
        (("--algorithm", BOTH, "--repeat", 3, "--split", "parts"), "Choose another split"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    letterpad, ink_file: Path, arguments: tuple[object, ...], words: str
) -> None:
    done = letterpad("curve", "--data", ink_file, *arguments)
    assert done.code == 2
    assert words in done.err
    assert done.out == ""
    assert "Traceback" not in done.err
