"""Figures of a recogniser beside its accuracy, counted on drawings whose answers are known."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment import quality
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import by_writer
from letterpad.evaluation.calibration import calibration_error
from letterpad.evaluation.perturbations import CHANGES
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

RIGHT, DOWN, LEFT = [(0, 0), (90, 5)], [(0, 0), (5, 90)], [(90, 0), (0, 5)]
INKS = PackedInks.of(
    Ink.of(strokes)
    for strokes in ([RIGHT], [DOWN], [RIGHT, RIGHT], [DOWN, DOWN], [RIGHT], [RIGHT, LEFT, LEFT])
)
MERGED = np.array([0, 1, 0, 1, 1, 0])
"""A and B. The fifth goes the wrong way for a B; the last is an A that looks like no letter."""


@pytest.fixture
def pen(tmp_path: Path, pen_model: TrainedModel) -> Recognizer:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    return Recognizer(path)


def test_calibration_is_of_the_answers_given(pen: Recognizer) -> None:
    answers = pen.answers_to_inks(INKS)
    found = quality.calibration(pen, answers, MERGED, of_ink=True)
    assert found.error == calibration_error(answers.probabilities, MERGED)
    assert found.interval[0] <= found.error <= found.interval[1]
    assert [one.stated for one in found.sets] == [0.95, 0.99]
    assert found.sets[0].held == Accuracy(4, 6)
    assert found.taken_for_none == Accuracy(1, 6)
    # The one that is wrong is as sure as the others, and what is no letter has no question mark.
    assert found.not_sure == quality.NotSure(0.0, 0.0)


def test_question_marks_are_counted_among_all_and_among_the_wrong(pen: Recognizer) -> None:
    between = [(0, 0), (90, 88)]
    inks = PackedInks.of(Ink.of(each) for each in ([RIGHT], [DOWN], [between], [between]))
    answers = pen.answers_to_inks(inks)
    said = answers.probabilities.argmax(axis=1)
    right = quality.calibration(pen, answers, said, of_ink=True)
    assert right.not_sure == quality.NotSure(0.5, None)
    wrong = quality.calibration(pen, answers, 1 - said, of_ink=True)
    assert wrong.not_sure.to_json() == {"share": 0.5, "of_wrong": 0.5}


def test_pictures_alone_have_thresholds_of_their_own(pen: Recognizer) -> None:
    answers = pen.answers_to_images(np.full((6, 28, 28), 9, dtype=np.uint8))
    found = quality.calibration(pen, answers, MERGED, of_ink=False)
    assert [one.stated for one in found.sets] == [0.95]
    assert found.taken_for_none == Accuracy(6, 6)  # it scores 0.5 where 0.6 is needed


def test_a_model_without_such_answers_has_no_such_figures(
    tmp_path: Path, bar_model: TrainedModel, bar_letters
) -> None:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    model = Recognizer(path)
    answers = model.answers_to_images(bar_letters.images[:50])
    found = quality.calibration(model, answers, bar_letters.labels[:50], of_ink=False)
    assert found.sets == ()
    assert found.taken_for_none is None
    with pytest.raises(UserError, match="cannot tell whether a drawing is a letter"):
        quality.rejected(model, 10, 0)


def test_accuracy_by_group_counts_each_letter_once() -> None:
    writers = np.array(["x:one", "x:two", "y:one", "x:one", "y:one", "nobody"])
    groups = quality.contributors(writers)
    predicted = np.array([0, 1, 0, 1, 0, 0])
    assert quality.accuracy_by_group(groups, predicted, MERGED) == {
        "nobody": Accuracy(1, 1),
        "x": Accuracy(3, 3),
        "y": Accuracy(1, 2),
    }
    assert quality.accuracy_by_group(writers, predicted, MERGED)["x:one"] == Accuracy(2, 2)


def test_intervals_of_groups_are_by_writer_where_they_are_given() -> None:
    writers = np.repeat([f"{group}:{number}" for group in "xy" for number in range(8)], 10)
    predicted = np.zeros(160, np.int64)
    labels = (np.arange(160) % 10 < np.arange(160) // 10 % 5).astype(np.int64)
    groups = quality.contributors(writers)
    found = quality.accuracy_by_group(groups, predicted, labels, writers)
    for name, accuracy in found.items():
        mine = groups == name
        assert accuracy.by_writer == by_writer((predicted == labels)[mine], writers[mine])


def test_robustness_by_writer_counts_the_writers_of_right_answers(pen: Recognizer) -> None:
    writers = np.array(["a", "a", "b", "b", "c", "c"])
    shares = quality.robustness(pen, INKS, np.array([0, 1, 0, 1, 1, 0]), MERGED, writers=writers)
    assert {share.by_writer.n for share in shares.values() if share.by_writer} == {
        len(np.unique(writers[np.array([0, 1, 0, 1, 1, 0]) == MERGED]))
    }


def test_robustness_is_of_right_answers_and_says_what_it_does(pen: Recognizer) -> None:
    said: list[str] = []
    shares = quality.robustness(pen, INKS, np.array([0, 1, 0, 1, 0, 1]), MERGED, said.append)
    assert said == list(shares) == list(CHANGES)
    assert {share.n for share in shares.values()} == {4}
    assert shares["moved"] == Accuracy(4, 4)
    # This model reads nothing but the direction.
    assert shares["reordered"].n_correct < 4


def test_what_is_no_letter_is_counted_by_kind(pen: Recognizer) -> None:
    shares = quality.rejected(pen, 50, 0)
    assert list(shares) == ["scribbles", "stars", "arrows", "spirals", "words"]
    assert {share.n for share in shares.values()} == {10}
    assert 0 < sum(share.n_correct for share in shares.values()) < 50
