from pathlib import Path

import numpy as np
import pytest

from letterpad.explaining.asking import ask_about_parts
from letterpad.explaining.inputs import log_ratio
from letterpad.explaining.occlusion import PATCH
from letterpad.ink.strokes import Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

LETTER_A = Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]])


@pytest.fixture
def bars(bar_model: TrainedModel, tmp_path: Path) -> Recognizer:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    return Recognizer(path)


def test_the_shipped_recogniser_says_what_makes_it_an_a_and_no_h() -> None:
    recognizer = Recognizer.shipped()
    first, second = recognizer.classes.index("A"), recognizer.classes.index("H")
    prediction = recognizer.predict(LETTER_A)
    asked = ask_about_parts(recognizer, prediction.picture, LETTER_A)
    assert asked.occlusion is not None
    np.testing.assert_allclose(asked.occlusion.whole, prediction.probabilities, atol=1e-6)
    # Where the two legs meet, no H has ink.
    pixels = asked.occlusion.pixels(first, second).reshape(28, 28)
    assert pixels[4:14, 9:19].mean() > pixels[18:24].mean()
    assert (asked.strokes.effects(first, second) > 0).all()
    for place in (0, 1):
        rest = recognizer.predict(LETTER_A.without(place)).probabilities
        np.testing.assert_allclose(asked.strokes.without[place], rest, atol=1e-6)


def test_of_a_linear_model_occlusion_is_what_the_weights_under_the_patch_add(
    bars: Recognizer, bar_model: TrainedModel, bar_letters: object
) -> None:
    """The exact answer is known here: covering a patch takes away what its pixels add."""
    assert bar_model.weights is not None
    picture = np.zeros((28, 28), dtype=np.uint8)
    picture[4:24, 3:11] = 60
    asked = ask_about_parts(bars, picture, None)
    assert asked.occlusion is not None
    assert not len(asked.strokes.strokes)
    difference = bar_model.weights["weights"][:, 0] - bar_model.weights["weights"][:, 1]
    added = (difference * picture.reshape(-1) / 255).reshape(28, 28)
    expected = [
        added[row : row + PATCH, column : column + PATCH].sum()
        for row, column in asked.occlusion.corners
    ]
    got = asked.occlusion.effects(0, 1)
    np.testing.assert_allclose(got, expected, atol=5e-3)  # of the floor below probabilities
    assert np.abs(expected).max() > 0.1


def test_with_pictures_alone_the_path_is_not_read() -> None:
    recognizer = Recognizer.shipped()
    alone = recognizer.predict(LETTER_A, pictures_only=True)
    asked = ask_about_parts(recognizer, alone.picture, LETTER_A, pictures_only=True)
    assert asked.occlusion is not None
    np.testing.assert_allclose(asked.occlusion.whole, alone.probabilities, atol=1e-6)


def test_the_strokes_alone_are_asked_about_in_fewer_answers(bars: Recognizer) -> None:
    picture = bars.predict(LETTER_A).picture
    asked = ask_about_parts(bars, picture, LETTER_A, with_occlusion=False)
    assert asked.occlusion is None
    both = ask_about_parts(bars, picture, LETTER_A)
    np.testing.assert_allclose(asked.strokes.without, both.strokes.without, atol=1e-6)
    np.testing.assert_allclose(asked.strokes.whole, both.strokes.whole, atol=1e-6)
    assert np.isfinite(log_ratio(both.strokes.without, 0, 1)).all()
