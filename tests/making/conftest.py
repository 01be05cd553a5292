"""Letters as if real people had written them, and little of what takes long with all of UNIPEN."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.synthetic.handwriting import builtin_model
from letterpad.making import recognizer_letters, recognizer_training, shape_model

_WRITERS = ("imp:one", "imp:two", "syn:one", *(f"all:{number}" for number in range(25)))


@pytest.fixture(scope="session")
def writers_of_letters() -> tuple[str, ...]:
    """Return who wrote `written_letters`."""
    return _WRITERS


@pytest.fixture(scope="session")
def written_letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return 728 built-in letters, as if 28 people had written half of all 52 each."""
    letters = load_letters(Builtin(size=26 * len(_WRITERS), classes="both"))
    assert letters.inks is not None
    order = np.argsort(letters.labels, kind="stable")
    drawings = [
        Drawing(letters.inks[int(index)], letters.classes[letters.labels[index]], _WRITERS[n % 28])
        for n, index in enumerate(order)
    ]
    path = tmp_path_factory.mktemp("written") / "written.ndjson.gz"
    write_drawings(path, drawings)
    return path


@pytest.fixture
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the recogniser's script make do with few drawings that are no letter, and no fit."""
    monkeypatch.setattr(recognizer_letters, "_N_NOT_LETTERS", 100)
    monkeypatch.setattr(recognizer_training, "RENEWALS", 2)
    monkeypatch.setattr(shape_model, "fit", lambda drawings: builtin_model())
