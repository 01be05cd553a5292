"""Letters get their classes by their names; those that are in none are left out."""

import shutil

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files


def _ink(word, writer="w", x=9):
    return {"word": word, "writer": writer, "drawing": [[[0, x, 3], [0, 5, 9]]]}


@pytest.fixture
def both_cases(tmp_path, write_lines):
    words = ["a", "A", "b", "B", "c", "7", "z"]
    return write_lines(
        tmp_path / "mine.ndjson", [_ink(word, f"w{i}", i + 4) for i, word in enumerate(words)]
    )


@pytest.mark.parametrize(
    ("classes", "expected", "labels"),
    [
        (None, ("7", "A", "B", "a", "b", "c", "z"), [3, 1, 4, 2, 5, 0, 6]),
        ("A-Z", ("A", "B", "C", "Z"), [0, 0, 1, 1, 2, 3]),
        ("A-J", ("A", "B", "C"), [0, 0, 1, 1, 2]),
        ("upper", ("A", "B"), [0, 1]),
        ("lower", ("a", "b", "c", "z"), [0, 1, 2, 3]),
        ("both", ("A", "B", "a", "b", "c", "z"), [2, 0, 3, 1, 4, 5]),
        ("as-named", ("7", "A", "B", "a", "b", "c", "z"), [3, 1, 4, 2, 5, 0, 6]),
    ],
)
def test_classes_are_chosen_and_those_without_letters_left_out(
    both_cases, classes, expected, labels
):
    letters = load_letters(Files(str(both_cases), classes=classes))
    assert letters.classes == expected
    assert letters.labels.tolist() == labels
    assert len(letters.inks) == len(letters.writers) == len(labels)
    n_left_out = 7 - len(labels)
    assert letters.ledger.reasons() == ({"other-classes": n_left_out} if n_left_out else {})
    assert letters.ledger.found == 7
    assert any("and left out: " in str(note) for note in letters.notes) == (n_left_out > 0)


def test_letters_that_are_kept_keep_their_ink_and_writer(both_cases):
    letters = load_letters(Files(str(both_cases), classes="lower"))
    assert letters.writers.tolist() == ["w0", "w2", "w4", "w6"]
    assert [letters.inks[i].bounds()[2] for i in range(4)] == [4, 6, 8, 10]


def test_both_cases_alone_suit_a_to_z(tmp_path, write_lines):
    path = write_lines(tmp_path / "x.ndjson", [_ink(word) for word in "aAbB"])
    assert load_letters(Files(str(path))).classes == ("A", "B")


def test_unknown_classes_and_classes_that_leave_too_little_are_refused(both_cases, letter_folder):
    with pytest.raises(UserError, match=r"A-Z, A-J.*'greek'"):
        load_letters(Files(str(both_cases), classes="greek"))
    with pytest.raises(UserError, match="greek"):
        load_letters(Builtin(classes="greek"))
    with pytest.raises(UserError, match=r"no letters that belong to.*Lower case.*A, B, C"):
        load_letters(Files(str(letter_folder), classes="lower"))


def test_classes_can_be_left_out(both_cases):
    letters = load_letters(Files(str(both_cases), classes="A-Z", leave_out=("a", "Z")))
    assert letters.classes == ("B", "C")
    assert letters.writers.tolist() == ["w2", "w3", "w4"]
    assert letters.ledger.reasons() == {"other-classes": 1, "chosen": 3}
    assert letters.ledger.n_read == 3
    assert [str(note) for note in letters.notes] == [
        "Not of “A to Z, both cases merged”, and left out: 1 letter.",
        "Of classes that you left out (a, Z): 3 letters.",
    ]
    whole = load_letters(Files(str(both_cases), classes="A-Z"))
    assert len(whole) == 6, "kept apart in the cache"
    with pytest.raises(UserError, match=r"no class 'Q' to leave out. The classes are A, B, C, Z"):
        load_letters(Files(str(both_cases), classes="A-Z", leave_out=("Q",)))
    with pytest.raises(UserError, match=r"at least one has to stay"):
        load_letters(Files(str(both_cases), classes="upper", leave_out=("A", "B")))


def test_builtin_letters_are_made_for_the_classes_that_are_left():
    letters = load_letters(Builtin(size=48, leave_out=("q", "X")))
    assert letters.classes == tuple("ABCDEFGHIJKLMNOPRSTUVWYZ")
    assert letters.counts().tolist() == [2] * 24
    assert letters.ledger.n_read == letters.ledger.found == 48


def test_folders_that_say_the_case_keep_it(tmp_path, glyphs, png):
    for number, name in enumerate(("A_upper", "a_lower", "b_lower")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.png").write_bytes(png(glyphs[number]))
    assert load_letters(Files(str(tmp_path))).classes == ("A", "a", "b")
    assert load_letters(Files(str(tmp_path), classes="A-Z")).classes == ("A", "B")


def test_letters_of_one_class_can_be_read(letter_folder, tmp_path):
    shutil.copytree(letter_folder / "A", tmp_path / "mine" / "A")
    letters = load_letters(Files(str(tmp_path / "mine")))
    assert letters.classes == ("A",)


def test_what_becomes_of_a_validation_part_is_said(letter_folder):
    for part in ("train", "val", "test"):
        shutil.copytree(letter_folder, letter_folder.parent / "set" / part)
    letters = load_letters(Files(str(letter_folder.parent / "set")))
    n = len(letters) // 3
    assert letters.own_parts is not None
    assert len(letters.own_parts.validation) == n
    assert f"With the set's own parts, val ({n}) is not learned from: it watches the fit" in str(
        letters.notes[-1]
    )
