"""Trials of what to learn from: each is trained once, and measured by the calibration part."""

from pathlib import Path

import pytest

from letterpad.making.recognizer_trials import TRIALS, main


def test_trials_differ_by_what_they_learn_from() -> None:
    assert len(set(TRIALS.values())) == len(TRIALS)
    alone = TRIALS["pens alone"].mixture
    assert alone.fonts == alone.words == 0


def test_each_trial_is_trained_once_and_shown(
    trial_arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, folder = trial_arguments, Path(trial_arguments[3])
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
