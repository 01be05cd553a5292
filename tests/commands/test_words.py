"""``--words`` of predict and evaluate."""

import io
import json
from pathlib import Path

import pytest

from letterpad import paths
from printed_words import word


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "words.ndjson"
    path.write_text("\n".join(line(text) for text in ("THEN", "TENT", "VAN")) + "\n")
    return path


def line(text: str, printed: bool = True) -> str:
    drawing = [stroke.points.T.tolist() for stroke in word(text).strokes]
    return json.dumps({"word": text, "writer": "p", "printed": printed, "drawing": drawing})


def test_drawings_are_read_as_words(letterpad, file: Path) -> None:
    fields = letterpad("predict", "--words", file, "--json").fields
    assert set(fields) == {"readings", "errors"}
    assert [each["text"].upper() for each in fields["readings"]] == ["THEN", "TENT", "VAN"]
    first = fields["readings"][0]
    assert (first["file"], first["line"]) == (str(file), 1)
    assert len(first["segmentationResult"]) == 4
    assert first["words"][0]["without_word_list"]


def test_the_text_is_one_line_a_drawing(letterpad, file: Path) -> None:
    lines = letterpad("predict", "--words", file).out.splitlines()
    assert len(lines) == 3
    assert "VAN" in lines[2].upper()


def test_lines_of_standard_input_are_answered_one_by_one(letterpad, monkeypatch) -> None:
    given = f"{line('THEN')}\nnonsense\n{line('HIT VAN')}\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    run = letterpad("predict", "--words", "-", "--json")
    assert run.code == 2
    answers = [json.loads(each) for each in run.out.splitlines()]
    assert [each["line"] for each in answers] == [1, 2, 3]
    assert answers[0]["text"].upper() == "THEN"
    assert "JSON" in answers[1]["error"]
    assert answers[2]["text"].upper() == "HIT VAN"


def test_what_cannot_be_read_costs_only_itself(letterpad, file: Path, tmp_path: Path) -> None:
    fields = letterpad("predict", "--words", file, tmp_path / "none", "--json")
    assert fields.code == 2
    fields = json.loads(fields.out)
    assert len(fields["readings"]) == 3
    assert len(fields["errors"]) == 1


@pytest.mark.parametrize("option", [["--page"], ["--pictures-only"], ["--model", "shipped"]])
def test_words_go_with_no_option_of_letters(letterpad, file: Path, option: list[str]) -> None:
    run = letterpad("predict", "--words", file, *option)
    assert run.code == 2
    assert "--words" in run.err


def test_labelled_words_are_evaluated(letterpad, file: Path) -> None:
    file.write_text(f"{file.read_text()}{line('EEL', False)}\nnonsense\n")
    run = letterpad("evaluate", "--words", file, "--json")
    assert list(run.fields) == [
        "n", "letters", "words", "case_words", "first5", "by_writer", "in_list", "not_in_list",
        "no_prior",
    ]  # fmt: skip
    assert run.fields["n"] == 3
    assert run.fields["words"] == 1
    assert "1 words are left out" in run.err
    assert "line 5" in run.err
    assert "without any word list" in letterpad("evaluate", "--words", file).out.lower()


def test_evaluate_asks_for_letters_or_words(letterpad, file: Path, tmp_path: Path) -> None:
    assert "--words" in letterpad("evaluate").err
    assert "--data" in letterpad("evaluate", "--words", file, "--data", file).err
    (tmp_path / "empty.ndjson").write_text("\n")
    assert letterpad("evaluate", "--words", tmp_path / "empty.ndjson").err


@pytest.mark.parametrize("page", ["command-line.md", "command-line.de.md"])
def test_every_key_is_in_the_reference(letterpad, file: Path, page: str) -> None:
    text = paths.resource(f"help/{page}").read_text(encoding="utf-8")
    evaluated = letterpad("evaluate", "--words", file, "--json").fields
    (reading, *_) = letterpad("predict", "--words", file, "--json").fields["readings"]
    keys = {*evaluated, *evaluated["no_prior"], *evaluated["by_writer"], *reading}
    keys |= {*reading["words"][0], *reading["segmentationResult"][0], "readings"}
    assert {key for key in keys if f"`{key}`" not in text} == set()
