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
from letterpad.ink.strokes import Ink
from letterpad.ink.words import clean_name
from letterpad.letters.readers import inks
from letterpad.letters.readers.found_inks import LetterInk
from letterpad.letters.readers.inks import InkReader

A_LETTER = {"word": "A", "writer": "me", "drawing": [[[0, 5, 9], [9, 0, 9]], [[2, 7], [5, 5]]]}

PAGE = [
    Ink.of([[[0, 100], [0, 0], [60, 0]], [[0, 45], [40, 45]]]),
    Ink.of([[[500, 300], [560, 450]], [[620, 300], [500, 460]]]),
    Ink.of([[[200, 200]]]),
]


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
    assert [str(note) for note in reading.notes] == [
        "Without a stroke, and left out: 2 drawings (x.ndjson, line 2, ...).",
        "Without a word, and left out: 1 drawing (x.ndjson, line 3).",
    ]
    assert reading.ledger.found == 4


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
def test_a_bad_line_costs_that_line_and_is_judged_as_one_drawing_is(tmp_path, write_lines, line):
    path = write_lines(tmp_path / "x.ndjson", [A_LETTER, line, A_LETTER, line])
    reading = InkReader().read(path)
    assert len(reading.names) == 2
    assert reading.ledger.reasons() == {"unreadable": 2}
    assert reading.ledger.found == 4
    note = str(reading.notes[0])
    assert note.startswith("Unreadable, and left out: 2 lines (x.ndjson, line 2: ")
    if "A" * 33 not in line:
        with pytest.raises(UserError) as of_line:
            from_line(line)
        assert str(of_line.value) in note


def test_bytes_that_are_no_text_cost_their_line(tmp_path):
    good = json.dumps(A_LETTER).encode()
    (tmp_path / "x.ndjson").write_bytes(good + b'\n{"word": "\xff"}\n' + good)
    reading = InkReader().read(tmp_path / "x.ndjson")
    assert len(reading.names) == 2
    assert "line 2: text in UTF-8 was expected" in str(reading.notes[0])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["x.ndjson", "x.txt"])
def test_every_unicode_of_windows_is_read(tmp_path, encoding, name):
    lines = [json.dumps({**A_LETTER, "word": word}, ensure_ascii=False) for word in ("A", "é")]
    text = "\r\n".join(lines)
    (tmp_path / name).write_bytes(text.encode(encoding))
    assert InkReader().recognises(tmp_path / name, text.encode(encoding)[:512])
    reading = InkReader().read(tmp_path / name)
    assert reading.names.tolist() == ["A", "é"]
    assert reading.ledger.reasons() == {}


def test_a_class_written_in_four_ways_is_one(tmp_path, write_lines):
    words = ["A", "A ", " A", "A\u200b", "\u00e9", "e\u0301", "   "]
    lines = [{**A_LETTER, "word": word} for word in words]
    reading = InkReader().read(write_lines(tmp_path / "x.ndjson", lines))
    assert reading.names.tolist() == ["A"] * 4 + ["é"] * 2
    assert reading.ledger.reasons() == {"no-name": 1}


@pytest.mark.parametrize("begin", [0, 1.7e9, 1.7e12, 1.7e15, 1.7e18])
def test_times_in_any_unit_do_not_matter(tmp_path, write_lines, begin):
    times = [begin, begin * (1 + 1e-12) + 10]
    line = {"word": "R", "drawing": [[[0, 9], [0, 9], times]]}
    assert InkReader().read(write_lines(tmp_path / "x.ndjson", [line])).names.tolist() == ["R"]


def test_a_byte_order_mark_is_read_over(tmp_path):
    (tmp_path / "x.ndjson").write_bytes(b"\xef\xbb\xbf" + json.dumps(A_LETTER).encode())
    assert len(InkReader().read(tmp_path / "x.ndjson").names) == 1


def test_an_endless_line_costs_that_line(tmp_path):
    path = tmp_path / "x.ndjson.gz"
    good = json.dumps(A_LETTER).encode()
    path.write_bytes(gzip.compress(b'{"word": "' + b"A" * (20 << 20) + b"\n" + good))
    reading = InkReader().read(path)
    assert reading.names.tolist() == ["A"]
    assert "line 1: a drawing may have at most" in str(reading.notes[0])


def test_too_many_letters_are_refused(tmp_path, write_lines, monkeypatch):
    monkeypatch.setattr(inks, "MOST_LETTERS", 3)
    with pytest.raises(UserError, match=r"holds 4 lines, 1 more than the 3 .* file of their own"):
        InkReader().read(write_lines(tmp_path / "x.ndjson", [A_LETTER, "", "", A_LETTER]))
    monkeypatch.setattr(inks, "MOST_LETTERS", 9)
    monkeypatch.setattr(inks, "MOST_POINTS_IN_ALL", 4)
    with pytest.raises(UserError, match=r"2 of its 3 lines have 4 points already"):
        InkReader().read(write_lines(tmp_path / "x.ndjson", [A_LETTER] * 3))


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
    return LetterInk(drawing.word, drawing.writer, packed.points, lengths)


def _outcome(read, line):
    try:
        letter = read(line)
    except UserError as error:
        return str(error)
    return clean_name(letter.word), letter.writer, letter.points.tolist(), letter.lengths


@pytest.mark.slow
def test_all_of_unipen_is_read(unipen):
    reading = InkReader().read(unipen)
    assert len(reading.names) == len(reading.inks) == 60_045
    assert len(set(reading.writers)) == 280
    assert reading.notes == ()


def test_the_reader_of_ink_reads_shares_of_a_page(tmp_path, write_lines):
    drawings = [[[list(column) for column in s.points.T] for s in ink.strokes] for ink in PAGE]
    small = [
        [[[x / 1000 for x in column] for column in stroke] for stroke in drawing]
        for drawing in drawings
    ]
    files = {
        name: write_lines(
            tmp_path / f"{name}.ndjson",
            [
                {"word": word, "drawing": drawing}
                for word, drawing in zip("FXi", which, strict=True)
            ],
        )
        for name, which in {"usual": drawings, "small": small}.items()
    }
    usual, read = (InkReader().read(files[name]) for name in ("usual", "small"))
    difference = read.images.astype(int) - usual.images.astype(int)
    assert np.abs(difference).max() <= 1
    assert "enlarged" in str(read.notes[0])
    assert not any("enlarged" in str(note) for note in usual.notes)
