"""What a zip archive is: by what is in it."""

import zipfile
from pathlib import Path

import pytest

import strange_files
from letterpad.file_kinds import kinds, zip_archive
from letterpad.file_kinds.zip_archive import zip_kind
from letterpad.model_files.model_file import TrainedModel, write_model

KEYS = [key for key, (_, make) in strange_files.SAMPLES.items() if make()[:4] == b"PK\3\4"]


@pytest.mark.parametrize("key", KEYS)
def test_each_kind_of_archive(tmp_path: Path, key: str) -> None:
    (tmp_path / "x").write_bytes(strange_files.SAMPLES[key][1]())
    assert zip_kind(tmp_path / "x").key == key


def test_a_real_model_is_one(tmp_path: Path, bar_model: TrainedModel) -> None:
    write_model(bar_model, tmp_path / "mine.zip")
    assert zip_kind(tmp_path / "mine.zip") is kinds.MODEL


def test_one_locked_letter_locks_no_others(tmp_path: Path) -> None:
    data = bytearray(strange_files.zipped("A/1.png", "B/1.png"))
    for start, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(start) + offset] |= 1
    (tmp_path / "x").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "x") as archive:
        assert [info.flag_bits & 1 for info in archive.infolist()] == [1, 0]
    assert zip_kind(tmp_path / "x") is kinds.ZIP


def test_of_many_members_the_first_one_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = strange_files.zipped(*(f"A/{number}.png" for number in range(5)))
    monkeypatch.setattr(zip_archive, "_FEW", 3)
    monkeypatch.setattr(zipfile, "ZipFile", None)  # the list of all is not read
    (tmp_path / "x").write_bytes(many)
    assert zip_kind(tmp_path / "x") is kinds.ZIP
    (tmp_path / "x").write_bytes(strange_files.marked(many, 6, 8, 1))
    assert zip_kind(tmp_path / "x") is kinds.LOCKED_ZIP


def test_an_empty_one_and_one_with_a_comment(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(strange_files.zipped())
    assert zip_kind(tmp_path / "x") is kinds.ZIP
    with zipfile.ZipFile(tmp_path / "x", "w") as archive:
        archive.writestr("A/1.png", "x")
        archive.comment = b"c" * 60_000
    assert zip_kind(tmp_path / "x") is kinds.ZIP
