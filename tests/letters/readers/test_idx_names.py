"""The names of the classes: from a mapping, a file, the collection, or the user."""

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.idx import IdxReader

IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def _read(path, names=None):
    return IdxReader().read(path, names)


@pytest.mark.parametrize(
    ("name", "label", "letter"),
    [
        ("emnist-letters-train", 1, "A"),
        ("emnist-letters-train", 26, "Z"),
        ("emnist-byclass-train", 36, "a"),
        ("emnist-bymerge-test", 46, "t"),
        ("emnist-balanced-test", 36, "a"),
        ("emnist-balanced-test", 38, "d"),
        ("emnist-digits-train", 7, "7"),
        ("emnist-mnist-train", 7, "7"),
    ],
)
def test_emnist_names_its_classes_and_nothing_is_turned_because_of_a_name(
    tmp_path, write_idx, glyphs, name, label, letter
):
    images = tmp_path / f"{name}-images-idx3-ubyte"
    write_idx(images, tmp_path / f"{name}-labels-idx1-ubyte", glyphs, [label] * 40)
    reading = _read(images)
    assert set(reading.names) == {letter}
    assert np.array_equal(reading.images, glyphs)


def test_the_nearest_part_of_the_path_tells_the_collection(tmp_path, write_idx, glyphs):
    places = {"notMNIST_small": "B", "emnist/mnist": "1", "emnist-letters": "A", "other": "1"}
    for place, letter in places.items():
        write_idx(tmp_path / place / IMAGES, tmp_path / place / LABELS, glyphs, [1] * 40)
        assert set(_read(tmp_path / place / IMAGES).names) == {letter}, place


@pytest.mark.parametrize(
    "text", ["x\ny\nlong name\n", "0 x\r\n1 y\r\n2 long name", "\ufeffx\ny\nlong name"]
)
def test_a_classes_file_names_the_classes(tmp_path, write_idx, glyphs, text):
    folder = tmp_path / "notmnist"
    write_idx(folder / IMAGES, folder / LABELS, glyphs, np.arange(40) % 3)
    (folder / "classes.txt").write_bytes(text.encode())
    assert _read(folder / IMAGES).names[:3].tolist() == ["x", "y", "long name"]
    assert "classes.txt" in [name for name, _ in IdxReader().files(folder)]
    assert _read(folder / IMAGES, ("p", "q", "r")).names[:3].tolist() == ["p", "q", "r"]


def test_an_emnist_mapping_names_the_classes(tmp_path, write_idx, glyphs):
    images = tmp_path / "emnist-letters-test-images-idx3-ubyte.gz"
    write_idx(images, tmp_path / "emnist-letters-test-labels-idx1-ubyte.gz", glyphs, [2] * 40)
    (tmp_path / "emnist-letters-mapping.txt").write_text("1 65 97\n2 90 98\n")
    assert set(_read(images).names) == {"Z"}


def test_names_given_for_labels_from_one_count_from_one(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 3 + 1)
    assert _read(tmp_path / IMAGES, ("x", "y", "z")).names[:3].tolist() == ["x", "y", "z"]


def test_a_label_without_a_name_is_refused(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, [12] * 40)
    with pytest.raises(UserError, match=r"label 12 has no name.*10 names.*classes.txt"):
        _read(tmp_path / IMAGES)


@pytest.mark.parametrize("text", ["", "1 65 97\n2 banana", "1 99999999999", "\xff\xfe"])
def test_a_bad_mapping_is_refused(tmp_path, write_idx, glyphs, text):
    images = tmp_path / "emnist-letters-test-images-idx3-ubyte"
    write_idx(images, tmp_path / "emnist-letters-test-labels-idx1-ubyte", glyphs, [2] * 40)
    (tmp_path / "emnist-letters-mapping.txt").write_bytes(text.encode("latin-1"))
    with pytest.raises(UserError, match=r"mapping.txt"):
        _read(images)


def test_names_in_order_may_belong_to_labels_from_one(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 3 + 1)
    (tmp_path / "classes.txt").write_text("w\nx\ny\nz\n")
    reading = _read(tmp_path / IMAGES)
    assert reading.names[:3].tolist() == ["x", "y", "z"]
    assert reading.numbering.first == 0
    assert reading.numbering.names_from(1)[:3].tolist() == ["w", "x", "y"]


@pytest.mark.parametrize("first", [0, 1])
def test_a_first_label_that_the_user_chose_decides(tmp_path, write_idx, glyphs, first):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 3 + 1)
    (tmp_path / "classes.txt").write_text("w\nx\ny\nz\n")
    reading = IdxReader().read(tmp_path / IMAGES, first_label=first)
    assert reading.names[:3].tolist() == list("wxyz")[1 - first : 4 - first]
    assert reading.numbering is None
    assert f"counted from {first} as you chose" in " ".join(map(str, reading.notes))


def test_a_first_label_that_leaves_a_label_without_a_name_is_refused(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 3)
    with pytest.raises(UserError, match="label 0 has no name"):
        IdxReader().read(tmp_path / IMAGES, ("x", "y", "z"), first_label=1)


def test_labels_that_stand_beside_their_names_leave_no_doubt(tmp_path, write_idx, glyphs):
    write_idx(tmp_path / IMAGES, tmp_path / LABELS, glyphs, np.arange(40) % 2 + 1)
    (tmp_path / "classes.txt").write_text("0 w\n1 x\n2 y\n3 z\n")
    assert _read(tmp_path / IMAGES).numbering is None


@pytest.mark.parametrize("first", [0, 1])
def test_emnist_letters_are_named_from_either_label(tmp_path, write_idx, glyphs, first):
    images = tmp_path / "emnist-letters-train-images-idx3-ubyte"
    labels = np.arange(40) % 26 + first
    write_idx(images, tmp_path / "emnist-letters-train-labels-idx1-ubyte", glyphs, labels)
    assert _read(images).names[:3].tolist() == ["A", "B", "C"]
