"""A trained model's probabilities mean what they say."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import FitData, OnStep
from letterpad.errors import UserError
from letterpad.evaluation.calibration import calibration_error
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Calibration, read_card, write_model
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.calibrating import FOLDS, Plan
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.splitting import Parts
from letterpad.training.train import train

BAYES = TrainSpec(Files("bars"), "naive-bayes")


def ignore(progress: Progress) -> None:
    pass


@pytest.fixture
def hard_letters(bar_letters: LetterSet) -> LetterSet:
    """Return letters of which a quarter are called something else."""
    random = np.random.default_rng(8)
    labels = bar_letters.labels.copy()
    changed = random.random(len(labels)) < 0.25
    labels[changed] = random.integers(0, 4, changed.sum())
    return replace(bar_letters, labels=labels)


def parts_of(n_fit: int, n_validation: int = 0) -> Parts:
    indices = np.arange(600)
    return Parts(indices[:n_fit], indices[n_fit : n_fit + n_validation], indices[:0])


@pytest.mark.parametrize(
    ("n_fit", "n_validation", "plan"),
    [
        (480, 0, Plan(5, 5)),  # 96 answers a fold
        (480, 60, Plan()),
        (8, 0, Plan()),
    ],
)
def test_the_plan(bar_letters: LetterSet, n_fit: int, n_validation: int, plan: Plan) -> None:
    assert Plan.of(BAYES, bar_letters, parts_of(n_fit, n_validation)) == plan


def test_many_letters_need_one_more_fit_and_few_as_many_as_there_are_folds() -> None:
    images, labels = np.zeros((4000, 28, 28), dtype=np.uint8), np.arange(4000) % 4
    letters = LetterSet(images, labels, ("A", "B", "C", "D"), "Blank", "blank")
    none = labels[:0]
    plans = [Plan.of(BAYES, letters, Parts(np.arange(n), none, none)) for n in (12, 1000, 4000)]
    assert plans == [Plan(3, 3), Plan(FOLDS, 3), Plan(FOLDS, 1)]
    assert [round(plan.cost, 2) for plan in plans] == [2.0, 2.4, 0.8]
    assert Plan().cost == 0


def test_too_sure_a_model_is_calibrated_and_its_answers_stay(
    hard_letters: LetterSet, tmp_path: Path
) -> None:
    model = train(BAYES, ignore, hard_letters)
    found = model.card.calibration
    assert found is not None
    assert (found.on, found.n) == ("cross-validation", 480)
    assert found.temperature > 1.5
    write_model(model, tmp_path / "honest.letterpad")
    write_model(
        replace(model, card=replace(model.card, calibration=None)), tmp_path / "raw.letterpad"
    )
    assert read_card(tmp_path / "honest.letterpad").calibration == found
    assert model.held_out is not None
    letters = hard_letters.take(model.held_out.indices)
    honest, raw = (
        Recognizer(tmp_path / f"{name}.letterpad").predict_images(letters.images)
        for name in ("honest", "raw")
    )
    # What is kept of the held-out letters is what is answered.
    np.testing.assert_array_equal(model.held_out.probabilities, honest)
    np.testing.assert_array_equal(honest.argmax(axis=1), raw.argmax(axis=1))
    errors = [calibration_error(shares, letters.labels) for shares in (honest, raw)]
    assert errors[0] < 0.6 * errors[1]


def test_a_validation_part_is_enough(hard_letters: LetterSet) -> None:
    found = train(replace(BAYES, validation=0.25), ignore, hard_letters).card.calibration
    assert found is not None
    assert (found.on, found.n) == ("validation", 120)
    assert found.temperature > 1.5


def test_the_held_out_letters_have_no_part_in_it(hard_letters: LetterSet) -> None:
    held_out = hard_letters.split(random_state=42).held_out
    labels = hard_letters.labels.copy()
    labels[held_out] = 3 - labels[held_out]
    other = replace(hard_letters, labels=labels)
    one, two = (train(BAYES, ignore, each).card.calibration for each in (hard_letters, other))
    assert one == two


def test_whole_writers_are_answered(hard_letters: LetterSet) -> None:
    writers = np.array([f"w{number % 20:02}" for number in range(600)])
    letters = replace(hard_letters, writers=writers)
    spec = replace(BAYES, split="writers")
    found = train(spec, ignore, letters).card.calibration
    assert found is not None
    assert found.on == "cross-validation"
    assert 400 < found.n <= 480


def test_what_cannot_learn_from_fewer_letters_stays_as_it_is(
    hard_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = registry.algorithm("naive-bayes")

    def fit(estimator: object, data: FitData, on_step: OnStep) -> None:
        if len(data.labels) < 480:
            raise UserError("It needs more letters.")
        entry.fit(estimator, data, on_step)

    monkeypatch.setattr(registry, "algorithm", lambda key: replace(entry, fit=fit))
    assert train(BAYES, ignore, hard_letters).card.calibration is None


def test_the_same_spec_gives_the_same_temperature(hard_letters: LetterSet) -> None:
    spec = replace(BAYES, algorithm="random-forest", settings={"trees": 20})
    one, two = (train(spec, ignore, hard_letters).card.calibration for _ in range(2))
    assert isinstance(one, Calibration)
    assert one == two
