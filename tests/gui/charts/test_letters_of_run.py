"""In charts of runs the letters that a run misreads or reads right are chosen."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.accuracy_chart import AccuracyChart
from letterpad.gui.charts.dots.cost_chart import CostChart, Priced
from letterpad.gui.charts.letters_of_run import MISREAD, READ_RIGHT
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult


def run(name: str, n_correct: int) -> Run:
    held_out = HeldOutResult(700, n_correct, 1.0, "key")
    card = Card(name, "neural-net", "Neural net", {}, ("A", "B"), Framing(), held_out=held_out)
    return Run(Path(f"/nowhere/{name}.letterpad"), card)


BEST, WORST = run("Best", 650), run("Worst", 300)


@pytest.fixture(params=[AccuracyChart, CostChart])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> Any:
    chart = request.param()
    qtbot.addWidget(chart)
    chart.resize(480, 260)
    with qtbot.waitActive(chart):
        chart.show()
    if isinstance(chart, AccuracyChart):
        chart.set_runs([BEST, WORST])
        chart.lay_out(40, 120)
        chart.run_clicked.connect(lambda chosen: chart.set_selected(chosen.path))
    else:
        chart.set_runs("seconds", [Priced(BEST, 1.0), Priced(WORST, 30.0)])
    chart.setFocus()
    return chart


def test_a_double_click_asks_for_what_it_misreads(chart: Any, qtbot: QtBot) -> None:
    asked = []
    chart.letters_requested.connect(lambda run, right: asked.append((run.card.name, right)))
    place = chart.item_rect(1).center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert asked == []  # a click is to see the run
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("Worst", False)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_asks_for_what_it_misreads(chart: Any, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    with qtbot.waitSignal(chart.letters_requested) as asked:
        QTest.keyClick(chart, key)
    assert asked.args == [WORST, False]


@pytest.mark.parametrize(("name", "right"), [(MISREAD, False), (READ_RIGHT, True)])
@pytest.mark.parametrize("by", ["key", "mouse"])
def test_the_menu_over_a_run_offers_both(
    chart: Any, qtbot: QtBot, name: str, right: bool, by: str
) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Home)
    if by == "key":
        QTest.keyClick(chart, Qt.Key.Key_Menu)
    else:
        place = chart.mapTo(chart.window(), chart.item_rect(0).center().toPoint())
        QTest.mouseClick(chart.window().windowHandle(), Qt.MouseButton.RightButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.objectName() == name)
    with qtbot.waitSignal(chart.letters_requested) as asked:
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert asked.args == [BEST, right]
