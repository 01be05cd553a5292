"""Drawings that are no letter."""

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.synthetic import not_letters


def test_what_is_drawn_has_ink_and_differs() -> None:
    inks = not_letters.drawn(300, np.random.default_rng(0))
    images = rasterize_many(PackedInks.of(inks))
    assert images.any(axis=(1, 2)).all()
    assert len(np.unique(images, axis=0)) > 290
    again = not_letters.drawn(300, np.random.default_rng(0))
    assert inks == again


def test_kinds_are_those_that_are_evaluated() -> None:
    kinds = not_letters.kinds(100, seed=1)
    assert list(kinds) == ["scribbles", "stars", "arrows", "spirals", "words"]
    assert all(len(inks) == 20 for inks in kinds.values())
    assert list(not_letters.kinds(100, 1)["stars"]) == list(kinds["stars"])
    assert list(not_letters.kinds(100, 2)["stars"]) != list(kinds["stars"])


def test_spirals_wind_more_than_once_and_a_half() -> None:
    random = np.random.default_rng(2)
    for _ in range(50):
        (path,) = not_letters.spiral(random)
        turns = np.unwrap(np.arctan2(path[:, 1], path[:, 0]))
        assert abs(turns[-1] - turns[0]) > 1.5 * 2 * np.pi


def test_words_are_wider_than_their_letters() -> None:
    letters = load_letters(Builtin(size=100)).inks
    assert letters is not None
    written = not_letters.words(letters, 50, np.random.default_rng(3))
    assert len(written) == 50
    for word in written:
        left, _, right, _ = word.bounds()
        assert right - left > 40
    shapes = [right - left > bottom - top for left, top, right, bottom in map(Ink.bounds, written)]
    assert np.mean(shapes) > 0.8


@pytest.mark.parametrize("seed", range(3))
def test_scribbles_are_long(seed: int) -> None:
    random = np.random.default_rng(seed)
    for _ in range(30):
        strokes = not_letters.scribble(random)
        length = sum(np.hypot(*np.diff(stroke, axis=0).T).sum() for stroke in strokes)
        size = np.ptp(np.concatenate(strokes), axis=0).max()
        assert length > 1.2 * size
