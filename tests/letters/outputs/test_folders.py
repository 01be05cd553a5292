"""Letters as folders of pictures: on any system, and the same when they are read."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs import folders
from letterpad.letters.outputs.folders import folder_names
from letterpad.letters.readers.folders_file import FOLDERS_FILE
from odd_letters import ODD, content, letters_of, with_everything


def again(path: Path, **choice: str) -> LetterSet:
    return load_letters(Files(str(path), **choice))


def test_letters_come_back_whatever_they_are_called(tmp_path: Path) -> None:
    letters = letters_of(ODD)
    assert folders.write(letters, tmp_path / "out") == [tmp_path / "out"]
    read = again(tmp_path / "out")
    assert content(read) == content(letters)
    assert not list(tmp_path.glob(".*")), "nothing temporary is left"


def test_writers_and_parts_come_back_from_the_folder_and_from_an_archive_of_it(
    tmp_path: Path,
) -> None:
    letters = with_everything(letters_of(ODD))
    folders.write(letters, tmp_path / "out")
    assert content(again(tmp_path / "out")) == content(letters)
    archive = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "out")
    assert content(again(Path(archive))) == content(letters)


def test_names_are_allowed_everywhere_and_differ_in_more_than_case() -> None:
    names = folder_names(ODD)
    assert len({unicodedata.normalize("NFKC", each).casefold() for each in names.values()}) == len(
        ODD
    )
    for folder in names.values():
        assert folder == folder.strip(" .") != ""
        assert not set(folder) & set('<>:"/\\|?*')
        assert not folder.startswith(".")
        assert folder.split(".")[0].casefold() not in ("con", "nul")
    assert (names["A"], names["a"], names["ß"], names["é"]) == ("A_upper", "a_lower", "ß", "é")
    assert folder_names(["A", "B", "c"]) == {"A": "A", "B": "B", "c": "c"}


def test_pictures_that_a_user_moves_or_adds_are_read_where_they_lie(tmp_path: Path) -> None:
    folders.write(letters_of(("a/b", "A", "a"), n=2), tmp_path / "out")
    out = tmp_path / "out"
    next((out / "a_b").iterdir()).rename(out / "A_upper" / "moved.png")
    (out / "New").mkdir()
    next((out / "a_lower").iterdir()).rename(out / "New" / "added.png")
    read = again(out)
    assert dict(zip(read.classes, read.counts().tolist(), strict=True)) == {
        **{"A": 3, "New": 1, "a": 1, "a/b": 1}
    }
    (out / FOLDERS_FILE).unlink()
    assert "a_b" in again(out).classes, "without the table, folders are called as they are called"


@pytest.mark.parametrize(
    "table",
    [
        b"",
        b"\xff",
        b"{",
        b"[]",
        b"[" * 9999,
        b'{"king": {}}',
        b'{"class": 3}',
        b'{"class": {"A": 3}}',
        b'{"class": {"A": ""}}',
    ],
)
def test_a_table_that_somebody_broke_costs_no_letters(tmp_path: Path, table: bytes) -> None:
    folders.write(letters_of(("A", "B")), tmp_path / "out")
    (tmp_path / "out" / FOLDERS_FILE).write_bytes(table)
    assert again(tmp_path / "out").classes == ("A", "B")


def test_nothing_of_the_users_is_replaced_or_mixed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "photo.png").write_bytes(b"mine")
    with pytest.raises(UserError, match="not an empty folder"):
        folders.write(letters_of(("A", "B")), tmp_path / "mine")
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["photo.png"]
    (tmp_path / "empty").mkdir()
    folders.write(letters_of(("A", "B")), tmp_path / "empty")
    assert again(tmp_path / "empty").classes == ("A", "B")
    assert not list(tmp_path.glob(".*"))
