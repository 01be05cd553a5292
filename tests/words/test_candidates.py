"""What may be a letter: runs of units, as ink and as parts of strokes."""

import numpy as np

from letterpad.ink.strokes import EMPTY, Ink
from letterpad.words.candidates import MOST_STROKES, MOST_UNITS, candidates_of
from letterpad.words.units import units_of
from printed_words import dense, word


def test_every_letter_of_a_word_is_a_candidate() -> None:
    candidates = candidates_of(units_of(word("TENT")))
    whole = [{span[0] for span in spans} for spans in candidates.spans]
    for strokes in ({0, 1}, {2, 3, 4, 5}, {6}, {7, 8}):
        assert strokes in whole


def test_parts_of_one_stroke_are_joined_again() -> None:
    ink = Ink.of([dense(np.array([(0.0, 0), (0, 60), (60, 60), (60, 0)]))])
    candidates = candidates_of(units_of(ink))
    assert ((0, 0, len(ink.strokes[0]) - 1),) in candidates.spans
    packed = candidates.packed()
    assert len(packed) == len(candidates)
    assert max(len(each.strokes) for each in packed) == 1


def test_bounds_hold() -> None:
    candidates = candidates_of(units_of(word("EEEEEE")))
    assert (candidates.end - candidates.begin).max() <= MOST_UNITS
    assert max(len({span[0] for span in each}) for each in candidates.spans) <= MOST_STROKES
    assert (np.diff(candidates.end) >= 0).all()


def test_nothing_has_no_candidates() -> None:
    candidates = candidates_of(units_of(EMPTY))
    assert len(candidates) == 0
    assert len(candidates.packed()) == 0


def test_some_of_them_are_taken() -> None:
    candidates = candidates_of(units_of(word("HI")))
    some = candidates.take(np.array([1, 3]))
    assert some.spans == (candidates.spans[1], candidates.spans[3])
    assert some.begin.tolist() == candidates.begin[[1, 3]].tolist()


def test_far_ink_keeps_its_shape() -> None:
    near = candidates_of(units_of(word("HI"))).packed()
    far = candidates_of(units_of(word("HI", 4096, -4096))).packed()
    np.testing.assert_allclose(near.points, far.points, atol=1e-3)
