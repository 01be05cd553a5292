"""NumPy's arrays in the forms that people save, right and broken."""

import doctest
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import arrays
from letterpad.letters.readers.arrays import ArrayReader, part_of, role_of
from letterpad.letters.readers.reading import Reading

LABELS = np.arange(40) % 10


def read(path: Path, **options: object) -> Reading:
    return ArrayReader().read(path, **options)  # type: ignore[arg-type]


def npz(folder: Path, **named: np.ndarray) -> Path:
    np.savez_compressed(folder / "x.npz", **named)
    return folder / "x.npz"


def test_the_examples_run() -> None:
    assert doctest.testmod(arrays).failed == 0


def test_keras_mnist_has_two_parts(tmp_path, glyphs) -> None:
    parts = {"x_test": glyphs[30:], "y_test": LABELS[30:], "x_train": glyphs[:30]}
    reading = read(npz(tmp_path, **parts, y_train=LABELS[:30]))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == list(map(str, LABELS))
    assert reading.parts.tolist() == ["train"] * 30 + ["test"] * 10
    assert str(reading.notes[0]) == ("x_train: 28 x 28 pixels of 0 to 255; their labels: y_train.")


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        ("X", "y"),
        ("images", "labels"),
        ("data", "target"),
        ("arr_0", "arr_1"),
        ("train_images", "train_labels"),
        ("XTrain", "YTrain"),
        ("features", "classes"),
        ("foo", "bar"),
    ],
)
def test_names_that_people_give(tmp_path, glyphs, images, labels) -> None:
    reading = read(npz(tmp_path, **{labels: LABELS, images: glyphs}))
    assert np.array_equal(reading.images, glyphs)
    assert reading.names.tolist() == list(map(str, LABELS))


@pytest.mark.parametrize(
    "shaped",
    [
        lambda g: g[..., None],
        lambda g: g[:, None],
        lambda g: g.reshape(40, 784),
        lambda g: g.astype(np.float64) / 255,
        lambda g: g.astype(">f4"),
        lambda g: g.astype(np.int32),
        lambda g: np.asfortranarray(g),
        lambda g: g.astype(np.float16),
    ],
)
@pytest.mark.parametrize("save", ["npz", "npy"])
def test_shapes_and_kinds_of_numbers(tmp_path, glyphs, shaped, save) -> None:
    if save == "npz":
        path = npz(tmp_path, X=shaped(glyphs), y=LABELS)
    else:
        path = tmp_path / "X.npy"
        np.save(path, shaped(glyphs))
        np.save(tmp_path / "y.npy", LABELS)
    assert np.array_equal(read(path).images, glyphs)


def test_yes_and_no_and_other_squares(tmp_path, glyphs) -> None:
    assert np.array_equal(
        read(npz(tmp_path, X=glyphs > 127, y=LABELS)).images, (glyphs > 127) * 255
    )
    large = np.kron(glyphs, np.ones((1, 2, 2), dtype=np.uint8))
    assert any("56 x 56" in str(n) for n in read(npz(tmp_path, X=large, y=LABELS)).notes)
    wide = np.pad(glyphs, ((0, 0), (0, 0), (6, 6)))
    assert any("40 x 28" in str(n) for n in read(npz(tmp_path, X=wide, y=LABELS)).notes)


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (np.array(["a", "B"] * 20), {"a", "B"}),
        (np.array([b"a", b"B"] * 20), {"a", "B"}),
        (np.array([[1], [2]] * 20), {"1", "2"}),
        (np.array([1.0, 2.0] * 20), {"1", "2"}),
        (np.array([1, 2] * 20, dtype=np.uint64), {"1", "2"}),
        (np.array([False, True] * 20), {"0", "1"}),
        (np.eye(10)[LABELS], set("0123456789")),
        (np.array([300, -2] * 20), {"300", "-2"}),
    ],
)
def test_labels_are_numbers_texts_or_one_hot(tmp_path, glyphs, labels, names) -> None:
    assert set(read(npz(tmp_path, X=glyphs, y=labels)).names) == names


def test_names_of_the_classes_may_be_in_the_file(tmp_path, glyphs) -> None:
    path = npz(tmp_path, images=glyphs, labels=LABELS % 2, class_names=np.array(["ä", "b"]))
    assert set(read(path).names) == {"ä", "b"}
    assert set(read(path, class_names=("x", "y")).names) == {"x", "y"}


def test_digits_of_scikit_learn_are_read_once(tmp_path) -> None:
    images = np.zeros((4, 8, 8))
    images[:, 1:7, 2:5] = 16
    path = npz(tmp_path, data=images.reshape(4, 64), images=images, target=np.arange(4))
    assert len(read(path).images) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("images", "labels"),
        ("X", "y"),
        ("X_train", "y_train"),
        ("emnist-train-images", "emnist-train-labels"),
        ("kmnist-train-imgs", "kmnist-train-labels"),
    ],
)
@pytest.mark.parametrize("ending", ["npy", "npz"])
def test_either_file_of_a_pair_finds_the_other(tmp_path, glyphs, one, other, ending) -> None:
    save = np.save if ending == "npy" else np.savez
    save(tmp_path / f"{one}.{ending}", glyphs)
    save(tmp_path / f"{other}.{ending}", LABELS)
    for name in (one, other):
        path = tmp_path / f"{name}.{ending}"
        assert np.array_equal(read(path).images, glyphs)
        assert {name for name, _ in ArrayReader().files(path)} == {
            f"{one}.{ending}",
            f"{other}.{ending}",
        }


def test_pictures_with_something_else_than_numbers_are_counted(tmp_path, glyphs) -> None:
    pictures = glyphs / 255.0
    pictures[3, 4, 5] = np.nan
    pictures[7] = 0
    reading = read(npz(tmp_path, X=pictures, y=LABELS))
    assert reading.ledger.reasons() == {"unreadable": 1, "blank": 1}
    assert reading.ledger.found == 40
    assert reading.names.tolist() == [str(n % 10) for n in range(40) if n not in (3, 7)]


OBJECTS = np.array([{"a": 1}] * 40, dtype=object)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"X": OBJECTS, "y": LABELS}, "X holds Python objects, that is, a pickle"),
        ({"X": 0, "y": OBJECTS}, "y holds Python objects, that is, a pickle"),
        ({"X": 0, "y": LABELS[:39]}, "X holds 40 pictures, but y 39 labels"),
        ({"X": 0}, "Pictures need their labels"),
        ({"X": np.zeros((40, 700)), "y": LABELS}, "40 x 700 of numbers came"),
        ({"X": np.zeros((40, 28, 28, 3)), "y": LABELS}, "40 x 28 x 28 x 3 of numbers came"),
        ({"X": np.zeros((40, 2, 2)), "y": LABELS}, "40 x 2 x 2"),
        ({"X": 0, "y": LABELS + 0.5}, "labels were expected in y"),
        ({"X": 0, "y": np.ones((40, 3))}, "labels were expected in y"),
        ({"X": 0, "y": np.float64(3)}, "labels were expected in y"),
        ({"X": np.array(["a"] * 40), "y": LABELS}, "40 of texts came"),
        ({"X": np.full((40, 28, 28), 1j), "y": LABELS}, "another kind came"),
        ({"X": np.full((40, 28, 28), np.nan), "y": LABELS}, "no picture in it"),
        ({"X": np.full((40, 28, 28), 1e30), "y": LABELS}, "pixel values of 0 to 255"),
        ({"X": np.zeros((40, 28, 28)), "y": LABELS}, "blank"),
        ({"X": np.zeros((0, 28, 28)), "y": LABELS[:0]}, "no picture in it"),
        ({"a": LABELS, "b": LABELS, "c": LABELS}, "these came: a (40), b (40), c (40)"),
    ],
)
def test_arrays_without_letters_are_refused(tmp_path, glyphs, named, said) -> None:
    filled = {name: glyphs if isinstance(value, int) else value for name, value in named.items()}
    np.savez(tmp_path / "x.npz", **filled)
    with pytest.raises(UserError) as error:
        read(tmp_path / "x.npz")
    assert str(tmp_path / "x.npz") in str(error.value)
    assert said in str(error.value)


def test_a_lonely_array_says_what_is_missing(tmp_path, glyphs) -> None:
    np.save(tmp_path / "letters.npy", glyphs)
    with pytest.raises(UserError, match=r"one array \(40 x 28 x 28\).*images.npy and labels.npy"):
        read(tmp_path / "letters.npy")


def test_parts_and_roles_are_told_by_names() -> None:
    assert [part_of(name) for name in ("x_train", "yTest", "val_images", "t10k-x", "a")] == [
        "train", "test", "val", "test", ""
    ]  # fmt: skip
    assert role_of("label_names") == "names"
