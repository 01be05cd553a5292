"""The models beside the answer are kept open: which, in which order, and when they cannot be."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.pinned_models import PinnedModels, Pinning, keys_of
from letterpad.gui.controllers.runs import Runs
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel


class Desk:
    """The runs and the pinned models of a window."""

    def __init__(self, qtbot: QtBot, model: TrainedModel) -> None:
        self.qtbot = qtbot
        self.model = model
        self.runs = Runs()
        self.pinned = PinnedModels(self.runs)
        self.told: list[Pinning] = []
        self.pinned.changed.connect(self.told.append)
        self.pinned.set_active(True)

    def add(self, name: str) -> Run:
        number = len(Library().runs())
        created = f"2026-01-02T03:04:{number:02}+00:00"
        card = replace(self.model.card, name=name, created=created)
        run = Library().add(replace(self.model, card=card))
        self.runs.refresh()
        return run

    def begin(self, live: Path | None = None) -> None:
        self.runs.refresh()
        self.runs.begin(live, apart=False)
        self.settled()

    def settled(self) -> None:
        self.qtbot.waitUntil(lambda: not (self.runs.is_busy or self.pinned.is_busy))

    def names(self) -> list[str]:
        return [model.name for model in self.pinned.pinning.models]

    def close(self) -> None:
        self.pinned.close()
        self.runs.close()


@pytest.fixture
def desk(qtbot: QtBot, bar_model: TrainedModel) -> Iterator[Desk]:
    desk = Desk(qtbot, bar_model)
    yield desk
    desk.close()
    assert "opening pinned models" not in {thread.name for thread in threading.enumerate()}


def test_the_shipped_the_live_and_the_newest_one_are_opened(desk: Desk) -> None:
    one, _, _ = desk.add("One"), desk.add("Two"), desk.add("Three")
    desk.begin(one.path)
    models = desk.pinned.pinning.models
    assert desk.names() == ["Letterpad's recogniser", "One", "Three"]
    assert [model.is_live for model in models] == [False, True, False]
    for model in models:
        assert model.model is not None
        assert model.problem == ""
        assert model.model.recognizer.classes
    assert desk.pinned.pinning.others == ((desk.runs.list()[1].path, "Two"),)


def test_a_run_that_comes_stands_there_and_takes_nobodys_place(desk: Desk) -> None:
    desk.begin()
    assert desk.names() == ["Letterpad's recogniser"]
    desk.add("New")
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "New"]
    assert desk.pinned.pinning.models[0].is_live
    assert desk.runs.live is None


def test_runs_are_pinned_unpinned_and_moved(desk: Desk) -> None:
    one, two = desk.add("One"), desk.add("Two")
    desk.begin()
    assert desk.names() == ["Letterpad's recogniser", "Two"]
    desk.pinned.toggle_run(one)
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "Two", "One"]
    assert keys_of(desk.pinned.pinning) == {one.path, two.path}
    desk.pinned.move(one.path, 0)
    assert desk.names() == ["One", "Letterpad's recogniser", "Two"]
    desk.pinned.toggle_run(two)
    desk.pinned.unpin(None)
    assert desk.names() == ["One"]
    desk.pinned.pin(None)
    desk.settled()
    assert desk.names() == ["One", "Letterpad's recogniser"]
    assert all(model.model is not None for model in desk.pinned.pinning.models)


def test_what_was_pinned_is_pinned_in_the_next_window(qtbot: QtBot, desk: Desk) -> None:
    one, two = desk.add("One"), desk.add("Two")
    desk.begin()
    desk.pinned.pin(one.path)
    desk.pinned.move(one.path, 0)
    desk.pinned.unpin(two.path)
    again = Desk(qtbot, desk.model)
    again.pinned.set_choices(desk.pinned.choices())
    again.begin()
    assert again.names() == ["One", "Letterpad's recogniser"]
    again.close()


def test_one_that_is_open_is_used_at_once_and_all_stay_where_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = desk.add("One"), desk.add("Two")
    desk.begin(one.path)
    before = desk.pinned.pinning.models
    desk.pinned.use(two.path)
    assert desk.runs.live == two.path  # no file is opened for it
    assert not desk.runs.is_busy
    after = desk.pinned.pinning.models
    assert [model.key for model in after] == [model.key for model in before]
    assert [model.model for model in after] == [model.model for model in before]
    assert [model.is_live for model in after] == [False, False, True]
    desk.add("Three")
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "One", "Two", "Three"]


def test_one_that_cannot_be_opened_says_so_and_the_others_are_opened(
    desk: Desk, add_run: Any
) -> None:
    fine = desk.add("Fine")
    add_run("Broken", 3, created="2027-01-01T00:00:00")
    desk.begin()
    desk.pinned.pin(fine.path)
    desk.settled()
    by_name = {model.name: model for model in desk.pinned.pinning.models}
    assert by_name["Broken"].model is None
    assert "cannot be used" in by_name["Broken"].problem
    assert by_name["Fine"].model is not None


def test_one_that_is_deleted_goes_and_is_opened_no_more(desk: Desk) -> None:
    one, _ = desk.add("One"), desk.add("Two")
    desk.begin()
    desk.pinned.pin(one.path)
    desk.settled()
    one.path.unlink()
    desk.runs.refresh()
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "Two"]


def test_another_name_is_shown(desk: Desk) -> None:
    run = desk.add("One")
    desk.begin()
    desk.runs.rename(run, "Renamed")
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "Renamed"]


def test_nothing_is_opened_while_nobody_sees_it(desk: Desk) -> None:
    desk.pinned.set_active(False)
    desk.add("One")
    desk.begin()
    assert [model.model is None for model in desk.pinned.pinning.models] == [False, True]
    desk.pinned.set_active(True)
    desk.settled()
    assert [model.model is None for model in desk.pinned.pinning.models] == [False, False]


def test_one_that_was_unpinned_comes_back_when_it_answers(desk: Desk) -> None:
    one, _ = desk.add("One"), desk.add("Two")
    desk.begin()
    desk.pinned.unpin(one.path)
    desk.runs.make_live(one.path)
    desk.settled()
    assert desk.names() == ["Letterpad's recogniser", "One", "Two"]


def test_all_tell_the_cases_apart_if_the_live_one_is_to(
    desk: Desk, pen_model: TrainedModel
) -> None:
    pen = Library().add(pen_model)
    desk.add("Bars")
    desk.begin()
    desk.pinned.pin(pen.path)
    desk.settled()

    def split() -> dict[str, bool]:
        found = {}
        for model in desk.pinned.pinning.models:
            assert model.model is not None
            found[model.name] = model.model.recognizer.split_cases
        return found

    assert not any(split().values())
    desk.runs.set_apart(True)
    assert split() == {"Letterpad's recogniser": True, "Bars": False, pen_model.card.name: True}
