"""What a report compares a run with: only runs that were tested on the same letters."""

from typing import Any

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hands import choose, click_on, find, rows
from letterpad.gui.results.report_dialog import ReportDialog


def test_runs_of_the_same_letters_are_offered_the_newest_first(qtbot: QtBot, add_run: Any) -> None:
    one, two = add_run("One", 5), add_run("Two", 10)
    other, third = add_run("Elsewhere", 5, key="other"), add_run("Three", 15)
    untested = add_run("Untested", 0, held_out=False)
    dialog = ReportDialog(one, [one, two, other, third, untested])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    chooser = find(dialog, QComboBox, "report_other")
    assert rows(chooser) == ["Letterpad's recogniser", "Three · 92.5 %", "Two · 95.0 %"]
    choose(chooser, "Two · 95.0 %")
    with qtbot.waitSignal(dialog.save_requested) as told:
        click_on(dialog, "save_report_button")
    assert told.args == [one, two]
    assert not dialog.isVisible()


def test_the_shipped_recogniser_is_what_it_begins_with(qtbot: QtBot, add_run: Any) -> None:
    one, two = add_run("One", 5), add_run("Two", 10)
    untested = add_run("Untested", 0, held_out=False)
    dialog = ReportDialog(one, [one, two])
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.save_requested) as told:
        click_on(dialog, "save_report_button")
    assert told.args == [one, None]
    alone = ReportDialog(untested, [one, two, untested])
    qtbot.addWidget(alone)
    assert rows(find(alone, QComboBox, "report_other")) == ["Letterpad's recogniser"]
