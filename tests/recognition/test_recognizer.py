"""A model file answers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.evaluation.accuracy import evaluate
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import NOT_SURE_RULE, Prediction, Recognizer


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
    assert "50 %" in str(NOT_SURE_RULE)
    assert "20 points" in str(NOT_SURE_RULE)


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
    with pytest.raises(UserError, match="returns 4 numbers, but its card names 3 classes"):
        Recognizer(path)


@pytest.mark.parametrize("onnx", [b"", b"no network", b"\x08\x09" * 50])
def test_a_network_that_is_none_is_refused(
    tmp_path: Path, bar_model: TrainedModel, onnx: bytes
) -> None:
    path = tmp_path / "broken.letterpad"
    write_model(replace(bar_model, onnx=onnx), path)
    with pytest.raises(
        UserError, match=r"broken\.letterpad cannot be used, as its network cannot be run"
    ):
        Recognizer(path)


RIGHT, DOWN, LEFT = [(0, 0), (90, 5)], [(0, 0), (5, 90)], [(90, 0), (0, 5)]
BETWEEN = [(0, 0), (90, 88)]


@pytest.fixture
def pen_path(tmp_path: Path, pen_model: TrainedModel) -> Path:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    return path


def test_the_pens_path_is_read(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path)
    assert recognizer.reads_paths
    for strokes, answer, cased in (
        ([RIGHT], "A", "A"),
        ([DOWN], "B", "B"),
        ([RIGHT, RIGHT], "A", "a"),
        ([DOWN, DOWN], "B", "b"),
    ):
        predicted = recognizer.predict(Ink.of(strokes))
        assert predicted.answer == answer
        assert predicted.in_its_case == cased
        assert predicted.is_letter
        assert predicted.is_sure
        assert predicted.probabilities.sum() == pytest.approx(1, abs=1e-5)
    inks = PackedInks.of([Ink.of([RIGHT]), Ink.of([DOWN])] * 400)
    together = recognizer.predict_inks(inks)
    np.testing.assert_allclose(
        together[0], recognizer.predict(Ink.of([RIGHT])).probabilities, atol=1e-5
    )
    assert together.argmax(axis=1).tolist() == [0, 1] * 400


def test_a_picture_alone_has_a_path_of_zeros(pen_path: Path, bar_letters: LetterSet) -> None:
    predicted = Recognizer(pen_path).predict_picture(bar_letters.images[0])
    assert predicted.probabilities.tolist() == pytest.approx([0.5, 0.5], abs=1e-5)
    # It has thresholds of its own: the letter's score is 0.5.
    assert predicted.coverage == {"0.95": 0.5}
    assert predicted.letter == pytest.approx(0.5, abs=1e-5)
    assert not predicted.is_letter


def test_cases_apart(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path).with_cases(True)
    assert recognizer.classes == ("A", "B", "a", "b")
    predicted = recognizer.predict(Ink.of([RIGHT, RIGHT]))
    assert predicted.classes == recognizer.classes
    assert predicted.answer == predicted.in_its_case == "a"
    assert predicted.coverage["0.95"] == 0.15
    assert recognizer.predict(EMPTY).probabilities.tolist() == [0, 0, 0, 0]
    assert recognizer.predict_inks(PackedInks.of([])).shape == (0, 4)


def test_one_file_answers_both_questions(pen_path: Path) -> None:
    merged = Recognizer(pen_path)
    split = merged.with_cases(True)
    pen_path.unlink()
    ink = Ink.of([RIGHT, RIGHT])
    answered = [model.predict(ink).answer for model in (merged, split, split.with_cases(False))]
    assert answered == ["A", "a", "A"]


def test_cases_apart_of_a_model_that_cannot_are_refused(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    with pytest.raises(UserError, match="does not tell upper from lower"):
        Recognizer(path).with_cases(True)


def test_what_is_no_letter_is_not_sure_of_anything(pen_path: Path) -> None:
    predicted = Recognizer(pen_path).predict(Ink.of([LEFT]))
    assert predicted.letter < 0.4
    assert not predicted.is_letter
    assert not predicted.is_sure
    assert predicted.answer
    assert not Recognizer(pen_path).predict(EMPTY).is_letter


def test_likely_are_those_that_reach_the_threshold(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path)
    between = recognizer.predict(Ink.of([BETWEEN]))
    assert set(between.likely()) == {"A", "B"}
    assert between.likely()[0] == between.answer
    assert not between.is_sure
    assert recognizer.predict(Ink.of([RIGHT])).likely() == ("A",)


def test_the_answer_is_likely_even_if_no_class_reaches_the_threshold() -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    shares = np.array([0.4, 0.35, 0.25], dtype=np.float32)
    low = Prediction(("A", "B", "C"), shares, picture, 0.1, coverage={"0.95": 0.9})
    assert low.likely() == ("A",)
    with pytest.raises(KeyError):
        low.likely("0.5")


@pytest.mark.parametrize(("upper", "shown"), [(0.72, "A"), (0.71, "A"), (0.17, "a"), (0.5, "A")])
def test_the_case_is_told_where_four_fifths_speak_for_it(upper: float, shown: str) -> None:
    picture = np.full((28, 28), 9, dtype=np.uint8)
    cased = {"A": upper, "a": 0.9 - upper, "B": 0.05, "b": 0.05}
    shares = np.array([0.9, 0.1], dtype=np.float32)
    assert Prediction(("A", "B"), shares, picture, 0.1, cased=cased).in_its_case == shown
    assert Prediction(("A", "B"), shares, picture, 0.1).in_its_case == "A"


def test_a_network_that_gives_other_cases_than_its_card_is_refused(
    tmp_path: Path, pen_model: TrainedModel
) -> None:
    path = tmp_path / "odd.letterpad"
    card = replace(pen_model.card, cased_classes=("A", "B", "a"))
    write_model(replace(pen_model, card=card), path)
    with pytest.raises(UserError, match="tells 4 cased letters apart, its card names 3"):
        Recognizer(path)
