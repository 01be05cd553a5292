"""Drawings on disk: what is written is read again; what is damaged is named."""

import bz2
import codecs
import gzip
import json
import lzma
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strange_files
from letterpad.errors import UserError
from letterpad.ink.drawing_file import (
    LONGEST_LINE,
    MOST_POINTS,
    Drawing,
    from_line,
    read_drawings,
    read_lines,
    to_line,
    write_drawings,
)
from letterpad.ink.strokes import EMPTY, Ink, Stroke

coordinate = st.floats(-1e5, 1e5).map(lambda value: round(value, 3))
points = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=6)
text = st.text(st.characters(codec="utf-8"), max_size=8)
drawings = st.builds(Drawing, st.lists(points, max_size=4).map(Ink.of), text, text)

R = Drawing(Ink.of([[[0, 0], [0, 9]], [[0, 0], [5.5, 2], [0, 4], [5, 9]]]), "R", "me")


def read_or_sentence(path: Path) -> tuple[list[Drawing], str]:
    try:
        return list(read_drawings(path)), ""
    except UserError as error:
        return [], str(error)


@given(drawings)
def test_a_line_holds_a_drawing_whole(drawing: Drawing) -> None:
    line = to_line(drawing)
    assert "\n" not in line
    assert from_line(line) == drawing


def test_times_and_pressures_are_kept() -> None:
    ink = Ink((Stroke([[1, 2], [3, 4]], times=[0, 16], pressures=[0.25, 1.0]), Stroke([[5, 5]])))
    assert from_line(to_line(Drawing(ink))).ink == ink


def test_a_quick_draw_line_of_others_is_read() -> None:
    line = (
        '{"word":"A","countrycode":"CH","timestamp":"2017-03-08","recognized":true,'
        '"key_id":"1","drawing":[[[0,5],[9,0],[0,33]],[[2,8],[4,4]]]}'
    )
    drawing = from_line(line)
    assert drawing.word == "A"
    assert drawing.ink.strokes[0].points.tolist() == [[0, 9], [5, 0]]
    assert drawing.ink.strokes[0].times.tolist() == [0, 33]


@pytest.mark.parametrize(
    ("unit", "begin"), [(1e-3, 1.7e9), (1, 1.7e12), (1e3, 1.7e15), (1e6, 1.7e18)]
)
def test_times_that_count_from_1970_become_those_of_the_drawing(unit: float, begin: float) -> None:
    first, second = [begin, begin + 16 * unit], [begin + 2000 * unit]
    line = json.dumps({"word": "R", "drawing": [[[1, 2], [3, 4], first], [[5], [5], second]]})
    strokes = from_line(line).ink.strokes
    assert strokes[0].times.tolist() == pytest.approx([0, 16], abs=0.01)
    assert strokes[1].times.tolist() == pytest.approx([2000], abs=0.01)


def test_times_of_a_long_drawing_stay() -> None:
    line = '{"drawing": [[[1, 2], [3, 4], [86400000, 86400016]]]}'
    assert from_line(line).ink.strokes[0].times.tolist() == [86400000, 86400016]


def test_a_label_that_is_a_number_is_its_name() -> None:
    assert from_line('{"word": 0, "drawing": []}').word == "0"


@pytest.mark.parametrize("name", ["letters.ndjson", "letters.ndjson.gz", "LETTERS.NDJSON.GZ"])
def test_files_hold_what_was_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    many = [R, Drawing(EMPTY, "empty"), Drawing(R.ink, "Ω", "")]
    write_drawings(path, many)
    assert list(read_drawings(path)) == many
    assert (path.read_bytes()[:2] == b"\x1f\x8b") == name.lower().endswith(".gz")


def test_what_is_said_of_a_whole_file_stands_in_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "letters.ndjson"
    write_drawings(path, [R, R], {"made": ["by", 2]})
    first, second = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert first.pop("made") == ["by", 2]
    assert first == second
    assert list(read_drawings(path)) == [R, R]


def test_gz_is_known_by_its_bytes_not_its_name(tmp_path: Path) -> None:
    path = tmp_path / "letters.ndjson"
    path.write_bytes(gzip.compress((to_line(R) + "\n").encode()))
    assert list(read_drawings(path)) == [R]


def test_the_same_drawings_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.gz", tmp_path / "other.gz"
    write_drawings(one, [R])
    write_drawings(other, [R])
    assert one.read_bytes() == other.read_bytes()


def test_empty_lines_and_a_byte_order_mark_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "letters.ndjson"
    path.write_bytes(b"\xef\xbb\xbf" + f"{to_line(R)}\r\n\n  \n{to_line(R)}".encode())
    assert list(read_drawings(path)) == [R, R]


def test_a_file_cut_off_anywhere_gives_whole_drawings_or_a_sentence(tmp_path: Path) -> None:
    whole = (to_line(R) + "\n" + to_line(R) + "\n").encode()
    for data in (whole, gzip.compress(whole, mtime=0)):
        for length in range(len(data)):
            path = tmp_path / "cut.ndjson"
            path.write_bytes(data[:length])
            read, sentence = read_or_sentence(path)
            assert all(drawing == R for drawing in read)
            assert "cut.ndjson" in sentence or data is whole or length == 0


@settings(max_examples=50)
@given(st.binary(max_size=60))
def test_any_bytes_give_drawings_or_a_sentence(tmp_path_factory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "noise.ndjson"
    path.write_bytes(data)
    read, sentence = read_or_sentence(path)
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)
    is_empty = not data.strip() or data in marks
    assert read or is_empty or "noise.ndjson" in sentence


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        ('{"drawing": [[[1], [2]]]', "JSON"),
        ("[1, 2]", '"drawing"'),
        ('{"word": "A"}', '"drawing"'),
        ('{"drawing": [[[1, 2]]]}', "stroke 1"),
        ('{"drawing": [[[1], [2]], 7]}', "stroke 2"),
        ('{"drawing": [[[1, 2], [3]]]}', "the same length"),
        ('{"drawing": [[[], []]]}', "at least 1"),
        ('{"drawing": [[["x"], [1]]]}', "numbers"),
        ('{"drawing": [[[NaN], [1]]]}', "finite"),
        ('{"drawing": [[[Infinity], [1]]]}', "finite"),
        ('{"drawing": [[[1e300], [1]]]}', "finite"),
        ('{"drawing": [[[' + "9" * 400 + "], [1]]]}", "numbers"),
        ('{"drawing": [[[[1]], [[1]]]]}', "stroke 1"),
        ('{"drawing": ' + "[" * 100_000, "JSON"),
        ("{'drawing': []}", "JSON"),
        ("caf\udce9", "UTF-8"),
    ],
)
def test_a_bad_line_is_named_with_its_file_and_number(
    tmp_path: Path, bad: str, expected: str
) -> None:
    path = tmp_path / "mine.ndjson"
    path.write_bytes(f"{to_line(R)}\n\n{bad}\n".encode(errors="surrogateescape"))
    with pytest.raises(UserError) as caught:
        list(read_drawings(path))
    sentence = str(caught.value)
    assert sentence.startswith("mine.ndjson, line 3: ")
    assert expected in sentence
    assert sentence.endswith(".")
    assert not sentence.endswith("..")
    assert len(sentence) < 400


def test_an_endless_line_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "bomb.ndjson.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(3):
            file.write(b"1" * LONGEST_LINE)
    with pytest.raises(UserError, match="line 1: a drawing may have at most"):
        list(read_drawings(path))


def test_too_many_points_are_refused() -> None:
    column = list(range(MOST_POINTS + 1))
    with pytest.raises(UserError, match="100,000 points"):
        from_line(json.dumps({"drawing": [[column, column]]}))


@pytest.mark.parametrize("make", [None, Path.mkdir])
def test_a_missing_file_and_a_folder_are_named(tmp_path: Path, make) -> None:
    path = tmp_path / "nothing.ndjson"
    if make:
        make(path)
    with pytest.raises(UserError, match=r"nothing\.ndjson"):
        list(read_drawings(path))


@pytest.mark.parametrize("name", ["letters.ndjson", "letters.ndjson.gz"])
def test_a_failure_while_writing_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_drawings(path, [R])
    before = path.read_bytes()

    def failing():
        yield R
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_drawings(path, failing())
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_coordinates_are_written_short() -> None:
    line = to_line(Drawing(Ink.of([np.array([[1.0, 2.123456], [10.5, -0.0001]])])))
    assert '"drawing":[[[1,10.5],[2.123,0]]]' in line


LONG = ["a drawing", "a broken one", "a deep one"]


@pytest.mark.parametrize("what", LONG)
def test_long_lines_are_read_as_short_ones_are(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line = {
        "a drawing": ' {"word": "\\u00c4\\"", "drawing": [[[1, -2.5e1], [3, 1E2]]], "x": null} ',
        "a broken one": '{"drawing": [[[1, 2,], [3, 4]]]}',
        "a deep one": '{"drawing": ' + "[" * 100_000 + "]" * 100_000 + "}",
    }[what]
    results: list[object] = []
    for long in (len(line) + 1, 1):
        monkeypatch.setattr("letterpad.ink.drawing_file._LONG", long)
        try:
            results.append(from_line(line))
        except UserError as error:
            results.append(str(error).split(" while ")[0])
    assert results[0] == results[1]


def test_a_long_line_is_read_in_steps_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """In between, other threads have their turn."""
    line = to_line(Drawing(Ink.of([[(number, 1.5) for number in range(9)]] * 50)))
    steps: list[int] = []

    def count(frame: FrameType, event: str, argument: object) -> None:
        steps[-1] += event == "call" and Path(frame.f_code.co_filename).parent.name == "json"

    for long in (len(line) + 1, 1):
        monkeypatch.setattr("letterpad.ink.drawing_file._LONG", long)
        steps.append(0)
        sys.setprofile(count)
        try:
            from_line(line)
        finally:
            sys.setprofile(None)
    at_once, step_by_step = steps
    assert at_once < 10
    assert step_by_step > 100


@pytest.mark.parametrize("encoding", strange_files.ENCODED)
@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_drawings_are_read_however_they_are_encoded_and_packed(
    tmp_path: Path, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "mine"
    path.write_bytes(pack(strange_files.ENCODED[encoding]))
    (drawing,) = read_drawings(path)
    assert drawing == from_line(strange_files.LINE.decode())


def test_a_line_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "mine.ndjson"
    path.write_text(f"{to_line(R)}\n\n{{1}}\n{to_line(R)}\n")
    found = list(read_lines(path))
    assert [number for number, _ in found] == [1, 3, 4]
    assert [found[0][1], found[2][1]] == [R, R]
    assert isinstance(found[1][1], UserError)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"drawing": [[[1, 2', "this one is cut off"),
        ('{"word": "A', "this one is cut off"),
        ("", "this one is cut off"),
        ('{"drawing": [[[1 2]]]}', "character 18 belongs to none"),
        ('{"a": ' + "[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_json_is_said_without_a_parsers_words(line: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as refused:
        from_line(line)
    assert not strange_files.INSIDES.search(str(refused.value))
