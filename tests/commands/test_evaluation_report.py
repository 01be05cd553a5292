"""``letterpad evaluate`` on honesty, robustness, contributors, pictures and what is no letter."""

from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.commands.evaluation_report import confusion
from letterpad.evaluation.perturbations import CHANGES
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink
from letterpad.model_files.model_file import TrainedModel, unpacked_onnx, write_model
from letterpad.recognition import recognizer

RIGHT, DOWN, LEFT = [(0, 0), (90, 5)], [(0, 0), (5, 90)], [(90, 0), (0, 5)]


@pytest.fixture
def pen_path(tmp_path: Path, pen_model: TrainedModel) -> Path:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    return path


@pytest.fixture
def pen_letters(tmp_path: Path) -> Path:
    """Return 8 drawings: one B that looks like an A, one a that goes the wrong way."""
    drawings = [
        Drawing(Ink.of([RIGHT]), "A", "x:one"),
        Drawing(Ink.of([DOWN]), "B", "x:one"),
        Drawing(Ink.of([RIGHT]), "A", "x:two"),
        Drawing(Ink.of([DOWN]), "B", "x:two"),
        Drawing(Ink.of([RIGHT, RIGHT]), "a", "y:one"),
        Drawing(Ink.of([DOWN, DOWN]), "b", "y:one"),
        Drawing(Ink.of([RIGHT]), "B", "y:one"),
        Drawing(Ink.of([RIGHT, LEFT, LEFT]), "a", "y:one"),
    ]
    path = tmp_path / "pen.ndjson"
    write_drawings(path, drawings)
    return path


def test_honesty_is_told_of_every_evaluation(letterpad, pen_path: Path, pen_letters: Path) -> None:
    done = letterpad("evaluate", "--data", pen_letters, "--model", pen_path, "--json")
    fields = done.fields
    assert fields["n"] == 8
    assert fields["accuracy"] == 6 / 8
    low, high = fields["calibration_error_interval"]
    assert 0 <= low < fields["calibration_error"] < high < 0.8
    assert 0.1 < fields["calibration_error"] < 0.4
    assert fields["top3_interval"][0] < fields["top3"] <= fields["top3_interval"][1]
    usual, wide = fields["conformal"]
    assert (usual["stated"], wide["stated"]) == (0.95, 0.99)
    assert usual["n"] == 8
    assert usual["coverage"] == 6 / 8
    assert usual["interval"][0] < usual["coverage"] < usual["interval"][1]
    assert usual["mean_size"] >= 1
    assert fields["taken_for_no_letter"]["share"] == 1 / 8
    assert fields["not_sure"] == {"share": 0.0, "of_wrong": 0.0}
    (one,) = fields["reliability"]  # eight letters are too few for two bins
    assert (one["n"], one["accuracy"]) == (8, 6 / 8)
    assert one["from"] < one["confidence"] < one["to"] < 1
    assert 0 < fields["brier"] < 2
    assert fields["log_loss"] > -np.log(one["to"])
    # By hand: x:one and x:two are read right, half of y:one is not.
    hands = usual["by_writer"]
    assert hands["n"] == 3
    assert hands["mean"] == pytest.approx((1 + 1 + 1 / 2) / 3)
    assert hands["at_least_90"] == pytest.approx(2 / 3)
    assert hands["worst_tenth"] == pytest.approx(0.6)
    assert hands["interval"] == usual["interval"]
    text = letterpad("evaluate", "--data", pen_letters, "--model", pen_path).out
    assert "Expected calibration error" in text
    assert "in 15 bins of equal width" in text
    assert f"Log loss: {fields['log_loss']:.4f}; Brier score: {fields['brier']:.4f}" in text
    assert "(95 % intervals by writer, 3):" in text
    assert f"sure:   75.0 % ({100 * one['interval'][0]:.1f} %" in text
    assert "  by writer (3): 83.3 % on average, at least 90.0 % for 66.7 % of them" in text
    assert "Not sure (“?”): 0.0 % of the letters, and 0.0 % of the wrong answers" in text
    assert "Conformal sets of 95.0 %: 75.00 %" in text
    assert "Taken for no letter: 12.50 %" in text


def test_cases_apart(letterpad, pen_path: Path, pen_letters: Path) -> None:
    fields = letterpad(
        "evaluate", "--data", pen_letters, "--model", pen_path, "--classes", "both", "--json"
    ).fields
    assert set(fields["per_letter"]) == {"A", "B", "a", "b"}
    assert fields["per_letter"]["b"]["accuracy"] == 1
    assert fields["per_letter"]["A"]["accuracy"] == 1
    assert fields["accuracy"] == 6 / 8


def test_the_shipped_file_is_opened_once(letterpad, pen_letters: Path, monkeypatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        recognizer, "unpacked_onnx", lambda path: opened.append(path) or unpacked_onnx(path)
    )
    letterpad("evaluate", "--data", pen_letters, "--classes", "both", "--json")
    assert opened == [paths.resource("recognizer.letterpad")]


def test_by_contributor(letterpad, pen_path: Path, pen_letters: Path, tmp_path: Path) -> None:
    arguments = ("evaluate", "--model", pen_path, "--by-contributor", "--json", "--data")
    fields = letterpad(*arguments, pen_letters).fields
    assert {name: part["n"] for name, part in fields["per_contributor"].items()} == {"x": 4, "y": 4}
    assert fields["per_contributor"]["x"]["share"] == 1
    assert fields["per_contributor"]["y"]["share"] == 0.5
    nobodys = tmp_path / "nobody.ndjson"
    write_drawings(nobodys, [Drawing(Ink.of([RIGHT]), "A"), Drawing(Ink.of([DOWN]), "B")])
    done = letterpad(*arguments, nobodys)
    assert done.code == 2
    assert "do not say who wrote them" in done.err


def test_robustness_is_of_the_right_answers(letterpad, pen_path: Path, pen_letters: Path) -> None:
    fields = letterpad(
        "evaluate", "--data", pen_letters, "--model", pen_path, "--robustness", "--json"
    ).fields
    assert set(fields["robustness"]) == set(CHANGES)
    assert all(part["n"] == 6 for part in fields["robustness"].values())
    assert fields["robustness"]["moved"]["share"] == 1
    # This model reads nothing but the direction.
    assert fields["robustness"]["reordered"]["share"] < 1


def test_pictures_only(letterpad, pen_path: Path, pen_letters: Path) -> None:
    arguments = ("evaluate", "--data", pen_letters, "--model", pen_path, "--json")
    for more in (("--pictures-only",), ("--pen", "3")):
        # Of a picture this model knows nothing: every answer is the same.
        per_letter = letterpad(*arguments, *more).fields["per_letter"]
        assert sorted(part["accuracy"] for part in per_letter.values()) == [0, 1]
    done = letterpad(*arguments, "--pen", "9")
    assert done.code == 2
    assert "pen of 0.5 to 5" in done.err


def test_pictures_have_neither_pen_nor_path(letterpad, tmp_path: Path, pen_path: Path) -> None:
    from PIL import Image

    for name in "AB":
        (tmp_path / "set" / name).mkdir(parents=True)
        for number in range(3):
            grey = np.full((28, 28), 255, dtype=np.uint8)
            grey[5:20, 8 + number] = 0
            Image.fromarray(grey).save(tmp_path / "set" / name / f"{number}.png")
    arguments = ("evaluate", "--data", tmp_path / "set", "--model", pen_path)
    for more, sentence in (
        (("--pen", "2"), "these letters are pictures"),
        (("--robustness",), "these letters are pictures"),
    ):
        done = letterpad(*arguments, *more)
        assert done.code == 2
        assert sentence in done.err


def test_what_is_no_letter(letterpad, pen_path: Path, trained: tuple[Path, dict]) -> None:
    fields = letterpad(
        "evaluate", "--data", "not-letters", "--size", 50, "--model", pen_path, "--json"
    ).fields
    assert fields["n"] == 50
    assert set(fields["kinds"]) == {"scribbles", "stars", "arrows", "spirals", "words"}
    assert all(part["n"] == 10 for part in fields["kinds"].values())
    assert 0 < fields["share"] < 1
    done = letterpad("evaluate", "--data", "not-letters", "--model", trained[0])
    assert done.code == 2
    assert "cannot tell whether a drawing is a letter" in done.err


def test_letters_taken_for_others_are_listed_the_worst_first() -> None:
    labels = np.array([0] * 10 + [1] * 4 + [2] * 3 + [3] * 2)
    predicted = np.array([0] * 9 + [1] + [0, 0, 2, 1] + [2] * 3 + [3] * 2)
    fields, lines = confusion(("A", "BB", "C", "D", "E"), labels, predicted)
    assert [str(line) for line in lines] == [
        "Taken for others, the worst first:",
        "  BB   25.0 % of 4, read as A 2, C 1",
        "  A    90.0 % of 10, read as BB 1",
    ]
    assert fields["confusion"]["classes"] == ["A", "BB", "C", "D", "E"]
    assert fields["confusion"]["counts"][:2] == [[9, 1, 0, 0, 0], [2, 1, 1, 0, 0]]
    assert fields["confusion"]["worst_first"] == ["BB", "A", "C", "D"]
    right = confusion(("A", "B"), labels[:3], labels[:3])[1]
    assert [str(line) for line in right] == ["No letter is taken for another."]


def test_confusion_is_in_json_always_and_in_words_on_request(
    letterpad, pen_path: Path, pen_letters: Path
) -> None:
    arguments = ("evaluate", "--data", pen_letters, "--model", pen_path)
    fields = letterpad(*arguments, "--json").fields
    counts = np.array(fields["confusion"]["counts"])
    assert counts.sum() == fields["n"]
    assert counts.trace() / counts.sum() == pytest.approx(fields["accuracy"])
    assert "Taken for others" not in letterpad(*arguments).out
    assert "Taken for others, the worst first:" in letterpad(*arguments, "--confusion").out
