"""A model file answers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.evaluation import evaluate
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet
from letterpad.models.model_file import TrainedModel, write_model
from letterpad.recognizer import NOT_SURE_RULE, Prediction, Recognizer


@pytest.fixture
def recognizer(tmp_path: Path, bar_model: TrainedModel) -> Recognizer:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    return Recognizer(path)


def prediction(*probabilities: float) -> Prediction:
    classes = tuple("ABCDEFG"[: len(probabilities)])
    picture = np.full((28, 28), 9, dtype=np.uint8)
    return Prediction(classes, np.array(probabilities, dtype=np.float32), picture, 0.1)


def test_pictures_are_answered_in_any_number(
    recognizer: Recognizer, bar_letters: LetterSet
) -> None:
    probabilities = recognizer.predict_images(bar_letters.images)
    assert probabilities.shape == (600, 4)
    assert probabilities.dtype == np.float32
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    result = evaluate(probabilities, bar_letters.labels, bar_letters.classes)
    assert result.accuracy.value > 0.95
    # More than one batch, and a last one that is not full: each picture has its own answer.
    np.testing.assert_allclose(
        recognizer.predict_images(bar_letters.images[510:515]), probabilities[510:515], atol=1e-6
    )


def test_no_pictures_give_no_answers(recognizer: Recognizer) -> None:
    assert recognizer.predict_images(np.empty((0, 28, 28), dtype=np.uint8)).shape == (0, 4)
    assert recognizer.predict_inks(PackedInks.of([])).shape == (0, 4)


def test_progress_ends_at_one(recognizer: Recognizer, bar_letters: LetterSet) -> None:
    seen: list[float] = []
    recognizer.predict_images(bar_letters.images, seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_ink_is_drawn_with_the_models_framing(tmp_path: Path, bar_model: TrainedModel) -> None:
    framing = Framing(12, "mass", 3.0)
    path = tmp_path / "framed.letterpad"
    write_model(replace(bar_model, card=replace(bar_model.card, framing=framing)), path)
    recognizer = Recognizer(path)
    ink = Ink.of([[[0, 0], [50, 80], [90, 5]]])
    answered = recognizer.predict(ink)
    np.testing.assert_array_equal(answered.picture, rasterize(ink, framing))
    np.testing.assert_allclose(
        recognizer.predict_inks(PackedInks.of([ink]))[0], answered.probabilities, atol=1e-5
    )


def test_a_picture_is_answered_as_it_is(recognizer: Recognizer, bar_letters: LetterSet) -> None:
    answered = recognizer.predict_picture(bar_letters.images[0])
    np.testing.assert_array_equal(answered.picture, bar_letters.images[0])
    assert answered.answer == bar_letters.classes[bar_letters.labels[0]]
    assert answered.milliseconds > 0


def test_empty_ink_has_no_answer(recognizer: Recognizer) -> None:
    answered = recognizer.predict(EMPTY)
    assert answered.is_empty
    assert answered.answer == ""
    assert not answered.is_sure
    assert answered.probabilities.tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("probabilities", "sure"),
    [
        ((0.5, 0.29, 0.21), True),
        ((0.499, 0.251, 0.25), False),
        ((0.55, 0.4, 0.05), False),
        ((1.0, 0.0, 0.0), True),
        ((0.25, 0.25, 0.5), True),
    ],
)
def test_sure_is_at_least_a_half_and_ahead_by_a_fifth(
    probabilities: tuple[float, ...], sure: bool
) -> None:
    assert prediction(*probabilities).is_sure is sure
    assert "50%" in NOT_SURE_RULE
    assert "20 points" in NOT_SURE_RULE


def test_ranked_is_by_probability_and_then_in_the_order_of_the_classes() -> None:
    ranked = prediction(0.1, 0.4, 0.1, 0.4).ranked()
    assert [name for name, _ in ranked] == ["B", "D", "A", "C"]
    assert prediction(0.1, 0.4, 0.1, 0.4).answer == "B"


def test_a_network_that_does_not_fit_its_card_is_refused(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    path = tmp_path / "odd.letterpad"
    card = replace(bar_model.card, classes=("A", "B", "C"))
    write_model(replace(bar_model, card=card, held_out=None), path)
    with pytest.raises(UserError, match="gives 4 numbers, its card names 3 classes"):
        Recognizer(path)


@pytest.mark.parametrize("onnx", [b"", b"no network", b"\x08\x09" * 50])
def test_a_network_that_is_none_is_refused(
    tmp_path: Path, bar_model: TrainedModel, onnx: bytes
) -> None:
    path = tmp_path / "broken.letterpad"
    write_model(replace(bar_model, onnx=onnx), path)
    with pytest.raises(UserError, match=r"broken\.letterpad: its network cannot be run"):
        Recognizer(path)
