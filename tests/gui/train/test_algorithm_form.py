"""The algorithm: its parameters, kept for each, folded and reset."""

from typing import Any

from PySide6.QtWidgets import (
    QWidget,
)

from hands import click, settle


def test_each_algorithm_keeps_its_settings(ready: Any) -> None:
    ready.type_in("setting_epochs", "3")
    ready.choose("algorithm_chooser", "tree")
    ready.type_in("setting_depth", "5")
    assert ready.panel.train_spec().settings == {"depth": 5}
    ready.choose("algorithm_chooser", "net")
    assert ready.panel.train_spec().settings == {"epochs": 3}
    assert ready.combo("algorithm_chooser").toolTip() == "Net: Net in plain words."
    assert ready.said == []


def test_reset_takes_the_defaults_again(ready: Any) -> None:
    reset = ready.button("reset_settings_button")
    assert not reset.isEnabled()
    ready.type_in("setting_epochs", "3")
    ready.click("more_settings_button")
    ready.type_in("setting_validation", "lots")
    assert reset.isEnabled()
    click(reset)
    assert ready.panel.train_spec().settings == {}
    assert ready.panel.train_spec().validation is None
    assert not reset.isEnabled()
    assert ready.button("train_button").isEnabled()


def test_advanced_settings_are_folded_and_stay_open_while_one_is_wrong(ready: Any) -> None:
    act = ready.combo("setting_act")
    assert ready.find(QWidget, "setting_epochs").isVisible()
    assert not act.isVisible()
    ready.click("more_settings_button")
    assert act.isVisible()
    ready.type_in("setting_validation", "2")
    ready.click("more_settings_button")
    assert act.isVisible()
    ready.type_in("setting_validation", "0.2")
    ready.click("more_settings_button")
    assert not act.isVisible()


def test_what_is_too_much_together_is_said_and_not_trained(ready: Any) -> None:
    ready.choose("algorithm_chooser", "tree")
    ready.type_in("setting_depth", "100")
    assert not ready.find(QWidget, "settings_error").isVisible()
    ready.type_in("setting_width", "1e2")
    assert ready.label("settings_error") == "Too large a tree."
    assert ready.find(QWidget, "settings_error").isVisible()
    assert not ready.button("train_button").isEnabled()
    ready.choose("algorithm_chooser", "net")
    assert ready.button("train_button").isEnabled()
    ready.choose("algorithm_chooser", "tree")
    assert not ready.button("train_button").isEnabled()
    settle()
    ready.type_in("setting_width", "99")
    assert not ready.find(QWidget, "settings_error").isVisible()
    assert ready.panel.train_spec().settings == {"depth": 100, "width": 99}
