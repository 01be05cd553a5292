"""What the tests of the commands share: ink to train on, and a way to run a command."""

import contextlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.cli import main
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink

SHAPES = {
    "A": [[[0, 100], [50, 0], [100, 100]]],
    "B": [[[0, 0], [0, 100]], [[0, 100], [60, 100], [60, 50], [0, 50]]],
    "C": [[[100, 0], [0, 0], [0, 100], [100, 100]]],
    "D": [[[50, 0], [50, 100]]],
}


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def fields(self) -> dict[str, Any]:
        """The JSON object on standard output, which holds nothing else."""
        assert self.code == 0, self.err
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1
        fields = json.loads(self.out)
        assert isinstance(fields, dict)
        return fields


@pytest.fixture
def letterpad(capsys: pytest.CaptureFixture[str]):
    """Run the command line in this process."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run


def shaky_drawings(n: int, seed: int, words: str = "ABCD") -> list[Drawing]:
    """Return n simple drawings of each word's shape by ten writers, no two alike."""
    random = np.random.default_rng(seed)
    drawings = []
    for index in range(n):
        for word in words:
            shape = SHAPES[word.upper()]
            strokes = [np.array(stroke) + random.normal(0, 4, (len(stroke), 2)) for stroke in shape]
            drawings.append(Drawing(Ink.of(strokes), word, f"writer {index % 10}"))
    return drawings


@pytest.fixture(scope="session")
def shaky() -> Callable[..., list[Drawing]]:
    """Return `shaky_drawings`."""
    return shaky_drawings


@pytest.fixture(scope="session")
def ink_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of 160 drawings of A to D by ten writers."""
    path = tmp_path_factory.mktemp("ink") / "shaky.ndjson.gz"
    write_drawings(path, shaky_drawings(40, seed=1))
    return path


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, ink_file: Path) -> tuple[Path, dict]:
    """Return a model trained by ``letterpad train`` on `ink_file`, and what that printed."""
    path = tmp_path_factory.mktemp("model") / "shaky.letterpad"
    arguments = ["train", "--data", ink_file, "--algorithm", "logistic-regression"]
    arguments += ["--train-size", "100", "--random-state", "7", "--out", path, "--json"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LETTERPAD_HOME", str(path.parent / "home"))
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            assert main([str(argument) for argument in arguments]) == 0
    return path, json.loads(out.getvalue())
