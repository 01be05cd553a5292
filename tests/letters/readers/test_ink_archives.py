"""Archives of drawings are read as the folder that they unpack to."""

import io
import random
import re
import shutil
import tarfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.readers.ink_archives import InkArchiveReader
from letterpad.letters.readers.registry import reader_for
from odd_letters import content


def folder_of(kind: str, folder: Path) -> Path:
    """Write a folder of drawings, as they are published."""
    if kind == "unipen":
        ink_files.train_r01(folder)
    elif kind == "uji":
        folder.mkdir()
        (folder / "uji2.names").write_text("1. Title of Database")
        (folder / "ujipenchars2.txt").write_text(ink_files.uji2(), encoding="utf-8")
    else:
        for letter, strokes in ink_files.LETTERS.items():
            file = folder / "drawn" / letter / f"1.{kind}"
            file.parent.mkdir(parents=True)
            written = ink_files.svg if kind == "svg" else ink_files.inkml
            file.write_text(written(strokes))
    return folder


@pytest.mark.parametrize("kind", ["svg", "inkml", "unipen", "uji"])
@pytest.mark.parametrize("archive", ["zip", "tar", "gztar", "xztar"])
def test_an_archive_is_read_as_its_folder(tmp_path: Path, kind: str, archive: str) -> None:
    folder = folder_of(kind, tmp_path / "x")
    made = Path(shutil.make_archive(str(tmp_path / "packed"), archive, tmp_path, "x"))
    assert isinstance(reader_for(made), InkArchiveReader)
    packed, plain = load_letters(Files(str(made))), load_letters(Files(str(folder)))
    assert len(plain) >= 2
    assert packed.inks is not None
    assert content(packed) == content(plain)


def zipped(path: Path, *files: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path


SVG = ("L/1.svg", ink_files.svg().encode())


def test_what_is_broken_in_it_costs_itself(tmp_path: Path) -> None:
    whole = ("L/2.svg", ink_files.svg(ink_files.T).encode())
    path = zipped(tmp_path / "x.zip", SVG, ("L/3.svg", b"<svg"), (".DS_Store", b"?"), whole)
    letters = load_letters(Files(str(path)))
    assert len(letters) == 2
    assert any("L/3.svg" in str(note) for note in letters.notes)


def test_an_archive_without_letters_is_said_by_its_own_name(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", ("a.svg", b"<svg"), ("b.inkml", b"<ink"))
    with pytest.raises(UserError, match=r"x\.zip holds no letters"):
        load_letters(Files(str(path)))


@pytest.mark.parametrize("name", ["../out.svg", "/out.svg", "C:/out.svg"])
def test_a_name_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "x.zip", SVG, (name, SVG[1]))
    with pytest.raises(UserError, match="points outside the archive"):
        load_letters(Files(str(path)))


def test_what_is_too_large_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letterpad.letters.readers.ink_archives.MOST_BYTES", 2000)
    path = zipped(tmp_path / "x.zip", SVG, ("L/2.svg", b" " * 3000))
    letters = load_letters(Files(str(path)))
    assert len(letters) == 1
    assert any("left out: 1 file" in str(note) for note in letters.notes)


def test_an_archive_of_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letterpad.letters.readers.ink_archives.MOST_UNPACKED", 100)
    with pytest.raises(UserError, match="unpacks to more than"):
        load_letters(Files(str(zipped(tmp_path / "x.zip", SVG))))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2000), st.integers(0, 255), st.booleans())
def test_whatever_is_damaged_gives_letters_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int, is_tar: bool
) -> None:
    path = tmp_path_factory.mktemp("damaged") / ("x.tar" if is_tar else "x.zip")
    if is_tar:
        with tarfile.open(path, "w") as archive:
            info = tarfile.TarInfo(SVG[0])
            info.size = len(SVG[1])
            archive.addfile(info, io.BytesIO(SVG[1]))
    else:
        zipped(path, SVG)
    data = bytearray(path.read_bytes())
    data[place % len(data)] = value
    path.write_bytes(data)
    with suppress(UserError):
        assert len(load_letters(Files(str(path)))) == 1


def downloads() -> dict[str, bytes]:
    """Return files of well-known sets, by name, each cut off on its way."""
    packed, tarred = io.BytesIO(), io.BytesIO()
    noise = bytes(random.Random(1).randrange(256) for _ in range(5000))
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("gzip/emnist-letters-train-images-idx3-ubyte.gz", noise)
    with tarfile.open(fileobj=tarred, mode="w:gz") as archive:
        info = tarfile.TarInfo("notMNIST_small/A/a.png")
        info.size = len(noise)
        archive.addfile(info, io.BytesIO(noise))
    cut_zip, cut_tar = packed.getvalue()[:3000], tarred.getvalue()[:3000]
    return {
        "gzip.zip": cut_zip,
        "archive.zip": cut_zip,
        "uji+pen+characters+version+2.zip": cut_zip,
        "notMNIST_small.tar.gz": cut_tar,
        "unipen-CDROM-train_r01_v07.tgz": cut_tar,
        "A_Z Handwritten Data.csv": b"0,0,0,0,0,0,0",
        "ujipenchars2.txt": b"WORD A trn_UPV_W01-01\n  NUMSTROKES 2\n  POINTS 3 # 1 2 3",
    }


@pytest.mark.parametrize("name", downloads())
@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("page", r"this is a web page.*sign in.*Download it"),
        ("other", "this is a PDF document"),
        ("empty", r"this is an empty file.*download it again"),
        ("cut", "cut off|expected"),
    ],
)
def test_a_download_that_is_not_what_its_name_says_is_told_so(
    tmp_path: Path, name: str, what: str, expected: str
) -> None:
    page = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please</body></html>"
    came = {"page": page, "other": b"%PDF-1.7 hello", "empty": b"", "cut": downloads()[name]}
    (tmp_path / name).write_bytes(came[what])
    with pytest.raises(UserError, match=rf"(?s){re.escape(name)}.*({expected})"):
        load_letters(Files(str(tmp_path / name)))
