"""The letters of a run in a file that NumPy reads without pickle."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel
from letterpad.sharing.letters_file import letter_arrays, write_letters


def test_numpy_reads_them_without_pickle(
    bar_model: TrainedModel, bar_letters: LetterSet, tmp_path: Path
) -> None:
    names = ('"', "'\n", "\u2028", "D")
    letters = replace(bar_letters, classes=names)
    card = replace(bar_model.card, data={"hash": letters.hash}, classes=names)
    write_letters(card, letters, tmp_path / "l.npz")
    with np.load(tmp_path / "l.npz", allow_pickle=False) as found:
        assert set(found) == {"images", "labels", "classes"}
        assert tuple(found["classes"].tolist()) == names
        np.testing.assert_array_equal(found["images"], letters.images)
        np.testing.assert_array_equal(found["labels"], letters.labels)


def test_writers_have_numbers_and_no_names(hard: LetterSet, bar_model: TrainedModel) -> None:
    card = replace(bar_model.card, split={"kind": "writers"})
    writers = letter_arrays(card, hard)["writers"]
    assert writers.dtype == np.int64
    assert hard.writers is not None
    pairs = set(zip(writers.tolist(), hard.writers.tolist(), strict=True))
    assert len(pairs) == hard.n_writers == len(np.unique(writers))
    # Their order is that of the names, or other writers would be drawn.
    assert [name for _, name in sorted(pairs)] == sorted(np.unique(hard.writers).tolist())
    assert set(letter_arrays(replace(card, split={}), hard)) == {"images", "labels", "classes"}


def test_other_letters_are_not_written(
    hard: LetterSet, bar_model: TrainedModel, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="are no longer those"):
        write_letters(bar_model.card, hard, tmp_path / "l.npz")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_whole_or_not_at_all(
    bar_model: TrainedModel, bar_letters: LetterSet, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_letters(bar_model.card, bar_letters, tmp_path / "none" / "l.npz")
