"""Fitting the shipped recogniser to a hand: what comes of it is a model of its own."""

from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.adaptation.fitting import Base, fit_to_hand
from letterpad.assessment.model_letters import labels_for
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, read_card, write_model
from letterpad.recognition.recognizer import SHIPPED, Recognizer


@pytest.fixture(scope="session")
def fitted(base: Base, mine: LetterSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the recogniser that was fitted to the hand."""
    model = base.fit(mine).model
    assert model is not None
    path = tmp_path_factory.mktemp("fitted") / "fitted.letterpad"
    write_model(model, path)
    return path


def right(path: Path, letters: LetterSet) -> int:
    """Count the letters that a model file reads right."""
    model = Recognizer(path)
    assert letters.inks is not None
    answers = model.predict_inks(letters.inks).argmax(axis=1)
    return int((answers == labels_for(model.card, letters)).sum())


def test_it_reads_more_of_what_the_hand_writes_later(fitted: Path, later: LetterSet) -> None:
    before, after = right(paths.resource(SHIPPED), later), right(fitted, later)
    assert before < 55
    assert after >= before + 10


def test_the_file_answers_as_was_reckoned(base: Base, mine: LetterSet, fitted: Path) -> None:
    assert mine.inks is not None
    seen = base.look(mine)
    memory = base.strongest(seen)[0].all()
    logs = seen.logs + memory.raised(seen.units)
    expected = np.exp(logs) / np.exp(logs).sum(axis=1, keepdims=True)
    answers = Recognizer(fitted).answers_to_inks(mine.inks)
    apart = np.abs(answers.probabilities[:, None] - expected[None]).max(axis=2)
    assert apart.min(axis=0).max() < 2e-3  # every one that was reckoned is among those answered
    assert len(expected) == len(mine)
    assert answers.cased is not None
    merged = answers.cased[:, :26] + answers.cased[:, 26:]
    assert merged == pytest.approx(answers.probabilities, abs=1e-5)


def test_whether_it_is_a_letter_is_answered_as_before(fitted: Path, mine: LetterSet) -> None:
    shipped = Recognizer.shipped()
    assert mine.inks is not None
    before, after = (each.answers_to_inks(mine.inks) for each in (shipped, Recognizer(fitted)))
    assert before.letter is not None
    assert np.array_equal(before.letter, after.letter)
    assert Recognizer(fitted).card.thresholds == shipped.card.thresholds


def test_its_card_names_base_letters_and_what_it_brought(base: Base, fitted: Path) -> None:
    card = read_card(fitted)
    assert card.adapted is not None
    assert card.adapted.base == base.card.name
    assert sum(card.adapted.counts.values()) == card.adapted.n == 42
    assert card.adapted.n_after >= card.adapted.n_before + 2
    assert card.adapted.n_others_before == card.adapted.n_others_after > 0
    assert card.name != base.card.name
    assert card.cased_classes == base.card.cased_classes


def test_the_base_is_in_it_and_is_fitted_again_from_there(
    base: Base, fitted: Path, mine: LetterSet, later: LetterSet
) -> None:
    again = Base.open(fitted)
    assert again.onnx == base.onnx
    model = again.fit(later).model
    assert model is not None
    assert model.card.adapted is not None
    assert model.card.adapted.base == base.card.name
    assert len(model.onnx) < len(base.onnx) + 300_000


def test_letters_that_are_all_read_are_left_as_they_are(base: Base, mine: LetterSet) -> None:
    labels = labels_for(base.card, mine)
    assert mine.inks is not None
    answers = Recognizer.shipped().predict_inks(mine.inks).argmax(axis=1)
    found = base.fit(mine.take(np.flatnonzero(answers == labels)))
    assert found.model is None
    assert "right as it is" in str(found.proof.why)


def test_nothing_to_learn_from_says_so(base: Base, mine: LetterSet) -> None:
    found = base.fit(mine.take(np.arange(0)))
    assert found.model is None
    assert "no letters of yours" in str(found.proof.why)


def test_a_letter_that_is_there_twice_counts_once(base: Base, mine: LetterSet) -> None:
    assert len(base.look(mine.take(np.repeat(np.arange(7), 2)))) == 7


def test_a_model_without_a_last_layer_cannot_be_fitted(
    bar_model: TrainedModel, tmp_path: Path, mine: LetterSet
) -> None:
    import onnx

    model = onnx.load_from_string(bar_model.onnx)
    model.graph.node[1].op_type = "Sigmoid"
    del model.graph.node[1].attribute[:]
    path = tmp_path / "other.letterpad"
    write_model(TrainedModel(bar_model.card, model.SerializeToString()), path)
    with pytest.raises(UserError, match="cannot be fitted in this way"):
        fit_to_hand(path, mine)


def test_the_proof_names_the_letters_among_all_that_were_given(base: Base, mine: LetterSet) -> None:
    twice = mine.take(np.concatenate([np.arange(7), np.arange(len(mine))]))
    letters = base.fit(twice).proof.letters
    assert len(letters) == 42
    labels = labels_for(base.card, twice)
    assert [each.label for each in letters] == [
        base.card.classes[labels[each.place]] for each in letters
    ]
    assert twice.inks is not None
    answers = Recognizer.shipped().predict_inks(twice.inks).argmax(axis=1)
    read = [base.card.classes[answers[each.place]] for each in letters]
    assert [each.before for each in letters] == read
