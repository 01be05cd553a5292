"""A model file answers."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.evaluation.accuracy import evaluate
from letterpad.evaluation.calibration import tempered
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import path_of
from letterpad.ink.raster import Framing, Images, rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Calibration, TrainedModel, write_model
from letterpad.recognition import recognizer as recognizer_module
from letterpad.recognition.reasons import Reason
from letterpad.recognition.recognizer import Answers, Recognizer
from letterpad.recognition.sureness import Sureness
from letterpad.recognition.writing_lines import WritingLines


@pytest.fixture
def recognizer(tmp_path: Path, bar_model: TrainedModel) -> Recognizer:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    return Recognizer(path)


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


def test_two_side_by_side_in_a_picture_are_never_surely_one() -> None:
    """A picture of C and A was taken for an A, probably; three of 40 such pictures were."""
    recognizer = Recognizer.shipped()
    stem = rasterize(Ink.of([[(0, 0), (0, 100)]]), recognizer.card.framing)
    letter = rasterize(Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]]))
    sure = (Sureness.SURE, Sureness.PROBABLY)
    assert recognizer.predict_picture(letter).sureness in sure
    both = np.roll(letter, 1, axis=1)
    both[:, :4] = stem[:, 12:16]
    assert not both[:, 3:5].any(), "with paper between them"
    answer = recognizer.predict_picture(both)
    assert answer.sureness not in sure
    assert answer.reason is Reason.SEVERAL
    assert answer.letter < answers_of_one(recognizer, both), "its network alone would be surer"


def answers_of_one(recognizer: Recognizer, picture: Images) -> float:
    """Return the network's own score of being a letter."""
    letter = recognizer.answers_to_images(picture[None]).letter
    assert letter is not None
    return float(letter[0])


def test_empty_ink_has_no_answer(recognizer: Recognizer) -> None:
    answered = recognizer.predict(EMPTY)
    assert answered.is_empty
    assert answered.answer == ""
    assert answered.sureness is Sureness.NOTHING
    assert answered.probabilities.tolist() == [0, 0, 0, 0]


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
        assert predicted.sureness is Sureness.SURE
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


def test_of_a_drawing_the_picture_alone_can_be_answered(pen_path: Path) -> None:
    recognizer, ink = Recognizer(pen_path), Ink.of([RIGHT])
    both = recognizer.predict(ink)
    assert both.path is not None
    np.testing.assert_array_equal(both.path, path_of(ink))
    alone = recognizer.predict(ink, pictures_only=True)
    assert alone.path is None
    scanned = recognizer.predict_picture(both.picture)
    assert scanned.path is None
    np.testing.assert_array_equal(alone.picture, both.picture)
    np.testing.assert_array_equal(alone.probabilities, scanned.probabilities)
    assert not np.allclose(alone.probabilities, both.probabilities)
    assert (alone.letter_from, dict(alone.coverage)) == (0.6, {"0.95": 0.5})
    assert recognizer.predict(EMPTY, pictures_only=True).is_empty


def test_a_model_of_pictures_answers_them_in_either_way(recognizer: Recognizer) -> None:
    """Two strokes side by side: as a picture they would never be surely one."""
    ink = Ink.of([[(0, 0), (0, 100)], [(90, 0), (90, 100)]])
    usual, alone = recognizer.predict(ink), recognizer.predict(ink, pictures_only=True)
    assert usual.path is None
    assert alone.letter == usual.letter == 1
    np.testing.assert_array_equal(alone.probabilities, usual.probabilities)


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


def test_what_is_no_letter_is_called_so(pen_path: Path) -> None:
    predicted = Recognizer(pen_path).predict(Ink.of([LEFT]))
    assert predicted.letter < 0.4
    assert not predicted.is_letter
    assert predicted.sureness is Sureness.NO_LETTER
    assert predicted.answer
    assert not Recognizer(pen_path).predict(EMPTY).is_letter


def test_likely_are_those_that_reach_the_threshold(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path)
    between = recognizer.predict(Ink.of([BETWEEN]))
    assert set(between.likely("0.95")) == {"A", "B"}
    assert between.likely("0.95")[0] == between.answer
    assert between.sureness is Sureness.NOT_SURE
    assert recognizer.predict(Ink.of([RIGHT])).likely("0.95") == ("A",)


def test_many_answers_are_as_sure_as_each_alone(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path)
    inks = [Ink.of(strokes) for strokes in ([RIGHT], [BETWEEN], [LEFT], [RIGHT, LEFT], [DOWN])]
    together = recognizer.sureness(recognizer.answers_to_inks(PackedInks.of(inks)), of_ink=True)
    assert together == [recognizer.predict(ink).sureness for ink in inks]
    assert {Sureness.SURE, Sureness.NOT_SURE, Sureness.NO_LETTER} <= set(together)


def test_why_it_may_be_no_letter_is_told_where_it_is_known(pen_path: Path) -> None:
    recognizer = Recognizer(pen_path)
    beside = [(120, 90), (121, 0)]
    assert recognizer.predict(Ink.of([[(0, 90), (0, 0)], beside])).reason is Reason.SEVERAL
    assert recognizer.predict(Ink.of([LEFT])).reason is None
    assert recognizer.predict(Ink.of([DOWN])).reason is None
    dot = Recognizer.shipped().predict(Ink.of([[(5, 5), (6, 6), (6, 5)]]))
    assert dot.reason is Reason.DOT
    assert dot.sureness in (Sureness.NOT_SURE, Sureness.NO_LETTER)


def test_the_cards_temperature_is_in_every_answer(
    tmp_path: Path, bar_model: TrainedModel, bar_letters: LetterSet
) -> None:
    warm = replace(bar_model.card, calibration=Calibration(3.0, "validation", 100))
    for name, card in (("raw", bar_model.card), ("warm", warm)):
        write_model(replace(bar_model, card=card), tmp_path / f"{name}.letterpad")
    raw, honest = (Recognizer(tmp_path / f"{name}.letterpad") for name in ("raw", "warm"))
    images = bar_letters.images[:50]
    expected = tempered(raw.predict_images(images), 3.0)
    np.testing.assert_array_equal(honest.predict_images(images), expected)
    np.testing.assert_array_equal(honest.answers_to_images(images).probabilities, expected)
    ink = Ink.of([[[0, 0], [50, 80], [90, 5]]])
    for answers in (
        honest.predict_picture(images[0]).probabilities - expected[0],
        honest.predict_inks(PackedInks.of([ink]))[0] - honest.predict(ink).probabilities,
    ):
        np.testing.assert_allclose(answers, 0, atol=1e-6)
    assert honest.predict(ink).probabilities.max() < raw.predict(ink).probabilities.max()


def test_the_shipped_recogniser_takes_a_bare_stroke_for_i_or_l() -> None:
    shipped = Recognizer.shipped()
    for slant in (-8, -3, 0, 3, 8):
        stroke = Ink.of([[(50 + slant * (0.5 - y / 100), y) for y in range(0, 101, 4)]])
        predicted = shipped.predict(stroke)
        assert predicted.sureness is Sureness.NOT_SURE
        assert predicted.may_be() == (("I", "l"), False)


def test_no_dot_is_shown_that_was_not_drawn() -> None:
    shipped = Recognizer.shipped()
    stem = [(50.0, float(y)) for y in range(30, 101, 4)]
    assert shipped.predict(Ink.of([stem])).in_case("I") == "I"
    assert shipped.predict(Ink.of([stem, [(50, 5), (50, 6)]])).in_its_case == "i"


LINES = WritingLines(100, 200, 380)


def ring(top: float, bottom: float) -> Ink:
    turns = np.linspace(0, 2 * np.pi, 40)
    x, y = -0.85 * np.sin(turns) * (bottom - top) / 2, -np.cos(turns) * (bottom - top) / 2
    return Ink.of([np.stack([x, y + (top + bottom) / 2], axis=1)])


def test_the_place_on_lines_tells_the_case_and_only_that() -> None:
    whole = Recognizer.shipped()
    apart = whole.with_cases(True)
    shares = {}
    for name, top in (("o", LINES.x_height), ("O", LINES.cap_height)):
        ink = ring(top, LINES.baseline)
        without, on_lines = whole.predict(ink), whole.predict(ink, LINES)
        assert np.array_equal(on_lines.probabilities, without.probabilities)
        assert on_lines.answer == without.answer == "O"
        assert on_lines.sureness is without.sureness
        without, on_lines = apart.predict(ink), apart.predict(ink, LINES)
        assert on_lines.answer == name
        assert on_lines.is_case_by_lines == (without.answer != name)
        assert not without.is_case_by_lines
        merged = [each.probabilities.reshape(2, 26).sum(axis=0) for each in (on_lines, without)]
        np.testing.assert_allclose(*merged, atol=1e-6)
        shares[name] = dict(on_lines.ranked())["o"]
    assert shares["o"] > shares["O"] + 0.4


def test_a_model_without_cases_answers_the_same_on_lines(recognizer: Recognizer) -> None:
    ink = ring(LINES.x_height, LINES.baseline)
    without, on_lines = recognizer.predict(ink), recognizer.predict(ink, LINES)
    assert np.array_equal(on_lines.probabilities, without.probabilities)
    assert on_lines.cased == {}
    assert not on_lines.is_case_by_lines
    assert recognizer.predict(EMPTY, LINES).is_empty


@pytest.mark.parametrize(
    ("lower", "top", "shown", "is_by_lines"),
    [
        (0.6, LINES.x_height, "c", True),  # told by the lines
        (0.4, LINES.cap_height, "C", True),
        (0.95, LINES.x_height, "c", False),  # told by its shape
        (0.85, LINES.cap_height, "C", False),  # told by its shape, and doubtful on the lines
        (0.5, (LINES.x_height + LINES.cap_height) / 2, "C", False),  # not told
        (0.999, LINES.cap_height, "c", False),  # a clear shape is not overruled
    ],
)
def test_it_says_only_where_the_lines_have_told_the_case(
    monkeypatch: pytest.MonkeyPatch, lower: float, top: float, shown: str, is_by_lines: bool
) -> None:
    whole = Recognizer.shipped()
    cased = np.zeros((1, 52), dtype=np.float32)
    cased[0, [2, 28]] = 1 - lower, lower
    answers = Answers(cased[:, :26] + cased[:, 26:], cased, np.ones(1, dtype=np.float32))
    monkeypatch.setattr(recognizer_module, "answers_of", lambda *given: answers)
    answered = whole.predict(ring(top, LINES.baseline), LINES)
    assert (answered.in_its_case, answered.is_case_by_lines) == (shown, is_by_lines)


@pytest.mark.parametrize(
    ("letter", "digit", "said", "reason"),
    [
        (0.97, 0.02, Sureness.SURE, None),
        (0.05, 0.94, Sureness.NO_LETTER, Reason.DIGIT),
        (0.45, 0.4, Sureness.NO_LETTER, Reason.DIGIT),  # hardly a scribble
        (0.85, 0.12, Sureness.NOT_SURE, None),  # a 0 that may well be an O
        (0.05, 0.1, Sureness.NO_LETTER, None),  # a scribble
    ],
)
def test_what_is_rather_a_digit_is_said_to_be_one(
    monkeypatch: pytest.MonkeyPatch, letter: float, digit: float, said: Sureness, reason: Reason
) -> None:
    whole = Recognizer.shipped()
    probabilities = np.full((1, 26), 0.001, dtype=np.float32)
    probabilities[0, 6] = 0.975
    answers = Answers(
        probabilities,
        np.concatenate([probabilities, 0 * probabilities], axis=1),
        np.array([letter], dtype=np.float32),
        np.array([digit], dtype=np.float32),
    )
    monkeypatch.setattr(recognizer_module, "answers_of", lambda *given: answers)
    four = Ink.of([[[30, 0], [0, 60], [70, 60]], [[50, 30], [50, 100]]])
    answered = whole.predict(four)
    assert answered.sureness is said
    assert answered.reason is reason
    assert whole.predict_picture(answered.picture).reason is reason


def test_a_picture_that_was_drawn_before_is_not_drawn_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Recognizer.shipped()
    ink = Ink.of([[[30, 0], [0, 60], [70, 60]], [[50, 30], [50, 100]]])
    usual = whole.predict(ink)
    monkeypatch.setattr(recognizer_module, "rasterize_many", None)
    given = whole.predict(ink, picture=usual.picture)
    np.testing.assert_array_equal(given.probabilities, usual.probabilities)
    assert given.path is not None
    without_path = whole.predict(ink, pictures_only=True, picture=usual.picture)
    assert without_path.path is None
