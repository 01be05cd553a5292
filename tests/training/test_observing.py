"""What is observed of a training, counted a second time by hand."""

import numpy as np
import pytest

from letterpad.evaluation.accuracy import confusion_counts
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.recognizer import probabilities_of, session_for
from letterpad.training.observing import MOST_ASKED, observe
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


def ignore(progress: object) -> None:
    """Ignore progress."""


@pytest.fixture
def letters(built_in_letters_are_kept: None) -> LetterSet:
    return load_letters(Builtin(size=1300))


def trained(letters: LetterSet, **spec: object) -> TrainedModel:
    fields = {"data": Builtin(size=1300), "algorithm": "naive-bayes", "test_size": 0.2, **spec}
    return train(TrainSpec(**fields), ignore, letters)  # type: ignore[arg-type]


def test_its_own_letters_and_the_fewest_and_the_pair_are_those_counted_by_hand(
    letters: LetterSet,
) -> None:
    model = trained(letters, train_size=300)
    seen, held_out = model.card.observed, model.held_out
    assert seen is not None
    assert held_out is not None
    fit = letters.split(300, test_size=0.2).train
    network = session_for(model.onnx, len(letters.classes), "test")
    answers = probabilities_of(network, letters.images[fit]).argmax(axis=1)
    assert (seen.n_own, seen.n_own_correct) == (300, int((answers == letters.labels[fit]).sum()))
    counts = np.bincount(letters.labels[fit], minlength=26)
    assert seen.n_fewest == counts.min()
    assert counts[letters.classes.index(seen.fewest_class)] == counts.min()
    mixed = confusion_counts(held_out.labels, held_out.predicted, 26)
    first, second = (letters.classes.index(name) for name in seen.confused)
    assert seen.n_confused == mixed[first, second] + mixed[second, first]
    both = mixed + mixed.T
    np.fill_diagonal(both, 0)
    assert seen.n_confused == both.max()
    assert (seen.n_units, seen.n_dead_units) == (0, 0)


def test_of_many_letters_some_from_all_over_are_asked(letters: LetterSet) -> None:
    model = trained(letters)
    assert model.card.observed is not None
    assert len(letters.split(test_size=0.2).train) > MOST_ASKED
    assert model.card.observed.n_own == MOST_ASKED


def test_nothing_is_confused_where_all_is_right(letters: LetterSet) -> None:
    model = trained(letters, train_size=300)
    assert model.held_out is not None
    network = session_for(model.onnx, len(letters.classes), "test")
    held_out = model.held_out
    right = type(held_out)(
        held_out.indices, held_out.labels, np.eye(26, dtype=np.float32)[held_out.labels]
    )
    seen = observe(object(), network, letters, letters.split(300).train, right)
    assert (seen.confused, seen.n_confused) == ((), 0)
