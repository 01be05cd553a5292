"""Which model a name means."""

from dataclasses import replace
from pathlib import Path

import pytest

from letterpad.commands.names_of_models import model_file
from letterpad.errors import UserError
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel, write_model


@pytest.fixture
def add(bar_model: TrainedModel):
    """Return a function that adds a model of a name and an age to the user's."""

    def added(name: str, day: int = 1) -> Run:
        card = replace(bar_model.card, name=name, created=f"2026-01-{day:02}T00:00:00+00:00")
        return Library().add(replace(bar_model, card=card))

    return added


def test_a_file_comes_first(
    add, bar_model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = add("mine")
    assert model_file("mine") == run.path
    write_model(bar_model, tmp_path / "mine")
    assert model_file("mine") == Path("mine")


def test_a_name_is_that_of_the_newest_whatever_its_case(add) -> None:
    old, new, other = add("My net", 1), add("My net", 2), add("MY NET", 3)
    assert model_file("My net") == new.path
    assert model_file("MY NET") == other.path
    assert model_file("my net") == other.path
    assert model_file(old.path.stem) == old.path


def test_what_is_neither_is_said_with_what_was_meant(add) -> None:
    add("Convolutional net")
    with pytest.raises(UserError, match="nor a model of yours called 'Convolutionl'") as refused:
        model_file("Convolutionl")
    assert str(refused.value).endswith("Did you mean 'Convolutional net'?")
    with pytest.raises(UserError, match=r"lists yours\.$"):
        model_file("svm")
    for path in ("gone.letterpad", "folder/gone"):
        with pytest.raises(UserError, match="there is no file or folder with that name"):
            model_file(path)


def test_predict_takes_a_name(letterpad, add, tmp_path: Path) -> None:
    run = add("Bars")
    (tmp_path / "a.ndjson").write_text('{"drawing": [[[0, 0], [0, 90]]]}')
    fields = letterpad("predict", tmp_path / "a.ndjson", "--model", "bars", "--json").fields
    assert fields["model"] == str(run.path)
