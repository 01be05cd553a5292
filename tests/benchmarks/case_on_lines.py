"""Upper and lower case of held-out pen letters, with and without their place on writing lines.

No data are known of single letters on lines. The letters are those of the recogniser's held-out
UNIPEN writers; each writer gets the heights of one of `other_heights.json`'s fonts, from which
nothing was fitted, and strays from them carefully, sloppily, or ignores the lines.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from table import Row

from letterpad.evaluation.calibration import (
    calibration_error,
)
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making.case_term import DEGREES, placed
from letterpad.making.ink_net import CASED
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.making.recognizer_letters import part
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.writing_lines import shipped_term

Shares = NDArray[np.floating[Any]]
Labels = NDArray[np.int64]
Right = NDArray[np.bool_]

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "unipen-letters.ndjson.gz"
OTHER_HEIGHTS = Path(__file__).with_name("other_heights.json")

LETTERS = ("C", "O", "P", "S", "V", "W", "X", "Z", "K")
SEED = 29
LEAST_GAIN = {"careful": 0.05, "sloppy": 0.02, "ignoring": -0.01}
"""Of the accuracy in 52 classes."""


def measure(rounds: int = 8, n_letters: int | None = None) -> list[Row]:
    """Place the letters some times in each degree."""
    if not DATA.exists():
        sys.stderr.write(f"case_on_lines needs {DATA.name}, which is not part of the project\n")
        return []
    letters = load_letters(Files(str(DATA), classes="both"))
    letters = letters.take(part(letters, SPLIT_SEED).test[:n_letters])
    assert letters.inks is not None
    cased = Recognizer.shipped().answers_to_inks(letters.inks).cased
    assert cased is not None
    _, writers = np.unique(np.asarray(letters.writers), return_inverse=True)
    fonts = np.array(list(json.loads(OTHER_HEIGHTS.read_text(encoding="utf-8"))["fonts"].values()))
    labels = np.tile(letters.labels, rounds)
    rows: list[Row] = []
    for degree in DEGREES:
        random = np.random.default_rng(SEED)
        shifted = []
        for _ in range(rounds):
            of_writer = random.integers(0, len(fonts), writers.max() + 1)
            places = placed(fonts[of_writer[writers], letters.labels], writers, degree, random)
            shifted.append(shipped_term().apply(cased, CASED, places[:, 0], places[:, 1]))
        with_lines = np.concatenate(shifted)
        rows += _rows(degree, cased, letters.labels, with_lines, labels)
    return rows


def _rows(
    degree: str, cased: Shares, labels: Labels, with_lines: Shares, all_labels: Labels
) -> list[Row]:
    """Compare answers with and without lines, of letters placed in one degree."""
    before, after = cased.argmax(axis=1) == labels, with_lines.argmax(axis=1) == all_labels
    gain, least = after.mean() - before.mean(), LEAST_GAIN[degree]
    what = f"{degree}: right of 52 classes"
    rows = [_row(what, after, before, f"gain at least {least:+g}", gain >= least)]
    for name in LETTERS:
        mine, all_mine = (each % 26 == ord(name) - ord("A") for each in (labels, all_labels))
        what = f"{degree}: right of {name.lower()} and {name}"
        rows.append(_row(what, after[all_mine], before[mine]))
    error, error_before = (
        calibration_error(with_lines, all_labels),
        calibration_error(cased, labels),
    )
    is_reached = degree == "ignoring" or error <= error_before
    goal = "" if degree == "ignoring" else "not greater"
    reference = f"without lines: {error_before:.4f}"
    what, n = f"{degree}: calibration error", len(all_labels)
    rows.append(Row(what, "", n, error, error, reference, None, goal, bool(is_reached)))
    threshold = Recognizer.shipped().card.thresholds.cased_coverage["0.95"]
    held, held_before = (
        shares[np.arange(len(own)), own] >= threshold
        for shares, own in ((with_lines, all_labels), (cased, labels))
    )
    rows.append(_row(f"{degree}: letter in the sets that promise 95 %", held, held_before))
    return rows


def _row(what: str, after: Right, before: Right, goal: str = "", reached: bool = True) -> Row:
    share, reference = float(after.mean()), f"without lines: {before.mean():.3f}"
    return Row(what, "", len(after), share, share, reference, None, goal, bool(reached))


QUICK = {"rounds": 1, "n_letters": 400}
