"""The strip under the answer: folded, a model and a drawing pinned, words where there is room."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, click_entry, find
from letterpad.gui.controllers.other_answers import Answers, ModelAnswer
from letterpad.gui.controllers.pinned_models import PinnedModel, Pinning
from letterpad.gui.controllers.pins import Key
from letterpad.gui.draw.model_strip import ModelStrip
from letterpad.ink.strokes import Ink

ONE, TWO = Path("one"), Path("two")


def pinning(*keys: Key, others: tuple[Key, ...] = (), has_room: bool = True) -> Pinning:
    models = tuple(PinnedModel(key, f"Model {key}", key is None, None, "") for key in keys)
    return Pinning(models, tuple((key, f"Model & {key}") for key in others), has_room)


class Desk:
    """The strip, and what was asked of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.strip = ModelStrip()
        qtbot.addWidget(self.strip)
        self.pinned: list[Key] = []
        self.drawings: list[bool] = []
        self.unfolded: list[bool] = []
        self.strip.pin_requested.connect(self.pinned.append)
        self.strip.drawing_pinned.connect(self.drawings.append)
        self.strip.unfolded.connect(self.unfolded.append)
        self.show(pinning(None))
        self.strip.resize(460, 300)
        with qtbot.waitActive(self.strip):
            self.strip.show()

    def show(self, given: Pinning) -> None:
        self.strip.set_pinning(given)
        rows = tuple(ModelAnswer(each.key, each.name, each.is_live) for each in given.models)
        self.strip.show_answers(Answers(rows))

    def button(self, name: str) -> QPushButton:
        return find(self.strip, QPushButton, name)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_model_alone_says_what_will_be_there(desk: Desk) -> None:
    hint = find(desk.strip, QLabel, "other_models_hint")
    assert hint.isVisible()
    assert "that you train" in hint.text()
    desk.show(pinning(None, ONE))
    assert not hint.isVisible()
    desk.show(pinning(None, others=(ONE,)))  # there are others, which were unpinned
    assert not hint.isVisible()


def test_models_are_folded_in_and_out(desk: Desk) -> None:
    fold = desk.button("fold_models_button")
    click(fold)
    assert not desk.strip.models.isVisible()
    assert not find(desk.strip, QLabel, "other_models_hint").isVisible()
    assert fold.text().startswith("▸")
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert desk.strip.models.isVisible()
    assert fold.text().startswith("▾")
    assert desk.unfolded == [False, True]


def test_another_model_is_pinned_from_the_menu(desk: Desk) -> None:
    button = desk.button("pin_model_button")
    assert not button.isEnabled()
    assert "all that you have" in button.toolTip()
    desk.show(pinning(None, others=(TWO, ONE)))
    click(button)
    menu = find(desk.strip, QMenu, "pin_model_menu")
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Model && two", "Model && one"]
    click_entry(menu, menu.actions()[1])
    assert desk.pinned == [ONE]
    desk.show(pinning(ONE, others=(None,)))
    click(button)
    click_entry(menu, menu.actions()[0])
    assert desk.pinned == [ONE, None]


def test_where_six_are_pinned_it_says_so(desk: Desk) -> None:
    desk.show(pinning(None, others=(ONE,), has_room=False))
    button = desk.button("pin_model_button")
    assert not button.isEnabled()
    assert button.toolTip() == "6 models are pinned already: unpin one first"


def test_a_drawing_is_pinned_and_unpinned_by_the_same_button(desk: Desk) -> None:
    button = desk.button("pin_drawing_button")
    assert not button.isEnabled()
    desk.strip.set_can_pin_drawing(True)
    click(desk.button("fold_models_button"))
    click(button)
    assert desk.drawings == [True]
    assert desk.strip.is_unfolded  # there its answers are
    assert button.accessibleName() == "Unpin drawing"
    desk.strip.set_can_pin_drawing(False)
    click(button)
    assert desk.drawings == [True, False]
    assert button.accessibleName() == "Pin drawing"
    assert not button.isEnabled()  # nothing is drawn


def test_words_stand_beside_the_pin_where_there_is_room(desk: Desk) -> None:
    button = desk.button("pin_drawing_button")
    assert button.text() == "Pin drawing"
    desk.strip.resize(desk.strip.minimumSizeHint().width(), 300)
    assert button.text() == ""
    assert button.accessibleName() == "Pin drawing"
    desk.strip.resize(460, 300)
    assert button.text() == "Pin drawing"


def test_the_strip_is_as_high_as_its_rows(desk: Desk) -> None:
    heights = []
    for n in (1, 3, 6):
        desk.show(pinning(*(Path(str(number)) for number in range(n))))
        heights.append(desk.strip.models.sizeHint().height())
    assert (heights[2] - heights[1]) * 2 == (heights[1] - heights[0]) * 3
    desk.strip.models.show_answers(
        Answers(desk.strip.models.answers().rows, Ink.of([[(0, 0), (0, 9)]]))
    )
    assert desk.strip.models.sizeHint().height() > heights[2]
