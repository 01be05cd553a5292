import io
import random
import tarfile
import zipfile

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import archives
from letterpad.letters.readers.archives import ArchiveReader, members

OUTSIDE = ["../A/1.png", "A/../../1.png", "/A/1.png", "..\\A\\1.png", "C:\\A\\1.png"]


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


def _special(kind):
    info = tarfile.TarInfo("A/9.png")
    info.type, info.linkname = kind, "/etc/passwd"
    return info


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("write", [_tar, _zip])
def test_a_name_that_leads_out_is_refused(tmp_path, write, name):
    path = write(tmp_path / "letters.archive.tar", [("A/1.png", b"x"), (name, b"x")])
    with pytest.raises(UserError, match="points outside the archive"):
        list(members(path))


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_are_skipped_and_counted(tmp_path, glyphs, png, kind):
    picture = png(glyphs[0])
    path = _tar(
        tmp_path / "x.tar", [("A/1.png", picture), (_special(kind), b""), ("B/1.png", picture)]
    )
    reading = ArchiveReader().read(path)
    assert reading.names.tolist() == ["A", "B"]
    assert reading.ledger.reasons() == {"link": 1}


def test_a_link_in_a_zip_is_skipped(tmp_path, glyphs, png):
    link = zipfile.ZipInfo("A/2.png")
    link.external_attr = 0o120777 << 16
    path = _zip(tmp_path / "x.zip", [("A/1.png", png(glyphs[0])), (link, b"/etc/passwd")])
    reading = ArchiveReader().read(path)
    assert len(reading.names) == 1
    assert reading.ledger.reasons() == {"link": 1}


def test_too_many_members_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_LETTERS", 5)
    path = _tar(tmp_path / "x.tar", [(f"A/{n}.png", b"x") for n in range(6)])
    with pytest.raises(UserError, match=r"holds 6 files, 1 more than the 5 .* Unpack it"):
        list(members(path))


@pytest.mark.parametrize("where", [512 * 4 + 10, 512 * 2 + 150])
def test_a_tar_that_breaks_off_in_the_middle_is_no_shorter_tar(tmp_path, glyphs, png, where):
    path = _tar(tmp_path / "x.tar", [(f"A/{n}.png", b"x" * 100) for n in range(5)])
    data = bytearray(path.read_bytes())
    data[where : where + 8] = b"damaged!"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"damaged|as an archive"):
        list(members(path))


def test_a_cut_off_archive_is_refused(tmp_path):
    for write, name in ((_tar, "x.tar"), (_zip, "x.zip")):
        data = random.Random(1).randbytes(3000)
        path = write(tmp_path / name, [(f"A/{n}.png", data) for n in range(5)])
        path.write_bytes(path.read_bytes()[:6000])
        with pytest.raises(UserError, match="cannot be read as an archive"):
            ArchiveReader().read(path)


def test_a_tar_that_is_cut_off_in_a_header_is_no_shorter_tar(tmp_path):
    path = _tar(tmp_path / "x.tar", [(f"A/{n}.png", b"x" * 100) for n in range(5)])
    path.write_bytes(path.read_bytes()[: 1024 * 3 + 200])
    with pytest.raises(UserError, match=r"x\.tar is damaged: what follows A/2\.png"):
        list(members(path))


def test_an_encrypted_member_is_an_unreadable_picture(tmp_path, glyphs, png):
    path = _zip(tmp_path / "x.zip", [("A/1.png", png(glyphs[0])), ("B/1.png", png(glyphs[1]))])
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the first local header's flags
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    reading = ArchiveReader().read(path)
    assert reading.names.tolist() == ["B"]
    assert any("Unreadable" in str(note) for note in reading.notes)


def test_nothing_is_left_open_when_reading_stops(tmp_path):
    path = _tar(tmp_path / "x.tar", [(f"A/{n}.png", b"x") for n in range(5)])
    going = members(path)
    assert next(going).parts == ("A", "0.png")
    going.close()
    path.unlink()


@pytest.mark.parametrize("write", [_tar, _zip])
def test_in_an_archive_too_first_bytes_tell_a_picture(tmp_path, glyphs, png, write):
    page = b"<!DOCTYPE html>" + b" " * 9000
    path = write(
        tmp_path / "x.archive",
        [("A/1.dat", png(glyphs[0])), ("A/2", png(glyphs[1])), ("A/3.png", page), ("B/4", page)],
    )
    reading = ArchiveReader().read(path)
    assert np.array_equal(reading.images, glyphs[:2])
    assert reading.ledger.reasons() == {"html": 2}
