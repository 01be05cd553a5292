"""Changes that must not change the answer."""

import numpy as np
import pytest

from letterpad.evaluation.perturbations import CANVAS, CHANGES, changed
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink

CURVE = [(100 + 80 * np.cos(t), 90 + 80 * np.sin(t)) for t in np.linspace(0, 5, 40)]
INK = Ink.of([CURVE, [(60, 90), (140, 95), (150, 160)], [(40, 20), (60, 40)]])


def once(key: str, seed: int = 0) -> Ink:
    return changed(PackedInks.of([INK]), key, seed)[0]


def size(ink: Ink) -> float:
    left, top, right, bottom = ink.bounds()
    return max(right - left, bottom - top)


@pytest.mark.parametrize("key", CHANGES)
def test_the_same_seed_the_same_change(key: str) -> None:
    assert once(key) == once(key)
    assert once(key) != INK
    assert len(once(key).strokes) == len(INK.strokes)


@pytest.mark.parametrize("key", ["moved", "large", "pen", "reordered"])
def test_the_picture_stays(key: str) -> None:
    before, after = rasterize(INK).astype(int), rasterize(once(key)).astype(int)
    assert np.abs(before - after).max() <= 40
    assert np.abs(before - after).mean() < 0.5


@pytest.mark.parametrize("key", ["small", "mouse"])
def test_a_mouse_has_whole_pixels(key: str) -> None:
    points = np.concatenate([stroke.points for stroke in once(key).strokes])
    np.testing.assert_array_equal(points, np.rint(points))


def test_sizes() -> None:
    assert size(once("small")) == pytest.approx(0.05 * CANVAS, abs=1)
    assert size(once("large")) == pytest.approx(CANVAS, abs=1e-3)


def test_turned_by_ten_degrees() -> None:
    before = np.subtract(INK.strokes[2].points[1], INK.strokes[2].points[0])
    after = np.subtract(*once("turned").strokes[2].points[::-1])
    cosine = before @ after / np.linalg.norm(before) / np.linalg.norm(after)
    assert np.degrees(np.arccos(cosine)) == pytest.approx(10, abs=0.01)


def test_numbers_of_points() -> None:
    assert all(10 <= len(stroke) <= 20 for stroke in once("mouse").strokes)
    assert all(len(stroke) == 120 for stroke in once("pen").strokes)


def test_jitter_is_a_hundredth_of_the_size() -> None:
    noise = []
    for seed in range(30):
        points = [stroke.points for stroke in once("jittered", seed).strokes]
        left, top, _, _ = INK.bounds()
        scale = 0.5 * CANVAS / size(INK)
        before = [(stroke.points - [left, top]) * scale for stroke in INK.strokes]
        noise.append(np.concatenate(points) - np.concatenate(before))
    assert np.std(noise) / (0.5 * CANVAS) == pytest.approx(0.01, rel=0.1)


def test_strokes_come_in_another_order_or_direction() -> None:
    for seed in range(20):
        again = once("reordered", seed)
        assert again != INK
        ends = sorted(sorted(map(tuple, s.points[[0, -1]].round(2))) for s in again.strokes)
        assert ends == sorted(sorted(map(tuple, s.points[[0, -1]].round(2))) for s in INK.strokes)
