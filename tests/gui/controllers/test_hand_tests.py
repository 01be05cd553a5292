"""What a writing test has done beside the window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.assessment.hand_test import EarlierTest, HandTest
from letterpad.assessment.stopped_test import load_stopped, save_stopped
from letterpad.collection.store import Collection
from letterpad.gui.controllers.hand_tests import HandTests, ModelResult, ModelToAsk
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.controllers.opening import OpenModel
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

RIGHT, DOWN = [(0, 0), (50, 1), (99, 0)], [(0, 0), (1, 50), (0, 99)]


class Desk:
    """The work of a test, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.mine = MyLetters()
        self.tests = HandTests(self.mine)
        self.results: list[ModelResult] = []
        self.said: list[str] = []
        self.beside: list[tuple[object, str]] = []
        self.kept: list[int] = []
        self.tests.answered.connect(self.results.append)
        self.tests.failed.connect(self.said.append)
        self.tests.kept.connect(self.kept.append)
        self.tests.beside_found.connect(lambda *told: self.beside.append(told))

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tests.is_busy)

    def labels(self) -> list[str]:
        with Collection.open() as mine:
            return [each.letter.label for each in mine.load(mine.find()[::-1])]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.tests.close()
    desk.mine.close()


@pytest.fixture
def pens(pen_model: TrainedModel, tmp_path: Path) -> OpenModel:
    file = tmp_path / "pens.letterpad"
    write_model(pen_model, file)
    return OpenModel(Recognizer(file), False, file)


def written(letters: str) -> HandTest:
    test = HandTest(tuple(letters))
    for place, letter in enumerate(letters):
        stroke = np.array(RIGHT if letter == "A" else DOWN, dtype=float) + place
        test = test.wrote(Ink.of([stroke]))
    return test


def test_the_live_model_answers_first_and_its_answers_are_kept(desk: Desk, pens: OpenModel) -> None:
    live = ModelToAsk(pens.run, "Pens", True, pens)
    desk.tests.finish(written("AB"), [ModelToAsk(None, "Shipped"), live], keep=True)
    desk.wait()
    assert [(each.name, each.is_live) for each in desk.results] == [
        ("Pens", True),
        ("Shipped", False),  # which was opened for it
    ]
    score = desk.results[0].score
    assert score is not None
    assert score.right.tolist() == [True, True]
    assert desk.kept == [2]
    with Collection.open() as mine:
        answered = [each.letter.answered for each in mine.load(mine.find()[::-1])]
    assert [None if each is None else (each.model, each.label) for each in answered] == [
        ("Pens", "A"),
        ("Pens", "B"),
    ]


def test_case_does_not_count_where_it_did_not_in_the_held_out_accuracy(
    desk: Desk, pens: OpenModel
) -> None:
    both = replace(pens, recognizer=pens.recognizer.with_cases(True))
    assert both.recognizer.classes == ("A", "B", "a", "b")
    test = HandTest(
        ("a", "B"),
        tuple(
            replace(each, label=label)
            for each, label in zip(written("AB").written, "aB", strict=True)
        ),
    )
    desk.tests.finish(test, [ModelToAsk(pens.run, "Pens", True, both)], keep=True)
    desk.wait()
    score = desk.results[0].score
    assert score is not None
    assert score.accuracy.n_correct == 2
    assert desk.labels() == ["a", "B"]


def test_a_test_that_is_counted_again_is_not_kept_twice(desk: Desk, pens: OpenModel) -> None:
    for _ in range(2):
        desk.tests.finish(written("AB"), [ModelToAsk(pens.run, "Pens", True, pens)], keep=True)
        desk.wait()
    assert desk.kept == [2, 0]
    assert desk.labels() == ["A", "B"]


def test_a_model_that_cannot_answer_says_so_and_the_letters_are_kept(
    desk: Desk, tmp_path: Path
) -> None:
    gone = ModelToAsk(tmp_path / "gone.letterpad", "Gone", True)
    save_stopped(written("AB"))
    desk.tests.finish(written("AB"), [gone], keep=True)
    desk.wait()
    assert desk.results[0].score is None
    assert "gone.letterpad" in desk.results[0].problem
    assert desk.labels() == ["A", "B"]
    assert load_stopped() is None


def test_where_letters_cannot_be_kept_the_test_stays(
    desk: Desk, pens: OpenModel, home: Path
) -> None:
    test = written("AB")
    save_stopped(test)
    (home / "my_letters.sqlite").mkdir()
    desk.tests.finish(test, [ModelToAsk(pens.run, "Pens", True, pens)], keep=True)
    desk.wait()
    assert desk.kept == []
    assert "my_letters.sqlite" in desk.said[0]
    assert load_stopped() is not None, "nothing that was written is lost"


def test_what_is_not_to_be_kept_is_not(desk: Desk, pens: OpenModel) -> None:
    save_stopped(written("AB"))
    desk.tests.finish(written("AB"), [ModelToAsk(pens.run, "Pens", True, pens)], keep=False)
    desk.wait()
    assert desk.labels() == []
    assert load_stopped() is None


def test_the_last_test_and_a_stopped_one_are_found(desk: Desk, pens: OpenModel) -> None:
    told: list[tuple[object, ...]] = []
    desk.tests.looked.connect(lambda *found: told.append(found))
    desk.tests.look()
    desk.wait()
    assert told == [(None, None)]
    swapped = HandTest(
        ("A", "B"),
        tuple(
            replace(each, label=label)
            for each, label in zip(written("AB").written, "AA", strict=True)
        ),
    )
    desk.tests.finish(swapped, [ModelToAsk(pens.run, "Pens", True, pens)], keep=True)
    desk.wait()
    desk.tests.save(written("ABAB").back())
    desk.tests.look()
    desk.wait()
    earlier, stopped = told[-1]
    assert isinstance(earlier, EarlierTest)
    assert (earlier.model, earlier.accuracy.n_correct, earlier.accuracy.n) == ("Pens", 1, 2)
    assert isinstance(stopped, HandTest)
    assert stopped.n_written == 3


def test_the_data_are_looked_at_for_what_cost_most(desk: Desk, pens: OpenModel) -> None:
    letters = load_letters(Builtin(size=520))
    desk.tests.set_panel_spec(lambda: Builtin(size=520))
    desk.tests.letters_requested.connect(lambda spec: desk.tests.take_letters(spec, letters))
    swapped = HandTest(
        ("A", "B"),
        tuple(
            replace(each, label=label)
            for each, label in zip(written("AB").written, "BB", strict=True)
        ),
    )
    shipped = OpenModel(pens.recognizer, False, None)
    desk.tests.finish(swapped, [ModelToAsk(None, "Pens", True, shipped)], keep=False)
    desk.wait()
    assert [each.label for each in desk.tests.costly] == ["B"]
    desk.tests.look_beside(shipped)
    desk.wait()
    ((found, which),) = desk.beside
    assert isinstance(found, tuple)
    assert [each.label for each in found] == ["B"]
    assert len(found[0].nearest) == 2
    assert "Built-in handwriting" in which
    desk.tests.drop()
    desk.tests.look_beside(shipped)
    desk.wait()
    assert len(desk.beside) == 1, "nobody waits for it"
