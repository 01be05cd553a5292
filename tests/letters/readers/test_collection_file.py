"""Letters from somebody's .letters file, without importing them."""

import zipfile
from pathlib import Path

import pytest

import ink_files
from letterpad.errors import UserError
from letterpad.letters.readers import collection_file
from letterpad.letters.readers.collection_file import CollectionFileReader
from letterpad.letters.readers.registry import reader_for


def test_letters_are_the_authors_of_the_card(tmp_path: Path) -> None:
    path = ink_files.letters_file(tmp_path / "anna.letters")
    reading = CollectionFileReader().read(path)
    assert reading.names.tolist() == ["L", "T"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["Anna", "Anna"]
    path.rename(tmp_path / "anna.zip")
    assert isinstance(reader_for(tmp_path / "anna.zip"), CollectionFileReader)


def test_a_broken_line_costs_itself_and_nothing_is_refused(tmp_path: Path) -> None:
    for lines, said in (("{}\n", "Unreadable, and left out: 1 line"), ("", "holds no letters")):
        with zipfile.ZipFile(tmp_path / "x.letters", "w") as archive:
            archive.writestr("letters_card.json", "no card")
            archive.writestr("letters.ndjson", lines)
        with pytest.raises(UserError, match=said):
            CollectionFileReader().read(tmp_path / "x.letters")


def test_not_more_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection_file, "MOST_LETTERS", 1)
    path = ink_files.letters_file(tmp_path / "anna.letters")
    with pytest.raises(UserError, match="holds more letters than the 1 that are read at most"):
        CollectionFileReader().read(path)


def test_a_later_versions_file_says_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.letters", "w") as archive:
        archive.writestr("letters_card.json", '{"format": 99}')
        archive.writestr("letters.ndjson", "")
    with pytest.raises(UserError, match="written by a later version of Letterpad"):
        CollectionFileReader().read(tmp_path / "x.letters")
