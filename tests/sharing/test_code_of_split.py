"""The lines that split letters give the very letters of the run, in the same order."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.sharing.code_of_split import is_complete, letters_lines, split_lines
from letterpad.sharing.code_parts import Code
from letterpad.sharing.letters_file import letter_arrays
from letterpad.training.spec import TrainSpec
from letterpad.training.splitting import Parts, part

CASES: list[dict[str, Any]] = [
    {},
    {"train_size": 0.57, "random_state": 7},
    {"train_size": 300, "validation": 0.1},
    {"train_size": 300, "test_size": 0.2},
    {"train_size": 0.41, "test_size": 100, "validation": 0.2},
    {"split": "stratified"},
    {"split": "stratified", "train_size": 333, "validation": 0.1},
    {"split": "stratified", "train_size": 200, "test_size": 0.2, "validation": 0.1},
    {"split": "stratified", "train_size": 0.37, "test_size": 0.33},
    {"split": "stratified", "test_size": 0.2},
    {"split": "writers"},
    {"split": "writers", "train_size": 0.61, "validation": 0.1, "random_state": 3},
    {"split": "writers", "train_size": 222, "test_size": 0.3},
    {"split": "writers", "train_size": 0.4, "test_size": 120, "validation": 0.15},
    {"split": "parts"},
    {"split": "parts", "train_size": 200},
    {"split": "parts", "train_size": 200, "validation": 0.1},
    {"split": "parts", "validation": 0.1},
]


def recorded(spec: TrainSpec, parts: Parts) -> dict[str, Any]:
    """Return the split as `train` writes it into the card."""
    from letterpad.training.train import _train_size

    return {
        "kind": spec.split,
        "train_size": _train_size(spec, parts),
        "test_size": spec.test_size,
        "random_state": spec.random_state,
        "validation": spec.validation or 0.0,
        "n_train": len(parts.fit),
        "n_validation": len(parts.validation),
        "n_held_out": len(parts.held_out),
        **({"n_spared": parts.n_spared} if parts.n_spared else {}),
    }


def done_by_lines(split: dict[str, Any], letters: LetterSet, folder: Path) -> dict[str, Any]:
    """Run the lines on exported letters; return what they define."""
    from types import SimpleNamespace

    assert is_complete(split)
    np.savez(folder / "l.npz", **letter_arrays(SimpleNamespace(split=split), letters))  # type: ignore[arg-type]
    code = Code("l.npz")
    letters_lines(code)
    split_lines(code, split)
    names: dict[str, Any] = {"__file__": str(folder / "script.py")}
    exec(code.text([]), names)
    names["letters"].close()
    return names


@pytest.mark.parametrize("case", CASES, ids=str)
def test_lines_split_as_the_training_does(
    hard: LetterSet, tmp_path: Path, case: dict[str, Any]
) -> None:
    spec = TrainSpec(Files("bars"), "logistic-regression", **case)
    parts = part(hard, spec, spec.validation or 0.0)
    found = done_by_lines(recorded(spec, parts), hard, tmp_path)
    np.testing.assert_array_equal(found["train"], parts.fit)
    np.testing.assert_array_equal(found["held_out"], parts.held_out)
    watched = found.get("watched", parts.fit[:0])
    np.testing.assert_array_equal(watched, parts.validation)
    np.testing.assert_array_equal(found["X"], hard.features)
    np.testing.assert_array_equal(found["y"], hard.labels)


@pytest.mark.parametrize("validation", [0.0, 0.1])
@pytest.mark.parametrize("train_size", [None, 150])
def test_a_sets_own_validation_part_watches(
    hard: LetterSet, tmp_path: Path, validation: float, train_size: int | None
) -> None:
    from dataclasses import replace

    assert hard.parts is not None
    parts = hard.parts.astype("<U10")
    parts[::7] = "val"
    letters = replace(hard, parts=parts)
    spec = TrainSpec(
        Files("bars"), "neural-net", split="parts", train_size=train_size, validation=validation
    )
    made = part(letters, spec, validation)
    found = done_by_lines(recorded(spec, made), letters, tmp_path)
    np.testing.assert_array_equal(found["train"], made.fit)
    np.testing.assert_array_equal(found["held_out"], made.held_out)
    if validation:
        np.testing.assert_array_equal(found["watched"], made.validation)


def test_cards_from_before_0_2_rounded_a_share_of_writers() -> None:
    split = {**recorded_random(), "kind": "writers", "train_size": 0.8}
    code = Code("l.npz")
    split_lines(code, split)
    assert "round(0.8 * len(y))" in code.text([])
    assert "int(0.8 * len(y))" not in code.text([])


def recorded_random() -> dict[str, Any]:
    return {
        "kind": "random",
        "train_size": 10,
        "random_state": 1,
        "validation": 0.0,
        "n_train": 10,
        "n_validation": 0,
    }


def test_letters_of_scarce_classes_are_learned_from_in_the_script_too(
    bar_letters: LetterSet, tmp_path: Path
) -> None:
    sizes = (1, 2, 5, 40)
    places = [np.flatnonzero(bar_letters.labels == label)[:n] for label, n in enumerate(sizes)]
    few = bar_letters.take(np.concatenate(places))
    n_spared = 0
    for seed in range(12):
        spec = TrainSpec(Files("bars"), "nearest-prototype", random_state=seed)
        parts = part(few, spec, 0.0, 1)
        n_spared += parts.n_spared
        done = done_by_lines(recorded(spec, parts), few, tmp_path)
        np.testing.assert_array_equal(done["train"], parts.fit)
        np.testing.assert_array_equal(done["held_out"], parts.held_out)
    assert n_spared
