"""Families of fonts left out in turn: each once, from all kinds of its letters."""

import functools
import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.making import families_in_turn, recognizer_training
from letterpad.making.families_in_turn import fold_of, main, shown
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_batches import Batches
from letterpad.making.recognizer_stages import Plan
from letterpad.making.word_letters import WordLetters


def test_a_family_is_in_one_fold_whatever_it_is_drawn_with(font_letters: FontLetters) -> None:
    folds = fold_of(font_letters)
    assert set(folds) == set(font_letters.skeletons.families.tolist())
    assert sorted(folds.values()) == [0, 1, 2]


def test_tables_are_by_family() -> None:
    counts = {
        "single-line": {"ems tech": (50, 52), "hershey sans": (26, 52)},
        "print": {"one": (9, 10), "other": (30, 30)},
        "printed": {},
    }
    lines = shown(counts).splitlines()
    assert lines[2].startswith("| single-line | 104, 2 | 0.7308 [")
    assert lines[2].endswith("| 0.7308 | 0.546 |")
    assert lines[3].startswith("| print | 40, 2 | 0.9750 [")
    assert "| 0.9500 | 0.910 |" in lines[3]
    assert lines[-2:] == ["| ems tech | 52 | 0.9615 |", "| hershey sans | 52 | 0.5000 |"]


def test_every_family_is_read_by_a_net_that_has_not_learned_from_it(
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

    learned: list[set[str]] = []
    of = Batches.of

    def batches_of(letters: Any, words: Any, fonts: FontLetters, *rest: Any) -> Batches:
        learned.append(set(fonts.printed.families.tolist()))
        return of(letters, words, fonts, *rest)

    monkeypatch.setattr(recognizer_training, "_compiled", compiled_for_few)
    monkeypatch.setattr(Batches, "of", batches_of)
    monkeypatch.setattr(families_in_turn, "read_font_letters", lambda folder: font_letters)
    monkeypatch.setattr(families_in_turn, "Plan", functools.partial(Plan, steps=1))
    monkeypatch.setattr(families_in_turn, "SPLITTERS_EPOCHS", 1)
    monkeypatch.setattr(families_in_turn, "FOLDS", 3)
    monkeypatch.setattr(WordLetters, "trusted", lambda words: np.arange(len(words)))
    folder = tmp_path / "folds"
    arguments = [str(written_letters), str(words), "fonts", str(folder), "--epochs", "1"]
    assert main(arguments) == 0
    told = capsys.readouterr()
    assert "without fold 3 of 3, epoch 1" in told.err
    families = set(font_letters.printed.families.tolist())
    assert [len(families - some) for some in learned[1:]] == [1, 1, 1]
    assert set.union(*(families - some for some in learned[1:])) == families
    for path in folder.glob("without-fold-*.json"):
        (printed,) = json.loads(path.read_text(encoding="utf-8"))["printed"]
        left_out = families - learned[1 + int(path.stem.split("-")[2])]
        assert {printed} == left_out
    assert "| printed | 156, 3 |" in told.out

    assert main(arguments) == 0
    assert "fold" not in capsys.readouterr().err
