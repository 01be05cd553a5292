"""The fields of the parameters: what is wrong is said, and the wheel passes by."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from letterpad.gui.train.param_form import SettingRow


def test_a_wrong_setting_is_said_and_holds_the_training_back(ready: Any) -> None:
    ready.type_in("setting_epochs", "many")
    expected = ready.NET.param("epochs")
    assert ready.label("setting_epochs_error") == (
        f"Epochs (epochs) must be {expected.expected}, not 'many'."
    )
    assert not ready.button("train_button").isEnabled()
    assert "marked parameter" in ready.label("training_text")
    ready.type_in("setting_epochs", "5")
    assert ready.label("setting_epochs_error") == ""
    assert ready.button("train_button").isEnabled()


def test_the_wheel_does_not_change_what_it_passes_by(ready: Any) -> None:
    ready.panel.resize(320, 600)
    QApplication.processEvents()
    for name in ("split_chooser", "random_state", "algorithm_chooser", "setting_epochs"):
        control = ready.find(QWidget, name)
        before = ready.panel.train_spec()
        middle = QPointF(control.rect().center())
        event = QWheelEvent(
            middle,
            control.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, event)
        assert ready.panel.train_spec() == before, name


def test_fields_of_another_algorithm_are_never_windows_of_their_own(ready: Any) -> None:
    """Such a window flashes, and takes the focus with it when it is deleted."""
    before = set(QApplication.topLevelWidgets())
    ready.choose("algorithm_chooser", "tree")
    new = [each for each in QApplication.topLevelWidgets() if each not in before]
    assert not [each for each in new if isinstance(each, SettingRow) or each.isVisible()]


def test_fields_that_are_gone_are_not_found_by_their_names(ready: Any) -> None:
    old = ready.find(QWidget, "setting_epochs")
    ready.choose("algorithm_chooser", "tree")
    assert ready.panel.findChild(QWidget, "setting_epochs") is None
    ready.choose("algorithm_chooser", "net")
    assert ready.find(QWidget, "setting_epochs") is not old
