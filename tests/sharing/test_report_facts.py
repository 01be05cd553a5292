"""Facts of a report: of ours by name, of strangers as they stand."""

from dataclasses import replace

import pytest

from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, TrainedModel
from letterpad.sharing.report_facts import (
    accuracy_facts,
    letters_facts,
    settings_facts,
    training_facts,
)


@pytest.fixture
def card(bar_model: TrainedModel) -> Card:
    return bar_model.card


def said(facts: list) -> dict[str, str]:
    return {str(name): str(value) for name, value in facts}


def test_settings_have_the_windows_names(card: Card) -> None:
    net = replace(
        card,
        algorithm="neural-net",
        settings={"hidden_units": [512, 256], "learning_rate": 0.001, "decay": "cosine", "x": 7},
    )
    assert said(settings_facts(net)) == {
        "Hidden units": "512-256",
        "Learning rate": "0.001",
        "Learning rate falls": "cosine",
        "x": "7",
    }
    assert said(settings_facts(replace(net, algorithm="gone")))["hidden_units"] == "[512, 256]"


def test_a_strangers_card_may_lack_anything(card: Card) -> None:
    empty = replace(card, split={}, versions={}, held_out=None, created="once", data={})
    facts = said(training_facts(empty))
    assert facts["Seed of the split"] == facts["Letters learned from"] == "not known"
    assert facts["Trained"] == "once"
    assert accuracy_facts(empty) == []
    assert said(letters_facts(empty, None)) == {
        "Name": "unknown",
        "Number": "not known",
        "Classes": "4: A B C D",
        "Licence": "not known",
        "SHA-256": "not known",
    }


def test_letters_that_are_there_say_more(card: Card, hard: LetterSet) -> None:
    facts = said(letters_facts(card, replace(hard, licence="CC0")))
    assert (facts["Writers"], facts["Licence"]) == ("25", "CC0")


def test_many_classes_are_cut_short(card: Card) -> None:
    many = replace(card, classes=tuple(f"class {n}" for n in range(300)))
    text = said(letters_facts(many, None))["Classes"]
    assert text.startswith("300: class 0 class 1 ")
    assert text.endswith("…")
    assert len(text) < 1000
