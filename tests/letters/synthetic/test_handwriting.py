"""The built-in letters: what is sampled, and that a seed is enough to have it again."""

import tracemalloc
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.raster import rasterize_many
from letterpad.letters.classes import SCHEMES, ClassScheme
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic import handwriting
from letterpad.letters.synthetic.handwriting import (
    CHARACTERS,
    FRAMING,
    LETTER_SIZE,
    LETTERS,
    ShapeModel,
    builtin_model,
    letters,
)
from letterpad.paths import resource


@pytest.fixture(scope="module")
def sampled() -> LetterSet:
    return letters(2600, SCHEMES["A-Z"], seed=3)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.key)
def test_every_scheme_gives_balanced_shuffled_classes(scheme: ClassScheme) -> None:
    some = letters(2 * len(scheme.classes) + 7, scheme, seed=1)
    assert some.classes == scheme.classes
    assert sorted(set(some.counts())) == [2, 3]
    assert (np.diff(some.labels) < 0).any()
    assert all(ink.strokes for ink in some.inks or ())


def test_digits_are_drawn_beside_letters_and_that_some_look_alike_is_said() -> None:
    some = letters(36 * 12, SCHEMES["A-Z0-9"], seed=2)
    assert some.classes[26:] == tuple("0123456789")
    assert len(some.notes) == 1
    assert "0 and O are the same drawing, and so are 1, I and l" in str(some.notes[0])
    assert letters(40, SCHEMES["0-9"]).notes == letters(80, SCHEMES["both"]).notes == ()
    assert some.images.reshape(len(some), -1).any(axis=1).all()
    # Two of a kind are more alike than others: a model that has seen ten of each tells them apart.
    from letterpad.algorithms.estimators.nearest_prototype import NearestPrototype

    seen, asked = letters(200, SCHEMES["0-9"], seed=1), letters(200, SCHEMES["0-9"], seed=2)
    model = NearestPrototype(variations=2).fit(seen.features, seen.labels)
    assert (model.predict(asked.features) == asked.labels).mean() > 0.8


def test_letters_without_digits_are_those_of_before() -> None:
    """Another resource changes neither the letters of a seed nor what their cache is called."""
    model = builtin_model()
    assert model.letters.max() < len(LETTERS)
    joined = model.joined(ShapeModel.load(resource("digits.npz")))
    labels = np.arange(26).repeat(4)
    chosen = [
        each.choose_forms(labels, SCHEMES["upper"], np.random.default_rng(1))
        for each in (model, joined)
    ]
    np.testing.assert_array_equal(*chosen)


def test_forms_are_of_the_class_asked_for() -> None:
    model = builtin_model().joined(ShapeModel.load(resource("digits.npz")))
    for scheme in SCHEMES.values():
        labels = np.repeat(np.arange(len(scheme.classes)), 20)
        forms = model.choose_forms(labels, scheme, np.random.default_rng(0))
        names = [CHARACTERS[letter] for letter in model.letters[forms]]
        np.testing.assert_array_equal(scheme.labels(names), labels)


def test_forms_met_often_are_chosen_often_but_not_quite_as_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handwriting, "_EVENNESS", 0.5)
    model, scheme = builtin_model(), SCHEMES["upper"]
    labels = np.zeros(20_000, dtype=np.int64)
    forms = model.choose_forms(labels, scheme, np.random.default_rng(0))
    mine = model.letters == LETTERS.index("A")
    expected = np.where(mine, np.sqrt(model.weights), 0.0)
    expected /= expected.sum()
    observed = np.bincount(forms, minlength=len(model.letters)) / len(forms)
    np.testing.assert_allclose(observed, expected, atol=0.01)


def test_same_seed_same_letters(sampled: LetterSet) -> None:
    again = letters(2600, SCHEMES["A-Z"], seed=3)
    assert again.hash == sampled.hash
    assert again.inks is not None
    assert sampled.inks is not None
    np.testing.assert_array_equal(again.inks.points, sampled.inks.points)
    assert letters(2600, SCHEMES["A-Z"], seed=4).hash != sampled.hash


def test_pictures_are_those_of_the_inks(sampled: LetterSet) -> None:
    assert sampled.inks is not None
    np.testing.assert_array_equal(rasterize_many(sampled.inks, FRAMING), sampled.images)
    assert sampled.images.any(axis=(1, 2)).all()


def test_letters_say_what_they_are(sampled: LetterSet) -> None:
    assert sampled.source == "builtin"
    assert "UNIPEN" in str(sampled.licence)
    assert "CC BY 4.0" in str(sampled.licence)
    assert sampled.framing == FRAMING


def test_letters_differ_but_not_wildly() -> None:
    assert len({image.tobytes() for image in letters(260, SCHEMES["A-J"], 0).images}) == 260
    paths = builtin_model().shapes(np.arange(len(builtin_model().letters)), _random())
    extents = np.ptp(paths, axis=1).max(axis=1) / LETTER_SIZE
    assert 0.3 < extents.min()
    assert extents.max() < 2.0


def test_strokes_move_against_each_other_and_not_within(monkeypatch: pytest.MonkeyPatch) -> None:
    model = builtin_model()
    plain = replace(model, mode_units=np.zeros_like(model.mode_units))
    forms = np.repeat(np.flatnonzero((model.points_per_stroke > 0).sum(axis=1) == 2)[:1], 500)
    monkeypatch.setattr(handwriting, "_AFFINE_NOISE", 0.0)
    paths = plain.shapes(forms, _random()) / LETTER_SIZE
    first = model.points_per_stroke[forms[0], 0]
    moved = paths - model.means[forms[0]] * handwriting.MEAN_UNIT
    np.testing.assert_allclose(np.ptp(moved[:, :first], axis=1), 0.0, atol=1e-5)
    np.testing.assert_allclose(np.ptp(moved[:, first:], axis=1), 0.0, atol=1e-5)
    apart = moved[:, 0] - moved[:, -1]
    np.testing.assert_allclose(apart.std(axis=0), 0.03 * np.sqrt(2), rtol=0.15)


def test_every_form_of_an_i_with_two_strokes_has_its_dot_on_top() -> None:
    model = builtin_model()
    two = (model.points_per_stroke > 0).sum(axis=1) == 2
    forms = np.flatnonzero(two & (model.letters == LETTERS.index("i")))
    most = forms[np.argsort(model.weights[forms])[-10:]]
    for ink in model.inks(most, _random()):
        dot = min(ink.strokes, key=lambda stroke: np.ptp(stroke.points, axis=0).max())
        stem = max(ink.strokes, key=lambda stroke: np.ptp(stroke.points, axis=0).max())
        assert dot.points[:, 1].mean() < stem.points[:, 1].min() + LETTER_SIZE / 4


def test_blocks_only_bound_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    shares: list[float] = []
    monkeypatch.setattr(handwriting, "_BLOCK", 100)
    some = letters(250, SCHEMES["A-Z"], on_progress=shares.append)
    assert shares == [0.4, 0.8, 1.0]
    assert some.inks is not None
    assert len(some.inks) == 250
    assert all(low <= high for low, high in pairwise(some.inks.stroke_starts))
    np.testing.assert_array_equal(rasterize_many(some.inks, FRAMING), some.images)


def test_memory_grows_with_the_result_only() -> None:
    builtin_model()
    letters(100, SCHEMES["A-Z"])
    tracemalloc.start()
    some = letters(8192, SCHEMES["A-Z"])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert some.inks is not None
    kept = some.images.nbytes + some.inks.points.nbytes * 2
    assert peak < kept + 150e6


def test_no_letters_are_a_set_too() -> None:
    nothing = letters(0, SCHEMES["A-Z"])
    assert len(nothing) == 0
    assert nothing.inks is not None
    assert len(nothing.inks) == 0


def test_shipped_model_is_small_knows_every_letter_and_names_its_source() -> None:
    assert resource("handwriting.npz").stat().st_size <= 2_000_000
    model = builtin_model()
    assert set(model.letters) == set(range(52))
    for words in ("UNIPEN train_r01_v07", "Zenodo 1195803", "CC BY 4.0", "ICPR 1994"):
        assert words in model.source
    assert (model.points_per_stroke.sum(axis=1) == model.means.shape[1]).all()


def test_model_file_round_trips_to_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.npz", tmp_path / "b.npz"
    builtin_model().save(first)
    ShapeModel.load(first).save(second)
    assert first.read_bytes() == second.read_bytes()


def _random() -> np.random.Generator:
    return np.random.default_rng(0)
