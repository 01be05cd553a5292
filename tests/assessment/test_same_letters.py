"""Several models' answers to the same letters: classes in common, cases, who is asked when."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment.same_letters import asked_answers, held_out_answers
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

AddRun = Callable[..., Run]


@pytest.fixture(scope="module")
def shipped() -> Recognizer:
    return Recognizer.shipped()


@pytest.fixture
def bars(tmp_path: Path, bar_model: TrainedModel) -> Recognizer:
    write_model(bar_model, tmp_path / "bars.letterpad")
    return Recognizer(tmp_path / "bars.letterpad")


def test_three_runs_stand_side_by_side(add_run: AddRun, bar_letters: LetterSet) -> None:
    paths = [add_run(name, n).path for name, n in (("One", 50), ("Two", 80), ("Three", 20))]
    same = held_out_answers(paths)
    assert [int(same.right(place).sum()) for place in range(3)] == [150, 120, 180]
    assert (same.labels == bar_letters.labels[same.indices]).all()
    assert same.writers is None
    with pytest.raises(UserError, match="One and Four were tested on different letters"):
        held_out_answers([*paths, add_run("Four", 5, key="others").path])


def test_runs_and_models_that_are_asked_keep_their_places(
    add_run: AddRun, bar_letters: LetterSet, shipped: Recognizer, bars: Recognizer
) -> None:
    one, two = add_run("One", 50), add_run("Two", 80)
    shares: list[float] = []
    same = held_out_answers((shipped, one.path, bars, two.path), bar_letters, shares.append)
    assert [int(same.right(place).sum()) for place in (1, 3)] == [150, 120]
    assert (same.probabilities[0] == shipped.predict_images(bar_letters.images[same.indices])).all()
    assert same.probabilities[2].shape == (200, 26)
    assert shares == [0.5, 1.0]


def test_who_is_asked_now_needs_the_letters(add_run: AddRun, shipped: Recognizer) -> None:
    with pytest.raises(ValueError, match="needs the letters"):
        held_out_answers((add_run("One", 50).path, shipped))


def test_a_class_is_there_for_all_or_its_letters_are_left_out(
    bars: Recognizer, shipped: Recognizer, bar_letters: LetterSet
) -> None:
    letters = replace(bar_letters, classes=("A", "B", "Y", "Z"))
    same = asked_answers((shipped, bars, shipped), letters)
    assert set(same.labels) == {0, 1}
    assert (same.probabilities[0] == same.probabilities[2]).all()
    with pytest.raises(UserError, match="have no class in common of which Bars has letters"):
        asked_answers((bars, shipped), replace(bar_letters, classes=("W", "X", "Y", "Z")))


def test_one_that_tells_no_cases_makes_it_the_easier_question_for_all(
    bars: Recognizer, shipped: Recognizer
) -> None:
    letters = load_letters(Builtin(size=520, classes="both"))
    assert letters.inks is not None
    cased = asked_answers((shipped, shipped), letters)
    assert len(cased.classes) == 52
    merged = asked_answers((shipped, bars), letters)
    assert len(merged.classes) == 26
    assert set(merged.labels) == {0, 1, 2, 3}
    assert (
        merged.probabilities[0] == shipped.predict_inks(letters.inks.take(merged.indices))
    ).all()


def test_classes_that_are_one_in_common_are_added_up(
    tmp_path: Path, bar_model: TrainedModel, bar_letters: LetterSet, shipped: Recognizer
) -> None:
    """A model of A, a, B and b beside one of letters whose case does not count."""
    classes = ("A", "a", "B", "b")
    write_model(
        replace(bar_model, card=replace(bar_model.card, classes=classes)), tmp_path / "c.letterpad"
    )
    cased = Recognizer(tmp_path / "c.letterpad")
    write_model(bar_model, tmp_path / "bars.letterpad")
    merging = Recognizer(tmp_path / "bars.letterpad")
    letters = replace(bar_letters, classes=classes)
    same = asked_answers((cased, merging), letters)
    assert same.classes == ("A", "B", "C", "D")
    own = cased.predict_images(letters.images)
    assert np.allclose(same.probabilities[0][:, 0], own[:, 0] + own[:, 1])
    assert np.allclose(same.probabilities[0][:, 1], own[:, 2] + own[:, 3])
    assert (same.labels == letters.labels // 2).all()
