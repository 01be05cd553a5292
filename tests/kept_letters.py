"""The page of my letters in the real window, by hand: what tests and walks of it share."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import LEFT, click_on, find, settle
from letterpad.collection.kept import NewLetter
from letterpad.collection.store import Collection
from letterpad.gui.collection.my_letters_page import MyLettersPage
from letterpad.gui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


def keep(letters: Iterable[NewLetter]) -> tuple[int, ...]:
    """Put letters into the user's collection, as another window would."""
    with Collection.open() as mine:
        return mine.add(letters)


def labels() -> dict[str, int]:
    """Return how many letters of which label are in the collection."""
    with Collection.open() as mine:
        return dict(mine.counts().labels)


class Page:
    """The page My letters of a window, opened by a click and complete."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.page = find(window, MyLettersPage, "my_letters_page")
        self.grid = self.page.grid
        click_on(window, "my_letters_page_button")
        self.wait()

    def wait(self) -> None:
        """Wait until all that was asked for has come."""
        self.qtbot.waitUntil(
            lambda: self.page.listing is not None and not self.window.kept_letters.is_busy
        )
        settle()
        self.qtbot.waitUntil(lambda: not self.window.kept_letters.is_busy)

    def wait_for(self, n: int) -> None:
        """Wait until so many letters are shown."""
        self.qtbot.waitUntil(lambda: len(self.grid.ids) == n)
        self.wait()

    def click_on(self, place: int, held: Qt.KeyboardModifier = NONE) -> None:
        """Click on the drawing at a place."""
        settle()
        point = self.grid.place_rect(place).center()
        assert self.grid.viewport().rect().contains(point)
        QTest.mouseClick(self.grid.viewport(), LEFT, held, point)

    def choose_group(self, text: str) -> None:
        """Click on the group that is called so."""
        groups = self.page.groups.list
        (item,) = groups.findItems(text, Qt.MatchFlag.MatchExactly)
        groups.scrollToItem(item)
        settle()
        QTest.mouseClick(groups.viewport(), LEFT, pos=groups.visualItemRect(item).center())
        self.wait()

    def groups(self) -> list[str]:
        """Return what the groups are called."""
        groups = self.page.groups.list
        return [groups.item(row).text() for row in range(groups.count())]

    def labels(self) -> list[str]:
        """Return the labels of the letters that are shown, which are all read."""
        sketches = [self.grid.sketch_of(each) for each in self.grid.ids.tolist()]
        return [sketch.label for sketch in sketches if sketch is not None]

    def said(self, name: str) -> str:
        """Return what a label of the page says."""
        return find(self.page, QLabel, name).text()
