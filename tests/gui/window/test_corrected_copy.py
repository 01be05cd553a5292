"""A corrected copy is saved by hand, and what was changed is in it and in a model's card."""

import json

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from compared import said
from doubted import WRONG, is_quiet, listed
from hands import choose_file, choose_in, click, click_on, find
from letterpad.letters.catalog import load_letters
from letterpad.letters.corrections import CORRECTIONS_FILE
from letterpad.letters.data_spec import Files
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


def decide_about_all(window) -> list[int]:
    """Change all labels that are in doubt but two: the first is left out, the second is kept."""
    choose_in(window, "doubt_confidence_chooser", 70)
    letters = listed(window)
    click_on(window, "doubt_leave_out")
    click_on(window, "doubt_keep")
    click_on(window, "doubt_all_as_read")
    return letters


def save_as(window, path) -> None:
    """Ask for a copy, and type its name."""
    click_on(window, "doubt_save")
    choose_file(window, "save_corrected_copy_dialog", path)


@pytest.mark.parametrize("as_pictures", [False, True])
def test_a_copy_has_what_was_decided_and_a_training_from_it_says_so(
    mislabelled, open_doubt, qtbot, tmp_path, as_pictures
):
    data = mislabelled(as_pictures=as_pictures)
    original = {
        file.name: file.read_bytes()
        for file in (data.file.iterdir() if as_pictures else [data.file])
    }
    window = open_doubt()
    left_out, kept, *_ = decide_about_all(window)
    copy = tmp_path / ("copy" if as_pictures else "copy.ndjson")
    save_as(window, copy)
    qtbot.waitUntil(lambda: is_quiet(window))
    assert said(window, "doubt_said").startswith(f"Saved as “{copy}”: 519 letters.")

    letters = load_letters(Files(str(copy), transpose=False))
    expected = data.letters.labels.copy()
    changed = [index for index in WRONG if index not in (left_out, kept)]
    expected[changed] = data.true[changed]
    names = np.array(data.letters.classes)[np.delete(expected, left_out)]
    assert [letters.classes[label] for label in letters.labels] == names.tolist()
    (made,) = letters.corrections
    assert (made.n_relabelled, made.n_left_out, made.n_models) == (4, 1, 2)
    assert made.n_at_once == 4, "all as read"
    if not as_pictures:
        assert letters.writers is not None
        assert letters.writers[left_out] == f"hand {(left_out + 1) % 26}"
        assert "letterpad" in json.loads(copy.read_text().splitlines()[0])
    else:
        assert (copy / CORRECTIONS_FILE).is_file()
    after = {
        file.name: file.read_bytes()
        for file in (data.file.iterdir() if as_pictures else [data.file])
    }
    assert after == original

    spec = TrainSpec(Files(str(copy), transpose=False), "naive-bayes")
    card = train(spec, lambda progress: None).card
    assert made.note() in card.notes
    assert "letters left out: 1 (looked at one by one: 1)" in str(card.notes[0])


def test_the_original_is_never_replaced_and_another_file_only_after_a_question(
    mislabelled, open_doubt, qtbot, tmp_path
):
    data = mislabelled()
    before = data.file.read_bytes()
    window = open_doubt()
    click_on(window, "doubt_relabel")
    save_as(window, data.file)
    question = window.findChild(QMessageBox, "replace_question")
    qtbot.waitUntil(question.isActiveWindow)
    click(question.button(QMessageBox.StandardButton.Yes))
    qtbot.waitUntil(lambda: is_quiet(window) and "original" in said(window, "doubt_said"))
    assert data.file.read_bytes() == before

    mine = tmp_path / "mine.ndjson"
    mine.write_text("mine")
    save_as(window, mine)
    question = window.findChild(QMessageBox, "replace_question")
    qtbot.waitUntil(question.isActiveWindow)
    click(question.button(QMessageBox.StandardButton.No))
    assert mine.read_text() == "mine"
    assert find(window, QPushButton, "doubt_save").isEnabled()


def test_a_copy_within_a_folder_of_letters_is_refused(mislabelled, open_doubt, qtbot):
    data = mislabelled(as_pictures=True)
    files = sorted(file.name for file in data.file.iterdir())
    window = open_doubt()
    click_on(window, "doubt_relabel")
    save_as(window, data.file / "copy")
    qtbot.waitUntil(lambda: is_quiet(window) and "lies in it" in said(window, "doubt_said"))
    assert sorted(file.name for file in data.file.iterdir()) == files


def test_a_folder_that_cannot_be_written_is_said(mislabelled, open_doubt, qtbot, tmp_path):
    mislabelled(as_pictures=True)
    (tmp_path / "file").write_text("mine")
    window = open_doubt()
    click_on(window, "doubt_relabel")
    save_as(window, tmp_path / "file" / "copy")
    qtbot.waitUntil(lambda: is_quiet(window) and "cannot be written" in said(window, "doubt_said"))
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "lost"),
    [("copy.csv", "The copy does not say what was corrected."), ("copy.npz", "")],
)
def test_a_copy_in_another_format_says_what_is_not_in_it(
    mislabelled, open_doubt, qtbot, tmp_path, name, lost
):
    mislabelled(as_pictures=True)
    window = open_doubt()
    decide_about_all(window)
    save_as(window, tmp_path / name)
    qtbot.waitUntil(lambda: is_quiet(window))
    told = said(window, "doubt_said")
    assert told.startswith(f"Saved as “{tmp_path / name}”: 519 letters.")
    assert ("what was corrected" in told) == bool(lost)
    letters = load_letters(Files(str(tmp_path / name), transpose=False))
    assert len(letters) == 519
    assert len(letters.corrections) == (0 if lost else 1)
