"""The background of the window: messages, stop, close. With children that say what a test says."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from letterpad.assessment.letters import load_letters
from letterpad.gui.controllers.jobs import Jobs
from letterpad.letters import cache
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.training.experiments.spec import (
    Curve,
    CurveSpec,
    Learner,
    Planned,
    Point,
    RepeatSpec,
)
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import (
    CurveLearned,
    Experiment,
    Failed,
    Last,
    LearnCurve,
    LettersReady,
    Message,
    ReadLetters,
    Repeat,
    Request,
    Search,
    Stopped,
    Train,
    Trained,
    Trial,
)
from letterpad.training.spec import CurvePoint, Progress, SearchSpec, TrainSpec

SPEC = TrainSpec(Builtin(), "neural-net", name="mine")


def letters_file(folder: Path) -> Path:
    """Write a small file of drawings."""
    path = folder / "letters.ndjson"
    line = '{"word": "L", "drawing": [[[0, 0, 40], [0, 80, 80]]]}'
    path.write_text(f"{line}\n" * 3)
    return path


class FakeChild:
    """Says what the test tells it to, in a thread of its own like the real one."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.kills = 0
        self.is_over = self.is_gone = False
        self._post: Callable[[Sequence[Message]], None] | None = None

    @property
    def is_busy(self) -> bool:
        return self._post is not None

    def run(self, request: Request, post: Callable[[Sequence[Message]], None]) -> None:
        assert not self.is_busy
        assert not self.is_over
        self.requests.append(request)
        self._post = post

    def say(self, *messages: Message) -> None:
        assert self._post is not None
        thread = threading.Thread(target=self._post, args=(messages,))
        thread.start()
        thread.join()
        if isinstance(messages[-1], Last):
            self._post = None

    def kill(self) -> None:
        self.kills += 1
        self.is_over = True
        if self._post is not None:
            self.say(Stopped())

    def wait(self, timeout: float) -> None:
        assert self.is_over
        self.is_gone = True


class Bench:
    """Jobs over fake children, and what they told the window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.children: list[FakeChild] = []
        self.jobs = Jobs(Library(), new_child=self._new_child)
        self.told: list[tuple[Any, ...]] = []
        self.busy_when_told: list[bool] = []
        for name in (
            "progressed",
            "tried",
            "trained",
            "failed",
            "stopped",
            "letters_ready",
            "letters_progressed",
            "letters_failed",
        ):
            self._listen(name)

    def _new_child(self) -> Any:
        self.children.append(FakeChild())
        return self.children[-1]

    def _listen(self, name: str) -> None:
        def hear(*what: object) -> None:
            assert threading.current_thread() is threading.main_thread()
            self.told.append((name, *what))
            self.busy_when_told.append(self.jobs.is_busy)

        getattr(self.jobs, name).connect(hear)

    def train(self) -> FakeChild:
        self.jobs.train(SPEC)
        return self.children[-1]

    def read(self, source: str) -> FakeChild:
        n_children = len(self.children)
        self.jobs.read_letters(Files(source))
        self.qtbot.waitUntil(lambda: len(self.children) > n_children)
        assert self.children[-1].requests == [ReadLetters(Files(source))]
        return self.children[-1]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    assert bench.jobs.close()
    assert all(child.is_over for child in bench.children)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Return jobs with real children."""
    jobs = Jobs(Library())
    yield jobs
    assert jobs.close()
    assert not psutil.Process().children(recursive=True)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("child")]


@pytest.fixture
def ready(bar_letters: LetterSet) -> LettersReady:
    """Return what a child says when it has read the bar letters."""
    bar_letters.save(cache.folder_of("bars"))
    return LettersReady(str(cache.folder_of("bars")))


def test_what_a_training_says_is_told_in_order(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.jobs.started) as started:
        child = bench.train()
    assert started.args == [SPEC]
    assert bench.jobs.is_busy
    (request,) = child.requests
    assert isinstance(request, Train)
    assert request.spec == SPEC
    assert Path(request.out).name.startswith("mine")
    point = CurvePoint(1, 2, "epoch", loss=1.0)
    progress = Progress("fit", "epoch 1 of 2", 0.5, point=point)
    with qtbot.waitSignal(bench.jobs.progressed):
        child.say(progress)
    with qtbot.waitSignal(bench.jobs.trained):
        child.say(Trained(request.out))
    assert bench.told == [("progressed", progress), ("trained", Path(request.out))]
    assert bench.busy_when_told == [True, False]


def test_what_is_said_together_is_told_whole(bench: Bench, qtbot: QtBot) -> None:
    child = bench.train()
    said = [
        Progress("fit", f"{step}", point=CurvePoint(step, 200, "iteration", loss=1.0))
        for step in range(200)
    ]
    with qtbot.waitSignal(bench.jobs.trained):
        child.say(*said, Trained("a"))
    assert bench.told == [*(("progressed", each) for each in said), ("trained", Path("a"))]


def test_late_messages_of_an_old_job_are_dropped(bench: Bench, qtbot: QtBot) -> None:
    old = bench.train()
    old.say(Progress("fit", "from the old job"))
    new = bench.train()  # before the event loop could deliver anything
    assert old.kills == 1
    with qtbot.waitSignal(bench.jobs.trained):
        new.say(Trained("b"))
    assert bench.told == [("trained", Path("b"))]


def test_stop_ends_a_training_and_waits_for_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.train()
    with qtbot.waitSignal(bench.jobs.stopped):
        bench.jobs.stop()
    assert not bench.jobs.is_busy
    assert bench.told == [("stopped",)]


def test_one_stop_is_told_of_two_trainings_and_a_stop(bench: Bench, qtbot: QtBot) -> None:
    bench.train()
    with qtbot.waitSignal(bench.jobs.stopped):
        bench.train()
        bench.jobs.stop()
    qtbot.wait(1)
    assert bench.told == [("stopped",)]


def test_progress_is_not_told_after_a_stop(bench: Bench, qtbot: QtBot) -> None:
    child = bench.train()
    child.say(Progress("fit", "one more"))
    with qtbot.waitSignal(bench.jobs.stopped):
        bench.jobs.stop()
    assert bench.told == [("stopped",)]


def test_a_stop_that_comes_after_the_end_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    child = bench.train()
    child.say(Trained("a"))
    with qtbot.waitSignal(bench.jobs.trained):
        bench.jobs.stop()  # before the window was told
    assert bench.told == [("trained", Path("a"))]
    assert child.kills == 0


def test_stop_without_a_job_does_nothing(bench: Bench) -> None:
    bench.jobs.warm_up()
    bench.jobs.stop()
    assert bench.children[0].kills == 0


def test_the_child_stays_for_the_next_training(bench: Bench, qtbot: QtBot) -> None:
    for _ in range(2):
        child = bench.train()
        with qtbot.waitSignal(bench.jobs.trained):
            child.say(Trained("a"))
    assert len(bench.children) == 1
    assert child.kills == 0
    assert len(child.requests) == 2


def test_a_child_that_died_while_idle_is_replaced(bench: Bench, qtbot: QtBot) -> None:
    bench.jobs.warm_up()
    bench.children[0].is_over = True
    child = bench.train()
    assert child is not bench.children[0]
    assert len(child.requests) == 1


def test_letters_are_read_while_a_training_runs(
    bench: Bench, qtbot: QtBot, ready: LettersReady, bar_letters: LetterSet
) -> None:
    trainer = bench.train()
    reader = bench.read("here")
    assert reader is not trainer
    assert bench.jobs.is_reading
    with qtbot.waitSignal(bench.jobs.letters_ready):
        reader.say(ready)
    ((name, spec, letters),) = bench.told
    assert (name, spec, letters.hash) == ("letters_ready", Files("here"), bar_letters.hash)
    assert bench.jobs.is_busy
    assert not bench.jobs.is_reading
    assert (reader.kills, trainer.kills) == (1, 0)  # the reader is given back at once


def test_nobody_waits_for_letters_that_take_long(
    bench: Bench, qtbot: QtBot, ready: LettersReady
) -> None:
    slow, fast = bench.read("slow"), bench.read("fast")
    with qtbot.waitSignal(bench.jobs.letters_ready):
        fast.say(ready)
    with qtbot.waitSignal(bench.jobs.letters_failed):
        slow.say(Failed("There are none."))
    assert [told[:2] for told in bench.told] == [
        ("letters_ready", Files("fast")),
        ("letters_failed", Files("slow")),
    ]


def test_letters_that_are_gone_again_are_said_in_words(bench: Bench, qtbot: QtBot) -> None:
    reader = bench.read("here")
    with qtbot.waitSignal(bench.jobs.letters_failed) as failed:
        reader.say(LettersReady("nowhere"))
    assert "not found again" in failed.args[1]


def test_letters_that_were_read_before_need_no_child(
    bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    file = letters_file(tmp_path)
    spec = Files(str(file))
    read = load_letters(spec)
    with qtbot.waitSignal(bench.jobs.letters_ready) as ready:
        bench.jobs.read_letters(spec)
        assert bench.told == []  # in a thread
        assert bench.jobs.is_reading
    assert ready.args[1].hash == read.hash
    assert bench.children == []
    assert not bench.jobs.is_reading


def test_a_folder_of_many_files_is_looked_at_by_a_child(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where its letters were read before: all its files are looked at to know that."""
    folder = tmp_path / "letters"
    (folder / "A").mkdir(parents=True)
    for number in range(3):
        picture = Image.new("L", (28, 28))
        picture.paste(255, (10, 4, 14, 20 + number))
        picture.save(folder / "A" / f"{number}.png")
    spec = Files(str(folder))
    load_letters(spec)
    # The folder of a class is looked at, too.
    monkeypatch.setattr("letterpad.gui.controllers.jobs.MOST_FILES", 4)
    with qtbot.waitSignal(bench.jobs.letters_ready):
        bench.jobs.read_letters(spec)
    monkeypatch.setattr("letterpad.gui.controllers.jobs.MOST_FILES", 3)
    bench.read(str(folder))


def test_letters_that_are_asked_for_twice_are_read_once(
    bench: Bench, qtbot: QtBot, ready: LettersReady
) -> None:
    reader = bench.read("here")
    with qtbot.waitSignal(bench.jobs.letters_loading):
        bench.jobs.read_letters(Files("here"))
    with qtbot.waitSignal(bench.jobs.letters_ready):
        reader.say(ready)
    assert len(bench.children) == 1


@pytest.mark.parametrize("name", ["t10k-images-idx3-ubyte", "letters.zip", "folder"])
def test_it_is_told_whether_files_name_their_classes(
    bench: Bench, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """By what the files hold, whatever they are called."""
    pictures = b"\0\0\x08\x03"
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
        (path / "train-images-idx3-ubyte").write_bytes(pictures)
    else:
        path.write_bytes(b"PK\5\6" if name == "letters.zip" else pictures)
    with qtbot.waitSignal(bench.jobs.letters_unnamed) as told:
        bench.jobs.read_letters(Files(str(path)))
    assert told.args == [Files(str(path)), name != "letters.zip"]


def test_reading_is_given_up_while_it_is_looked_for_letters(bench: Bench, qtbot: QtBot) -> None:
    bench.jobs.read_letters(Files("here"))
    bench.jobs.stop_reading(Files("here"))
    assert not bench.jobs.is_reading
    ((name, spec, sentence),) = bench.told
    assert (name, spec) == ("letters_failed", Files("here"))
    assert "stopped" in sentence
    bench.read("elsewhere")  # which comes after it
    assert len(bench.children) == 1


def test_reading_is_given_up_while_a_child_reads(
    bench: Bench, qtbot: QtBot, ready: LettersReady
) -> None:
    reader, other = bench.read("here"), bench.read("elsewhere")
    bench.jobs.stop_reading(Files("here"))
    bench.jobs.stop_reading(Files("nowhere"))  # nobody reads them
    assert (reader.kills, other.kills) == (1, 0)
    with qtbot.waitSignal(bench.jobs.letters_ready):
        other.say(ready)
    assert [told[:2] for told in bench.told] == [
        ("letters_failed", Files("here")),
        ("letters_ready", Files("elsewhere")),
    ]


def test_a_search_is_a_job_too(bench: Bench, qtbot: QtBot) -> None:
    spec = SearchSpec(SPEC, {"epochs": (1, 2)})
    bench.jobs.name_beside(lambda: {"Neural net"})
    bench.jobs.search(spec)
    (request,) = bench.children[0].requests
    assert isinstance(request, Search)
    assert request.spec == spec
    assert (request.language, set(request.other_names)) == ("en", {"Neural net"})
    trial = Trial({"epochs": 1}, 0, 100, 0.5, 0.1, 1, 6)
    with qtbot.waitSignal(bench.jobs.failed):
        bench.children[0].say(trial, Failed("no", "because"))
    assert bench.told == [("tried", trial), ("failed", "no", "because")]
    assert not bench.jobs.is_busy


def test_a_child_that_cannot_be_started_is_said_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    jobs = Jobs(Library(), new_child=lambda: ChildProcess([str(tmp_path / "nothing")]))
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.train(SPEC)
    sentence, traceback = failed.args
    assert "The training process could not be used" in sentence
    assert "nothing" in sentence
    assert "FileNotFoundError" in traceback
    assert not jobs.is_busy
    assert jobs.close()


def test_warm_up_starts_the_child_and_idle_minutes_give_it_back(bench: Bench) -> None:
    bench.jobs.warm_up()
    bench.jobs.warm_up()
    (child,) = bench.children
    assert bench.jobs._idle.interval() == 600_000
    assert bench.jobs._idle.isActive()
    bench.jobs._idle.timeout.emit()
    assert child.kills == 1


def test_a_busy_child_is_not_given_back(bench: Bench, qtbot: QtBot) -> None:
    bench.jobs.warm_up()
    child = bench.train()
    assert not bench.jobs._idle.isActive()
    with qtbot.waitSignal(bench.jobs.trained):
        child.say(Trained("a"))
    assert bench.jobs._idle.isActive()
    assert child.kills == 0


def test_close_in_the_middle_leaves_nothing_and_says_nothing(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    trainer = bench.train()
    reader = bench.read("here")
    assert bench.jobs.close()
    assert trainer.is_gone
    assert reader.is_gone
    assert not bench.jobs.is_busy
    bench.jobs.warm_up()
    assert len(bench.children) == 2
    qtbot.wait(1)
    assert bench.told == []


def test_with_the_real_child_stop_and_close_leave_no_process(
    jobs: Jobs, qtbot: QtBot, home: Path
) -> None:
    mine = psutil.Process(os.getpid())
    jobs.train(TrainSpec(Builtin(size=2600), "neural-net"))
    qtbot.waitUntil(lambda: bool(mine.children()))
    with qtbot.waitSignal(jobs.stopped):
        jobs.stop()
    qtbot.waitUntil(lambda: not mine.children(recursive=True))
    assert Library().runs() == []


def test_close_in_the_middle_of_real_work_is_bounded(jobs: Jobs, qtbot: QtBot) -> None:
    jobs.read_letters(Builtin(size=100_000))
    with qtbot.waitSignal(jobs.letters_progressed):
        jobs.train(TrainSpec(Builtin(size=2600), "neural-net"))
    assert jobs.close()  # all that was begun is gone
    assert psutil.Process().children(recursive=True) == []


def test_letters_that_are_being_read_say_how_far_they_are(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[tuple[object, object]] = []
    jobs.letters_progressed.connect(lambda spec, progress: said.append((spec, progress)))
    spec = Builtin(size=2600)
    with qtbot.waitSignal(jobs.letters_ready):
        jobs.read_letters(spec)
    assert said
    fractions = []
    for of, progress in said:
        assert of == spec
        assert isinstance(progress, Progress)
        assert progress.stage == "letters"
        fractions.append(progress.fraction or 0.0)
    assert 0 < fractions[-1] <= 1
    assert fractions == sorted(fractions)


def test_a_run_has_a_name_of_its_own_unless_somebody_named_it(bench: Any) -> None:
    started: list[TrainSpec] = []
    bench.jobs.started.connect(started.append)
    bench.jobs.name_beside(lambda: {"Neural net", "Neural net 2"})
    for name in ("", "Neural net"):
        bench.jobs.train(TrainSpec(Builtin(size=2600), "neural-net", name=name))
        bench.jobs.stop()
    assert [spec.name for spec in started] == ["Neural net 3", "Neural net"]


def test_a_name_says_how_many_letters_where_that_is_not_the_usual_number(bench: Any) -> None:
    started: list[TrainSpec] = []
    bench.jobs.started.connect(started.append)
    base = TrainSpec(Builtin(size=2600), "neural-net", test_size=0.2)
    for spec in (
        replace(base, train_size=2080),
        replace(base, train_size=500),
        replace(base, settings={"hidden_units": (512, 256)}),
        replace(base, train_size=2080, split="parts", test_size=None),  # not read: not known
    ):
        bench.jobs.train(spec)
        bench.jobs.stop()
    names = [spec.name for spec in started]
    assert names == ["Neural net", "Neural net, 500", "Neural net, 512-256", "Neural net, 2,080"]
    bench.jobs.name_beside(lambda: set(names))
    bench.jobs.train(replace(base, train_size=500))
    bench.jobs.stop()
    assert started[-1].name == "Neural net, 500 (2)"


def test_of_files_it_is_known_once_they_were_read(bench: Any, tmp_path: Path) -> None:
    started: list[TrainSpec] = []
    bench.jobs.started.connect(started.append)
    spec = Files(str(letters_file(tmp_path)))
    load_letters(spec)
    with bench.qtbot.waitSignal(bench.jobs.letters_ready):
        bench.jobs.read_letters(spec)
    for size in (2, 1):  # of three letters
        bench.jobs.train(TrainSpec(spec, "naive-bayes", train_size=size, test_size=0.2))
        bench.jobs.stop()
    assert [spec.name for spec in started] == ["Naive Bayes", "Naive Bayes, 1"]


BAYES = Learner("naive-bayes", {}, "Bayes")
CURVE = LearnCurve(CurveSpec(Builtin(), (BAYES,)))
PLAN = Planned((100, 200), 1, 50, "hash")
POINT = Point(0, 100, 0, 0.5, 50, 1.0)


@pytest.fixture
def experiments(bench: Bench) -> list[object]:
    """Return what the experiments of a bench say, filled as they say it."""
    said: list[object] = []
    bench.jobs.experiment_said.connect(said.append)
    return said


def test_what_an_experiment_says_is_not_taken_for_a_trainings(
    bench: Bench, experiments: list[object], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.jobs.busy_changed) as busy:
        bench.jobs.experiment(CURVE)
    assert busy.args == ["curve"]
    assert bench.jobs.busy_with == "curve"
    child = bench.children[-1]
    assert child.requests == [CURVE]
    last = CurveLearned(Curve(PLAN, 100, 0, (POINT,), ()))
    with qtbot.waitSignal(bench.jobs.busy_changed) as busy:
        child.say(PLAN, POINT, Progress("experiment", "training 1 of 2"), last)
    assert busy.args == [""]
    qtbot.waitUntil(lambda: len(experiments) == 4)
    assert experiments == [PLAN, POINT, Progress("experiment", "training 1 of 2"), last]
    assert bench.told == []
    assert not bench.jobs.is_busy


@pytest.mark.parametrize(
    ("request_", "name"),
    [(CURVE, "curve"), (Repeat(RepeatSpec(Builtin(), (BAYES,))), "repetition")],
)
def test_an_experiment_is_not_interrupted_by_a_training(
    bench: Bench, request_: Experiment, name: str, qtbot: QtBot
) -> None:
    bench.jobs.experiment(request_)
    with qtbot.waitSignal(bench.jobs.failed) as failed:
        bench.jobs.train(SPEC)
    assert "on the Compare page" in failed.args[0]
    with qtbot.waitSignal(bench.jobs.failed):
        bench.jobs.search(SearchSpec(SPEC, {"epochs": (1, 2)}))
    assert bench.children[-1].kills == 0
    assert bench.jobs.busy_with == name


def test_an_experiment_does_not_interrupt_a_training(
    bench: Bench, experiments: list[object]
) -> None:
    child = bench.train()
    assert bench.jobs.busy_with == "training"
    bench.jobs.experiment(CURVE)
    (refusal,) = experiments
    assert isinstance(refusal, Failed)
    assert "Another training is under way" in str(refusal.sentence)
    assert child.kills == 0
    assert bench.jobs.busy_with == "training"


def test_an_experiment_is_stopped_as_a_training_is(
    bench: Bench, experiments: list[object], qtbot: QtBot
) -> None:
    bench.jobs.experiment(CURVE)
    with qtbot.waitSignal(bench.jobs.experiment_said):
        bench.jobs.stop()
    assert experiments == [Stopped()]
    assert bench.told == []
    assert bench.jobs.busy_with == ""
    bench.train()  # and then one can train
    assert bench.jobs.busy_with == "training"
