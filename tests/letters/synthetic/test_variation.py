"""Letters as other hands, pens and mice would have drawn them."""

from dataclasses import fields, replace

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.synthetic.variation import SIZE, Variety, varied

NONE = Variety(**{field.name: 0.0 for field in fields(Variety)})
ALWAYS_ONCE = ("lifted", "reordered", "reversed", "trimmed", "hooked", "thinned", "dense", "whole")


@pytest.fixture(scope="module")
def inks() -> PackedInks:
    letters = load_letters(Builtin(size=300, classes="both"))
    assert letters.inks is not None
    return letters.inks


def random(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def strokes_of(inks: PackedInks) -> list[int]:
    return np.diff(inks.ink_starts).tolist()


def test_without_variety_the_letters_stay(inks: PackedInks) -> None:
    same = varied(inks, random(), NONE)
    before, after = rasterize_many(inks).astype(int), rasterize_many(same).astype(int)
    assert np.abs(before - after).max() <= 3
    assert strokes_of(same) == strokes_of(inks)
    for ink in list(same)[:20]:
        left, top, right, bottom = ink.bounds()
        assert max(right - left, bottom - top) == pytest.approx(SIZE, rel=1e-3)


def test_the_same_seed_the_same_letters_and_another_other_ones(inks: PackedInks) -> None:
    np.testing.assert_array_equal(varied(inks, random(1)).points, varied(inks, random(1)).points)
    assert varied(inks, random(1)).points.shape != varied(inks, random(2)).points.shape


def test_letters_change_and_stay_whole(inks: PackedInks) -> None:
    changed = varied(inks, random())
    assert len(changed) == len(inks)
    assert np.isfinite(changed.points).all()
    assert (np.diff(changed.stroke_starts) >= 1).all()
    assert min(strokes_of(changed)) >= 1
    difference = np.abs(rasterize_many(inks).astype(int) - rasterize_many(changed))
    assert 5 < difference.mean() < 40


@pytest.mark.parametrize("name", [*ALWAYS_ONCE, "turn", "slant", "stretch", "bend"])
def test_every_kind_of_variety_does_something(inks: PackedInks, name: str) -> None:
    alone = varied(inks, random(), replace(NONE, **{name: 1.0 if name in ALWAYS_ONCE else 0.2}))
    without = varied(inks, random(), NONE)
    same = alone.points.shape == without.points.shape
    assert not same or np.abs(alone.points - without.points).max() > 1


def test_a_stroke_is_drawn_in_two_without_a_gap() -> None:
    line = Ink.of([[(0, y) for y in range(0, 200, 10)]])
    halves = varied(PackedInks.of([line]), random(), replace(NONE, lifted=1.0))[0]
    assert len(halves.strokes) == 2
    np.testing.assert_array_equal(halves.strokes[0].points[-1], halves.strokes[1].points[0])
    np.testing.assert_array_equal(
        np.concatenate([halves.strokes[0].points, halves.strokes[1].points[1:]]),
        varied(PackedInks.of([line]), random(), NONE)[0].strokes[0].points,
    )


def test_order_and_direction_change_and_the_picture_does_not(inks: PackedInks) -> None:
    again = varied(inks, random(), replace(NONE, reordered=1.0, reversed=1.0))
    without = varied(inks, random(), NONE)
    assert np.abs(rasterize_many(again).astype(int) - rasterize_many(without)).max() <= 3
    several = [index for index, n in enumerate(strokes_of(inks)) if n > 1]
    moved = [index for index in several if again[index] != without[index]]
    assert len(moved) > 0.7 * len(several)


def test_thinning_leaves_ends_and_enough_points(inks: PackedInks) -> None:
    thin = varied(inks, random(), replace(NONE, thinned=1.0))
    full = varied(inks, random(), NONE)
    assert len(thin.points) < 0.85 * len(full.points)
    np.testing.assert_allclose(
        thin.points[thin.stroke_starts[:-1]], full.points[full.stroke_starts[:-1]]
    )
    np.testing.assert_allclose(
        thin.points[thin.stroke_starts[1:] - 1], full.points[full.stroke_starts[1:] - 1]
    )


def test_dots_survive() -> None:
    dotted = PackedInks.of([Ink.of([[(0, 40), (0, 140)], [(0, 0)]])] * 50)
    changed = varied(dotted, random())
    assert len(changed) == 50
    assert np.isfinite(changed.points).all()
