"""With large text, in small windows, in both languages: nothing is cut off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from compared import TABS, is_still
from eyes import cut_off, overlapping
from hands import draw, find, focused, letter_r, open_page, press, settle
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.main_window import MainWindow
from letterpad.training.spec import CurvePoint

POINTS = [
    CurvePoint(step, 3, "epoch", 1 / step, 0.6 + step / 10, 1.1 / step, 0.5 + step / 10)
    for step in (1, 2, 3)
]
SIZES = ((1280, 800), (1024, 768))

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def nothing_is_trained(idle_child: None) -> None:
    """Let the window start no TensorFlow."""


@pytest.mark.parametrize("spoken", ["en", "de"])
@pytest.mark.parametrize("scale", [100, 200])
def test_text_is_whole(
    spoken: str,
    scale: int,
    speak: Callable[[str], None],
    large_text: Open,
    ready_window: Open,
    qtbot: QtBot,
) -> None:
    speak(spoken)
    if scale == 200:
        large_text()
    window = ready_window()
    draw(window.canvas, letter_r())
    window.findChild(TrainingCurves, "training_curves").add_points(POINTS)
    for size in SIZES:
        window.resize(*size)
        assert (window.width(), window.height()) == size  # nothing asks for a larger window
        for page, shows in (
            (0, ()),
            (1, ("show_mix_ups", "show_details")),
            (2, TABS),
            (3, ()),
        ):
            window.pages.setCurrentIndex(page)
            for show in shows or ("",):
                if show:
                    open_page(window, show)
                settle()
                qtbot.waitUntil(lambda: is_still(window))
                settle()
                assert cut_off(window) == [], (size, page, show)
                assert overlapping(window) == [], (size, page, show)


def test_pages_scroll_where_the_window_is_too_small(large_text: Open, ready_window: Open) -> None:
    large_text()
    window = ready_window()
    window.resize(1024, 768)
    settle()
    area = window.pages.currentWidget()
    assert isinstance(area, QScrollArea)
    page = area.widget()
    assert page.width() >= page.minimumSizeHint().width()
    assert area.horizontalScrollBar().maximum() == page.width() - area.viewport().width() > 0
    # Tab brings into sight what it goes to.
    button = find(window, QPushButton, "train_button")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(button, Qt.Key.Key_Tab)
    seen = QRect(focused().mapTo(area.viewport(), QPoint(0, 0)), focused().size())
    assert area.viewport().rect().contains(seen)


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_pages_do_not_scroll_at_the_usual_size(
    spoken: str, speak: Callable[[str], None], ready_window: Open, qtbot: QtBot
) -> None:
    speak(spoken)
    window = ready_window()
    for size in SIZES:
        window.resize(*size)
        for page in (0, 1, 2, 3):
            window.pages.setCurrentIndex(page)
            settle()
            qtbot.waitUntil(lambda: is_still(window))
            settle()
            area = window.pages.currentWidget()
            assert isinstance(area, QScrollArea)
            assert area.widget().size() == area.viewport().size(), (size, page)
