"""Fixtures for all tests. The environment is set before Qt is imported anywhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.pyside.libpyside.warning=true"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# Whatever the machine speaks, the command line speaks English here.
os.environ["LC_ALL"] = "C.UTF-8"

import gc
import importlib.util
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import numpy as np
import psutil
import pytest
from pytestqt.qtbot import QtBot

import strict_warnings
from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.evaluation.by_writer import by_writer
from letterpad.ink.raster import Framing, Images
from letterpad.letters.catalog import cached_folder, load_letters
from letterpad.letters.data_spec import Builtin, DataSpec, Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.model_files.model_file import Card, HeldOut, HeldOutResult, Thresholds, TrainedModel
from letterpad.recognition.recognizer import session_for
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import Last, Message, Request
from waiting import HANGS_AFTER, HANGS_AFTER_MS, expect_no_child, wait_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from letterpad.gui.main_window import MainWindow
    from letterpad.gui.style.theme import Theme

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


USE_TENSORFLOW = (
    "algorithms/",
    "conversion/",
    "explaining/test_layers.py",
    "gui/compare/test_net_diagram_panel.py::test_a_trained_net",
    "making/test_ink_net.py",
    "making/test_recognizer.py",
    "sharing/test_code_of_nets.py",
    "training/test_train.py",
    "gui/test_main_window.py::test_both_algorithms",
)
"""Tests that one process does: what takes long to import is imported once."""

LONGEST_FIRST = (
    "TensorFlow",
    "UNIPEN",
    "test_random_use_leaves_nothing_behind",
    "journeys/test_installed_package.py",
    "test_code_quality.py",
    "faults/test_folder.py",
    "faults/test_killed_child.py",
    "training/test_worker.py",
    "faults/test_two_windows.py",
    "gui/startup/test_shutdown.py",
    "test_wheel.py",
)
"""What one process does; the others fill up the time that these take, at whose end no process
should have much to do alone."""

_TESTS = Path(__file__).parent


_MEMORY = 3 << 30
"""Bytes for one process of tests and its child."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """All tests are done by several processes; the files that a developer names by one.

    Twice as many as there are processors, as most tests wait for another process or a thread; fewer
    where there is not the memory for TensorFlow in each and in its child.
    """
    if config.args_source == pytest.Config.ArgsSource.ARGS:
        return 0
    n_processors, room = min(os.cpu_count() or 1, 4), psutil.virtual_memory().available
    return max(n_processors + 1, min(2 * n_processors, room // _MEMORY))


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that need a QApplication, and say which are done by one process."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)
    if hasattr(config, "workerinput"):
        for item in items:
            item.add_marker(pytest.mark.xdist_group(_group_of(item)))
        items.sort(key=_rank)


def _group_of(item: pytest.Item) -> str:
    """Return what else the process does that does this test: its file, if that is not slow."""
    file = item.path.relative_to(_TESTS).as_posix()
    if "unipen" in getattr(item, "fixturenames", ()):
        return "UNIPEN"  # takes long to read
    if f"{file}::{item.name}".startswith(USE_TENSORFLOW):
        return "TensorFlow"
    return item.name if item.get_closest_marker("slow") else file


def _rank(item: pytest.Item) -> int:
    group = _group_of(item)
    if group in LONGEST_FIRST:
        return LONGEST_FIRST.index(group)
    return len(LONGEST_FIRST) + (item.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Delete what a test's windows left to be deleted: no event loop comes by to do it.

    Nor does Python collect garbage during a test, see `pytest_configure`.
    """
    try:
        return (yield)
    finally:
        count = item.session.stash.get(_N_TESTS, 0) + 1
        item.session.stash[_N_TESTS] = count
        gc.collect(1 if count % 25 else 2)
        if item.get_closest_marker("gui"):
            _clear_the_desk()


def _clear_the_desk() -> None:
    """Delete closed windows, and let go of the mouse, whose release a test may have lost.

    Fail where a window is still shown: the next test's pointer would move over that one.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtTest import QTest

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [each for each in QGuiApplication.topLevelWindows() if each.isVisible()]
    names = [f"{each.objectName()} {each.title()!r} {each.geometry()}" for each in left]
    for window in left:
        window.hide()  # it is this test's fault alone
    beside = QWindow()
    beside.resize(9, 9)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if QGuiApplication.mouseButtons() & button:
            QTest.mouseRelease(beside, button)
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton, "a button is held down"
    assert not names, f"the test leaves windows: {', '.join(names)}"


def pytest_configure(config: pytest.Config) -> None:
    """Collect no garbage in threads of a window, see `letterpad.gui.startup.collector`.

    And let nothing fail because it takes its time: pytest-qt waits for longer than five seconds,
    Hypothesis has no deadline.
    """
    gc.disable()
    strict_warnings.pytest_configure(config)
    hypothesis.settings.register_profile(
        "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
    )
    hypothesis.settings.load_profile("any machine")
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        getattr(QtBot, name).__kwdefaults__["timeout"] = HANGS_AFTER_MS


_N_TESTS = pytest.StashKey[int]()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a user's folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("LETTERPAD_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def patient_closing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let windows that are closed wait for their threads and children, also on a slow machine."""
    if request.node.get_closest_marker("gui"):
        from letterpad.gui.controllers import background

        monkeypatch.setattr(background, "CLOSING_SECONDS", HANGS_AFTER)


@pytest.fixture
def themed(qapp: "QApplication") -> "Iterator[Callable[[Theme], None]]":
    """Return what gives the application a theme; it is light again at the end of the test."""
    from letterpad.gui.style import style_sheet
    from letterpad.gui.style.theme import light

    yield partial(style_sheet.apply, qapp)
    style_sheet.apply(qapp, light())


@pytest.fixture(scope="session")
def sampled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the 20,800 built-in letters, sampled once for all tests."""
    return _read_once(tmp_path_factory.mktemp("sampled"), Builtin())


@pytest.fixture
def built_in_letters_are_kept(home: Path, sampled_once: Path) -> None:
    """Let the test's home have the built-in letters in its cache."""
    _keep(home, sampled_once)


def _keep(home: Path, folder: Path) -> None:
    kept = home / "cache" / folder.name
    kept.mkdir(parents=True)
    for file in folder.iterdir():
        (kept / file.name).hardlink_to(file)


def _read_once(home: Path, spec: DataSpec) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LETTERPAD_HOME", str(home))
        load_letters(spec)
        folder = cached_folder(spec)
    assert folder is not None
    return folder


@pytest.fixture(scope="session")
def unipen() -> Path:
    """Return the path of the real pen letters, which are not part of the project."""
    return _shared("unipen-letters.ndjson.gz")


@pytest.fixture(scope="session")
def unipen_read_once(unipen: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the folders of the real pen letters with cases merged and apart."""
    home = tmp_path_factory.mktemp("unipen")
    return [_read_once(home, Files(str(unipen), classes=classes)) for classes in ("A-Z", "both")]


@pytest.fixture
def unipen_is_kept(home: Path, unipen_read_once: list[Path]) -> None:
    """Let the test's home have the real pen letters in its cache."""
    for folder in unipen_read_once:
        _keep(home, folder)


@pytest.fixture(scope="session")
def notmnist() -> Path:
    """Return the folder of the talk's letters, which are not part of the project."""
    return _shared("notmnist")


def _shared(name: str) -> Path:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"needs {name} from the shared data, which is not part of the project")
    return path


def _bar_letters(n: int, n_classes: int, seed: int) -> tuple[Images, np.ndarray]:
    """Noisy pictures whose class is where a bar stands: easy to learn, not trivial."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, n_classes, n)
    images = random.integers(0, 90, (n, 28, 28))
    width = 28 // n_classes
    for image, label in zip(images, labels, strict=True):
        start = label * width + random.integers(-1, 2)
        image[4:24, max(0, start) : start + width] += 140
    return images.clip(0, 255).astype(np.uint8), labels.astype(np.int64)


@pytest.fixture(scope="session")
def bar_letters() -> LetterSet:
    """Return 600 small pictures of 4 classes that any algorithm learns within a second or so."""
    images, labels = _bar_letters(600, 4, seed=5)
    return LetterSet(images, labels, ("A", "B", "C", "D"), "Bars", "bars")


@pytest.fixture(scope="session")
def answers_both_ways(bar_letters: LetterSet) -> Callable[..., tuple[Any, Any, bytes]]:
    """Return a function that fits an algorithm on 400 bars and asks it about others.

    It returns what the estimator answers, what its ONNX network does, and that network.
    """

    def ask(key: str, asked: np.ndarray, **settings: object) -> tuple[Any, Any, bytes]:
        chosen = algorithm(key)
        estimator = chosen.build(chosen.settings(settings), 4)
        data = FitData(bar_letters.features[:400], bar_letters.labels[:400])
        chosen.fit(estimator, data, lambda step: None)
        network = to_onnx(estimator, chosen)
        (answers,) = session_for(network, 4, key).session.run(None, {"picture": asked})
        return estimator.predict_proba(asked), answers, network

    return ask


@pytest.fixture(scope="session")
def bar_model(bar_letters: LetterSet) -> TrainedModel:
    """Return a trained model as small as can be: a linear network that knows where bars stand."""
    from onnx import TensorProto, helper, numpy_helper

    means = np.stack([bar_letters.features[bar_letters.labels == c].mean(axis=0) for c in range(4)])
    weights = (means - means.mean(axis=0)).T.astype(np.float32)
    network = helper.make_graph(
        [
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["probabilities"], axis=1),
        ],
        "bars",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 784])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 4])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(network, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    held_out = np.arange(500, 600)
    return TrainedModel(
        Card(
            name="Where the bar stands",
            algorithm="logistic-regression",
            algorithm_name="Logistic regression",
            settings={"C": 1.0},
            classes=bar_letters.classes,
            framing=bar_letters.framing,
            data={"spec": Files("bars").to_json(), "name": "Bars", "hash": bar_letters.hash},
            held_out=HeldOutResult(100, 100, 1.0, "bars"),
            history=({"step": 1, "unit": "iteration", "loss": 0.5, "accuracy": None},),
            seconds=0.5,
            created="2026-01-02T03:04:05+00:00",
        ),
        model.SerializeToString(),
        HeldOut(held_out, bar_letters.labels[held_out], np.eye(4)[bar_letters.labels[held_out]]),
        {"weights": weights},
    )


@pytest.fixture(scope="session")
def pen_model() -> TrainedModel:
    """Return a model that reads the pen's path.

    A and a go right, B and b down; upper case is drawn in one stroke, lower case in more; what
    goes left or up is no letter.
    """
    from onnx import TensorProto, helper, numpy_helper

    #              x, y, cos, sin, step, start, end -> A, B, a, b
    weights = np.zeros((7, 4), dtype=np.float32)
    weights[2] = [8, -8, 8, -8]
    weights[3] = [-8, 8, -8, 8]
    weights[5] = [-400, -400, 400, 400]
    bias = np.array([9, 9, -9, -9], dtype=np.float32)  # a start is a 64th of the mean
    letter = np.zeros((7, 1), dtype=np.float32)
    letter[2:4] = 8
    pairs = np.concatenate([np.eye(2), np.eye(2)]).astype(np.float32)
    network = helper.make_graph(
        [
            helper.make_node("ReduceMean", ["path"], ["mean"], axes=[1], keepdims=0),
            helper.make_node("Gemm", ["mean", "weights", "bias"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["cased"], axis=1),
            helper.make_node("MatMul", ["cased", "pairs"], ["probabilities"]),
            helper.make_node("MatMul", ["mean", "letterness"], ["letter_score"]),
            helper.make_node("Sigmoid", ["letter_score"], ["letter"]),
        ],
        "pen",
        [
            helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 784]),
            helper.make_tensor_value_info("path", TensorProto.FLOAT, ["n", 64, 7]),
        ],
        [
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 2]),
            helper.make_tensor_value_info("cased", TensorProto.FLOAT, ["n", 4]),
            helper.make_tensor_value_info("letter", TensorProto.FLOAT, ["n", 1]),
        ],
        [
            numpy_helper.from_array(array, name)
            for array, name in (
                (weights, "weights"),
                (bias, "bias"),
                (pairs, "pairs"),
                (letter, "letterness"),
            )
        ],
    )
    model = helper.make_model(network, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    card = Card(
        name="Where the pen goes",
        algorithm="path-and-picture-net",
        algorithm_name="Net on path and picture",
        settings={},
        classes=("A", "B"),
        framing=Framing(),
        inputs=("picture", "path"),
        cased_classes=("A", "B", "a", "b"),
        thresholds=Thresholds({"0.95": 0.2, "0.99": 0.05}, {"0.95": 0.15, "0.99": 0.02}, 0.4),
        picture_thresholds=Thresholds({"0.95": 0.5}, {"0.95": 0.25}, 0.6),
    )
    return TrainedModel(card, model.SerializeToString())


@pytest.fixture(scope="session")
def slow_network() -> Callable[[int, int], bytes]:
    """Return what makes a network for so many classes that computes so many rounds."""
    place = Path(__file__).parent / "benchmarks" / "slow_model.py"
    found = importlib.util.spec_from_file_location("slow_model", place)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    network: Callable[[int, int], bytes] = module.network
    return network


@pytest.fixture(scope="session")
def slow_model(bar_model: TrainedModel, slow_network: Callable[[int, int], bytes]) -> TrainedModel:
    """Return a model that takes some tenths of a second for an answer."""
    card = replace(bar_model.card, name="Slow", held_out=None)
    return TrainedModel(card, slow_network(30_000, len(card.classes)))


N_TESTED = 200


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[["MainWindow"], None]:
    """Return what waits until a window has read its files and opened its model."""

    def settled(window: "MainWindow") -> None:
        parts = (
            window.runs,
            window.held_out,
            window.file_actions,
            window.pinned_models,
            window.other_answers,
        )
        qtbot.waitUntil(
            lambda: (
                window.live_answer.recognizer is not None
                and not any(part.is_busy for part in parts)
            ),
        )

    return settled


@pytest.fixture
def library() -> Library:
    """Return the user's library of the test's own folder."""
    return Library()


@pytest.fixture
def add_run(library, bar_letters):
    """Return a function that writes a run whose answers are wrong for the first `n_wrong`.

    Of `n_writers` each wrote as many of the letters; 0 if they are not known.
    """

    def add(
        name,
        n_wrong,
        algorithm="logistic-regression",
        key="same",
        held_out=True,
        n_writers=0,
        **card,
    ):
        indices = np.random.default_rng(3).permutation(len(bar_letters))[:N_TESTED]
        labels = bar_letters.labels[indices]
        predicted = labels.copy()
        predicted[:n_wrong] = (labels[:n_wrong] + 1) % 4
        probabilities = np.full((N_TESTED, 4), 0.1, np.float32)
        probabilities[np.arange(N_TESTED), predicted] = np.linspace(0.7, 0.99, N_TESTED)
        writers = scores = None
        if n_writers:
            writers = np.arange(N_TESTED) % n_writers
            scores = by_writer(predicted == labels, writers)
        fields = {
            "settings": {"C": 1.0},
            "seconds": 1.5,
            "data": {
                "spec": Files("bars").to_json(),
                "name": "Bars",
                "hash": bar_letters.hash,
                "n": 600,
            },
            "split": {
                "kind": "random",
                "train_size": 400,
                "random_state": 42,
                "validation": 0.0,
                "n_train": 400,
                "n_validation": 0,
                "n_held_out": N_TESTED,
            },
            "created": f"2026-01-01T00:00:{len(library.runs()):02}",
        }
        made = Card(
            name=name,
            algorithm=algorithm,
            algorithm_name="Logistic regression",
            classes=("A", "B", "C", "D"),
            framing=Framing(),
            held_out=HeldOutResult(N_TESTED, N_TESTED - n_wrong, 1.0, key, scores)
            if held_out
            else None,
            **{**fields, **card},
        )
        answers = HeldOut(indices, labels, probabilities, writers) if held_out else None
        return library.add(TrainedModel(made, b"onnx", answers))

    return add


class AskedChild:
    """Asks child processes as the window does, and waits for what they say.

    Like the window it goes on with a fresh process where one is over.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = command
        self.processes: list[ChildProcess] = []

    def start(self) -> ChildProcess:
        """Return the process that is asked next; start it where there is none."""
        if not self.processes or self.processes[-1].is_over:
            self.processes.append(ChildProcess(self._command))
        return self.processes[-1]

    def run(self, request: Request) -> Iterator[Message]:
        """Hand over a request now; iterating waits for its messages, one by one."""
        said: queue.SimpleQueue[Sequence[Message]] = queue.SimpleQueue()
        self.start().run(request, said.put)
        return self._each(said)

    @staticmethod
    def _each(said: "queue.SimpleQueue[Sequence[Message]]") -> Iterator[Message]:
        while True:
            for message in said.get(timeout=HANGS_AFTER):
                yield message
                if isinstance(message, Last):
                    return

    @property
    def pid(self) -> int | None:
        """The id of the process; None where it is over."""
        process = self.processes[-1]
        wait_for(lambda: process.pid is not None or process.is_over)
        return process.pid

    def kill(self) -> None:
        self.processes[-1].kill()

    def close(self) -> None:
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait(HANGS_AFTER)


@pytest.fixture
def ask() -> Iterator[Callable[..., AskedChild]]:
    """Return a function that makes an AskedChild; after the test nothing may be left of any."""
    made: list[AskedChild] = []

    def make(command: Sequence[str] | None = None) -> AskedChild:
        made.append(AskedChild(command))
        return made[-1]

    yield make
    for child in made:
        child.close()
    expect_no_child()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("child")]
