"""Array files are read by one thread at a time: elsewhere the failure is too rare to wait for."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad import array_files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, read_held_out, write_model


def test_letters_and_models_are_read_under_the_lock(
    bar_letters: LetterSet, bar_model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar_letters.save(tmp_path / "letters")
    write_model(bar_model, tmp_path / "a.letterpad")
    load, held = np.load, []

    def loaded(*arguments: Any, **options: Any) -> Any:
        held.append(array_files.READING.locked())
        return load(*arguments, **options)

    monkeypatch.setattr(np, "load", loaded)
    assert LetterSet.load(tmp_path / "letters").hash == bar_letters.hash
    assert read_held_out(tmp_path / "a.letterpad") is not None
    assert len(held) > 2
    assert all(held)
    assert not array_files.READING.locked()
