"""What a model can be asked about letters: its classes, by name and case."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.model_letters import labels_for, merges_case
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, TrainedModel


@pytest.mark.parametrize(
    ("classes", "scheme", "merged", "expected"),
    [
        (("A", "B", "C"), "A-Z", True, [0, 0, 1, -1]),
        (("A", "B", "C"), None, True, [0, 0, 1, -1]),
        (("A", "B", "C"), "upper", False, [0, -1, 1, -1]),
        (("a", "b", "c"), "lower", False, [-1, 0, -1, -1]),
        (("A", "B", "a", "b"), "both", False, [0, 2, 1, -1]),
        (("A", "B", "a", "b"), None, False, [0, 2, 1, -1]),
        (("B", "a", "7"), "as-named", True, [1, 1, 0, 2]),
    ],
)
def test_case_counts_exactly_if_it_does_in_the_model(
    bar_model: TrainedModel,
    classes: tuple[str, ...],
    scheme: str | None,
    merged: bool,
    expected: list[int],
) -> None:
    spec = {"source": "x", "classes": scheme, "size": 1, "seed": 0}
    card: Card = replace(bar_model.card, classes=classes, data={"spec": spec})
    images = np.zeros((4, 28, 28), dtype=np.uint8)
    letters = LetterSet(images, np.arange(4), ("A", "a", "B", "7"), "Test", "x")
    assert merges_case(card) is merged
    assert labels_for(card, letters).tolist() == expected
