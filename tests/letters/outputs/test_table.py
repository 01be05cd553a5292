"""Letters as a table: as Kaggle's are, and the same when they are read."""

import csv
import gzip
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs import table
from odd_letters import ODD, content, letters_of


def again(path: Path) -> LetterSet:
    return load_letters(Files(str(path), classes="as-named"))


@pytest.mark.parametrize("name", ["out.csv", "out.CSV.GZ"])
def test_letters_come_back_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    letters = letters_of(ODD)
    assert table.write(letters, tmp_path / name) == [tmp_path / name]
    read = again(tmp_path / name)
    assert content(read) == content(letters)
    assert np.array_equal(read.images, letters.images), "in the same order"
    assert not list(tmp_path.glob(".*")), "nothing temporary is left"


@pytest.mark.parametrize(
    ("classes", "head"),
    [
        (("0", "1", "7"), "label"),
        (("A", "B"), "label"),
        (("10", "3"), "class_name"),
        (("007", "1"), "class_name"),
        (("7", "A", "007"), "label"),
        (("-1", "+2", "4.0"), "class_name"),
        (("0", "25"), "class_name"),
    ],
)
def test_names_that_are_numbers_stay_what_they_are(
    tmp_path: Path, classes: tuple[str, ...], head: str
) -> None:
    letters = letters_of(classes)
    table.write(letters, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text().startswith(f"{head},pixel0,pixel1,")
    assert content(again(tmp_path / "out.csv")) == content(letters)


def test_a_table_is_what_other_programs_read(tmp_path: Path) -> None:
    letters = letters_of(("A", 'say "a", b'), n=2)
    table.write(letters, tmp_path / "out.csv.gz")
    text = gzip.decompress((tmp_path / "out.csv.gz").read_bytes()).decode()
    head, *rows = csv.reader(text.splitlines())
    assert (len(head), head[0], head[1], head[-1]) == (785, "label", "pixel0", "pixel783")
    assert [row[0] for row in rows] == ["A", 'say "a", b'] * 2
    assert [[int(cell) for cell in row[1:]] for row in rows] == letters.images.reshape(
        4, -1
    ).tolist()


def test_the_same_letters_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        table.write(letters_of(("A", "B")), tmp_path / name)
    assert (tmp_path / "a.csv.gz").read_bytes() == (tmp_path / "b.csv.gz").read_bytes()


def test_a_name_that_a_table_cannot_hold_is_refused_and_nothing_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("mine")
    with pytest.raises(UserError, match="64 characters"):
        table.write(letters_of(("A", "x" * 65)), tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text() == "mine"
