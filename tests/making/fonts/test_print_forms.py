"""Balls, sticks and bars: what schools teach and fonts do not show."""

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.making.fonts.font_letters import StrokeLetters
from letterpad.making.fonts.outline_fonts import CHARACTERS
from letterpad.making.fonts.print_forms import ball_and_stick, barred


def drawn(n_hands: int = 12) -> dict[str, list[Ink]]:
    letters = ball_and_stick(n_hands, np.random.default_rng(4))
    found: dict[str, list[Ink]] = {}
    for ink, label in zip(letters.inks, letters.labels, strict=True):
        found.setdefault(CHARACTERS[label], []).append(ink)
    assert {len(inks) for inks in found.values()} == {n_hands}
    return found


def test_every_hand_prints_the_same_letters_in_proportions_of_its_own() -> None:
    letters = ball_and_stick(3, np.random.default_rng(1))
    assert len(set(letters.families.tolist())) == 3
    widths = {}
    for ink, label, family in zip(letters.inks, letters.labels, letters.families, strict=True):
        if CHARACTERS[label] == "a":
            left, _, right, _ = ink.bounds()
            widths[str(family)] = right - left
    assert len(set(widths.values())) == 3


@pytest.mark.parametrize(("letter", "above", "below"), [("b", 1, 0), ("a", 0, 0), ("q", 0, 1)])
def test_stems_rise_and_reach_as_far_as_the_letter_asks(
    letter: str, above: int, below: int
) -> None:
    for ink in drawn()[letter]:
        assert len(ink.strokes) == 2
        _, top, _, bottom = ink.bounds()
        assert (top < -140) == above
        assert (bottom > 40) == below


def test_a_ball_is_closed_and_stands_between_the_lines() -> None:
    for ink in drawn()["a"]:
        ball, stem = (stroke.points for stroke in ink.strokes)
        np.testing.assert_allclose(ball[0], ball[-1], atol=1e-3)
        assert ball[:, 1].min() == pytest.approx(-100, abs=1)
        assert ball[:, 1].max() == pytest.approx(0, abs=1)
        assert np.ptp(stem[:, 0]) == 0


def test_a_bar_is_added_where_schools_set_one() -> None:
    square = Ink.of([[[0, 0], [100, 0], [0, 100], [100, 100]]])
    names = ["Z", "O", "q", "7"]
    letters = StrokeLetters(
        PackedInks.of([square] * 4),
        np.array([CHARACTERS.index(name) for name in names]),
        np.array(["a", "a", "b", "b"]),
    )
    found = barred(letters, np.random.default_rng(2))
    assert [CHARACTERS[label] for label in found.labels] == ["Z", "q"]
    assert found.families.tolist() == ["a", "b"]
    for ink, x, y in zip(found.inks, (50, 100), (50, 72), strict=True):
        first, bar = (stroke.points for stroke in ink.strokes)
        np.testing.assert_array_equal(first, square.strokes[0].points)
        middle = bar.mean(axis=0)
        np.testing.assert_allclose(middle, [x, y], atol=8)
        assert bar[1, 0] - bar[0, 0] > 2 * abs(bar[1, 1] - bar[0, 1])
