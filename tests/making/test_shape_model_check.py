"""The comparison of sampled with real letters: that no writer is on both sides."""

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.strokes import Ink
from letterpad.making.shape_model_check import compare, real_letters, writer_folds


def test_every_writer_is_unseen_in_exactly_one_fold() -> None:
    writers = np.array([f"w{number % 11}" for number in range(100)])
    folds = writer_folds(writers, 3, seed=0)
    for train, test in folds:
        assert not set(writers[train]) & set(writers[test])
        assert sorted(np.concatenate([train, test])) == list(range(100))
        assert 3 <= len(set(writers[test])) <= 4
    assert sorted(np.concatenate([test for _, test in folds])) == list(range(100))


def test_real_letters_merge_both_cases() -> None:
    ink = Ink.of([[[0, 0], [5, 9]]])
    some = real_letters([Drawing(ink, "b", "x"), Drawing(ink, "B", "y")])
    assert some.labels.tolist() == [1, 1]
    assert some.writers is not None
    assert some.writers.tolist() == ["x", "y"]


def test_too_few_real_letters_are_said() -> None:
    drawings = [Drawing(Ink.of([[[0, 0], [5, 9]]]), "b", str(number)) for number in range(4)]
    everything = real_letters(drawings)
    with pytest.raises(UserError, match=r"26,000 .* were asked for, 2 came"):
        compare(drawings, everything, (np.arange(2), np.arange(2, 4)), 26_000, 1, 0)
