"""``letterpad predict``: drawings and pictures, each with its answer."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

import ink_files
import strange_files
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


def test_pictures_only(
    letterpad, tmp_path: Path, pen_model: TrainedModel, trained: tuple[Path, dict]
) -> None:
    path, ink = tmp_path / "pen.letterpad", tmp_path / "right.ndjson"
    write_model(pen_model, path)
    write_drawings(ink, [Drawing(Ink.of([[[0, 0], [90, 5]]]))])
    both = letterpad("predict", ink, "--model", path, "--json").fields["predictions"]
    alone = letterpad("predict", ink, "--model", path, "--json", "--pictures-only")
    (answer,) = alone.fields["predictions"]
    assert both[0]["probability"] > 0.9
    assert answer["probability"] == pytest.approx(0.5, abs=1e-5)
    assert answer["likely"].keys() == {"0.95"}
    # A model that reads pictures alone has nothing to leave out.
    arguments = ("predict", ink, "--model", trained[0], "--json")
    assert letterpad(*arguments, "--pictures-only").fields == letterpad(*arguments).fields


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
        ("binary.ndjson", b"\xff\xfd\x00", "binary.ndjson: a drawing or a picture of a letter was"),
        ("empty.ndjson", b"", "this is an empty file"),
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
    (error,) = json.loads(done.out)["errors"]
    assert error["file"] == str(path)
    assert error["error"] in done.err
    assert expected in done.err
    assert json.loads(done.out)["predictions"] == []
    assert "Traceback" not in done.err
    assert letterpad("predict", path, "--model", trained[0]).out == ""


def test_what_cannot_be_read_costs_only_itself(letterpad, tmp_path: Path) -> None:
    good, bad, ink = tmp_path / "good.png", tmp_path / "bad.png", tmp_path / "some.ndjson"
    good.write_bytes(strange_files.picture("PNG"))
    bad.write_bytes(b"no picture")
    ink.write_bytes(b"\n".join([strange_files.LINE, b'{"drawing": [[[1', strange_files.LINE]))
    arguments = ("predict", good, bad, ink, tmp_path / "gone.png")
    done = letterpad(*arguments, "--json")
    assert done.code == 2
    assert done.out.count("\n") == 1
    said = json.loads(done.out)
    places = [(Path(each["file"]).name, each.get("line")) for each in said["predictions"]]
    assert places == [("good.png", None), ("some.ndjson", 1), ("some.ndjson", 4)]
    assert {each["answer"] for each in said["predictions"]} == {"L"}
    places = [(Path(each["file"]).name, each.get("line")) for each in said["errors"]]
    assert places == [("bad.png", None), ("some.ndjson", 3), ("gone.png", None)]
    assert [each["error"] for each in said["errors"]] == [
        line.removeprefix("letterpad: ") for line in done.err.splitlines()
    ]
    in_words = letterpad(*arguments)
    assert (in_words.code, in_words.err) == (2, done.err)
    assert len(in_words.out.splitlines()) == 3


def test_of_many_bad_lines_some_are_said_and_the_rest_counted(letterpad, tmp_path: Path) -> None:
    (tmp_path / "some.ndjson").write_bytes(strange_files.LINE + b"{1}\n" * 500)
    done = letterpad("predict", tmp_path / "some.ndjson", "--json")
    assert len(json.loads(done.out)["errors"]) == 500
    *lines, rest = done.err.splitlines()
    assert len(lines) == 10
    assert rest.endswith("some.ndjson: 490 more lines cannot be read.")


@pytest.mark.parametrize("kind", ["TIFF", "GIF"])
def test_each_page_has_its_answer(letterpad, tmp_path: Path, kind: str) -> None:
    (tmp_path / "L.png").write_bytes(strange_files.pages(kind, 3))
    fields = letterpad("predict", tmp_path / "L.png", "--json").fields
    assert [answer["page"] for answer in fields["predictions"]] == [1, 2, 3]
    assert fields["predictions"][0]["answer"] == "L"
    lines = letterpad("predict", tmp_path / "L.png").out.splitlines()
    assert ["L.png, page 1: L (" in lines[0], "page 3: " in lines[2]] == [True, True]
    (tmp_path / "L.png").write_bytes(strange_files.picture(kind))
    assert "page" not in letterpad("predict", tmp_path / "L.png", "--json").fields["predictions"][0]


def test_a_page_that_is_cut_off_costs_only_itself(letterpad, tmp_path: Path) -> None:
    whole = strange_files.pages("GIF", 3)
    (tmp_path / "L.gif").write_bytes(whole[:-60])
    said = json.loads(letterpad("predict", tmp_path / "L.gif", "--json").out)
    n_read = len(said["predictions"])
    assert 1 <= n_read < 3
    assert [answer["page"] for answer in said["predictions"]] == list(range(1, n_read + 1))
    assert [error["page"] for error in said["errors"]] == [n_read + 1]


def test_a_picture_is_known_by_its_contents(letterpad, tmp_path: Path) -> None:
    for kind, name in (("JPEG", "L.jfif"), ("PNG", "L"), ("BMP", "L.ndjson"), ("WEBP", "L.JPG")):
        (tmp_path / name).write_bytes(strange_files.picture(kind))
        (answer,) = letterpad("predict", tmp_path / name, "--json").fields["predictions"]
        assert answer["answer"] == "L"


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


def test_a_drawing_in_shares_of_a_page_is_answered_as_in_any_unit(
    letterpad, trained: tuple[Path, dict], tmp_path: Path, ink_file: Path
) -> None:
    drawing = next(iter(read_drawings(ink_file)))
    usual, small = tmp_path / "usual.ndjson", tmp_path / "small.ndjson"
    write_drawings(usual, [drawing])
    points = np.concatenate([stroke.points for stroke in drawing.ink.strokes])
    ink = drawing.ink.moved(*-points.min(axis=0)).scaled(0.9 / float(np.ptp(points, axis=0).max()))
    write_drawings(small, [Drawing(ink)])
    done = letterpad("predict", usual, small, "--model", trained[0], "--json")
    first, second = done.fields["predictions"]
    assert first["answer"] == second["answer"] == "A"
    assert first["probability"] == pytest.approx(second["probability"], abs=0.02)
    (note,) = done.fields["notes"]
    assert note.startswith(f"{small}: The drawing is about 0.9 units large")
    assert note in done.err


def _page(path: Path, texts: list[str]) -> None:
    """Write lines of I and L on a page, the L 60 pixels wide."""
    image = Image.new("L", (900, 300 * len(texts)), 235)
    draw = ImageDraw.Draw(image)
    for line, text in enumerate(texts):
        for column, letter in enumerate(text):
            x, y = 120 + 160 * column, 100 + 300 * line
            stem = [(x, y), (x, y + 100), *([(x + 60, y + 100)] if letter == "L" else [])]
            draw.line(stem, fill=40, width=9, joint="curve")
    image.save(path)


def test_all_letters_of_a_page_are_answered_line_by_line(letterpad, tmp_path: Path) -> None:
    _page(tmp_path / "page.png", ["LLL", "LL"])
    done = letterpad("predict", "--page", tmp_path / "page.png", "--json")
    predictions = done.fields["predictions"]
    assert [each["answer"] for each in predictions] == ["L"] * 5
    assert [each["number"] for each in predictions] == [1, 2, 3, 4, 5]
    assert [each["on_line"] for each in predictions] == [1, 1, 1, 2, 2]
    left, top, right, bottom = predictions[0]["box"]
    assert (left, right) == pytest.approx((120 / 900, 180 / 900), abs=0.01)
    assert (top, bottom) == pytest.approx((100 / 600, 200 / 600), abs=0.02)
    assert "5 letters, in lines: LLL / LL" in done.fields["notes"][0]
    lines = letterpad("predict", "--page", tmp_path / "page.png").out.splitlines()
    assert len(lines) == 5
    assert "page.png, line 2, letter 5: L" in lines[4]


def test_a_page_without_letters_is_said_to_be_one(letterpad, tmp_path: Path) -> None:
    Image.new("L", (400, 300), 240).save(tmp_path / "blank.png")
    done = letterpad("predict", "--page", tmp_path / "blank.png", "--json")
    assert done.code == 2
    (error,) = json.loads(done.out)["errors"]
    assert "no letter was found on it" in error["error"]
    assert "without --page" in error["error"]


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        ("x.inkml", ink_files.inkml(), [{}]),
        ("x.inkml", ink_files.crohme(), [{"drawing": 1}, {"drawing": 2}]),
        ("x.svg", ink_files.svg(), [{}]),
        ("x.dat", ink_files.unipen(), [{"drawing": 1}, {"drawing": 2}]),
        ("x.txt", ink_files.uji2("L"), [{}]),
        ("x.json", ink_files.json_list(), [{"drawing": 1}, {"drawing": 2}]),
    ],
)
def test_drawings_of_other_programs_are_answered(
    letterpad, tmp_path: Path, name: str, text: str, places: list[dict[str, int]]
) -> None:
    (tmp_path / name).write_text(text)
    said = letterpad("predict", tmp_path / name, "--json")
    assert said.code == 0
    answers = said.fields["predictions"]
    assert [{key: each[key] for key in each if key == "drawing"} for each in answers] == places
    assert answers[0]["answer"] == "L"


def test_what_is_left_out_and_what_is_broken_is_said_with_its_place(
    letterpad, tmp_path: Path
) -> None:
    (tmp_path / "x.svg").write_text("<svg><text/><path stroke='red' d='M0 0v80h40'/></svg>")
    said = letterpad("predict", tmp_path / "x.svg")
    assert "Only lines are read: <text> are left out." in said.err
    (tmp_path / "x.inkml").write_text(ink_files.crohme().replace("30 0, 31 40", "30 0, 31 4o"))
    said = letterpad("predict", tmp_path / "x.inkml")
    assert said.code == 2
    assert "x.inkml, drawing 1: L" in said.out
    assert "x.inkml, drawing 2: trace 3: a number was expected, and “4o” is none." in said.err
