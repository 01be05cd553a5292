"""The panel of accuracy and cost: which cost, which letters, and the run that is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from hands import choose_in, click, find, rows
from letterpad.gui.charts.dots.cost_chart import CostChart
from letterpad.gui.compare.cost_panel import CostPanel
from letterpad.library import Library, Run
from letterpad.model_files.model_file import HeldOutResult, TrainedModel


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[CostPanel]:
    panel = CostPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel
    panel.close_threads()


def sentence(panel: CostPanel) -> str:
    return find(panel, QLabel, "cost_sentence").text()


def status(panel: CostPanel) -> str:
    label = find(panel, QLabel, "cost_status")
    return label.text() if label.isVisible() else ""


def chart(panel: CostPanel) -> CostChart:
    return find(panel, CostChart, "cost_chart")


def names(panel: CostPanel) -> list[str]:
    return [each.run.card.name for each in chart(panel).runs()]


def test_without_runs_it_says_what_will_be_here(panel: CostPanel, add_run: Any) -> None:
    assert sentence(panel).startswith("What models score")
    panel.set_runs([add_run("Untested", 0, held_out=False)])
    assert chart(panel).is_empty
    assert status(panel) == ""


def test_runs_are_placed_by_the_seconds_of_their_training(panel: CostPanel, add_run: Any) -> None:
    panel.set_runs(
        [
            add_run("Dear", 10, seconds=90.0),
            add_run("Cheap", 40, seconds=2.0),
            add_run("Timeless", 20, seconds=0.0),
        ]
    )
    assert names(panel) == ["Cheap", "Dear"]
    assert sentence(panel) == (
        "Dear is best: 95.0 %, 90 s to train. Cheap costs least: 80.0 %, 2 s to train."
    )
    assert status(panel) == (
        "Not in the chart: Timeless. Their files do not say how long the training took."
    )


def test_the_size_of_the_file_is_found_out_when_it_is_asked_for(
    panel: CostPanel, add_run: Any, qtbot: QtBot
) -> None:
    runs = [add_run("One", 10), add_run("Other", 40)]
    panel.set_runs(runs)
    choose_in(panel, "cost_chooser", "bytes")
    qtbot.waitUntil(lambda: len(names(panel)) == 2)
    found = {each.run.card.name: each.cost for each in chart(panel).runs()}
    assert found == {run.card.name: run.path.stat().st_size for run in runs}
    assert "a file of" in sentence(panel)


def test_the_time_for_an_answer_is_measured_and_what_cannot_answer_is_said(
    panel: CostPanel, add_run: Any, library: Library, bar_model: TrainedModel, qtbot: QtBot
) -> None:
    broken = add_run("Broken", 10)  # its network is none
    assert broken.card.held_out is not None
    held_out = HeldOutResult(200, 150, 1.0, broken.card.held_out.key)
    card = replace(bar_model.card, name="Quick", held_out=held_out)
    panel.set_runs([broken, library.add(replace(bar_model, card=card, held_out=None))])
    choose_in(panel, "cost_chooser", "milliseconds")
    qtbot.waitUntil(lambda: not panel._costs.is_busy)
    assert names(panel) == ["Quick"]
    assert chart(panel).runs()[0].cost > 0
    assert status(panel).startswith("Not in the chart: Broken. ")
    choose_in(panel, "cost_chooser", "seconds")
    assert set(names(panel)) == {"Broken", "Quick"}


def test_only_runs_of_the_same_held_out_letters_stand_in_one_chart(
    panel: CostPanel, add_run: Any
) -> None:
    same = [add_run(f"Same {number}", number, seconds=1.0 + number) for number in range(3)]
    other = add_run("Other", 5, key="other")
    letters = find(panel, QComboBox, "cost_letters_chooser")
    panel.set_runs(same)
    assert not letters.isVisible()
    panel.set_runs([*same, other])
    assert letters.isVisible()
    assert rows(letters)[0].startswith("3 models of 200 from")
    assert rows(letters)[1].startswith("1 model of 200 from")
    assert len(names(panel)) == 3
    choose_in(panel, "cost_letters_chooser", "other")
    assert names(panel) == ["Other"]
    # What was chosen stays when another run comes.
    panel.set_runs([*same, other, add_run("More", 3)])
    assert names(panel) == ["Other"]
    panel.set_runs(same)
    assert len(names(panel)) == 3


def test_a_click_on_a_dot_chooses_the_run_and_marks_it(
    panel: CostPanel, add_run: Any, qtbot: QtBot
) -> None:
    runs = [add_run("Cheap", 40, seconds=2.0), add_run("Dear", 10, seconds=90.0)]
    panel.set_runs(runs)
    before = chart(panel).grab().toImage()
    with qtbot.waitSignal(panel.run_chosen) as heard:
        click(chart(panel), chart(panel).item_rect(1).center().toPoint())
    assert heard.args == [runs[1]]
    assert chart(panel).grab().toImage() != before
    heard_keys: list[Run] = []
    panel.run_chosen.connect(heard_keys.append)
    QTest.keyClick(chart(panel), Qt.Key.Key_Left)
    assert heard_keys == [runs[0]]


def test_a_run_that_is_selected_elsewhere_is_shown_in_its_chart(
    panel: CostPanel, add_run: Any
) -> None:
    panel.set_runs([add_run("One", 1), add_run("Two", 2), add_run("Other", 5, key="other")])
    assert "Other" not in names(panel)
    other = next(run for run in panel._runs if run.card.name == "Other")
    panel.set_selected(other.path)
    assert names(panel) == ["Other"]


def test_nothing_is_measured_where_nobody_looks(add_run: Any, qtbot: QtBot) -> None:
    panel = CostPanel()
    qtbot.addWidget(panel)
    find(panel, QComboBox, "cost_chooser").setCurrentIndex(1)
    panel.set_runs([add_run("One", 1)])
    assert not panel._costs.is_busy
    panel.show()
    qtbot.waitUntil(lambda: names(panel) == ["One"])
    panel.close_threads()
