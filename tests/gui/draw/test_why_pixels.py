"""The panel of pixels and strokes without a window: what it shows while something is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.why_pixels import PixelsPanel
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

LETTER_T = Ink.of([[(0, 0), (80, 0)], [(40, 0), (40, 90)]])


@pytest.fixture
def model(pen_model: TrainedModel, tmp_path: Path) -> OpenModel:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    return OpenModel(Recognizer(path), False, path)


@pytest.fixture
def panel(qtbot: QtBot, model: OpenModel) -> Iterator[PixelsPanel]:
    panel = PixelsPanel()
    qtbot.addWidget(panel)
    panel.set_model(model)
    yield panel
    panel.close_threads()


def ask(panel: PixelsPanel, model: OpenModel, ink: Ink, qtbot: QtBot) -> None:
    panel.set_question(Question(ink), model.recognizer.predict(ink))
    qtbot.waitUntil(lambda: not panel.is_busy)


def test_another_pair_is_shown_without_asking_again(
    panel: PixelsPanel, model: OpenModel, qtbot: QtBot
) -> None:
    panel.set_pair("A", "B")
    ask(panel, model, LETTER_T, qtbot)
    one = [row.effect for row in panel.strokes.rows()]
    panel.set_pair("B", "A")
    assert not panel.is_busy
    assert [row.effect for row in panel.strokes.rows()] == pytest.approx([-each for each in one])
    assert panel.said.text().startswith(("A is", "B is"))


def test_a_canvas_that_is_cleared_while_it_is_asked_shows_nothing(
    panel: PixelsPanel, model: OpenModel, qtbot: QtBot
) -> None:
    panel.set_pair("A", "B")
    panel.set_question(Question(LETTER_T), model.recognizer.predict(LETTER_T))
    assert panel.said.text() == "Looking at your drawing …"
    panel.set_question(Question(EMPTY), model.recognizer.predict(EMPTY))
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert panel.glow.is_empty
    assert panel.strokes.is_empty
    assert "Draw a letter" in panel.said.text()


def test_a_model_that_fails_is_said(panel: PixelsPanel, model: OpenModel, qtbot: QtBot) -> None:
    prediction = model.recognizer.predict(LETTER_T)
    model.recognizer.interrupt.stop()
    panel.set_pair("A", "B")
    panel.set_question(Question(LETTER_T), prediction)
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert "cannot be run" in panel.said.text()
    assert panel.glow.is_empty
