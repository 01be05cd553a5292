"""Letters as schools teach them and no font shows them: ball and stick, and bars of other schools.

A *hand* is a choice of proportions: how wide its balls are, how high its stems, where its bars
stand. Coordinates are those of print: baseline 0, x-height 1, y down, so that what stands above the
baseline is negative.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.making.fonts.font_letters import StrokeLetters
from letterpad.making.fonts.outline_fonts import CHARACTERS

Points = NDArray[np.float64]

_N_ARC = 24
"""Points of an arc."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Proportions of one hand, in x-heights.

    Parameters
    ----------
    ball : float
        Width of the balls of a, b, d, g, p, q.
    tall, deep : float
        How high the tall stems of b, d, h, k, l rise above the x-height, and how deep those of g,
        p, q reach.
    meets : float
        How far a stem stands from the edge of its ball: negative where it cuts into it.
    spring : float
        How far below the top of its stem an arch begins.
    bar : float
        Half the length of a bar.
    tilt : float
        How much a bar rises to the right.
    """

    ball: float
    tall: float
    deep: float
    meets: float
    spring: float
    bar: float
    tilt: float

    @classmethod
    def of(cls, random: np.random.Generator) -> "Hand":
        """Choose one."""
        return cls(
            random.uniform(0.7, 1.15),
            random.uniform(0.5, 1.2),
            random.uniform(0.5, 1.1),
            random.normal(0.0, 0.05),
            random.uniform(0.0, 0.6),
            random.uniform(0.2, 0.45),
            random.normal(0.05, 0.08),
        )


def _arc(x: float, y: float, across: float, down: float, begin: float, end: float) -> Points:
    """Go along an ellipse: degrees clockwise from the right, as y points down."""
    angle = np.radians(np.linspace(begin, end, _N_ARC))
    return np.stack([x + across * np.cos(angle), y + down * np.sin(angle)], axis=1)


def _line(*points: tuple[float, float]) -> Points:
    return np.array(points, dtype=np.float64)


def _ball(hand: Hand) -> Points:
    """Draw a ball between baseline and x-height, from where a clock shows two."""
    return _arc(hand.ball / 2, -0.5, hand.ball / 2, 0.5, -45.0, -405.0)


def _right(hand: Hand) -> float:
    return hand.ball + hand.meets


def _arch(hand: Hand, left: float, right: float) -> Points:
    """Go up from a stem, over to the right and down to the baseline."""
    middle, half = (left + right) / 2, (right - left) / 2
    over = _arc(middle, -1.0 + half, half, half, -180.0, 0.0)
    return np.concatenate([_line((left, -1.0 + max(half, hand.spring))), over, _line((right, 0.0))])


_MADE: dict[str, Callable[[Hand], list[Points]]] = {
    "a": lambda h: [_ball(h), _line((_right(h), -1.0), (_right(h), 0.0))],
    "b": lambda h: [_line((-h.meets, -1.0 - h.tall), (-h.meets, 0.0)), _ball(h)],
    "d": lambda h: [_ball(h), _line((_right(h), -1.0 - h.tall), (_right(h), 0.0))],
    "g": lambda h: [
        _ball(h),
        np.concatenate(
            [
                _line((_right(h), -1.0)),
                _arc(_right(h) - h.ball / 2, h.deep - h.ball / 3, h.ball / 2, h.ball / 3, 0, 150),
            ]
        ),
    ],
    "h": lambda h: [_line((0.0, -1.0 - h.tall), (0.0, 0.0)), _arch(h, 0.0, h.ball * 0.8)],
    "m": lambda h: [
        _line((0.0, -1.0), (0.0, 0.0)),
        _arch(h, 0.0, h.ball * 0.6),
        _arch(h, h.ball * 0.6, h.ball * 1.2),
    ],
    "n": lambda h: [_line((0.0, -1.0), (0.0, 0.0)), _arch(h, 0.0, h.ball * 0.8)],
    "p": lambda h: [_line((-h.meets, -1.0), (-h.meets, h.deep)), _ball(h)],
    "q": lambda h: [_ball(h), _line((_right(h), -1.0), (_right(h), h.deep))],
    "r": lambda h: [
        _line((0.0, -1.0), (0.0, 0.0)),
        np.concatenate(
            [_line((0.0, -1.0 + h.spring)), _arc(h.ball / 3, -0.7, h.ball / 3, 0.3, -150.0, -40.0)]
        ),
    ],
    "u": lambda h: [
        np.concatenate(
            [
                _line((0.0, -1.0)),
                _arc(h.ball * 0.4, -h.ball * 0.4, h.ball * 0.4, h.ball * 0.4, 180.0, 0.0),
            ]
        ),
        _line((h.ball * 0.8, -1.0), (h.ball * 0.8, 0.0)),
    ],
}
"""Letters of ball and stick: of round parts and straight ones, each a stroke."""


def ball_and_stick(n_hands: int, random: np.random.Generator) -> StrokeLetters:
    """Draw the letters of some hands that print with balls and sticks; a hand is a family."""
    inks: list[Ink] = []
    labels: list[int] = []
    for _ in range(n_hands):
        hand = Hand.of(random)
        for letter, strokes in _MADE.items():
            inks.append(Ink.of(100 * stroke for stroke in strokes(hand)))
            labels.append(CHARACTERS.index(letter))
    families = np.repeat([f"ball and stick {number}" for number in range(n_hands)], len(_MADE))
    return StrokeLetters(PackedInks.of(inks), np.array(labels, np.int64), families)


_BARRED = {"Z": (0.5, 0.5), "z": (0.5, 0.5), "q": (1.0, 0.72), "J": (0.6, 0.0), "j": (0.6, 0.3)}
"""Where schools set a bar that others leave out, in shares of the letter's box: through Z, z and
the stem of q, on top of J and j."""


def barred(letters: StrokeLetters, random: np.random.Generator) -> StrokeLetters:
    """Return those letters to which some school adds a bar, with it."""
    names = [CHARACTERS[label] for label in letters.labels]
    rows = np.array([row for row, name in enumerate(names) if name in _BARRED], np.int64)
    inks = []
    for row in rows:
        ink, hand = letters.inks[int(row)], Hand.of(random)
        left, top, right, bottom = ink.bounds()
        across, down = _BARRED[names[row]]
        size = (bottom - top) / 2
        x = left + across * (right - left) + random.normal(0, 0.04) * size
        y = top + down * (bottom - top) + random.normal(0, 0.04) * size
        reach, rise = hand.bar * size, hand.tilt * size
        bar = _line((x - reach, y + rise), (x + reach, y - rise))
        inks.append(Ink.of([*(stroke.points for stroke in ink.strokes), bar]))
    return StrokeLetters(PackedInks.of(inks), letters.labels[rows], letters.families[rows])
