"""What a fit needs is there before it is asked for, and nothing is done for nobody."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.adaptation.fitting import Base
from letterpad.collection.kept import FILE
from letterpad.collection.store import Collection
from letterpad.gui.controllers.fit_preparation import FitPreparation
from letterpad.gui.controllers.opening import OpenModel
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import SHIPPED, Recognizer
from own_letters import letter
from waiting import expect_no_child


@pytest.fixture
def preparation(qtbot: QtBot, quick_worker: list[bool]) -> Iterator[FitPreparation]:
    made = FitPreparation()
    yield made
    made.close()


def wait(preparation: FitPreparation, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not preparation.is_busy)


def cached() -> list[Path]:
    return sorted((paths.cache_folder() / "base-letters").glob("*.npz"))


def keep(author: str = "") -> None:
    with Collection.open() as mine:
        mine.add([letter("A", 1, author=author)])


@pytest.fixture
def shipped() -> OpenModel:
    return OpenModel(Recognizer.shipped(), is_slow=False, run=None)


def test_what_a_fit_looks_at_is_in_the_cache_once_the_user_has_letters(
    preparation: FitPreparation, shipped: OpenModel, quick_worker: list[bool], qtbot: QtBot
) -> None:
    preparation.set_model(shipped)
    wait(preparation, qtbot)
    assert quick_worker == []
    assert not (paths.home() / FILE).exists()
    keep("Ann")
    preparation.begin()
    wait(preparation, qtbot)
    assert quick_worker == []
    assert cached() == []
    keep()
    with qtbot.waitSignal(preparation.prepared) as told:
        preparation.begin()
    assert told.args == [paths.resource(SHIPPED)]
    assert len(quick_worker) == 1
    before = [file.stat().st_mtime_ns for file in cached()]
    assert len(before) == 2
    Base.open(paths.resource(SHIPPED))
    assert [file.stat().st_mtime_ns for file in cached()] == before


def test_it_is_done_once_for_a_model_and_not_for_one_that_is_trained_again(
    preparation: FitPreparation,
    shipped: OpenModel,
    quick_worker: list[bool],
    bar_model: TrainedModel,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    keep()
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    bars = OpenModel(Recognizer(path), is_slow=False, run=path)
    preparation.set_model(bars)
    assert not preparation.is_busy
    with qtbot.waitSignal(preparation.prepared):
        preparation.set_model(shipped)
    for model in (shipped, bars, shipped):
        preparation.set_model(model)
        preparation.begin()
        assert not preparation.is_busy
    assert len(quick_worker) == 1


def test_closing_ends_what_is_under_way(
    preparation: FitPreparation, shipped: OpenModel, idle_child: None, qtbot: QtBot
) -> None:
    keep()
    preparation.set_model(shipped)
    preparation.put_off()
    qtbot.waitUntil(lambda: bool(psutil.Process().children()))
    preparation.put_off()  # too late: it has begun
    assert preparation.is_busy
    preparation.close()
    assert not preparation.is_busy
    preparation.begin()
    assert not preparation.is_busy
    expect_no_child()
    assert cached() == []
