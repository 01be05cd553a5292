import gzip
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.errors import UserError
from letterpad.ink.drawing_file import from_line
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.letters.readers import inks
from letterpad.letters.readers.inks import InkReader

A_LETTER = {"word": "A", "writer": "me", "drawing": [[[0, 5, 9], [9, 0, 9]], [[2, 7], [5, 5]]]}


def test_letters_come_back_with_words_writers_strokes_and_pictures(tmp_path, write_lines):
    other = {"word": "b", "drawing": [[[1.5], [2.5], [0], [0.5]]]}
    reading = InkReader().read(write_lines(tmp_path / "x.ndjson.gz", [A_LETTER, "", other]))
    assert reading.names.tolist() == ["A", "b"]
    assert reading.writers.tolist() == ["me", ""]
    strokes = [stroke.points.tolist() for stroke in reading.inks[0].strokes]
    assert strokes == [[[0, 9], [5, 0], [9, 9]], [[2, 5], [7, 5]]]
    assert [stroke.points.tolist() for stroke in reading.inks[1].strokes] == [[[1.5, 2.5]]]
    assert np.array_equal(reading.images, rasterize_many(reading.inks))


def test_writers_are_none_where_no_line_names_one(tmp_path, write_lines):
    line = {"word": "A", "drawing": A_LETTER["drawing"]}
    assert InkReader().read(write_lines(tmp_path / "x.ndjson", [line])).writers is None


def test_drawings_without_ink_or_word_are_counted(tmp_path, write_lines):
    lines = [A_LETTER, {"word": "A", "drawing": []}, {"drawing": A_LETTER["drawing"]}]
    reading = InkReader().read(write_lines(tmp_path / "x.ndjson", [*lines, lines[1]]))
    assert len(reading.names) == 1
    assert "Without a stroke, and left out: 2 drawings." in map(str, reading.notes)
    assert "Without a word, and left out: 1 drawing." in map(str, reading.notes)


BAD = [
    "{",
    "[]",
    '{"word": "A"}',
    '{"drawing": 5}',
    '{"word": "A", "drawing": [[[1, 2], [1]]]}',
    '{"word": "A", "drawing": [[[], []]]}',
    '{"word": "A", "drawing": [["12", "34"]]}',
    '{"word": "A", "drawing": [[{"1": 2}, {"3": 4}]]}',
    '{"word": "A", "drawing": [[[[1], [2]], [[1], [2]]]]}',
    '{"word": "A", "drawing": [[[1, null], [1, 2]]]}',
    '{"word": "A", "drawing": [[[1, NaN], [1, 2]]]}',
    '{"word": "A", "drawing": [[[1, 1e999], [1, 2]]]}',
    '{"word": "A", "drawing": [[[1e16], [0]]]}',
    '{"word": "A", "drawing": [[[1' + "0" * 400 + "], [0]]]}",
    '{"word": "A", "drawing": [[[1], [0], [0], [0], [0]]]}',
    '{"word": "' + "A" * 33 + '", "drawing": [[[1], [0]]]}',
    "[" * 100_000,
]


@pytest.mark.parametrize("line", BAD)
def test_a_bad_line_is_named_and_judged_as_one_drawing_is(tmp_path, write_lines, line):
    path = write_lines(tmp_path / "x.ndjson", [A_LETTER, line])
    with pytest.raises(UserError, match=r"x\.ndjson, line 2: ") as of_file:
        InkReader().read(path)
    if "A" * 33 not in line:
        with pytest.raises(UserError) as of_line:
            from_line(line)
        assert str(of_line.value) in str(of_file.value)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "x.ndjson").write_bytes(b'{"word": "\xff"}\n')
    with pytest.raises(UserError, match="line 1"):
        InkReader().read(tmp_path / "x.ndjson")


def test_a_byte_order_mark_is_read_over(tmp_path):
    (tmp_path / "x.ndjson").write_bytes(b"\xef\xbb\xbf" + json.dumps(A_LETTER).encode())
    assert len(InkReader().read(tmp_path / "x.ndjson").names) == 1


def test_an_endless_line_is_refused_without_reading_it_all(tmp_path, monkeypatch):
    path = tmp_path / "x.ndjson.gz"
    path.write_bytes(gzip.compress(b'{"word": "' + b"A" * (40 << 20)))
    with pytest.raises(UserError, match="line 1"):
        InkReader().read(path)


def test_too_many_letters_are_refused(tmp_path, write_lines, monkeypatch):
    monkeypatch.setattr(inks, "MOST_LETTERS", 3)
    with pytest.raises(UserError, match="more than 3 lines"):
        InkReader().read(write_lines(tmp_path / "x.ndjson", [A_LETTER, "", "", A_LETTER]))


def test_a_file_without_letters_says_what_was_expected(tmp_path, write_lines):
    with pytest.raises(UserError, match=r"of its 1 line, none is a JSON object"):
        InkReader().read(write_lines(tmp_path / "x.ndjson", [{"drawing": []}]))


numbers = (
    st.integers(-(10**16), 10**16) | st.floats() | st.booleans() | st.none() | st.text(max_size=3)
)
columns = st.lists(st.lists(numbers, max_size=4), max_size=5)
drawings = st.lists(columns, max_size=3) | columns | numbers


@given(drawings, st.none() | st.text(max_size=4), st.none() | st.integers() | st.text(max_size=3))
def test_the_fast_way_agrees_with_the_careful_one(drawing, word, writer):
    """Whatever a line holds: the same letter, or the same sentence, as `from_line`."""
    line = json.dumps({"word": word, "writer": writer, "drawing": drawing})
    assert _outcome(inks._letter, line) == _outcome(_packed_from_line, line)


def _packed_from_line(line):
    drawing = from_line(line)
    packed = PackedInks.of([drawing.ink])
    lengths = np.diff(packed.stroke_starts).tolist()
    return inks._Letter(drawing.word, drawing.writer, packed.points, lengths)


def _outcome(read, line):
    try:
        letter = read(line)
    except UserError as error:
        return str(error)
    return letter.word, letter.writer, letter.points.tolist(), letter.lengths


@pytest.mark.slow
def test_all_of_unipen_is_read(unipen):
    reading = InkReader().read(unipen)
    assert len(reading.names) == len(reading.inks) == 60_045
    assert len(set(reading.writers)) == 280
    assert reading.notes == ()
