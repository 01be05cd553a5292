"""UNIPEN: segments name strokes, files include files, y runs upwards; nothing leads outside."""

import doctest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ink_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats import unipen
from letterpad.ink.formats.drawn import Drawn

HERE = Path("x.dat")


def drawn(text: str, path: Path = HERE) -> Drawn:
    return unipen.read(text.encode(), path)


def letters(text: str, path: Path = HERE) -> list[Drawing]:
    found = [drawing for _, drawing in drawn(text, path).drawings]
    assert all(isinstance(each, Drawing) for each in found), list(map(str, found))
    return found


def points(drawing: Drawing) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in drawing.ink.strokes]


def strokes(*xs: float, up: bool = False) -> str:
    """Return strokes of one point each, with the way between them if a pen is followed there."""
    between = "\n0 0\n" if up else "\n"
    return "".join(f".PEN_DOWN\n{x} 0\n.PEN_UP{between}" for x in xs)


def test_the_examples_run() -> None:
    result = doctest.testmod(unipen)
    assert (result.attempted, result.failed) == (1, 0)


def test_segments_name_strokes_and_y_runs_upwards() -> None:
    first, second = letters(ink_files.unipen())
    assert (first.word, first.writer, second.word) == ("L", "Bill", "T")
    assert [len(each.ink.strokes) for each in (first, second)] == [1, 2]
    assert points(second)[1][0] == [30, -100]
    left, top, right, bottom = first.ink.bounds()
    assert (right - left, bottom - top) == (40, 80)
    assert first.ink.strokes[0].points[0][1] == top


def test_files_lie_as_in_the_set_that_is_published(tmp_path: Path) -> None:
    file = ink_files.train_r01(tmp_path)
    first, second = letters(file.read_text(), file)
    assert (first.word, first.writer, second.word) == ("L", "Bill_Cleveland", "T")
    assert [path.name for path in unipen.included(file.read_bytes(), file)] == [
        "app.doc",
        "app0237.dat",
    ]


def test_uji_has_each_segment_before_its_strokes_and_y_downwards() -> None:
    first, second = letters(ink_files.uji1())
    assert (first.word, second.word) == ("L", "T")
    assert points(first) == [[list(map(float, point)) for point in ink_files.L[0]]]
    assert len(points(second)) == 2


@pytest.mark.parametrize(
    ("segment", "label", "expected"),
    [
        ('CHARACTER 1 ? "a"', "a", [1]),
        ('CHARACTER 0-2 OK "a b"', "a b", [0, 1, 2]),
        ('CHARACTER 0,2 ? "\\""', '"', [0, 2]),
        ('CHARACTER 0-1,3 "\\\\"', "\\", [0, 1, 3]),
        ('DIGIT 3 ? "7"', "7", [3]),
        ("CHARACTER 2", "", [2]),
        ('WORD 2 ? "x"', "x", [2]),
    ],
)
def test_what_a_segment_says(segment: str, label: str, expected: list[int]) -> None:
    text = f'.COORD X Y\n.SEGMENT {segment}\n.SEGMENT WORD 0-3 ? "whole"\n{strokes(0, 1, 2, 3)}'
    (letter,) = letters(text)
    assert letter.word == label
    assert [int(stroke[0][0]) for stroke in points(letter)] == expected


def test_a_letter_may_be_a_part_of_a_stroke() -> None:
    rows = "\n".join(f"{x} 0" for x in range(6))
    text = f'.SEGMENT CHARACTER 0:1-0:2 ? "a"\n.SEGMENT CHARACTER 0:4 ? "b"\n.PEN_DOWN\n{rows}\n'
    first, second = letters(text)
    assert [[x for x, _ in stroke] for stroke in points(first)] == [[1, 2]]
    assert [[x for x, _ in stroke] for stroke in points(second)] == [[4, 5]]


def test_the_way_between_strokes_counts_where_it_must() -> None:
    a, b = letters(
        f'.SEGMENT CHARACTER 0-2 ? "a"\n.SEGMENT CHARACTER 4 ? "b"\n{strokes(7, 8, 9, up=True)}'
    )
    assert [[stroke[0][0] for stroke in points(each)] for each in (a, b)] == [[7, 8], [9]]
    a, b = letters(
        f'.SEGMENT CHARACTER 0-1 ? "a"\n.SEGMENT CHARACTER 2 ? "b"\n{strokes(7, 8, 9, up=True)}'
    )
    assert [[stroke[0][0] for stroke in points(each)] for each in (a, b)] == [[7, 8], [9]]


def test_segments_without_numbers_have_what_follows() -> None:
    text = f'.SEGMENT DIGIT ? "8"\n{strokes(1, 2)}.SEGMENT DIGIT ? "1"\n.DT 100\n{strokes(3)}'
    assert [(each.word, len(points(each))) for each in letters(text)] == [("8", 2), ("1", 1)]


def test_columns_in_any_order_and_times() -> None:
    text = ".VERSION 1.0\n.COORD T Y X\n.PEN_DOWN\n100 2 1\n120 4 3\n.PEN_UP\n"
    (letter,) = letters(text)
    assert points(letter) == [[[1, -2], [3, -4]]]
    assert letter.ink.strokes[0].times.tolist() == [0, 20]


def test_a_file_without_segments_is_one_drawing() -> None:
    (letter,) = letters(f".VERSION 1.0\n{strokes(1, 2)}")
    assert (letter.word, len(points(letter))) == ("", 2)
    assert letters(".VERSION 1.0\n") == []
    assert letters(".VERSION 1.0\n.SEGMENT CHARACTER\n" + strokes(1))[0].word == ""


def test_words_alone_are_no_letters_and_that_is_said() -> None:
    found = drawn(f'.SEGMENT WORD 0-1 ? "at"\n{strokes(1, 2)}')
    assert found.drawings == []
    assert str(found.notes[0]) == "Its segments are WORD; CHARACTER was expected."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('.SEGMENT CHARACTER 9 ? "a"\n' + strokes(1), "there are 1, counted from 0"),
        ('.SEGMENT CHARACTER 2-1 ? "a"\n' + strokes(1), "numbers of strokes were expected"),
        ('.SEGMENT CHARACTER 0--1 ? "a"\n' + strokes(1), "numbers of strokes were expected"),
        ('.SEGMENT CHARACTER 0-999999 ? "a"\n' + strokes(1), "a letter of 1,000,000 strokes"),
        ('.SEGMENT CHARACTER 0-999999999 ? "a"\n' + strokes(1), "numbers of strokes"),
        ('.SEGMENT CHARACTER 0 ? "a"\n.PEN_DOWN\n1 x\n', "a number was expected, and “x”"),
        ('.SEGMENT CHARACTER 0 ? "a"\n.PEN_DOWN\n1 nan\n', "finite numbers were expected"),
        ('.SEGMENT CHARACTER 0 ? "a"\n.PEN_DOWN\n1 2\n3\n', "at least 2 numbers, and one has 1"),
        ('.COORD X P\n.SEGMENT CHARACTER 0 ? "a"\n' + strokes(1), "and .COORD has X, P"),
        ('.SEGMENT CHARACTER 0 ? "a"\n.PEN_DOWN\n' + "1 2\n" * 100_001, "at most 100,000 points"),
    ],
)
def test_a_broken_letter_costs_itself(text: str, said: str) -> None:
    ((_, error),) = drawn(text).drawings
    assert isinstance(error, UserError)
    assert said in str(error)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../secret.dat", "“../secret.dat” leads elsewhere"),
        ("a/../../secret.dat", "leads elsewhere"),
        ("..\\secret.dat", "leads elsewhere"),
        ("/etc/passwd", "“/etc/passwd” leads elsewhere"),
        ("C:\\secret.dat", "leads elsewhere"),
        ("", "leads elsewhere"),
        ("link/secret.dat", "there is no file “link/secret.dat” beside it"),
        ("gone.dat", "there is no file “gone.dat” beside it"),
        ("x" * 5000, "there is no file"),
        ("inner.dat", "a file cannot include itself"),
    ],
)
def test_what_is_included_lies_in_its_folder(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "secret.dat").write_text(strokes(66))
    inner = tmp_path / "folder"
    inner.mkdir()
    (inner / "link").symlink_to(tmp_path)
    file = inner / "inner.dat"
    found = drawn(f".INCLUDE {name}\n{strokes(1)}", file)
    file.write_text(f".INCLUDE {name}\n{strokes(1)}")
    found = drawn(file.read_text(), file)
    assert said in str(found.notes[0])
    ((_, drawing),) = found.drawings
    assert isinstance(drawing, Drawing)
    assert [stroke[0][0] for stroke in points(drawing)] == [1]


def test_files_that_include_each_other_end(tmp_path: Path) -> None:
    for name, other in (("a.dat", "b.dat"), ("b.dat", "a.dat")):
        (tmp_path / name).write_text(f".INCLUDE {other}\n{strokes(1)}")
    found = drawn((tmp_path / "a.dat").read_text(), tmp_path / "a.dat")
    assert "a.dat" in str(found.notes[0])
    ((_, drawing),) = found.drawings
    assert isinstance(drawing, Drawing)
    assert len(points(drawing)) == 2


def test_not_too_many_and_not_too_much_is_included(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.dat").write_text(strokes(1))
    text = ".INCLUDE b.dat\n" * 100
    found = drawn(text, tmp_path / "a.dat")
    assert len(found.beside) == unipen.MOST_INCLUDED
    assert "may include 50 others at most" in str(found.notes[0])
    monkeypatch.setattr(unipen, "MOST_BYTES", 60)
    found = drawn(text, tmp_path / "a.dat")
    assert len(found.beside) == 2
    assert "together they hold more than" in str(found.notes[0])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_labels_in_any_encoding(encoding: str) -> None:
    text = f'.SEGMENT CHARACTER 0 ? "é"\r\n{strokes(1)}'
    ((_, drawing),) = unipen.read(text.encode(encoding), HERE).drawings
    assert isinstance(drawing, Drawing)
    assert drawing.word == "é"


lines = st.sampled_from(
    [
        ".PEN_DOWN",
        ".PEN_UP",
        ".COORD X Y T",
        ".COORD",
        ".SEGMENT CHARACTER",
        '.SEGMENT CHARACTER 0-1 ? "a"',
        '.SEGMENT CHARACTER 1:1-2:0 ? "b"',
        '.SEGMENT WORD ? "ab"',
        ".SEGMENT",
        ".INCLUDE x",
        "1 2",
        "3 4 5",
        "nan 1",
        "-",
        '"',
    ]
) | st.text(max_size=12)


@given(st.lists(lines, max_size=14))
def test_whatever_the_lines_they_are_drawings_or_sentences(text: list[str]) -> None:
    try:
        found = drawn("\n".join(text))
    except UserError:
        return
    assert all(isinstance(each, Drawing | UserError) for _, each in found.drawings)
