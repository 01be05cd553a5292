"""``--leave-out`` before a file, in every form that people write it."""

import doctest
from dataclasses import replace
from pathlib import Path

import pytest

from letterpad.commands import leaving_out
from letterpad.commands.leaving_out import classes_in, hint, spread
from letterpad.ink.drawing_file import write_drawings


def test_the_examples_run() -> None:
    result = doctest.testmod(leaving_out)
    assert result.attempted >= 3
    assert result.failed == 0


@pytest.mark.parametrize(
    "words",
    [
        "--leave-out A,B OUT",
        "--leave-out A B OUT.ndjson",
        "--leave-out A --leave-out B OUT.ndjson",
        "--leave-out=A,B OUT",
        "--leave-out=A --leave-out=B OUT",
        "OUT --leave-out A B",
        "OUT --leave-out A,B",
        "--leave-out A B -- OUT",
        "--leave-out A,B OUT --force",
    ],
)
def test_what_is_left_out_ends_before_the_file(
    letterpad, ink_file: Path, tmp_path: Path, words: str
) -> None:
    typed = words.replace("OUT.", f"{tmp_path / 'out'}.").replace("OUT", str(tmp_path / "out"))
    if "--" in typed.split():
        done = letterpad("data", "export", "--json", "--data", ink_file, *typed.split())
    else:
        done = letterpad("data", "export", *typed.split(), "--json", "--data", ink_file)
    assert sorted(done.fields["classes"]) == ["C", "D"]
    assert all(Path(file).exists() for file in done.fields["files"])


def test_a_folder_without_a_path_is_not_guessed_and_the_error_says_what_to_do(
    letterpad, ink_file: Path
) -> None:
    done = letterpad("data", "export", "--data", ink_file, "--leave-out", "A", "B", "mine")
    assert done.code == 2
    assert "“mine” was taken for a class to leave out" in done.err
    assert "--leave-out A,B mine" in done.err
    other = letterpad("data", "export", "--data", ink_file, "--leave-out", "A")
    assert other.code == 2
    assert "was taken for" not in other.err


def test_commas_everywhere(letterpad, ink_file: Path) -> None:
    done = letterpad("data", "describe", "--data", ink_file, "--leave-out", "A,C", "--json")
    assert sorted(done.fields["classes"]) == ["B", "D"]


@pytest.mark.parametrize(
    "words",
    [
        [r"--leave-out=1\,5", "OUT"],
        ["--leave-out", r"1\,5", "OUT.ndjson"],
        ["--leave-out", r"1\,5,A", "OUT"],
        ["--leave-out", "A", r"1\,5", "OUT.ndjson"],
        ["OUT", "--leave-out", "A", "--leave-out", r"1\,5"],
    ],
)
def test_a_comma_in_a_name_has_a_backslash_before_it(
    letterpad, shaky, tmp_path: Path, words: list[str]
) -> None:
    data = tmp_path / "prices.ndjson"
    drawings = shaky(10, 1)
    write_drawings(data, [*drawings, *(replace(d, word="1,5") for d in shaky(3, 2, words="A"))])
    out = str(tmp_path / "out")
    typed = [word.replace("OUT", out) for word in words]
    done = letterpad("data", "export", "--json", "--data", data, "--classes", "as-named", *typed)
    left = {"A"} & {name for word in words for name in classes_in(word)}
    assert sorted(done.fields["classes"]) == sorted({"A", "B", "C", "D"} - left)
    whole = letterpad("data", "describe", "--json", "--data", data, "--classes", "as-named")
    assert whole.fields["classes"]["1,5"] == 3


def test_other_options_stay_as_they_are() -> None:
    typed = ["--data", "x", "--json", "out", "--leave-out"]
    assert spread(typed) == typed
    assert hint(typed) is None
    assert spread(["--leave-out", "A", "--", "--leave-out", "B"]) == [
        "--leave-out=A", "--", "--leave-out", "B",
    ]  # fmt: skip
