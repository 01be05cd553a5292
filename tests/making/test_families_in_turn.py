"""Families of fonts left out in turn: each once, from all kinds of its letters."""

import json
from pathlib import Path
from typing import Any

import pytest

from letterpad.making import families_in_turn
from letterpad.making.families_in_turn import fold_of, main, shown
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_batches import Batches


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
    trial_arguments: list[str],
    font_letters: FontLetters,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    learned: list[set[str]] = []
    of = Batches.of

    def batches_of(letters: Any, words: Any, fonts: FontLetters, *rest: Any) -> Batches:
        learned.append(set(fonts.printed.families.tolist()))
        return of(letters, words, fonts, *rest)

    monkeypatch.setattr(Batches, "of", batches_of)
    monkeypatch.setattr(families_in_turn, "FOLDS", 3)
    arguments, folder = trial_arguments, Path(trial_arguments[3])
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
