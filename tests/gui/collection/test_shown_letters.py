"""Letters are listed and read on the lane, while somebody looks."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kept_letters import keep
from letterpad.collection.kept import Query
from letterpad.gui.collection.shown_letters import Listing, ShownLetters
from letterpad.gui.controllers.my_letters import MyLetters
from own_letters import letter, many_letters


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.mine = qtbot, MyLetters()
        self.shown = ShownLetters(self.mine)
        self.listings: list[tuple[Listing, bool]] = []
        self.loaded: list[Any] = []
        self.failures: list[str] = []
        self.shown.listed.connect(lambda listing, anew: self.listings.append((listing, anew)))
        self.shown.loaded.connect(self.loaded.append)
        self.shown.failed.connect(self.failures.append)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not (self.shown.is_busy or self.mine.is_busy))


@pytest.fixture
def desk(qtbot: QtBot, home: object) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.mine.close()


def test_nothing_is_read_for_nobody(desk: Desk) -> None:
    desk.shown.refresh()
    desk.wait()
    assert desk.listings == []
    desk.shown.set_active(True)
    desk.wait()
    ((listing, anew),) = desk.listings
    assert (listing.n_all, listing.ids.tolist(), anew) == (0, [], True)
    desk.shown.set_active(False)
    desk.shown.set_active(True)
    desk.wait()
    assert len(desk.listings) == 1, "nothing has changed meanwhile"


def test_what_is_asked_for_is_counted_and_found_the_newest_first(desk: Desk) -> None:
    ids = keep([*many_letters(4, "AB"), letter("A", 9, author="Zoë")])
    desk.shown.set_active(True)
    desk.wait()
    listing, _ = desk.listings[-1]
    assert listing.ids.tolist() == list(reversed(ids))
    assert [sketch.id for sketch in listing.first] == list(reversed(ids)), "seen at once"
    assert listing.authors == {"": 4, "Zoë": 1}
    desk.shown.ask(Query(label="A", author=""))
    desk.wait()
    listing, anew = desk.listings[-1]
    assert anew
    assert listing.ids.tolist() == [ids[2], ids[0]]
    assert listing.counts.labels == {"A": 2, "B": 2}, "of the author, whatever the group"
    assert listing.n_all == 5
    desk.shown.ask(Query(label="A", author=""))
    desk.wait()
    assert len(desk.listings) == 2


def test_a_change_is_listed_again_and_is_nothing_new(desk: Desk) -> None:
    (first, *_) = keep(many_letters(2))
    desk.shown.set_active(True)
    desk.wait()
    desk.mine.change(lambda mine, job: mine.remove([first]), lambda change: None)
    desk.wait()
    listing, anew = desk.listings[-1]
    assert len(listing.ids) == 1
    assert not anew
    assert listing.first == ()


def test_letters_are_read_and_those_that_are_gone_left_out(desk: Desk) -> None:
    ids = keep(many_letters(3, "ABC"))
    desk.shown.load([ids[2], 999, ids[0]])
    desk.wait()
    (loaded,) = desk.loaded
    assert [sketch.label for sketch in loaded] == ["C", "A"]


def test_what_cannot_be_read_is_said_and_awaited_no_more(desk: Desk) -> None:
    from letterpad import paths

    (paths.home() / "my_letters.sqlite").mkdir()
    desk.shown.set_active(True)
    desk.shown.load([1])
    desk.wait()
    assert len(desk.failures) == 2
    assert desk.loaded == [[]]
