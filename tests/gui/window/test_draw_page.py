"""The Draw page: three columns, and an answer goes to all that show it."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.window.draw_page import DrawPage
from letterpad.recognition.recognizer import Prediction


@pytest.fixture
def draw_page(qtbot: QtBot) -> DrawPage:
    page = DrawPage()
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    return page


def test_an_answer_is_shown_with_the_picture_that_the_model_got(draw_page: DrawPage) -> None:
    picture = np.arange(784, dtype=np.uint8).reshape(28, 28)
    draw_page.answer_view.set_classes(("A", "B"))
    draw_page.show_prediction(Prediction(("A", "B"), np.array([0.1, 0.9], np.float32), picture, 1))
    assert draw_page.answer_view.answer.text() == "B"
    np.testing.assert_array_equal(draw_page.draw_column.model_input.picture(), picture)


def test_canvas_and_answer_share_what_the_panel_leaves(draw_page: DrawPage) -> None:
    parts = (draw_page.draw_column, draw_page.answer_view, draw_page.model_panel)
    before = [part.width() for part in parts]
    draw_page.resize(1580, 740)
    draw_page.layout().activate()
    grown = [part.width() - width for part, width in zip(parts, before, strict=True)]
    assert grown[2] == 0
    assert grown[0] + grown[1] == 300
    assert grown[0] == pytest.approx(300 * 8 / 15, abs=2)
