"""Explanations of a model's answers: exact at once, and from a thread, the newest drawing first."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.explanations import Explained, Explanations, TimeLines
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

LETTER_T = Ink.of([[(0, 0), (80, 0)], [(40, 0), (40, 90)]])
LETTER_V = Ink.of([[(0, 0), (40, 90), (80, 0)]])


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., OpenModel]:
    """Return what opens a model that has been trained."""

    def open_one(model: TrainedModel, *, is_slow: bool = False) -> OpenModel:
        path = tmp_path / f"{model.card.name}.letterpad"
        write_model(model, path)
        return OpenModel(Recognizer(path), is_slow, path)

    return open_one


@pytest.fixture
def explanations(qtbot: QtBot) -> Iterator[Explanations]:
    explanations = Explanations()
    yield explanations
    explanations.close()


def asked(model: OpenModel, ink: Ink) -> tuple[Question, object]:
    return Question(ink), model.recognizer.predict(ink)


def test_a_linear_model_is_explained_exactly_and_its_parts_are_not_covered(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    bar_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    model = opened(bar_model)
    told: list[Explained] = []
    explanations.explained.connect(told.append)
    explanations.set_model(model)
    question, prediction = asked(model, LETTER_T)
    assert explanations.contrast(prediction, "A", "B") is None  # its file is still being read
    explanations.ask(question, prediction)
    qtbot.waitUntil(lambda: not explanations.is_busy)
    assert explanations.is_linear
    contrast = explanations.contrast(prediction, "A", "B")
    assert contrast is not None
    shares = prediction.probabilities
    assert contrast.total == pytest.approx(np.log(shares[0] / shares[1]), abs=1e-5)
    assert explanations.contrast(prediction, "A", "Z") is None
    (only,) = told
    assert only.asked.occlusion is None
    assert only.asked.strokes.strokes.tolist() == [0, 1]


def test_of_another_model_parts_are_covered(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    pen_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    model = opened(pen_model)
    told: list[Explained] = []
    explanations.explained.connect(told.append)
    explanations.set_model(model)
    assert not explanations.is_linear
    question, prediction = asked(model, LETTER_T)
    assert explanations.contrast(prediction, "A", "B") is None
    explanations.ask(question, prediction)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].question is question
    assert told[0].prediction is prediction
    assert told[0].asked.occlusion is not None
    # The horizontal line speaks for A, the vertical one for B.
    across, down = told[0].asked.strokes.effects(0, 1).tolist()
    assert across > 0 > down


def test_a_slow_model_is_asked_less_often(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    pen_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    n_patches = []
    explanations.explained.connect(lambda one: n_patches.append(len(one.asked.occlusion.corners)))
    for is_slow in (False, True):
        model = opened(pen_model, is_slow=is_slow)
        explanations.set_model(model)
        explanations.ask(*asked(model, LETTER_T))
        qtbot.waitUntil(lambda: not explanations.is_busy)
    quick, slow = n_patches
    assert slow < quick / 2


def test_another_model_is_not_told_what_the_last_one_said(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    pen_model: TrainedModel,
    bar_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    first, second = opened(pen_model), opened(bar_model)
    told: list[Explained] = []
    explanations.explained.connect(told.append)
    explanations.set_model(first)
    explanations.ask(*asked(first, LETTER_T))
    explanations.set_model(second)
    question, prediction = asked(second, LETTER_V)
    explanations.ask(question, prediction)
    qtbot.waitUntil(lambda: not explanations.is_busy)
    assert [each.question for each in told] == [question]


def test_a_file_that_has_gone_is_explained_by_covering(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    bar_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    model = opened(bar_model)
    assert model.run is not None
    model.run.unlink()
    told: list[Explained] = []
    explanations.explained.connect(told.append)
    explanations.set_model(model)
    explanations.ask(*asked(model, LETTER_T))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].asked.occlusion is not None


def test_of_a_drawing_it_is_told_what_was_read_when(
    opened: Callable[..., OpenModel], pen_model: TrainedModel, qtbot: QtBot
) -> None:
    lines = TimeLines()
    told: list[tuple[Question, Any]] = []
    lines.found.connect(lambda question, line: told.append((question, line)))
    model = opened(pen_model)
    lines.set_model(model)
    question, prediction = asked(model, LETTER_T)
    lines.ask(question, prediction)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] is question
    line = told[0][1]
    assert line.shares[-1] == 1.0
    np.testing.assert_allclose(
        line.predictions[-1].probabilities, prediction.probabilities, atol=1e-6
    )
    assert line.predictions[5].answer == "A"  # across, before the stem comes
    lines.ask(Question(EMPTY), model.recognizer.predict(EMPTY))
    assert not lines.is_busy
    lines.close()


def test_a_model_that_fails_is_said_in_a_sentence(
    opened: Callable[..., OpenModel], pen_model: TrainedModel, qtbot: QtBot
) -> None:
    model, explanations, lines = opened(pen_model), Explanations(), TimeLines()
    question, prediction = asked(model, LETTER_T)
    model.recognizer.interrupt.stop()
    for asking in (explanations, lines):
        asking.set_model(model)
        with qtbot.waitSignal(asking.failed) as failed:
            asking.ask(question, prediction)
        assert "cannot be run" in failed.args[0]
        asking.close()


def test_of_a_slow_model_only_the_newest_drawing_is_explained(
    explanations: Explanations,
    opened: Callable[..., OpenModel],
    pen_model: TrainedModel,
    qtbot: QtBot,
) -> None:
    model = opened(pen_model, is_slow=True)
    told: list[Explained] = []
    explanations.explained.connect(told.append)
    explanations.set_model(model)
    for ink in (LETTER_T, LETTER_V, LETTER_T, LETTER_V):
        question, prediction = asked(model, ink)
        explanations.ask(question, prediction)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(lambda: not explanations.is_busy)
    assert [each.question for each in told] == [question]
