"""The dialog shows the proof, and offers what helps and nothing else."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click_on, find, press, settle
from letterpad.adaptation.proof import Count, HeldBack, Proof, proof
from letterpad.gui.collection.fit_dialog import FitDialog
from letterpad.gui.controllers.fitting import FitResult, ToFit

OTHERS = Count(100, 90, 91, 0)


def result(after: str, others: Count = OTHERS) -> FitResult:
    """Return what came of four letters of A: read as B, and A, and then as `after`."""
    before = "BBBA"
    letters = tuple(
        HeldBack(place, "A", *read) for place, read in enumerate(zip(before, after, strict=True))
    )
    right = [np.array([each == "A" for each in read]) for read in (before, after)]
    found = proof(np.zeros(4, np.int64), *right, others, ("A", "B"), letters=letters)
    images = np.full((4, 28, 28), 255, np.uint8)
    return FitResult(ToFit(None, "", "New"), found, images)


@pytest.fixture
def shown(qtbot: QtBot) -> FitDialog:
    dialog = FitDialog("A model")
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    return dialog


def seen(dialog: FitDialog) -> set[str]:
    """Name the buttons that are to be seen, but for the question mark."""
    return {each.objectName() for each in dialog.findChildren(QPushButton) if each.isVisible()}


def test_while_it_runs_it_can_be_stopped(shown: FitDialog, qtbot: QtBot) -> None:
    assert seen(shown) == {"fit_stop", "fit_leave"}
    shown.show_progress("Fitting", 0.25)
    with qtbot.waitSignal(shown.stop_requested):
        click_on(shown, "fit_stop")
    shown.show_stopped()
    assert seen(shown) == {"fit_leave"}
    assert "as it was" in find(shown, QLabel, "fit_verdict").text()


def test_what_helps_is_offered_with_gains_and_losses(shown: FitDialog, qtbot: QtBot) -> None:
    found = result("AAAB")
    shown.show_result(found)
    assert seen(shown) == {"fit_use", "fit_leave"}
    assert find(shown, QLabel, "fit_gained_title").text() == "Now read: 3"
    assert find(shown, QLabel, "fit_lost_title").text() == "No longer read: 1"
    assert shown.lost.accessibleDescription() == "Pictures 1 to 1 of 1: A → B"
    with qtbot.waitSignal(shown.use_requested) as used:
        press(find(shown, QPushButton, "fit_use"), Qt.Key.Key_Return)
    assert used.args == [found]
    assert not shown.isVisible()


def test_what_harms_is_not_offered(shown: FitDialog) -> None:
    shown.show_result(result("AAAA", Count(100, 90, 95, 1)))
    assert seen(shown) == {"fit_leave"}
    assert find(shown, QLabel, "fit_others").text() == (
        "Letters that you did not teach: 1 lost of 100."
    )


def test_another_result_replaces_all_of_the_last(shown: FitDialog) -> None:
    shown.show_result(result("AAAB"))
    shown.show_result(result("BBBA"))
    assert seen(shown) == {"fit_leave"}
    assert not shown.gained.isVisible()
    shown.show_result(FitResult(ToFit(None, "", ""), Proof(Count(), Count(), {}), np.zeros(0)))
    assert seen(shown) == {"fit_write", "fit_draw", "fit_leave"}
    assert not shown.bars.isVisible()
    shown.show_failure("It is <b>damaged</b>.")
    assert find(shown, QLabel, "fit_verdict").text() == "It is <b>damaged</b>."
    assert seen(shown) == {"fit_leave"}


def test_the_author_is_asked_only_where_there_are_several(shown: FitDialog, qtbot: QtBot) -> None:
    shown.set_authors({"": 3})
    assert not shown.authors.isVisible()
    shown.set_authors({"": 3, "Ann": 1})
    assert [shown.authors.itemText(n) for n in range(2)] == ["You (3 letters)", "Ann (1 letter)"]
    with qtbot.waitSignal(shown.author_chosen) as chosen:
        press(shown.authors, Qt.Key.Key_Down)
    assert chosen.args == ["Ann"]
    shown.set_authors({"": 3, "Ann": 2, "Bob": 1})
    assert shown.author == "Ann"


def test_there_is_room_for_what_is_shown_and_little_more(shown: FitDialog) -> None:
    def empty() -> int:
        """Return how many pixels are empty over the buttons."""
        settle()
        bottoms = [
            each.mapTo(shown, each.rect().bottomLeft()).y()
            for each in find(shown, QWidget, "fit_body").children()
            if isinstance(each, QWidget) and each.isVisible()
        ]
        return find(shown, QPushButton, "fit_leave").y() - max(bottoms)

    assert 0 < empty() < 80
    heights = [shown.height()]
    for found in (result("BBBA"), result("AAAB"), result("AAAB")):
        shown.show_result(found)
        assert 0 < empty() < 60
        heights.append(shown.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    shown.show_result(result("BBBA"))
    assert shown.height() == heights[3]  # nothing jumps where another author is chosen
