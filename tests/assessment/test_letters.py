"""Letters as the command line, the window and a training get them: upright, from the cache."""

import gzip
import json
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment import letters as judged
from letterpad.assessment.orientation import RecogniserJudge
from letterpad.errors import UserError
from letterpad.letters import catalog
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel


@pytest.fixture(scope="module")
def upright() -> LetterSet:
    return catalog.load_letters(Builtin(size=260))


def write(folder: Path, images: np.ndarray, labels: np.ndarray, names: tuple[str, ...]) -> Path:
    folder.mkdir(parents=True)
    for what, values in (("images-idx3", images), ("labels-idx1", labels.astype(np.uint8))):
        start = bytes([0, 0, 8, values.ndim]) + struct.pack(f">{values.ndim}I", *values.shape)
        (folder / f"train-{what}-ubyte.gz").write_bytes(gzip.compress(start + values.tobytes()))
    (folder / "classes.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def lying(tmp_path: Path, upright: LetterSet) -> Path:
    images = np.ascontiguousarray(np.asarray(upright.images).transpose(0, 2, 1))
    return write(tmp_path / "letters", images, upright.labels, upright.classes)


@pytest.mark.parametrize("called", ["emnist-project/data", "FEMNIST", "EMNIST-letters", "mine"])
@pytest.mark.parametrize("lies", [False, True])
def test_no_name_of_a_folder_turns_letters(
    tmp_path: Path, upright: LetterSet, called: str, lies: bool
) -> None:
    images = np.asarray(upright.images)
    stored = np.ascontiguousarray(images.transpose(0, 2, 1)) if lies else images
    folder = write(tmp_path / called, stored, upright.labels, upright.classes)
    letters = judged.load_letters(Files(str(folder)))
    assert np.array_equal(letters.images, images)
    assert any("swapping rows and columns" in str(note) for note in letters.notes) == lies


def test_the_note_comes_first_and_stays_in_the_cache(lying: Path, upright: LetterSet) -> None:
    spec = Files(str(lying))
    assert judged.cached_letters(spec) is None
    read = judged.load_letters(spec)
    assert "swapping rows and columns" in str(read.notes[0])
    cached = judged.cached_letters(spec)
    assert cached is not None
    assert cached.hash == read.hash == upright.hash
    assert cached.notes == read.notes
    folder = judged.cached_folder(spec)
    assert folder is not None
    assert LetterSet.load(folder).hash == read.hash


def test_letters_that_were_judged_by_another_recogniser_are_judged_again(
    lying: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = Files(str(lying))
    judged.load_letters(spec)
    monkeypatch.setattr(RecogniserJudge, "key", "another")
    assert judged.cached_letters(spec) is None
    assert judged.cached_folder(spec) is None


def test_what_the_user_chose_is_done_whatever_the_recogniser_says(
    lying: Path, upright: LetterSet
) -> None:
    images = np.asarray(upright.images)
    as_it_is = judged.load_letters(Files(str(lying), flip="none"))
    assert np.array_equal(as_it_is.images, images.transpose(0, 2, 1))
    assert len(as_it_is.notes) == 1  # where the names come from
    mirrored = judged.load_letters(Files(str(lying), transpose=True, flip="horizontal"))
    assert np.array_equal(mirrored.images, images[:, :, ::-1])
    assert "As chosen, the letters were turned clockwise" in str(mirrored.notes[0])
    without = catalog.load_letters(Files(str(lying)))
    assert np.array_equal(without.images, as_it_is.images)


def test_each_choice_has_a_place_of_its_own_in_the_cache(lying: Path) -> None:
    specs = [Files(str(lying)), Files(str(lying), flip="none"), Files(str(lying), transpose=True)]
    read = [judged.load_letters(spec) for spec in specs]
    assert len({judged.cached_folder(spec) for spec in specs}) == 3
    for spec, letters in zip(specs, read, strict=True):
        cached = judged.cached_letters(spec)
        assert cached is not None
        assert cached.hash == letters.hash


def test_labels_that_are_counted_from_one_get_their_own_names(
    tmp_path: Path, upright: LetterSet
) -> None:
    some = upright.take(np.flatnonzero(upright.labels < 20))
    folder = write(tmp_path / "one", np.asarray(some.images), some.labels + 1, upright.classes)
    read = judged.load_letters(Files(str(folder)))
    assert read.hash == some_hash(some)
    assert "Labels are counted from 1" in str(read.notes[0])
    shifted = judged.load_letters(Files(str(folder), first_label=0))
    assert shifted.classes[0] == "B"


def some_hash(letters: LetterSet) -> str:
    """Return the hash of letters whose other classes are left out."""
    return LetterSet(
        np.asarray(letters.images), letters.labels, letters.classes[:20], "x", "x"
    ).hash


def test_ink_with_y_upwards_in_shares_of_a_page_is_read(tmp_path: Path, upright: LetterSet) -> None:
    assert upright.inks is not None
    lines = []
    for ink, label in zip(upright.inks, upright.labels, strict=True):
        drawing = [
            [(stroke.points[:, 0] / 999).tolist(), (1 - stroke.points[:, 1] / 999).tolist()]
            for stroke in ink.strokes
        ]
        lines.append(json.dumps({"word": upright.classes[label], "drawing": drawing}))
    path = tmp_path / "up.ndjson"
    path.write_text("\n".join(lines))
    read = judged.load_letters(Files(str(path)))
    difference = read.images.astype(int) - np.asarray(upright.images).astype(int)
    assert np.abs(difference).max() <= 2
    said = [str(note) for note in read.notes]
    assert any("mirrored top to bottom" in note for note in said)
    assert any("enlarged" in note for note in said)


def test_built_in_letters_are_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object, **named: object) -> None:
        raise AssertionError("these are known to stand upright")

    monkeypatch.setattr(RecogniserJudge, "__call__", never)
    assert len(judged.load_letters(Builtin(size=26, seed=8))) == 26
    assert judged.cached_folder(Builtin(size=26, seed=8)) == catalog.cached_folder(
        Builtin(size=26, seed=8)
    )


def test_the_letters_of_a_model_are_read_as_it_was_trained_on_them(
    lying: Path, bar_model: TrainedModel
) -> None:
    letters = judged.load_letters(Files(str(lying)))
    data = {
        "spec": Files(str(lying)).to_json(),
        "hash": letters.hash,
        "name": "Mine",
        "taken": None if letters.taken is None else letters.taken.to_json(),
    }
    card = replace(bar_model.card, data=data)
    assert judged.letters_of(card).hash == letters.hash
    with pytest.raises(UserError, match="The letters that Where the bar stands was tested on have"):
        judged.letters_of(replace(card, data={**data, "hash": "another"}))
    with pytest.raises(UserError, match="does not say which letters it was trained on"):
        judged.letters_of(replace(card, data={}))
    gone = {**data, "spec": Files(str(lying / "gone")).to_json()}
    with pytest.raises(UserError, match="no file or folder"):
        judged.letters_of(replace(card, data=gone))


def test_letters_that_were_turned_for_a_training_are_turned_for_it_again(
    lying: Path, bar_model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its card says so, should they be taken otherwise today."""
    turned = catalog.load_letters(Files(str(lying), transpose=True))
    assert turned.taken is not None
    data = {"spec": Files(str(lying)).to_json(), "hash": turned.hash}
    card = replace(bar_model.card, data={**data, "taken": turned.taken.to_json()})
    monkeypatch.setattr(judged, "load_letters", catalog.load_letters)
    assert judged.load_letters(Files(str(lying))).hash != turned.hash
    assert judged.letters_of(card).hash == turned.hash
