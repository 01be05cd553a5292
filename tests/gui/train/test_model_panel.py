"""The model panel as a whole: what it asks for, what it remembers, and how it fits."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hands import click, focused, press
from letterpad.gui.style import theme
from letterpad.letters.data_spec import Builtin, Files
from letterpad.training.spec import CurvePoint, Progress, TrainSpec


def test_defaults_ask_for_a_training_with_the_defaults(ready: Any, qtbot: QtBot) -> None:
    assert ready.spin("random_state").value() == 42
    with qtbot.waitSignal(ready.panel.train_requested):
        click(ready.button("train_button"))
    assert ready.said == [
        ("train_requested", TrainSpec(Builtin(), "net", {}, "random", 800, 42, None, "", 0.2))
    ]


def test_asks_for_exactly_what_was_chosen(ready: Any, qtbot: QtBot) -> None:
    ready.choose("split_chooser", "stratified")
    ready.type_in("train_size", 700)
    ready.type_in("random_state", 7)
    ready.type_in("setting_units", "32,16")
    ready.type_in("setting_epochs", "3")
    ready.click("more_settings_button")
    ready.choose("setting_act", "tanh")
    ready.click("setting_stop")
    ready.type_in("setting_validation", "0.25")
    spec = TrainSpec(
        Builtin(),
        "net",
        {"units": (32, 16), "epochs": 3, "act": "tanh", "stop": True},
        "stratified",
        700,
        7,
        0.25,
        "",
        0.2,
    )
    click(ready.button("train_button"))
    click(ready.button("search_button"))
    assert ready.said == [("train_requested", spec), ("search_requested", spec)]


def test_choosing_other_letters_while_training_does_not_offer_another(ready: Any) -> None:
    ready.panel.training_started()
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(Builtin(classes="A-J"), ready.letters(n_classes=10))
    assert not ready.button("train_button").isEnabled()
    assert ready.button("stop_button").isEnabled()


def test_choices_come_back_and_nothing_is_said(ready: Any, qtbot: QtBot) -> None:
    ready.panel.letters_chooser.choose(Files("/data/letters.zip"))
    spec = Files("/data/letters.zip", classes="A-J")
    ready.panel.set_letters(Files("/data/letters.zip"), ready.letters(writers=True))
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(spec, ready.letters(writers=True, n_classes=10))
    ready.choose("split_chooser", "writers")
    ready.type_in("train_size", 600)
    ready.type_in("random_state", 3)
    ready.type_in("setting_epochs", "3")
    ready.choose("algorithm_chooser", "tree")
    ready.click("more_settings_button")
    ready.type_in("setting_validation", "0.2")
    again = type(ready)(qtbot)
    again.panel.set_choices(ready.panel.choices())
    assert again.panel.data_spec() == spec
    again.panel.set_letters(spec, ready.letters(writers=True, n_classes=10))
    assert again.panel.train_spec() == ready.panel.train_spec()
    assert again.panel.choices() == ready.panel.choices()
    assert again.said == []


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"data": 3, "opened": "x", "split": "odd", "train_size": -4, "random_state": "a"},
        {"algorithm": "gone", "settings": {"net": {"epochs": "x", "gone": 1}, "gone": 3}},
        {"settings": [], "data": {"source": "builtin"}},
    ],
)
def test_choices_of_another_version_do_no_harm(desk: Any, choices: dict[str, Any]) -> None:
    desk.panel.set_choices(choices)
    desk.panel.set_letters(desk.panel.data_spec(), desk.letters())
    assert desk.panel.train_spec() == TrainSpec(
        Builtin(), "net", {}, "random", 800, 42, None, "", 0.2
    )


def test_pointer_and_focus_say_that_they_came_in(ready: Any, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    elsewhere = QLineEdit()
    row = QHBoxLayout(window)
    row.addWidget(elsewhere)
    row.addWidget(ready.panel)
    window.show()
    click(elsewhere)
    QTest.mouseMove(elsewhere)
    with qtbot.waitSignal(ready.panel.entered):
        press(elsewhere, Qt.Key.Key_Tab)
    assert ready.panel.isAncestorOf(focused())
    with qtbot.assertNotEmitted(ready.panel.entered):
        press(focused(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(ready.panel.entered):
        QTest.mouseMove(ready.panel)
    ready.panel.setParent(None)  # it is closed by itself


def test_every_control_has_a_name_a_tooltip_and_an_object_name(ready: Any) -> None:
    for key in ("net", "tree"):
        ready.panel.show_algorithm(key)
        controls = [
            control
            for control in ready.panel.findChildren(QWidget)
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus
            and control.window() is ready.panel  # not the lists that choosers pop up
            and not isinstance(control.parent(), QAbstractSpinBox | QAbstractScrollArea)
        ]
        assert len(controls) > 10
        for control in controls:
            assert control.objectName(), (control, control.parent())
            assert control.accessibleName(), control.objectName()
            assert control.toolTip(), control.objectName()


@pytest.mark.parametrize(("name", "width"), [("light", 320), ("dark", 340)])
def test_everything_fits_and_train_stands_still(
    ready: Any, width: int, name: str, themed: Any
) -> None:
    themed(getattr(theme, name)())
    panel = ready.panel
    panel.resize(width, 660)
    panel.show()
    QApplication.processEvents()
    train = ready.button("train_button")
    before = train.mapTo(panel, QPoint())
    assert panel.width() == width
    for shown in ("train_button", "stop_button", "search_button", "training_progress"):
        widget = ready.find(QWidget, shown)
        assert panel.rect().contains(widget.rect().translated(widget.mapTo(panel, QPoint())))
        assert widget.visibleRegion().boundingRect() == widget.rect()
    for control in panel.findChildren(QPushButton):
        if control.isVisible():
            needed = control.fontMetrics().horizontalAdvance(control.text())
            assert control.width() >= needed, control.objectName()
    panel.training_started()
    point = CurvePoint(1, 10, "epoch", 3.0, 0.2, 3.0, 0.3)
    panel.show_progress(Progress("fit", "epoch 1 of 10", 0.1, 1.0, 9.0, point))
    QApplication.processEvents()
    assert train.mapTo(panel, QPoint()) == before
    panel.training_finished(ready.run(notes=("The solver reached its limit of 100 iterations.",)))
    QApplication.processEvents()
    assert train.mapTo(panel, QPoint()) == before
    panel.training_started()
    panel.training_failed("The loss became infinite in epoch 2. " * 3, "Traceback")
    QApplication.processEvents()
    assert train.mapTo(panel, QPoint()) == before
