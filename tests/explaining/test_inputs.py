import numpy as np
import pytest

from letterpad.explaining.inputs import PIECE, GivenUpError, Inputs, ask, log_ratio
from letterpad.ink.path import path_of
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.recognition.recognizer import Recognizer

INKS = [Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]]), Ink.of([[(0, 0), (5, 9)]])]


def test_inputs_are_answered_as_the_inks_are_that_they_are_drawn_of() -> None:
    recognizer = Recognizer.shipped()
    parts = [Inputs(rasterize(ink)[None], path_of(ink)[None]) for ink in INKS]
    answers = ask(recognizer, Inputs.joined([Inputs.nothing(True), *parts]))
    for ink, row in zip(INKS, answers, strict=True):
        np.testing.assert_allclose(row, recognizer.predict(ink).probabilities, atol=1e-6)


def test_without_paths_a_model_answers_the_pictures_alone() -> None:
    recognizer = Recognizer.shipped()
    (row,) = ask(recognizer, Inputs(rasterize(INKS[0])[None]))
    alone = recognizer.predict(INKS[0], pictures_only=True).probabilities
    np.testing.assert_allclose(row, alone, atol=1e-6)
    assert np.abs(row - recognizer.predict(INKS[0]).probabilities).max() > 1e-6


def test_where_nothing_is_left_nothing_speaks_for_one_letter() -> None:
    blank = Inputs(np.zeros((2, 28, 28), dtype=np.uint8))
    answers = ask(Recognizer.shipped(), blank)
    assert (answers == answers[0, 0]).all()
    assert answers.sum(axis=1) == pytest.approx([1.0, 1.0])


def test_the_ratio_of_what_was_never_said_is_a_number() -> None:
    ratio = log_ratio(np.array([[0.5, 0.25, 0.0], [0.0, 1.0, 0.0]]), 0, 1)
    assert ratio[0] == pytest.approx(np.log(2), abs=1e-3)
    assert ratio[1] == pytest.approx(np.log(1e-4), abs=1e-3)


def test_a_slow_model_is_asked_in_pieces_and_stops_when_nobody_waits() -> None:
    recognizer, looks = Recognizer.shipped(), []
    inputs = Inputs(np.concatenate([rasterize(ink)[None] for ink in INKS] * PIECE))
    whole = ask(recognizer, inputs)
    in_pieces = ask(recognizer, inputs, lambda: bool(looks.append(1)))
    np.testing.assert_allclose(in_pieces, whole, atol=1e-6)
    assert len(looks) == 2
    with pytest.raises(GivenUpError):
        ask(recognizer, inputs, lambda: len(looks.append(1) or looks) > 3)
    assert len(looks) == 4
