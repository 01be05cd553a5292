"""Unpacking: never more than was promised, and never without end."""

import gzip
import io
import tarfile
import zipfile

import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import archives, unpacking
from letterpad.letters.readers.archives import members


def _tar(path, entries):
    """Write (TarInfo or name, data) pairs as a tar archive."""
    with tarfile.open(path, "w") as tar:
        for entry, data in entries:
            info = entry if isinstance(entry, tarfile.TarInfo) else tarfile.TarInfo(entry)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path


def _zip(path, entries, how=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = _zip(tmp_path / "x.zip", [("A/1.png", bytes(20 << 20))])
    assert path.stat().st_size < 1 << 20
    with pytest.raises(UserError, match="would unpack from"):
        list(members(path))


def test_a_zip_that_lies_about_its_sizes_gives_no_more_than_it_says(tmp_path):
    path = _zip(tmp_path / "x.zip", [("A/1.png", bytes(5 << 20))])
    data = path.read_bytes()
    true = (5 << 20).to_bytes(4, "little")
    path.write_bytes(data.replace(true, (1000).to_bytes(4, "little")))
    for member in members(path):
        try:
            assert len(member.read(64 << 20)) <= 1000
        except ValueError:
            continue


def test_a_tar_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "_UNSUSPECTED", 1 << 20)
    plain = _tar(tmp_path / "x.tar", [(f"A/{n}.png", bytes(1 << 20)) for n in range(30)])
    path = tmp_path / "x.tar.gz"
    path.write_bytes(gzip.compress(plain.read_bytes()))
    with pytest.raises(UserError, match=r"unpacks to more than .* MB"):
        list(members(path))


def test_a_header_as_large_as_the_archive_is_refused(tmp_path, monkeypatch):
    """A tar's extended headers are read into memory by tarfile; there is an end to that."""
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1 << 20)
    info = tarfile.TarInfo("A/1.png")
    info.pax_headers = {"comment": "x" * (3 << 20)}
    path = _tar(tmp_path / "x.tar", [(info, b"")])
    with pytest.raises(UserError, match="more than 1 MB"):
        list(members(path))
