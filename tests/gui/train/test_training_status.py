"""What is said of a training: progress, result, failure."""

from typing import Any

from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
)
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.training.spec import Progress


def test_progress_is_shown_with_the_time_left(ready: Any) -> None:
    bar = ready.find(QProgressBar, "training_progress")
    ready.panel.training_started()
    assert (bar.minimum(), bar.maximum()) == (0, 0)  # nobody knows yet
    ready.panel.show_progress(Progress("fit", "epoch 6 of 10", 0.6, 12.0, 9.0))
    assert bar.value() / bar.maximum() == 0.6
    assert ready.label("training_text") == "epoch 6 of 10 · 9 s left"
    ready.panel.show_progress(Progress("fit", "epoch 7 of 10", 0.7, 12.0, 80.0))
    assert ready.label("training_text") == "epoch 7 of 10 · 1 min 20 s left"
    ready.panel.show_progress(Progress("fit", "growing the tree", None, 4.0))
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert ready.label("training_text").startswith("growing the tree · ")
    assert "left" not in ready.label("training_text")


def test_the_result_is_the_held_out_accuracy_with_its_interval_and_split(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.training_finished(ready.run(notes=("The solver reached its limit.",)))
    result = ready.find(QLabel, "training_result")
    assert result.text() == "82.4 %"
    assert "82.4279 %: 3,429 of 4,160" in result.toolTip()
    assert ready.label("training_text") == "right of 4,160 letters held out"
    detail = ready.label("training_detail")
    assert "81.2–83.6 %" in detail
    assert "stratified" in detail
    assert "The solver reached its limit." in detail
    bar = ready.find(QProgressBar, "training_progress")
    assert bar.value() == bar.maximum()


def test_a_failure_is_said_with_the_traceback_behind_a_fold(ready: Any, qtbot: QtBot) -> None:
    ready.panel.training_started()
    ready.panel.training_failed("The disk is full.", "Traceback: OSError")
    assert ready.label("training_text") == "The disk is full."
    details = ready.panel.training_view.details
    assert not details.isVisible()
    button = ready.button("training_details")
    assert button.isVisible()
    click(button)
    assert details.isVisible()
    assert details.toPlainText() == "Traceback: OSError"
    ready.panel.training_started()
    assert not button.isVisible()
    assert not details.isVisible()


def test_a_failure_in_words_alone_offers_no_details(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.training_failed("Class Q has one letter only.", "")
    assert not ready.button("training_details").isVisible()
