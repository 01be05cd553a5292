"""A text of any length in a given room: smaller type first, then dots, and whole in the tooltip."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import eyes
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.gui.widgets.fitting_label import FittingLabel


@pytest.fixture
def label(qtbot: QtBot, themed: Callable[[Theme], None]) -> Iterator[FittingLabel]:
    themed(light())
    window = QWidget()
    qtbot.addWidget(window)
    label = FittingLabel("", window)
    font = label.font()
    font.setPixelSize(80)
    label.setFont(font)
    label.resize(140, 104)
    window.resize(300, 104)
    window.show()
    yield label
    window.close()


def test_a_letter_stands_in_the_labels_own_type(label: FittingLabel) -> None:
    label.setText("W")
    assert label.fitted() == ("W", label.font())


def test_a_longer_name_is_smaller_and_whole(label: FittingLabel) -> None:
    label.setText("class183")
    shown, font = label.fitted()
    assert shown == "class183"
    assert 20 <= font.pixelSize() < 80
    assert QFontMetrics(font).horizontalAdvance(shown) <= label.width()
    assert label.minimumSizeHint().width() == 0
    dark = eyes.pixels(label).max(axis=2) < 128
    assert dark[:, :-2].any()
    assert not dark[:, -1].any()


def test_what_is_still_too_long_ends_in_dots_and_is_whole_in_the_tooltip(
    label: FittingLabel, qtbot: QtBot
) -> None:
    name = "a very long name of a class that nobody would draw"
    label.setText(name)
    label.setToolTip("The answer")
    shown, font = label.fitted()
    assert "…" in shown
    assert font.pixelSize() == 20
    assert label.text() == name
    place = QPoint(20, 50)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, place, label.mapToGlobal(place)))
    assert QToolTip.text() == f"{name}\nThe answer"
    QToolTip.hideText()


def test_a_type_that_was_set_outlives_the_applications_style(
    label: FittingLabel, themed: Callable[[Theme], None]
) -> None:
    font = label.font()
    font.setPixelSize(60)
    label.set_type(font)
    for theme in (dark(), light()):
        themed(theme)
        QApplication.processEvents()
        assert label.fontInfo().pixelSize() == 60
