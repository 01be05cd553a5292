"""What labels are called that are numbers or names."""

import doctest
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.readers import label_values
from letterpad.letters.readers.label_values import Labels, named_labels


def _named(place: str, values: list[object], **options: object) -> list[str]:
    labels = Labels.of([str(value) for value in values])
    return named_labels(Path(place), labels, **options).names.tolist()  # type: ignore[arg-type]


def test_the_examples_run() -> None:
    assert doctest.testmod(label_values).failed == 0


@pytest.mark.parametrize(
    ("place", "labels", "names"),
    [
        ("/x/a.csv", [0, 9], ["0", "9"]),
        ("/x/a.csv", [0, 25], ["A", "Z"]),
        ("/x/a.csv", [1, 26], ["A", "Z"]),
        ("/x/A_Z Handwritten Data.csv", [0, 3], ["A", "D"]),
        ("/x/sign_mnist_train/sign_mnist_train.csv", [0, 3], ["A", "D"]),
        ("/x/emnist-letters-train.csv", [1, 3], ["A", "C"]),
        ("/x/emnist-balanced-train.csv", [10, 46], ["A", "t"]),
        ("/x/emnist-digits-train.csv", [0, 3], ["0", "3"]),
        ("/x/mnist.npz", [0, 25], ["A", "Z"]),
        ("/x/notmnist.npz", [0, 9], ["A", "J"]),
        ("/x/a.csv", [65, 122], ["A", "z"]),
        ("/x/a.csv", [0, 40], ["0", "40"]),
        ("/x/a.csv", [-1, 3], ["-1", "3"]),
        ("/x/a.csv", [1000, 3], ["1000", "3"]),
        ("/x/a.csv", ["0.0", "9.0"], ["0", "9"]),
        ("/x/a.csv", ["A", "3", " b "], ["A", "3", "b"]),
    ],
)
def test_labels_are_named_by_the_path_or_by_which_there_are(
    place: str, labels: list[object], names: list[str]
) -> None:
    assert _named(place, labels) == names


def test_given_names_come_first_and_then_those_of_the_file(tmp_path: Path) -> None:
    place = str(tmp_path / "a.csv")
    assert _named(place, [0, 1], own_names={0: "x", 1: "y"}) == ["x", "y"]
    assert _named(place, [0, 1], own_names={0: "x", 1: "y"}, said=("p", "q")) == ["p", "q"]
    (tmp_path / "classes.txt").write_text("m\nn\n")
    assert _named(place, [0, 1], own_names={0: "x", 1: "y"}) == ["m", "n"]
    assert _named(place, [5, 6], said=("p", "q"), first_label=5) == ["p", "q"]


def test_names_are_given_to_numbers_only() -> None:
    with pytest.raises(UserError, match=r"names already \(A, B\)"):
        _named("a.csv", ["A", "B"], said=("p", "q"))
    with pytest.raises(UserError, match="from 0 to 300"):
        _named("a.csv", [0, 300], said=("p", "q"))


def test_labels_of_several_files_are_numbers_only_if_all_are() -> None:
    numbers, names = Labels.of(["1"]), Labels.of(["b"])
    assert Labels.joined([numbers, numbers]).values.tolist() == [1, 1]
    assert Labels.joined([numbers, names]).values.tolist() == ["1", "b"]
    assert Labels.joined([]).are_numbers
    assert Labels.of(["1", "2"]).take(np.array([False, True])).values.tolist() == [2]
