"""Somebody wonders whether more letters would help, and whether the better model was luck."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click_on, find
from letterpad.gui.charts.dots.repeat_chart import RepeatChart
from letterpad.gui.charts.dots.size_chart import SizeChart
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.number_field import NumberField
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train
from waiting import HANGS_AFTER_MS

N_LETTERS = 2_080


@pytest.fixture
def two_runs() -> None:
    """Train two models, as on the day before."""
    letters = load_letters(Builtin(size=N_LETTERS))
    for key in ("naive-bayes", "decision-tree"):
        spec = TrainSpec(Builtin(size=N_LETTERS), key)
        Library().add(train(spec, lambda progress: None, letters))


def said(window: MainWindow, name: str) -> str:
    return find(window, QLabel, name).text()


def test_somebody_asks_for_more_letters_and_for_luck(
    two_runs: None, window: MainWindow, qtbot: QtBot
) -> None:
    click_on(window, "compare_page_button")
    click_on(window, "show_learning_curve")
    assert said(window, "learning_curve_sentence") == "Would more letters help?"
    assert "That takes about" in said(window, "learning_curve_text")
    click_on(window, "learning_curve_button")
    assert window.jobs.is_busy

    # Meanwhile nothing else can be trained, and it is said why.
    click_on(window, "show_repeat")
    if window.jobs.is_busy:
        assert "Other models are being trained now" in said(window, "repeat_text")
        assert not find(window, QPushButton, "repeat_button").isEnabled()
    click_on(window, "show_learning_curve")
    qtbot.waitUntil(
        lambda: said(window, "learning_curve_sentence").startswith("Twice the letters"),
        timeout=HANGS_AFTER_MS,
    )
    assert "1,664 instead of 832" in said(window, "learning_curve_sentence")
    chart = find(window, SizeChart, "size_chart")
    assert chart.n_items() == 10
    assert {row[1] for row in chart.chart_table().rows} >= {832, 1664}

    # And over several splits?
    click_on(window, "show_repeat")
    field = find(window, NumberField, "repeat_times")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "4")
    click_on(window, "repeat_button")
    qtbot.waitUntil(
        lambda: "over 4 splits" in said(window, "repeat_sentence"), timeout=HANGS_AFTER_MS
    )
    assert find(window, RepeatChart, "repeat_chart").n_items() == 4
    assert "Nadeau and Bengio, 2003" in said(window, "repeat_text")
    assert len(window.runs.list()) == 2  # no model was kept
