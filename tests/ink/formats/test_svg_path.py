"""Path data of SVG: every command, absolute and relative; curves become points that lie on them."""

import cmath
import doctest
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.errors import UserError
from letterpad.ink.formats import svg_path
from letterpad.ink.formats.svg_path import subpaths


def test_the_example_runs() -> None:
    result = doctest.testmod(svg_path)
    assert (result.attempted, result.failed) == (1, 0)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("M1,2L3,4", [[1 + 2j, 3 + 4j]]),
        ("M 1 2 3 4 5 6", [[1 + 2j, 3 + 4j, 5 + 6j]]),
        ("m1 2 3 4-5-6", [[1 + 2j, 4 + 6j, -1 + 0j]]),
        ("M0 0H5V6h-1v-1", [[0j, 5 + 0j, 5 + 6j, 4 + 6j, 4 + 5j]]),
        ("M1 1l1 0zM5 5l.5.5e1", [[1 + 1j, 2 + 1j, 1 + 1j], [5 + 5j, 5.5 + 10j]]),
        ("M1 1 M2 2", []),
        ("M1 1z", [[1 + 1j, 1 + 1j]]),
        ("", []),
    ],
)
def test_lines(data: str, expected: list[list[complex]]) -> None:
    assert subpaths(data) == expected


def only(data: str) -> list[complex]:
    (path,) = subpaths(data)
    return path


def test_curves_lie_where_they_should() -> None:
    cubic = only("M0 0C0 10 10 10 10 0")
    assert (cubic[0], cubic[-1]) == (0j, 10 + 0j)
    assert any(abs(point - (5 + 7.5j)) < 0.05 for point in cubic)
    assert only("M5 5c0 10 10 10 10 0") == pytest.approx([point + 5 + 5j for point in cubic])
    quadratic = only("M0 0Q5 10 10 0")
    assert any(abs(point - (5 + 5j)) < 0.05 for point in quadratic)
    assert only("M5 5q5 10 10 0") == pytest.approx([point + 5 + 5j for point in quadratic])
    straight = only("M0 0C1 1 2 2 3 3")
    assert len(straight) < len(cubic)
    assert all(abs(point.real - point.imag) < 1e-9 for point in straight)


def test_smooth_curves_mirror_the_control_point_before() -> None:
    assert only("M0 0C0 5 5 5 5 0S10-5 10 0") == pytest.approx(
        only("M0 0C0 5 5 5 5 0C5-5 10-5 10 0")
    )
    assert only("M0 0Q2 5 5 0T10 0") == pytest.approx(only("M0 0Q2 5 5 0Q8-5 10 0"))
    assert only("M1 1S5 5 9 1") == pytest.approx(only("M1 1C1 1 5 5 9 1"))
    assert only("M1 1t4 4") == pytest.approx(only("M1 1Q1 1 5 5"))


@pytest.mark.parametrize(("flags", "side"), [("0 0", -1), ("01", 1), ("1,0", -1), ("1 1", 1)])
def test_half_circles(flags: str, side: int) -> None:
    arc = only(f"M-5 0A5 5 0 {flags} 5 0")
    assert [abs(point) for point in arc] == pytest.approx([5] * len(arc))
    # y runs downwards: with the sweep the arc goes clockwise, over the top.
    assert min(side * -point.imag for point in arc[1:-1]) > 0


def test_arcs_turned_too_small_and_of_no_radius() -> None:
    ellipse = only("M-4 0A1 .5 90 0 1 4 0")
    assert max(abs(point) for point in ellipse) == pytest.approx(8)
    assert only("M0 0a0 5 0 0 1 3 4") == [0j, 3 + 4j]
    assert only("M1 1a5 5 0 0 1 0 0") == [1 + 1j, 1 + 1j]
    large = only("M0 5A5 5 0 1 1 5 0")
    turned = [cmath.phase(b - a) for a, b in itertools.pairwise(large)]
    assert len(set(turned)) == len(turned) > 10


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("L1 2", "a path begins with M, and this one with “L”"),
        ("5 5", "a path begins with M, and this one with “5”"),
        ("M1 2 3", "a number was expected, and the path ends"),
        ("M1 2 X", "a path has no command “X”"),
        ("M1 2 L NaN NaN", "a number was expected, and “NaN” is none"),
        ("M0 0A5 5 0 2 1 9 9", "0 or 1 was expected in an arc, and “2” came"),
        ("M0 0A5 5 0 1", "0 or 1 was expected in an arc, and “” came"),
        ("M0 0Z5 5", "a path begins with M, and this one with “5”"),
        ("M0 0" + "L1 1" * 400_001, "more than 400,000 points"),
    ],
)
def test_what_is_wrong_is_said(data: str, said: str) -> None:
    with pytest.raises(UserError, match=re.escape(said)):
        subpaths(data)


@given(st.text(alphabet="MmLlHhVvCcSsQqTtAaZz 0123456789.,-e", max_size=60))
def test_whatever_the_data_it_is_a_path_or_a_sentence(data: str) -> None:
    try:
        paths = subpaths(f"M1 1{data}")
    except UserError:
        return
    assert all(len(path) >= 2 for path in paths)


@given(st.sampled_from("CSQTALHV"), st.lists(st.floats(), min_size=28, max_size=28))
def test_whatever_the_numbers(letter: str, values: list[float]) -> None:
    texts = [f"{abs(value):g}".replace("inf", "1e300").replace("nan", "0") for value in values]
    try:
        subpaths(f"M0 0{letter}{' '.join(texts)}")
    except UserError:
        return
