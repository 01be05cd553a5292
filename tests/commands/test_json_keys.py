"""Every key of every ``--json`` stands in the reference, and means the same in all commands."""

import re
import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import strange_files
from letterpad import paths

ROW = re.compile(r"^\| `(\w+)` \| (.+) \| (.+) \|$", re.MULTILINE)
NEVER_HERE = {"package"}
"""Keys that only an installed package with an algorithm brings."""


def reference(page: str) -> dict[str, str]:
    """Return the keys in the reference, and the commands beside each."""
    text = paths.resource(f"help/{page}").read_text(encoding="utf-8")
    return {key: commands for key, _, commands in ROW.findall(text)}


@pytest.fixture
def said(letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path) -> dict[str, Any]:
    """Run every command that has ``--json``; return what each said."""
    model = trained[0]
    (tmp_path / "L.png").write_bytes(strange_files.picture("PNG"))
    shutil.copy(model, paths.models_folder() / "mine.letterpad")
    search = ("--values", "C=0.1,1", "--set", "iterations=5", "--folds", 2)
    commands: dict[str, tuple[object, ...]] = {
        "search": (
            *("search", "--data", ink_file, "--algorithm", "logistic-regression"),
            *("--out", tmp_path / "best.letterpad", *search),
        ),
        "curve": (
            *("curve", "--data", ink_file, "--algorithm", "naive-bayes"),
            *("--sizes", 2, "--seeds", 1),
        ),
        "curve --repeat": (
            *("curve", "--data", ink_file, "--algorithm", "naive-bayes,decision-tree"),
            *("--repeat", 3),
        ),
        "evaluate": (
            *("evaluate", "--data", ink_file, "--model", model, "--confusion"),
            *("--robustness", "--by-contributor"),
        ),
        "evaluate the recogniser": ("evaluate", "--data", ink_file),
        "evaluate not-letters": ("evaluate", "--data", "not-letters", "--size", 50),
        "adapt": (
            *("adapt", "--data", ink_file, "--model", model),
            *("--out", tmp_path / "fitted.letterpad"),
        ),
        "compare": ("compare", model, "shipped"),
        "compare more": ("compare", model, "shipped", model),
        "compare doubt": ("compare", model, "shipped", "--doubt"),
        "predict": ("predict", tmp_path / "L.png"),
        "data describe": ("data", "describe", "--data", ink_file),
        "data export": ("data", "export", "--data", ink_file, tmp_path / "out.ndjson"),
        "sheet": ("sheet", tmp_path / "sheet.pdf"),
        "letters import": ("letters", "import", ink_file),
        "letters": ("letters",),
        "letters authors": ("letters", "authors"),
        "letters rename-author": ("letters", "rename-author", "writer 0", "writer 1"),
        "letters forget-author": ("letters", "forget-author", "writer 1", "--yes"),
        "letters export": ("letters", "export", tmp_path / "out.letters"),
        "letters backup": ("letters", "backup", tmp_path / "all.letterpad-backup"),
        "letters restore": ("letters", "restore", tmp_path / "all.letterpad-backup"),
        "models": ("models",),
        "models export": ("models", "export", model, "--onnx", tmp_path / "net.onnx"),
        "code": ("code", model, "--out", tmp_path / "script.py"),
        "report": ("report", model, "--out", tmp_path / "report.html"),
        "train of several": (
            *("train", "--data", ink_file, "--algorithm", "naive-bayes,decision-tree"),
            *("--test-size", "0.2"),
        ),
    }
    found = {name: letterpad(*arguments, "--json").fields for name, arguments in commands.items()}
    found["train"] = trained[1]
    assert set(found["train of several"]["runs"][0]) == {*trained[1], "milliseconds"}
    found["a model"] = found["models"]["models"][0]
    return found


def test_the_reference_lists_every_key_and_no_other(said: dict[str, Any]) -> None:
    listed = set(reference("command-line.md"))
    found = {key for fields in said.values() for key in fields}
    beside = set(said["predict"]["predictions"][0]) - found
    assert found - listed == set()
    assert listed - found - beside - NEVER_HERE == set()
    assert set(reference("command-line.de.md")) == listed


def test_the_reference_names_the_commands_of_each_key(said: dict[str, Any]) -> None:
    said["evaluate"] |= said.pop("evaluate the recogniser") | said.pop("evaluate not-letters")
    said["models"] |= said.pop("a model")
    said["compare"] |= said.pop("compare more") | said.pop("compare doubt")
    said["curve"] |= said.pop("curve --repeat")
    for key, commands in reference("command-line.md").items():
        if key in NEVER_HERE:
            continue
        having = {name for name, fields in said.items() if key in fields}
        if commands.startswith("all but"):
            left_out = set(re.findall(r"`([\w -]+)`", commands))
            expected = {name for name in said if not left_out & {name, name.split()[0]}}
            assert having == expected, key
        else:
            named = set(re.findall(r"`([\w -]+)`", commands))
            assert {name for name in having if name not in named} <= (
                {"data describe", "data export"} if "data" in named else set()
            ), key
            assert {name for name in named if name != "data"} <= having, key


def test_a_key_holds_the_same_kind_of_value_in_every_command(said: dict[str, Any]) -> None:
    kinds = defaultdict(set)
    for fields in said.values():
        for key, value in fields.items():
            if value is not None:
                kinds[key].add(float if isinstance(value, float | int) else type(value))
    assert {key: held for key, held in kinds.items() if len(held) > 1} == {}


def test_n_is_the_sum_of_the_classes(said: dict[str, Any]) -> None:
    with_both = [fields for fields in said.values() if "classes" in fields]
    assert len(with_both) >= 6
    for fields in with_both:
        assert sum(fields["classes"].values()) == fields["n"]


def test_what_stands_for_the_same_thing_is_the_same(said: dict[str, Any], ink_file: Path) -> None:
    for key, names in (
        ("data", ("train", "search", "evaluate", "data describe")),
        ("letters", ("train", "search", "evaluate", "data describe", "a model")),
        ("hash", ("train", "search", "data describe")),
        ("accuracy", ("train", "a model")),
        ("name", ("train", "evaluate", "a model")),
    ):
        assert len({str(said[name][key]) for name in names}) == 1, key
    assert said["train"]["data"] == str(ink_file)
