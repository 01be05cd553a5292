"""Ink in, prediction out: on the window's thread or in another, the newest ink wins."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.live_answer import (
    MANY_POINTS,
    SLOW_MS,
    LiveAnswer,
    Question,
    is_slow,
)
from letterpad.ink.raster import Framing, Images
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.onnx_session import Interrupt
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.writing_lines import PAPER, WritingLines
from waiting import HANGS_AFTER

CLASSES = ("A", "B", "C")


class FakeRecognizer:
    """Answers with the number of points, after a given time."""

    def __init__(self, milliseconds: float = 0.0, fails: bool = False) -> None:
        self.milliseconds = milliseconds
        self.fails = fails
        self.asked: list[int] = []
        self.lines: list[WritingLines | None] = []
        self.threads: set[str] = set()
        self.interrupt = Interrupt()

    def predict(
        self, ink: Ink, lines: WritingLines | None = None, *, pictures_only: bool = False
    ) -> Prediction:
        self.lines.append(lines)
        ends = time.thread_time() + self.milliseconds / 1e3
        while time.thread_time() < ends:
            time.sleep(0)
        self.asked.append(ink.n_points)
        self.threads.add(threading.current_thread().name)
        if self.fails:
            raise UserError("It is broken.")
        picture = np.full((28, 28), ink.n_points % 256, dtype=np.uint8)
        return Prediction(CLASSES, np.eye(3, dtype=np.float32)[0], picture, self.milliseconds)


class HeldRecognizer(FakeRecognizer):
    """Begins to answer, and goes on when it is let go."""

    def __init__(self) -> None:
        super().__init__(1.0)
        self.begun, self.go_on = threading.Event(), threading.Event()

    def predict(
        self, ink: Ink, lines: WritingLines | None = None, *, pictures_only: bool = False
    ) -> Prediction:
        self.begun.set()
        assert self.go_on.wait(HANGS_AFTER)
        return super().predict(ink, lines)


class Desk:
    """The live answer, and what it gave."""

    def __init__(self, qtbot: QtBot) -> None:
        self.live = LiveAnswer()
        self.qtbot = qtbot
        self.answers: list[tuple[float, int]] = []
        self.sentences: list[str] = []
        self.live.answered.connect(self._take)
        self.live.failed.connect(self.sentences.append)

    def _take(self, prediction: Prediction) -> None:
        self.answers.append((prediction.milliseconds, int(prediction.picture[0, 0])))

    def use(self, recognizer: Any, is_slow: bool = False) -> None:
        self.live.set_recognizer(recognizer, is_slow=is_slow)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.live.close()
    assert "live answer" not in {thread.name for thread in threading.enumerate()}


def line(n_points: int) -> Ink:
    return Ink.of([[(number, 0) for number in range(n_points)]])


def test_newest_ink_wins(desk: Desk, qtbot: QtBot) -> None:
    recognizer = FakeRecognizer()
    desk.use(recognizer)
    qtbot.waitUntil(lambda: bool(desk.answers))
    recognizer.asked.clear()
    with qtbot.waitSignal(desk.live.answered) as answer:
        for n_points in range(1, 50):
            desk.live.ask(line(n_points))
    assert answer.args[0].picture[0, 0] == 49
    assert recognizer.asked == [49]
    assert recognizer.threads == {"MainThread"}


def test_every_drawing_is_told_at_once_whether_or_not_its_answer_comes(desk: Desk) -> None:
    heard: list[Question] = []
    desk.live.asked.connect(heard.append)
    for n_points in (1, 2):
        desk.live.ask(line(n_points), PAPER)  # there is no model yet
    assert [question.drawn.n_points for question in heard] == [1, 2]
    assert heard[1].lines == PAPER
    assert desk.live.question.is_same(heard[1])


def test_a_slow_model_is_asked_in_a_thread_and_newest_ink_wins(desk: Desk, qtbot: QtBot) -> None:
    recognizer = HeldRecognizer()
    desk.use(recognizer, is_slow=True)
    qtbot.waitUntil(recognizer.begun.is_set)
    for n_points in range(1, 50):
        desk.live.ask(line(n_points))
    assert desk.answers == []  # the window waited for nothing
    recognizer.go_on.set()
    qtbot.waitUntil(lambda: (1.0, 49) in desk.answers)
    assert recognizer.asked == [0, 49]
    assert recognizer.threads == {"live answer"}


def test_a_very_long_drawing_is_answered_in_a_thread(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its late answer does not replace that to a newer, shorter one."""
    recognizer = FakeRecognizer()
    desk.use(recognizer)
    qtbot.waitUntil(lambda: len(desk.answers) == 1)
    recognizer.threads.clear()
    desk.live.ask(line(MANY_POINTS + 1))
    qtbot.waitUntil(lambda: len(desk.answers) == 2)
    assert recognizer.threads == {"live answer"}
    begun, go_on = threading.Event(), threading.Event()
    predict = recognizer.predict

    def predict_later(
        ink: Ink, lines: WritingLines | None = None, *, pictures_only: bool = False
    ) -> Prediction:
        if ink.n_points > MANY_POINTS:
            begun.set()
            assert go_on.wait(HANGS_AFTER)
        return predict(ink)

    monkeypatch.setattr(recognizer, "predict", predict_later)
    desk.live.ask(line(MANY_POINTS + 1))
    assert begun.wait(HANGS_AFTER)
    desk.live.ask(line(7))
    qtbot.waitUntil(lambda: len(desk.answers) == 3)
    assert desk.answers[-1] == (0.0, 7)
    go_on.set()
    qtbot.waitUntil(lambda: desk.live._background._thread is None)
    desk.live.ask(line(8))
    qtbot.waitUntil(lambda: desk.answers[-1] == (0.0, 8))
    assert len(desk.answers) == 4


def test_late_answer_of_another_model_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    """Nor does anybody wait for it."""
    late = HeldRecognizer()
    desk.use(late, is_slow=True)
    desk.live.ask(line(5))
    assert late.begun.wait(HANGS_AFTER)
    desk.use(FakeRecognizer())
    qtbot.waitUntil(lambda: bool(desk.answers))
    late.go_on.set()
    qtbot.waitUntil(lambda: desk.live._background._thread is None)
    desk.live.ask(EMPTY)
    qtbot.waitUntil(lambda: desk.answers[-1] == (0.0, 0))
    assert {milliseconds for milliseconds, _ in desk.answers} == {0.0}


@pytest.mark.parametrize("slow", [False, True])
def test_a_model_that_cannot_answer_is_said_once_and_asked_no_more(
    desk: Desk, qtbot: QtBot, slow: bool
) -> None:
    recognizer = FakeRecognizer(fails=True)
    desk.use(recognizer, is_slow=slow)
    qtbot.waitUntil(lambda: bool(desk.sentences))
    assert desk.sentences == ["It is broken."]
    assert desk.live.recognizer is None
    desk.live.ask(line(3))
    quick = FakeRecognizer()
    desk.use(quick)
    qtbot.waitUntil(lambda: bool(desk.answers))
    assert quick.asked == [3]
    assert len(recognizer.asked) == 1


@pytest.mark.parametrize(
    ("milliseconds", "slow", "answers"),
    [(0.0, False, 5), (2 * SLOW_MS, True, 5), (6 * SLOW_MS, True, 2)],
)
def test_a_slow_model_is_known_by_a_few_answers(
    milliseconds: float, slow: bool, answers: int
) -> None:
    recognizer: Any = FakeRecognizer(milliseconds)
    assert is_slow(recognizer) == slow
    assert len(recognizer.asked) == answers


def test_a_model_is_not_slow_because_others_are_busy() -> None:
    class Waiting(FakeRecognizer):
        def predict(
            self, ink: Ink, lines: WritingLines | None = None, *, pictures_only: bool = False
        ) -> Prediction:
            time.sleep(3 * SLOW_MS / 1e3)
            return replace(super().predict(ink), milliseconds=3 * SLOW_MS)

    recognizer: Any = Waiting()
    assert not is_slow(recognizer)


class PictureRecognizer(FakeRecognizer):
    """Answers a picture of 28 x 28 pixels with itself."""

    card = SimpleNamespace(framing=Framing())

    def predict_picture(self, picture: Images) -> Prediction:
        self.threads.add(threading.current_thread().name)
        return Prediction(CLASSES, np.eye(3, dtype=np.float32)[1], picture, 0.0)


def test_a_picture_is_read_in_a_thread_as_the_card_wants_it_framed(desk: Desk) -> None:
    recognizer = PictureRecognizer()
    seen: list[Prediction] = []
    desk.live.answered.connect(seen.append)
    desk.use(recognizer)
    desk.qtbot.waitUntil(lambda: len(seen) == 1)
    recognizer.threads.clear()
    bar = LetterPicture(np.pad(np.ones((80, 10)), 1))
    desk.live.ask(bar)
    desk.qtbot.waitUntil(lambda: len(seen) == 2)
    assert recognizer.threads == {"live answer"}
    np.testing.assert_array_equal(seen[1].picture, bar.framed(Framing()))


@pytest.mark.parametrize("slow", [False, True])
def test_the_picture_alone_is_asked_for_at_once(desk: Desk, slow: bool) -> None:
    class Told(FakeRecognizer):
        told: list[tuple[int, bool]]

        def predict(
            self, ink: Ink, lines: WritingLines | None = None, *, pictures_only: bool = False
        ) -> Prediction:
            self.told.append((ink.n_points, pictures_only))
            return super().predict(ink)

    recognizer = Told()
    recognizer.told = []
    desk.use(recognizer, is_slow=slow)
    desk.live.ask(line(4))
    desk.qtbot.waitUntil(lambda: recognizer.told[-1:] == [(4, False)])
    for on in (True, False):
        n_answers = len(desk.answers)
        desk.live.set_pictures_only(on)
        desk.qtbot.waitUntil(lambda on=on: recognizer.told[-1] == (4, on))
        desk.qtbot.waitUntil(lambda n=n_answers: len(desk.answers) > n)


def test_ink_over_a_picture_wins(desk: Desk) -> None:
    recognizer = PictureRecognizer()
    desk.use(recognizer)
    desk.live.ask(LetterPicture(np.pad(np.ones((80, 10)), 1)))
    desk.live.ask(Ink.of([[(0, 0), (1, 1), (2, 2)]]))
    desk.qtbot.waitUntil(lambda: recognizer.asked[-1:] == [3])
    assert desk.answers[-1][1] == 3


def test_the_lines_under_the_ink_are_told(desk: Desk, qtbot: QtBot) -> None:
    recognizer = FakeRecognizer()
    desk.use(recognizer)
    qtbot.waitUntil(lambda: len(desk.answers) == 1)
    ink = line(5)
    for number, lines in enumerate((PAPER, None, PAPER), 2):
        desk.live.ask(ink, lines)
        qtbot.waitUntil(lambda number=number: len(desk.answers) == number)
    desk.use(recognizer)  # another model is told, too
    qtbot.waitUntil(lambda: len(desk.answers) == 5)
    assert recognizer.lines == [None, PAPER, None, PAPER, PAPER]


def test_a_slow_model_is_asked_again_when_the_lines_go(desk: Desk, qtbot: QtBot) -> None:
    recognizer = HeldRecognizer()
    desk.use(recognizer, is_slow=True)
    qtbot.waitUntil(recognizer.begun.is_set)
    ink = line(5)
    desk.live.ask(ink, PAPER)
    recognizer.go_on.set()
    qtbot.waitUntil(lambda: len(desk.answers) == 2)
    recognizer.go_on.clear()
    recognizer.begun.clear()
    desk.live.ask(ink, PAPER)
    qtbot.waitUntil(recognizer.begun.is_set)
    desk.live.ask(ink, None)
    recognizer.go_on.set()
    qtbot.waitUntil(lambda: len(desk.answers) == 4)
    assert recognizer.lines == [None, PAPER, PAPER, None]


def test_it_says_which_drawing_an_answer_is_about_and_whether_it_is_behind(
    desk: Desk, qtbot: QtBot
) -> None:
    recognizer = HeldRecognizer()
    desk.use(recognizer, is_slow=True)
    qtbot.waitUntil(recognizer.begun.is_set)
    assert desk.live.is_behind
    told: list[tuple[bool, bool]] = []
    ink = line(5)
    desk.live.answered.connect(
        lambda _: told.append((desk.live.is_behind, desk.live.answered_question.drawn is ink))
    )
    desk.live.ask(ink)
    recognizer.go_on.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(True, False), (False, True)]
    assert not desk.live.is_behind
    quick = FakeRecognizer()
    desk.use(quick)
    desk.live.ask(ink, PAPER)
    assert desk.live.is_behind
    qtbot.waitUntil(lambda: not desk.live.is_behind)
    assert desk.live.answered_question.lines == PAPER


def test_one_that_retires_is_done_when_its_thread_is(desk: Desk, qtbot: QtBot) -> None:
    recognizer = HeldRecognizer()
    desk.use(recognizer, is_slow=True)
    qtbot.waitUntil(recognizer.begun.is_set)
    assert not desk.live.retire()
    recognizer.go_on.set()
    qtbot.waitUntil(desk.live.retire)
    assert desk.answers == []
