"""Archives of strangers: read in bounds, and never a traceback."""

import zipfile
from pathlib import Path

import pytest

from letterpad.collection.archive import Archive
from letterpad.errors import UserError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("folder")
        archive.writestr("folder/a", b"abc" * 1000)
        archive.writestr("b", b"")
    return path


def test_members_are_read_whole_or_in_pieces(file: Path) -> None:
    with Archive(file) as archive:
        assert archive.names == ("folder/a", "b")
        assert archive.beginning("b", 10) == b""
        assert archive.beginning("folder/a", 3000) == b"abc" * 1000
        assert archive.beginning("folder/a", 2999) is None
        assert b"".join(archive.pieces("folder/a", 3000)) == b"abc" * 1000
        with pytest.raises(UserError, match="which no such file does"):
            list(archive.pieces("folder/a", 2999))
        with archive.opened("folder/a", 3000) as opened:
            assert opened.read(4) == b"abca"


def test_what_is_no_archive_is_a_sentence(tmp_path: Path) -> None:
    for content in (b"", b"PK\3\4", b"no zip" * 99):
        (tmp_path / "x").write_bytes(content)
        with pytest.raises(UserError, match="is no zip archive, damaged or cut off"):
            Archive(tmp_path / "x")
    with pytest.raises(UserError, match="cannot be read: No such file"):
        Archive(tmp_path / "nowhere")


def test_damage_within_is_a_sentence_while_it_is_read(file: Path) -> None:
    content = bytearray(file.read_bytes())
    place = content.index(b"folder/a") + 9
    content[place : place + 5] = b"\xff" * 5
    file.write_bytes(content)
    with Archive(file) as archive:
        with pytest.raises(UserError, match="damaged"):
            archive.beginning("folder/a", 9999)
        with pytest.raises(UserError, match="damaged"):
            list(archive.pieces("folder/a", 9999))


def test_other_errors_stay_what_they_are(file: Path) -> None:
    """An error of ours while a file is open must not look like a damaged file."""
    with pytest.raises(ValueError, match="ours"):
        with Archive(file) as archive, archive.opened("b", 1):
            raise ValueError("ours")
