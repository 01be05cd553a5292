"""How the data writes a costly letter: the nearest one of its class, and a typical one."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.hand_beside_data import beside_data, coarse_pictures
from letterpad.assessment.hand_test import CostlyLetter, Written
from letterpad.explaining.letter_index import Interrupted, LetterIndex
from letterpad.ink.raster import Framing
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card

A_TO_Z = tuple(map(chr, range(65, 91)))
CARD = Card("Net", "neural-net", "Neural net", {}, A_TO_Z, Framing())


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return load_letters(Builtin(size=520))


def test_the_nearest_one_is_of_the_class_and_nearer_than_all_others(letters: LetterSet) -> None:
    inks = letters.inks
    assert inks is not None
    chosen = np.arange(0, 520, 2)
    of_g = [n for n in range(520) if letters.classes[letters.labels[n]] == "G"]
    yours = inks[next(n for n in of_g if n % 2)]
    written = [Written("A", inks[0]), Written("G", yours), Written("G", inks[of_g[2]])]
    (found,) = beside_data(letters, chosen, CARD, [CostlyLetter("G", (1, 2), 1)], written)
    assert found.label == "G"
    assert [letters.classes[letters.labels[each.index]] for each in found.nearest] == ["G", "G"]
    mine = np.array([n for n in of_g if n % 2 == 0])
    index = LetterIndex(letters, mine)
    assert found.nearest[0].index == index.chosen[index.distances(yours).argmin()]
    assert found.nearest[0].ink == inks[found.nearest[0].index]
    assert found.typical is not None
    assert found.typical.index in mine
    pictures = coarse_pictures(letters.images[mine])
    alike = pictures @ pictures.T
    assert found.typical.index == mine[alike.mean(axis=1).argmax()]
    assert np.array_equal(found.typical.picture, letters.images[found.typical.index])


def test_small_letters_are_found_for_a_model_that_does_not_tell_the_cases_apart(
    letters: LetterSet,
) -> None:
    assert letters.inks is not None
    written = [Written("g", letters.inks[7])]
    (found,) = beside_data(letters, np.arange(520), CARD, [CostlyLetter("g", (0,), 1)], written)
    assert letters.classes[letters.labels[found.nearest[0].index]] == "G"


def test_data_without_the_letter_have_none_beside_it(letters: LetterSet) -> None:
    assert letters.inks is not None
    written = [Written("Z", letters.inks[7]), Written("?", letters.inks[7])]
    costly = [CostlyLetter("Z", (0,), 1), CostlyLetter("?", (1,), 1)]
    without = np.flatnonzero(np.array(letters.classes)[letters.labels] != "Z")
    for found in beside_data(letters, without, CARD, costly, written):
        assert found.nearest == ()
        assert found.typical is None


def test_data_of_pictures_are_shown_as_pictures(letters: LetterSet) -> None:
    assert letters.inks is not None
    pictures = replace(letters, inks=None)
    written = [Written("G", letters.inks[7])]
    (found,) = beside_data(pictures, np.arange(520), CARD, [CostlyLetter("G", (0,), 1)], written)
    assert found.nearest[0].ink is None
    assert found.nearest[0].picture.shape == (28, 28)


def test_it_ends_when_nobody_waits(letters: LetterSet) -> None:
    assert letters.inks is not None
    written = [Written("G", letters.inks[7])]
    with pytest.raises(Interrupted):
        beside_data(
            letters, np.arange(520), CARD, [CostlyLetter("G", (0,), 1)], written, lambda: False
        )


def test_how_dark_a_picture_is_does_not_make_it_typical() -> None:
    full, faint = np.zeros((2, 28, 28), np.uint8)
    full[4:24, 8:12], faint[4:24, 8:12] = 250, 50
    one, other, blank = coarse_pictures(np.stack([full, faint, np.zeros_like(full)]))
    assert np.allclose(one, other)
    assert np.linalg.norm(one) == pytest.approx(1)
    assert not blank.any()
