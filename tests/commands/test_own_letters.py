"""``letterpad letters``: what there is, to and from files, and a backup of everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import strange_files
from filled_sheets import UPPER, scanned
from letterpad import paths
from letterpad.collection.kept import FILE, Query
from letterpad.collection.store import Collection
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel
from own_letters import letter, many_letters


@pytest.fixture
def mine() -> Iterator[Collection]:
    with Collection.open() as collection:
        collection.add([*many_letters(6, "AaÄ"), letter("7", 50, author="Ann")])
        yield collection


@pytest.mark.usefixtures("mine")
def test_they_are_counted(letterpad) -> None:
    fields = letterpad("letters", "--json").fields
    assert fields["n"] == 7
    assert fields["classes"] == {"7": 1, "A": 2, "a": 2, "Ä": 2}
    assert fields["authors"] == {"": 6, "Ann": 1}
    assert sum(fields["days"].values()) == 7
    assert fields["data"] == str(paths.home() / FILE)
    first, labels, people = letterpad("letters").out.splitlines()
    assert first.startswith("Letters: 7, labels: 4, people: 2 (")
    assert (labels, people) == ("  7 1, A 2, a 2, Ä 2", "  you 6, Ann 1")


def test_without_letters_that_is_said(letterpad) -> None:
    assert letterpad("letters", "--json").fields["n"] == 0
    assert "You have no letters of your own yet" in letterpad("letters").out


@pytest.mark.parametrize("name", ["x.letters", "x.ndjson", "x.ndjson.gz"])
def test_they_are_exported_and_imported(
    letterpad, mine: Collection, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    assert letterpad("letters", "export", out, "--json").fields == {"n": 7, "files": [str(out)]}
    refused = letterpad("letters", "export", out)
    assert refused.code == 2
    assert "is there already" in refused.err
    some = letterpad("letters", "export", out, "--author", "", "--label", "A", "--force", "--json")
    assert some.fields["n"] == 2
    mine.delete_author("")
    imported = letterpad("letters", "import", out, "--author", "Zoë", "--json").fields
    assert (imported["n"], imported["doubles"], imported["errors"]) == (2, 0, [])
    assert imported["imported"] == [{"file": str(out), "n": 2, "doubles": 0, "unreadable": 0}]
    assert mine.counts().authors == {"Ann": 1, "Zoë": 2}
    again = letterpad("letters", "import", out)
    assert again.out == (
        "Letters imported: 0, there already: 2, lines without a letter: 0, files: 1\n"
    )


def test_a_file_says_whose_letters_it_has(letterpad, mine: Collection, tmp_path: Path) -> None:
    out = tmp_path / "x.letters"
    assert letterpad("letters", "export", out, "--as", "Zoë", "--author", "").code == 0
    mine.remove(mine.find())
    assert letterpad("letters", "import", tmp_path).code == 0
    assert mine.counts().authors == {"Zoë": 6}


def test_a_filled_in_sheet_is_imported_and_another_picture_refused(
    letterpad, tmp_path: Path
) -> None:
    sheet = scanned(UPPER, 3, share=0.1)
    (tmp_path / "Ben.jpg").write_bytes(sheet.jpeg)
    (tmp_path / "cat.png").write_bytes(strange_files.picture("PNG"))
    done = letterpad("letters", "import", tmp_path / "Ben.jpg", tmp_path / "cat.png")
    assert done.code == 2
    assert done.out.startswith(f"Letters imported: {len(sheet.labels)}, there already: 0")
    assert "cat.png is a picture, but not of a sheet to fill in" in done.err
    with Collection.open() as mine:
        assert mine.authors() == {"Ben": len(sheet.labels)}


def test_files_that_cannot_be_read_are_named_and_the_others_imported(
    letterpad, tmp_path: Path
) -> None:
    (tmp_path / "good.ndjson").write_text('{"word": "A", "drawing": [[[0, 90], [5, 200]]]}\n{\n')
    (tmp_path / "bad.ndjson").write_text("hello")
    files = [tmp_path / "good.ndjson", tmp_path / "bad.ndjson", tmp_path / "none.letters"]
    done = letterpad("letters", "import", *files)
    assert done.code == 2
    assert done.out.startswith("Letters imported: 1, there already: 0, lines without a letter: 2")
    for words in ("good.ndjson, line 2", "bad.ndjson holds no letters", "none.letters: there is"):
        assert words in done.err


def test_everything_is_backed_up_and_read_back(
    letterpad, mine: Collection, bar_model: TrainedModel, tmp_path: Path
) -> None:
    Library().add(bar_model)
    (paths.home() / "settings.json").write_text("{}")
    out = tmp_path / "all.letterpad-backup"
    saved = letterpad("letters", "backup", out, "--json").fields
    assert saved["saved"] == {"letters": 7, "models": 1, "lessons": 0, "settings": True}
    assert (saved["n"], saved["files"]) == (7, [str(out)])
    assert letterpad("letters", "backup", out).code == 2
    assert letterpad("letters", "backup", out, "--force").out == (
        f"Written to {out}: letters: 7, models: 1, lessons: 0, settings: yes\n"
    )
    mine.remove(mine.find(Query(label="A")))
    (model,) = paths.models_folder().glob("*.letterpad")
    model.unlink()
    fields = letterpad("letters", "restore", out, "--json").fields
    assert fields["n"] == 2
    assert fields["restored"] == {
        "letters": 2,
        "models": [model.name],
        "lessons": [],
        "settings": False,
    }
    assert fields["already_there"] == {"letters": 5, "models": [], "lessons": []}
    said = letterpad("letters", "restore", out, "--settings").out.splitlines()
    assert said[0] == "Letters read back: 0, there already: 7"
    assert said[1] == "Models read back: 0, there already: 1"
    assert said[3].startswith("Your settings were read back")


def test_what_is_wrong_is_a_sentence(letterpad, mine: Collection, tmp_path: Path) -> None:
    for arguments, words in (
        (("export", tmp_path / "x.zip"), "ends in .letters"),
        (("export", tmp_path / "x.letters", "--label", "Q"), "There are no such letters"),
        (("backup", tmp_path / "x.zip"), "ends in .letterpad-backup"),
        (("restore", tmp_path / "none"), "cannot be read"),
        (("import",), "required"),
    ):
        done = letterpad("letters", *arguments)
        assert done.code == 2
        assert words in done.err


def test_a_damaged_collection_is_mentioned(letterpad) -> None:
    (paths.home() / FILE).write_bytes(b"damaged" * 999)
    done = letterpad("letters", "--json")
    assert done.fields["n"] == 0
    assert "It was kept as my_letters.sqlite.kept" in done.err
