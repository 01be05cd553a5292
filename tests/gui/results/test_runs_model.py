"""Runs as rows: what a cell says, what it is sorted by, and who may change a name."""

from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from letterpad.gui.results.runs_model import (
    ACCURACY,
    HELD_OUT,
    LETTERS,
    N_COLUMNS,
    RUN,
    SECONDS,
    SETTINGS,
    RunsModel,
)

ROLE = Qt.ItemDataRole


@pytest.fixture
def model(qtbot: QtBot, add_run: Any) -> RunsModel:
    model = RunsModel()
    model.set_runs(
        [add_run("First", 30), add_run("Second", 10), add_run("Third", 0, held_out=False)]
    )
    return model


def cell(model: RunsModel, row: int, column: int, role: int = ROLE.DisplayRole) -> Any:
    return model.data(model.index(row, column), role)


def names(model: RunsModel) -> list[str]:
    return [run.card.name for run in model.runs()]


def test_the_best_run_stands_first(model: RunsModel) -> None:
    assert names(model) == ["Second", "First", "Third"]


def test_runs_are_sorted_by_a_column_and_equal_ones_stay_as_listed(
    model: RunsModel, add_run: Any
) -> None:
    fourth = add_run("Fourth", 30)
    model.set_runs([*sorted(model.runs(), key=lambda run: run.card.created), fourth])
    assert names(model) == ["Second", "First", "Fourth", "Third"]
    model.sort(ACCURACY, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["Third", "First", "Fourth", "Second"]
    model.sort(RUN, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Third", "Second", "Fourth", "First"]
    model.sort(-1)  # no column
    assert names(model) == ["Third", "Second", "Fourth", "First"]


def test_news_inserts_and_resets_nothing(
    model: RunsModel, add_run: Any, library: Any, qtbot: QtBot
) -> None:
    """Whoever holds on to a row still has it, wherever it stands now."""
    second, first, third = model.runs()
    kept = QPersistentModelIndex(model.index(1, RUN))
    gone = QPersistentModelIndex(model.index(2, RUN))
    best = add_run("Best", 0)
    renamed = library.rename(second, "Another name")
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignals([model.rowsInserted, model.rowsRemoved, model.dataChanged]),
    ):
        model.set_runs([first, renamed, best])
    assert names(model) == ["Best", "Another name", "First"]
    assert (kept.row(), kept.data()) == (2, "First")
    assert not gone.isValid()
    assert third not in model.runs()
    model.sort(RUN, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["Another name", "Best", "First"]
    model.set_runs([first, library.rename(renamed, "Z"), best])
    assert names(model) == ["Best", "First", "Z"]
    assert (kept.row(), kept.data()) == (1, "First")
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_runs([first, *[run for run in model.runs() if run.path != first.path]])


def test_a_row_says_what_a_run_scores(model: RunsModel) -> None:
    assert cell(model, 0, RUN) == "Second"
    assert cell(model, 0, LETTERS) == "Bars\n400 · A\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}D"
    assert cell(model, 0, SECONDS).startswith("1.5")
    assert cell(model, 0, ACCURACY).split("\n")[0] == "95.0 %"
    assert cell(model, 0, HELD_OUT).split("\n")[0] == "200"
    assert cell(model, 2, ACCURACY) == "not tested"


def test_columns_are_sorted_by_figures_and_what_was_not_tested_comes_last(model: RunsModel) -> None:
    assert [cell(model, row, ACCURACY, ROLE.UserRole) for row in range(3)] == [0.95, 0.85, -1.0]
    assert [cell(model, row, HELD_OUT, ROLE.UserRole) for row in range(3)] == [200, 200, 0]
    assert cell(model, 0, SECONDS, ROLE.UserRole) == 1.5


def test_a_screen_reader_hears_the_heading_and_no_line_break(model: RunsModel) -> None:
    for column in range(N_COLUMNS):
        heard = cell(model, 0, column, ROLE.AccessibleTextRole)
        heading = model.headerData(column, Qt.Orientation.Horizontal)
        assert heard.startswith(f"{heading}: ")
        assert "\n" not in heard


def test_the_tooltip_has_the_accuracy_to_the_last_digit(model: RunsModel) -> None:
    tip = cell(model, 0, ACCURACY, ROLE.ToolTipRole)
    assert tip.splitlines()[0] == "95.0000 %, 190 of 200 right"
    assert "190 of 200" in tip
    assert cell(model, 0, SETTINGS, ROLE.ToolTipRole)


def test_the_live_run_is_marked(model: RunsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.set_live(model.run_at(0).path)
    assert cell(model, 0, RUN) == "Second (live)"
    assert cell(model, 0, RUN, ROLE.FontRole).bold()
    assert cell(model, 1, RUN, ROLE.FontRole) is None
    assert cell(model, 0, RUN, ROLE.EditRole) == "Second"  # what is edited is the name alone


def test_only_names_can_be_changed_and_are_asked_for(model: RunsModel, qtbot: QtBot) -> None:
    editable = [
        bool(model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable)
        for column in range(N_COLUMNS)
    ]
    assert editable == [True, *[False] * (N_COLUMNS - 1)]
    with qtbot.waitSignal(model.rename_asked) as asked:
        assert model.setData(model.index(0, RUN), "  Other ")
    assert asked.args == [model.run_at(0), "Other"]
    assert cell(model, 0, RUN) == "Second"  # until the file has it
    with qtbot.assertNotEmitted(model.rename_asked):
        assert not model.setData(model.index(0, RUN), " Second ")
        assert not model.setData(model.index(0, RUN), "   ")


def test_runs_of_one_kind_say_how_many_letters_they_learned_from(
    qtbot: QtBot, add_run: Any
) -> None:
    model = RunsModel()
    split = {"kind": "random", "n_validation": 0}
    runs = [
        add_run("Few", 3, split={**split, "n_train": 500}),
        add_run("Many", 3, split={**split, "n_train": 16_640}),
        add_run("Some", 3, split={**split, "n_train": 1800, "n_validation": 200}),
        add_run("Old", 3, split={}),
    ]
    model.set_runs(runs)
    model.sort(LETTERS, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["Old", "Few", "Some", "Many"]
    said = [cell(model, row, LETTERS).split("\n")[1] for row in range(4)]
    numbers = [text.rpartition(" · ")[0] for text in said]
    assert numbers == ["", "500", "1,800", "16,640"]
    tip = cell(model, 2, LETTERS, ROLE.ToolTipRole)
    assert "It learned from 1,800 letters; 200 others watched the training." in tip
