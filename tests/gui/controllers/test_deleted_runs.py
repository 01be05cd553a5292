"""Deleted runs: taken back one after the other, listed, removed for good, in order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.gui.controllers.deleted_runs import DeletedRuns
from letterpad.gui.controllers.runs import Runs
from letterpad.library import DeletedRun, Library
from letterpad.model_files.model_file import TrainedModel, write_model


class Desk:
    """The runs and the deleted ones, and all that was said of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.runs = Runs()
        self.deleted = DeletedRuns(self.runs)
        self.qtbot = qtbot
        self.offers: list[str] = []
        self.lists: list[list[DeletedRun]] = []
        self.restored: list[int] = []
        self.sentences: list[str] = []
        self.deleted.undo_changed.connect(self.offers.append)
        self.deleted.listed.connect(self.lists.append)
        self.deleted.restored.connect(self.restored.append)
        self.deleted.failed.connect(self.sentences.append)
        self.runs.failed.connect(self.sentences.append)

    def settled(self) -> None:
        self.qtbot.waitUntil(lambda: not self.runs.is_busy)

    def names(self) -> list[str]:
        return [run.card.name for run in self.runs.list()]

    def look(self) -> list[str]:
        """Return what can be restored."""
        self.deleted.look()
        self.settled()
        return [run.name for run in self.lists[-1]]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.runs.close()


def test_undo_goes_back_deletion_by_deletion(desk: Desk, add_run: Any) -> None:
    for name in ("One", "Two", "Six"):
        desk.deleted.delete(add_run(name, 3))
    desk.settled()
    assert desk.names() == []
    for _ in range(4):  # once more than there is something to undo
        desk.deleted.undo_delete()
        desk.settled()
    assert sorted(desk.names()) == ["One", "Six", "Two"]
    assert desk.offers == ["One", "Two", "Six", "Two", "One", ""]
    assert desk.sentences == []


def test_changes_and_deletions_are_made_in_the_order_in_which_they_were_asked_for(
    desk: Desk, add_run: Any
) -> None:
    run = add_run("One", 3)
    desk.runs.rename(run, "Two")
    desk.deleted.delete(run)
    desk.settled()
    assert desk.names() == []
    desk.deleted.undo_delete()
    desk.settled()
    assert desk.names() == ["Two"]


def test_a_deleted_live_run_gives_way(desk: Desk, bar_model: TrainedModel) -> None:
    answering: list[Path | None] = []
    desk.runs.live_changed.connect(lambda model: answering.append(model.run))
    run = desk.runs.library.add(bar_model)
    desk.runs.make_live(run.path)
    desk.settled()
    desk.deleted.delete(run)
    desk.settled()
    assert answering == [run.path, None]


def test_several_are_restored_at_once_and_one_that_is_gone_is_said(
    desk: Desk, add_run: Any
) -> None:
    for name in ("One", "Two", "{0}"):
        desk.deleted.delete(add_run(name, 3))
    assert desk.look() == ["{0}", "Two", "One"]
    desk.lists[-1][0].file.path.unlink()
    desk.deleted.restore(desk.lists[-1])
    desk.settled()
    assert sorted(desk.names()) == ["One", "Two"]
    assert desk.restored == [2]
    assert desk.sentences == [
        "“{0}” cannot be restored: {0} is not in the trash any more: it has been restored or "
        "removed."
    ]
    assert desk.offers[-1] == ""  # what the list has brought back is not to be undone


def test_what_another_window_does_meanwhile_breaks_nothing(desk: Desk, add_run: Any) -> None:
    for name in ("One", "Two"):
        desk.deleted.delete(add_run(name, 3))
    assert desk.look() == ["Two", "One"]
    shown = desk.lists[-1]
    other = Library()
    other.restore(shown[0])
    third = other.delete(add_run("Late", 3))
    desk.deleted.remove_for_good(shown)  # those that were seen, and no others
    assert desk.look() == ["Late"]
    desk.runs.refresh()
    desk.settled()
    assert desk.names() == ["Two"]
    assert third.file.path.exists()
    assert desk.sentences == []


def test_what_cannot_be_done_is_said(desk: Desk, bar_model: TrainedModel, tmp_path: Path) -> None:
    run = desk.runs.library.add(bar_model)
    run.path.unlink()
    desk.deleted.delete(run)
    desk.settled()
    name = bar_model.card.name
    assert desk.sentences == [
        f"“{name}” cannot be deleted: {name} has been deleted in the meantime."
    ]
    write_model(bar_model, run.path)
    trash = paths.trash_folder()
    trash.rmdir()
    trash.write_text("no folder")
    desk.deleted.look()
    desk.deleted.delete(run)
    desk.settled()
    assert len(desk.sentences) == 3
    assert all("trash" in sentence for sentence in desk.sentences[1:])
    desk.deleted.tidy()
    desk.settled()
    assert len(desk.sentences) == 3  # the start says nothing
    assert run.path.exists()


def test_what_has_waited_long_enough_is_removed_at_the_start(
    desk: Desk, add_run: Any, home: Path
) -> None:
    old = home / "trash" / "old-ab12cd.deleted-20260101T120000.000000Z-ab12cd.letterpad"
    desk.deleted.delete(add_run("New", 3))
    desk.settled()
    old.write_bytes(b"old")
    (home / "trash" / "days.json").write_text(f'{{"looked": 0, "days": {{"{old.name}": 29.9}}}}')
    desk.deleted.tidy()
    desk.settled()
    assert not old.exists()
    assert desk.look() == ["New"]
    assert desk.lists[-1][0].file.days_left == pytest.approx(30, abs=0.01)
