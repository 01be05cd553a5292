"""The tutor in the real window: a real training, its remark, and what the button does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import (
    choose_in,
    click,
    click_on,
    dialog,
    escape,
    find,
    focused,
    menu_entry,
    type_into,
)
from letterpad.assessment.advice import (
    ChangeTraining,
    ChooseLetters,
    SearchFurther,
    ShowConfused,
    UseShipped,
)
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import RESULTS
from letterpad.gui.window.tutor import changed, confused
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.model_file import HeldOut, read_held_out
from letterpad.training.spec import TrainSpec


def train_few(window: MainWindow, qtbot: QtBot) -> Run:
    """Train a tree on 200 letters, by hand: a few of each class."""
    choose_in(window, "algorithm_chooser", "decision-tree")
    type_into(find(window, QWidget, "train_size"), "200")
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    with qtbot.waitSignal(window.training_ended) as caught:
        click(button)
    run: Run = caught.args[0]
    return run


@pytest.mark.slow
def test_after_a_training_one_remark_prepares_the_next(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    run = train_few(window, qtbot)
    assert run.card.observed is not None
    assert run.card.observed.n_fewest < 10
    sentence = find(window, QLabel, "tutor_sentence")
    assert sentence.isVisible()
    name = run.card.observed.fewest_class
    assert sentence.text() == f"It learned {name} from {run.card.observed.n_fewest} letters only."
    click_on(window, "tutor_button")
    prepared = window.model_panel.train_spec()
    assert prepared.algorithm == "decision-tree"
    assert find(window, QWidget, "train_size").text() == f"{few_letters * 4 // 5:,}"  # type: ignore[attr-defined]
    assert not window.jobs.is_busy, "it only prepares"

    window.tutor.act(run, SearchFurther({"depth": (20, 40)}))
    search = dialog(window, "search_dialog")
    assert find(search, QLineEdit, "search_values_1").text() == "20, 40"
    assert not find(search, QLineEdit, "search_values_2").isEnabled()
    assert find(search, QPushButton, "search_start").isEnabled()
    escape(search)

    menu_entry(window, "settings_action")
    settings = dialog(window, "settings_dialog")
    click(find(settings, QCheckBox, "tutor_setting"))
    settings.close()
    assert not sentence.isVisible()
    assert not window.settings.preferences().tutor


def test_each_action_is_done_in_the_window(window_with_runs: MainWindow, qtbot: QtBot) -> None:
    window = window_with_runs
    run = window.runs.list()[0]
    held_out = read_held_out(run.path)
    assert held_out is not None
    wrong = held_out.labels != held_out.predicted
    pair = tuple(run.card.classes[each[wrong][0]] for each in (held_out.labels, held_out.predicted))
    window.tutor.act(run, ShowConfused(pair))
    qtbot.waitUntil(lambda: window.chosen_letters.selection.chosen is not None)
    chosen = window.chosen_letters.selection.chosen
    assert chosen is not None
    assert window.pages.currentIndex() == RESULTS
    assert set(chosen.selection.indices) <= set(held_out.indices[wrong])
    assert find(window, QLabel, "selection_text").isVisible()
    window.tutor.act(run, ChooseLetters())
    assert focused().objectName() == "open_letters_button"
    window.tutor.act(run, UseShipped())
    qtbot.waitUntil(lambda: window.runs.live is None)


def test_an_advice_changes_only_what_it_says() -> None:
    spec = TrainSpec(Builtin(), "neural-net", {"epochs": 3}, train_size=500, random_state=42)
    assert changed(spec, ChangeTraining({"dropout": 0.3})) == replace(
        spec, settings={"epochs": 3, "dropout": 0.3}
    )
    assert changed(spec, ChangeTraining(split="writers")) == replace(spec, split="writers")
    assert changed(spec, ChangeTraining(all_letters=True)) == replace(spec, train_size=None)
    assert changed(spec, ChangeTraining(new_seed=True)) == replace(spec, random_state=43)


def test_confused_letters_are_those_taken_for_each_other_both_ways() -> None:
    labels = np.array([0, 0, 1, 1, 2, 2])
    answers = np.array([1, 0, 0, 2, 1, 2])
    held_out = HeldOut(np.arange(10, 16), labels, np.eye(3, dtype=np.float32)[answers])
    selection = confused(held_out, ("A", "B", "C"), ("A", "B"))
    assert selection.indices.tolist() == [10, 12]
    assert str(selection.sentence) == "A and B taken for each other"
