"""From a specification to a model: what is learned from, what is reported, what is refused."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Algorithm, Estimator, FitData, OnStep, Step, Tail
from letterpad.conversion import export
from letterpad.evaluation.accuracy import evaluate
from letterpad.ink.raster import features
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import read_card, write_model
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import CurvePoint, Progress, TrainSpec
from letterpad.training.train import train

BAYES = TrainSpec(Files("bars"), "naive-bayes")

Patch = Callable[..., Algorithm]


def nothing(progress: Progress) -> None:
    pass


@pytest.mark.parametrize(
    ("algorithm", "settings"),
    [
        ("logistic-regression", {}),
        ("random-forest", {}),
        ("k-means", {}),
        ("svm", {}),
        ("neural-net", {"epochs": 2, "hidden_units": 32, "dropout": 0.2}),
    ],
)
def test_the_same_spec_gives_the_same_model_to_the_last_digit(
    bar_letters: LetterSet, algorithm: str, settings: dict[str, Any]
) -> None:
    spec = TrainSpec(Files("bars"), algorithm, settings)
    first, second = (train(spec, nothing, bar_letters) for _ in range(2))
    assert first.held_out is not None
    assert second.held_out is not None
    np.testing.assert_array_equal(first.held_out.probabilities, second.held_out.probabilities)
    assert first.card.held_out == second.card.held_out
    assert first.card.history == second.card.history


def test_what_is_reported_is_what_the_file_answers(bar_letters: LetterSet, tmp_path: Path) -> None:
    model = train(BAYES, nothing, bar_letters)
    write_model(model, tmp_path / "a.letterpad")
    split = bar_letters.split(random_state=42)
    held_out = bar_letters.take(split.held_out)
    answers = Recognizer(tmp_path / "a.letterpad").predict_images(held_out.images)
    score = evaluate(answers, held_out.labels, held_out.classes)
    card = read_card(tmp_path / "a.letterpad")
    assert card.held_out is not None
    assert (card.held_out.n, card.held_out.n_correct) == (120, score.accuracy.n_correct)
    assert card.held_out.top3 == score.top3.value
    assert model.held_out is not None
    np.testing.assert_array_equal(model.held_out.indices, split.held_out)
    np.testing.assert_array_equal(model.held_out.probabilities, answers)


def test_the_held_out_letters_have_no_part_in_the_model(bar_letters: LetterSet) -> None:
    spec = TrainSpec(Files("bars"), "logistic-regression", {"iterations": 20}, validation=0.2)
    held_out = bar_letters.split(random_state=42).held_out
    images, labels = bar_letters.images.copy(), bar_letters.labels.copy()
    images[held_out] = 255 - images[held_out]
    labels[held_out] = 3 - labels[held_out]
    one = train(spec, nothing, bar_letters)
    other = train(spec, nothing, replace(bar_letters, images=images, labels=labels))
    assert one.onnx == other.onnx
    assert one.card.history == other.card.history
    assert one.card.held_out != other.card.held_out


def test_the_card_tells_everything(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        on_step(Step(1, 2, "round", loss=0.5, accuracy=0.8))
        on_step(Step(1.5, 2, "round"))

    naive_bayes(fit=fit)
    letters = replace(bar_letters, notes=("2 pictures were skipped.",), licence="CC BY 4.0")
    spec = replace(BAYES, train_size=400, random_state=7, split="stratified", validation=0.25)
    said: list[Progress] = []
    card = train(replace(spec, name="mine"), said.append, letters).card
    assert (card.name, card.algorithm, card.algorithm_name) == (
        "mine",
        "naive-bayes",
        str(registry.algorithm("naive-bayes").name),
    )
    assert card.settings == registry.algorithm("naive-bayes").settings()
    assert (card.classes, card.framing) == (letters.classes, letters.framing)
    assert card.data == {
        "spec": spec.data.to_json(),
        "name": "Bars",
        "hash": letters.hash,
        "n": 600,
        "licence": "CC BY 4.0",
        "source": "bars",
    }
    assert card.split == {
        "kind": "stratified",
        "train_size": 400,
        "random_state": 7,
        "validation": 0.25,
        "n_train": 300,
        "n_validation": 100,
        "n_held_out": 200,
    }
    assert [point["loss"] for point in card.history] == [0.5]
    assert card.notes[0] == "2 pictures were skipped."
    assert card.created.endswith("+00:00")
    assert 0 < card.seconds < 10
    assert {"letterpad", "python", "numpy", "scikit-learn", "onnxruntime"} == set(card.versions)
    assert [news.point for news in said if news.point] == [
        CurvePoint(1, 2, "round", loss=0.5, accuracy=0.8)
    ]
    stages = list(dict.fromkeys(news.stage for news in said))
    assert stages == ["fit", "convert", "evaluate"]


def test_two_models_have_one_key_exactly_if_the_same_letters_were_held_out(
    bar_letters: LetterSet,
) -> None:
    def key(spec: TrainSpec, letters: LetterSet = bar_letters) -> str:
        result = train(spec, nothing, letters).card.held_out
        assert result is not None
        return result.key

    assert key(BAYES) == key(replace(BAYES, validation=0.1, name="other"))
    assert key(BAYES) != key(replace(BAYES, random_state=1))
    assert key(BAYES) != key(BAYES, replace(bar_letters, images=bar_letters.images // 2))


def captured(naive_bayes: Patch, **changed: Any) -> list[FitData]:
    data: list[FitData] = []

    def fit(estimator: Estimator, given: FitData, on_step: OnStep) -> None:
        data.append(given)
        estimator.fit(given.features, given.labels)

    naive_bayes(fit=fit, **changed)
    return data


def rows(letters: LetterSet, indices: Any) -> set[bytes]:
    return {row.tobytes() for row in features(letters.images[indices])}


@pytest.mark.parametrize(("validation", "n_watched"), [(None, 48), (0.0, 0), (0.25, 120)])
def test_the_validation_share(
    bar_letters: LetterSet, naive_bayes: Patch, validation: float | None, n_watched: int
) -> None:
    data = captured(naive_bayes, validation=0.1)
    train(replace(BAYES, validation=validation), nothing, bar_letters)
    (given,) = data
    trained = bar_letters.split(random_state=42).train
    fitted = {row.tobytes() for row in given.features}
    if not n_watched:
        assert given.validation_features is None
        assert given.validation_labels is None
        assert fitted == rows(bar_letters, trained)
        return
    assert given.validation_features is not None
    assert given.validation_labels is not None
    watched = {row.tobytes() for row in given.validation_features}
    assert len(watched) == len(given.validation_labels) == n_watched
    assert len(fitted) == 480 - n_watched
    assert fitted | watched == rows(bar_letters, trained)
    assert np.bincount(given.validation_labels, minlength=4).min() >= n_watched // 4 - 6


def test_with_unseen_writers_the_validation_part_is_of_other_writers_too(
    bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    names = np.array([f"writer {number // 30}" for number in range(600)])
    letters = replace(bar_letters, writers=names)
    data = captured(naive_bayes, validation=0.2)
    train(replace(BAYES, split="writers"), nothing, letters)
    (given,) = data
    writer_of = {
        row.tobytes(): name for row, name in zip(letters.features, names.tolist(), strict=True)
    }
    assert given.validation_features is not None
    fitted = {writer_of[row.tobytes()] for row in given.features}
    watched = {writer_of[row.tobytes()] for row in given.validation_features}
    held_out = set(names[letters.split(kind="writers").held_out].tolist())
    assert not fitted & watched
    assert not (fitted | watched) & held_out
    assert (len(fitted), len(watched), len(held_out)) == (13, 3, 4)


def test_time_left_at_half_time(
    bar_letters: LetterSet, naive_bayes: Patch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow first step, then even ones, then a conversion of known length."""
    steps = [Step(number, 11, "epoch") for number in range(1, 12)]

    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        for step in steps:
            time.sleep(0.6 if step.done == 1 else 0.1)
            on_step(step)

    def convert(estimator: Any, algorithm: Algorithm) -> bytes:
        time.sleep(0.5)
        return converted(estimator, algorithm)

    converted = export.to_onnx
    naive_bayes(fit=fit, tail=Tail(convert=0.5))
    monkeypatch.setattr(export, "to_onnx", convert)
    train(BAYES, nothing, bar_letters)  # imports what the conversion needs
    said: list[Progress] = []
    began = time.monotonic()
    train(BAYES, said.append, bar_letters)
    took = time.monotonic() - began
    halfway = min(said, key=lambda news: abs(news.seconds - took / 2))
    assert halfway.seconds_left is not None
    assert halfway.seconds_left == pytest.approx(took - halfway.seconds, rel=0.3)


def test_a_one_shot_fit_shows_elapsed_time_and_promises_nothing(
    bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        time.sleep(1.0)
        estimator.fit(data.features, data.labels)

    naive_bayes(fit=fit)
    said: list[Progress] = []
    train(BAYES, said.append, bar_letters)
    fitting = [news for news in said if news.stage == "fit"]
    assert len(fitting) >= 4
    assert all(news.seconds_left is None and news.fraction is None for news in fitting)
    assert fitting[-1].seconds >= 0.7
