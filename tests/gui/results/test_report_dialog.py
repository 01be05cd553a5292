"""What a report compares a run with: any runs that were tested on the same letters."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from hands import click_on, find, press, settle
from letterpad.gui.results.report_dialog import ReportDialog
from letterpad.library import Run


@pytest.fixture
def runs(add_run: Any) -> list[Run]:
    """Return three runs of the same letters, one of others, and an untested one."""
    one, two = add_run("One", 5), add_run("Two", 10)
    other, three = add_run("Elsewhere", 5, key="other"), add_run("Three", 15)
    return [one, two, other, three, add_run("Untested", 0, held_out=False)]


def shown(qtbot: QtBot, run: Run, runs: list[Run]) -> ReportDialog:
    dialog = ReportDialog(run, runs)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def offered(dialog: ReportDialog) -> QListWidget:
    return find(dialog, QListWidget, "report_others")


def said(dialog: ReportDialog) -> str:
    return find(dialog, QLabel, "report_said").text()


def click_box(runs: QListWidget, row: int) -> None:
    """Click on the box before a run's name."""
    settle()
    option = QStyleOptionViewItem()
    runs.initViewItemOption(option)
    option.rect = runs.visualItemRect(runs.item(row))
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = runs.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, runs)
    QTest.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_runs_of_the_same_letters_are_offered_the_newest_first(
    qtbot: QtBot, runs: list[Run]
) -> None:
    dialog = shown(qtbot, runs[0], runs)
    others = offered(dialog)
    texts = [others.item(row).text() for row in range(others.count())]
    assert texts == ["Three · 92.5 %", "Two · 95.0 %"]
    assert "Letterpad's recogniser" in said(dialog)
    click_box(others, 1)
    assert said(dialog) == "It compares two runs, letter by letter."
    with qtbot.waitSignal(dialog.save_requested) as told:
        click_on(dialog, "save_report_button")
    assert told.args == [runs[0], [runs[1]]]
    assert not dialog.isVisible()


def test_any_number_is_ticked_by_keyboard_and_by_one_button(qtbot: QtBot, runs: list[Run]) -> None:
    dialog = shown(qtbot, runs[0], runs)
    others, tick = offered(dialog), find(dialog, QPushButton, "report_tick")
    assert others.hasFocus()
    press(others, Qt.Key.Key_Space)
    press(others, Qt.Key.Key_Down)
    press(others, Qt.Key.Key_Space)
    assert said(dialog).startswith("It compares 3 runs: all in one table")
    assert tick.text() == "Tick &none"
    click_on(dialog, "report_tick")
    assert "Letterpad's recogniser" in said(dialog)
    click_on(dialog, "report_tick")
    with qtbot.waitSignal(dialog.save_requested) as told:
        press(others, Qt.Key.Key_Return)
    assert told.args == [runs[0], [runs[3], runs[1]]]


def test_the_shipped_recogniser_is_what_it_begins_with(qtbot: QtBot, runs: list[Run]) -> None:
    dialog = shown(qtbot, runs[0], runs)
    with qtbot.waitSignal(dialog.save_requested) as told:
        click_on(dialog, "save_report_button")
    assert told.args == [runs[0], []]


def test_where_there_is_no_other_run_nothing_is_to_be_ticked(qtbot: QtBot, runs: list[Run]) -> None:
    for run in (runs[2], runs[4]):
        dialog = shown(qtbot, run, runs)
        assert not offered(dialog).isVisible()
        assert not find(dialog, QPushButton, "report_tick").isVisible()
        assert "no other run was tested on the same letters" in said(dialog)
        with qtbot.waitSignal(dialog.save_requested) as told:
            click_on(dialog, "save_report_button")
        assert told.args == [run, []]
