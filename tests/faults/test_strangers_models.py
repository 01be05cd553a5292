"""A stranger's model file: whatever is in it, the window says a sentence and stays usable."""

import json
import math
import os
import struct
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from hands import choose
from letterpad.errors import UserError
from letterpad.gui.controllers.held_out_answers import counted
from letterpad.gui.results.results_page import ResultsPage
from letterpad.gui.train.training_view import TrainingView
from letterpad.gui.window.top_bar import TopBar
from letterpad.ink.strokes import Ink
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel, read_card, write_model
from letterpad.recognition.onnx_session import MOST_MEMORY, MOST_SECONDS
from letterpad.recognition.recognizer import Recognizer

Settled = Callable[[Any], None]

CROSS = Ink.of([[(10.0, 10.0), (90.0, 90.0)], [(90.0, 10.0), (10.0, 90.0)]])

# What a stranger may write for any field of a card.
VALUES: list[Any] = [
    None,
    -1,
    10**400,
    1e308,
    math.nan,
    math.inf,
    "x" * 9_000,
    "x" * 100_000,
    "\u202e\u0000\ud800\n\n\n",
    [1, "two", None],
    {"a": {"b": [None]}},
    ["y" * 5_000] * 300,
]


def deep(levels: int) -> Any:
    value: Any = "bottom"
    for _ in range(levels):
        value = [value]
    return value


@pytest.fixture
def file(tmp_path: Path, bar_model: TrainedModel) -> Path:
    path = tmp_path / "stranger.letterpad"
    write_model(bar_model, path)
    return path


def rewrite(path: Path, to: Path, **changed: bytes) -> Path:
    """Write a model file again with other members (``card``, ``model``, ``held_out``)."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, changed.get(Path(name).stem, data))
    return to


def fields_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths of all fields of a JSON value, containers and what is in them."""
    if path:
        yield path
    if isinstance(value, dict):
        for key in value:
            yield from fields_of(value[key], (*path, key))
    elif isinstance(value, list) and value:
        yield from fields_of(value[0], (*path, 0))


def with_field(card: dict[str, Any], path: tuple[Any, ...], value: Any) -> bytes:
    copy = json.loads(json.dumps(card))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return json.dumps(copy).encode("utf-8")


def show_all_of(page: ResultsPage, bar: TopBar, view: TrainingView, library: Library) -> int:
    """Look at everything that the window shows of any run; return how many there are."""
    runs = library.runs()
    page.set_runs(runs)
    bar.set_runs(runs)
    table = page.findChild(QTableView, "runs_table")
    assert table is not None
    model = table.model()
    assert model.rowCount() == len(runs)
    for column in range(model.columnCount()):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        for row in range(model.rowCount()):
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.UserRole,
            ):
                model.index(row, column, QModelIndex()).data(role)
    details = page._confusion
    for run in runs:
        view.show_result(run)
        page.select_run(run.path)
        details._show_page(1)
        details._show_cell(0, 0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(runs)


def answer(page: ResultsPage, run: Run) -> None:
    """Give the page a run's answers, as the window does."""
    try:
        page.set_held_out(run, counted(run.path, len(run.card.classes)), "")
    except UserError as error:
        page.set_held_out(run, None, str(error))


@pytest.mark.slow
def test_every_field_of_a_card_may_hold_anything(
    qtbot: QtBot, file: Path, bar_model: TrainedModel
) -> None:
    library = Library()
    page, bar, view = ResultsPage(), TopBar(), TrainingView()
    page.held_out_requested.connect(lambda run: answer(page, run))
    for widget in (page, bar, view):
        qtbot.addWidget(widget)
    page.resize(900, 700)
    page.show()
    card = {
        **bar_model.card.to_json(),
        "split": {"kind": "random", "random_state": 42, "n_train": 500, "n_held_out": 100},
        "notes": ["a note"],
        "versions": {"Python": "3.11"},
        "search": [{"settings": {"C": 1.0}, "accuracy": 0.5}],
        "history": [{"step": 1, "total": 3, "unit": "iteration", "loss": 0.5, "accuracy": 0.4}],
    }
    home = library.new_path("x").parent
    shown = refused = 0
    for path in fields_of(json.loads(json.dumps(card))):
        for number, value in enumerate([*VALUES, deep(400)]):
            target = home / f"{number}.letterpad"
            rewrite(file, target, card=with_field(card, path, value))
            sentence = ""
            try:
                read_card(target)
            except UserError as error:
                sentence = str(error)
            if sentence:
                assert len(sentence) < 1_000
                refused += 1
                target.unlink()
        shown += show_all_of(page, bar, view, library)
        for target in home.iterdir():
            target.unlink()
    assert shown > 80
    assert refused > 200


def test_names_are_shown_letter_for_letter(qtbot: QtBot, file: Path) -> None:
    library = Library()
    card = read_card(file).to_json()
    name = "<b>bold</b><img src='/dev/zero'>"
    (made,) = [rewrite(file, library.new_path("x"), card=with_field(card, ("name",), name))]
    page = ResultsPage()
    qtbot.addWidget(page)
    page.set_runs(library.runs())
    page.select_run(made)
    table = page.findChild(QTableView, "runs_table")
    assert table is not None
    index = table.model().index(0, 0)
    assert index.data() == name
    assert "&lt;b&gt;bold" in index.data(Qt.ItemDataRole.ToolTipRole)


# Networks


def network(nodes: list[Any], weights: dict[str, np.ndarray], n_outputs: int = 4) -> bytes:
    from onnx import TensorProto, helper, numpy_helper

    graph = helper.make_graph(
        nodes,
        "strange",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 784])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", n_outputs])],
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )
    opset = [helper.make_opsetid("", 17)]
    made: bytes = helper.make_model(graph, opset_imports=opset, ir_version=9).SerializeToString()
    return made


def with_constant(shape: tuple[int, ...]) -> bytes:
    """A network that fills a tensor of this shape before it answers."""
    from onnx import helper, numpy_helper

    one = numpy_helper.from_array(np.ones(1, np.float32))
    return network(
        [
            helper.make_node("ConstantOfShape", ["shape"], ["filled"], value=one),
            helper.make_node("ReduceMean", ["filled"], ["mean"], keepdims=0),
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Add", ["scores", "mean"], ["shifted"]),
            helper.make_node("Softmax", ["shifted"], ["probabilities"], axis=1),
        ],
        {
            "shape": np.array(shape, np.int64),
            "weights": np.zeros((784, 4), np.float32),
        },
    )


def doubling() -> bytes:
    from onnx import helper

    nodes = [helper.make_node("Concat", [f"x{i}"] * 2, [f"x{i + 1}"], axis=1) for i in range(40)]
    return network(
        [
            helper.make_node("Identity", ["picture"], ["x0"]),
            *nodes,
            helper.make_node("ReduceMean", ["x40"], ["mean"], axes=[1], keepdims=1),
            helper.make_node("Concat", ["mean"] * 4, ["probabilities"], axis=1),
        ],
        {},
    )


def endless() -> bytes:
    from onnx import TensorProto, helper

    value = helper.make_tensor_value_info
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["go_on_out"]),
            helper.make_node("Identity", ["v"], ["v_out"]),
        ],
        "body",
        [
            value("i", TensorProto.INT64, []),
            value("go_on", TensorProto.BOOL, []),
            value("v", TensorProto.FLOAT, None),
        ],
        [value("go_on_out", TensorProto.BOOL, []), value("v_out", TensorProto.FLOAT, None)],
    )
    return network(
        [
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Loop", ["", "true", "scores"], ["probabilities"], body=body),
        ],
        {"weights": np.zeros((784, 4), np.float32), "true": np.array(True)},
    )


def with_file(location: str) -> bytes:
    from onnx import TensorProto, helper

    tensor = TensorProto(
        name="weights", data_type=TensorProto.FLOAT, dims=[784, 4], data_location=1
    )
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", location
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["probabilities"], axis=1),
        ],
        "strange",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 784])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 4])],
        [tensor],
    )
    opset = [helper.make_opsetid("", 17)]
    made: bytes = helper.make_model(graph, opset_imports=opset, ir_version=9).SerializeToString()
    return made


def of_shape(n_pixels: int, n_outputs: int, scale: float = 0.0) -> bytes:
    from onnx import helper

    weights = np.full((n_pixels, n_outputs), scale, np.float32)
    return network(
        [
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Identity", ["scores"], ["probabilities"]),
        ],
        {"weights": weights},
        n_outputs,
    )


def uncertain() -> bytes:
    """Fine on a blank picture, and another shape on a drawn one."""
    from onnx import helper

    return network(
        [
            helper.make_node("MatMul", ["picture", "weights"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["shares"], axis=1),
            helper.make_node("ReduceSum", ["picture"], ["ink"], keepdims=0),
            helper.make_node("Greater", ["ink", "zero"], ["drawn"]),
            helper.make_node("Cast", ["drawn"], ["more"], to=7),
            helper.make_node("Add", ["more", "one"], ["times"]),
            helper.make_node("Unsqueeze", ["times", "axis"], ["repeats"]),
            helper.make_node("Concat", ["once", "repeats"], ["tiles"], axis=0),
            helper.make_node("Tile", ["shares", "tiles"], ["probabilities"]),
        ],
        {
            "weights": np.zeros((784, 4), np.float32),
            "zero": np.array(0, np.float32),
            "one": np.array(1, np.int64),
            "axis": np.array([0], np.int64),
            "once": np.array([1], np.int64),
        },
    )


NETWORKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "random bytes": (lambda: os.urandom(5_000), "cannot be run"),
    "nothing": (lambda: b"", "cannot be run"),
    "zeros": (lambda: bytes(1_000_000), "cannot be run"),
    "other pixels": (lambda: of_shape(100, 4), "cannot be run"),
    "other classes": (lambda: of_shape(784, 7), "returns 7 numbers, but its card names 4"),
    "no probabilities": (
        lambda: of_shape(784, 4, scale=1e30),
        "does not return probabilities",
    ),
    "a huge constant": (lambda: with_constant((6_000_000_000,)), f"{MOST_MEMORY >> 20} MB"),
    "ever larger": (doubling, f"{MOST_MEMORY >> 20} MB"),
    "endless": (endless, f"within {MOST_SECONDS:.0f} seconds"),
    "a file above": (lambda: with_file("../../../../../../etc/hostname"), "files beside it"),
    "a file": (lambda: with_file("/etc/hostname"), "files beside it"),
    "a file in the current folder": (lambda: with_file("weights.bin"), "files beside it"),
    "a device": (lambda: with_file("/dev/zero"), "files beside it"),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_a_wrong_network_is_a_sentence_and_stays_outside(
    window: Any,
    file: Path,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    settled: Settled,
    qtbot: QtBot,
) -> None:
    (tmp_path / "weights.bin").write_bytes(bytes(784 * 4 * 4))
    monkeypatch.chdir(tmp_path)
    make, words = NETWORKS[name]
    strange = rewrite(file, tmp_path / "strange.letterpad", model=make())
    before = psutil.Process().memory_info().rss
    window.runs.open_file(strange)
    settled(window)
    assert psutil.Process().memory_info().rss - before < 200 << 20
    assert window.runs.list() == []
    assert words in window.notice.text()
    assert window.runs.live is None
    assert not [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]
    _still_answers(window, qtbot)


def test_a_network_of_changing_shape_gives_way_to_the_shipped_one(
    window: Any, file: Path, tmp_path: Path, settled: Settled, qtbot: QtBot
) -> None:
    strange = rewrite(file, tmp_path / "strange.letterpad", model=uncertain())
    window.runs.open_file(strange)
    settled(window)
    assert window.runs.live is None
    assert "outputs of varying length" in window.notice.text()
    _still_answers(window, qtbot)


def _still_answers(window: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(CROSS)


def test_after_a_greedy_network_an_honest_one_still_loads(file: Path, tmp_path: Path) -> None:
    for name in ("ever larger", "a huge constant", "ever larger"):
        strange = rewrite(file, tmp_path / "strange.letterpad", model=NETWORKS[name][0]())
        with pytest.raises(UserError):
            Recognizer(strange)
    assert Recognizer(file).predict(CROSS).probabilities.shape == (4,)


# Archives


@dataclass(frozen=True)
class Packed:
    """A member of an archive, packed once."""

    data: bytes
    size: int
    crc: int

    def add_to(self, archive: zipfile.ZipFile, name: str) -> None:
        """Write it as it is; `zipfile` itself would pack it again."""
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.file_size, info.compress_size, info.CRC = self.size, len(self.data), self.crc
        assert archive.fp is not None
        info.header_offset = archive.fp.tell()
        archive.fp.write(info.FileHeader(zip64=True) + self.data)
        archive.filelist.append(info)
        archive.NameToInfo[name] = info
        archive.start_dir = archive.fp.tell()


@pytest.fixture(scope="module")
def zeros() -> Packed:
    """Return 1.5 GB of zeros, packed: one block again and again."""
    block, n_blocks = bytes(16 << 20), 96
    packer = zlib.compressobj(1, wbits=-15)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _ in range(n_blocks):
        crc = zlib.crc32(block, crc)
    return Packed(first * n_blocks + packer.flush(), len(block) * n_blocks, crc)


@pytest.mark.parametrize("member", ["card.json", "model.onnx", "held_out.npz"])
@pytest.mark.parametrize("lies", [False, True], ids=["honest", "lying"])
def test_a_gigabyte_that_unpacks_to_more_is_refused(
    window: Any,
    zeros: Packed,
    file: Path,
    tmp_path: Path,
    member: str,
    lies: bool,
    settled: Settled,
    qtbot: QtBot,
) -> None:
    bomb = tmp_path / "bomb.letterpad"
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members.items():
            if name != member:
                archive.writestr(name, data)
        zeros.add_to(archive, member)
    if lies:
        _lie_about_size(bomb, member, 1_000)
    before = psutil.Process().memory_info().rss
    window.runs.open_file(bomb)
    settled(window)
    assert psutil.Process().memory_info().rss - before < 600 << 20
    if member != "held_out.npz":
        assert "bomb.letterpad" in window.notice.text()
        assert window.runs.list() == []
    _still_answers(window, qtbot)


def _lie_about_size(path: Path, member: str, size: int) -> None:
    """Write another unpacked size into the central directory."""
    data = bytearray(path.read_bytes())
    place = data.rindex(member.encode())
    entry = data.rindex(b"PK\x01\x02", 0, place)
    struct.pack_into("<I", data, entry + 24, size)
    path.write_bytes(data)


# Runs whose file went away


def test_a_run_whose_file_vanished_is_said_and_the_chooser_goes_back(
    window: Any, bar_model: TrainedModel, settled: Settled, qtbot: QtBot
) -> None:
    library = window.runs.library
    kept = library.add(bar_model)
    gone = library.add(replace(bar_model, card=replace(bar_model.card, name="Gone")))
    window.runs.refresh()
    window.runs.make_live(kept.path)
    settled(window)
    gone.path.unlink()
    chooser = window.findChild(QComboBox, "model_chooser")
    assert chooser is not None
    choose(chooser, str(gone.path))
    settled(window)
    assert chooser.currentData() == str(kept.path)
    assert chooser.findData(str(gone.path)) == -1
    assert window.runs.live == kept.path
    assert "there is no file or folder with that name" in window.notice.text()
    _still_answers(window, qtbot)
