"""Options become values: what is taken, and what is refused in words."""

import argparse
from pathlib import Path

import pytest

from letterpad.algorithms.registry import ALGORITHMS, algorithm
from letterpad.commands import arguments
from letterpad.commands.parser import CommandParser
from letterpad.errors import UserError
from letterpad.letters.data_spec import Builtin, Files
from letterpad.training.spec import TrainSpec


@pytest.fixture
def parser() -> CommandParser:
    parser = CommandParser(exit_on_error=False)
    arguments.add_data_options(parser)
    arguments.add_training_options(parser)
    return parser


def parsed(parser: CommandParser, line: str) -> argparse.Namespace:
    return parser.parse_args(line.split())


def test_defaults_are_those_of_a_training(parser: CommandParser) -> None:
    chosen = parsed(parser, "--data builtin --algorithm naive-bayes")
    assert arguments.train_spec(chosen) == TrainSpec(Builtin(), "naive-bayes")


def test_everything_that_can_be_chosen_is_in_the_spec(parser: CommandParser) -> None:
    line = (
        "--data builtin --classes A-J --size 500 --seed 3 --split stratified --train-size 0.5 "
        "--random-state 7 --validation 0.2 --algorithm neural-net --set epochs=3 "
        "--set hidden_units=8,4 --name mine"
    )
    assert arguments.train_spec(parsed(parser, line)) == TrainSpec(
        Builtin(classes="A-J", size=500, seed=3),
        "neural-net",
        {"epochs": 3, "hidden_units": (8, 4)},
        "stratified",
        0.5,
        7,
        0.2,
        "mine",
    )


@pytest.mark.parametrize(
    ("options", "fields"),
    [
        ("", {}),
        ("--transpose", {"transpose": True}),
        ("--flip none", {"flip": "none"}),
        ("--transpose --flip vertical", {"transpose": True, "flip": "vertical"}),
        ("--first-label 1", {"first_label": 1}),
    ],
)
def test_how_letters_lie_is_found_out_unless_it_is_said(
    parser: CommandParser, tmp_path: Path, options: str, fields: dict[str, object]
) -> None:
    path = str(tmp_path / "letters")
    chosen = parsed(parser, f"--data {path} --algorithm naive-bayes {options}")
    assert arguments.data_spec(chosen) == Files(path, **fields)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--data -", "and not through standard input"),
        ("--data letters.zip --size 5", "--size and --seed are only for the built-in letters"),
        ("--data letters.zip --seed 5", "--size and --seed are only for the built-in letters"),
        ("--data builtin --class-names A,B", "--class-names is only for IDX files"),
        ("--data builtin --transpose", "--transpose and --flip are only for letters in files"),
        ("--data builtin --flip none", "--transpose and --flip are only for letters in files"),
        ("--data builtin --first-label 1", "--first-label is only for IDX files"),
        ("--data builtin --set C=1 --set C=2", "--set C is given twice"),
        ("--data builtin --set c=1", "no parameter 'c'"),
        ("--data builtin --set iteratons=1", "Did you mean 'iterations'"),
        ("--data builtin --set C=-1", "not '-1'"),
    ],
)
def test_what_does_not_go_together_is_said(parser: CommandParser, line: str, said: str) -> None:
    chosen = parsed(parser, f"{line} --algorithm logistic-regression")
    with pytest.raises(UserError, match=said):
        arguments.train_spec(chosen)


@pytest.mark.parametrize(
    "option",
    ["--size 0", "--seed -1", "--seed 4294967296", "--train-size 0", "--train-size 1.0",
     "--train-size much", "--random-state x", "--class-names A,,B", "--class-names A,A",
     "--set C", "--set =1", "--split odd", "--classes a-z"],
)  # fmt: skip
def test_what_is_no_value_is_refused(parser: CommandParser, option: str) -> None:
    with pytest.raises(argparse.ArgumentError):
        parsed(parser, f"--data builtin --algorithm svm {option}")


def test_a_path_is_told_in_full(
    parser: CommandParser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chosen = parsed(parser, "--data some/letters.zip --algorithm svm")
    assert arguments.data_spec(chosen).source == str(tmp_path / "some" / "letters.zip")


def test_where_nothing_can_be_written_is_said_before_the_work(tmp_path: Path) -> None:
    assert arguments.out_file(None) is None
    for name in ("a.letterpad", "A.LETTERPAD"):
        assert arguments.out_file(tmp_path / name, ".letterpad") == tmp_path / name
    (tmp_path / "mine.letterpad").write_text("mine")
    with pytest.raises(UserError, match="is there already, and nothing was written"):
        arguments.out_file(tmp_path / "mine.letterpad", ".letterpad")
    there = arguments.out_file(tmp_path / "mine.letterpad", ".letterpad", force=True)
    assert there == tmp_path / "mine.letterpad"
    assert there.read_text() == "mine"
    (tmp_path / "folder.letterpad").mkdir()
    for path, said in (
        (tmp_path / "a.txt", "the file name must end in .letterpad"),
        (tmp_path / "folder.letterpad", "is a folder: give the name of a file"),
        (tmp_path / "none" / "a.letterpad", "there is no folder"),
    ):
        with pytest.raises(UserError, match=said):
            arguments.out_file(path, ".letterpad")


def test_layers_among_values_to_try_are_parted_by_slashes() -> None:
    net = algorithm("neural-net")
    assert arguments.values_to_try("64, 32/16", net.param("hidden_units")) == ("64", "32,16")
    assert arguments.values_to_try("0.1, 1", net.param("learning_rate")) == ("0.1", "1")


def test_help_lists_every_setting_with_its_default(parser: CommandParser) -> None:
    said = arguments.algorithms_text(parser)
    for each in ALGORITHMS.values():
        for param in each.params:
            assert f"{param.name}={param.text(param.default)}" in said
