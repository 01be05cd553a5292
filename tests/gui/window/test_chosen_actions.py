"""The chosen letters are looked at and saved."""

import csv

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from hands import click_on, dialog, escape, find
from letterpad.gui.widgets.picture_strip import PictureStrip


def test_chosen_letters_are_looked_at_and_saved(add_answers, open_compare, qtbot, tmp_path):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "both_wrong")
    here = np.flatnonzero(~first.right & ~other.right)
    click_on(window, "selection_pictures")
    shown = dialog(window, "chosen_pictures_dialog")
    qtbot.waitUntil(shown.isActiveWindow)
    heading = find(shown, QLabel, "chosen_pictures_heading").text()
    assert heading == f"{len(here):,} letters, misread by both"
    assert len(find(shown, PictureStrip, "all_chosen_pictures")._images) == len(here)
    escape(shown)

    click_on(window, "selection_csv")
    question = window.findChild(QFileDialog, "save_chosen_dialog")
    qtbot.waitUntil(question.isActiveWindow)
    field = question.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, str(tmp_path / "wrong"))
    with qtbot.waitSignal(question.finished):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    file = tmp_path / "wrong.csv"
    qtbot.waitUntil(lambda: file.exists() and not window.chosen_letters.is_busy)
    with file.open(encoding="utf-8", newline="") as lines:
        headings, *table = csv.reader(lines)
    assert headings[:2] == ["Number", "Letter"]
    assert sorted(int(row[0]) for row in table) == first.indices[here].tolist()
    by_index = {int(row[0]): row for row in table}
    names = [chr(65 + n) for n in range(26)]
    for place in here[:50]:
        row = by_index[first.indices[place]]
        assert row[1] == names[first.labels[place]]
        assert (row[3], row[5]) == (names[first.predicted[place]], names[other.predicted[place]])
