"""A trained model is kept where it was asked for, and said in figures."""

from pathlib import Path

import pytest

from letterpad.commands.keeping import figures, keep, result
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel, read_card
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


def test_among_the_users_models_or_where_it_was_asked_for(
    bar_model: TrainedModel, tmp_path: Path, home: Path
) -> None:
    path = keep(bar_model, None)
    assert [run.path for run in Library().runs()] == [path]
    out = tmp_path / "a.letterpad"
    assert keep(bar_model, out) == out
    assert read_card(out).name == bar_model.card.name


def test_a_place_that_cannot_be_written_to_is_a_sentence(
    bar_model: TrainedModel, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="nowhere"):
        keep(bar_model, tmp_path / "nowhere" / "a.letterpad")


def test_figures_are_those_of_the_held_out_letters(bar_letters: LetterSet) -> None:
    spec = TrainSpec(Files("bars"), "naive-bayes", train_size=200, test_size=0.2)
    model = train(spec, lambda progress: None, bar_letters)
    fields = result(model, Path("a"))
    assert model.held_out is not None
    n_correct = int((model.held_out.predicted == model.held_out.labels).sum())
    assert fields["accuracy"] == n_correct / 120
    assert sum(fields["classes"].values()) == fields["n"] == 120
    accuracy, top3 = figures(model.card)
    assert (accuracy.n_correct, top3) == (n_correct, fields["top3"])
