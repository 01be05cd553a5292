"""The panel is told of the live model and its answers, and of those before it was opened."""

import numpy as np
from pytestqt.qtbot import QtBot

from hands import click_on, draw, find, letter_r, settle
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.main_window import MainWindow


def test_what_was_drawn_before_is_explained_and_what_comes_later_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    assert not window.why.is_busy
    click_on(window, "why_button")
    glow = find(window, InkGlow, "ink_glow")
    qtbot.waitUntil(lambda: glow.values().any() and not window.why.is_busy)
    before = glow.values()
    # Another model: the same network with both cases apart.
    click_on(window, "apart_choice")
    qtbot.waitUntil(lambda: not (window.live_answer.is_behind or window.why.is_busy))
    settle()
    panel = window.draw_page.why.panel
    assert panel is not None
    assert set(panel.pair()) & {"R", "r"}
    assert not np.allclose(glow.values(), before)
    assert panel.second_letter.count() == 53
