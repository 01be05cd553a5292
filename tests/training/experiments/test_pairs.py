"""From two models' cards to the same trainings."""

from dataclasses import replace
from typing import Any

import pytest

from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.model_files.card import Card
from letterpad.training.experiments.pairs import curve_spec, repeat_spec, seconds_for


def card(name: str, algorithm: str, **changed: Any) -> Card:
    made = Card(
        name,
        algorithm,
        "Its own name",
        {"C": 0.5},
        ("A", "B"),
        Framing(),
        data={"spec": Builtin(size=1040).to_json(), "hash": "abc", "name": "Built-in letters"},
        split={
            "kind": "stratified",
            "random_state": 7,
            "validation": 0.1,
            "n_train": 749,
            "n_validation": 83,
        },
    )
    return replace(made, **changed)


NET, REGRESSION = card("My net", "neural-net"), card("Mine", "logistic-regression")


def test_a_curve_has_both_algorithms_with_the_models_parameters() -> None:
    spec = curve_spec(NET, REGRESSION)
    assert spec.data == Builtin(size=1040)
    assert (spec.split, spec.random_state, spec.n_sizes, spec.n_seeds) == ("stratified", 7, 5, 3)
    assert [each.algorithm for each in spec.learners] == ["neural-net", "logistic-regression"]
    assert [each.settings for each in spec.learners] == [{"C": 0.5}] * 2
    assert [each.validation for each in spec.learners] == [0.1, 0.1]
    assert [str(each.name) for each in spec.learners] == ["Neural net", "Logistic regression"]


def test_two_of_one_algorithm_are_called_as_the_models_are() -> None:
    other = card("Other", "neural-net", settings={"C": 2.0})
    assert [each.name for each in curve_spec(NET, other).learners] == ["My net", "Other"]
    packed = card("Packed", "of-a-package")
    assert [str(each.name) for each in curve_spec(NET, packed).learners] == [
        "Neural net",
        "Its own name",
    ]


def test_two_models_of_the_very_same_algorithm_have_one_curve() -> None:
    assert len(curve_spec(NET, card("Again", "neural-net")).learners) == 1


def test_a_repetition_learns_from_as_many_letters_as_the_model_with_fewer() -> None:
    small = replace(REGRESSION, split={**REGRESSION.split, "n_train": 200, "n_validation": 0})
    assert repeat_spec(NET, REGRESSION, 10).n_train == 832
    assert repeat_spec(NET, small, 10).n_train == 200
    assert repeat_spec(NET, small, 12).n_times == 12
    untold = replace(NET, split={"kind": "random"})
    assert repeat_spec(untold, untold, 3).n_train is None
    assert repeat_spec(untold, untold, 3).random_state == 42


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"data": {}}, "“Mine” does not say which letters it learned from"),
        ({"data": {**NET.data, "hash": ""}}, "“Mine” does not say which letters it learned from"),
        ({"split": {}}, "“Mine” does not say which letters it learned from"),
        ({"data": {**NET.data, "hash": "other"}}, "“My net” and “Mine” learned from different"),
        ({"split": {**NET.split, "kind": "random"}}, "not tested on the same kind of split"),
    ],
)
def test_models_of_other_letters_are_refused_in_words(changed: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=words):
        curve_spec(NET, replace(REGRESSION, **changed))


def test_a_split_of_another_version_is_refused_in_words() -> None:
    strange = [replace(each, split={**each.split, "kind": "moon"}) for each in (NET, REGRESSION)]
    with pytest.raises(UserError, match=r"does not know \(moon\)"):
        curve_spec(*strange)


def test_the_time_is_estimated_from_how_long_the_models_took() -> None:
    net, regression = (
        replace(each, seconds=seconds, data={**each.data, "n": 1040})
        for each, seconds in ((NET, 83.2), (REGRESSION, 8.32))
    )
    both = 0.1 + 0.01  # seconds a letter
    curve = curve_spec(net, regression)
    letters = 3 * 832 * (1 + 1 / 2 + 1 / 4 + 1 / 8 + 1 / 16)
    assert seconds_for(curve, [net, regression]) == pytest.approx(both * letters)
    repeated = repeat_spec(net, regression, 10)
    assert seconds_for(repeated, [net, regression]) == pytest.approx(both * 832 * 10)
    untold = replace(regression, split={"kind": "stratified"})
    assert seconds_for(curve, [net, untold]) is None
    assert seconds_for(curve, [NET, REGRESSION]) is None  # of how many letters?
