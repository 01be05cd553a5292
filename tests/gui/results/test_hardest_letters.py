"""The hardest letters: which they are, and that each chooses its letters."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hands import click_on, find, press
from letterpad.gui.results.hardest_letters import HardestLetters, hardest_of

COUNTS = np.array([[7, 3, 0], [0, 0, 0], [1, 0, 9]])


def test_the_smallest_share_comes_first_and_classes_without_letters_are_left_out():
    found = hardest_of(("A", "B", "C"), COUNTS)
    assert [(each.name, each.share) for each in found] == [("A", 0.7), ("C", 0.9)]
    many = hardest_of([str(n) for n in range(8)], np.diag(np.arange(1, 9)) + 1)
    assert len(many) == 5


def test_each_is_a_button_by_mouse_and_by_key(qtbot):
    shown = HardestLetters(hardest_of(("A", "B", "a & b, a name that is long"), COUNTS), ())
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    first, last = (find(shown, QPushButton, f"hardest_letter_{n}") for n in (1, 2))
    assert first.text() == "A 70.0 %"
    assert last.text().startswith("a && b")
    assert last.accessibleName() == "a & b, a name that is long, 90.0 % read right"
    with qtbot.waitSignal(shown.class_chosen) as told:
        click_on(shown, "hardest_letter_1")
    assert told.args == [0]
    assert not first.isChecked()  # the selection says what is chosen
    last.setFocus()
    with qtbot.waitSignal(shown.class_chosen) as told:
        press(last, Qt.Key.Key_Space)
    assert told.args == [2]
    shown.set_chosen({2})
    assert [first.isChecked(), last.isChecked()] == [False, True]


@pytest.mark.parametrize("width", [90, 160, 700])
def test_in_any_width_all_stand_in_lines_and_none_is_cut(qtbot, width):
    counts = np.diag([1, 2, 3, 4, 5]) + 1
    names = ("A", "B", "C", "a class with a long name", "E")
    shown = HardestLetters(hardest_of(names, counts), ())
    qtbot.addWidget(shown)
    width = max(width, shown.minimumSizeHint().width())
    shown.resize(width, shown.heightForWidth(width))
    shown.show()
    boxes = [each.geometry() for each in shown.findChildren(QPushButton)]
    assert all(shown.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert len({box.top() for box in boxes}) == 1 or width < 700
