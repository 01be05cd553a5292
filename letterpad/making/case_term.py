"""Fits how far a letter's place on the lines is to be believed, in ``letter_heights.json``.

``python -m letterpad.making.case_term DATA``, DATA as for `letterpad.making.recognizer`, after
`letterpad.making.letter_heights`. No data are known of single letters on lines: pen letters of the
recogniser's calibration writers are placed as print stands on lines, and as hands stray from it,
in three degrees. What makes the cases of these letters likeliest is kept: scatter, share of those
who ignore the lines, and temperature.
"""

import argparse
import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making.ink_net import CASED
from letterpad.making.letter_heights import SHIPPED, write
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.making.recognizer_letters import part
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.writing_lines import PAPER, X_HEIGHT, CaseTerm, Scatter

Floats = NDArray[np.float64]
Degree = Literal["careful", "sloppy", "ignoring"]

DEGREES: tuple[Degree, ...] = get_args(Degree)
"""Of regard for the lines."""

SEED = 13
ROUNDS: Mapping[Degree, int] = {"careful": 1, "sloppy": 1, "ignoring": 3}
"""Times that each letter is placed in each degree. How many ignore the lines is not known: as if
three of five did, so that nobody's answers get much worse who does not look at them."""

_PARAMETERS = ("scale", "offset", "end", "ignoring", "temperature")
_BEGIN = (0.15, 0.08, 0.05, 0.3, 1.0)
_EDGE = 0.02
"""Of the canvas: nearer to its edge nobody writes."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How a hand strays from print: standard deviations, in line units.

    Parameters
    ----------
    scale, offset : float
        Of the writer's size, and of where the writer's letters stand.
    letter, end : float
        Of each letter's size, and of its top and bottom.
    """

    scale: float
    offset: float
    letter: float
    end: float


HANDS: Mapping[Degree, Hand] = {
    "careful": Hand(0.12, 0.03, 0.05, 0.03),
    "sloppy": Hand(0.22, 0.12, 0.10, 0.07),
}


def placed(
    print_like: Floats, writers: NDArray[np.int64], degree: Degree, random: np.random.Generator
) -> Floats:
    """Place letters on the lines as hands do.

    Parameters
    ----------
    print_like : array of shape (n, 2)
        Top and bottom of each letter in print, in line units.
    writers : array of shape (n,)
        Numbers from 0: letters of one writer stray alike.
    degree : {"careful", "sloppy", "ignoring"}
    random : numpy.random.Generator

    Returns
    -------
    array of shape (n, 2)
        Tops and bottoms in line units, on the canvas.
    """
    n, n_writers = len(writers), int(writers.max(initial=-1)) + 1
    if degree == "ignoring":  # as large as the canvas invites to, both cases alike
        height = 0.5 * np.exp(random.normal(0, 0.3, n_writers)[writers] + random.normal(0, 0.15, n))
        middle = 0.5 + random.normal(0, 0.06, n_writers)[writers] + random.normal(0, 0.05, n)
        y = np.stack([middle - height / 2, middle + height / 2], axis=1)
    else:
        hand = HANDS[degree]
        scale = random.normal(1, hand.scale, n_writers)[writers] + random.normal(0, hand.letter, n)
        scale = np.maximum(scale, 0.3)
        offset = random.normal(0, hand.offset, n_writers)[writers]
        heights = print_like * scale[:, None] + offset[:, None]
        heights = heights + random.normal(0, hand.end, (n, 2))
        cap = PAPER.baseline - PAPER.cap_height
        y = PAPER.baseline - _affine(heights) * cap
    return PAPER.heights(np.clip(y, _EDGE, 1 - _EDGE))


def _affine(heights: Floats) -> Floats:
    """Turn line units into shares of the upper line's height above the base line."""
    x_height = (PAPER.baseline - PAPER.x_height) / (PAPER.baseline - PAPER.cap_height)
    inside = np.interp(heights, [0.0, X_HEIGHT, 1.0], [0.0, x_height, 1.0])
    over = np.maximum(heights - 1, 0) * (1 - x_height) / (1 - X_HEIGHT)
    return np.asarray(inside + over + np.minimum(heights, 0) * x_height / X_HEIGHT)


def anywhere(
    random: np.random.Generator, n: int = 20_000
) -> tuple[float, float, float, float, float]:
    """Return how letters lie that ignore the lines, as `CaseTerm.anywhere`."""
    top, bottom = placed(np.zeros((n, 2)), np.arange(n), "ignoring", random).T
    correlation = np.mean((top - top.mean()) * (bottom - bottom.mean())) / top.std() / bottom.std()
    above, below = float(top.std()), float(bottom.std())
    return (float(top.mean()), float(bottom.mean()), above, below, float(correlation))


def case_loss(term: CaseTerm, cased: Floats, labels: NDArray[np.int64], places: Floats) -> float:
    """Return the mean negative logarithm of the probability of each letter's case."""
    half = len(CASED) // 2
    shifted = term.apply(cased, CASED, places[:, 0], places[:, 1])
    rows = np.arange(len(labels))
    right, other = shifted[rows, labels], shifted[rows, (labels + half) % len(CASED)]
    return float(-np.log(np.maximum(right / np.maximum(right + other, 1e-12), 1e-9)).mean())


def fit(
    fields: Mapping[str, Any],
    cased: Floats,
    labels: NDArray[np.int64],
    writers: NDArray[np.int64],
    random: np.random.Generator,
) -> CaseTerm:
    """Fit scatter, share of ignoring hands and temperature on simulated placements.

    Parameters
    ----------
    fields : mapping
        As of `CaseTerm.from_json`; only its letters count.
    cased : array of shape (n, 52)
        Probabilities of the recogniser.
    labels, writers : int64 arrays of shape (n,)
    random : numpy.random.Generator
    """
    from scipy.optimize import minimize

    forms = {name: tuple(form) for name, form in fields["letters"].items()}
    table = np.array([forms[name] for name in CASED])
    broad = anywhere(random)
    places = []
    for degree in DEGREES:
        for _ in range(ROUNDS[degree]):
            # Each writer has print of their own, as fonts differ.
            print_like = random.normal(table[labels, :2], table[labels, 2:])
            places.append(placed(print_like, writers, degree, random))
    n = len(places)
    all_places, all_cased = np.concatenate(places), np.tile(cased, (n, 1))
    all_labels = np.tile(labels, n)

    def term(free: Sequence[float]) -> CaseTerm:
        scale, offset, end, share, temperature = free
        return CaseTerm(
            forms,
            Scatter(math.exp(scale), math.exp(offset), math.exp(end)),
            1 / (1 + math.exp(-share)),
            broad,
            math.exp(temperature),
        )

    first = [*np.log(_BEGIN[:3]), math.log(_BEGIN[3] / (1 - _BEGIN[3])), math.log(_BEGIN[4])]
    found = minimize(
        lambda free: case_loss(term(free), all_cased, all_labels, all_places),
        first,
        method="Nelder-Mead",
        options={"xatol": 1e-2, "fatol": 1e-5, "maxfev": 250},
    )
    return term(found.x)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, write into the shipped file, say what was found; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, help="letters as ndjson, with their writers")
    chosen = parser.parse_args(arguments)
    try:
        letters = load_letters(Files(str(chosen.data), classes="both"))
        if letters.inks is None or letters.writers is None:
            raise UserError(
                "{data}: drawings with their writers were expected.", data=chosen.data.name
            )
        if letters.classes != CASED:
            raise UserError(
                "{data}: all of A to Z and a to z were expected.", data=chosen.data.name
            )
        letters = letters.take(part(letters, SPLIT_SEED).calibration)
        assert letters.inks is not None
        answers = Recognizer.shipped().answers_to_inks(letters.inks)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    assert answers.cased is not None
    _, writers = np.unique(np.asarray(letters.writers), return_inverse=True)
    fields = json.loads(SHIPPED.read_text(encoding="utf-8"))
    cased = np.asarray(answers.cased, dtype=np.float64)
    term = fit(fields, cased, letters.labels, writers, np.random.default_rng(SEED))
    scatter = term.scatter
    fitted = {
        "scatter": {
            "scale": round(scatter.scale, 3),
            "offset": round(scatter.offset, 3),
            "end": round(scatter.end, 3),
        },
        "ignoring": round(term.ignoring, 3),
        "anywhere": [round(each, 3) for each in term.anywhere],
        "temperature": round(term.temperature, 3),
    }
    write(SHIPPED, {**fields, **fitted})
    sys.stdout.write(f"{json.dumps(fitted)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
