import gzip
import struct

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.idx import IdxReader, pair_of, pairs_in

IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def _read(path, names=None):
    return IdxReader().read(path, names)


@pytest.mark.parametrize("end", ["", ".gz"])
def test_pictures_and_labels_come_back_as_written(tmp_path, write_idx, glyphs, end):
    labels = np.arange(40) % 7
    write_idx(tmp_path / (IMAGES + end), tmp_path / (LABELS + end), glyphs, labels)
    reading = _read(tmp_path / (IMAGES + end))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == [str(label) for label in labels]


def test_either_file_of_a_pair_finds_the_other_also_if_only_one_is_packed(
    tmp_path, write_idx, glyphs
):
    images, labels = tmp_path / "My.Images.idx3-ubyte.gz", tmp_path / "my.labels.idx1-ubyte"
    write_idx(images, labels, glyphs, np.zeros(40))
    assert pair_of(images) == pair_of(labels)
    assert pair_of(labels).images == images
    assert np.array_equal(_read(images).images, glyphs)
    assert np.array_equal(_read(labels).images, glyphs)


def test_a_missing_partner_is_named(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.zeros(40))
    (tmp_path / LABELS).unlink()
    with pytest.raises(UserError, match=LABELS):
        pair_of(tmp_path / IMAGES)
    with pytest.raises(UserError, match=LABELS):
        pairs_in(tmp_path)


def test_training_part_comes_before_test_part(tmp_path, write_idx, glyphs):
    write_idx(
        tmp_path / "t10k-images-idx3-ubyte",
        tmp_path / "t10k-labels-idx1-ubyte",
        glyphs[:10],
        [1] * 10,
    )
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs[10:], [2] * 30)
    reading = _read(tmp_path)
    assert reading.names.tolist() == ["2"] * 30 + ["1"] * 10
    assert np.array_equal(reading.images, np.concatenate([glyphs[10:], glyphs[:10]]))
    assert any(f"{IMAGES} (30), t10k" in str(note) for note in reading.notes)


def test_a_pair_that_is_there_plain_and_packed_counts_once(tmp_path, write_idx, glyphs):
    for end in ("", ".gz"):
        write_idx(tmp_path / (IMAGES + end), tmp_path / (LABELS + end), glyphs, np.zeros(40))
    assert len(pairs_in(tmp_path)) == 1


def test_of_several_sets_one_must_be_named(tmp_path, write_idx, glyphs):
    for name in ("letters", "digits"):
        write_idx(
            tmp_path / f"emnist-{name}-test-images-idx3-ubyte",
            tmp_path / f"emnist-{name}-test-labels-idx1-ubyte",
            glyphs,
            np.ones(40),
        )
    with pytest.raises(UserError, match=r"several sets.*emnist-digits"):
        pairs_in(tmp_path)
    assert set(_read(tmp_path / "emnist-digits-test-images-idx3-ubyte").names) == {"1"}


def test_other_sizes_are_laid_out_in_28_by_28(tmp_path, write_idx):
    ring = np.zeros((6, 60, 40), dtype=np.uint8)
    ring[:, 10:50, 8:32] = 255
    ring[:, 14:46, 12:28] = 0
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, ring, [1, 2] * 3)
    reading = _read(tmp_path / IMAGES)
    rows, columns = np.nonzero(reading.images[0] > 127)
    assert 20 <= np.ptp(rows) + 1 <= 23
    assert 12 <= np.ptp(columns) + 1 <= 15
    assert any("40 x 60" in str(note) for note in reading.notes)


def test_a_set_that_is_dark_on_light_is_inverted(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, 255 - glyphs, [1] * 40)
    reading = _read(tmp_path / IMAGES)
    assert np.array_equal(reading.images, glyphs)
    assert any("inverted" in str(note) for note in reading.notes)


@pytest.mark.parametrize(
    "shape",
    [
        (0xFFFFFFFF, 28, 28),
        (1 << 20, 2000, 28),
        (0, 28, 28),
        (40, 0, 28),
        (41, 28, 28),
        (39, 28, 28),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_header_that_the_file_cannot_keep_is_refused(
    tmp_path, write_idx, glyphs, idx_bytes, shape, pack
):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, [1] * 40)
    data = b"\0\0\x08\x03" + struct.pack(">3I", *shape) + glyphs.tobytes()
    (tmp_path / IMAGES).write_bytes(pack(data))
    with pytest.raises(UserError, match=f"{IMAGES}.*header promises"):
        _read(tmp_path / IMAGES)


def test_what_follows_the_promised_bytes_is_never_unpacked(tmp_path, write_idx, glyphs, idx_bytes):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, [1] * 40)
    bomb = gzip.compress(idx_bytes(glyphs) + bytes(300 << 20), 9)
    (tmp_path / IMAGES).write_bytes(bomb)
    with pytest.raises(UserError, match="but more came"):
        _read(tmp_path / IMAGES)


def test_pictures_and_labels_of_different_number_do_not_belong_together(
    tmp_path, write_idx, glyphs
):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, [1] * 39)
    with pytest.raises(UserError, match=r"40 pictures.*39 labels"):
        _read(tmp_path / IMAGES)


def test_a_cut_off_gz_is_said_to_be_damaged(tmp_path, write_idx, glyphs):
    end = ".gz"
    write_idx(tmp_path / (IMAGES + end), tmp_path / (LABELS + end), glyphs, [1] * 40)
    whole = (tmp_path / (IMAGES + end)).read_bytes()
    (tmp_path / (IMAGES + end)).write_bytes(whole[:-200])
    with pytest.raises(UserError, match="damaged or cut off"):
        _read(tmp_path / (IMAGES + end))


def test_blank_pictures_are_left_out_and_a_filled_one_is_none(tmp_path, write_idx, glyphs):
    pictures = glyphs.copy()
    pictures[[3, 5]] = 0
    pictures[7] = 9
    pictures[9] = 255  # as notMNIST's I that fills its picture
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, pictures, np.arange(40) % 10)
    reading = _read(tmp_path)
    assert len(reading.images) == 37
    assert reading.images[[6]].min() == 255
    assert reading.ledger.reasons() == {"blank": 3}
    assert reading.ledger.found == 40
    assert str(reading.notes[0]) == "Blank, and left out: 3 pictures."


def test_blank_pictures_alone_are_no_letters(tmp_path, write_idx):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, np.zeros((4, 28, 28), np.uint8), [1] * 4)
    with pytest.raises(UserError, match="every one of its 4 pictures is blank"):
        _read(tmp_path)


def test_folders_of_pictures_beside_are_said(tmp_path, write_idx, glyphs, png):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 10)
    for folder in ("A", "B", ".git", "docs"):
        (tmp_path / folder).mkdir()
        name = "a.txt" if folder == "docs" else "1.png"
        (tmp_path / folder / name).write_bytes(png(glyphs[0]))
    reading = _read(tmp_path)
    assert len(reading.images) == 40
    assert reading.ledger.found == 42
    assert "the folders beside them: 2 pictures left out (A, B)" in str(reading.notes[0])
    assert _read(tmp_path / IMAGES).ledger.found == 40, "a file that is named is meant"


def test_the_parts_of_a_set_are_kept(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs[:30], [2] * 30)
    write_idx(
        tmp_path / "t10k-images-idx3-ubyte",
        tmp_path / "t10k-labels-idx1-ubyte",
        glyphs[30:],
        [1] * 10,
    )
    assert _read(tmp_path).parts.tolist() == ["train"] * 30 + ["t10k"] * 10
    assert _read(tmp_path / IMAGES).parts is None


@pytest.mark.parametrize("name", ["val", "valid", "validation", "dev"])
def test_a_validation_part_belongs_to_its_set(tmp_path, write_idx, glyphs, name):
    for start, part in enumerate(("emnist-train", f"emnist-{name}", "emnist-test")):
        images, labels = (f"{part}-{what}-ubyte" for what in ("images-idx3", "labels-idx1"))
        write_idx(tmp_path / images, tmp_path / labels, glyphs[start::3][:9], [2] * 9)
    reading = _read(tmp_path)
    assert reading.parts.tolist()[:9] == ["train"] * 9
    assert sorted(reading.parts.tolist()) == sorted(["train", name, "test"] * 9)
