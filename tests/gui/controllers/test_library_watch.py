"""Models that come into the user's folder from elsewhere are noticed."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.gui.controllers.library_watch import LibraryWatch
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel


@pytest.fixture
def watch(qtbot: QtBot, home: Path) -> Iterator[LibraryWatch]:
    watch = LibraryWatch()
    watch.begin()
    yield watch
    watch.close()


def test_a_model_that_comes_goes_or_is_renamed_is_noticed(
    qtbot: QtBot, watch: LibraryWatch, bar_model: TrainedModel
) -> None:
    with qtbot.waitSignal(watch.changed):
        run = Library().add(bar_model)
    with qtbot.waitSignal(watch.changed):
        Library().rename(run, "another name")
    with qtbot.waitSignal(watch.changed):
        Library().delete(run)


def test_many_changes_at_once_are_told_once(
    qtbot: QtBot, watch: LibraryWatch, bar_model: TrainedModel
) -> None:
    told = []
    watch.changed.connect(lambda: told.append(1))
    with qtbot.waitSignal(watch.changed):
        for number in range(5):
            Library().add(replace(bar_model, card=replace(bar_model.card, name=str(number))))
    assert len(told) == 1


def test_a_folder_that_was_taken_away_is_watched_again(
    qtbot: QtBot, watch: LibraryWatch, bar_model: TrainedModel
) -> None:
    with qtbot.waitSignal(watch.changed):
        shutil.rmtree(paths.models_folder())
    with qtbot.waitSignal(watch.changed):
        Library().add(bar_model)


def test_a_run_of_the_command_line_appears_in_an_open_window(
    qtbot: QtBot, open_window, bar_model: TrainedModel
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    table = window.results_page.findChild(QTableView, "runs_table")
    assert table is not None
    model = table.model()
    before = model.rowCount()
    card = replace(bar_model.card, name="From the command line")
    Library().add(replace(bar_model, card=card))
    qtbot.waitUntil(lambda: model.rowCount() == before + 1)
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "From the command line" in names
