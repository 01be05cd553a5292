"""Two models' answers to the same letters: from files, and asked now; with classes in common."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment.paired import Paired, paired_answers, paired_runs, paired_with
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import (
    HeldOut,
    TrainedModel,
    read_held_out,
    write_model,
)
from letterpad.recognition.recognizer import Recognizer

AddRun = Callable[..., Run]


@pytest.fixture(scope="module")
def shipped() -> Recognizer:
    return Recognizer.shipped()


@pytest.fixture
def written(bar_letters: LetterSet) -> LetterSet:
    """Return the bars with writers."""
    writers = np.array([f"w{number % 20:02}" for number in range(len(bar_letters))])
    return replace(bar_letters, writers=writers)


def test_answers_of_two_runs_stand_side_by_side(add_run: AddRun, written: LetterSet) -> None:
    one, other = add_run("One", 50), add_run("Other", 80)
    paired = paired_runs(one.path, other.path, written)
    assert len(paired) == 200
    assert (np.diff(paired.indices) > 0).all()
    assert (paired.labels == written.labels[paired.indices]).all()
    assert paired.classes == ("A", "B", "C", "D")
    assert paired.writers is not None
    assert written.writers is not None
    assert (paired.writers == written.writers[paired.indices]).all()
    assert (paired.first_right.sum(), paired.second_right.sum()) == (150, 120)
    assert not (paired.second_right & ~paired.first_right).any()  # the first 50 are among the 80
    stored = read_held_out(one.path)
    assert stored is not None
    sorted_answers = stored.predicted[np.argsort(stored.indices)]
    assert (paired.first_predicted == sorted_answers).all()


def test_the_order_of_the_letters_in_a_file_does_not_matter(
    add_run: AddRun, bar_letters: LetterSet, tmp_path: Path, bar_model: TrainedModel
) -> None:
    assert bar_model.held_out is not None
    assert bar_model.card.held_out is not None
    backwards = HeldOut(
        bar_model.held_out.indices[::-1],
        bar_model.held_out.labels[::-1],
        bar_model.held_out.probabilities[::-1],
    )
    files = tmp_path / "a.letterpad", tmp_path / "b.letterpad"
    write_model(bar_model, files[0])
    write_model(replace(bar_model, held_out=backwards), files[1])
    paired = paired_runs(*files, bar_letters)
    assert (paired.first == paired.second).all()
    assert paired.writers is None


def test_files_say_who_wrote_the_letters_by_number(
    bar_model: TrainedModel, tmp_path: Path, written: LetterSet
) -> None:
    held_out = bar_model.held_out
    assert held_out is not None
    numbers = np.arange(100, dtype=np.int64) % 20
    files = tmp_path / "a.letterpad", tmp_path / "b.letterpad"
    for file in files:
        write_model(replace(bar_model, held_out=replace(held_out, writers=numbers)), file)
    assert paired_runs(*files).writers is not None
    assert len(np.unique(paired_runs(*files).writers)) == 20
    of_letters = paired_runs(*files, written).writers
    assert of_letters is not None
    assert of_letters[0].startswith("w")  # where letters are there, they say it by name


def test_different_letters_cannot_be_compared(add_run: AddRun, bar_letters: LetterSet) -> None:
    one, other = add_run("One", 50), add_run("Other", 80, key="others")
    with pytest.raises(UserError, match="One and Other were tested on different letters"):
        paired_runs(one.path, other.path, bar_letters)


def test_the_same_key_over_other_letters_is_not_believed(
    bar_model: TrainedModel, tmp_path: Path
) -> None:
    held_out = bar_model.held_out
    assert held_out is not None
    files = tmp_path / "a.letterpad", tmp_path / "b.letterpad"
    write_model(bar_model, files[0])
    for wrong in (
        replace(held_out, indices=held_out.indices - 1),
        replace(held_out, labels=(held_out.labels + 1) % 4),
        HeldOut(held_out.indices[1:], held_out.labels[1:], held_out.probabilities[1:]),
    ):
        write_model(replace(bar_model, held_out=wrong), files[1])
        with pytest.raises(UserError, match="different letters"):
            paired_runs(*files)


def test_letters_that_are_others_are_refused(add_run: AddRun, bar_letters: LetterSet) -> None:
    one, other = add_run("One", 50), add_run("Other", 80)
    for letters in (bar_letters.take(np.arange(599)), replace(bar_letters, classes=tuple("EFGH"))):
        with pytest.raises(UserError, match="One was not tested on letters of"):
            paired_runs(one.path, other.path, letters)


def test_runs_without_held_out_answers_are_named(add_run: AddRun) -> None:
    one, other = add_run("One", 50), add_run("Other", 80, held_out=False)
    with pytest.raises(UserError, match="Other does not say which letters"):
        paired_runs(one.path, other.path, None)


def test_swapped_the_second_is_first(add_run: AddRun, written: LetterSet) -> None:
    paired = paired_runs(add_run("One", 50).path, add_run("Other", 80).path, written)
    assert (paired.swapped().first_right == paired.second_right).all()
    assert (paired.swapped().second == paired.first).all()


def test_two_models_are_asked_about_any_letters(
    bar_model: TrainedModel, bar_letters: LetterSet, shipped: Recognizer, tmp_path: Path
) -> None:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    bars = Recognizer(file)
    shares: list[float] = []
    paired = paired_answers(bars, shipped, bar_letters, shares.append)
    assert paired.classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert paired.first.shape == paired.second.shape == (600, 26)
    assert (paired.first[:, 4:] == 0).all()
    assert (paired.second == shipped.predict_images(bar_letters.images)).all()
    assert (paired.first_predicted == bars.predict_images(bar_letters.images).argmax(axis=1)).all()
    assert paired.first_right.mean() > 0.9 > paired.second_right.mean()
    assert (paired.labels == bar_letters.labels).all()
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    back = paired_answers(shipped, bars, bar_letters)
    assert (back.first == paired.second).all()


def test_the_shipped_one_answers_to_ink_as_while_somebody_draws(shipped: Recognizer) -> None:
    letters = load_letters(Builtin(size=260))
    assert letters.inks is not None
    paired = paired_answers(shipped, shipped, letters)
    assert (paired.first == shipped.predict_inks(letters.inks)).all()
    assert paired.writers is not None or letters.writers is None


def test_only_letters_count_whose_class_both_know(
    bar_model: TrainedModel, bar_letters: LetterSet, shipped: Recognizer, tmp_path: Path
) -> None:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    letters = replace(bar_letters, classes=("A", "B", "Z", "ß"))
    paired = paired_answers(Recognizer(file), shipped, letters)
    assert set(paired.labels) == {0, 1}
    assert (paired.indices == np.flatnonzero(letters.labels < 2)).all()
    with pytest.raises(UserError, match="have no class in common"):
        paired_answers(
            Recognizer(file), shipped, replace(bar_letters, classes=("1", "2", "3", "4"))
        )


def test_cases_count_only_where_both_tell_them_apart(shipped: Recognizer) -> None:
    letters = load_letters(Builtin(size=1040, classes="both"))
    assert letters.inks is not None
    both = paired_answers(shipped, shipped, letters)
    assert len(both.classes) == 52
    cased = shipped.with_cases(True)
    assert (both.first == cased.predict_inks(letters.inks)).all()


def test_a_model_of_one_case_makes_it_the_easier_question(
    bar_model: TrainedModel, bar_letters: LetterSet, shipped: Recognizer, tmp_path: Path
) -> None:
    file = tmp_path / "bars.letterpad"
    write_model(bar_model, file)
    letters = replace(bar_letters, classes=("A", "a", "B", "b"))
    paired = paired_answers(Recognizer(file), shipped, letters)
    assert len(paired.classes) == 26
    assert set(paired.labels) == {0, 1}
    assert (paired.second == shipped.predict_images(letters.images)).all()


def test_a_run_stands_beside_a_model_that_is_asked_now(
    add_run: AddRun, written: LetterSet, shipped: Recognizer
) -> None:
    run = add_run("One", 50)
    paired = paired_with(run.path, shipped, written)
    assert len(paired) == 200
    assert paired.first_right.sum() == 150
    assert paired.first.shape == (200, 26)
    assert (paired.second == shipped.predict_images(written.images[paired.indices])).all()
    assert paired.writers is not None
    with pytest.raises(UserError, match="One was not tested on letters of"):
        paired_with(run.path, shipped, written.take(np.arange(599)))


def test_no_letters_have_no_answers() -> None:
    nothing = np.zeros(0, np.int64)
    empty = Paired(
        nothing, nothing, ("A", "B"), np.zeros((0, 2), np.float32), np.zeros((0, 2), np.float32)
    )
    assert len(empty) == len(empty.first_right) == len(empty.swapped().second_right) == 0
