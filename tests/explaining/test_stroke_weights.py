import numpy as np
import pytest

from letterpad.explaining.stroke_weights import MOST_STROKES, StrokeWeights, weighed, without_each
from letterpad.ink.path import path_of
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import EMPTY, Ink

LETTER_E = Ink.of(
    [[(0, 0), (0, 100)], [(0, 0), (50, 0)], [(0, 50), (40, 50)], [(0, 100), (50, 100)]]
)


def test_each_stroke_is_left_out_as_if_it_had_not_been_drawn() -> None:
    strokes = weighed(LETTER_E)
    assert strokes.tolist() == [0, 1, 2, 3]
    left = without_each(LETTER_E, strokes, Framing(), has_paths=True)
    assert left.paths is not None
    for place in range(4):
        rest = LETTER_E.without(place)
        np.testing.assert_array_equal(left.images[place], rasterize(rest))
        np.testing.assert_array_equal(left.paths[place], path_of(rest))


def test_a_model_of_pictures_gets_no_paths() -> None:
    assert without_each(LETTER_E, weighed(LETTER_E), Framing(), has_paths=False).paths is None


@pytest.mark.parametrize("ink", [EMPTY, Ink.of([[(0, 0), (9, 9)]])], ids=["nothing", "one"])
@pytest.mark.parametrize("has_paths", [True, False])
def test_of_one_stroke_nothing_would_be_left(ink: Ink, has_paths: bool) -> None:
    strokes = weighed(ink)
    assert not len(strokes)
    left = without_each(ink, strokes, Framing(), has_paths=has_paths)
    assert left.images.shape == (0, 28, 28)
    assert (left.paths is not None) is has_paths


def test_of_very_many_strokes_the_longest_are_left_out_in_their_order() -> None:
    short, long_ = [(0, 0), (1, 0)], [(0, 0), (50, 0)]
    ink = Ink.of([short] * 5 + [long_] * MOST_STROKES + [short] * 5)
    assert weighed(ink).tolist() == list(range(5, 5 + MOST_STROKES))


def test_a_stroke_without_which_the_other_letter_is_likelier_speaks_for_the_first() -> None:
    whole, without = np.array([0.8, 0.2]), np.array([[0.2, 0.8], [0.9, 0.1]])
    weights = StrokeWeights(np.array([0, 1]), whole, without)
    logs = np.log(4) + np.log(4), np.log(4) - np.log(9)
    assert weights.effects(0, 1) == pytest.approx(logs, abs=2e-3)
    assert weights.effects(1, 0) == pytest.approx([-each for each in logs], abs=2e-3)
    assert weights.answers().tolist() == [1, 0]
