"""Buttons have a name for tests, a name to be spoken, and room for their words in bold."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.buttons import PageButton, push_button


@pytest.mark.parametrize(
    ("text", "spoken", "name", "description"),
    [
        ("S&top", None, "Stop", "Stop it all"),
        ("Search…", None, "Search", "Stop it all"),
        ("and …", "Stop it all", "Stop it all", ""),
        ("", None, "Stop it all", ""),
    ],
)
def test_a_button_is_named_by_its_words_and_described_by_its_tip(
    qtbot: QtBot, text: str, spoken: str | None, name: str, description: str
) -> None:
    button = push_button(text, "stop_all", "Stop it all", spoken=spoken)
    qtbot.addWidget(button)
    assert (button.text(), button.objectName()) == (text, "stop_all")
    assert button.toolTip() == "Stop it all"
    assert (button.accessibleName(), button.accessibleDescription()) == (name, description)


def test_a_fixed_button_does_not_grow(qtbot: QtBot) -> None:
    for is_fixed in (False, True):
        button = push_button("Go", "go", "Go on", is_fixed=is_fixed)
        qtbot.addWidget(button)
        policy = button.sizePolicy().horizontalPolicy()
        assert (policy == QSizePolicy.Policy.Fixed) is is_fixed


def test_the_words_of_an_open_page_fit_in_bold(qtbot: QtBot) -> None:
    button = PageButton("&Labels in doubt", "show_doubt", "Which are wrong?")
    qtbot.addWidget(button)
    assert isinstance(button, QPushButton)
    assert button.isCheckable()
    assert button.accessibleName() == "Labels in doubt"
    for size in (9, 24):
        font = button.font()
        font.setPointSize(size)
        button.setFont(font)
        font.setBold(True)
        words = QFontMetrics(font).horizontalAdvance("Labels in doubt")
        assert button.sizeHint().width() >= words + 16
        assert button.minimumSizeHint().width() >= words + 16
    small = button.sizeHint().width()
    button.setText("Labels in doubt, and more")
    assert button.sizeHint().width() > small
