import numpy as np
import pytest

from letterpad.explaining.inputs import log_ratio
from letterpad.explaining.occlusion import MOST_PATCHES, PATCH, Occlusion, occluded, patches
from letterpad.ink.path import path_of
from letterpad.ink.raster import Framing, in_picture, rasterize
from letterpad.ink.strokes import Ink

LETTER_A = Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]])
FRAMINGS = [Framing(), Framing(centring="mass"), Framing(box=26.0, pen=2.5)]


@pytest.mark.parametrize("step", [1, 2, 4])
def test_patches_lie_over_all_of_the_ink_and_nowhere_else(step: int) -> None:
    picture = rasterize(LETTER_A)
    over = np.zeros((28, 28), dtype=bool)
    for row, column in patches(picture, step):
        patch = picture[row : row + PATCH, column : column + PATCH]
        assert patch.shape == (PATCH, PATCH)
        assert patch.any()
        over[row : row + PATCH, column : column + PATCH] = True
    assert over[picture > 0].all()
    assert not len(patches(np.zeros((28, 28), dtype=np.uint8)))


def test_a_patch_makes_paper_of_what_is_under_it_and_leaves_the_rest() -> None:
    picture = rasterize(LETTER_A)
    corners = patches(picture)
    covered = occluded(picture, corners, None, Framing())
    assert covered.paths is None
    for image, (row, column) in zip(covered.images, corners, strict=True):
        under = np.zeros((28, 28), dtype=bool)
        under[row : row + PATCH, column : column + PATCH] = True
        assert not image[under].any()
        np.testing.assert_array_equal(image[~under], picture[~under])


@pytest.mark.parametrize("framing", FRAMINGS, ids=str)
def test_the_path_is_cut_where_the_picture_is_covered(framing: Framing) -> None:
    picture = rasterize(LETTER_A, framing)
    corners = patches(picture)
    covered = occluded(picture, corners, LETTER_A, framing)
    assert covered.paths is not None
    box = in_picture(LETTER_A, framing).bounds()
    middle, half = (
        np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]),
        max(box[2] - box[0], box[3] - box[1]) / 2,
    )
    whole = path_of(LETTER_A)
    n_more_strokes = 0
    for path, (row, column) in zip(covered.paths, corners, strict=True):
        x, y = (path[:, :2] * half + middle).T
        # Points of the path lie beside the patch, up to the rounding of float32.
        inside = (
            (x > column + 1e-3)
            & (x < column + PATCH - 1e-3)
            & (y > row + 1e-3)
            & (y < row + PATCH - 1e-3)
        )
        assert not inside.any()
        assert 1 <= path[:, 5].sum() <= whole[:, 5].sum() + 3
        n_more_strokes += path[:, 5].sum() > whole[:, 5].sum()
        assert path[:, 4].sum() <= whole[:, 4].sum() + 0.2
        # It is not moved: every point is where a point of the letter is.
        placed = path[:, :2][:, None] - _dense_points(whole)[None]
        assert np.hypot(*placed.T).min(axis=0).max() < 0.1
    assert n_more_strokes > 3


def _dense_points(path: np.ndarray) -> np.ndarray:
    """Return points on all lines of a path."""
    starts = np.flatnonzero(path[:, 5])
    lines = np.split(path[:, :2], starts[1:])
    parts = [
        line[:-1, None] + np.diff(line, axis=0)[:, None] * np.linspace(0, 1, 9)[None, :, None]
        for line in lines
    ]
    return np.concatenate([*(part.reshape(-1, 2) for part in parts), *lines])


def test_a_dot_that_is_covered_is_gone() -> None:
    dot = Ink.of([[(3.0, 4.0)]])
    picture = rasterize(dot)
    covered = occluded(picture, patches(picture), dot, Framing())
    assert covered.paths is not None
    gone = ~covered.images.any(axis=(1, 2))
    assert gone.any()
    assert not covered.paths[gone].any()


def test_each_pixel_gets_the_mean_of_what_the_patches_over_it_do() -> None:
    random = np.random.default_rng(1)
    corners = patches(rasterize(LETTER_A))
    answers = random.dirichlet(np.ones(3), len(corners) + 1)
    occlusion = Occlusion(corners, answers[0], answers[1:])
    effects = occlusion.effects(0, 2)
    np.testing.assert_allclose(effects, log_ratio(answers[0], 0, 2) - log_ratio(answers[1:], 0, 2))
    pixels = occlusion.pixels(0, 2).reshape(28, 28)
    for row, column in [(4, 13), (14, 14), (23, 5), (0, 0), (27, 27)]:
        over = [
            effect
            for effect, (top, left) in zip(effects, corners, strict=True)
            if top <= row < top + PATCH and left <= column < left + PATCH
        ]
        assert pixels[row, column] == pytest.approx(np.mean(over) if over else 0.0)
    np.testing.assert_allclose(occlusion.pixels(2, 0), -occlusion.pixels(0, 2))


def test_a_slow_hand_of_very_many_points_is_cut_like_a_quick_one() -> None:
    slow = Ink.of(
        [
            np.stack(
                [
                    np.interp(np.linspace(0, 2, 3000), range(len(line)), line[:, axis])
                    for axis in (0, 1)
                ],
                axis=1,
            )
            if len(line) == 3
            else line
            for line in (stroke.points for stroke in LETTER_A.strokes)
        ]
    )
    picture = rasterize(LETTER_A)
    corners = patches(picture)
    quick, dense = (occluded(picture, corners, ink, Framing()).paths for ink in (LETTER_A, slow))
    assert quick is not None
    assert dense is not None
    assert np.abs(quick[:, :, :2] - dense[:, :, :2]).mean() < 0.03  # half a pixel is 0.05


def test_much_ink_is_covered_in_wider_steps() -> None:
    full = np.full((28, 28), 255, dtype=np.uint8)
    corners = patches(full)
    assert 0 < len(corners) <= MOST_PATCHES
    is_covered = np.zeros((28, 28), dtype=bool)
    for row, column in corners:
        is_covered[row : row + PATCH, column : column + PATCH] = True
    assert is_covered.all()
