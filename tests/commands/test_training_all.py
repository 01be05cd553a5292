"""``letterpad train`` with several algorithms."""

import json
from pathlib import Path
from typing import Any

import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.commands.training_all import are_several
from letterpad.errors import UserError
from letterpad.library import Library


def test_what_names_several() -> None:
    assert are_several("all")
    assert are_several("svm,naive-bayes")
    assert not are_several("svm")


def test_each_is_trained_on_the_same_letters_and_kept(letterpad, ink_file: Path) -> None:
    arguments = ("train", "--data", ink_file, "--train-size", 100, "--test-size", "0.2")
    keys = ["naive-bayes", "decision-tree", "k-nearest-neighbours"]
    done = letterpad(*arguments, "--algorithm", ", ".join([*keys, keys[0]]), "--json")
    assert done.err == ""
    fields = done.fields
    assert fields["errors"] == []
    assert [run["algorithm"] for run in fields["runs"]] == keys
    kept = Library().runs()
    assert {run["model"] for run in fields["runs"]} == {str(run.path) for run in kept}
    assert len({run.card.held_out.key for run in kept if run.card.held_out}) == 1
    for run in fields["runs"]:
        alone = letterpad(*arguments, "--algorithm", run["algorithm"], "--json").fields
        assert run["accuracy"] == alone["accuracy"]
        assert run["settings"] == alone["settings"]
        assert 0 < run["milliseconds"] < 1000


def test_all_are_those_of_the_registry_and_packages(
    letterpad, ink_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {key: ALGORITHMS[key] for key in ("naive-bayes", "decision-tree")}
    monkeypatch.setattr(registry, "ALGORITHMS", few)
    done = letterpad("train", "--data", ink_file, "--algorithm", "all")
    assert done.code == 0
    assert [line.partition(":")[0] for line in done.out.splitlines()] == [
        "Naive Bayes",
        "Decision tree",
    ]
    assert "ms an answer" in done.out


def test_one_that_fails_is_said_and_the_rest_goes_on(
    letterpad, ink_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fit(estimator: Any, data: Any, on_step: Any) -> None:
        raise UserError("It is too large: choose fewer {things}.", things="trees")

    from dataclasses import replace

    broken = replace(ALGORITHMS["naive-bayes"], fit=fit)
    monkeypatch.setitem(registry.ALGORITHMS, "naive-bayes", broken)
    done = letterpad(
        "train", "--data", ink_file, "--algorithm", "naive-bayes,decision-tree", "--json"
    )
    assert done.code == 2
    fields = json.loads(done.out)
    assert [run["algorithm"] for run in fields["runs"]] == ["decision-tree"]
    assert fields["errors"] == [
        {"algorithm": "naive-bayes", "error": "It is too large: choose fewer trees."}
    ]
    assert "letterpad: naive-bayes: It is too large: choose fewer trees." in done.err
    assert len(Library().runs()) == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--algorithm", "naive-bayes,tree"], "tree"),
        (["--algorithm", ","], "no algorithm"),
        (["--algorithm", "all", "--name", "mine"], "are for one algorithm"),
        (["--algorithm", "all", "--out", "a.letterpad"], "are for one algorithm"),
        (["--algorithm", "svm,naive-bayes", "--set", "C=1"], "are for one algorithm"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_trained(
    letterpad, ink_file: Path, more: list[str], said: str
) -> None:
    done = letterpad("train", "--data", ink_file, *more)
    assert done.code == 2
    assert said in done.err
    assert Library().runs() == []
