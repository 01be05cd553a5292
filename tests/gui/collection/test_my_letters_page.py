"""The page: what it shows of what it is given, and what it asks for. By hand: `gui/window`."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hands import click_on, drop, find, settle
from letterpad.collection.kept import Counts, Query
from letterpad.gui.collection.my_letters_page import MyLettersPage
from letterpad.gui.collection.shown_letters import Listing
from letterpad.gui.collection.sketch import Sketch

COUNTS = Counts(n=6, labels={"A": 3, "B": 3})


def listing(n: int = 6, query: Query = Query(), n_all: int = 6) -> Listing:  # noqa: B008
    return Listing(query, n_all, COUNTS if n else Counts(), {"": n_all}, np.arange(1, n + 1))


class Desk:
    def __init__(
        self, show: Callable[..., QWidget], sketches: Callable[[Sequence[int]], list[Sketch]]
    ) -> None:
        self.page = MyLettersPage()
        self.asked: list[object] = []
        self.page.query_changed.connect(self.asked.append)
        self.page.delete_requested.connect(self.asked.append)
        self.page.open_requested.connect(self.asked.append)
        self.page.files_dropped.connect(self.asked.append)
        self.page.letters_wanted.connect(lambda ids: self.page.show_letters(sketches(ids)))
        self.desk = show(self.page, 1024, 700)


@pytest.fixture
def desk(shown: Callable[..., QWidget], sketches: Callable[[Sequence[int]], list[Sketch]]) -> Desk:
    return Desk(shown, sketches)


def test_nothing_is_said_before_something_is_known(desk: Desk) -> None:
    assert not desk.page.views.isVisible()
    desk.page.show_listing(listing(0, n_all=0), True)
    assert find(desk.page, QWidget, "no_letters_yet").isVisible()
    desk.page.show_listing(listing(), False)
    assert desk.page.grid.isVisible()
    assert desk.page.summary.text() == "6 letters of 2 kinds"


def test_a_failure_is_shown_and_goes_when_letters_come(desk: Desk) -> None:
    desk.page.show_failure("It cannot be read.")
    assert desk.page.failure.isVisible()
    desk.page.show_listing(listing(), True)
    assert not desk.page.failure.isVisible()


def test_a_listing_of_what_is_not_asked_for_any_more_is_not_shown(desk: Desk) -> None:
    desk.page.show_listing(listing(), True)
    desk.page.groups.choose("A")
    assert desk.asked == [Query(label="A")]
    desk.page.show_listing(listing(2), False)
    assert len(desk.page.grid.ids) == 6
    desk.page.show_listing(listing(3, Query(label="A")), True)
    assert len(desk.page.grid.ids) == 3


def test_keys_of_the_grid_ask_for_deeds(desk: Desk) -> None:
    desk.page.show_listing(listing(), True)
    desk.page.grid.setFocus()
    settle()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(desk.page.grid, key)
    assert desk.asked == [1, (1,)]


def test_the_focus_stays_on_the_page_when_its_button_can_do_nothing_more(desk: Desk) -> None:
    desk.page.show_listing(listing(), True)
    desk.page.grid.choose_place(0)
    settle()
    click_on(desk.page, "delete_letters_button")
    desk.page.show_listing(
        Listing(Query(), 5, Counts(n=5, labels={"A": 5}), {"": 5}, np.arange(2, 7)), False
    )
    assert desk.page.grid.hasFocus()


def test_files_of_letters_are_taken_from_a_drop(desk: Desk, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.letters", "b.NDJSON", "c.ndjson.gz", "d.JPG", "e.zip")]
    drop(desk.page, *paths)
    assert desk.asked == [paths[:4]]
