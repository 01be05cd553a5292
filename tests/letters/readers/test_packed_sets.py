"""What is unpacked of an archive: beginnings first, and then what is asked for."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import packed_sets as module
from letterpad.letters.readers.packed_sets import packed_sets
from letterpad.letters.readers.reading import ignore_progress

LARGE = bytes(range(256)) * 2000  # more than a beginning


@pytest.fixture(params=["zip", "tar", "tar.gz"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    members = {"x/a.csv": LARGE, "x/b.npy": b"small", "x/.hidden.csv": b"x", "readme": b"words"}
    path = tmp_path / f"archive.{request.param}"
    if request.param == "zip":
        with zipfile.ZipFile(path, "w") as packed:
            for name, data in members.items():
                packed.writestr(name, data)
        return path
    with tarfile.open(path, "w:gz" if request.param == "tar.gz" else "w") as packed_tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            packed_tar.addfile(info, io.BytesIO(data))
    return path


def test_beginnings_come_first_and_then_what_is_asked_for(archive: Path, tmp_path: Path) -> None:
    folder, told = tmp_path / "out", list[tuple[str, float | None]]()
    with packed_sets(archive, folder, lambda text, share: told.append((str(text), share))) as files:
        assert sorted(files.glance()) == ["readme", "x/a.csv", "x/b.npy"]
        assert not folder.exists()
        assert sorted(files.start(lambda name: name.endswith("csv"))) == sorted(files.glance())
        assert 0 < (folder / "x/a.csv").stat().st_size < len(LARGE)
        assert [each.name for each in folder.glob("x/*")] == ["a.csv"]
        files.whole(["x/a.csv", "x/b.npy"])
    assert (folder / "x/a.csv").read_bytes() == LARGE
    assert (folder / "x/b.npy").read_bytes() == b"small"
    assert told
    assert told[-1][0] == "unpacking a.csv"
    assert all(share is not None and 0 < share <= 1 for _, share in told)


def test_of_a_large_tar_only_the_beginning_is_glanced_at(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_GLANCED_BYTES", 1000)
    with packed_sets(archive, tmp_path / "out", ignore_progress) as files:
        assert ("readme" in files.glance()) == (archive.suffix == ".zip")
        assert len(files.start(lambda name: False)) == 3


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.tar").write_bytes(b"no archive at all")
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 and no more")
    for name in ("x.tar", "x.zip"):
        with (
            pytest.raises(UserError, match="damaged"),
            packed_sets(tmp_path / name, tmp_path / "out", ignore_progress) as files,
        ):
            files.glance()
