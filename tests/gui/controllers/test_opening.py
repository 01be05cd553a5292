"""Opening models in a thread: the newest wins, and one that was given up says nothing more."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import Failure, Job
from letterpad.gui.controllers.opening import STEPS, ModelOpening, OpenModel, added, opened
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer
from waiting import HANGS_AFTER


class Heard:
    """A ModelOpening, and what was heard of it."""

    def __init__(self) -> None:
        self.opening = ModelOpening()
        self.said: list[str] = []
        self.results: list[OpenModel | Failure] = []
        self.opening.began.connect(lambda name: self.said.append(f"began {name}"))
        self.opening.stepped.connect(self.said.append)
        self.opening.ended.connect(lambda: self.said.append("ended"))


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    heard = Heard()
    yield heard
    heard.opening.close()
    assert "opening a model" not in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def model_file(bar_model: TrainedModel, tmp_path: Path) -> Path:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    return file


@pytest.fixture
def job() -> Job:
    return Job(lambda job: None, lambda result: None, lambda news: None, lambda *posted: None)


def test_a_model_comes_with_its_steps(heard: Heard, model_file: Path, qtbot: QtBot) -> None:
    heard.opening.open("Bars", lambda job: opened(model_file, job), heard.results.append)
    assert heard.opening.is_busy
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    assert not heard.opening.is_busy
    (model,) = heard.results
    assert isinstance(model, OpenModel)
    assert model.run == model_file
    assert not model.is_slow
    assert heard.said == ["began Bars", *(step for step in STEPS if step != "copy"), "ended"]


def test_a_file_that_is_none_comes_back_as_the_sentence(
    heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "none.letterpad"
    file.write_bytes(b"no model")
    heard.opening.open("None", lambda job: opened(file, job), heard.results.append)
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    assert isinstance(heard.results[0], UserError)
    assert heard.said[-1] == "ended"
    assert not heard.opening.is_busy


def test_the_newest_wins(heard: Heard, model_file: Path, qtbot: QtBot) -> None:
    go_on, second = threading.Event(), opened_at_once(model_file)

    def slow(job: Job) -> OpenModel:
        job.on_cancel(go_on.set)
        go_on.wait(HANGS_AFTER)
        return second

    heard.opening.open("First", slow, heard.results.append)
    heard.opening.open("Second", lambda job: second, heard.results.append)
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    assert heard.results == [second]
    assert heard.said == ["began First", "ended", "began Second", "ended"]


def test_what_is_given_up_says_nothing_more(heard: Heard, model_file: Path, qtbot: QtBot) -> None:
    begun = threading.Event()

    def endless(job: Job) -> OpenModel:
        stopped = threading.Event()
        job.on_cancel(stopped.set)
        begun.set()
        stopped.wait(HANGS_AFTER)
        job.tell("try out")
        raise UserError("It was stopped.")

    heard.opening.open("Endless", endless, heard.results.append)
    qtbot.waitUntil(begun.is_set)
    heard.opening.cancel()
    assert not heard.opening.is_busy
    heard.opening.close()
    assert heard.said == ["began Endless", "ended"]
    assert heard.results == []


def test_nothing_happens_where_there_is_nothing_to_cancel(heard: Heard) -> None:
    heard.opening.cancel()
    assert heard.said == []


def opened_at_once(file: Path) -> OpenModel:
    return OpenModel(Recognizer(file), False, file)


def test_the_shipped_recogniser_needs_no_file(job: Job) -> None:
    model = opened(None, job)
    assert model.run is None
    assert len(model.recognizer.card.cased_classes) == 52


def test_upper_and_lower_case_are_apart_where_the_model_can_tell_them(
    job: Job, model_file: Path
) -> None:
    shipped = opened(None, job)
    assert len(shipped.with_cases(True).recognizer.classes) == 52
    assert len(shipped.with_cases(True).with_cases(False).recognizer.classes) == 26
    bars = opened(model_file, job)
    assert bars.with_cases(True).recognizer.classes == bars.recognizer.classes


def test_a_file_from_elsewhere_is_copied_once_it_has_answered(
    job: Job, model_file: Path, library: Library
) -> None:
    model = added(model_file, library, job)
    (run,) = library.runs()
    assert model.run == run.path != model_file
    assert run.path.read_bytes() == model_file.read_bytes()


def test_a_file_that_cannot_answer_stays_out(job: Job, model_file: Path, library: Library) -> None:
    model_file.write_bytes(model_file.read_bytes()[:-200])
    with pytest.raises(UserError, match="bars"):
        added(model_file, library, job)
    assert library.runs() == []


def test_a_copy_that_is_given_up_leaves_nothing(
    job: Job, model_file: Path, library: Library
) -> None:
    job.cancel()
    with pytest.raises(UserError):
        added(model_file, library, job)
    assert library.runs() == []


def test_an_error_that_nobody_foresaw_comes_back_as_a_sentence(heard: Heard, qtbot: QtBot) -> None:
    def broken(job: Job) -> OpenModel:
        raise RuntimeError("oh")

    heard.opening.open("Mine", broken, heard.results.append)
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    assert str(heard.results[0]) == "Mine cannot be opened (RuntimeError: oh)."
    assert not heard.opening.is_busy
