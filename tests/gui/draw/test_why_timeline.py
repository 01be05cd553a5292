"""The time line without a window: its sentence, and what it tells while the slider moves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import LEFT, press
from letterpad.explaining.prefixes import TimeLine
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.why_timeline import InkSlider, TimelinePanel
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer

LETTER_T = Ink.of([[(0, 0), (80, 0)], [(40, 0), (40, 90)]])


@pytest.fixture
def model(pen_model: TrainedModel, tmp_path: Path) -> OpenModel:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    return OpenModel(Recognizer(path), False, path)


@pytest.fixture
def panel(qtbot: QtBot, model: OpenModel) -> Iterator[TimelinePanel]:
    panel = TimelinePanel()
    qtbot.addWidget(panel)
    panel.resize(420, 300)
    panel.set_model(model)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel
    panel.close_threads()


def ask(panel: TimelinePanel, model: OpenModel, ink: Ink, qtbot: QtBot) -> Prediction:
    prediction = model.recognizer.predict(ink)
    panel.set_question(Question(ink), prediction)
    qtbot.waitUntil(lambda: not panel.is_busy)
    return prediction


def test_keys_go_through_the_moments_and_the_end_is_the_answer(
    panel: TimelinePanel, model: OpenModel, qtbot: QtBot
) -> None:
    ask(panel, model, LETTER_T, qtbot)
    shown: list[Prediction | None] = []
    panel.moment_shown.connect(shown.append)
    last = panel.slider.maximum()
    assert panel.slider.value() == last
    panel.slider.setFocus()
    press(panel.slider, Qt.Key.Key_Home)
    press(panel.slider, Qt.Key.Key_Right)
    press(panel.slider, Qt.Key.Key_End)
    first, second, end = shown
    assert first is not None
    assert second is not None
    assert end is None
    assert panel.picture.part() == LETTER_T
    press(panel.slider, Qt.Key.Key_Left)
    assert panel.picture.part().strokes[0] == LETTER_T.strokes[0]
    assert panel.picture.part() != LETTER_T
    panel.leave()
    assert shown[-1] is None
    n = len(shown)
    panel.leave()  # there is nothing to go back from
    assert len(shown) == n


def test_another_drawing_begins_at_its_end_and_tells_nobody(
    panel: TimelinePanel, model: OpenModel, qtbot: QtBot
) -> None:
    ask(panel, model, LETTER_T, qtbot)
    panel.slider.setFocus()
    press(panel.slider, Qt.Key.Key_Home)
    shown: list[Prediction | None] = []
    panel.moment_shown.connect(shown.append)
    ask(panel, model, LETTER_T.plus(LETTER_T.strokes[1]), qtbot)
    assert shown == []  # its answer has just been shown
    assert panel.slider.value() == panel.slider.maximum()
    ask(panel, model, EMPTY, qtbot)
    assert not panel.slider.isEnabled()
    assert panel.bands.is_empty
    assert "Draw a letter" in panel.said.text()


def test_the_sentence_says_which_letter_when(panel: TimelinePanel, model: OpenModel) -> None:
    pen, shares = model.recognizer.predict(LETTER_T), tuple(n / 20 for n in range(1, 21))
    down = model.recognizer.predict(Ink((LETTER_T.strokes[1],)))
    across = model.recognizer.predict(Ink((LETTER_T.strokes[0],)))
    none = replace(pen, letter=0.0, letter_from=0.5)

    def said(*parts: tuple[Prediction, int]) -> str:
        predictions = [prediction for prediction, n in parts for _ in range(n)]
        return panel._sentence(TimeLine(shares, tuple(predictions)).spans())

    a, b = across.in_its_case, down.in_its_case
    assert said((across, 12), (down, 8)) == f"{a} until 60 % of the ink, then {b}."
    assert said((across, 20)) == f"{a} from the first line to the last."
    assert said((none, 4), (down, 16)) == f"no letter until 20 % of the ink, then {b}."
    many = [(across, 2), (down, 2)] * 5
    assert said(*many).startswith("After other letters: ")


def test_the_slider_goes_where_it_is_clicked(qtbot: QtBot) -> None:
    slider = InkSlider()
    qtbot.addWidget(slider)
    slider.setRange(0, 39)
    slider.setValue(39)
    slider.resize(400, 24)
    slider.show()
    QTest.mouseClick(slider, LEFT, pos=QPoint(200, 12))
    assert slider.value() == pytest.approx(20, abs=1)
    QTest.mouseClick(slider, LEFT, pos=QPoint(396, 12))
    assert slider.value() == 39
    QTest.mouseClick(slider, LEFT, pos=QPoint(2, 12))
    assert slider.value() == 0
