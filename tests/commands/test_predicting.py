"""``letterpad predict``: drawings and pictures, each with its answer."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.reasons import REASONS, Reason
from letterpad.recognition.recognizer import Recognizer
from letterpad.recognition.sureness import Sureness


@pytest.fixture
def drawing_file(tmp_path: Path, ink_file: Path) -> Path:
    """Return a file with A, B, C and D, and an empty drawing."""
    path = tmp_path / "drawings.ndjson"
    write_drawings(path, [*list(read_drawings(ink_file))[:4], Drawing(EMPTY)])
    return path


def test_each_drawing_has_its_answer(
    letterpad, trained: tuple[Path, dict], drawing_file: Path
) -> None:
    model = Recognizer(trained[0])
    fields = letterpad("predict", drawing_file, "--model", trained[0], "--json").fields
    assert fields["model"] == str(trained[0])
    *drawn, empty = fields["predictions"]
    assert [answer["line"] for answer in drawn] == [1, 2, 3, 4]
    for answer, drawing in zip(drawn, read_drawings(drawing_file), strict=False):
        expected = model.predict(drawing.ink)
        assert answer["file"] == str(drawing_file)
        assert answer["answer"] == expected.answer
        assert answer["probability"] == pytest.approx(expected.ranked()[0][1])
        assert answer["sureness"] == expected.sureness.value
        assert answer["sure"] == (answer["sureness"] in ("sure", "probably"))
        assert [name for name, _ in answer["top"]] == [name for name, _ in expected.ranked()]
        assert sum(probability for _, probability in answer["top"]) == pytest.approx(1)
    assert [answer["answer"] for answer in drawn] == ["A", "B", "C", "D"]
    assert empty == {
        "file": str(drawing_file), "line": 5, "answer": "", "in_its_case": "",
        "probability": 0.0, "sureness": "nothing drawn", "sure": False, "may_be": [],
        "reason": None, "is_letter": False, "letter": 0.0, "likely": {}, "top": [],
    }  # fmt: skip


def test_the_text_says_answer_runner_up_and_doubt(
    letterpad, trained: tuple[Path, dict], drawing_file: Path
) -> None:
    lines = letterpad("predict", drawing_file, "--model", trained[0]).out.splitlines()
    model = Recognizer(trained[0])
    assert len(lines) == 5
    for line, drawing in zip(lines[:4], read_drawings(drawing_file), strict=False):
        expected = model.predict(drawing.ink)
        (first, _), (second, _) = expected.ranked()[:2]
        answer = line.split(": ", 1)[1]
        assert answer.startswith(f"{first} (")
        assert f"then {second} (" in answer
        assert answer.endswith(" - not sure") == (expected.sureness is Sureness.NOT_SURE)
        assert answer.endswith(" - probably") == (expected.sureness is Sureness.PROBABLY)
    assert lines[4] == f"{drawing_file}, line 5: nothing is drawn"


def test_a_picture_is_answered_like_the_drawing_it_shows(
    letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path
) -> None:
    pictures = []
    for number, drawing in enumerate(list(read_drawings(ink_file))[:4]):
        path = tmp_path / f"{number}.PNG"
        picture = 255 - rasterize(drawing.ink)
        Image.fromarray(np.kron(picture, np.ones((9, 9), dtype=np.uint8))).save(path)
        pictures.append(path)
    fields = letterpad("predict", *pictures, "--model", trained[0], "--json").fields
    assert [answer["file"] for answer in fields["predictions"]] == [str(path) for path in pictures]
    assert [answer["answer"] for answer in fields["predictions"]] == ["A", "B", "C", "D"]


def test_at_most_five_letters_are_named(letterpad, tmp_path: Path) -> None:
    path = tmp_path / "one.ndjson"
    write_drawings(path, [Drawing(Ink.of([[[0, 0], [0, 90]]]))])
    (answer,) = letterpad("predict", path, "--json").fields["predictions"]
    assert len(answer["top"]) == 5
    probabilities = [probability for _, probability in answer["top"]]
    assert probabilities == sorted(probabilities, reverse=True)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("gone.ndjson", None, "gone.ndjson"),
        ("gone.png", None, "gone.png"),
        ("broken.png", b"\x89PNG but no more", "broken.png"),
        ("broken.ndjson", b'{"drawing": [[[1], [2, 3]]]}', "broken.ndjson, line 1"),
        ("binary.ndjson", b"\xff\xfe\x00", "binary.ndjson, line 1"),
        ("empty.ndjson", b"", "there is no drawing in it"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_a_sentence(
    letterpad, trained: tuple[Path, dict], tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = letterpad("predict", path, "--model", trained[0], "--json")
    assert done.code == 2
    assert done.out == ""
    assert expected in done.err
    assert "Traceback" not in done.err


def test_doubts_are_told(letterpad, tmp_path: Path, pen_model: TrainedModel) -> None:
    model, drawings = tmp_path / "pen.letterpad", tmp_path / "pen.ndjson"
    write_model(pen_model, model)
    right, between, left = [(0, 0), (90, 5)], [(0, 0), (90, 88)], [(90, 0), (0, 5)]
    beside = [[(0, 90), (0, 0)], [(120, 90), (120, 0)]]
    inks = [Ink.of(strokes) for strokes in ([right, right], [between], [left], beside)]
    write_drawings(drawings, [Drawing(ink, "") for ink in inks])
    lines = letterpad("predict", drawings, "--model", model).out.splitlines()
    assert "line 1: a (" in lines[0]
    assert lines[1].endswith("- not sure")
    assert lines[2].endswith("no letter; nearest B, then A")  # and no figures
    assert lines[3].endswith(f". {REASONS[Reason.SEVERAL]}")
    told = letterpad("predict", drawings, "--model", model, "--json").fields["predictions"]
    assert [each["is_letter"] for each in told] == [True, True, False, False]
    assert [each["sure"] for each in told] == [True, False, False, False]
    assert [each["sureness"] for each in told] == ["sure", "not sure", "no letter", "no letter"]
    assert [each["reason"] for each in told] == [None, None, None, "several letters"]
    assert sorted(told[1]["may_be"]) == ["A", "B"]
    assert told[0]["may_be"] == told[2]["may_be"] == []
    assert told[0]["in_its_case"] == "a"
    assert sorted(told[1]["likely"]["0.95"]) == ["A", "B"]
    assert told[2]["letter"] < 0.4
