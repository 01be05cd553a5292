"""Train all: from ticks to trainings, from news to rows."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.controllers.training_queue import Queued, QueueProgress
from letterpad.gui.train.train_all_dialog import TrainAllDialog
from letterpad.gui.train.train_all_model import ACCURACY, ALGORITHM
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.training.spec import TrainSpec

BASE = TrainSpec(
    Builtin(), "neural-net", {"epochs": 3}, "stratified", 2000, 7, validation=0.3, test_size=0.2
)


class Desk:
    """The dialog, shown, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self._window = QWidget()  # the dialog deletes itself
        qtbot.addWidget(self._window)
        self.dialog = TrainAllDialog(tuple(ALGORITHMS.values()), self._window)
        self.dialog.set_base(BASE, 4160)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()
        self.begun: list[list[TrainSpec]] = []
        self.said: list[str] = []
        self.dialog.begin_requested.connect(self.begun.append)
        self.dialog.stop_requested.connect(lambda: self.said.append("stop"))
        self.dialog.put_aside.connect(lambda: self.said.append("aside"))
        self.dialog.results_requested.connect(lambda: self.said.append("results"))

    @property
    def table(self) -> RowsTable:
        return find(self.dialog, RowsTable, "train_all_table")

    def button(self, name: str) -> QPushButton:
        return find(self.dialog, QPushButton, f"train_all_{name}")

    def text(self, name: str = "text") -> str:
        return find(self.dialog, QLabel, f"train_all_{name}").text()

    def tick_place(self, row: int) -> QPoint:
        """Return where the box of a row is, in the table's viewport."""
        table = self.table
        index = table.model().index(row, ALGORITHM)
        option = QStyleOptionViewItem()
        option.initFrom(table)
        option.rect = table.visualRect(index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        return table.style().subElementRect(element, option, table).center()

    def click_tick(self, row: int) -> None:
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=self.tick_place(row))

    def cell(self, row: int, column: int = ACCURACY) -> Any:
        return self.table.model().index(row, column).data()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def queued(place: int, state: Any, **fields: Any) -> Queued:
    return Queued(replace(BASE, algorithm=list(ALGORITHMS)[place]), state, **fields)


def run(n_correct: int) -> Run:
    result = HeldOutResult(4160, n_correct, 1.0, "same")
    return Run(Path("a"), Card("x", "x", "x", {}, ("A", "B"), Framing(), held_out=result))


def test_start_trains_what_is_ticked_with_the_defaults_on_the_same_split(desk: Desk) -> None:
    assert "the same 2,000 letters" in desk.text("explanation")
    assert "the same 4,160 others" in desk.text("explanation")
    desk.click_tick(1)
    desk.click_tick(4)
    click(desk.button("start"))
    (specs,) = desk.begun
    wanted = [key for number, key in enumerate(ALGORITHMS) if number not in (1, 4)]
    assert [spec.algorithm for spec in specs] == wanted
    usual = replace(BASE, algorithm="", settings={}, validation=None)
    assert all(replace(spec, algorithm="") == usual for spec in specs)
    assert not desk.button("start").isEnabled()
    assert desk.button("stop").isEnabled()


def test_the_space_bar_ticks_too_and_nothing_ticked_is_nothing_to_start(desk: Desk) -> None:
    desk.table.setFocus()
    for row in range(len(ALGORITHMS)):
        desk.table.setCurrentIndex(desk.table.model().index(row, ALGORITHM))
        press(desk.table, Qt.Key.Key_Space)
    assert not desk.button("start").isEnabled()
    press(desk.table, Qt.Key.Key_Space)
    assert desk.button("start").isEnabled()


def test_one_button_ticks_none_and_all(desk: Desk) -> None:
    assert desk.button("tick").text() == "Tick &none"
    click(desk.button("tick"))
    assert not desk.button("start").isEnabled()
    desk.click_tick(1)
    desk.click_tick(0)
    assert desk.button("tick").text() == "Tick &all"
    click(desk.button("start"))
    (specs,) = desk.begun
    assert [spec.algorithm for spec in specs] == list(ALGORITHMS)[:2]
    assert not desk.button("tick").isEnabled()


def test_all_are_ticked_again_by_one_click(desk: Desk) -> None:
    desk.click_tick(3)
    click(desk.button("tick"))
    click(desk.button("start"))
    (specs,) = desk.begun
    assert [spec.algorithm for spec in specs] == list(ALGORITHMS)


def test_rows_fill_and_a_failure_takes_the_room_of_the_figures(desk: Desk) -> None:
    click(desk.button("start"))
    desk.dialog.show_queued(0, queued(0, "training", text="iteration 3 of 100"))
    assert desk.cell(0) == "iteration 3 of 100"
    assert desk.table.columnSpan(0, ACCURACY) == 4
    assert not desk.button("results").isEnabled()
    desk.dialog.show_queued(0, queued(0, "trained", run=run(2080)))
    assert desk.cell(0) == "50.0 %"
    assert desk.table.columnSpan(0, ACCURACY) == 1
    assert desk.button("results").isEnabled(), "while the others are trained"
    height = desk.table.rowHeight(1)
    sentence = "Each class needs at least 2 letters to learn from. " * 5
    desk.dialog.show_queued(1, queued(1, "failed", sentence=sentence))
    assert desk.cell(1) == sentence
    assert desk.table.rowHeight(1) > height, "all of it can be read"
    assert desk.table.columnSpan(1, ACCURACY) == 4
    desk.click_tick(2)
    assert len(desk.begun[0]) == len(desk.table.model().chosen()), "fixed while they are trained"  # type: ignore[attr-defined]


def test_the_time_left_and_the_end_are_said(desk: Desk) -> None:
    click(desk.button("start"))
    bar = find(desk.dialog, QProgressBar, "train_all_progress")
    desk.dialog.show_progress(QueueProgress(2, 9, 0.25, 151.0))
    assert desk.text() == "2 of 9 done · about 2 min 31 s left"
    assert bar.value() == 250
    desk.dialog.show_progress(QueueProgress(2, 9, 0.25, None))
    assert desk.text() == "2 of 9 done"
    desk.dialog.show_queued(0, queued(0, "trained", run=run(2080)))
    desk.dialog.show_queued(1, queued(1, "failed", sentence="No."))
    click(desk.button("stop"))
    assert desk.said == ["stop"]
    desk.dialog.show_queued(2, queued(2, "stopped"))
    desk.dialog.show_end()
    assert desk.text() == "1 trained, 1 failed, 1 not trained, as it was stopped."
    assert desk.button("start").isEnabled()
    assert not desk.button("stop").isEnabled()
    desk.dialog.show_queued(0, queued(0, "trained", run=run(2080), milliseconds=1.5))
    assert desk.cell(0, 4) == "1.50", "a model is timed a little later"


def test_escape_puts_it_aside_while_trainings_go_on(desk: Desk, qtbot: QtBot) -> None:
    click(desk.button("start"))
    press(desk.dialog, Qt.Key.Key_Escape)
    assert desk.said == ["aside"]
    assert not desk.dialog.isVisible()
    desk.dialog.show_queued(3, queued(3, "trained", run=run(2080)))
    desk.dialog.set_base(replace(BASE, train_size=99), 5)
    assert "2,000" in desk.text("explanation"), "that is what is being trained on"
    desk.dialog.open()
    assert desk.cell(3) == "50.0 %"
    desk.dialog.show_end()
    with qtbot.waitSignal(desk.dialog.destroyed):
        press(desk.dialog, Qt.Key.Key_Escape)


def test_results_are_shown_and_it_gives_way(desk: Desk, qtbot: QtBot) -> None:
    click(desk.button("start"))
    desk.dialog.show_queued(0, queued(0, "trained", run=run(2080)))
    desk.dialog.show_end()
    with qtbot.waitSignal(desk.dialog.destroyed):
        click(desk.button("results"))
    assert desk.said == ["results"]


def test_other_letters_begin_with_an_empty_table(desk: Desk) -> None:
    click(desk.button("start"))
    desk.dialog.show_queued(0, queued(0, "trained", run=run(2080)))
    desk.dialog.show_end()
    desk.dialog.set_base(BASE, 4160)
    assert desk.cell(0), "the same letters: it stays"
    desk.dialog.set_base(replace(BASE, random_state=8), 4160)
    assert desk.cell(0) == ""
    assert desk.text() == ""


def test_nothing_starts_beside_another_training(desk: Desk) -> None:
    desk.dialog.set_may_begin(False)
    assert not desk.button("start").isEnabled()
    desk.dialog.set_may_begin(True)
    assert desk.button("start").isEnabled()
