"""What models learned is read in a thread, and asked about the newest drawing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fitted import N_LEARNED, FitBars, fit_bars
from letterpad.explaining.neighbours import VotingLetters
from letterpad.explaining.weights import LinearWeights
from letterpad.gui.controllers.learned_models import LearnedModels, ReadModel, Sent, Voted
from letterpad.gui.controllers.live_answer import Question
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import read_model, write_model

__all__ = ["fit_bars"]

BAR = Ink.of([[(20, 0), (20, 200)], [(40, 0), (40, 200)], [(160, 100), (161, 100)]])
KNN = {"neighbours": 5, "components": 12, "weighting": "by distance"}


@pytest.fixture
def models(qtbot: QtBot) -> Iterator[LearnedModels]:
    models = LearnedModels()
    yield models
    models.close()


def read(models: LearnedModels, path: Path, qtbot: QtBot) -> Any:
    with qtbot.waitSignal(models.was_read) as heard:
        models.read(path)
    assert heard.args[0] == path
    return heard.args[1]


def test_a_model_is_read_once(models: LearnedModels, fit_bars: FitBars, qtbot: QtBot) -> None:
    path = fit_bars("logistic-regression").path
    assert models.known(path) is None
    found = read(models, path, qtbot)
    assert isinstance(found, ReadModel)
    assert isinstance(found.learned, LinearWeights)
    assert read(models, path, qtbot) is found
    assert not models.is_busy


def test_a_file_that_is_gone_is_a_sentence(
    models: LearnedModels, tmp_path: Path, qtbot: QtBot
) -> None:
    said = read(models, tmp_path / "gone.letterpad", qtbot)
    assert isinstance(said, str)
    assert "gone.letterpad" in said


def test_the_newest_drawing_is_answered_with_those_who_vote(
    models: LearnedModels, fit_bars: FitBars, bar_letters: LetterSet, qtbot: QtBot
) -> None:
    fitted = fit_bars("k-nearest-neighbours", **KNN)
    found = read(models, fitted.path, qtbot)
    assert isinstance(found.learned, VotingLetters)
    models.ask(fitted.path, Question(EMPTY))
    assert not models.is_busy  # nothing is drawn
    heard: list[Voted] = []
    models.answered.connect(lambda path, answer: heard.append(answer))
    other = Ink.of([[(0, 0), (200, 0)]])
    models.ask(fitted.path, Question(other))
    models.ask(fitted.path, Question(BAR))
    qtbot.waitUntil(lambda: not models.is_busy)
    (voted,) = heard  # only the newest
    picture = rasterize_many(PackedInks.single(BAR), found.card.framing)[0]
    np.testing.assert_array_equal(voted.drawing, picture)
    features = (picture.reshape(1, 784) / np.float32(255)).astype(np.float32)
    pipeline = fitted.estimator
    _, places = pipeline[1].kneighbors(pipeline[0].transform(features))
    assert voted.votes.places.tolist() == places[0].tolist()
    assert not voted.found.any()
    assert not voted.images.any()
    # With the letters their pictures are there.
    with qtbot.waitSignal(models.was_sent):
        models.take_letters(fitted.path, bar_letters)
    with qtbot.waitSignal(models.answered):
        models.ask(fitted.path, Question(BAR))
    assert heard[-1].found.all()
    np.testing.assert_array_equal(heard[-1].images, bar_letters.images[places[0]])


def test_letters_go_through_the_questions_of_a_tree(
    models: LearnedModels,
    fit_bars: FitBars,
    bar_letters: LetterSet,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    plain = fit_bars("decision-tree", leaf_letters=2).path
    read(models, plain, qtbot)
    with qtbot.waitSignal(models.was_sent) as heard:
        models.take_letters(plain, bar_letters)
    sent = heard.args[1]
    assert isinstance(sent, Sent)
    assert (sent.n, sent.are_learned_from) == (600, False)  # its card names no split
    assert sent.arrived[0].n == 600
    model = read_model(plain)
    split = {
        "kind": "random",
        "train_size": N_LEARNED,
        "test_size": None,
        "random_state": 1,
        "validation": 0.0,
        "n_train": N_LEARNED,
    }
    said = tmp_path / "said.letterpad"
    write_model(replace(model, card=replace(model.card, split=split)), said)
    read(models, said, qtbot)
    with qtbot.waitSignal(models.was_sent) as heard:
        models.take_letters(said, bar_letters)
    assert (heard.args[1].n, heard.args[1].are_learned_from) == (N_LEARNED, True)


def test_only_some_models_are_kept(
    models: LearnedModels, fit_bars: FitBars, tmp_path: Path, qtbot: QtBot
) -> None:
    model = read_model(fit_bars("naive-bayes").path)
    paths = [tmp_path / f"{number}.letterpad" for number in range(6)]
    for path in paths:
        write_model(model, path)
        read(models, path, qtbot)
    assert [models.known(path) is None for path in paths] == [True] * 2 + [False] * 4
