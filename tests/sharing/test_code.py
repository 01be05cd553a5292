"""A run as a script: it stands alone, and no name in it can become code."""

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Package
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import TrainedModel
from letterpad.sharing.code import has_script, script, write_script

HOSTILE = "\"\"\"'''\n\r\x0c\u2028\\N{x}\n__import__('os').system('echo bad')\n#{x}{0}%s\udc80"
SPLIT = {
    "kind": "random",
    "train_size": 0.8,
    "random_state": 42,
    "validation": 0.0,
    "n_train": 400,
    "n_validation": 0,
    "n_held_out": 100,
}


@pytest.fixture
def card(bar_model: TrainedModel) -> Card:
    return replace(bar_model.card, split=SPLIT)


def code_of(text: str) -> str:
    """Return what a script does, without its comments."""
    return ast.dump(ast.parse(text))


@pytest.mark.parametrize("key", sorted(ALGORITHMS))
def test_a_script_imports_nothing_of_ours(card: Card, key: str) -> None:
    settings = ALGORITHMS[key].settings()
    split = {**SPLIT, "validation": ALGORITHMS[key].validation}
    card = replace(card, algorithm=key, settings=settings, split=split)
    if key in ("k-means", "nearest-prototype"):
        assert not has_script(card)
        return
    text = script(card)
    names = {
        alias.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in ([ast.alias(node.module)] if isinstance(node, ast.ImportFrom) else node.names)
    }
    rooms = {name.split(".")[0] for name in names}
    own = {"keras", "math", "numpy", "os", "pathlib", "sklearn", "tensorflow", "threadpoolctl"}
    assert rooms <= own
    assert max(map(len, text.splitlines())) <= 220
    assert "0.86" not in text
    assert "Accuracy: 1.0 (100 of 100 right)" in text


def test_no_name_becomes_code(card: Card) -> None:
    plain = script(card)
    hostile = replace(
        card,
        name=HOSTILE,
        classes=(HOSTILE, "B", "C", "D"),
        data={**card.data, "name": HOSTILE, "hash": HOSTILE},
        versions={HOSTILE: HOSTILE},
    )
    assert code_of(script(hostile)) == code_of(plain)
    literal = next(
        node.value
        for node in ast.walk(ast.parse(script(card, HOSTILE)))
        if isinstance(node, ast.Constant) and node.value == HOSTILE
    )
    assert literal == HOSTILE


@pytest.mark.parametrize(
    "change",
    [
        {"settings": {"C": "__import__('os')"}},
        {"settings": {"iterations": [1]}},
        {"settings": {"gone": 1}},
        {"split": {**SPLIT, "random_state": "0); import os; (0"}},
        {"split": {**SPLIT, "kind": "mine"}},
        {"split": {**SPLIT, "test_size": "1"}},
        {"split": {**SPLIT, "train_size": True}},
        {"split": {}},
    ],
)
def test_a_strangers_card_that_says_something_else_gives_no_script(
    card: Card, change: dict[str, Any]
) -> None:
    with pytest.raises(UserError):
        script(replace(card, **change))


def test_what_has_no_short_script_is_said_by_name(card: Card) -> None:
    for changed in (
        replace(card, algorithm="k-means", settings={}),
        replace(card, package=Package("other", "1")),
        replace(card, held_out=None),
    ):
        assert not has_script(changed)
        with pytest.raises(UserError, match="There is no short script for Where the bar stands"):
            script(changed)


def test_a_script_is_written_whole_or_not_at_all(card: Card, tmp_path: Any) -> None:
    text = script(replace(card, name="Ä \udc80"))
    write_script(text, tmp_path / "s.py")
    assert code_of((tmp_path / "s.py").read_text(encoding="utf-8")) == code_of(text)
    with pytest.raises(UserError, match="cannot be written"):
        write_script(text, tmp_path / "none" / "s.py")


def test_the_script_in_a_terminal_says_the_runs_accuracy(
    trained: Callable[..., Any], run_script: Callable[..., tuple[float, int]]
) -> None:
    run = trained("logistic-regression", {"iterations": 30}, random_state=5)
    result = run.model.card.held_out
    assert 0.5 < result.accuracy.value < 1.0
    assert run_script(run) == (result.accuracy.value, result.n_correct)
