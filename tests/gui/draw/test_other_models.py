"""The rows of pinned models by hand: dragged, moved and unpinned by keys, used from a menu."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import LEFT, click_entry, click_on, find, press
from letterpad.gui.controllers.other_answers import Answers, ModelAnswer
from letterpad.gui.controllers.pins import Key
from letterpad.gui.draw.other_models import OtherModels
from letterpad.ink.strokes import Ink
from letterpad.recognition.prediction import Prediction

KEYS: list[Key] = [None, Path("one"), Path("two"), Path("three")]


def said(best: int = 0, share: float = 0.98) -> Prediction:
    shares = np.full(3, (1 - share) / 2, np.float32)
    shares[best] = share
    return Prediction(("A", "B", "C"), shares, np.ones((28, 28), np.uint8), 1.0)


def rows(keys: list[Key]) -> tuple[ModelAnswer, ...]:
    return tuple(
        ModelAnswer(key, f"Model {key or 'shipped'}", key is None, said(), milliseconds=0.5)
        for key in keys
    )


class Desk:
    """The rows in a window, and what was asked of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.models = OtherModels()
        column = QVBoxLayout(self.window)
        column.addWidget(self.models)
        column.addStretch(1)
        self.window.resize(500, 400)
        qtbot.addWidget(self.window)
        self.used: list[Key] = []
        self.unpinned: list[Key] = []
        self.moved: list[tuple[Key, int]] = []
        self.models.use_requested.connect(self.used.append)
        self.models.unpin_requested.connect(self.unpinned.append)
        self.models.move_requested.connect(self._move)
        self.keys = list(KEYS)
        self.models.show_answers(Answers(rows(self.keys)))
        with qtbot.waitActive(self.window):
            self.window.show()

    def _move(self, key: Key, place: int) -> None:
        self.moved.append((key, place))
        self.keys.remove(key)
        self.keys.insert(place, key)
        self.models.show_answers(Answers(rows(self.keys)))

    def point(self, item: int) -> QPoint:
        return self.models.item_rect(item).center().toPoint()

    def menu(self, item: int) -> QMenu:
        click_on(self.window, f"other_model_menu_{item + 1}")
        return find(self.models, QMenu, "other_model_menu")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def entry(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)


@pytest.mark.parametrize(("start", "end"), [(0, 2), (3, 0), (1, 3), (2, 1)])
def test_a_row_is_dragged_to_another_place(desk: Desk, start: int, end: int) -> None:
    begin, there = desk.point(start), desk.point(end)
    QTest.mousePress(desk.models, LEFT, pos=begin)
    for step in range(1, 11):
        QTest.mouseMove(desk.models, begin + (there - begin) * (step / 10))
        assert desk.moved == []
    QTest.mouseRelease(desk.models, LEFT, pos=there)
    assert desk.moved == [(KEYS[start], end)]
    assert desk.keys[end] == KEYS[start]


def test_a_click_and_a_small_slip_move_nothing(desk: Desk) -> None:
    QTest.mousePress(desk.models, LEFT, pos=desk.point(1))
    QTest.mouseMove(desk.models, desk.point(1) + QPoint(2, 3))
    QTest.mouseRelease(desk.models, LEFT, pos=desk.point(1) + QPoint(2, 3))
    QTest.mouseMove(desk.models, desk.point(3))
    assert desk.moved == []


def test_a_row_that_is_dragged_survives_answers_but_not_other_models(desk: Desk) -> None:
    QTest.mousePress(desk.models, LEFT, pos=desk.point(3))
    QTest.mouseMove(desk.models, desk.point(0))
    desk.models.show_answers(Answers(tuple(replace(row, prediction=said(1)) for row in rows(KEYS))))
    QTest.mouseRelease(desk.models, LEFT, pos=desk.point(0))
    assert desk.moved == [(KEYS[3], 0)]
    QTest.mousePress(desk.models, LEFT, pos=desk.point(2))
    QTest.mouseMove(desk.models, desk.point(0))
    desk.models.show_answers(Answers(rows(desk.keys[:3])))
    QTest.mouseRelease(desk.models, LEFT, pos=desk.point(0))
    assert len(desk.moved) == 1


def test_rows_are_moved_by_keys_and_the_mark_goes_along(desk: Desk) -> None:
    desk.models.setFocus()
    press(desk.models, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert desk.models.current() == 1
    QTest.keyClick(desk.models, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.models, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.moved == [(KEYS[1], 2), (KEYS[1], 3)]
    assert desk.models.current() == 3
    QTest.keyClick(desk.models, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.moved) == 2  # it is the last
    QTest.keyClick(desk.models, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.moved[-1] == (KEYS[1], 2)


def test_a_model_is_used_and_unpinned_by_keys(desk: Desk) -> None:
    desk.models.setFocus()
    press(desk.models, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert (desk.used, desk.unpinned) == ([], [])  # no row is marked
    press(desk.models, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.used == []  # it is the live one
    press(desk.models, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert (desk.used, desk.unpinned) == ([KEYS[1]], [KEYS[1]])


def test_the_menu_of_a_row_does_what_its_entries_say(desk: Desk) -> None:
    click_entry(menu := desk.menu(2), entry(menu, "use_model_action"))
    assert desk.used == [KEYS[2]]
    click_entry(menu := desk.menu(3), entry(menu, "move_model_up_action"))
    assert desk.moved == [(KEYS[3], 2)]
    click_entry(menu := desk.menu(0), entry(menu, "move_model_down_action"))
    assert desk.moved[-1] == (KEYS[0], 1)
    click_entry(menu := desk.menu(1), entry(menu, "unpin_model_action"))
    assert desk.unpinned == [KEYS[0]]


def test_the_menu_offers_what_can_be_done(desk: Desk) -> None:
    names = {"use_model_action", "move_model_up_action", "move_model_down_action"}
    for item, lacks in (
        (0, {"use_model_action", "move_model_up_action"}),
        (1, set()),
        (3, {"move_model_down_action"}),
    ):
        menu = desk.menu(item)
        offered = {action.objectName() for action in menu.actions()}
        assert offered == names - lacks | {"unpin_model_action"}
        menu.close()


def test_each_row_has_a_button_that_says_whose_it_is(desk: Desk) -> None:
    buttons = desk.models.findChildren(QToolButton)
    shown = [button for button in buttons if button.isVisible()]
    assert [button.accessibleName() for button in shown] == [
        "Actions: Model shipped",
        "Actions: Model one",
        "Actions: Model two",
        "Actions: Model three",
    ]
    for item, button in enumerate(shown):
        area = desk.models.item_rect(item).toAlignedRect().adjusted(0, -2, 0, 2)
        assert area.contains(button.geometry())


def test_rows_are_told_in_sentences(desk: Desk) -> None:
    first, second, *_ = rows(KEYS)
    told = [
        (first, "Model shipped, the live model: A 98.0 %, 0.5 ms"),
        (replace(second, prediction=said(1), disagrees=True), "Model one: B 98.0 %, not what the"),
        (replace(second, is_behind=True), "Model one: A 98.0 %, still about an earlier drawing"),
        (replace(second, problem="It is broken."), "Model one: It is broken."),
        (replace(second, prediction=None), "Model one: its first answer is still to come"),
        (replace(second, pinned=said(2)), "Model one: A 98.0 %, in the pinned drawing C 98.0 %"),
    ]
    for row, sentence in told:
        desk.models.show_answers(Answers((row,)))
        said_now = desk.models.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
        assert said_now.startswith(sentence)


def test_the_pinned_drawings_answers_are_in_the_table(desk: Desk) -> None:
    assert len(desk.models.chart_table().columns) == 5
    row = replace(rows(KEYS)[1], pinned=said(2, 0.75), disagrees=True)
    desk.models.show_answers(Answers((row,), Ink.of([[(0, 0), (0, 9)]])))
    ((name, letter, share, differs, _, before, share_before),) = desk.models.chart_table().rows
    assert (name, letter, differs, before) == ("Model one", "A", "yes", "C?")
    assert (share, share_before) == (pytest.approx(0.98), pytest.approx(0.75))
