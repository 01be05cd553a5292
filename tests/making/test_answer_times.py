"""The benchmark of single answers prints times."""

import json
from pathlib import Path

import pytest

from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making import answer_times


def test_benchmark_prints_times(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_times, "REPEATS", 60)
    assert answer_times.main(["--json"]) == 0
    times = json.loads(capsys.readouterr().out)["times"]
    whole = times.pop("one answer, from ink to probabilities")
    assert 0 < max(part["median_ms"] for part in times.values()) <= whole["median_ms"]
    assert whole["median_ms"] <= whole["p99_ms"]
    letters = load_letters(Builtin(size=30))
    assert letters.inks is not None
    path = tmp_path / "few.ndjson"
    write_drawings(path, [Drawing(letters.inks[0], "A", "imp:one")])
    assert answer_times.main([str(path)]) == 0
    told = capsys.readouterr().out
    assert "letterpad evaluate --data few.ndjson" in told
    assert "median" in told
