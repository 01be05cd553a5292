"""What the tests of what leaves the program share: runs that were really trained."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.sharing.code import script, write_script
from letterpad.sharing.letters_file import write_letters
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


@dataclass(frozen=True)
class Trained:
    """A run, and the letters that it was trained and tested on."""

    model: TrainedModel
    letters: LetterSet
    path: Path


def hard_letters(bars: LetterSet, n_wrong: int = 120) -> LetterSet:
    """Return bars of which some have a wrong label, and writers and parts of their own.

    So that no accuracy is 100 %: that of another split or seed would be the same.
    """
    random = np.random.default_rng(8)
    labels = bars.labels.copy()
    wrong = random.permutation(len(bars))[:n_wrong]
    labels[wrong] = random.integers(0, 4, n_wrong)
    writers = np.array([f"writer {number}" for number in random.integers(0, 25, len(bars))])
    parts = np.array(["train", "train", "train", "test"])[random.integers(0, 4, len(bars))]
    return replace(bars, labels=labels, writers=writers, parts=parts)


@pytest.fixture(scope="session")
def hard(bar_letters: LetterSet) -> LetterSet:
    """Return letters that nothing reads without mistakes."""
    return hard_letters(bar_letters)


@pytest.fixture
def trained(hard: LetterSet, tmp_path: Path) -> Callable[..., Trained]:
    """Return a function that trains on hard letters and writes the model."""

    def trained_with(
        algorithm: str,
        settings: dict[str, Any] | None = None,
        letters: LetterSet = hard,
        **spec: Any,
    ) -> Trained:
        asked = TrainSpec(Files("bars"), algorithm, settings or {}, **spec)
        model = train(asked, lambda progress: None, letters)
        path = tmp_path / f"{algorithm}-{len(list(tmp_path.iterdir()))}.letterpad"
        write_model(model, path)
        return Trained(model, letters, path)

    return trained_with


@pytest.fixture
def run_script(tmp_path: Path) -> Callable[[Trained], tuple[float, int]]:
    """Return a function that runs the script of a run as a user does: beside its letters."""

    def accuracy(run: Trained) -> tuple[float, int]:
        folder = tmp_path / "taken along"
        folder.mkdir(exist_ok=True)
        write_letters(run.model.card, run.letters, folder / "my letters.npz")
        write_script(script(run.model.card, "my letters.npz"), folder / "script.py")
        done = subprocess.run(
            [sys.executable, "-P", folder / "script.py"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "letterpad" not in done.stderr
        share, count, *_ = done.stdout.splitlines()[-1].split()
        return float(share), int(count.lstrip("("))

    return accuracy
