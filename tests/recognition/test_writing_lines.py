"""A letter's place on writing lines tells its case, and only that."""

from string import ascii_lowercase, ascii_uppercase

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad import paths
from letterpad.recognition.writing_lines import (
    PAPER,
    RESOURCE,
    X_HEIGHT,
    CaseTerm,
    Scatter,
    WritingLines,
    in_line_units,
    shipped_term,
)

CLASSES = tuple(ascii_uppercase + ascii_lowercase)
MOST = 4.5
"""Of the logarithm of the odds: a place is never worth more than odds of 1 to 90."""

heights = st.floats(-3, 5)


def by_place(letter: str, top: float, bottom: float) -> float:
    return float(shipped_term().log_odds(letter, [top], [bottom])[0])


def test_lines_are_known_heights() -> None:
    lines = WritingLines(200, 400, 760)
    assert lines.heights([200, 400, 760]).tolist() == [1.0, X_HEIGHT, 0.0]
    assert lines.heights([300])[0] == pytest.approx((X_HEIGHT + 1) / 2)
    # Beyond the lines, heights grow as they do beside them.
    assert lines.heights([100])[0] == pytest.approx(1 + (1 - X_HEIGHT) / 2)
    assert lines.heights([820])[0] == pytest.approx(-X_HEIGHT / 6)


@given(st.floats(-500, 500), st.floats(0.01, 100))
def test_units_of_the_ink_do_not_matter(offset: float, scale: float) -> None:
    shares = np.array([0.1, 0.3, 0.5, 0.9])
    lines = WritingLines(
        *(offset + scale * y for y in (PAPER.cap_height, PAPER.x_height, PAPER.baseline))
    )
    np.testing.assert_allclose(
        lines.heights(offset + scale * shares), PAPER.heights(shares), atol=1e-6
    )


@pytest.mark.parametrize("lines", [(1, 0, 2), (0, 2, 1), (0, 0, 1)])
def test_lines_lie_one_below_the_other(lines: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="one below the other"):
        WritingLines(*lines)


@given(st.lists(heights, min_size=2, max_size=20))
def test_higher_is_higher_in_line_units(above: list[float]) -> None:
    units = in_line_units(sorted(above), 0.5, 0.8)
    assert (np.diff(units) >= 0).all()


@pytest.mark.parametrize("letter", "CMNORSUVWXZ")
def test_up_to_the_middle_line_is_lower_case_up_to_the_upper_one_is_not(letter: str) -> None:
    assert by_place(letter, X_HEIGHT, 0) > 1
    assert by_place(letter, 1, 0) < -1
    assert by_place(letter, 1, 0) < by_place(letter, (1 + X_HEIGHT) / 2, 0)
    assert by_place(letter, (1 + X_HEIGHT) / 2, 0) < by_place(letter, X_HEIGHT, 0)


@pytest.mark.parametrize("letter", "PGY")
def test_below_the_base_line_is_lower_case(letter: str) -> None:
    assert by_place(letter, X_HEIGHT, -0.3) > 1
    assert by_place(letter, 1, 0) < -1


@pytest.mark.parametrize("letter", "KLBD")
def test_letters_of_one_height_say_little(letter: str) -> None:
    assert abs(by_place(letter, 1, 0)) < 0.7


def test_a_dot_may_be_missing() -> None:
    assert by_place("I", X_HEIGHT, 0) > by_place("L", X_HEIGHT, 0) + 0.5
    assert abs(by_place("I", 1, 0)) < 1


@given(st.sampled_from(ascii_uppercase), heights, heights)
def test_no_place_says_more_than_a_little(letter: str, top: float, bottom: float) -> None:
    assert abs(by_place(letter, top, bottom)) <= MOST


@given(st.integers(0, 2**32 - 1), heights, heights)
def test_letters_keep_their_probability_to_the_digit(seed: int, top: float, bottom: float) -> None:
    random = np.random.default_rng(seed)
    cased = random.dirichlet(np.full(52, 0.1), 3)
    cased[2, 26:] = 0.0
    shifted = shipped_term().apply(cased, CLASSES, [top] * 3, [bottom] * 3)
    assert (shifted >= 0).all()
    np.testing.assert_allclose(
        shifted[:, :26] + shifted[:, 26:], cased[:, :26] + cased[:, 26:], rtol=1e-14
    )
    assert np.array_equal(shifted[2], cased[2]), "what has no doubt about its case gets none"


def test_a_class_without_another_case_keeps_its_probability() -> None:
    classes = ("C", "c", "k", "7", "Ä")
    cased = np.array([[0.3, 0.2, 0.1, 0.25, 0.15]])
    shifted = shipped_term().apply(cased, classes, [X_HEIGHT], [0.0])
    assert shifted[0, 2:].tolist() == cased[0, 2:].tolist()
    assert shifted[0, 1] > 0.35
    assert shipped_term().apply(cased, ("a", "b", "c", "d", "e"), [1], [0]).tolist() == (
        cased.tolist()
    )


def test_the_odds_are_multiplied() -> None:
    cased = np.zeros((1, 52))
    cased[0, [CLASSES.index("C"), CLASSES.index("c")]] = 0.6, 0.4
    shifted = shipped_term().apply(cased, CLASSES, [0.8], [0.1])[0]
    upper, lower = shifted[CLASSES.index("C")], shifted[CLASSES.index("c")]
    assert np.log(lower / upper) == pytest.approx(np.log(0.4 / 0.6) + by_place("C", 0.8, 0.1))


def test_densities_are_those_of_scipy() -> None:
    from scipy.stats import multivariate_normal, multivariate_t

    term = CaseTerm(
        {name: (1.0 if name.isupper() else X_HEIGHT, 0.0, 0.02, 0.03) for name in CLASSES},
        Scatter(0.2, 0.1, 0.05),
        0.3,
        (0.9, 0.1, 0.4, 0.3, -0.5),
        2.0,
    )

    def density(height: float) -> float:
        mean = np.array([height, 0.0])
        scale = 0.04 * np.outer(mean, mean) + 0.01 + np.diag([0.0029, 0.0034])
        broad = multivariate_normal([0.9, 0.1], [[0.16, -0.06], [-0.06, 0.09]])
        print_like = multivariate_t(mean, scale, df=4)
        return 0.7 * print_like.pdf(place) + 0.3 * broad.pdf(place) + 1e-6

    for place in ((0.6, 0.0), (1.1, -0.3), (0.2, 0.4)):
        expected = np.log(density(X_HEIGHT) / density(1.0)) / 2
        assert term.log_odds("C", *([each] for each in place))[0] == pytest.approx(expected)


def test_the_shipped_heights_name_their_source() -> None:
    import json

    fields = json.loads(paths.resource(RESOURCE).read_text(encoding="utf-8"))
    assert fields["source"]
    assert "Open Font Licence" in fields["licence"]
    assert len(fields["families"]) == len(set(fields["families"])) >= 30
    assert set(fields["letters"]) == set(CLASSES)
