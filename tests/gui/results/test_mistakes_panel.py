"""The confusion matrix and the pictures behind it."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from hands import find
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.letters.data_spec import Files
from letterpad.letters.taken import Taken
from letterpad.model_files.model_file import read_held_out

SPEC = Files("bars")


def matrix(page):
    return find(page, ConfusionMatrix, "confusion_matrix")


def cell_centre(page, row, column):
    return matrix(page).cell_rect((row, column)).center().toPoint()


def test_a_click_shows_the_very_pictures(page, add_run, bar_letters, qtbot):
    run = add_run("Run", 60)
    page.set_runs([run])
    with qtbot.waitSignal(page.letters_requested) as told:
        qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    assert told.args == [SPEC]
    strip = find(page, PictureStrip, "chosen_pictures")
    assert not strip.shown()
    page.set_letters(SPEC, bar_letters, "")
    answers = read_held_out(run.path)
    here = (answers.labels == 1) & (answers.predicted == 2)
    assert find(page, QLabel, "chosen_cell").text() == f"B read as C, {here.sum()} letters"
    # The surest first, and sureness rises with the index in this run.
    expected = bar_letters.images[answers.indices[here][::-1]]
    assert np.array_equal(strip._images, expected)
    with qtbot.assertNotEmitted(page.letters_requested):
        qtbot.keyClick(matrix(page), Qt.Key.Key_Right)
        assert find(page, QLabel, "chosen_cell").text().startswith("B read as C")
        qtbot.keyClick(matrix(page), Qt.Key.Key_Return)
    assert find(page, QLabel, "chosen_cell").text() == "B read as D, 0 letters"


def test_another_run_on_the_same_letters_keeps_the_cell_and_asks_no_more(
    page, add_run, bar_letters, qtbot
):
    one, two = add_run("One", 60), add_run("Two", 20)
    page.set_runs([one, two])
    page.letters_requested.connect(lambda spec: page.set_letters(spec, bar_letters, ""))
    page.select_run(one.path)
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    before = len(find(page, PictureStrip, "chosen_pictures")._images)
    with qtbot.assertNotEmitted(page.letters_requested):
        page.select_run(two.path)
    after = len(find(page, PictureStrip, "chosen_pictures")._images)
    assert matrix(page).chosen() == (1, 2)
    assert 0 < after < before


def test_letters_that_are_gone_or_changed_are_said_so(page, add_run, bar_letters, qtbot):
    run = add_run("Run", 60)
    page.set_runs([run])
    strip = find(page, PictureStrip, "chosen_pictures")
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    page.set_letters(SPEC, None, "bars is not there any more.")
    assert strip.accessibleDescription() == "bars is not there any more."
    changed = replace(bar_letters, labels=bar_letters.labels[::-1].copy())
    page.set_letters(SPEC, changed, "")
    assert "have changed since this model was trained" in strip.accessibleDescription()
    assert not strip.shown()


def test_letters_that_are_turned_otherwise_today_are_asked_for_as_they_were(
    page, add_run, bar_letters, qtbot
):
    taken = Taken(transpose=True)
    data = {
        "spec": SPEC.to_json(),
        "name": "Bars",
        "hash": bar_letters.hash,
        "n": 600,
        "taken": taken.to_json(),
    }
    page.set_runs([add_run("Run", 60, data=data)])
    strip = find(page, PictureStrip, "chosen_pictures")
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    today = replace(bar_letters, images=bar_letters.images.transpose(0, 2, 1))
    with qtbot.waitSignal(page.letters_requested) as told:
        page.set_letters(SPEC, today, "")
    assert told.args == [SPEC.as_taken(taken)]
    page.set_letters(SPEC.as_taken(taken), bar_letters, "")
    assert strip.shown()
