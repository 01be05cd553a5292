"""Sets of letters are surveyed and mapped in threads, the newest wins; a drawing is placed."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letter_sets import blot_letters
from letterpad.explaining.letter_map import LetterMap
from letterpad.gui.controllers import letter_maps
from letterpad.gui.controllers.letter_maps import LetterMaps, Placed, Survey
from letterpad.gui.controllers.live_answer import Question
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.letter_picture import LetterPicture

DRAWN = Ink.of([[(100, 50), (100, 300), (250, 300)]])
LANES = {"map of letters", "mean letters", "placing the drawing"}


class Heard:
    """Everything that was said."""

    def __init__(self, maps: LetterMaps) -> None:
        self.maps = maps
        self.surveys: list[Survey] = []
        self.found: list[LetterMap] = []
        self.shares: list[float] = []
        self.sentences: list[str] = []
        self.placed: list[Placed | None] = []
        maps.surveyed.connect(self.surveys.append)
        maps.mapped.connect(self.found.append)
        maps.progressed.connect(self.shares.append)
        maps.no_map.connect(self.sentences.append)
        maps.placed.connect(self.placed.append)


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    maps = LetterMaps()
    yield Heard(maps)
    maps.close()
    assert not LANES & {thread.name for thread in threading.enumerate()}


@pytest.fixture
def until_still(heard: Heard, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not heard.maps.is_busy)


@pytest.fixture
def letters() -> LetterSet:
    return blot_letters(90, writers=("ann", "bob", "cyd"))


def test_what_is_in_the_letters_comes_first_then_their_map(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    until_still()
    (survey,), (found,) = heard.surveys, heard.found
    assert survey.writers == ("ann", "bob", "cyd")
    assert survey.by_writer.tolist() == [30, 30, 30]
    assert survey.writer_of[:4].tolist() == [0, 1, 2, 0]
    assert survey.pictures.counts.tolist() == [30, 30, 30]
    assert len(found.points) == 90
    assert heard.shares[-1] == pytest.approx(1.0)


def test_letters_by_unknown_hands_have_no_writers(
    heard: Heard, until_still: Callable[[], None]
) -> None:
    heard.maps.look(blot_letters(9))
    until_still()
    assert heard.surveys[0].writers == ()
    assert not len(heard.surveys[0].writer_of)


def test_the_newest_letters_win_and_what_was_given_up_ends(
    heard: Heard,
    letters: LetterSet,
    until_still: Callable[[], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began, go_on = threading.Event(), threading.Event()
    usual = letter_maps.letter_map

    def slow(images: object, indices: object, on_progress: Callable[[float], None]) -> LetterMap:
        if images is letters.images:
            began.set()
            go_on.wait()
        return usual(images, indices, on_progress)  # type: ignore[arg-type]

    monkeypatch.setattr(letter_maps, "letter_map", slow)
    heard.maps.look(letters)
    qtbot.waitUntil(began.is_set)
    others = blot_letters(60)
    heard.maps.look(others)
    go_on.set()
    until_still()
    assert [survey.letters for survey in heard.surveys] == [letters, others]
    assert [len(found.points) for found in heard.found] == [60]


def test_letters_that_were_looked_at_are_at_hand(
    heard: Heard,
    letters: LetterSet,
    until_still: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard.maps.look(letters)
    until_still()
    heard.maps.look(blot_letters(60))
    until_still()
    monkeypatch.setattr(letter_maps, "letter_map", None)
    monkeypatch.setattr(letter_maps, "class_pictures", None)
    heard.maps.look(letters)
    assert heard.surveys[2] is heard.surveys[0]
    assert heard.found[2] is heard.found[0]


def test_a_map_of_some_letters_and_back_to_all(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    until_still()
    some = np.flatnonzero(letters.labels == 1)
    heard.maps.map_some(some)
    until_still()
    np.testing.assert_array_equal(heard.found[1].indices, some)
    heard.maps.map_some(None)
    assert heard.found[2] is heard.found[0]


def test_too_few_letters_are_said_and_what_is_in_them_is_shown(
    heard: Heard, until_still: Callable[[], None]
) -> None:
    heard.maps.look(blot_letters(2))
    until_still()
    assert heard.surveys[0].pictures.counts.tolist() == [1, 1, 0]
    assert heard.sentences == ["A map takes at least 3 letters, and there are 2."]
    assert not heard.found
    heard.maps.ask(Question(DRAWN))
    assert not heard.maps.is_busy


def test_the_mean_letters_of_one_writer(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None], qtbot: QtBot
) -> None:
    heard.maps.look(letters)
    until_still()
    own = np.arange(0, 90, 3)
    with qtbot.waitSignal(heard.maps.averaged) as said:
        heard.maps.average(own)
    (pictures,) = said.args
    assert pictures.counts.tolist() == np.bincount(letters.labels[own], minlength=3).tolist()
    heard.maps.average(own)
    heard.maps.average(own[:5])
    with qtbot.waitSignal(heard.maps.averaged) as said:
        pass
    assert said.args[0].counts.sum() == 5


def test_the_drawing_is_placed_in_the_letters_framing_and_named_by_map_and_by_pixels(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    until_still()
    assert heard.placed == [None], "nothing is drawn"
    heard.maps.ask(Question(DRAWN))
    until_still()
    placed, found = heard.placed[-1], heard.found[0]
    assert placed is not None
    picture = rasterize(DRAWN, letters.framing)
    assert placed.point == pytest.approx(found.place(picture))
    centres = found.centres(letters.labels, 3)
    assert placed.on_map == np.hypot(*(centres - placed.point).T).argmin()
    means = [letters.images[letters.labels == k].mean(axis=0) for k in range(3)]
    assert placed.in_pixels == np.argmin([((m - picture) ** 2).sum() for m in means])
    heard.maps.ask(Question(EMPTY))
    until_still()
    assert heard.placed[-1] is None


def test_of_many_drawings_only_the_newest_is_placed(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    until_still()
    heard.placed.clear()
    for x in range(50):
        heard.maps.ask(Question(Ink.of([[(0, 0), (x, 100)]])))
    heard.maps.ask(Question(DRAWN))
    until_still()
    assert len(heard.placed) == 1


def test_a_photographed_letter_is_placed_in_a_thread(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    until_still()
    photo = LetterPicture(np.pad(np.ones((40, 8)), 20))
    heard.maps.ask(Question(photo))
    until_still()
    placed = heard.placed[-1]
    assert placed is not None
    assert placed.point == pytest.approx(heard.found[0].place(photo.framed(letters.framing)))


def test_what_was_forgotten_is_not_heard_of(
    heard: Heard, letters: LetterSet, until_still: Callable[[], None]
) -> None:
    heard.maps.look(letters)
    heard.maps.forget()
    until_still()
    heard.maps.map_some(None)
    heard.maps.average(np.arange(3))
    assert not heard.maps.is_busy
    assert not heard.surveys
    assert not heard.found
