"""What is found is what asking the model about every letter finds."""

from collections import Counter

import numpy as np
import pytest

from letterpad.assessment.model_letters import labels_for
from letterpad.explaining import nearest
from letterpad.explaining.letter_index import Interrupted, LetterIndex
from letterpad.explaining.nearest import N_NEAREST, ModelsReading, nearest_letters
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture(scope="module")
def recognizer():
    return Recognizer.shipped()


@pytest.fixture
def letters():
    return load_letters(Builtin(size=520))


def reading_of(recognizer, letters, *, from_ink=True):
    index = LetterIndex(letters, np.arange(len(letters)))
    labels = labels_for(recognizer.card, letters, recognizer.split_cases)
    return ModelsReading(recognizer, index, labels, from_ink=from_ink)


def last(reading, drawn, meant, **more):
    *_, found = nearest_letters(reading, drawn, meant, **more)
    return found


def asked_one_by_one(recognizer, letters, drawn, meant):
    """Return what should be found, asking about every letter alone."""
    distances = LetterIndex(letters, np.arange(len(letters))).distances(drawn)
    as_meant, otherwise = [], None
    for letter in np.argsort(distances, kind="stable").tolist():
        prediction = recognizer.predict(letters.inks[letter])
        answer = prediction.answer if prediction.is_letter else ""
        if answer == meant and letters.classes[letters.labels[letter]] == meant:
            as_meant.append(letter)
        if otherwise is None and answer != meant:
            otherwise = letter
    return as_meant[:N_NEAREST], otherwise


@pytest.mark.parametrize("meant", ["R", "K", "I"])
def test_the_nearest_are_those_that_asking_about_every_letter_finds(recognizer, letters, meant):
    drawn = letters.inks[int(np.flatnonzero(letters.labels == letters.classes.index("R"))[3])]
    found = last(reading_of(recognizer, letters), drawn, meant)
    as_meant, otherwise = asked_one_by_one(recognizer, letters, drawn, meant)
    assert [each.index for each in found.as_meant] == as_meant
    assert found.otherwise is not None
    assert found.otherwise.index == otherwise
    for each in found.neighbours:
        prediction = recognizer.predict(letters.inks[each.index])
        assert each.answer == (prediction.answer if prediction.is_letter else "")
        assert each.share == pytest.approx(prediction.probabilities.max(), abs=1e-5)
        assert each.label == letters.classes[letters.labels[each.index]]
        assert [pair.yours for pair in each.pairs] == sorted(pair.yours for pair in each.pairs)
    assert found.is_complete
    assert found.n_meant == 20


def test_the_copy_of_a_letter_comes_first(recognizer, letters):
    reading = reading_of(recognizer, letters)
    q = int(np.flatnonzero(letters.labels == letters.classes.index("Q"))[0])
    found = last(reading, letters.inks[q].scaled(0.5).moved(40, 40), "Q")
    assert found.as_meant[0].index == q
    assert found.as_meant[0].distance < 1e-3
    assert all(pair.distance < 1e-3 for pair in found.as_meant[0].pairs)


def test_a_letter_is_asked_about_once(recognizer, letters, monkeypatch):
    asked: Counter[int] = Counter()
    reading = reading_of(recognizer, letters)
    answers_to_inks = Recognizer.answers_to_inks

    def counting(self, inks, *more, **also):
        asked.update(float(ink.strokes[0].points.sum()) for ink in inks)
        return answers_to_inks(self, inks, *more, **also)

    monkeypatch.setattr(Recognizer, "answers_to_inks", counting)
    last(reading, letters.inks[0], "A")
    n_first = asked.total()
    last(reading, letters.inks[0].scaled(2), "A")
    assert 0 < n_first == asked.total() < 520
    last(reading, letters.inks[300], "B")
    assert asked.total() > n_first
    assert set(asked.values()) == {1}


def test_what_was_asked_for_another_drawing_changes_nothing(recognizer, letters):
    reading = reading_of(recognizer, letters)
    for letter in (61, 350, 8, 130):
        last(reading, letters.inks[letter], "C")
        last(reading, letters.inks[letter], "O")
    again = last(reading, letters.inks[50], "C")
    fresh = last(reading_of(recognizer, letters), letters.inks[50], "C")
    assert [each.index for each in again.neighbours] == [each.index for each in fresh.neighbours]


def test_what_is_known_so_far_comes_at_once(recognizer, letters):
    """A slow model is asked about one letter at a time, and its answers are shown as they come."""
    reading = reading_of(recognizer, letters)
    steps = list(nearest_letters(reading, letters.inks[40], "B", batch=1))
    n_found = [len(each.neighbours) for each in steps]
    assert len(steps) >= N_NEAREST
    assert n_found[0] <= 2
    assert n_found == sorted(n_found)
    assert [each.is_complete for each in steps] == [*[False] * (len(steps) - 1), True]
    whole = last(reading_of(recognizer, letters), letters.inks[40], "B")
    assert [each.index for each in steps[-1].neighbours] == [
        each.index for each in whole.neighbours
    ]


def test_no_more_is_asked_than_the_most(recognizer, letters, monkeypatch):
    monkeypatch.setattr(nearest, "MOST_ASKED", 4)
    reading = reading_of(recognizer, letters)
    found = last(reading, letters.inks[40], "B", batch=2)
    assert (reading.answers >= -1).sum() == 4
    assert found.is_complete
    assert len(found.as_meant) <= 4


def test_a_letter_that_the_data_lack_has_no_nearest_one(recognizer):
    letters = load_letters(Builtin(size=100, classes="A-J"))
    found = last(reading_of(recognizer, letters), letters.inks[0], "R")
    assert (found.as_meant, found.n_meant, found.measured, found.hint) == ((), 0, (), None)
    assert found.otherwise is not None
    assert found.otherwise.index == 0


def test_pictures_are_asked_as_pictures(recognizer, letters):
    picture = LetterPicture(letters.images[40] / 255.0)
    without_ink = LetterSet(letters.images, letters.labels, letters.classes, "Flat", "nowhere")
    for reading, drawn in (
        (reading_of(recognizer, letters, from_ink=False), picture),
        (reading_of(recognizer, without_ink), picture),
        (reading_of(recognizer, without_ink), letters.inks[40]),
    ):
        found = last(reading, drawn, "B")
        assert not found.by_path
        for each in found.neighbours:
            answer = recognizer.predict_picture(letters.images[each.index])
            assert each.answer == (answer.answer if answer.is_letter else "")
            assert each.pairs == ()
        assert [each.measure for each in found.measured] == ["ink", "aspect", "slant"]


def test_a_model_with_both_cases_apart_wants_letters_in_their_case(recognizer):
    letters = load_letters(Builtin(size=520, classes="both"))
    apart = recognizer.with_cases(True)
    drawn = letters.inks[int(np.flatnonzero(letters.labels == letters.classes.index("r"))[0])]
    found = last(reading_of(apart, letters), drawn, "r")
    assert found.n_meant == 10
    assert {each.label for each in found.as_meant} == {"r"}


def test_an_h_without_a_bar_gets_a_hint_and_a_stroke_that_is_missing(recognizer):
    letters = load_letters(Builtin(size=2600))
    posts = Ink.of([[(0, 0), (0, 100)], [(3, 0), (3, 100)]])  # as narrow as no H is
    found = last(reading_of(recognizer, letters), posts, "H")
    assert str(found.hint).startswith("Your letter is narrower for its height than 99 of 100")
    aspect = found.measured[1]
    assert aspect.is_far
    assert aspect.below == 0


def test_nobody_waits_for_an_answer_that_is_not_wanted(recognizer, letters):
    reading = reading_of(recognizer, letters)
    alive = iter([True, False])
    with pytest.raises(Interrupted):
        last(reading, letters.inks[0], "A", go_on=lambda: next(alive, False))
