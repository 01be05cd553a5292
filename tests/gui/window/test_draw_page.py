"""The Draw page: canvas and answer come first; the training panel opens beside them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, click_on, find, focused
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.gui.window.draw_page import DrawPage
from letterpad.recognition.recognizer import Prediction

SIZES = [(1024, 712), (1280, 744), (1920, 1024), (2560, 1384)]


@pytest.fixture
def draw_page(qtbot: QtBot) -> DrawPage:
    page = DrawPage()
    qtbot.addWidget(page)
    page.resize(1280, 740)
    with qtbot.waitActive(page):
        page.show()
    return page


def resized(page: DrawPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    for _ in range(4):
        QApplication.processEvents()


def test_an_answer_is_shown_with_the_picture_that_the_model_got(draw_page: DrawPage) -> None:
    picture = np.arange(784, dtype=np.uint8).reshape(28, 28)
    draw_page.answer_view.set_classes(("A", "B"))
    draw_page.show_prediction(Prediction(("A", "B"), np.array([0.1, 0.9], np.float32), picture, 1))
    assert draw_page.answer_view.answer.text() == "B"
    np.testing.assert_array_equal(draw_page.draw_column.model_input.picture(), picture)


def test_at_first_there_are_a_canvas_and_an_answer(draw_page: DrawPage) -> None:
    assert draw_page.draw_column.canvas.isVisible()
    assert draw_page.answer_view.isVisible()
    assert not draw_page.model_panel.isVisible()
    assert not draw_page.draw_column.model_input.isVisible()
    # All names are there from the start, seen or not.
    for name in ("train_button", "dataset_chooser", "training_curves", "model_input"):
        assert draw_page.findChild(QWidget, name) is not None


def test_the_panel_opens_and_closes_by_clicks(draw_page: DrawPage) -> None:
    before = draw_page.draw_column.width()
    click_on(draw_page, "open_training_button")
    assert draw_page.model_panel.isVisible()
    assert draw_page.draw_column.width() < before
    assert not find(draw_page, QPushButton, "open_training_button").isVisible()
    click_on(draw_page, "close_training_button")
    assert not draw_page.model_panel.isVisible()
    resized(draw_page, (1280, 740))
    assert draw_page.draw_column.width() == before


def test_the_panel_opens_and_closes_by_keys_and_the_focus_goes_along(
    draw_page: DrawPage, qtbot: QtBot
) -> None:
    draw_page.draw_column.canvas.setFocus()
    QTest.keyClick(draw_page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(draw_page.model_panel.isVisible)
    assert focused().objectName() == "dataset_chooser"
    QTest.keyClick(draw_page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not draw_page.model_panel.isVisible())
    assert focused().objectName() == "open_training_button"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert draw_page.model_panel.isVisible()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("is_open", [False, True])
def test_the_canvas_is_the_largest_thing(
    draw_page: DrawPage, size: tuple[int, int], is_open: bool
) -> None:
    draw_page.set_choices({"training": is_open})
    resized(draw_page, size)
    canvas, answer = draw_page.draw_column.canvas, draw_page.answer_view
    assert canvas.width() > answer.width()
    if not is_open:
        assert canvas.width() > 0.5 * size[0]
        assert canvas.height() > 0.85 * size[1]


def test_the_answer_grows_with_the_window(draw_page: DrawPage) -> None:
    heights = []
    for size in SIZES:
        resized(draw_page, size)
        answer = find(draw_page, QLabel, "answer")
        heights.append(answer.font().pixelSize())
        # Its figure stands beside it, and below it what can be said of it, and the bars.
        sureness, bars = (
            find(draw_page, QWidget, name) for name in ("sureness", "probability_bars")
        )
        gap = sureness.mapTo(draw_page, sureness.rect().topLeft()).x() - (
            answer.mapTo(draw_page, answer.rect().topRight()).x()
        )
        assert 0 <= gap <= 16
        row = draw_page.answer_view.teach_row
        for upper, lower in ((answer, row), (row, bars)):
            below = lower.mapTo(draw_page, lower.rect().topLeft()).y() - (
                upper.mapTo(draw_page, upper.rect().bottomLeft()).y()
            )
            assert 0 <= below <= 40
    assert heights == sorted(heights)
    assert heights[-1] > 1.6 * heights[0]


@pytest.mark.parametrize("size", SIZES)
def test_curves_are_high_enough_to_be_read(draw_page: DrawPage, size: tuple[int, int]) -> None:
    draw_page.set_choices({"training": True})
    resized(draw_page, size)
    curves = find(draw_page, QWidget, "training_curves")
    assert curves.height() >= 2 * 140


def test_what_was_open_is_open_again(qtbot: QtBot, draw_page: DrawPage) -> None:
    click_on(draw_page, "open_training_button")
    click_on(draw_page, "training_choices_button")
    click(draw_page.draw_column.seen_button)
    assert find(draw_page, QWidget, "other_models").isVisible()
    click_on(draw_page, "fold_models_button")
    again = DrawPage()
    qtbot.addWidget(again)
    again.set_choices(draw_page.choices())
    again.show()
    assert again.model_panel.isVisible()
    assert find(again, QWidget, "split_chooser").isVisible()
    assert again.draw_column.model_input.isVisible()
    assert not find(again, QWidget, "other_models").isVisible()
    again.set_choices({"training": "yes", "more": 1})  # from elsewhere
    assert not again.model_panel.isVisible()


def test_the_panel_begins_with_letters_algorithm_and_train(draw_page: DrawPage) -> None:
    click_on(draw_page, "open_training_button")
    panel = find(draw_page, ModelPanel, "model_panel")

    def top(name: str) -> int:
        part = find(panel, QWidget, name)
        return part.mapTo(panel, part.rect().topLeft()).y()

    assert top("dataset_chooser") < top("algorithm_chooser") < top("train_button")
    for name in ("classes_chooser", "split_chooser", "train_size", "random_state"):
        assert not find(panel, QWidget, name).isVisible()
    click_on(panel, "training_choices_button")
    for name in ("classes_chooser", "split_chooser", "train_size", "random_state"):
        assert find(panel, QWidget, name).isVisible()
        assert top(name) > top("train_button")
