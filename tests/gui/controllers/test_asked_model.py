"""One model beside the answer: asked here or in a thread, once about the pinned drawing."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.asked_model import AskedModel, Drawn
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from waiting import HANGS_AFTER

BAR = Question(Ink.of([[(0, 0), (0, 100)]]))
SLANT = Question(Ink.of([[(0, 0), (60, 100)]]))


@pytest.fixture
def model(bar_model: TrainedModel, tmp_path: Path) -> OpenModel:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    return OpenModel(Recognizer(file), False, file)


@pytest.fixture
def asked(qtbot: QtBot, model: OpenModel) -> Iterator[AskedModel]:
    asked = AskedModel(model)
    yield asked
    asked.close()
    names = {thread.name for thread in threading.enumerate()}
    assert names.isdisjoint({"live answer", "pinned drawing"})


def drawn(question: Question, model: OpenModel, milliseconds: float = 0.0) -> Drawn:
    assert isinstance(question.drawn, Ink)
    inks = PackedInks.single(question.drawn)
    return Drawn(rasterize_many(inks, model.recognizer.card.framing)[0], milliseconds)


def same(one: Prediction | None, other: Prediction | None) -> bool:
    assert one is not None
    assert other is not None
    return bool((one.probabilities == other.probabilities).all())


def test_it_answers_at_once_and_in_a_thread_alike(
    asked: AskedModel, model: OpenModel, qtbot: QtBot
) -> None:
    assert isinstance(SLANT.drawn, Ink)
    expected = model.recognizer.predict(SLANT.drawn)
    asked.ask_now(SLANT, False, drawn(SLANT, model))
    assert asked.is_about(SLANT)
    assert same(asked.prediction, expected)
    asked.ask_now(BAR, False, drawn(BAR, model))
    assert not asked.is_about(SLANT)
    with qtbot.waitSignal(asked.answered):
        asked.ask_aside(SLANT, False)
    assert asked.is_about(SLANT)
    assert same(asked.prediction, expected)


def test_a_picture_that_was_drawn_before_counts_in_its_time(
    asked: AskedModel, model: OpenModel
) -> None:
    assert asked.milliseconds is None
    assert asked.cost is None
    asked.ask_now(BAR, False, drawn(BAR, model, 500.0))
    assert asked.milliseconds is not None
    assert asked.cost is not None
    assert asked.milliseconds > 500 > asked.cost


def test_what_is_answered_already_is_not_asked_again(
    asked: AskedModel, model: OpenModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked.ask_now(BAR, False, drawn(BAR, model))
    monkeypatch.setattr(model.recognizer, "predict", None)
    asked.ask_now(BAR, False, drawn(BAR, model))
    asked.ask_aside(BAR, False)
    assert not asked.is_busy


def test_a_late_answer_to_an_older_drawing_does_not_replace_a_newer_one(
    asked: AskedModel, model: OpenModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    predict = model.recognizer.predict

    def held(ink: Ink, *more: Any, **options: Any) -> Prediction:
        if threading.current_thread().name == "live answer":
            begun.set()
            assert go_on.wait(HANGS_AFTER)
        return predict(ink, *more, **options)

    monkeypatch.setattr(model.recognizer, "predict", held)
    asked.ask_aside(SLANT, False)
    assert begun.wait(HANGS_AFTER)
    assert asked.is_busy
    asked.ask_now(BAR, False, drawn(BAR, model))
    go_on.set()
    with qtbot.waitSignal(asked.answered):  # comes after that, if it comes
        asked.ask_about_pinned(BAR, False)
    assert asked.is_about(BAR)


def test_the_pinned_drawing_is_asked_about_once_and_forgotten(
    asked: AskedModel, model: OpenModel, qtbot: QtBot
) -> None:
    assert isinstance(SLANT.drawn, Ink)
    with qtbot.waitSignal(asked.answered):
        asked.ask_about_pinned(SLANT, False)
    assert same(asked.pinned, model.recognizer.predict(SLANT.drawn))
    assert asked.prediction is None
    asked.unpin()
    assert asked.pinned is None


@pytest.mark.parametrize("how", ["now", "aside", "pinned"])
def test_a_model_that_cannot_answer_says_so_and_is_asked_no_more(
    asked: AskedModel, model: OpenModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    n_asked = 0

    def broken(*given: Any, **options: Any) -> Prediction:
        nonlocal n_asked
        n_asked += 1
        raise UserError("It is broken.")

    monkeypatch.setattr(model.recognizer, "predict", broken)

    def ask() -> None:
        if how == "now":
            asked.ask_now(BAR, False, drawn(BAR, model))
        elif how == "aside":
            asked.ask_aside(BAR, False)
        else:
            asked.ask_about_pinned(BAR, False)

    with qtbot.waitSignal(asked.answered):
        ask()
    assert asked.problem == "It is broken."
    ask()
    assert not asked.is_busy
    assert n_asked == 1


def test_one_that_retires_is_done_when_its_threads_are(
    asked: AskedModel, model: OpenModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def held(*given: Any, **options: Any) -> Prediction:
        begun.set()
        assert go_on.wait(HANGS_AFTER)
        raise UserError("Nobody hears this.")

    monkeypatch.setattr(model.recognizer, "predict", held)
    asked.ask_aside(BAR, False)
    assert begun.wait(HANGS_AFTER)
    assert not asked.retire()
    go_on.set()
    qtbot.waitUntil(asked.retire)
    assert asked.problem == ""
