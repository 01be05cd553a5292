"""Sets one folder down, and in archives as they are downloaded."""

import gzip
import io
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers import archives
from letterpad.letters.readers.reading import ignore_progress
from letterpad.letters.readers.registry import reader_for
from letterpad.letters.readers.sets import choices

LABELS = np.arange(40) % 3 + 1


def read(path: Path) -> LetterSet:
    return Files(str(path)).read(ignore_progress)


@pytest.fixture
def emnist(tmp_path: Path, write_idx: Callable[..., None], glyphs: np.ndarray) -> Path:
    """Return a folder as EMNIST's gzip.zip unpacks to: two sets, each of two parts."""
    folder = tmp_path / "emnist" / "gzip"
    for name in ("letters", "digits"):
        for part, some in (("train", slice(0, 30)), ("test", slice(30, 40))):
            images, labels = (
                folder / f"emnist-{name}-{part}-{what}-ubyte.gz"
                for what in ("images-idx3", "labels-idx1")
            )
            write_idx(images, labels, glyphs[some], LABELS[some])
    (folder / "emnist-letters-mapping.txt").write_text("1 81 113\n2 82 114\n3 83 115\n")
    return folder.parent


PACKED = ("", "zip", "tar", "gztar", "xztar")
"""How a set comes: as a folder, or in an archive."""


def packed_as(how: str, folder: Path) -> Path:
    """Return a folder, or an archive of what is in it."""
    return Path(shutil.make_archive(str(folder), how, folder)) if how else folder


@pytest.fixture
def zipped(emnist: Path) -> Path:
    """Return the same, as it is downloaded."""
    return Path(shutil.make_archive(str(emnist.parent / "gzip"), "zip", emnist))


@pytest.mark.parametrize("how", PACKED)
def test_of_several_sets_one_is_chosen_by_the_path(emnist: Path, how: str, glyphs) -> None:
    place = packed_as(how, emnist)
    with pytest.raises(UserError) as error:
        read(place)
    assert "several sets of letters (gzip/emnist-digits, gzip/emnist-letters)" in str(error.value)
    assert str(place / "gzip" / "emnist-digits") in str(error.value)
    letters = read(place / "gzip" / "emnist-letters")
    assert np.array_equal(letters.images, glyphs)
    assert letters.classes == ("Q", "R", "S")
    assert letters.parts is not None
    assert letters.parts.tolist() == ["train"] * 30 + ["test"] * 10
    one = read(place / "gzip" / "emnist-letters-test-images-idx3-ubyte.gz")
    assert np.array_equal(one.images, glyphs[30:])
    assert set(read(place / "gzip" / "emnist-digits").classes) == {"1", "2", "3"}


@pytest.mark.parametrize("how", PACKED)
def test_the_sets_can_be_listed_to_choose_from(emnist: Path, how: str) -> None:
    place = packed_as(how, emnist)
    assert choices(place) == [place / "gzip" / f"emnist-{name}" for name in ("digits", "letters")]
    assert len(read(choices(place)[1])) == 40


def test_a_set_that_is_not_there_is_said(zipped: Path) -> None:
    with pytest.raises(UserError, match="no set of letters called 'emnist'"):
        read(zipped / "emnist")
    with pytest.raises(UserError, match="no file or folder"):
        read(zipped.parent / "nowhere.zip" / "emnist")


def test_a_single_set_needs_no_choice(zipped: Path, emnist: Path, glyphs) -> None:
    for file in (emnist / "gzip").glob("*digits*"):
        file.unlink()
    zipped.unlink()
    again = Path(shutil.make_archive(str(zipped.with_suffix("")), "zip", emnist))
    for place in (emnist, again):
        assert np.array_equal(read(place).images, glyphs)


@pytest.mark.parametrize("how", PACKED)
@pytest.mark.parametrize("kind", ["csv", "npz", "npy"])
def test_tables_and_arrays_are_found_too(tmp_path: Path, glyphs, kind: str, how: str) -> None:
    folder = tmp_path / "archive" / "set"
    folder.mkdir(parents=True)
    for part, some in (("train", slice(0, 30)), ("test", slice(30, 40))):
        if kind == "csv":
            rows = zip(LABELS[some], glyphs[some], strict=True)
            lines = [",".join(map(str, [label, *glyph.ravel()])) for label, glyph in rows]
            (folder / f"sign_mnist_{part}.csv").write_text("\n".join(lines))
        elif kind == "npz":
            np.savez(folder / f"mine-{part}.npz", X=glyphs[some], y=LABELS[some])
        else:
            np.save(folder / f"X_{part}.npy", glyphs[some])
            np.save(folder / f"y_{part}.npy", LABELS[some])
    if how:
        (folder / "readme.txt").write_text("no letters")
    letters = read(packed_as(how, folder.parent))
    assert np.array_equal(letters.images, glyphs)
    assert letters.parts is not None
    assert letters.parts.tolist() == ["train"] * 30 + ["test"] * 10


@pytest.mark.parametrize("how", PACKED)
def test_a_table_of_pictures_says_more_than_their_folder(tmp_path, glyphs, png, how) -> None:
    folder = tmp_path / "English"
    (folder / "Img").mkdir(parents=True)
    for number, glyph in enumerate(glyphs[:6]):
        (folder / "Img" / f"{number}.png").write_bytes(png(glyph))
    rows = [f"Img/{number}.png,{'AB'[number % 2]}" for number in range(6)]
    (folder / "english.csv").write_text("\n".join(["image,label", *rows]))
    assert read(packed_as(how, folder)).classes == ("A", "B")


def test_folders_of_letters_stay_what_they_are(tmp_path: Path, glyphs, png) -> None:
    for number, glyph in enumerate(glyphs[:6]):
        file = tmp_path / "set" / "AB"[number % 2] / f"{number}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(glyph))
    rows = [f"{'AB'[number % 2]}/{number}.png,{number % 2}" for number in range(6)]
    (tmp_path / "set" / "list.csv").write_text("\n".join(["image,label", *rows]))
    (tmp_path / "set" / "notes.csv").write_text("a,b,c,d\n1,2,3,4\n")
    assert reader_for(tmp_path / "set").key == "folder"
    for how in PACKED[1:]:
        packed = packed_as(how, tmp_path / "set")
        assert reader_for(packed).key == "archive"
        assert read(packed).classes == read(tmp_path / "set").classes == ("A", "B")


def test_the_format_says_in_what_it_was_packed(tmp_path: Path, npz_bytes: bytes) -> None:
    path = _tar(tmp_path / "x.tgz", **{"mine.npz": npz_bytes})
    assert str(reader_for(path).read(path).format).endswith(", in a tar archive")


# Broken


@pytest.fixture
def npz_bytes(glyphs: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, X=glyphs, y=LABELS)
    return file.getvalue()


def _zip(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _tar(path: Path, how: str = "w:gz", **members: bytes) -> Path:
    with tarfile.open(path, how) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize("write", [_zip, _tar])
def test_what_is_wrong_inside_names_the_file_in_the_archive(
    tmp_path: Path, write: Callable[..., Path]
) -> None:
    path = write(tmp_path / "x.y", **{"data/a.csv": b"1,2,3,4,5\n" * 9, "readme": b"x"})
    with pytest.raises(UserError) as error:
        read(path)
    assert f"{path}/data/a.csv: a table with a label" in str(error.value)


def test_what_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    row = b",".join([b"0"] * 785) + b"\n"
    path = _zip(tmp_path / "x.zip", **{"a.csv": row * 40_000, "readme": b"x"})
    with pytest.raises(UserError, match="No letters shrink that much"):
        read(path)


def test_a_tar_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.tgz"
    with tarfile.open(path, "w:gz") as archive:
        info = tarfile.TarInfo("a.npy")
        info.size = 100 << 20
        with open("/dev/zero", "rb") as zeros:
            archive.addfile(info, zeros)
    with pytest.raises(UserError, match="unpacks to more than 64 MB"):
        read(path)


@pytest.mark.parametrize("write", [_zip, _tar])
@pytest.mark.parametrize("name", ["../a.csv", "x/../../a.csv", "/a.csv", "..\\a.csv", "C:\\a.csv"])
def test_names_that_point_outside_are_refused(
    tmp_path: Path, write: Callable[..., Path], name: str
) -> None:
    path = write(tmp_path / "x.y", **{name: b"1,2,3,4,5\n", "readme": b"x"})
    with pytest.raises(UserError, match="points outside"):
        read(path)
    assert not (tmp_path.parent / "a.csv").exists()


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_in_a_tar_are_no_letters(
    tmp_path: Path, npz_bytes: bytes, glyphs, kind: bytes
) -> None:
    """A link to a table elsewhere is not followed, and nothing is made of it."""
    (tmp_path / "secret.csv").write_text("1,2,3,4,5\n" * 9)
    path = tmp_path / "x.tar"
    with tarfile.open(path, "w") as archive:
        link = tarfile.TarInfo("x/other.csv")
        link.type, link.linkname = kind, str(tmp_path / "secret.csv")
        archive.addfile(link)
        info = tarfile.TarInfo("x/mine.npz")
        info.size = len(npz_bytes)
        archive.addfile(info, io.BytesIO(npz_bytes))
    assert choices(path) == [path / "x" / "mine.npz"]
    assert np.array_equal(read(path).images, glyphs)


def test_a_file_with_holes_is_no_letters(tmp_path: Path, npz_bytes: bytes, glyphs) -> None:
    """A few bytes may say that a file is a terabyte of nothing."""
    path = tmp_path / "x.tar"
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("hole.npy")
        info.pax_headers = {"GNU.sparse.size": str(1 << 40), "GNU.sparse.map": "0,1"}
        info.size = 1
        archive.addfile(info, io.BytesIO(b"x"))
        info = tarfile.TarInfo("mine.npz")
        info.size = len(npz_bytes)
        archive.addfile(info, io.BytesIO(npz_bytes))
    assert np.array_equal(read(path).images, glyphs)


def test_a_file_that_is_a_folder_as_well_is_damage(tmp_path: Path, npz_bytes: bytes) -> None:
    path = _tar(tmp_path / "x.tar", "w", **{"a.npz": npz_bytes, "a.npz/b.npz": npz_bytes})
    with pytest.raises(UserError, match="damaged"):
        read(path)


@pytest.mark.parametrize("share", [0.3, 0.9])
@pytest.mark.parametrize("how", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_that_is_cut_off_is_no_shorter_one(
    tmp_path: Path, npz_bytes: bytes, how: str, share: float
) -> None:
    noise = np.random.default_rng(1).bytes(60_000)
    path = _tar(tmp_path / "x.y", how, **{"a/mine.npz": npz_bytes, "a/noise.bin": noise})
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(UserError, match="damaged"):
        read(path)


def test_a_table_may_be_larger_than_a_picture(
    tmp_path: Path, npz_bytes: bytes, glyphs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read between two files of a tar is limited, but not a file itself."""
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 2 << 20)
    noise = np.random.default_rng(1).bytes(3 << 20)
    path = _tar(tmp_path / "x.tar", "w", **{"noise.bin": noise, "mine.npz": npz_bytes})
    assert np.array_equal(read(path).images, glyphs)


def test_what_is_hidden_in_a_tar_is_no_letters(tmp_path: Path, npz_bytes: bytes, glyphs) -> None:
    """As macOS packs a folder."""
    path = _tar(tmp_path / "x.tar", "w", **{"./a/._mine.npz": b"x" * 90, "./a/mine.npz": npz_bytes})
    assert choices(path) == [path / "a" / "mine.npz"]
    assert np.array_equal(read(path / "a" / "mine.npz").images, glyphs)


def test_a_member_that_is_damaged_is_said(zipped: Path) -> None:
    data = bytearray(zipped.read_bytes())
    with zipfile.ZipFile(zipped) as archive:
        info = archive.getinfo("gzip/emnist-letters-train-images-idx3-ubyte.gz")
    data[info.header_offset + 200 : info.header_offset + 800] = bytes(600)
    zipped.write_bytes(data)
    with pytest.raises(UserError, match="damaged"):
        read(zipped / "gzip" / "emnist-letters")


def test_labels_that_are_missing_are_named(tmp_path: Path, idx_bytes, glyphs) -> None:
    name = "train-images-idx3-ubyte.gz"
    path = _zip(tmp_path / "x.zip", **{name: gzip.compress(idx_bytes(glyphs)), "readme": b"x"})
    with pytest.raises(UserError, match="labels were expected beside it"):
        read(path)
