"""The user's runs and the live model: files are read and written, and models opened, in threads."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.gui.controllers import background
from letterpad.gui.controllers import runs as runs_module
from letterpad.gui.controllers.background import Job
from letterpad.gui.controllers.opening import opened
from letterpad.gui.controllers.runs import Runs
from letterpad.model_files.model_file import TrainedModel, read_model, write_model
from letterpad.recognition import onnx_session
from letterpad.recognition.recognizer import SHIPPED, Recognizer
from waiting import HANGS_AFTER

if TYPE_CHECKING:
    from letterpad.gui.controllers.opening import OpenModel


class Desk:
    """The runs, and all that they said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.runs = Runs()
        self.qtbot = qtbot
        self.answering: list[OpenModel] = []
        self.listed: list[list[str]] = []
        self.chosen: list[Path | None] = []
        self.sentences: list[str] = []
        self.runs.live_changed.connect(self.answering.append)
        self.runs.changed.connect(self._list)
        self.runs.chosen_changed.connect(self.chosen.append)
        self.runs.failed.connect(self.sentences.append)

    def _list(self, runs: list[Any]) -> None:
        self.listed.append([run.card.name for run in runs])

    def settled(self) -> None:
        """Wait until nothing more is to come."""
        self.qtbot.waitUntil(lambda: not self.runs.is_busy)

    @property
    def live(self) -> Recognizer:
        return self.answering[-1].recognizer


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.runs.close()
    assert {"library", "opening a model"}.isdisjoint(
        thread.name for thread in threading.enumerate()
    )


@pytest.fixture
def slow_file(slow_model: TrainedModel, tmp_path: Path) -> Path:
    file = tmp_path / "slow.letterpad"
    write_model(slow_model, file)
    return file


def test_runs_are_listed_and_only_a_change_is_told(desk: Desk, add_run: Any) -> None:
    add_run("One", 3)
    desk.runs.refresh()
    assert desk.runs.list() == []  # in a thread
    desk.settled()
    desk.runs.refresh()
    desk.settled()
    assert desk.listed == [["One"]]
    run = add_run("Two", 3)
    desk.runs.rename(run, "Three")
    desk.settled()
    assert desk.listed == [["One"], ["One", "Three"]]


def test_changes_are_made_in_the_order_in_which_they_were_asked_for(
    desk: Desk, add_run: Any, tmp_path: Path
) -> None:
    run = add_run("One", 3)
    desk.runs.rename(run, "Two")
    desk.runs.save_file(run, tmp_path / "saved.letterpad")
    desk.runs.rename(run, "Three")
    desk.settled()
    assert read_model(tmp_path / "saved.letterpad").card.name == "Two"
    assert [run.card.name for run in desk.runs.list()] == ["Three"]
    assert desk.sentences == []


def test_what_was_asked_for_is_done_when_the_window_is_closed_at_once(
    qtbot: QtBot, add_run: Any, tmp_path: Path
) -> None:
    runs = Runs()
    run = add_run("One", 3)
    runs.rename(run, "Two")
    runs.save_file(run, tmp_path / "saved.letterpad")
    runs.close()
    assert read_model(tmp_path / "saved.letterpad").card.name == "Two"


def test_what_cannot_be_done_is_said(desk: Desk, add_run: Any, tmp_path: Path) -> None:
    run = add_run("{0}", 3)  # a name may be anything
    desk.runs.refresh()
    desk.settled()
    run.path.unlink()
    desk.runs.save_file(run, tmp_path / "saved.letterpad")
    desk.settled()
    assert "saved.letterpad” cannot be written: " in desk.sentences[0]


def test_a_trained_model_is_listed_and_not_used_unasked(
    desk: Desk, bar_model: TrainedModel
) -> None:
    arrived: list[Any] = []
    lost: list[str] = []
    desk.runs.arrived.connect(arrived.append)
    desk.runs.lost.connect(lambda sentence, _: lost.append(sentence))
    run = desk.runs.library.add(bar_model)
    desk.runs.take(run.path)
    desk.qtbot.waitUntil(lambda: arrived == [run])
    desk.settled()
    assert desk.answering == []
    desk.runs.take(run.path.with_name("gone.letterpad"))
    desk.qtbot.waitUntil(lambda: bool(lost))
    assert "gone.letterpad" in lost[0]
    assert arrived == [run]


# The live model


def test_while_the_model_of_last_time_is_opened_the_shipped_one_answers(
    desk: Desk, slow_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs_module, "_STANDS_IN_AFTER_MS", 0)
    slow = desk.runs.library.open_file(slow_file)
    desk.runs.begin(slow.path, apart=False)
    desk.settled()
    assert [model.run for model in desk.answering] == [None, slow.path]
    assert set(desk.chosen) == {slow.path}  # the chooser says what is being opened
    assert desk.sentences == []


def test_whatever_goes_wrong_another_model_answers(
    desk: Desk, bar_model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = desk.runs.library.add(bar_model)
    real = runs_module.opened

    def broken(file: Path | None, job: "Job") -> "OpenModel":
        if file is not None:
            raise RuntimeError("nobody foresaw it")
        return real(file, job)

    monkeypatch.setattr(runs_module, "opened", broken)
    desk.runs.begin(run.path, apart=False)
    desk.settled()
    assert [model.run for model in desk.answering] == [None]
    assert "cannot be opened (RuntimeError: nobody foresaw it)." in desk.sentences[0]


def test_the_live_model_tells_its_cases_apart(desk: Desk, pen_model: TrainedModel) -> None:
    run = desk.runs.library.add(pen_model)
    desk.runs.make_live(run.path)
    desk.settled()
    run.path.unlink()  # it is open
    desk.runs.set_apart(True)
    desk.runs.set_apart(False)
    assert [model.recognizer.classes for model in desk.answering] == [
        pen_model.card.classes,
        pen_model.card.cased_classes,
        pen_model.card.classes,
    ]
    assert {model.run for model in desk.answering} == {run.path}
    assert desk.sentences == []


def test_a_model_without_cases_answers_as_ever(desk: Desk, bar_model: TrainedModel) -> None:
    run = desk.runs.library.add(bar_model)
    desk.runs.begin(run.path, apart=True)
    desk.settled()
    assert not desk.live.split_cases
    assert desk.live.classes == bar_model.card.classes
    assert desk.runs.apart
    assert desk.sentences == []


def test_where_the_run_of_last_time_is_gone_another_answers(desk: Desk, home: Path) -> None:
    desk.runs.begin(home / "models" / "gone.letterpad", apart=False)
    desk.settled()
    assert desk.runs.live is None
    assert desk.runs.chosen is None
    assert desk.chosen[-1] is None
    assert desk.live.path == paths.resource(SHIPPED)
    assert desk.sentences == [
        "The model that read your drawing last time is not there any more (gone.letterpad). "
        "Letterpad's recogniser reads it now."
    ]


def test_the_old_model_answers_until_the_new_one_is_open(
    desk: Desk, bar_model: TrainedModel, slow_file: Path
) -> None:
    steps: list[str] = []
    desk.runs.opening.stepped.connect(steps.append)
    quick = desk.runs.library.add(bar_model)
    desk.runs.make_live(quick.path)
    desk.settled()
    assert steps == ["read", "try out", "load", "time"]
    slow = desk.runs.library.open_file(slow_file)
    steps.clear()
    desk.runs.make_live(slow.path)
    assert (desk.runs.live, desk.runs.chosen) == (quick.path, slow.path)
    desk.settled()
    assert (desk.runs.live, desk.runs.chosen) == (slow.path, slow.path)
    assert [model.is_slow for model in desk.answering] == [False, True]
    assert desk.chosen == [quick.path, quick.path, slow.path, slow.path]
    assert steps == ["read", "try out", "load", "time"]


def test_the_newest_choice_wins(
    desk: Desk, bar_model: TrainedModel, pen_model: TrainedModel, slow_file: Path
) -> None:
    """What was chosen before it neither answers nor takes its time."""
    slow = desk.runs.library.open_file(slow_file)
    bars, pen = map(desk.runs.library.add, (bar_model, pen_model))
    for path in (slow.path, bars.path, None, slow.path, pen.path):
        desk.runs.make_live(path)
    desk.settled()
    assert [model.run for model in desk.answering] == [pen.path]
    assert desk.runs.live == pen.path


def test_cancelled_opening_leaves_what_answers(
    desk: Desk, bar_model: TrainedModel, slow_file: Path
) -> None:
    quick = desk.runs.library.add(bar_model)
    desk.runs.make_live(quick.path)
    desk.settled()
    with desk.qtbot.waitSignal(desk.runs.opening.stepped, check_params_cb=is_("try out")):
        desk.runs.open_file(slow_file)
    with desk.qtbot.waitSignal(desk.runs.opening.ended):
        desk.runs.cancel_opening()
    desk.settled()
    assert len(desk.answering) == 1
    assert desk.chosen[-1] == desk.runs.live == quick.path
    assert [run.card.name for run in desk.runs.list()] == [bar_model.card.name]
    assert desk.sentences == []


def test_the_shipped_recogniser_answers_where_the_first_model_was_given_up(
    desk: Desk, slow_file: Path
) -> None:
    slow = desk.runs.library.open_file(slow_file)
    with desk.qtbot.waitSignal(desk.runs.opening.stepped, check_params_cb=is_("try out")):
        desk.runs.begin(slow.path, apart=True)
    desk.runs.cancel_opening()
    desk.settled()
    assert [model.run for model in desk.answering] == [None]
    assert desk.live.split_cases


def test_a_model_that_cannot_be_opened_is_said(
    desk: Desk, bar_model: TrainedModel, tmp_path: Path
) -> None:
    broken = desk.runs.library.add(replace(bar_model, onnx=b"nothing"))
    desk.runs.begin(broken.path, apart=False)
    desk.settled()
    assert desk.runs.live is None
    assert len(desk.answering) == 1
    assert "cannot be run" in desk.sentences[0]
    assert desk.sentences[0].endswith(" Letterpad's recogniser reads your drawing.")
    assert desk.chosen[-1] is None
    run = desk.runs.library.add(bar_model)
    desk.runs.make_live(run.path)
    desk.settled()
    desk.runs.make_live(broken.path)
    desk.settled()
    assert desk.runs.chosen == desk.runs.live == run.path
    assert len(desk.answering) == 2


def test_the_shipped_recogniser_answers_where_the_live_model_fails(
    desk: Desk, bar_model: TrainedModel
) -> None:
    run = desk.runs.library.add(bar_model)
    desk.runs.make_live(run.path)
    desk.settled()
    desk.runs.live_failed("It answers no more.")
    desk.settled()
    assert desk.sentences == ["It answers no more."]
    assert [model.run for model in desk.answering] == [run.path, None]
    desk.runs.live_failed("Nor does it.")  # there is no other one
    desk.settled()
    assert len(desk.answering) == 2


def test_a_file_from_elsewhere_is_kept_once_it_has_answered(
    desk: Desk, bar_model: TrainedModel, tmp_path: Path, home: Path
) -> None:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    steps: list[str] = []
    desk.runs.opening.stepped.connect(steps.append)
    desk.runs.open_file(file)
    desk.settled()
    (kept,) = (home / "models").glob("*.letterpad")
    assert desk.runs.live == desk.live.path == kept
    assert steps == ["read", "try out", "load", "time", "copy"]
    assert desk.listed == [[bar_model.card.name]]


def is_(step: str) -> Callable[[str], bool]:
    return lambda told: told == step


def test_closing_while_a_slow_model_is_opened_waits_for_no_answer(
    qtbot: QtBot,
    slow_model: TrainedModel,
    slow_network: Callable[[int, int], bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(onnx_session, "MOST_SECONDS", 100 * HANGS_AFTER)
    monkeypatch.setattr(background, "CLOSING_SECONDS", HANGS_AFTER / 10)
    endless = replace(slow_model, onnx=slow_network(10**9, len(slow_model.card.classes)))
    write_model(endless, tmp_path / "endless.letterpad")
    runs = Runs()
    slow = runs.library.open_file(tmp_path / "endless.letterpad")
    with qtbot.waitSignal(runs.opening.stepped, check_params_cb=is_("try out")):
        runs.make_live(slow.path)
    runs.close()
    assert "opening a model" not in {thread.name for thread in threading.enumerate()}


def test_a_model_that_is_open_answers_at_once(desk: Desk, bar_model: TrainedModel) -> None:
    run = desk.runs.library.add(bar_model)
    desk.runs.begin(None, apart=False)
    desk.settled()
    model = opened(run.path, Job(lambda job: None, print, print, lambda *told: None))
    desk.runs.make_open_live(model)
    assert desk.answering[-1] is model
    assert desk.runs.live == desk.runs.chosen == run.path
    assert not desk.runs.is_busy
