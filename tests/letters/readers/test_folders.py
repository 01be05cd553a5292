import os
import shutil
import struct
import tarfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from letterpad.errors import UserError
from letterpad.letters.readers.archives import ArchiveReader
from letterpad.letters.readers.folders import DEEPEST, FolderReader, walk


@pytest.fixture(scope="session")
def archives(tmp_path_factory, letter_folder):
    place = tmp_path_factory.mktemp("archives")
    parent, name = letter_folder.parent, letter_folder.name
    return [
        shutil.make_archive(str(place / "letters"), kind, parent, name)
        for kind in ("tar", "gztar", "bztar", "xztar", "zip")
    ]


def test_the_folder_of_a_picture_is_its_letter(letter_folder, glyphs):
    reading = FolderReader().read(letter_folder)
    expected = sorted(range(len(glyphs)), key=lambda number: (number % 3, number))
    assert "".join(reading.names) == "".join("ABC"[number % 3] for number in expected)
    assert np.array_equal(reading.images, glyphs[expected]), "28 x 28 pictures stay as they are"


def test_what_is_left_out_is_counted(letter_folder):
    reading = FolderReader().read(letter_folder)
    notes = [str(note) for note in reading.notes]
    assert "Left out because it is an empty file: 1 file (B/empty.png)." in notes
    assert reading.ledger.reasons() == {"empty": 1, "no-class": 1, "not-picture": 1}
    assert reading.ledger.found == len(reading.images) + 3


def test_archives_give_the_same_letters_as_the_folder(archives, letter_folder):
    folder = FolderReader().read(letter_folder)
    for archive in archives:
        reading = ArchiveReader().read(Path(archive))
        assert np.array_equal(reading.images, folder.images), archive
        assert reading.names.tolist() == folder.names.tolist()
        assert [note.text for note in reading.notes] == [note.text for note in folder.notes]
        assert reading.ledger.reasons() == folder.ledger.reasons()


def test_each_picture_is_read_by_its_own_border(tmp_path, glyphs, png):
    for number, image in enumerate(glyphs):
        folder = tmp_path / "AB"[number // 20]
        folder.mkdir(exist_ok=True)
        dark = number % 3 == 0
        (folder / f"{number:02}.png").write_bytes(png(255 - image if dark else image))
    reading = FolderReader().read(tmp_path)
    assert np.array_equal(reading.images, glyphs)
    assert "Dark on light, and inverted: 14 pictures." in map(str, reading.notes)


def test_tight_crops_go_with_the_set(tmp_path, png):
    """A few pictures whose border is mostly ink are not turned over among many clear ones."""
    random = np.random.default_rng(3)
    tight = np.zeros((6, 28, 28), dtype=np.uint8)
    tight[:, :, :9] = tight[:, :6] = tight[:, -6:] = 255  # a bold C: two thirds of its border
    clear = np.zeros((60, 28, 28), dtype=np.uint8)
    clear[:, 5:23, 5:23] = random.integers(0, 256, (60, 18, 18))
    images = np.concatenate([tight, clear])
    for invert in (False, True):
        root = tmp_path / str(invert)
        for number, image in enumerate(images):
            folder = root / "AB"[number % 2]
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number:02}.png").write_bytes(png(255 - image if invert else image))
        order = [*range(0, 66, 2), *range(1, 66, 2)]
        assert np.array_equal(FolderReader().read(root).images, images[order])


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "RGBA", "LA", "1", "I;16"])
@pytest.mark.parametrize("dark", [False, True])
def test_any_size_and_mode_is_cropped_and_fitted(tmp_path, mode, dark):
    grey = np.full((90, 150), 255 if dark else 0, dtype=np.uint8)
    ink = 0 if dark else 255
    grey[20:80, 100:106] = grey[74:80, 60:106] = ink  # a J: 46 wide, 60 tall
    if mode == "I;16":
        image = Image.fromarray(grey.astype(np.uint16) * 257)
    elif mode in ("RGBA", "LA"):
        image = Image.new(mode, (150, 90), (ink,) * (len(mode) - 1) + (0,))
        image.putalpha(Image.fromarray(np.where(grey == ink, 255, 0).astype(np.uint8)))
    else:
        image = Image.fromarray(grey).convert(mode)
    for name in "JK":
        (tmp_path / name).mkdir()
        image.save(tmp_path / name / "1.png")
    picture = FolderReader().read(tmp_path).images[0]
    rows, columns = np.nonzero(picture > 127)
    assert 21 <= np.ptp(rows) + 1 <= 23
    assert 16 <= np.ptp(columns) + 1 <= 18
    assert abs(rows.min() + rows.max() - 27) <= 1
    assert abs(columns.min() + columns.max() - 27) <= 1
    assert picture[0, 0] == 0
    assert picture.max() == 255


def test_lower_case_and_accented_letters_are_letters_of_their_own(tmp_path, glyphs, png):
    for name in ("a", "B", "e\u0301", "7", "AB", ".hidden", "__MACOSX"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.png").write_bytes(png(glyphs[0]))
    (tmp_path / "a" / "._1.png").write_bytes(b"left by a file manager")
    reading = FolderReader().read(tmp_path)
    assert sorted(reading.names) == ["7", "AB", "B", "a", "é"]
    assert reading.ledger.reasons() == {"hidden": 3}
    assert not any("Unreadable" in str(note) for note in reading.notes)


def test_a_folder_without_letters_says_what_was_expected(tmp_path):
    with pytest.raises(UserError, match=r"folder for each letter.*It is empty"):
        FolderReader().read(tmp_path)
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(UserError, match="1 file"):
        FolderReader().read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_are_followed_once_and_depth_is_bounded(tmp_path, tmp_path_factory, glyphs, png):
    deep = tmp_path
    for _ in range(DEEPEST + 4):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "1.png").write_bytes(png(glyphs[0]))
    for name in "AB":
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.png").write_bytes(png(glyphs[1]))
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "2.png").write_bytes(png(glyphs[2]))
    os.symlink(elsewhere, tmp_path / "C")
    os.symlink(elsewhere / "2.png", tmp_path / "B" / "2.png")
    os.symlink(tmp_path, tmp_path / "A" / "loop")
    os.symlink(tmp_path / "nothing", tmp_path / "A" / "lost.png")
    os.symlink(tmp_path / "B", tmp_path / "A" / "aside")
    os.mkfifo(tmp_path / "A" / "pipe.png")
    walked = walk(tmp_path)
    files = ["A/1.png", "B/1.png", "B/2.png", "C/2.png"]
    assert [name for name, _ in walked.files] == files
    deepest = "/".join("d" * (DEEPEST + 1))
    assert walked.left_out == [
        ("A/aside", "link"),
        ("A/loop", "link"),
        ("A/lost.png", "link"),
        ("A/pipe.png", "link"),
        (deepest[: 2 * DEEPEST - 1], "too-deep"),
    ]
    reading = FolderReader().read(tmp_path)
    assert reading.names.tolist() == ["A", "B", "B", "C"]
    assert reading.ledger.reasons() == {"link": 4, "too-deep": 1}


def test_a_folder_that_may_not_be_opened_costs_that_folder(tmp_path, glyphs, png, monkeypatch):
    for name in "AB":
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.png").write_bytes(png(glyphs[1]))
    scandir = os.scandir

    def forbidding(folder):
        if Path(folder).name == "B":
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr("letterpad.letters.readers.folders.os.scandir", forbidding)
    reading = FolderReader().read(tmp_path)
    assert reading.names.tolist() == ["A"]
    assert reading.ledger.reasons() == {"unreadable": 1}
    assert str(reading.notes[0]) == "Unreadable, and left out: 1 entry (B)."


def test_hidden_folders_are_not_entered_and_do_not_change_what_is_read(tmp_path, glyphs, png):
    for name in ("A", ".git/A", "A/.ipynb_checkpoints", "A/@eaDir"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "1.png").write_bytes(png(glyphs[1]))
    (tmp_path / "A" / ".DS_Store").write_bytes(b"x")
    walked = walk(tmp_path)
    assert [name for name, _ in walked.files] == ["A/1.png"]
    assert FolderReader().read(tmp_path).ledger.reasons() == {"hidden": 4}


def test_too_many_files_are_refused(tmp_path, monkeypatch, letter_folder):
    monkeypatch.setattr("letterpad.letters.readers.folders.MOST_LETTERS", 10)
    with pytest.raises(UserError, match=r"holds 46 files and folders, 36 more than the 10 .* Open"):
        walk(letter_folder)
    with pytest.raises(UserError, match="more than 5 files"):
        walk(letter_folder, 5)


def test_an_archive_with_a_picture_bomb_skips_it(tmp_path, glyphs, png):
    """A PNG whose header claims 30,000 x 30,000 pixels is counted as unreadable, not unpacked."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9000)))
    )
    for name in "AB":
        (tmp_path / "x" / name).mkdir(parents=True)
        (tmp_path / "x" / name / "1.png").write_bytes(png(glyphs[0]))
    (tmp_path / "x" / "A" / "bomb.png").write_bytes(bomb + chunk(b"IEND", b""))
    with tarfile.open(tmp_path / "x.tar", "w") as tar:
        tar.add(tmp_path / "x", "x")
    for reading in (FolderReader().read(tmp_path / "x"), ArchiveReader().read(tmp_path / "x.tar")):
        assert len(reading.images) == 2
        assert any("A/bomb.png" in str(note) for note in reading.notes)


@pytest.mark.slow
def test_notmnist_as_folders_is_notmnist(tmp_path, notmnist, png):
    """The talk's letters, shipped as folders, half a percent apart: those that have a frame."""
    from letterpad.letters.readers.idx import IdxReader

    whole = IdxReader().read(notmnist)
    images, names = whole.images[:2000], whole.names[:2000]
    for number, (image, name) in enumerate(zip(images, names, strict=True)):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / f"{number:05}.png").write_bytes(png(image))
    order = np.argsort(names, kind="stable")
    same = (FolderReader().read(tmp_path).images == images[order]).all(axis=(1, 2))
    assert same.mean() > 0.99
