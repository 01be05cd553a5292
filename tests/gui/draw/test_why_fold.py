"""The line that opens the panel: made once, and remembered."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hands import click, find
from letterpad.gui.draw.why_fold import WhyFold


def test_the_panel_is_made_when_somebody_asks_and_only_once(qtbot: QtBot) -> None:
    fold = WhyFold()
    qtbot.addWidget(fold)
    fold.resize(400, 400)
    made, told = [], []
    fold.made.connect(made.append)
    fold.unfolded.connect(told.append)
    fold.show()
    button = find(fold, QPushButton, "why_button")
    assert fold.panel is None
    assert "Why?" in button.text()
    click(button)
    assert made == [fold.panel]
    assert fold.panel is not None
    assert fold.panel.isVisible()
    assert fold.panel.choosers.isVisible()
    click(button)
    assert not fold.panel.isVisible()
    assert not fold.panel.choosers.isVisible()
    assert not fold.is_unfolded
    fold.unfold(True)
    assert fold.panel.isVisible()
    assert len(made) == 1
    assert told == [True, False, True]
    fold.panel.close_threads()
