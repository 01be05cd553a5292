"""Upper and lower case: by shape, by place, and by the letters beside."""

import numpy as np

from letterpad.words import resource
from letterpad.words.case import N_FIRST, N_SECOND, CaseInputs, CaseModel, first_inputs


def inputs(text: str, tall: str, lower: float, name: bool = False) -> CaseInputs:
    """A word whose letters in `tall` reach up to the upper line."""
    letters = np.array([ord(x) - 65 for x in text])
    cased = np.full((len(text), 52), 1e-4)
    rows = np.arange(len(text))
    cased[rows, letters], cased[rows, letters + 26] = 1 - lower, lower
    top = np.array([0.0 if high == "1" else 40.0 for high in tall])
    return CaseInputs(letters, cased, top, np.full(len(text), 100.0), name)


def test_shape_decides_where_it_is_sure() -> None:
    model = resource.shipped().case
    assert model.text_of(inputs("AREA", "1111", 0.001)) == "AREA"
    assert model.text_of(inputs("AREA", "0000", 0.999)) == "area"


def test_place_decides_where_the_shape_does_not() -> None:
    model = resource.shipped().case
    odds = [model.log_odds(inputs("SOXT", tall, 0.5))[0] for tall in ("1001", "0001")]
    assert odds[0] < odds[1]


def test_numbers_are_finite_for_whatever_comes() -> None:
    for word in (inputs("O", "1", 0.5), inputs("OO", "00", 1.0)):
        flat = CaseInputs(word.letters, word.cased * 0, word.top * 0, word.bottom * 0)
        assert np.isfinite(first_inputs(word)).all()
        assert first_inputs(flat).shape == (len(word.letters), N_FIRST)
        assert np.isfinite(resource.shipped().case.log_odds(flat)).all()


def test_arrays_hold_all_of_it() -> None:
    model = CaseModel(np.arange(N_FIRST), np.arange(N_SECOND))
    again = CaseModel.of(model.arrays())
    assert again.second.tolist() == model.second.tolist()
