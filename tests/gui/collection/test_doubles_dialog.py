"""Drawings that are there more than once: one of each group stays."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import LEFT, click, settle
from letterpad.gui.collection.doubles_dialog import Doubles, DoublesDialog
from letterpad.gui.collection.sketch import Sketch


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[DoublesDialog]:
    made = DoublesDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


def doubles(
    groups: tuple[tuple[int, ...], ...],
    sketches: Callable[[Sequence[int]], list[Sketch]],
    listed: int = 9,
) -> Doubles:
    return Doubles(groups, tuple(tuple(sketches(group)) for group in groups[:listed]))


def test_one_is_chosen_to_stay_or_the_oldest_of_all_do(
    dialog: DoublesDialog, sketches: Callable[[Sequence[int]], list[Sketch]]
) -> None:
    asked: list[list[int]] = []
    dialog.delete_requested.connect(asked.append)
    assert dialog.summary.text() == "Looking for doubles …"
    dialog.set_doubles(doubles(((1, 8, 9), (2, 5), (3, 4)), sketches, listed=2))
    assert "4 drawings too many" in dialog.summary.text()
    assert "first 2 of 3 groups" in dialog.summary.text()
    settle()
    assert dialog.grid.chosen() == (1,), "the oldest"
    QTest.mouseClick(dialog.grid.viewport(), LEFT, pos=dialog.grid.place_rect(2).center())
    click(dialog.one_button)
    assert asked == [[1, 8]]
    click(dialog.all_button)
    assert asked[1] == [8, 9, 5, 4]


def test_news_leave_the_row_and_none_is_said(
    dialog: DoublesDialog, sketches: Callable[[Sequence[int]], list[Sketch]]
) -> None:
    dialog.set_doubles(doubles(((1, 8), (2, 5)), sketches))
    dialog.list.setCurrentRow(1)
    assert dialog.grid.ids.tolist() == [2, 5]
    dialog.set_doubles(doubles(((1, 8),), sketches))
    assert dialog.grid.ids.tolist() == [1, 8]
    dialog.set_doubles(Doubles((), ()))
    assert dialog.summary.text() == "No drawing is there twice."
    assert not dialog.one_button.isEnabled()
    assert not dialog.all_button.isEnabled()
    dialog.show_failure("It cannot be read.")
    assert dialog.summary.text() == "It cannot be read."
