"""Whether a model can be converted is known before its training; how well, after it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Package, Settings, plain_fit
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.conversion.network import network
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.convertible import check_convertible
from letterpad.training.search import search
from letterpad.training.spec import SearchSpec, TrainSpec
from letterpad.training.train import train

SPEC = TrainSpec(Files("bars"), "guest")
CALIBRATING = [384] * 5
"""Letters of the fits that follow: each without a fifth of the training part."""


def nothing(news: object) -> None:
    """Ignore progress."""


def unknown_bayes() -> type[Any]:
    """Return a class that scikit-learn can fit and skl2onnx does not know."""
    from sklearn.naive_bayes import BernoulliNB

    return type("GuestBayes", (BernoulliNB,), {})


class Guest:
    """An algorithm of a package, and how many letters each of its fits had."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, build: Any, **changed: Any) -> None:
        self.fits: list[int] = []
        self.algorithm = Algorithm(
            key="guest",
            name="Guest",
            summary="From elsewhere.",
            family="other",
            params=ALGORITHMS["naive-bayes"].params,
            build=build,
            fit=self.fit,
            package=Package("guests", "2.0"),
        )
        self.algorithm = replace(self.algorithm, **changed)
        monkeypatch.setattr(registry, "FROM_PACKAGES", {"guest": self.algorithm})

    def fit(self, estimator: Any, data: FitData, on_step: OnStep) -> None:
        self.fits.append(len(data.labels))
        plain_fit(estimator, data, on_step)


def test_what_skl2onnx_does_not_know_is_refused_before_the_training(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(settings: Settings, n_classes: int) -> Any:
        from sklearn.decomposition import PCA
        from sklearn.pipeline import make_pipeline

        return make_pipeline(PCA(5), unknown_bayes()())

    guest = Guest(monkeypatch, build)
    grid = SearchSpec(SPEC, {"smoothing": (0.1, 1.0)})
    for begin in (
        lambda: train(SPEC, nothing, bar_letters),
        lambda: search(grid, nothing, bar_letters),
    ):
        guest.fits.clear()
        with pytest.raises(UserError) as caught:
            begin()
        assert "Guest cannot be converted to ONNX" in str(caught.value)
        assert "skl2onnx does not know" in str(caught.value)
        assert "GuestBayes" in str(caught.value)
        assert len(str(caught.value)) < 300
        assert guest.fits == [20], "more than a handful of letters was fitted"


def test_what_skl2onnx_knows_is_trained_and_names_its_package(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(settings: Settings, n_classes: int) -> Any:
        from sklearn.naive_bayes import GaussianNB

        return GaussianNB(var_smoothing=0.1)

    guest = Guest(monkeypatch, build)
    model = train(SPEC, nothing, bar_letters)
    assert guest.fits == [20, 480, *CALIBRATING]
    assert model.card.package == Package("guests", "2.0")
    assert model.card.notes == ()
    assert model.card.held_out is not None
    assert model.card.held_out.n_correct > 100


def test_what_cannot_be_fitted_on_a_handful_is_trained_all_the_same(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(settings: Settings, n_classes: int) -> Any:
        from sklearn.neighbors import KNeighborsClassifier

        return KNeighborsClassifier(50)

    def fit(estimator: Any, data: FitData, on_step: OnStep) -> None:
        guest.fits.append(len(data.labels))
        if len(data.labels) < 50:
            raise ValueError("too few")
        plain_fit(estimator, data, on_step)

    guest = Guest(monkeypatch, build, fit=fit)
    train(SPEC, nothing, bar_letters)
    assert guest.fits == [20, 480, *CALIBRATING]


@pytest.mark.parametrize("key", list(ALGORITHMS))
def test_our_own_are_not_fitted_twice(key: str, bar_letters: LetterSet) -> None:
    def fit(*args: Any) -> None:
        raise AssertionError("fitted")

    ours = replace(ALGORITHMS[key], fit=fit)
    check_convertible(ours, ours.settings(), bar_letters, np.arange(400))


def wrong(estimator: Any) -> Any:
    nodes = "scores = MatMul(picture, weights)\nprobabilities = Softmax<axis = 1>(scores)"
    return network(nodes, {"weights": np.zeros((784, 4), dtype=np.float32)}, 4)


def test_a_conversion_of_its_own_that_is_not_exact_is_noted(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = ALGORITHMS["naive-bayes"].build
    guest = Guest(monkeypatch, build, to_onnx=wrong)
    (note,) = train(SPEC, nothing, bar_letters).card.notes
    assert "a probability of the network differs by 0.75 from the estimator's" in str(note)
    assert guest.fits == [480, *CALIBRATING]

    Guest(monkeypatch, build, to_onnx=ALGORITHMS["naive-bayes"].to_onnx)
    assert train(SPEC, nothing, bar_letters).card.notes == ()


def test_a_network_may_come_as_bytes(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_bytes(estimator: Any) -> bytes:
        serialized: bytes = wrong(estimator).SerializeToString()
        return serialized

    Guest(monkeypatch, ALGORITHMS["naive-bayes"].build, to_onnx=as_bytes)
    assert train(SPEC, nothing, bar_letters).onnx.count(b"Letterpad guest") == 1


def test_an_error_of_its_own_conversion_is_a_sentence(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(estimator: Any) -> Any:
        raise NotImplementedError("not this kernel")

    Guest(monkeypatch, ALGORITHMS["naive-bayes"].build, to_onnx=fails)
    with pytest.raises(UserError, match=r"Guest cannot be converted.*: not this kernel\.$"):
        train(SPEC, nothing, bar_letters)
