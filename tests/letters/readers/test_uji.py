"""Letters from UJI Pen Characters."""

import zipfile
from pathlib import Path

import pytest

import ink_files
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.readers.uji import UjiReader


def test_letters_and_writers(tmp_path: Path) -> None:
    (tmp_path / "ujipenchars2.txt").write_text(ink_files.uji2("LTñ"), encoding="utf-8")
    reading = UjiReader().read(tmp_path / "ujipenchars2.txt")
    assert reading.names.tolist() == ["L", "T", "ñ"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["UJI_W01", "UJI_W02", "UJI_W03"]
    assert reading.parts is not None
    assert reading.parts.tolist() == ["train"] * 3


def both_parts(letters: str = "LTLTLT") -> str:
    """Return the set with the writers of both parts, as version 2 names them."""
    text = ink_files.uji2(letters)
    for number, writer in enumerate(("UPV_W12", "UJI_W42"), 2):
        text = text.replace(f"trn_UJI_W0{number}-01", f"tst_{writer}-02")
    return text


def test_writers_say_which_part_they_are_of(tmp_path: Path) -> None:
    (tmp_path / "ujipenchars2.txt").write_text(both_parts(), encoding="utf-8")
    reading = UjiReader().read(tmp_path / "ujipenchars2.txt")
    assert reading.parts is not None
    assert reading.parts.tolist() == ["train", "test", "test", "train", "train", "train"]
    assert reading.writers is not None
    assert reading.writers.tolist()[1:3] == ["UPV_W12", "UJI_W42"]


def test_the_zip_as_it_is_downloaded_can_be_split_as_the_data_says(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "uji+pen+characters+version+2.zip", "w") as archive:
        archive.writestr("ujipenchars2.txt", both_parts())
        archive.writestr("ujipenchars2.names", "1. Title of Database:\n")
    letters = load_letters(Files(str(tmp_path / "uji+pen+characters+version+2.zip")))
    own = letters.own_parts
    assert own is not None
    assert (own.train.tolist(), own.held_out.tolist()) == ([0, 3, 4, 5], [1, 2])


@pytest.mark.parametrize("session", ["UJI_W01-01", "w01-01", "trnUJI_W01-01", "train_W1-01", ""])
def test_other_names_say_nothing_of_parts(tmp_path: Path, session: str) -> None:
    text = ink_files.uji2("L").replace("trn_UJI_W01-01", session)
    (tmp_path / "mine.txt").write_text(text, encoding="utf-8")
    assert UjiReader().read(tmp_path / "mine.txt").parts is None
