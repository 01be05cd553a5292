"""Letters of the base's own kind are looked at once, and looked at again for another network."""

import numpy as np
import pytest

from letterpad import paths
from letterpad.adaptation import base_letters
from letterpad.adaptation.base_letters import (
    CHECK,
    KEEP,
    class_of_form,
    seen_base_letters,
)
from letterpad.adaptation.base_letters import (
    base_letters as letters_of_base,
)
from letterpad.adaptation.fitting import Base
from letterpad.adaptation.head import Eye


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_letters, "OF_A_KIND", {KEEP: 2, CHECK: 1})


def test_every_case_of_every_letter_is_there(base: Base, few: None) -> None:
    letters = letters_of_base(base.card, KEEP)
    assert len(letters) == 104
    assert letters.counts().tolist() == [2] * 52


def test_those_that_check_are_others(base: Base, few: None) -> None:
    keep, check = (letters_of_base(base.card, seed) for seed in (KEEP, CHECK))
    pictures = {image.tobytes() for image in keep.images}
    assert not pictures & {image.tobytes() for image in check.images}


def test_they_are_looked_at_once(base: Base, few: None, monkeypatch: pytest.MonkeyPatch) -> None:
    first = seen_base_letters(base.eye, base.card, base.onnx, CHECK)

    def never(*arguments: object) -> None:
        raise AssertionError("they were looked at again")

    monkeypatch.setattr(Eye, "look", never)
    again = seen_base_letters(base.eye, base.card, base.onnx, CHECK)
    assert np.array_equal(first.forms, again.forms)
    assert again.units == pytest.approx(first.units, abs=1e-3)
    with pytest.raises(AssertionError):
        seen_base_letters(base.eye, base.card, b"another network", CHECK)


def test_a_damaged_file_is_made_again(base: Base, few: None) -> None:
    first = seen_base_letters(base.eye, base.card, base.onnx, CHECK)
    (file,) = (paths.cache_folder() / "base-letters").iterdir()
    file.write_bytes(file.read_bytes()[:100])
    again = seen_base_letters(base.eye, base.card, base.onnx, CHECK)
    assert np.array_equal(first.labels, again.labels)


def test_two_cases_are_two_forms_of_one_class(base: Base) -> None:
    assert class_of_form(base.card).tolist() == [*range(26), *range(26)]
