from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from letterpad.explaining.prefixes import (
    MOMENTS,
    NO_LETTER,
    NOTHING,
    Span,
    TimeLine,
    moments,
    prefix,
    read_as,
    time_line,
)
from letterpad.ink.strokes import EMPTY, Ink, Stroke
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.writing_lines import WritingLines

LETTER_A = Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]])
WITH_A_DOT = Ink.of([[(0, 0), (0, 60)], [(0, -20)]])


def length(ink: Ink) -> float:
    lines = [np.hypot(*np.diff(stroke.points, axis=0).T).sum() for stroke in ink.strokes]
    return float(sum(lines))


def test_a_prefix_grows_with_the_share_and_is_drawn_as_the_ink_was() -> None:
    lengths = [length(prefix(LETTER_A, share)) for share in np.linspace(0.01, 1, 60)]
    assert all(a <= b for a, b in pairwise(lengths))
    assert lengths[-1] == pytest.approx(length(LETTER_A))
    assert prefix(LETTER_A, 1.0) is LETTER_A
    assert prefix(LETTER_A, 0.0).is_empty
    begun = prefix(LETTER_A, 0.6).strokes[0]
    np.testing.assert_array_equal(begun.points[:2], LETTER_A.strokes[0].points[:2])
    x, y = begun.points[-1]
    assert y == pytest.approx((x - 40) * 2.5)  # on the line that it is cut from


def test_times_and_pressures_are_cut_where_the_points_are() -> None:
    stroke = Stroke(
        np.array([[0.0, 0.0], [0.0, 100.0]]), np.array([10.0, 30.0]), np.array([0.2, 0.6])
    )
    begun = prefix(Ink((stroke,)), 0.5).strokes[0]
    assert begun.points.tolist() == [[0, 0], [0, 50]]
    assert begun.times.tolist() == [10, 20]
    assert begun.pressures == pytest.approx([0.2, 0.4])


def test_a_dot_counts_and_comes_last_where_it_was_drawn_last() -> None:
    shares = moments(WITH_A_DOT)
    n_strokes = [len(prefix(WITH_A_DOT, share).strokes) for share in shares]
    assert n_strokes[0] == 1
    assert n_strokes[-1] == 2
    assert n_strokes.index(2) < len(shares)


def test_moments_are_even_and_know_where_a_stroke_ends() -> None:
    shares = moments(LETTER_A)
    assert MOMENTS <= len(shares) <= MOMENTS + 2
    assert shares[-1] == 1.0
    assert all(a < b for a, b in pairwise(shares))
    assert max(b - a for a, b in pairwise(shares)) < 2.01 / MOMENTS
    ends = [share for share in shares if length(prefix(LETTER_A, share)) > 0]
    first = length(Ink(LETTER_A.strokes[:1]))
    assert any(
        len(prefix(LETTER_A, share).strokes) == 1
        and length(prefix(LETTER_A, share)) == pytest.approx(first)
        for share in ends
    )
    assert moments(EMPTY) == ()
    assert len(moments(Ink.of([[(0, 0), (9, 9)]] * 500))) == MOMENTS


@pytest.mark.parametrize("lines", [None, WritingLines(0.0, 50.0, 100.0)], ids=["none", "lines"])
@pytest.mark.parametrize("pictures_only", [False, True])
@pytest.mark.parametrize("split_cases", [False, True])
def test_the_line_says_what_the_model_would_answer_at_each_moment(
    lines: WritingLines | None, pictures_only: bool, split_cases: bool
) -> None:
    recognizer = Recognizer.shipped().with_cases(split_cases)
    shares = moments(LETTER_A, 9)
    line = time_line(recognizer, LETTER_A, lines, shares, pictures_only=pictures_only)
    assert line.shares == shares
    for share, got in zip(shares, line.predictions, strict=True):
        one = recognizer.predict(prefix(LETTER_A, share), lines, pictures_only=pictures_only)
        np.testing.assert_allclose(got.probabilities, one.probabilities, atol=1e-5)
        np.testing.assert_array_equal(got.picture, one.picture)
        assert (got.sureness, got.reason, got.in_its_case, got.is_case_by_lines) == (
            one.sureness,
            one.reason,
            one.in_its_case,
            one.is_case_by_lines,
        )
    assert read_as(line.predictions[-1]).upper() == "A"


def test_spans_join_moments_at_which_the_same_was_read() -> None:
    recognizer = Recognizer.shipped()
    one, other = (
        recognizer.predict(ink) for ink in (LETTER_A, Ink.of([[(0, 0), (0, 90), (50, 90)]]))
    )
    none = replace(one, letter=0.0, letter_from=0.5)
    nothing = recognizer.predict(EMPTY)
    assert [read_as(each) for each in (one, none, nothing)] == ["A", NO_LETTER, NOTHING]
    line = TimeLine((0.2, 0.4, 0.6, 0.8, 1.0), (none, other, other, one, one))
    assert line.spans() == (
        Span(NO_LETTER, 0.0, 0.2),
        Span("L", 0.2, 0.6),
        Span("A", 0.6, 1.0),
    )
    assert TimeLine((), ()).spans() == ()


def test_of_nothing_nothing_is_asked() -> None:
    assert Recognizer.shipped().predict_each([]) == []
    (nothing,) = Recognizer.shipped().predict_each([EMPTY])
    assert nothing.is_empty
