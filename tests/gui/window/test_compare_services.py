"""The panels of the Compare page in the real window: each tab by the mouse, with what is behind."""

from collections.abc import Callable
from functools import cached_property

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from compared import Answers, said
from hands import choose, click, click_on, draw, find, letter_r, settle
from letterpad.gui.charts.curves.run_curves import RunCurves
from letterpad.gui.charts.dots.cost_chart import CostChart
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.dots.size_chart import SizeChart
from letterpad.gui.compare.compare_page import ComparePage
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.main_window import MainWindow
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.recognition.prediction import Prediction
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train
from waiting import HANGS_AFTER_MS

AddAnswers = Callable[..., Answers]
OpenWindow = Callable[[], MainWindow]


def test_how_sure_the_pair_is_is_said_by_writer(
    add_answers: AddAnswers, open_compare: OpenWindow, qtbot: QtBot
) -> None:
    add_answers("Other", 0.5, n_writers=20)
    add_answers("First", 0.7, n_writers=20)
    window = open_compare()
    click_on(window, "show_calibration")
    panel = window.compare_page.calibration
    assert panel.isVisible()
    qtbot.waitUntil(lambda: "First" in said(panel, "calibration_sentence"))
    lines = said(panel, "calibration_sentence").splitlines()
    assert [name in line for name, line in zip(("First", "Other"), lines, strict=True)] == [1, 1]
    assert find(panel, ReliabilityChart, "reliability_chart").n_items() > 10
    assert "by writer, of 20" in said(panel, "calibration_detail")


def test_a_dot_of_the_cost_is_compared_next(
    add_answers: AddAnswers, open_compare: OpenWindow, qtbot: QtBot
) -> None:
    for name, share in (("Slow", 0.5), ("Middle", 0.6), ("Newest", 0.7)):
        add_answers(name, share)
    window = open_compare()
    click_on(window, "show_cost")
    panel = window.compare_page.cost
    choose(find(panel, QComboBox, "cost_chooser"), "bytes")
    chart = find(panel, CostChart, "cost_chart")
    qtbot.waitUntil(lambda: chart.n_items() == 3)
    settle()
    first = find(window, QComboBox, "first_run_chooser")
    assert first.currentText().startswith("Newest")
    place = next(n for n in range(3) if chart.sentence(n).startswith("Slow"))
    with qtbot.waitSignal(panel.run_chosen) as heard:
        click(chart, chart.item_rect(place).center().toPoint())
    assert [run.card.name for run in heard.args] == ["Slow"]
    assert first.currentText().startswith("Slow")


def test_trained_models_are_compared_by_curves_and_by_more_letters(
    library: Library, open_window: OpenWindow, qtbot: QtBot
) -> None:
    data = Builtin(size=1040)
    letters = load_letters(data)
    for algorithm in ("logistic-regression", "naive-bayes"):
        spec = TrainSpec(data, algorithm, test_size=0.2, name=algorithm)
        library.add(train(spec, lambda progress: None, letters))
    window = open_window()
    click_on(window, "compare_page_button")
    click_on(window, "show_training")
    curves = find(window, RunCurves, "compare_run_curves")
    qtbot.waitUntil(lambda: curves.n_items() > 0)
    assert "naive-bayes" in said(window, "compare_training_lacking")

    click_on(window, "show_learning_curve")
    button = find(window, QPushButton, "learning_curve_button")
    qtbot.waitUntil(button.isEnabled)
    click(button)
    qtbot.waitUntil(
        lambda: said(window, "learning_curve_sentence").startswith("Twice"), timeout=HANGS_AFTER_MS
    )
    assert find(window, SizeChart, "size_chart").n_items() == 10
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=HANGS_AFTER_MS)


class Listening(QWidget):
    """A panel that hears of the drawing, in the place of one that does not."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Question, Prediction]] = []

    def set_question(self, question: Question, prediction: Prediction) -> None:
        self.heard.append((question, prediction))


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> None:
    made = cached_property(lambda page: Listening())
    made.__set_name__(ComparePage, "training")
    monkeypatch.setattr(ComparePage, "training", made)


def test_a_panel_hears_of_the_drawing_when_it_is_seen_and_once_of_each(
    listening: None, add_answers: AddAnswers, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_answers("Only", 0.5)
    window = open_window()
    page, live = window.compare_page, window.live_answer
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: not live.is_behind)
    click_on(window, "compare_page_button")
    click_on(window, "show_training")
    panel = page.training
    assert isinstance(panel, Listening)
    qtbot.waitUntil(lambda: len(panel.heard) == 1)
    question, prediction = panel.heard[0]
    assert question.drawn is window.canvas.ink()
    assert prediction.answer == "R"
    for button in ("show_cost", "show_training", "draw_page_button", "compare_page_button"):
        click_on(window, button)
        settle()
    assert len(panel.heard) == 1  # it knows that one

    click_on(window, "draw_page_button")
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: not live.is_behind)
    settle()
    assert len(panel.heard) == 1  # nobody looks
    click_on(window, "compare_page_button")
    qtbot.waitUntil(lambda: len(panel.heard) == 2)
    assert panel.heard[1][0].is_empty

    window.canvas.undo()  # what is seen follows the drawing
    qtbot.waitUntil(lambda: len(panel.heard) == 3)
    assert panel.heard[2][1].answer == "R"
