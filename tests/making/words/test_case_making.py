"""Case model and confidence are logistic regressions."""

import numpy as np
import pytest

from letterpad.making.words.case_making import fit_case, logistic
from letterpad.words.case import CaseInputs


def inputs(text: str, sure: float = 0.9) -> CaseInputs:
    letters = np.array([ord(x) - 65 for x in text.upper()])
    cased = np.full((len(text), 52), 0.01)
    for row, letter in enumerate(text):
        cased[row, letters[row] + 26 * letter.islower()] = sure
    top = np.array([40.0 if x in "acemnorsuvwxz" else 0.0 for x in text])
    return CaseInputs(letters, cased, top, np.full(len(text), 100.0))


def test_what_is_written_is_learned() -> None:
    texts = ["House", "cat", "FOX", "Anna", "sum", "TOP"] * 20
    model = fit_case([inputs(text) for text in texts], texts)
    assert [model.text_of(inputs(text)) for text in texts[:6]] == texts[:6]


def test_labels_that_are_surely_wrong_are_left_out() -> None:
    texts = ["cat", "FOX"] * 20
    wrong = ["fox"] * 10
    words = [inputs(text) for text in texts] + [inputs("FOX", 0.999) for _ in wrong]
    model = fit_case(words, texts + wrong)
    assert model.text_of(inputs("FOX")) == "FOX"


def test_weights_are_those_of_the_odds() -> None:
    random = np.random.default_rng(0)
    x = np.stack([np.ones(4000), random.normal(size=4000)], axis=1)
    y = (random.random(4000) < 1 / (1 + np.exp(-(x @ [0.5, 2.0])))).astype(float)
    assert logistic(x, y, 0.1) == pytest.approx([0.5, 2.0], abs=0.2)
