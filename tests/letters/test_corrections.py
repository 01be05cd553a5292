"""What travels with a corrected copy, and what a stranger's file may say instead."""

import json

import pytest

from letterpad.letters.corrections import (
    CORRECTIONS_FILE,
    Change,
    Corrections,
    corrections_beside,
    corrections_from_json,
    corrections_in_line,
    corrections_to_json,
)

MADE = Corrections((Change(3, "O", "Q"), Change(8, "I", None), Change(9, "I", "J")), 2)
AGAIN = Corrections((Change(0, "Q", "O"),), 3, 1)


def test_the_note_counts_and_says_that_it_makes_models_look_better():
    note = str(MADE.note())
    assert "labels changed: 2, letters left out: 1 (looked at one by one: 3)" in note
    assert "(looked at one by one: 0)" in str(AGAIN.note())
    assert "2 models" in note
    assert "score higher" in note


def test_what_is_written_is_read_back_copy_after_copy():
    value = json.loads(json.dumps(corrections_to_json([MADE, AGAIN])))
    assert corrections_from_json(value) == (MADE, AGAIN)


def test_a_line_of_a_drawing_has_it_beside_the_drawing():
    fields = {"word": "A", "letterpad": corrections_to_json([MADE]), "drawing": [[[0], [0]]]}
    assert corrections_in_line(json.dumps(fields)) == ((MADE,), None)
    assert corrections_in_line('{"word": "A", "drawing": [[[0], [0]]]}') == ((), None)


@pytest.mark.parametrize("line", ["", '"letterpad"', '["letterpad"]', '{"letterpad', "[" * 10_000])
def test_what_is_no_drawing_says_nothing_of_corrections(line):
    assert corrections_in_line(line + ' "letterpad"') == ((), None)


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"corrections": 3},
        {"corrections": [{"n_models": 2}]},
        {"corrections": [{"n_models": "two", "n_at_once": 0, "changes": []}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[1, "A"]]}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[-1, "A", "B"]]}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[True, "A", "B"]]}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[1, "A", "B" * 2000]]}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[1, 7, "B"]]}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": [[1, "A", None]] * 100_001}]},
        {"corrections": [{"n_models": 2, "n_at_once": 1, "changes": []}]},
        {"corrections": [{"n_models": 2, "n_at_once": 0, "changes": []}] * 101},
    ],
)
def test_what_a_stranger_wrote_instead_is_said_to_be_unreadable(value, tmp_path):
    found, note = corrections_in_line(json.dumps({"letterpad": value}))
    assert found == ()
    assert "not in a way that can be read" in str(note)
    (tmp_path / CORRECTIONS_FILE).write_text(json.dumps(value))
    found, note = corrections_beside(tmp_path / "images")
    assert found == ()
    assert str(note).startswith(CORRECTIONS_FILE)


def test_a_file_beside_pictures_is_read_if_it_is_there(tmp_path):
    assert corrections_beside(tmp_path / "images") == ((), None)
    file = tmp_path / CORRECTIONS_FILE
    file.write_text(json.dumps(corrections_to_json([MADE])))
    assert corrections_beside(tmp_path / "images") == ((MADE,), None)
    for damaged in (b"", b"{", b"\xff\xfe{", b" " * ((16 << 20) + 1)):
        file.write_bytes(damaged)
        found, note = corrections_beside(tmp_path / "images")
        assert found == ()
        assert note is not None
