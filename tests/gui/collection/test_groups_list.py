"""The groups of my letters: by letter, by day, and what happens when they come and go."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hands import LEFT, click_on, press, settle
from letterpad.collection.kept import Counts
from letterpad.gui.collection.groups_list import CountDelegate, Group, GroupsList

TODAY = date.today()
COUNTS = Counts(
    n=1207,
    labels={"B": 3, "a": 1200, "A": 2, "ä": 2},
    days={TODAY: 5, TODAY - timedelta(days=1): 2, date(2026, 1, 2): 1200},
)


class Desk:
    def __init__(self, show: Callable[..., QWidget]) -> None:
        self.groups = GroupsList()
        self.chosen: list[Group] = []
        self.groups.chosen.connect(self.chosen.append)
        self.groups.set_counts(COUNTS)
        self.desk = show(self.groups, 260, 400)

    def rows(self) -> list[tuple[str, str]]:
        items = map(self.groups.list.item, range(self.groups.list.count()))
        return [(item.text(), item.data(CountDelegate.COUNT)) for item in items]

    def click_on_row(self, text: str) -> None:
        (item,) = self.groups.list.findItems(text, Qt.MatchFlag.MatchExactly)
        settle()
        rect = self.groups.list.visualItemRect(item)
        QTest.mouseClick(self.groups.list.viewport(), LEFT, pos=rect.center())


@pytest.fixture
def desk(shown: Callable[..., QWidget]) -> Desk:
    return Desk(shown)


def test_letters_stand_in_the_order_of_the_alphabet_with_their_numbers(desk: Desk) -> None:
    assert desk.rows() == [
        ("All letters", "1,207"),
        ("A", "2"),
        ("a", "1,200"),
        ("B", "3"),
        ("ä", "2"),
    ]
    assert desk.groups.group() is None
    item = desk.groups.list.item(2)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "a, 1,200 letters"


def test_a_group_is_chosen_by_a_click_and_by_keys(desk: Desk) -> None:
    desk.click_on_row("B")
    assert desk.chosen == ["B"]
    press(desk.groups.list, Qt.Key.Key_Up)
    assert desk.chosen == ["B", "a"]
    click_on(desk.desk, "by_day_button")
    assert desk.chosen[-1] is None
    assert [text for text, _ in desk.rows()] == ["All letters", "Today", "Yesterday", "2026-01-02"]
    desk.click_on_row("2026-01-02")
    assert desk.chosen[-1] == date(2026, 1, 2)
    click_on(desk.desk, "by_letter_button")
    desk.groups.choose(TODAY)
    assert desk.groups.group() == TODAY


def test_news_of_numbers_leave_the_chosen_row_and_tell_of_nothing(desk: Desk) -> None:
    desk.click_on_row("B")
    desk.groups.set_counts(replace(COUNTS, labels={**COUNTS.labels, "B": 4}))
    desk.groups.set_counts(replace(COUNTS, labels={**COUNTS.labels, "0": 1}))
    assert desk.groups.group() == "B"
    assert desk.chosen == ["B"]
    assert ("0", "1") in desk.rows()


def test_where_a_letter_is_gone_its_neighbour_is_chosen(desk: Desk) -> None:
    desk.click_on_row("a")
    desk.groups.set_counts(Counts(n=7, labels={"A": 2, "B": 3, "ä": 2}))
    assert desk.chosen == ["a", "B"]
    desk.groups.set_counts(Counts())
    assert desk.groups.group() is None
    assert desk.rows() == [("All letters", "0")]
