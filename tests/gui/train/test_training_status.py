"""What is said of a training: progress, result, failure."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
)
from pytestqt.qtbot import QtBot

from hands import click, press
from letterpad.evaluation.comparison import Comparison, compared
from letterpad.gui.text.comparison_texts import shipped_card
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


def beside(n_right: int, n_other_right: int, n: int = 4160) -> Comparison:
    letters = np.arange(n)
    return compared(letters < n_right, letters < n_other_right, other=shipped_card().created)


def test_the_result_names_its_model_whatever_is_chosen_meanwhile(ready: Any) -> None:
    ready.panel.training_started()
    ready.choose("algorithm_chooser", "tree")
    ready.panel.training_finished(ready.run())
    assert ready.label("training_detail").startswith("Net · stratified split")


def test_the_result_says_how_it_compares_and_offers_the_model(ready: Any) -> None:
    use = ready.button("use_model_button")
    assert not use.isVisible()
    ready.panel.training_started()
    assert not use.isVisible()
    run = ready.run(comparison=beside(3429, 3990))
    ready.panel.training_finished(run)
    said = ready.find(QLabel, "training_comparison")
    assert said.text().startswith("It reads them worse than Letterpad's recogniser.")
    assert "82.4" in said.text()
    assert "95.9" in said.text()
    assert said.property("warning")
    assert "the same 4,160 letters" in said.toolTip()
    assert ready.said == []  # nothing is used unasked
    click(use)
    assert ready.said == [("use_requested", run)]


def test_a_model_that_reads_already_is_not_offered_again(ready: Any) -> None:
    use, run = ready.button("use_model_button"), ready.run(comparison=beside(4100, 3990))
    ready.panel.training_started()
    ready.panel.training_finished(run)
    assert not ready.find(QLabel, "training_comparison").property("warning")
    use.setFocus()
    press(use, Qt.Key.Key_Space)
    assert ready.said == [("use_requested", run)]
    ready.panel.set_chosen(run.path)
    assert (use.isEnabled(), use.text()) == (False, "Reads your drawing")
    ready.panel.set_chosen(None)
    assert (use.isEnabled(), use.text()) == (True, "Use it for drawing")


def test_a_model_that_was_deleted_is_not_offered(ready: Any) -> None:
    run = ready.run()
    ready.panel.training_started()
    ready.panel.training_finished(run)
    ready.panel.set_runs([run])
    assert ready.button("use_model_button").isVisible()
    ready.panel.set_runs([])
    assert not ready.button("use_model_button").isVisible()


def test_the_offer_goes_with_the_result(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.training_finished(ready.run(comparison=beside(3429, 3990)))
    ready.type_in("train_size", 500)
    assert not ready.button("use_model_button").isVisible()
    assert ready.label("training_comparison") == ""


def test_a_run_that_diverged_says_so_with_its_result(ready: Any) -> None:
    ready.panel.training_started()
    ready.panel.show_progress(Progress("fit", "epoch 2 of 3 · it diverges", 0.6, 12.0, 9.0))
    assert ready.label("training_text") == "epoch 2 of 3 · it diverges · 9 s left"
    ready.panel.training_finished(ready.run(160, notes=("It diverged: its loss was 23.1.",)))
    assert "It diverged: its loss was 23.1." in ready.label("training_detail")
