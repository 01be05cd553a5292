"""The rows of deleted models: news inserts and removes rows, and what stays is not touched."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from letterpad.gui.results.deleted_model import NAME, STAYS, DeletedModel, days_text
from letterpad.library import DeletedRun
from letterpad.model_files.model_file import TrainedModel
from letterpad.trash import DeletedFile

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def deleted(model: TrainedModel, name: str, minute: int, days_left: float = 30) -> DeletedRun:
    file = DeletedFile(Path(name), name, NOW + timedelta(minutes=minute), 5_000, days_left)
    return DeletedRun(file, replace(model.card, name=name))


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> DeletedModel:
    model = DeletedModel()
    qtmodeltester.check(model)
    return model


def test_rows_stay_while_others_come_and_go(model: DeletedModel, bar_model: TrainedModel) -> None:
    one, two, six = (deleted(bar_model, name, at) for at, name in enumerate(("one", "two", "six")))
    model.set_runs([two, one])
    kept = QPersistentModelIndex(model.index(0, NAME))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.set_runs([six, two])
    assert model.runs() == [six, two]
    assert kept.row() == 1
    assert model.runs_of([1, 0]) == [six, two]
    model.set_runs([])
    assert model.rowCount() == 0
    assert not kept.isValid()
    assert resets == []


def test_what_comes_and_goes_together_does_so_at_once(
    model: DeletedModel, bar_model: TrainedModel
) -> None:
    """Row by row, a thousand selected ones took three quarters of a minute."""
    runs = [deleted(bar_model, f"run {at}", at) for at in range(100)]
    signals: list[str] = []
    model.rowsInserted.connect(lambda *_: signals.append("in"))
    model.rowsRemoved.connect(lambda *_: signals.append("out"))
    model.set_runs(runs)
    model.set_runs(runs[40:50])
    model.set_runs(runs[:60])
    assert model.runs() == runs[:60]
    assert signals == ["in", "out", "out", "in", "in"]


def test_a_day_that_has_passed_is_shown(
    model: DeletedModel, bar_model: TrainedModel, qtbot: QtBot
) -> None:
    model.set_runs([deleted(bar_model, "one", 0)])
    with qtbot.waitSignal(model.dataChanged):
        model.set_runs([deleted(bar_model, "one", 0, days_left=28.2)])
    assert model.index(0, STAYS).data() == "29 days"


@pytest.mark.parametrize(
    ("days", "text"),
    [(30, "30 days"), (28.9, "29 days"), (1, "1 day"), (0.01, "1 day"), (0, "1 day")],
)
def test_it_is_never_said_to_stay_shorter_than_it_does(days: float, text: str) -> None:
    assert days_text(days) == text


def test_names_are_shown_letter_for_letter(model: DeletedModel, bar_model: TrainedModel) -> None:
    model.set_runs([deleted(bar_model, "<b>&{0}</b>", 0)])
    index = model.index(0, NAME)
    assert index.data().startswith("<b>&{0}</b>\n")
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Model: <b>&{0}</b>, ")
