"""SVG: shapes become strokes, transformed as their groups say; paper and text do not."""

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

import ink_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats import svg
from letterpad.ink.strokes import Ink


def ink(inside: str) -> Ink:
    ((_, drawing),) = svg.read(f'<svg xmlns="x">{inside}</svg>'.encode()).drawings
    assert isinstance(drawing, Drawing)
    return drawing.ink


def corners(path: NDArray[np.float64]) -> list[list[float]]:
    """Return a path without the points on its straight lines."""
    before, after = np.diff(path, axis=0)[:-1], np.diff(path, axis=0)[1:]
    bends = np.abs(before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]) > 1e-9
    return path[np.r_[True, bends, True][: len(path)]].round(6).tolist()


def points(inside: str) -> list[list[list[float]]]:
    return [corners(stroke.points) for stroke in ink(inside).strokes]


def test_the_example_runs() -> None:
    result = doctest.testmod(svg)
    assert (result.attempted, result.failed) == (1, 0)


def test_a_drawing_as_programs_save_it() -> None:
    drawn = svg.read(ink_files.svg(ink_files.T).encode())
    ((number, drawing),) = drawn.drawings
    assert isinstance(drawing, Drawing)
    expected = [[list(map(float, point)) for point in stroke] for stroke in ink_files.T]
    assert [corners(stroke.points) for stroke in drawing.ink.strokes] == expected
    assert (number, drawing.word, drawn.notes) == (1, "", [])


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<polyline points="1,2 3,4 5 9"/>', [[[1, 2], [3, 4], [5, 9]]]),
        ('<polygon points="0 0 1 0 1 1"/>', [[[0, 0], [1, 0], [1, 1], [0, 0]]]),
        ('<line x1="1px" y2="4"/>', [[[1, 0], [0, 4]]]),
        ('<g transform="translate(10 20)"><path d="M1 1h1"/></g>', [[[11, 21], [12, 21]]]),
        (
            '<g transform="translate(10)"><g transform="scale(2,3)"><path d="M1 1h1"/></g></g>',
            [[[12, 3], [14, 3]]],
        ),
        ('<path transform="rotate(90)" d="M1 0L2 0"/>', [[[0, 1], [0, 2]]]),
        ('<path transform="rotate(180, 5, 5)" d="M0 0L1 0"/>', [[[10, 10], [9, 10]]]),
        ('<path transform="matrix(0 1 -1 0 3 4)" d="M1 0L0 1"/>', [[[3, 5], [2, 4]]]),
        ('<path transform="skewX(45) skewY(0)" d="M0 0L0 1"/>', [[[0, 0], [1, 1]]]),
        ('<defs><path d="M1 1h1"/></defs><a><path d="M2 2h1"/></a>', [[[2, 2], [3, 2]]]),
        ('<path d="M0 0h1m1 0h1"/>', [[[0, 0], [1, 0]], [[2, 0], [3, 0]]]),
    ],
)
def test_shapes_and_transforms(inside: str, expected: object) -> None:
    assert points(inside) == expected


def test_straight_lines_have_points_so_that_a_canvas_leaves_them_straight() -> None:
    (bent,) = ink('<path d="M0 0h48v3"/>').strokes
    assert np.hypot(*np.diff(bent.points, axis=0).T).max() == pytest.approx(2)
    assert corners(bent.points) == [[0, 0], [48, 0], [48, 3]]
    (dot,) = ink('<path d="M5 5z"/>').strokes
    assert dot.points.tolist() == [[5, 5], [5, 5]]


def test_circles_are_round() -> None:
    inside = '<circle cx="5" cy="6" r="2"/><ellipse rx="3" ry="1"/>'
    circle, ellipse = ink(f'<g stroke="black">{inside}</g>').strokes
    assert np.hypot(*(circle.points - (5, 6)).T) == pytest.approx(2)
    assert np.abs(ellipse.points).max(axis=0).tolist() == [3, 1]
    assert points(inside) == [[[5, 6]], [[0, 0]]]


def test_a_line_in_pieces_is_one_stroke() -> None:
    pieces = '<path d="M0 0h5"/><path d="M5 0v5"/><path d="M5 5.1h5"/>'
    assert points(pieces) == [[[0, 0], [5, 0], [5, 5]], [[5, 5.1], [10, 5.1]]]


@pytest.mark.parametrize(
    "hidden",
    [
        'style="display:none"',
        'display="none"',
        'visibility="hidden"',
        'fill="none"',
        'style="fill:#FFFFFF; stroke: none"',
    ],
)
def test_what_is_not_seen_is_no_stroke(hidden: str) -> None:
    inside = f'<path {hidden} d="M0 0h9"/><path d="M1 1h1"/>'
    assert points(inside) == [[[1, 1], [2, 1]]]


def test_a_style_is_handed_down_and_may_be_taken_back() -> None:
    inside = '<g fill="none"><path d="M0 0h9"/><path stroke="black" d="M1 1h1"/></g>'
    assert points(inside) == [[[1, 1], [2, 1]]]


def test_what_is_left_out_or_an_outline_is_said() -> None:
    text = '<svg><rect/><text>A</text><image/><path stroke="red" d="M0 0h9"/></svg>'
    (note,) = svg.read(text.encode()).notes
    assert str(note) == "Only lines are read: <image>, <rect>, <text> are left out."
    (note,) = svg.read(b'<svg><path d="M0 0h9v9z"/></svg>').notes
    assert "their outlines are read" in str(note)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<svg><text>A</text></svg>", "paths or lines were expected, and there is <text> in it"),
        ("<svg/>", "there is nothing of the kind in it;"),
        ("<svg><path d='M1'/></svg>", "<path>: a number was expected, and the path ends"),
        ("<svg><polyline points='1 x'/></svg>", "<polyline>: a number was expected, and “x”"),
        ("<svg><circle stroke='red' r='NaN'/></svg>", "finite numbers were expected"),
        ("<svg><path d='M1e300 1h1e300' transform='scale(1e300)'/></svg>", "finite numbers"),
        ("<svg><g transform='bend(3)'/></svg>", "no such transform is known: “bend” with 1"),
        ("<ink/>", "its first element should be <svg>, and it is <ink>"),
        ("<svg><path d='M1 1'", "cut off inside <svg>"),
        (ink_files.BOMB.format(tag="svg"), "declares entities of its own"),
        (ink_files.OUTSIDE.format(tag="svg"), "declares entities of its own"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        svg.read(text.encode())
    assert said in str(refused.value)


def test_too_many_points_are_said() -> None:
    text = f"<svg><polyline points='{'1 1 ' * 100_001}'/></svg>"
    ((_, error),) = svg.read(text.encode()).drawings
    assert "at most 100,000 points" in str(error)


@given(
    st.sampled_from(
        ["path d", "polyline points", "path d='M0 0h9' transform", "circle r", "g style"]
    ),
    st.text(alphabet="MLCzaeinfNx0123456789.,-()translscale ;:%", max_size=40),
)
def test_whatever_stands_in_an_attribute(attribute: str, text: str) -> None:
    try:
        drawn = svg.read(f"<svg><{attribute}='{text}'/></svg>".encode())
    except UserError:
        return
    assert len(drawn.drawings) == 1
