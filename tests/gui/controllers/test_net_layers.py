"""The layers of a run's net, read and asked in a thread."""

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from hands import letter_r
from letterpad.explaining import layers
from letterpad.explaining.layers import DenseNet, Passed
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.net_layers import NetLayers
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel
from trained_nets import AddNet, add_net
from waiting import HANGS_AFTER

__all__ = ["add_net"]


class Heard:
    """What a `NetLayers` said."""

    def __init__(self, nets: NetLayers) -> None:
        self.nets: list[DenseNet | None] = []
        self.sentences: list[str] = []
        self.passed: list[Passed | None] = []
        nets.opened.connect(self.nets.append)
        nets.failed.connect(self.sentences.append)
        nets.passed.connect(self.passed.append)


@pytest.fixture
def nets() -> Iterator[NetLayers]:
    nets = NetLayers()
    yield nets
    nets.close()
    assert "net layers" not in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def heard(nets: NetLayers) -> Heard:
    return Heard(nets)


def test_a_drawing_that_came_first_is_answered_when_the_net_is_read(
    nets: NetLayers, heard: Heard, add_net: AddNet, qtbot: QtBot
) -> None:
    run = add_net("Net", 8)
    question = Question(letter_r())
    nets.ask(question)
    assert not nets.is_behind
    nets.set_run(run)
    qtbot.waitUntil(lambda: len(heard.passed) == 1)
    (net,) = heard.nets
    assert net is not None
    passed = heard.passed[0]
    assert passed is not None
    assert passed.net is net
    picture = rasterize(letter_r(), run.card.framing)
    np.testing.assert_array_equal(passed.picture, picture)
    nets.ask(Question(EMPTY))
    assert heard.passed[1:] == [None]
    nets.ask(Question(LetterPicture(np.pad(np.ones((80, 10)), 1))))
    qtbot.waitUntil(lambda: len(heard.passed) == 3)
    assert heard.passed[2] is not None
    assert heard.passed[2].picture.any()


def test_the_newest_drawing_wins_and_nothing_queues_up(
    nets: NetLayers,
    heard: Heard,
    add_net: AddNet,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nets.set_run(add_net("Net", 8))
    qtbot.waitUntil(lambda: len(heard.nets) == 1)
    go_on, count, passed = threading.Event(), [], DenseNet.passed

    def slow(net: DenseNet, picture: Any) -> Passed:
        count.append(picture)
        go_on.wait(HANGS_AFTER)
        return passed(net, picture)

    monkeypatch.setattr(layers.DenseNet, "passed", slow)
    inks = [letter_r().scaled(1 + number / 10).moved(number, 0) for number in range(6)]
    for ink in inks:
        nets.ask(Question(ink))
    go_on.set()
    qtbot.waitUntil(lambda: len(heard.passed) == 2)
    assert not nets.is_behind
    assert len(count) == 2  # the first, and the newest


def test_late_news_of_another_run_is_not_heard(
    nets: NetLayers, heard: Heard, add_net: AddNet, qtbot: QtBot
) -> None:
    nets.ask(Question(letter_r()))
    nets.set_run(add_net("First", 8))
    nets.set_run(add_net("Second", 5, n_classes=3))
    qtbot.waitUntil(lambda: len(heard.passed) == 1)
    assert [net and net.layers[0].n_units for net in heard.nets] == [5]
    nets.set_run(None)
    assert not nets.is_behind
    nets.ask(Question(letter_r()))
    assert not nets.is_behind


def test_what_is_no_net_of_layers_or_cannot_be_read_is_said(
    nets: NetLayers,
    heard: Heard,
    library: Library,
    bar_model: TrainedModel,
    add_run: Any,
    qtbot: QtBot,
) -> None:
    nets.set_run(add_run("Tree", 3, algorithm="decision-tree"))
    qtbot.waitUntil(lambda: heard.nets == [None])
    nets.set_run(add_run("Net", 3, algorithm="neural-net"))  # it has no weights
    qtbot.waitUntil(lambda: len(heard.sentences) == 1)
    assert "has no weights.npz" in heard.sentences[0]
    linear = library.add(bar_model)
    nets.set_run(linear)
    qtbot.waitUntil(lambda: len(heard.nets) == 2)
    assert heard.nets[1] is not None
    assert heard.nets[1].hidden == ()
    linear.path.unlink()
    nets.set_run(linear)
    qtbot.waitUntil(lambda: len(heard.sentences) == 2)
