import dataclasses

import numpy as np
import pytest

from letterpad.ink.raster import Framing, features
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence


def test_a_cache_round_trip_changes_nothing(tmp_path, inked):
    blank = LeftOut("blank", 3, Sentence("Blank: {n}.", n=3))
    inked = dataclasses.replace(
        inked,
        parts=np.where(np.arange(120) < 9, "test", ""),
        label_names=("b", "a"),
        ledger=Ledger(123, (blank,)),
    )
    inked.save(tmp_path / "kept")
    again = LetterSet.load(tmp_path / "kept")
    for part in ("images", "labels", "writers", "parts"):
        assert np.array_equal(getattr(again, part), getattr(inked, part))
    assert (again.ledger, again.label_names) == (inked.ledger, inked.label_names)
    assert list(again.inks) == list(inked.inks)
    for part in ("classes", "name", "source", "licence", "framing", "notes", "hash"):
        assert getattr(again, part) == getattr(inked, part)
    assert isinstance(again.images, np.memmap)
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept"], "nothing temporary is left"


def test_letters_saved_twice_are_there_once(tmp_path, inked):
    inked.save(tmp_path / "kept")
    inked.save(tmp_path / "kept")
    assert LetterSet.load(tmp_path / "kept").hash == inked.hash


def test_the_hash_tells_pictures_labels_and_classes_apart(bar_letters):
    other_image = bar_letters.images.copy()
    other_image[5, 3, 3] ^= 1
    other_label = bar_letters.labels.copy()
    other_label[5] = (other_label[5] + 1) % 4
    changes = [
        {"images": other_image},
        {"labels": other_label},
        {"classes": ("A", "B", "C", "X")},
    ]
    hashes = {dataclasses.replace(bar_letters, **change).hash for change in changes}
    assert len(hashes | {bar_letters.hash}) == 4
    same = dataclasses.replace(bar_letters, name="another", framing=Framing(18.0), notes=("x",))
    assert same.hash == bar_letters.hash


def test_taking_letters_takes_all_that_belongs_to_them(inked):
    taken = inked.take(np.array([7, 3]))
    assert np.array_equal(taken.images, inked.images[[7, 3]])
    assert taken.labels.tolist() == inked.labels[[7, 3]].tolist()
    assert list(taken.inks) == [inked.inks[7], inked.inks[3]]
    assert taken.writers.tolist() == inked.writers[[7, 3]].tolist()


def test_features_are_pixels_from_0_to_1(bar_letters):
    rows = features(bar_letters.images)
    assert rows.dtype == np.float32
    assert rows.shape == (600, 784)
    assert np.array_equal(np.rint(rows * 255).reshape(600, 28, 28), bar_letters.images)
    assert np.array_equal(bar_letters.features, rows)


@pytest.mark.parametrize(
    "wrong",
    [
        {"images": np.zeros((600, 27, 28), dtype=np.uint8)},
        {"images": np.zeros((600, 28, 28), dtype=np.float32)},
        {"labels": np.zeros(599, dtype=np.int64)},
        {"labels": np.full(600, 4)},
        {"labels": np.full(600, -1)},
        {"writers": np.array(["me"])},
    ],
)
def test_parts_that_do_not_fit_are_refused(bar_letters, wrong):
    with pytest.raises(ValueError, match=r"must be|600 images, but"):
        dataclasses.replace(bar_letters, **wrong)
