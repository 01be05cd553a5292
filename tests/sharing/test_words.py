"""What is said of a run below the window."""

from dataclasses import replace

from letterpad.model_files.model_file import TrainedModel
from letterpad.sharing.words import algorithm_name, bounds_text, letters_name, moment


def test_what_a_card_says_of_algorithm_and_letters(bar_model: TrainedModel) -> None:
    assert str(algorithm_name(bar_model.card)) == "Logistic regression"
    card = replace(bar_model.card, algorithm="gone", algorithm_name="Gone", data={"name": "mine"})
    assert (algorithm_name(card), letters_name(card)) == ("Gone", "mine")
    assert letters_name(replace(card, data={})) == ""


def test_bounds_and_moments() -> None:
    assert str(bounds_text((0.831, 0.8532))) == "83.1 to 85.3 %"
    assert moment("2026-03-04T12:00:00+02:00") == "2026-03-04 10:00 UTC"
    assert moment("x" * 99) == "x" * 40
