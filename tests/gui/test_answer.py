"""The answer, the bars and the live question behind them."""

import threading
import time

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.answer_view import NOTHING, AnswerView
from letterpad.gui.live_answer import LiveAnswer
from letterpad.gui.probability_bars import ProbabilityBars
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognizer import Prediction

CLASSES = ("A", "K", "R")


def prediction(*probabilities: float, empty: bool = False) -> Prediction:
    picture = np.full((28, 28), 0 if empty else 9, dtype=np.uint8)
    return Prediction(CLASSES, np.array(probabilities, dtype=np.float32), picture, 0.1)


@pytest.mark.parametrize(
    ("probabilities", "text"),
    [
        ((0.02, 0.08, 0.90), "R"),
        ((0.10, 0.35, 0.55), "R"),  # a lead of exactly 20 points is enough
        ((0.10, 0.40, 0.50), "R?"),  # too near to the next
        ((0.45, 0.20, 0.35), "A?"),  # under half
    ],
)
def test_answer_is_the_letter_and_a_question_mark_when_unsure(
    qtbot: QtBot, probabilities: tuple[float, ...], text: str
) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(prediction(*probabilities))
    assert view.answer.text() == text
    assert view.bars.values() == pytest.approx(probabilities)
    assert view.bars.classes() == CLASSES


def test_nothing_drawn_has_no_answer(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    assert view.answer.text() == NOTHING
    view.show_prediction(prediction(0.0, 0.1, 0.9))
    view.show_prediction(prediction(0.0, 0.0, 0.0, empty=True))
    assert view.answer.text() == NOTHING
    assert not view.bars.values().any()


def test_runners_up_are_named_in_order(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_prediction(prediction(0.07, 0.03, 0.90))
    assert view.runner_up.text() == "then A 7 %, K 3 %"
    assert view.bars.accessibleDescription() == "R 90.0%, A 7.0%, K 3.0%"


def test_bars_are_as_long_as_the_probabilities(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_classes(CLASSES)
    lengths = []
    for share in (0.25, 0.5, 1.0):
        bars.set_values([share, 0.0, 0.0])
        image = bars.grab().toImage()
        accent = bars._theme.accent
        row = [image.pixelColor(x, 50).name() for x in range(image.width())]
        lengths.append(row.count(accent))
    assert lengths[1] == pytest.approx(2 * lengths[0], abs=2)
    assert lengths[2] == pytest.approx(4 * lengths[0], abs=4)
    assert lengths[0] > 30


def test_bars_refuse_another_number_of_classes(qtbot: QtBot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.set_classes(CLASSES)
    with pytest.raises(ValueError, match="3 probabilities expected"):
        bars.set_values([1.0])


class FakeRecognizer:
    """Answers with the number of points, after a given time."""

    def __init__(self, milliseconds: float) -> None:
        self.milliseconds = milliseconds
        self.asked: list[int] = []
        self.threads: set[str] = set()

    def predict(self, ink: Ink) -> Prediction:
        time.sleep(self.milliseconds / 1e3)
        self.asked.append(ink.n_points)
        self.threads.add(threading.current_thread().name)
        picture = np.full((28, 28), ink.n_points, dtype=np.uint8)
        return Prediction(CLASSES, np.eye(3, dtype=np.float32)[0], picture, self.milliseconds)


def line(n_points: int) -> Ink:
    return Ink.of([[(number, 0) for number in range(n_points)]])


def test_newest_ink_wins(qtbot: QtBot) -> None:
    live = LiveAnswer()
    recognizer = FakeRecognizer(0.0)
    live.set_recognizer(recognizer)  # type: ignore[arg-type]
    with qtbot.waitSignal(live.answered):
        pass
    recognizer.asked.clear()
    with qtbot.waitSignal(live.answered) as answer:
        for n_points in range(1, 50):
            live.ask(line(n_points))
    assert answer.args[0].picture[0, 0] == 49
    assert recognizer.asked == [49]
    live.close()


def test_slow_model_answers_on_a_thread_of_its_own_and_newest_ink_wins(qtbot: QtBot) -> None:
    live = LiveAnswer()
    recognizer = FakeRecognizer(20.0)
    live.set_recognizer(recognizer)  # type: ignore[arg-type]
    recognizer.asked.clear()
    recognizer.threads.clear()
    answers: list[int] = []
    live.answered.connect(lambda prediction: answers.append(int(prediction.picture[0, 0])))
    began = time.perf_counter()
    for n_points in range(1, 50):
        live.ask(line(n_points))
    assert time.perf_counter() - began < 0.02  # the window waited for nothing
    qtbot.waitUntil(lambda: 49 in answers)
    assert len(recognizer.asked) < 5
    assert recognizer.threads == {"live answer"}
    live.close()
    assert "live answer" not in {thread.name for thread in threading.enumerate()}


def test_late_answer_of_another_model_is_dropped(qtbot: QtBot) -> None:
    live = LiveAnswer()
    slow, quick = FakeRecognizer(60.0), FakeRecognizer(0.0)
    live.set_recognizer(slow)  # type: ignore[arg-type]
    answers: list[float] = []
    live.answered.connect(lambda prediction: answers.append(prediction.milliseconds))
    live.ask(line(5))
    live.set_recognizer(quick)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(80)
    assert set(answers) == {0.0}
    live.ask(EMPTY)
    live.close()
