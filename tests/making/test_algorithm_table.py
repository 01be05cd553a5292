"""The command that prints README's table, on few letters."""

import json

import pytest

from letterpad.letters.data_spec import Builtin
from letterpad.making import algorithm_table
from letterpad.making.algorithm_table import Row, main, markdown


@pytest.fixture
def few_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(algorithm_table, "DATA", Builtin(size=400))
    monkeypatch.setattr(algorithm_table, "N_TRAIN", 300)
    monkeypatch.setattr(algorithm_table, "N_ANSWERS", 5)
    monkeypatch.setattr(algorithm_table, "_import_libraries", lambda: None)


def test_a_row_is_measured(few_letters: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["logistic-regression", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "300 built-in letters trained on, 100 held out" in told["caption"]
    (row,) = told["algorithms"]
    assert row["key"] == "logistic-regression"
    assert row["n"] == 100
    assert 0.1 < row["low"] < row["accuracy"] < row["high"] < 1
    assert 0 < row["train_seconds"] < 60
    assert 0 < row["convert_seconds"] < 60
    # 784 x 26 weights of four bytes, packed a little, are the better part of it.
    assert 0.01 < row["megabytes"] < 1
    assert 0 < row["answer_milliseconds"] < 100


def test_rows_become_markdown() -> None:
    table = markdown([Row("a-key", "A name", 100, 0.91234, 0.9, 0.93, 12.34, 1.26, 0.44, 0.0712)])
    head, rule, line = table.splitlines()
    assert head.count("|") == rule.count("|") == line.count("|") == 7
    assert line == ("| A name (`a-key`) | 0.9123 (0.9000 to 0.9300) | 12.3 | 1.3 | 0.4 | 0.07 |")


def test_an_unknown_algorithm_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["magic"])
    assert "no algorithm 'magic'" in capsys.readouterr().err
