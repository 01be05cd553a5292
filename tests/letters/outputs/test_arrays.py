"""Letters as NumPy's arrays: without a pickle, and with all that is known of them."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.outputs import arrays
from odd_letters import ODD, content, letters_of, with_everything


def again(path: Path) -> LetterSet:
    return load_letters(Files(str(path), classes="as-named"))


@pytest.mark.parametrize("classes", [ODD, ("0", "25"), tuple(map(str, range(300)))])
def test_letters_come_back_whatever_they_are_called(
    tmp_path: Path, classes: tuple[str, ...]
) -> None:
    letters = letters_of(classes, n=2)
    path = tmp_path / "out.npz"
    assert arrays.write(letters, path) == [path]
    read = again(path)
    assert content(read) == content(letters)
    assert np.array_equal(read.images, letters.images), "in the same order"
    assert not list(tmp_path.glob(".*")), "nothing temporary is left"


def test_writers_parts_and_corrections_come_back(tmp_path: Path) -> None:
    letters = with_everything(letters_of(ODD))
    arrays.write(letters, tmp_path / "out.npz")
    read = again(tmp_path / "out.npz")
    assert content(read) == content(letters)
    assert read.corrections == letters.corrections
    assert read.notes[0] == letters.corrections[0].note()
    whole = dataclasses.replace(letters, parts=None)
    arrays.write(whole, tmp_path / "out.npz")
    assert content(again(tmp_path / "out.npz")) == content(whole)


def test_arrays_are_what_scripts_expect(tmp_path: Path) -> None:
    letters = letters_of(("A", "B"))
    arrays.write(letters, tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz", allow_pickle=False) as found:
        assert sorted(found) == ["class_names", "images", "labels"]
        assert found["images"].dtype == np.uint8
        assert np.array_equal(found["class_names"][found["labels"]], ["A", "B"] * 3)
    arrays.write(with_everything(letters), tmp_path / "parts.npz")
    with np.load(tmp_path / "parts.npz", allow_pickle=False) as found:
        assert {"x_train", "y_train", "x_test", "y_test"} <= set(found)
    arrays.write(letters, tmp_path / "again.npz")
    assert (tmp_path / "out.npz").read_bytes() == (tmp_path / "again.npz").read_bytes()


@pytest.mark.parametrize("note", [b"", b"{", b"[1]", b'{"corrections": 3}'])
def test_a_note_that_cannot_be_read_costs_no_letters(tmp_path: Path, note: bytes) -> None:
    letters = letters_of(("A", "B"))
    values = {
        "images": letters.images,
        "labels": letters.labels,
        "class_names": np.array(["A", "B"]),
    }
    path = tmp_path / "out.npz"
    np.savez(path, **values, letterpad_corrections=np.frombuffer(note, dtype=np.uint8))
    read = again(path)
    assert content(read) == content(letters)
    assert any("not in a way that can be read" in str(said) for said in read.notes)


@pytest.mark.parametrize(
    "writers",
    [np.arange(5), np.zeros((6, 2), dtype=np.int64), np.zeros(6), np.array([""] * 6)],
)
def test_writers_that_cannot_be_are_left_out(tmp_path: Path, writers: np.ndarray) -> None:
    letters = letters_of(("A", "B"))
    path = tmp_path / "out.npz"
    np.savez(path, images=letters.images, labels=letters.labels, writers=writers)
    assert again(path).writers is None
    np.savez(path, images=letters.images, labels=letters.labels, writers=np.array([4] * 6))
    numbered = again(path).writers
    assert numbered is not None
    assert numbered.tolist() == ["4"] * 6
