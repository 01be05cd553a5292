"""A button along an edge: its text is turned, and whole."""

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eyes import pixels
from hands import click
from letterpad.gui.widgets.edge_button import EdgeButton


@pytest.fixture
def button(qtbot: QtBot) -> EdgeButton:
    button = EdgeButton("Train a model")
    qtbot.addWidget(button)
    button.resize(button.sizeHint().width(), 400)
    button.show()
    return button


def test_it_is_as_narrow_as_a_button_is_high(button: EdgeButton) -> None:
    lying = QPushButton("Train a model").sizeHint()
    assert button.sizeHint().width() < 0.7 * lying.width()
    assert button.sizeHint().height() >= 0.9 * lying.width()


def test_the_whole_text_is_painted_from_top_to_bottom(button: EdgeButton) -> None:
    inner = pixels(button)[8:-8, 6:-6].astype(int)
    inked = (np.abs(inner - inner[0, 0]).max(axis=2) > 60).any(axis=1)
    rows = np.flatnonzero(inked)
    width = button.fontMetrics().horizontalAdvance(button.text())
    assert abs((rows[-1] - rows[0]) - width) < 0.15 * width
    middle = (rows[0] + rows[-1]) / 2 + 8
    assert abs(middle - button.height() / 2) < 6


def test_it_is_a_button(button: EdgeButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        click(button)
