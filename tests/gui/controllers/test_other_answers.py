"""Several models, one ink: the quick ones answer at once, a slow one lags alone."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers import other_answers
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.other_answers import Answers, ModelAnswer, OtherAnswers, differ
from letterpad.gui.controllers.pinned_models import PinnedModel, Pinning
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from waiting import HANGS_AFTER

LEFT = Ink.of([[(0, 0), (0, 100), (100, 100)]])
RIGHT = Ink.of([[(100, 0), (100, 100), (0, 100)]])


class Desk:
    """A live answer, other models, and what they said last."""

    def __init__(self, qtbot: QtBot, make: Callable[[str], OpenModel]) -> None:
        self.qtbot = qtbot
        self.make = make
        self.live = LiveAnswer()
        self.others = OtherAnswers(self.live)
        self.said: list[Answers] = []
        self.others.answered.connect(self.said.append)
        self.others.set_active(True)

    def show(self, *models: PinnedModel) -> None:
        live = next((each.model for each in models if each.is_live), None)
        if live is not None:
            self.live.set_recognizer(live.recognizer, is_slow=live.is_slow)
        self.others.set_models(Pinning(models))

    def ask(self, drawn: Ink | LetterPicture) -> None:
        self.live.ask(drawn)
        self.others.ask(drawn)

    def rows(self) -> tuple[ModelAnswer, ...]:
        return self.said[-1].rows if self.said else ()

    def settled(self) -> tuple[ModelAnswer, ...]:
        """Wait until all have answered the newest drawing."""
        self.qtbot.waitUntil(
            lambda: (
                not self.others.is_busy
                and (self.live.recognizer is None or not self.live.is_behind)
                and bool(self.rows())
                and not any(row.is_behind for row in self.rows())
            )
        )
        return self.rows()


@pytest.fixture
def make(bar_model: TrainedModel, tmp_path: Path) -> Callable[[str], OpenModel]:
    """Return a function that opens a model of that name."""

    def make(name: str, is_slow: bool = False, turned: bool = False) -> OpenModel:
        file = tmp_path / f"{name}.letterpad"
        classes = bar_model.card.classes[::-1] if turned else bar_model.card.classes
        write_model(replace(bar_model, card=replace(bar_model.card, classes=classes)), file)
        return OpenModel(Recognizer(file), is_slow, file)

    return make


@pytest.fixture
def desk(qtbot: QtBot, make: Callable[[str], OpenModel]) -> Iterator[Desk]:
    desk = Desk(qtbot, make)
    yield desk
    desk.others.close()
    desk.live.close()
    names = {thread.name for thread in threading.enumerate()}
    assert names.isdisjoint({"live answer", "pinned drawing"})


def pinned(model: OpenModel, *, is_live: bool = False) -> PinnedModel:
    assert model.run is not None
    return PinnedModel(model.run, model.run.stem, is_live, model, "")


def hold(model: OpenModel, patch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Let a model begin to answer and go on when it is let go."""
    begun, go_on = threading.Event(), threading.Event()
    predict = model.recognizer.predict

    def held(*given: Any, **options: Any) -> Prediction:
        begun.set()
        assert go_on.wait(HANGS_AFTER)
        return predict(*given, **options)

    patch.setattr(model.recognizer, "predict", held)
    return begun, go_on


def test_all_answer_the_newest_ink_and_each_is_asked_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_answers, "BUDGET_MS", 1e9)
    live, *others = (desk.make(name) for name in ("live", "one", "two"))
    desk.show(pinned(live, is_live=True), *map(pinned, others))
    desk.settled()
    asked: list[Any] = []
    for model in (live, *others):
        predict = model.recognizer.predict

        def told(ink: Ink, *more: Any, predict: Any = predict, **options: Any) -> Prediction:
            asked.append((ink, threading.current_thread().name))
            answer: Prediction = predict(ink, *more, **options)
            return answer

        monkeypatch.setattr(model.recognizer, "predict", told)
    n_said = len(desk.said)
    for drawn in (LEFT, RIGHT, LEFT, RIGHT):
        desk.ask(drawn)
    rows = desk.settled()
    assert asked == [(RIGHT, "MainThread")] * 3
    assert len(desk.said) == n_said + 1  # told together, with the live model's
    for row, model in zip(rows, (live, *others), strict=True):
        assert row.prediction is not None
        expected = model.recognizer.predict(RIGHT).probabilities
        np.testing.assert_array_equal(row.prediction.probabilities, expected)
        assert row.milliseconds is not None
    assert [row.name for row in rows] == ["live", "one", "two"]
    assert [row.is_live for row in rows] == [True, False, False]


def test_a_model_that_reads_another_letter_is_marked(desk: Desk, make: Any) -> None:
    live, other, same = desk.make("live"), make("other", turned=True), desk.make("same")
    desk.show(pinned(live, is_live=True), pinned(other), pinned(same))
    desk.ask(LEFT)
    assert [row.disagrees for row in desk.settled()] == [False, True, False]
    desk.ask(EMPTY)
    rows = desk.settled()
    assert [row.disagrees for row in rows] == [False, False, False]
    assert all(row.prediction is not None and row.prediction.is_empty for row in rows)


def test_a_slow_model_lags_alone_and_says_so(
    desk: Desk, make: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, quick, slow = desk.make("live"), desk.make("quick"), make("slow", is_slow=True)
    desk.show(pinned(live, is_live=True), pinned(quick), pinned(slow))
    desk.ask(LEFT)
    desk.settled()
    begun, go_on = hold(slow, monkeypatch)
    desk.ask(RIGHT)
    desk.qtbot.waitUntil(begun.is_set)
    desk.qtbot.waitUntil(lambda: [row.is_behind for row in desk.rows()] == [False, False, True])
    last = desk.rows()[2]
    assert last.is_slow
    assert not last.disagrees
    assert last.prediction is not None  # that to the older ink stays meanwhile
    np.testing.assert_array_equal(last.prediction.picture, live.recognizer.predict(LEFT).picture)
    go_on.set()
    assert desk.settled()[2].prediction is not None


def test_what_is_over_the_budget_is_asked_in_a_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_answers, "BUDGET_MS", other_answers._GUESS_MS)
    one, two = desk.make("one"), desk.make("two")
    threads: dict[str, str] = {}
    for name, model in (("one", one), ("two", two)):
        predict = model.recognizer.predict

        def told(*given: Any, name: str = name, predict: Any = predict, **more: Any) -> Prediction:
            threads[name] = threading.current_thread().name
            answer: Prediction = predict(*given, **more)
            return answer

        monkeypatch.setattr(model.recognizer, "predict", told)
    desk.show(pinned(one), pinned(two))
    desk.ask(LEFT)
    desk.settled()
    assert threads == {"one": "MainThread", "two": "live answer"}


def test_a_picture_is_answered_by_all_in_threads(desk: Desk) -> None:
    live, other = desk.make("live"), desk.make("other")
    desk.show(pinned(live, is_live=True), pinned(other))
    desk.settled()
    bar = LetterPicture(np.pad(np.ones((80, 10)), 1))
    desk.ask(bar)
    one, two = desk.settled()
    assert one.prediction is not None
    assert two.prediction is not None
    framed = bar.framed(other.recognizer.card.framing)
    np.testing.assert_array_equal(two.prediction.picture, framed)
    np.testing.assert_array_equal(one.prediction.probabilities, two.prediction.probabilities)


def test_a_model_that_fails_says_so_and_the_others_go_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, broken, fine = (desk.make(name) for name in ("live", "broken", "fine"))

    def fail(*given: Any, **options: Any) -> Prediction:
        raise UserError("It is broken.")

    monkeypatch.setattr(broken.recognizer, "predict", fail)
    gone = PinnedModel(Path("gone"), "gone", False, None, "It cannot be read.")
    desk.show(pinned(live, is_live=True), pinned(broken), pinned(fine), gone)
    desk.ask(LEFT)
    desk.qtbot.waitUntil(lambda: len(desk.rows()) == 4 and bool(desk.rows()[1].problem))
    desk.qtbot.waitUntil(lambda: not desk.rows()[2].is_behind)
    assert [row.problem for row in desk.rows()] == ["", "It is broken.", "", "It cannot be read."]
    assert desk.rows()[2].prediction is not None


def test_the_pinned_drawing_keeps_its_answers_and_is_asked_about_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, other = desk.make("live"), desk.make("other")
    desk.show(pinned(live, is_live=True), pinned(other))
    desk.ask(LEFT)
    before = [row.prediction for row in desk.settled()]
    desk.others.pin_drawing(True)
    assert desk.said[-1].pinned is LEFT
    assert [row.pinned for row in desk.rows()] == before  # not computed again
    desk.ask(RIGHT)
    rows = desk.settled()
    assert [row.pinned for row in rows] == before
    assert all(row.prediction is not row.pinned for row in rows)
    # One that comes later is asked about it, too.
    late = desk.make("late")
    desk.show(pinned(live, is_live=True), pinned(late))
    desk.qtbot.waitUntil(lambda: desk.rows()[1].pinned is not None)
    found = desk.rows()[1].pinned
    assert found is not None
    np.testing.assert_array_equal(found.picture, late.recognizer.predict(LEFT).picture)
    desk.others.pin_drawing(False)
    assert desk.said[-1].pinned is None
    assert [row.pinned for row in desk.rows()] == [None, None]


def test_a_drawing_can_be_pinned_where_there_is_one(desk: Desk) -> None:
    can: list[bool] = []
    desk.others.can_pin_changed.connect(can.append)
    for drawn in (EMPTY, LEFT, RIGHT, EMPTY, LetterPicture(np.ones((9, 9)))):
        desk.ask(drawn)
    assert can == [True, False, True]


def test_nobody_is_asked_while_nobody_sees_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    other = desk.make("other")
    desk.show(pinned(other))
    desk.ask(LEFT)
    desk.settled()
    desk.others.set_active(False)
    n_said = len(desk.said)
    desk.ask(RIGHT)
    assert not desk.others.is_busy
    assert len(desk.said) == n_said
    desk.others.set_active(True)
    found = desk.settled()[0].prediction
    assert found is not None
    np.testing.assert_array_equal(found.picture, other.recognizer.predict(RIGHT).picture)


def test_the_pictures_alone_are_asked_for_at_once(
    qtbot: QtBot, desk: Desk, pen_model: TrainedModel, tmp_path: Path
) -> None:
    file = tmp_path / "pen.letterpad"
    write_model(pen_model, file)
    for is_slow in (False, True):
        model = OpenModel(Recognizer(file), is_slow, file)
        desk.show(pinned(model))
        desk.ask(LEFT)
        found = desk.settled()[0].prediction
        assert found is not None
        assert found.path is not None
        desk.others.pin_drawing(True)
        desk.others.set_pictures_only(True)
        qtbot.waitUntil(lambda: desk.rows()[0].pinned is not None)
        row = desk.settled()[0]
        for prediction in (row.prediction, row.pinned):
            assert prediction is not None
            assert prediction.path is None
        desk.others.set_pictures_only(False)
        desk.others.pin_drawing(False)
        desk.show()


def told(answer: str, letter: float = 1.0, **more: Any) -> Prediction:
    classes = tuple(more.pop("classes", "AB"))
    shares = np.array([0.9 if name == answer else 0.1 for name in classes], np.float32)
    picture = np.ones((28, 28), np.uint8)
    return Prediction(classes, shares, picture, 1.0, letter=letter, letter_from=0.5, **more)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (told("A"), told("A"), False),
        (told("A"), told("B"), True),
        (told("A"), None, False),
        (told("A"), told("A", letter=0.1), True),
        (told("A", letter=0.1), told("B", letter=0.1), False),
        (told("A"), told("a", classes="Aa"), False),  # the first tells no case
        (told("A", classes="Aa"), told("a", classes="Aa"), True),
        (told("A", cased={"a": 0.9, "A": 0.0}), told("a", classes="Aa"), False),
        (told("A", cased={"a": 0.0, "A": 0.9}), told("a", classes="Aa"), True),
    ],
)
def test_when_two_models_differ(one: Prediction, other: Prediction | None, expected: bool) -> None:
    assert differ(one, other) is expected
    assert differ(other, one) is expected
