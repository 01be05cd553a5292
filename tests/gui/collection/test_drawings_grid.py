"""A grid of any number of drawings: what is read, what is seen, what a screen reader is told."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import eyes
from hands import read_tip, settle, turn_wheel
from letterpad.gui.collection.drawings_grid import DrawingsGrid
from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.style.theme import Theme, dark

Sketches = Callable[[Sequence[int]], list[Sketch]]


class Desk:
    """A grid that gets what it asks for, and remembers what that was."""

    def __init__(self, show: Callable[..., QWidget], sketches: Sketches) -> None:
        self.grid = DrawingsGrid(lambda sketch: f"{sketch.label}, number {sketch.id}")
        self.grid.setObjectName("grid")
        self.grid.setAccessibleName("Drawings")
        self.asked: list[list[int]] = []
        self._sketches = sketches
        self.answers = True
        self.grid.wanted.connect(self._give)
        self.desk = show(self.grid)

    def _give(self, ids: list[int]) -> None:
        self.asked.append(ids)
        if self.answers:
            self.grid.add(self._sketches(ids))


@pytest.fixture
def desk(shown: Callable[..., QWidget], sketches: Sketches) -> Desk:
    return Desk(shown, sketches)


def ids(n: int, first: int = 1) -> np.ndarray:
    return np.arange(first, first + n)


def test_only_what_is_seen_is_read_and_what_is_beside_it(desk: Desk, qtbot: QtBot) -> None:
    desk.grid.set_ids(ids(100_000))
    qtbot.waitUntil(lambda: len(desk.asked) == 2)
    settle()
    seen = desk.grid.seen()
    assert desk.asked[0] == list(range(1, len(seen) + 1)), "first what is seen"
    assert desk.asked[1] == list(range(len(seen) + 1, 2 * len(seen) + 1))
    bar = desk.grid.verticalScrollBar()
    turn_wheel(desk.grid.viewport(), -3)
    settle()
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: desk.grid.sketch_of(100_000) is not None)
    assert desk.grid.seen().stop == 100_000
    assert sum(map(len, desk.asked)) < 10 * len(seen)


def test_nothing_more_is_asked_for_until_what_was_asked_for_has_come(
    desk: Desk, sketches: Sketches, qtbot: QtBot
) -> None:
    desk.answers = False
    desk.grid.set_ids(ids(5_000))
    qtbot.waitUntil(lambda: len(desk.asked) == 1)
    bar = desk.grid.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.maximum() // 40):
        bar.setValue(value)
        settle()
    assert len(desk.asked) == 1
    desk.answers = True
    desk.grid.add(sketches(desk.asked[0]))
    qtbot.waitUntil(lambda: desk.grid.sketch_of(5_000 - 1) is not None)
    # One that is gone by now does not come, and is not asked for for ever.
    desk.grid.set_ids(ids(3, 9_000), anew=True)
    desk.answers = False
    qtbot.waitUntil(lambda: desk.asked[-1] == [9_000, 9_001, 9_002])
    desk.grid.add(sketches([9_000, 9_002]))
    settle()
    assert desk.asked[-1] == [9_000, 9_001, 9_002]


def test_letters_that_come_by_themselves_are_no_answer(
    desk: Desk, sketches: Sketches, qtbot: QtBot
) -> None:
    desk.answers = False
    desk.grid.put(sketches([1, 2]))
    desk.grid.set_ids(ids(6))
    qtbot.waitUntil(lambda: desk.asked == [[3, 4, 5, 6]])
    desk.grid.put(sketches([3]))
    settle()
    assert len(desk.asked) == 1, "the others are still on their way"
    desk.grid.add(sketches([4, 5, 6]))
    settle()
    assert all(desk.grid.sketch_of(each) is not None for each in range(1, 7))


def test_what_may_have_changed_is_shown_until_it_is_read_again(
    desk: Desk, sketches: Sketches, qtbot: QtBot
) -> None:
    desk.grid.set_ids(ids(4))
    qtbot.waitUntil(lambda: desk.grid.sketch_of(4) is not None)
    before = eyes.pixels(desk.grid)
    desk.answers = False
    desk.grid.doubt()
    qtbot.waitUntil(lambda: desk.asked[-1] == [1, 2, 3, 4])
    np.testing.assert_array_equal(eyes.pixels(desk.grid), before)
    desk.grid.add([each.relabelled("Ж") for each in sketches([1, 2, 3, 4])])
    settle()
    assert (eyes.pixels(desk.grid) != before).any()


def test_places_and_points_belong_together(desk: Desk) -> None:
    desk.grid.set_ids(ids(60))
    settle()
    for place in desk.grid.seen():
        box = desk.grid.place_rect(place)
        assert desk.grid.place_at(box.center()) == place
        assert desk.grid.place_at(box.topLeft() - QPoint(2, 2)) is None
    assert not desk.grid.verticalScrollBar().isHidden()


def test_a_narrower_window_keeps_in_sight_what_was_at_the_top(desk: Desk) -> None:
    desk.grid.set_ids(ids(3_000))
    settle()
    desk.grid.verticalScrollBar().setValue(20_000)
    settle()
    first = desk.grid.seen().start
    desk.desk.resize(340, 400)
    settle()
    assert first in desk.grid.seen()
    assert abs(desk.grid.seen().start - first) <= 4


def test_it_is_told_and_pointed_at(desk: Desk, qtbot: QtBot) -> None:
    desk.grid.set_ids(ids(3))
    qtbot.waitUntil(lambda: desk.grid.sketch_of(3) is not None)
    assert desk.grid.accessibleDescription() == "3 drawings, 0 chosen"
    desk.grid.choose_place(1)
    said = "Drawing 2 of 3: C, number 2. 3 drawings, 1 chosen"
    assert desk.grid.accessibleDescription() == said
    viewport = desk.grid.viewport()
    read_tip(qtbot, viewport, desk.grid.place_rect(0).center(), "B, number 1")
    desk.grid.set_ids(ids(0), "Nothing is here.")
    assert desk.grid.accessibleDescription() == "Nothing is here."


def test_it_follows_the_theme_and_the_size_of_the_type(
    desk: Desk, qtbot: QtBot, themed: Callable[[Theme], None]
) -> None:
    desk.grid.set_ids(ids(40))
    qtbot.waitUntil(lambda: desk.grid.sketch_of(40) is not None)
    light_pixels, height = eyes.pixels(desk.grid), desk.grid.place_rect(0).height()
    themed(dark())
    settle()
    assert eyes.pixels(desk.grid).mean() < light_pixels.mean() / 2
    font = desk.grid.font()
    font.setPixelSize(40)
    desk.grid.setFont(font)
    settle()
    assert desk.grid.place_rect(0).height() > height


def test_the_chosen_ones_stay_so_when_others_come(desk: Desk) -> None:
    desk.grid.set_ids(ids(6))
    desk.grid.choose_place(2)
    desk.grid.set_ids(np.array([50, 3, 4]))
    assert desk.grid.chosen() == (3,)
    assert desk.grid.current_id() == 3
    desk.grid.choose_all()
    assert desk.grid.chosen() == (50, 3, 4)
    desk.grid.set_ids(ids(6), anew=True)
    assert desk.grid.chosen() == ()
    assert desk.grid.current_id() is None
