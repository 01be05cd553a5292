"""Printed letters become strokes: as many as a hand would make, along the middle of the lines."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from letterpad.letters.pictures.skeletons import strokes_of

SIDE, WIDTH = 128, 9


def drawn(*lines: list[tuple[int, int]]) -> np.ndarray:
    picture = Image.new("L", (SIDE, SIDE))
    for line in lines:
        ImageDraw.Draw(picture).line(line, fill=255, width=WIDTH)
    return np.asarray(picture)


def strokes(picture: np.ndarray) -> list[np.ndarray]:
    found = [stroke.points - 2 for stroke in strokes_of(picture).strokes]  # two pixels of margin
    return sorted(found, key=lambda points: float(points[:, 0].mean()))


def farthest(points: np.ndarray, begin: tuple[int, int], end: tuple[int, int]) -> float:
    """Return how far points lie from the line through two places."""
    along = np.subtract(end, begin) / np.hypot(*np.subtract(end, begin))
    away = points - begin
    return float(np.abs(away[:, 0] * along[1] - away[:, 1] * along[0]).max())


def test_a_straight_line_is_one_stroke_of_its_length() -> None:
    (line,) = strokes(drawn([(20, 64), (108, 64)]))
    assert farthest(line, (20, 64), (108, 64)) < 1.5
    assert np.ptp(line[:, 0]) == pytest.approx(88, abs=WIDTH)


def test_an_x_is_two_straight_strokes_that_cross() -> None:
    found = strokes(drawn([(20, 20), (108, 108)], [(108, 20), (20, 108)]))
    assert len(found) == 2
    for stroke in found:
        rises = (stroke[-1] - stroke[0]).prod() < 0
        ends = ((20, 108), (108, 20)) if rises else ((20, 20), (108, 108))
        assert farthest(stroke, *ends) < 4
        assert np.ptp(stroke[:, 0]) > 80


def test_a_t_is_a_bar_and_a_stem() -> None:
    found = strokes(drawn([(16, 20), (112, 20)], [(64, 20), (64, 112)]))
    assert len(found) == 2
    assert {bool(np.ptp(stroke[:, 0]) > np.ptp(stroke[:, 1])) for stroke in found} == {True, False}


def test_a_ring_is_one_closed_stroke() -> None:
    picture = Image.new("L", (SIDE, SIDE))
    ImageDraw.Draw(picture).ellipse((20, 20, 108, 108), outline=255, width=WIDTH)
    (ring,) = strokes(np.asarray(picture))
    radius = np.hypot(*(ring - 64).T)
    assert radius == pytest.approx(44 - WIDTH / 2, abs=2)
    assert np.hypot(*(ring[0] - ring[-1])) < 4


def test_the_corners_of_a_thick_line_are_no_strokes() -> None:
    picture = np.zeros((SIDE, SIDE), np.uint8)
    picture[20:108, 56:76] = 255
    assert len(strokes(picture)) == 1


def test_a_dot_and_an_empty_picture() -> None:
    picture = np.zeros((SIDE, SIDE), np.uint8)
    assert strokes_of(picture).is_empty
    picture[60:67, 60:67] = 255
    (dot,) = strokes(picture)
    assert dot.mean(axis=0) == pytest.approx([63, 63], abs=1.5)
