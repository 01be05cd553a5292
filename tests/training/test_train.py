"""From a specification to a model: what is learned from, what is reported, what is refused."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import (
    Algorithm,
    Estimator,
    FitData,
    OnStep,
    Package,
    Step,
    Tail,
)
from letterpad.conversion import export
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import evaluate
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, read_card, write_model
from letterpad.recognition import onnx_session
from letterpad.recognition.recognizer import Recognizer
from letterpad.training import train as train_module
from letterpad.training.reporter import Reporter
from letterpad.training.spec import CurvePoint, Progress, TrainSpec
from letterpad.training.train import train
from waiting import HANGS_AFTER

BAYES = TrainSpec(Files("bars"), "naive-bayes")


Patch = Callable[..., Algorithm]


def nothing(progress: Progress) -> None:
    pass


def without_seconds(model: TrainedModel) -> list[dict[str, Any]]:
    """Return a learning curve without what no two trainings have in common."""
    return [{**point, "seconds": None} for point in model.card.history]


@pytest.mark.parametrize(
    ("algorithm", "settings"),
    [
        ("logistic-regression", {}),
        ("random-forest", {"trees": 20}),
        ("k-means", {"clusters": 20, "iterations": 40}),
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
    assert without_seconds(first) == without_seconds(second)


def test_a_fixed_test_part_is_the_same_for_every_size(bar_letters: LetterSet) -> None:
    few, many, old = (
        train(replace(BAYES, train_size=size, test_size=test_size), nothing, bar_letters)
        for size, test_size in ((100, 0.2), (None, 0.2), (None, None))
    )
    assert few.held_out is not None
    assert many.held_out is not None
    np.testing.assert_array_equal(few.held_out.indices, many.held_out.indices)
    keys = {model.card.held_out.key for model in (few, many, old) if model.card.held_out}
    assert len(keys) == 1, "runs of today's default stand in the same chart"
    assert [few.card.split[name] for name in ("n_train", "train_size", "test_size")] == [
        100,
        100,
        0.2,
    ]
    assert [many.card.split[name] for name in ("n_train", "train_size")] == [480, 480]
    assert [old.card.split[name] for name in ("train_size", "test_size")] == [0.8, None]


def test_own_parts_are_written_down_as_they_are(bar_letters: LetterSet) -> None:
    parts = np.repeat(["train", "val", "test"], [300, 100, 200])
    letters = replace(bar_letters, parts=parts)
    for validation in (0.0, 0.25):
        spec = replace(BAYES, split="parts", validation=validation)
        assert train(spec, nothing, letters).card.split["train_size"] == 300


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
    assert without_seconds(one) == without_seconds(other)
    assert one.card.held_out != other.card.held_out


@pytest.mark.parametrize("algorithm", ["logistic-regression", "k-means"])
def test_held_out_letters_draw_a_line_and_nothing_else(
    bar_letters: LetterSet, algorithm: str
) -> None:
    """Letters that are only answered at every step: the model is the same to the last byte."""
    spec = TrainSpec(Files("bars"), algorithm, {"iterations": 6}, test_size=0.2)
    if algorithm == "k-means":
        spec = replace(spec, settings={"iterations": 6, "clusters": 10})
    held_out = bar_letters.split(random_state=42).held_out
    images, labels = bar_letters.images.copy(), bar_letters.labels.copy()
    images[held_out] = 255 - images[held_out]
    labels[held_out] = 3 - labels[held_out]
    one = train(spec, nothing, bar_letters)
    other = train(spec, nothing, replace(bar_letters, images=images, labels=labels))
    assert one.onnx == other.onnx
    drawn, also = (model.card.history for model in (one, other))
    assert len(drawn) == 6
    for point, same in zip(drawn, also, strict=True):
        assert (point["loss"], point["accuracy"]) == (same["loss"], same["accuracy"])
        assert point["validation_accuracy"] is None
        assert point["held_out_accuracy"] != same["held_out_accuracy"]
    assert one.card.held_out is not None
    last = one.card.held_out.accuracy.value  # of the network, in single precision
    assert drawn[-1]["held_out_accuracy"] == pytest.approx(last, abs=0.01)


def test_no_package_gets_held_out_letters(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    given: list[FitData] = []

    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        given.append(data)
        estimator.fit(data.features, data.labels)

    package = Package("guest", "1.0")
    drawn = []
    for more in ({"draws_held_out": True}, {"draws_held_out": True, "package": package}, {}):
        given.clear()
        naive_bayes(fit=fit, **more)
        train(BAYES, nothing, bar_letters)
        drawn.append(given[0].held_out_labels is not None)
        assert len(given) > 1
        assert all(data.held_out_labels is None for data in given[1:]), "nor does a calibration"
    assert drawn == [True, False, False]


def test_points_say_how_many_seconds_the_fit_has_taken(bar_letters: LetterSet) -> None:
    spec = TrainSpec(Files("bars"), "logistic-regression", {"iterations": 20})
    said: list[Progress] = []
    card = train(spec, said.append, bar_letters).card
    seconds = [point["seconds"] for point in card.history]
    assert seconds == sorted(seconds)
    assert 0 < seconds[0] <= seconds[-1] <= card.seconds
    assert [news.point.seconds for news in said if news.point] == seconds


def test_the_card_tells_everything(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        on_step(Step(1, 2, "round", loss=0.5, accuracy=0.8))
        on_step(Step(1.5, 2, "round"))

    naive_bayes(fit=fit, tail=Tail(convert=5.0))
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
        "test_size": None,
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
    assert [replace(news.point, seconds=None) for news in said if news.point] == [
        CurvePoint(1, 2, "round", loss=0.5, accuracy=0.8)
    ]
    stages = list(dict.fromkeys(news.stage for news in said))
    assert stages == ["fit", "convert", "evaluate", "compare"]


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


class Clock:
    """Time that goes by as a test says."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let trainings tell the time by a clock of the test's."""
    clock = Clock()
    monkeypatch.setattr(train_module, "Reporter", partial(Reporter, now=clock))
    return clock


def test_time_left_at_half_time(
    clock: Clock, bar_letters: LetterSet, naive_bayes: Patch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow first step, then even ones, then a conversion of known length."""

    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        for number in range(1, 12):
            clock.now += 6 if number == 1 else 1
            on_step(Step(number, 11, "epoch"))

    def convert(estimator: Any, algorithm: Algorithm) -> bytes:
        clock.now += 5
        return converted(estimator, algorithm)

    converted = export.to_onnx
    naive_bayes(fit=fit, tail=Tail(convert=5.0))
    monkeypatch.setattr(export, "to_onnx", convert)
    said: list[Progress] = []
    began = clock.now
    train(replace(BAYES, validation=0.2), said.append, bar_letters)
    took = clock.now - began
    assert took == 6 + 10 + 5
    told = [(took - news.seconds, news.seconds_left) for news in said if news.seconds_left]
    assert len(told) >= 10
    assert [left for _, left in told] == pytest.approx(
        [really for really, _ in told], rel=0.05, abs=0.05
    )


def test_time_left_counts_the_fits_that_calibrate(
    clock: Clock, bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        for number in range(1, 12):
            clock.now += len(data.labels) / 480
            on_step(Step(number, 11, "epoch"))

    naive_bayes(fit=fit, tail=Tail(convert=0.0, answer=0.0))
    said: list[Progress] = []
    began = clock.now
    train(BAYES, said.append, bar_letters)
    took = clock.now - began
    assert took == pytest.approx(11 + 5 * 0.8 * 11, rel=0.02)
    fitting = [news for news in said if news.stage == "fit" and news.seconds_left]
    assert len(fitting) >= 9
    for news in fitting:
        assert news.seconds_left == pytest.approx(took - news.seconds, rel=0.05)


def test_a_one_shot_fit_shows_elapsed_time_and_promises_nothing(
    clock: Clock, bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    said: list[Progress] = []
    beats = threading.Semaphore(0)

    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        for _ in range(4):
            clock.now += 1
            assert beats.acquire(timeout=HANGS_AFTER), "nothing is told while it fits"
        estimator.fit(data.features, data.labels)

    def hear(news: Progress) -> None:
        said.append(news)
        beats.release()

    naive_bayes(fit=fit, tail=Tail(convert=5.0))
    train(replace(BAYES, validation=0.2), hear, bar_letters)
    fitting = [news for news in said if news.stage == "fit"]
    assert len(fitting) >= 4
    assert all(news.seconds_left is None and news.fraction is None for news in fitting)
    assert fitting[-1].seconds >= 3


def refusal(spec: TrainSpec, letters: LetterSet) -> str:
    with pytest.raises(UserError) as raised:
        train(spec, nothing, letters)
    return str(raised.value)


def test_what_there_is_not_is_refused_before_letters_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*args: Any) -> LetterSet:
        raise AssertionError("letters are read")

    monkeypatch.setattr(train_module, "load_letters", never)
    with pytest.raises(UserError, match="magic"):
        train(replace(BAYES, algorithm="magic"), nothing)
    with pytest.raises(UserError, match="no parameter 'wings'"):
        train(replace(BAYES, settings={"wings": 2}), nothing)


def test_classes_with_too_few_letters_are_named(bar_letters: LetterSet) -> None:
    some = np.flatnonzero(bar_letters.labels < 2)
    one = np.flatnonzero(bar_letters.labels == 2)[:1]
    sentence = refusal(BAYES, bar_letters.take(np.concatenate([some, one])))
    assert "at least 2 letters" in sentence
    assert "Bars" in sentence
    assert "D 0" in sentence
    assert "C " in sentence
    assert "A " not in sentence


def test_letters_of_one_class_teach_nothing(bar_letters: LetterSet) -> None:
    of_a = replace(
        bar_letters.take(np.flatnonzero(bar_letters.labels == 0)), classes=bar_letters.classes[:1]
    )
    assert "one class only (A)" in refusal(BAYES, of_a)


def test_many_scarce_classes_are_named_in_short(bar_letters: LetterSet) -> None:
    many = tuple(f"letter{number}" for number in range(30))
    sentence = refusal(BAYES, replace(bar_letters, classes=many))
    assert "letter4 0, letter5 0" in sentence
    assert sentence.count("letter") - sentence.count("letters") == 12
    assert "and 14 more" in sentence


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_validation_share_out_of_bounds(bar_letters: LetterSet, share: float) -> None:
    assert "from 0 to 0.9" in refusal(replace(BAYES, validation=share), bar_letters)


def test_a_validation_part_that_cannot_be_cut(bar_letters: LetterSet) -> None:
    few = bar_letters.take(np.arange(40))
    sentence = refusal(replace(BAYES, validation=0.05), few)
    assert "at least 4 set aside to watch the fit (Validation), and not 30 and 2" in sentence


def test_letters_without_writers_cannot_be_split_by_writer(bar_letters: LetterSet) -> None:
    assert "who wrote" in refusal(replace(BAYES, split="writers"), bar_letters)


def test_a_loss_that_is_no_number(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        on_step(Step(2.5, 9, "epoch", loss=float("nan")))

    naive_bayes(fit=fit, tail=Tail(convert=5.0))
    sentence = refusal(BAYES, bar_letters)
    assert "after epoch 3 its loss is nan" in sentence


@pytest.mark.parametrize(
    ("losses", "diverged"),
    [
        ([1.5, 1.2, 0.3], False),
        ([1.3, 0.9, 1.3], False),
        ([1.3, 0.9, 2.5], True),
        ([40.0, 30.0, 23.0], True),
        ([23.0, 1.0], False),
        ([], False),
    ],
)
def test_a_loss_far_above_that_of_guessing_is_said(
    bar_letters: LetterSet, naive_bayes: Patch, losses: list[float], diverged: bool
) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        estimator.fit(data.features, data.labels)
        for done, loss in enumerate(losses, 1):
            on_step(Step(done, len(losses), "epoch", loss=loss))

    naive_bayes(fit=fit, if_diverged=lambda settings: "Lower the rate.")
    said: list[Progress] = []
    card = train(BAYES, said.append, bar_letters).card
    notes = [str(note) for note in card.notes]
    steps = [str(news.text) for news in said if news.point is not None]
    assert any(note.startswith("It diverged: its loss was") for note in notes) == diverged
    assert (steps[-1:] == [f"epoch {len(losses)} of {len(losses)} · it diverges"]) == diverged
    if diverged:
        assert f"{losses[-1]:.1f} at the end, where guessing has 1.4. Lower the rate." in notes[0]


def test_what_a_packages_algorithm_calls_its_loss_may_be_anything() -> None:
    own = registry.algorithm("naive-bayes")
    theirs = replace(own, package=Package("theirs", "1"))
    assert train_module.has_diverged(own, {}, [50.0], 4)
    assert not train_module.has_diverged(theirs, {}, [50.0], 4)


def test_with_weight_decay_only_a_rise_of_the_loss_is_a_bad_sign() -> None:
    net = registry.algorithm("neural-net")
    assert train_module.has_diverged(net, {"l2": 0.0}, [89_388.0, 137.0, 18.7, 9.4], 26)
    assert not train_module.has_diverged(net, {"l2": 0.01}, [40.0, 20.0, 9.4], 26)
    assert train_module.has_diverged(net, {"l2": 0.01}, [9.4, 20.0], 26)


def test_a_model_that_no_window_would_open_is_told_at_once(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onnx_session, "load", lambda *given: Slow())
    sentence = refusal(BAYES, bar_letters)
    assert "was trained, but the model could not be used, as its network does not" in sentence
    assert "smaller model" in sentence


class Slow:
    """A session that does not answer in time."""

    @staticmethod
    def get_inputs() -> list[Any]:
        return []

    @staticmethod
    def run(*given: object) -> None:
        raise RuntimeError("Exiting due to terminate flag being set to true.")


def test_the_card_says_how_it_compares_with_the_shipped_recogniser(
    bar_letters: LetterSet, tmp_path: Path
) -> None:
    said: list[Progress] = []
    model = train(BAYES, said.append, bar_letters)
    comparison = model.card.comparison
    assert comparison is not None
    assert model.card.held_out is not None
    assert (comparison.n, comparison.n_right) == (120, model.card.held_out.n_correct)
    assert comparison.verdict == "better"  # bars are no letters
    assert "comparing with Letterpad's recogniser" in [str(news.text) for news in said]
    write_model(model, tmp_path / "a.letterpad")
    assert read_card(tmp_path / "a.letterpad").comparison == comparison


def test_a_training_is_not_lost_where_nothing_can_be_compared(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Recognizer:
        raise UserError("It is not there.")

    monkeypatch.setattr(Recognizer, "shipped", missing)
    card = train(BAYES, nothing, bar_letters).card
    assert card.comparison is None
    assert card.held_out is not None
