"""Trials of what to learn from: each is trained once, and measured by the calibration part."""

import functools
import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.making import recognizer_training, recognizer_trials
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_stages import Plan
from letterpad.making.recognizer_trials import TRIALS, main
from letterpad.making.word_letters import WordLetters


def test_trials_differ_by_what_they_learn_from() -> None:
    assert len(set(TRIALS.values())) == len(TRIALS)
    assert TRIALS["pens alone"].fonts == TRIALS["pens alone"].words == 0


def test_each_trial_is_trained_once_and_shown(
    little: None,
    written_letters: Path,
    font_letters: FontLetters,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = tmp_path / "words.ndjson.gz"
    stem = [[0, 0], [0, 40]]
    with gzip.open(words, "wt", encoding="utf-8") as file:
        word = {"word": "Il", "writer": "all:1", "printed": True, "drawing": [stem, stem]}
        file.write(json.dumps(word) + "\n")
    compiled = recognizer_training._compiled

    def compiled_for_few(steps: int, steady: int) -> Any:
        net = compiled(steps, steady)
        net.run_eagerly = True
        return net

    monkeypatch.setattr(recognizer_training, "_compiled", compiled_for_few)
    monkeypatch.setattr(recognizer_trials, "read_font_letters", lambda folder: font_letters)
    monkeypatch.setattr(recognizer_trials, "Plan", functools.partial(Plan, steps=1))
    monkeypatch.setattr(recognizer_trials, "SPLITTERS_EPOCHS", 1)
    monkeypatch.setattr(WordLetters, "trusted", lambda words: np.arange(len(words)))
    folder = tmp_path / "trials"
    arguments = [str(written_letters), str(words), "fonts", str(folder), "--epochs", "1"]
    some = ["--only", "pens alone", "and neat print", "--seeds", "0"]
    assert main([*arguments, *some]) == 0
    told = capsys.readouterr()
    assert "pens alone, seed 0, epoch 1" in told.err
    rows = [line for line in told.out.splitlines() if line.startswith("|")]
    assert rows[0].split(" | ")[:3] == ["| learned from", "pens", "other end"]
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| pens alone", "| and neat print"]
    kept = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.json")}
    assert len(kept) == 2

    assert main([*arguments, *some]) == 0
    assert "seed" not in capsys.readouterr().err
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("*.json")} == kept
