"""Weights that move while a model trains: in the panel, and in a real training by clicks."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, find, press, settle, type_into
from letterpad.algorithms.snapshot import Of, Snapshot
from letterpad.explaining.learned import learned
from letterpad.explaining.weights import LinearWeights
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.main_window import MainWindow
from letterpad.training.spec import CurvePoint, NamedWeights, Progress


def weights(size: float, of: Of = "classes", n_all: int = 3) -> NamedWeights:
    side = 3 if of == "filters" else 28
    values = np.full((3, side, side), size, np.float16)
    return NamedWeights(("A", "B", "C"), Snapshot(of, values, n_all))


def progress(told: NamedWeights | None, step: int = 1) -> Progress:
    point = CurvePoint(step, 10, "iteration", 2.0 / step, 0.1 * step)
    return Progress("fit", "training", 0.1, point=point, weights=told)


def switch(ready: Any) -> QToolButton:
    return find(ready.panel, QToolButton, "live_weights_button")


def test_the_switch_is_there_once_there_are_weights(ready: Any) -> None:
    view = ready.panel.training_view
    ready.panel.training_started()
    ready.panel.show_progress(progress(None))
    settle()
    assert not switch(ready).isVisible()
    assert view.training_curves.isVisible()
    ready.panel.show_progress(progress(weights(0.5)))
    settle()
    assert switch(ready).isVisible()
    assert view.training_curves.isVisible()  # nothing is put in its place unasked
    click(switch(ready))
    assert view.live_weights.isVisible()
    assert not view.training_curves.isVisible()
    assert view.live_weights.pictures.n_items() == 3
    assert ready.label("live_weights_heading") == "Weights of each letter"
    # By key back, and again.
    switch(ready).setFocus()
    press(switch(ready), Qt.Key.Key_Space)
    assert view.training_curves.isVisible()
    press(switch(ready), Qt.Key.Key_Space)
    assert view.live_weights.isVisible()
    # It stays chosen, but where there are no weights there are curves, or why there are none.
    ready.panel.training_finished(ready.run())
    assert view.live_weights.isVisible()
    ready.panel.training_started()
    assert view.training_curves.isVisible()
    assert not switch(ready).isVisible()
    ready.panel.show_progress(progress(weights(0.25)))
    assert view.live_weights.isVisible()


def test_the_pictures_move_on_a_scale_that_only_grows(ready: Any) -> None:
    grid = find(ready.panel, PictureGrid, "live_weights")
    ready.panel.training_started()
    ready.panel.show_progress(progress(weights(0.5)))
    click(switch(ready))
    ends, values = [], []
    for size in (0.5, 1.9, 0.9):
        ready.panel.show_progress(progress(weights(size)))
        assert grid.pictures is not None
        ends.append(grid.pictures.end)
        values.append(float(grid.pictures.values[0, 0, 0]))
    assert ends == [0.5, 2.0, 2.0]
    assert values == pytest.approx([0.5, 1.9, 0.9], abs=1e-3)
    ready.panel.training_stopped()
    ready.panel.training_started()
    assert grid.is_empty
    ready.panel.show_progress(progress(weights(0.1)))
    assert grid.pictures is not None
    assert grid.pictures.end == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("of", "n_all", "heading", "said"),
    [
        ("classes", 70, "Weights of 3 of 70 letters", "B: ink speaks for it"),
        ("units", 3, "Weights of each unit", "Unit B: ink raises its sum"),
        ("units", 1024, "Weights of 3 of 1,024 units", "Unit B: ink raises its sum"),
        ("filters", 3, "Filters", "Filter 2: weights from"),
        ("filters", 64, "3 of 64 filters", "Filter 2: weights from"),
    ],
)
def test_the_heading_says_what_they_are_of(
    of: Of, n_all: int, heading: str, said: str, ready: Any
) -> None:
    ready.panel.training_started()
    ready.panel.show_progress(progress(weights(0.5, of, n_all)))
    click(switch(ready))
    assert ready.label("live_weights_heading") == heading
    grid = find(ready.panel, PictureGrid, "live_weights")
    assert grid.sentence(1).startswith(said)


def test_a_failure_and_its_details_come_before_the_weights(ready: Any) -> None:
    view = ready.panel.training_view
    ready.panel.training_started()
    ready.panel.show_progress(progress(weights(0.5)))
    click(switch(ready))
    ready.panel.training_failed("No.", "Traceback …")
    ready.click("training_details")
    settle()
    assert view.details.isVisible()
    assert not switch(ready).isVisible()
    ready.click("training_details")
    settle()
    assert view.live_weights.isVisible()
    assert switch(ready).isVisible()


@pytest.mark.slow
def test_weights_move_in_a_real_training_and_stand_on_the_compare_page_after_it(
    few_letters: int, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    choose_in(window, "algorithm_chooser", "logistic-regression")
    type_into(find(window, QWidget, "train_size"), "1000")
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    grid = find(window, PictureGrid, "live_weights")
    seen: list[NamedWeights] = []

    def look(progress: Progress) -> None:
        if progress.weights is not None:
            seen.append(progress.weights)

    window.jobs.progressed.connect(look)
    with qtbot.waitSignal(window.training_ended) as ended:
        click(button)
        qtbot.waitUntil(find(window, QToolButton, "live_weights_button").isVisible)
        click_on(window, "live_weights_button")
    run = ended.args[0]
    assert len(seen) >= 2
    assert (seen[0].snapshot.values != seen[-1].snapshot.values).any()
    shown = grid.pictures
    assert shown is not None
    assert shown.names == run.card.classes
    in_file = learned(run.path)
    assert isinstance(in_file, LinearWeights)
    last = in_file.weights.astype(np.float16).reshape(26, 28, 28)
    np.testing.assert_array_equal(shown.values, last)
    click_on(window, "compare_page_button")
    click_on(window, "show_learned")
    view = window.compare_page.learned.views[0]
    qtbot.waitUntil(lambda: view.pictures.n_items() == 26)
    assert view.pictures.pictures is not None
    np.testing.assert_array_equal(view.pictures.pictures.values.astype(np.float16), last)
    assert run.card.name == find(window, QLabel, "first_learned_title").text()
