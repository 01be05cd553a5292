"""Decisions about labels survive the window, another window, and a damaged file."""

import json

import pytest

from letterpad import paths
from letterpad.letters.corrections import Change
from letterpad.letters.decisions import Decision, corrections, decide, read_decisions

HASH = "ab" * 32
KEPT = Decision(4, "A", "A", ("one", "two"))
RELABELLED = Decision(9, "B", "C", ("one", "two"))
LEFT_OUT = Decision(2, "D", None, ("one", "three"), at_once=True)


def test_what_is_decided_is_there_later_and_can_be_undone():
    assert read_decisions(HASH) == {}
    decide(HASH, [KEPT, RELABELLED])
    assert decide(HASH, [LEFT_OUT]) == {4: KEPT, 9: RELABELLED, 2: LEFT_OUT}
    assert read_decisions(HASH) == {4: KEPT, 9: RELABELLED, 2: LEFT_OUT}
    assert read_decisions("cd" * 32) == {}, "other letters"
    again = Decision(9, "B", None, ("one", "two"))
    decide(HASH, [again], undone=[4, 77])
    assert read_decisions(HASH) == {9: again, 2: LEFT_OUT}


def test_what_changes_the_copy_is_in_the_order_of_the_letters():
    made = corrections({each.index: each for each in (RELABELLED, KEPT, LEFT_OUT)})
    assert made.changes == (Change(2, "D", None), Change(9, "B", "C"))
    assert (made.n_models, made.n_at_once) == (3, 1)
    assert not corrections({4: KEPT}).changes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"format": 2, "decisions": []}',
        '{"format": 1, "decisions": [[1, "A", "B", []]]}',
        '{"format": 1, "decisions": [["1", "A", "B", [], false]]}',
        '{"format": 1, "decisions": [[1, "A", 3, [], false]]}',
        '{"format": 1, "decisions": [[1, "A", "B", null, false]]}',
    ],
)
def test_a_damaged_file_is_put_aside_and_never_lost(text):
    decide(HASH, [KEPT])
    (file,) = paths.decisions_folder().iterdir()
    file.write_text(text)
    assert read_decisions(HASH) == {}
    assert file.with_name(f"{file.name}.kept").read_text() == text
    decide(HASH, [KEPT])
    assert read_decisions(HASH) == {4: KEPT}


def test_a_strangers_hash_names_no_other_folder(tmp_path):
    decide("../../somewhere", [KEPT])
    assert read_decisions("../../somewhere") == {4: KEPT}
    (file,) = paths.decisions_folder().iterdir()
    assert json.loads(file.read_text())["format"] == 1
