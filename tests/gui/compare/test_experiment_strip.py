"""The row that starts, stops and follows an experiment."""

import doctest

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

import hands
from letterpad.gui.compare import experiment_strip
from letterpad.gui.compare.experiment_strip import ExperimentStrip
from letterpad.training.spec import Progress


@pytest.fixture
def strip(qtbot: QtBot) -> ExperimentStrip:
    strip = ExperimentStrip("x", "Do it")
    qtbot.addWidget(strip)
    with qtbot.waitActive(strip):
        strip.show()
    strip.show_idle("Begin", "What is done.", can_start=True)
    return strip


def text(strip: ExperimentStrip) -> QLabel:
    return hands.find(strip, QLabel, "x_text")


def button(strip: ExperimentStrip, name: str) -> QPushButton:
    return hands.find(strip, QPushButton, name)


def test_examples_in_the_docstrings_run() -> None:
    assert doctest.testmod(experiment_strip).failed == 0


def test_only_what_can_be_done_can_be_clicked(strip: ExperimentStrip, qtbot: QtBot) -> None:
    start, stop = button(strip, "x_button"), button(strip, "x_stop")
    assert (start.text(), start.isEnabled(), stop.isEnabled()) == ("Begin", True, False)
    with qtbot.waitSignal(strip.start_clicked):
        hands.click(start)
    strip.show_begin("Reading")
    assert (start.isEnabled(), stop.isEnabled()) == (False, True)
    assert stop.hasFocus()  # not whatever comes next in the window
    with qtbot.waitSignal(strip.stop_clicked):
        hands.click(stop)
    strip.show_idle("Continue", "Stopped.", can_start=True, share=0.25)
    assert (start.text(), start.isEnabled(), stop.isEnabled()) == ("Continue", True, False)
    assert start.hasFocus()
    assert hands.find(strip, QProgressBar, "x_progress").value() == 250


def test_progress_and_time_left_are_said(strip: ExperimentStrip) -> None:
    bar = hands.find(strip, QProgressBar, "x_progress")
    strip.show_begin("Reading")
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    strip.show_progress(Progress("experiment", "training 3 of 30", 0.5, 10.0, 300.0))
    assert text(strip).text() == "training 3 of 30 · about 5 min left"
    assert (bar.value(), bar.maximum()) == (500, 1000)
    strip.show_progress(Progress("experiment", "training 4 of 30", 0.5, 10.0, None))
    assert text(strip).text() == "training 4 of 30"


def test_an_error_looks_like_one_and_the_next_sentence_does_not(strip: ExperimentStrip) -> None:
    strip.show_idle("Begin", "The disk is full.", can_start=True, is_error=True)
    assert text(strip).property("warning")
    strip.show_idle("Begin", "What is done.", can_start=True)
    assert not text(strip).property("warning")
