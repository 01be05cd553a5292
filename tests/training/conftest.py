"""Fixtures for trainings and for child processes."""

import gzip
import struct
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Algorithm
from letterpad.letters.data_spec import DataSpec, Files
from letterpad.letters.letterset import LetterSet
from waiting import wait_for

Patch = Callable[..., Algorithm]


@pytest.fixture
def naive_bayes(monkeypatch: pytest.MonkeyPatch) -> Patch:
    """Return a function that changes what the registry says of naive Bayes."""

    def patch(**changed: Any) -> Algorithm:
        changed_one = replace(registry.algorithm("naive-bayes"), **changed)
        monkeypatch.setattr(registry, "algorithm", lambda key: changed_one)
        return changed_one

    return patch


PRELUDE = """
import os, pathlib, sys, time
from letterpad.training.protocol import *
from letterpad.training.spec import Progress
def say(message): print(to_line(message), flush=True)
def requests():
    for line in sys.stdin: yield from from_line(line)
"""


def write_idx(path: Path, array: np.ndarray) -> None:
    header = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape)
    path.write_bytes(gzip.compress(header + array.astype(np.uint8).tobytes(), 1))


@pytest.fixture
def bars(bar_letters: LetterSet, tmp_path: Path) -> DataSpec:
    """Return how to read the bar letters from an IDX pair."""
    folder = tmp_path / "bars"
    folder.mkdir()
    write_idx(folder / "train-images-idx3-ubyte.gz", bar_letters.images)
    write_idx(folder / "train-labels-idx1-ubyte.gz", bar_letters.labels)
    return Files(str(folder), class_names=bar_letters.classes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def becomes() -> Callable[[Path, list[str]], bool]:
    """Return a function that says whether a folder comes to hold just these names.

    `run` ends within its bound even where the system is so busy that the killed child is not gone
    by then; what it left is removed as soon as it is.
    """

    def becomes(folder: Path, names: list[str]) -> bool:
        wait_for(lambda: sorted(path.name for path in folder.iterdir()) == names)
        return True

    return becomes


@pytest.fixture
def make(ask: Callable[..., Any]) -> Callable[[str], Any]:
    """Return a function that makes a child of a script."""
    return lambda script: ask([sys.executable, "-c", PRELUDE + script])
