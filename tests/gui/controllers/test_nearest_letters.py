"""Letters are found in a thread: the newest question wins, and a model is asked once."""

import copy
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.assessment.training_part import training_part
from letterpad.explaining.letter_index import LetterIndex
from letterpad.explaining.nearest import N_NEAREST, Nearest
from letterpad.gui.controllers.nearest_letters import NearestLetters, Sought
from letterpad.gui.controllers.opening import OpenModel
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, DataSpec
from letterpad.recognition.recognizer import Recognizer
from waiting import expect_no_thread

SPEC = Builtin(size=520)


class Desk:
    """The controller, with letters that come at once, and what it found."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.letters = load_letters(SPEC)
        self.recognizer = Recognizer.shipped()
        self.lane = NearestLetters()
        self.lane.set_panel_spec(lambda: SPEC)
        self.found: list[Nearest] = []
        self.said: list[str] = []
        self.which: list[str] = []
        self.asked: list[DataSpec] = []
        self.lane.found.connect(self.found.append)
        self.lane.said.connect(self.said.append)
        self.lane.letters_said.connect(self.which.append)
        self.lane.letters_requested.connect(self._give)

    def _give(self, spec: DataSpec) -> None:
        self.asked.append(spec)
        self.lane.take_letters(spec, load_letters(spec))

    def of(self, letter: int, meant: str = "") -> Sought:
        ink = self.letters.inks
        assert ink is not None
        label = self.letters.classes[self.letters.labels[letter]]
        return Sought(ink[letter], meant or label, from_ink=True)

    def own_model(self, **split: Any) -> OpenModel:
        """Return a model of the user's own that reads like the shipped recogniser."""
        own = copy.copy(self.recognizer)
        facts = {
            "kind": "random",
            "train_size": 300,
            "random_state": 5,
            "n_train": 300,
            "n_validation": 0,
            **split,
        }
        data = {"spec": SPEC.to_json(), "hash": self.letters.hash}
        own.card = replace(own.card, name="Mine", data=data, split=facts)
        return OpenModel(own, False, Path("mine"))

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.lane.is_busy)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.lane.close()
    expect_no_thread()


def test_the_nearest_letters_are_found_in_a_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    distances = LetterIndex.distances

    def noting(self: LetterIndex, *given: Any) -> Any:
        threads.add(threading.current_thread().name)
        return distances(self, *given)

    monkeypatch.setattr(LetterIndex, "distances", noting)
    desk.lane.set_active(True)
    desk.lane.set_model(OpenModel(desk.recognizer, False, None))
    desk.lane.seek(desk.of(40))
    desk.wait()
    assert desk.found[-1].as_meant[0].index == 40
    assert desk.found[-1].is_complete
    assert threads == {"nearest letters"}
    assert desk.which[-1].endswith("chosen under “Train a model”: Built-in handwriting.")


def test_nobody_looks_so_nothing_is_done(desk: Desk) -> None:
    desk.lane.set_model(OpenModel(desk.recognizer, False, None))
    desk.lane.seek(desk.of(40))
    assert not desk.lane.is_busy
    assert desk.asked == []
    desk.lane.set_active(True)
    desk.wait()
    assert [each.drawn for each in desk.found] == [desk.of(40).drawn]
    desk.lane.set_active(False)
    desk.lane.seek(desk.of(41))
    assert not desk.lane.is_busy
    assert len(desk.found) == 1


def test_only_the_newest_question_is_answered(desk: Desk) -> None:
    desk.lane.set_active(True)
    desk.lane.set_model(OpenModel(desk.recognizer, False, None))
    desk.wait()
    for letter in range(20, 40):
        desk.lane.seek(desk.of(letter))
    desk.wait()
    assert {each.as_meant[0].index for each in desk.found} == {39}
    desk.lane.seek(desk.of(20))
    desk.lane.seek(None)
    desk.wait()
    assert {each.as_meant[0].index for each in desk.found} == {39}


def test_letters_are_laid_out_once_for_several_models(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    init = LetterIndex.__init__

    def counting(self: LetterIndex, *given: Any) -> None:
        made.append(self)
        init(self, *given)

    monkeypatch.setattr(LetterIndex, "__init__", counting)
    desk.lane.set_active(True)
    for _ in range(3):
        desk.lane.set_model(OpenModel(desk.recognizer, False, None))
        desk.lane.seek(desk.of(40))
        desk.wait()
        desk.lane.set_active(False)
        desk.lane.set_active(True)
        desk.wait()
    assert len(made) == 1
    assert desk.found


def test_a_model_of_ones_own_is_compared_with_what_it_was_trained_on(desk: Desk) -> None:
    model = desk.own_model()
    train = set(training_part(model.recognizer.card, desk.letters).tolist())
    held_out = next(letter for letter in range(520) if letter not in train)
    desk.lane.set_active(True)
    desk.lane.set_model(model)
    for letter in (min(train), held_out):
        desk.lane.seek(desk.of(letter))
        desk.wait()
        nearest = desk.found[-1]
        assert {each.index for each in nearest.neighbours} <= train
        assert (nearest.as_meant[0].index == letter) == (letter in train)
    assert desk.which[-1] == (
        "These are from the 300 letters of Built-in handwriting that Mine was trained on."
    )


def test_a_card_that_lies_about_its_split_lets_others_stand_in(desk: Desk) -> None:
    desk.lane.set_active(True)
    desk.lane.set_model(desk.own_model(n_train=17))
    desk.lane.seek(desk.of(40))
    desk.wait()
    assert desk.found[-1].as_meant[0].index == 40
    assert desk.which[-1].startswith("Mine does not say which letters it learned from.")


def test_a_slow_model_answers_one_by_one(desk: Desk) -> None:
    desk.lane.set_active(True)
    desk.lane.set_model(OpenModel(desk.recognizer, True, None))
    desk.lane.seek(desk.of(40))
    desk.wait()
    assert len(desk.found) >= N_NEAREST
    assert [each.is_complete for each in desk.found] == [
        *[False] * (len(desk.found) - 1),
        True,
    ]


def test_a_letter_of_another_model_is_not_looked_for(desk: Desk) -> None:
    desk.lane.set_active(True)
    desk.lane.set_model(OpenModel(desk.recognizer, False, None))
    desk.lane.seek(desk.of(40, meant="Ω"))
    desk.wait()
    assert desk.found == []


def test_what_is_read_with_and_without_the_path_is_kept_apart(desk: Desk) -> None:
    desk.lane.set_active(True)
    desk.lane.set_model(OpenModel(desk.recognizer, False, None))
    shares = []
    for from_ink in (True, False, True):
        desk.lane.seek(replace(desk.of(40), from_ink=from_ink))
        desk.wait()
        shares.append(desk.found[-1].as_meant[0].share)
    inks = desk.letters.inks
    assert inks is not None
    picture = desk.recognizer.predict(inks[40], pictures_only=True)
    assert shares[0] == shares[2] != shares[1]
    np.testing.assert_allclose(shares[1], picture.probabilities.max(), atol=1e-5)
