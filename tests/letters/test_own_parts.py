"""The parts of a set: a validation part is never learned from."""

import numpy as np
import pytest

from letterpad.letters.own_parts import own_parts


@pytest.mark.parametrize(
    "name", ["val", "Valid", "validation", "dev", "VAL", "Validation_set", "dev-set"]
)
def test_a_validation_part_is_neither_learned_from_nor_tested_on(name: str) -> None:
    found = own_parts(np.array(["train", name, "test", "train", name]))
    assert found is not None
    assert found.train.tolist() == [0, 3]
    assert found.validation.tolist() == [1, 4]
    assert found.held_out.tolist() == [2]
    said = str(found.note())
    assert f"{name} (2)" in said
    assert "not learned from" in said


def test_without_a_test_part_the_validation_part_is_tested_on_and_that_is_said() -> None:
    found = own_parts(np.array(["train", "dev", "dev"]))
    assert found is not None
    assert (found.train.tolist(), found.validation.tolist()) == ([0], [])
    assert found.held_out.tolist() == [1, 2]
    assert str(found.note()).startswith("There is no test part: ")
    assert "dev (2)" in str(found.note())


def test_training_and_test_parts_alone_need_no_sentence() -> None:
    found = own_parts(np.array(["train", "t10k"]))
    assert found is not None
    assert found.note() is None


@pytest.mark.parametrize("parts", [None, [], ["train", "train"], ["val", "test"], ["", ""]])
def test_there_must_be_something_to_learn_from_and_to_test_on(parts: list[str] | None) -> None:
    assert own_parts(None if parts is None else np.array(parts, dtype=np.str_)) is None
