"""The user's own letters, as other programs take letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from letterpad.collection.kept import Query
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.export import FolderKind
from letterpad.letters.export_mine import export_mine
from letterpad.letters.letterset import LetterSet
from letterpad.letters.sources.collection import MyLetters
from odd_letters import content
from own_letters import letter


@pytest.fixture
def mine() -> Iterator[Collection]:
    with Collection.open() as collection:
        collection.add(letter(label, seed) for seed, label in enumerate(["A", "a", "a/b", "B"] * 3))
        yield collection


def again(path: Path) -> LetterSet:
    return load_letters(Files(str(path), classes="as-named"))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("mine.csv", None),
        ("mine.csv.gz", None),
        ("mine.npz", None),
        ("mine", "idx"),
        ("mine", "folders"),
        ("v1.5", "folders"),
        ("mine.npz", "idx"),
    ],
)
def test_the_pictures_are_those_that_are_trained_on(
    tmp_path: Path, mine: Collection, name: str, kind: FolderKind | None
) -> None:
    n, lost = export_mine(tmp_path / name, mine, folder_kind=kind)
    assert n == 12
    assert [str(each) for each in lost] == ["The pen's strokes are not in it, only pictures."]
    assert content(again(tmp_path / name)) == content(load_letters(MyLetters()))
    assert (tmp_path / name).is_dir() == (name != "mine.npz" and kind is not None)


@pytest.mark.parametrize("name", ["mine.letters", "mine.ndjson", "mine.ndjson.gz"])
def test_in_the_formats_of_pens_nothing_is_lost(
    tmp_path: Path, mine: Collection, name: str
) -> None:
    assert export_mine(tmp_path / name, mine, folder_kind="idx") == (12, [])
    assert (tmp_path / name).is_file()


def test_only_those_that_are_asked_for_are_written(tmp_path: Path, mine: Collection) -> None:
    assert export_mine(tmp_path / "b.csv", mine, Query(label="B"))[0] == 3
    assert again(tmp_path / "b.csv").classes == ("B",)
    first, *_ = mine.find(Query(label="a/b"))
    assert export_mine(tmp_path / "one.npz", mine, only=[first])[0] == 1
    assert again(tmp_path / "one.npz").classes == ("a/b",)


def test_what_cannot_be_written_is_said(tmp_path: Path, mine: Collection) -> None:
    with pytest.raises(UserError, match=r"\.letters, \.ndjson, .*\.npz, and .*mine\.xlsx"):
        export_mine(tmp_path / "mine.xlsx", mine)
    with pytest.raises(UserError, match="no such letters"):
        export_mine(tmp_path / "mine.csv", mine, Query(label="Z"))
    assert not list(tmp_path.glob("mine*"))
