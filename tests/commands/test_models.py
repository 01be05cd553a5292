"""``letterpad models``: what the user's models are called and how well they read."""

from dataclasses import replace

from letterpad import paths
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel


def add(model: TrainedModel, **changes: object) -> None:
    Library().add(replace(model, card=replace(model.card, **changes)))


def test_models_are_listed_the_newest_first(letterpad, bar_model: TrainedModel) -> None:
    add(bar_model, name="First", created="2026-01-02T10:00:00+00:00")
    add(bar_model, name="A second one", created="2026-03-04T10:00:00+00:00")
    models = letterpad("models", "--json").fields["models"]
    assert [model["name"] for model in models] == ["A second one", "First"]
    for model, run in zip(models, Library().runs()[::-1], strict=True):
        assert model["model"] == str(run.path)
        assert model["algorithm"] == run.card.algorithm
        result = run.card.held_out
        assert model["accuracy"] == (None if result is None else result.accuracy.value)
        assert model["created"] == run.card.created
    newer, older = letterpad("models").out.splitlines()
    assert newer.startswith("A second one  2026-03-04 ")
    assert older.startswith("First         2026-01-02 ")
    assert str(bar_model.card.algorithm_name) in newer


def test_without_models_that_is_said(letterpad) -> None:
    assert letterpad("models", "--json").fields == {"models": []}
    assert letterpad("models").out == "You have no models yet; letterpad train makes one.\n"


def test_a_file_that_is_no_model_is_said_beside_the_others(
    letterpad, bar_model: TrainedModel
) -> None:
    add(bar_model, name="Good", created="no date")
    (paths.models_folder() / "bad.letterpad").write_text("hello")
    done = letterpad("models")
    assert done.code == 0
    assert done.out.startswith("Good  -  ")
    assert "bad.letterpad: a Letterpad model was expected, but this is plain text" in done.err
