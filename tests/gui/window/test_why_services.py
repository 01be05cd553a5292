"""The panel is told of the live model and its answers, and of those before it was opened."""

from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, click_on, draw, find, letter_r, settle
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import COMPARE
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


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


def test_the_live_model_is_shown_as_a_net_if_it_is_one(
    library: Library, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    data = Builtin(size=1040)
    letters = load_letters(data)
    for name, key, settings in (
        ("Line", "logistic-regression", {"iterations": 20}),
        ("Other line", "logistic-regression", {"iterations": 5}),
        ("Tree", "decision-tree", {}),
    ):
        spec = TrainSpec(data, key, settings, test_size=0.2, name=name)
        library.add(train(spec, lambda progress: None, letters))
    window = open_window()
    draw(window.canvas, letter_r())
    click_on(window, "why_button")
    button = find(window, QPushButton, "show_net_button")
    live = find(window, QComboBox, "model_chooser")
    assert not button.isVisible()  # Letterpad's recogniser cannot be drawn so
    for name, is_net in (("Tree", False), ("Line", True)):
        text = next(
            live.itemText(n) for n in range(live.count()) if live.itemText(n)[:4] == name[:4]
        )
        choose(live, text)
        qtbot.waitUntil(lambda expected=is_net: button.isVisible() is expected)
    for name in ("Line", "Other line"):
        click_on(window, "draw_page_button")
        text = next(
            live.itemText(n) for n in range(live.count()) if live.itemText(n).startswith(name)
        )
        choose(live, text)
        path = next(run.path for run in library.runs() if run.card.name == name)
        qtbot.waitUntil(lambda wanted=path: window.runs.live == wanted)
        click(button)
        assert window.pages.currentIndex() == COMPARE
        qtbot.waitUntil(
            lambda said=f"{name} reads your letter as ": sentence(window).startswith(said)
        )
        assert find(window, QPushButton, "learned_as_net").isChecked()
        assert find(window, QWidget, "net_diagram").isVisible()


def entry(chooser: QComboBox, name: str) -> str:
    """Return the chooser's entry that begins with a model's name."""
    texts = [chooser.itemText(place) for place in range(chooser.count())]
    return next(text for text in texts if text.startswith(f"{name} ·"))


def sentence(window: MainWindow) -> str:
    """Return what stands above the net that is seen."""
    label = window.findChild(QLabel, "net_sentence")
    return label.text() if label is not None and label.isVisible() else ""
