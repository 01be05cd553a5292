"""Each kind of model says what it learned, and what cannot be read says why."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fitted import FitBars, fit_bars
from letterpad.algorithms.algorithm import Package
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.explaining.learned import NotKnown, learned
from letterpad.explaining.weights import LinearWeights
from letterpad.model_files.model_file import TrainedModel, read_model, write_model

__all__ = ["fit_bars"]

SMALL: dict[str, dict[str, object]] = {
    "neural-net": {"hidden_units": "24", "epochs": 2},
    "convolutional-net": {"filters": "5,6", "epochs": 1},
    "k-nearest-neighbours": {"neighbours": 5, "components": 12, "weighting": "by distance"},
    "decision-tree": {"leaf_letters": 2},
    "random-forest": {"trees": 6, "leaves": 20},
    "svm": {"components": 7},
    "k-means": {"clusters": 12, "patch": 6, "regions": 2},
}

KINDS = {
    "logistic-regression": "LinearWeights",
    "neural-net": "UnitWeights",
    "convolutional-net": "Filters",
    "k-nearest-neighbours": "VotingLetters",
    "naive-bayes": "InkProbabilities",
    "decision-tree": "TreeLevels",
    "random-forest": "TreeLevels",
    "svm": "Components",
    "k-means": "Patches",
    "nearest-prototype": "Prototypes",
}


@pytest.mark.parametrize("key", ALGORITHMS)
def test_every_algorithm_of_letterpad_shows_what_it_learned(key: str, fit_bars: FitBars) -> None:
    found = learned(fit_bars(key, **SMALL.get(key, {})).path)
    assert type(found).__name__ == KINDS[key]


def test_naive_bayes_from_before_shows_what_its_network_holds(
    fit_bars: FitBars, tmp_path: Path
) -> None:
    old = replace(read_model(fit_bars("naive-bayes").path), weights=None)
    path = tmp_path / "old.letterpad"
    write_model(old, path)
    found = learned(path)
    assert isinstance(found, LinearWeights)
    assert found.ink_from == pytest.approx(0.3)


def said_of(model: TrainedModel, path: Path) -> str:
    write_model(model, path)
    found = learned(path)
    assert isinstance(found, NotKnown), type(found)
    return str(found.sentence)


def test_a_network_of_a_package_is_not_guessed_at(fit_bars: FitBars, tmp_path: Path) -> None:
    model = read_model(fit_bars("decision-tree", leaf_letters=2).path)
    card = replace(
        model.card,
        algorithm="guest",
        algorithm_name="Guest trees",
        package=Package("letterpad-guest", "1.0"),
    )
    said = said_of(replace(model, card=card), tmp_path / "guest.letterpad")
    assert said.startswith("Guest trees comes from the package letterpad-guest.")


@pytest.mark.parametrize("key", [key for key in ALGORITHMS if key in SMALL])
def test_a_network_of_another_algorithm_than_its_card_says_is_not_read_as_that(
    key: str, fit_bars: FitBars, tmp_path: Path
) -> None:
    other = "decision-tree" if key not in ("decision-tree", "random-forest") else "k-means"
    model = read_model(fit_bars(other, **SMALL[other]).path)
    card = replace(model.card, algorithm=key, name="Stranger")
    said = said_of(replace(model, card=card), tmp_path / "strange.letterpad")
    assert said.startswith("The network of Stranger is not built as Letterpad builds one")


def test_questions_that_lead_back_or_out_of_the_tree_are_no_tree(
    fit_bars: FitBars, tmp_path: Path
) -> None:
    import onnx

    model = read_model(fit_bars("decision-tree", leaf_letters=2).path)
    for name, value in (("nodes_falsenodeids", 0), ("nodes_falsenodeids", 10**6)):
        network = onnx.load_from_string(model.onnx)
        ensemble = network.graph.node[0]
        for each in ensemble.attribute:
            if each.name == name:
                each.ints[0] = value
        strange = replace(model, onnx=network.SerializeToString())
        assert said_of(strange, tmp_path / "strange.letterpad")


def test_weights_of_the_wrong_shape_are_not_shown(fit_bars: FitBars, tmp_path: Path) -> None:
    model = read_model(fit_bars("naive-bayes").path)
    assert model.weights is not None
    strange = replace(model, weights={name: np.zeros(3) for name in model.weights})
    path = tmp_path / "strange.letterpad"
    write_model(strange, path)
    assert isinstance(learned(path), LinearWeights)
