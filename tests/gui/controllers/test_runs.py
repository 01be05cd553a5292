"""The live model, asked to tell the cases apart."""

from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.runs import Runs
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.recognizer import Recognizer


def watched(runs: Runs) -> tuple[list[Recognizer], list[str]]:
    """Return lists that what answers, and what went wrong, will be added to."""
    answering: list[Recognizer] = []
    sentences: list[str] = []
    runs.live_changed.connect(answering.append)
    runs.failed.connect(sentences.append)
    return answering, sentences


def test_live_model_is_opened_again_with_its_cases_apart(
    qtbot: QtBot, pen_model: TrainedModel
) -> None:
    runs = Runs()
    run = runs.library.add(pen_model)
    answering, _ = watched(runs)
    runs.make_live(run.path)
    runs.set_apart(True)
    runs.set_apart(False)
    assert [live.classes for live in answering] == [
        pen_model.card.classes,
        pen_model.card.cased_classes,
        pen_model.card.classes,
    ]
    assert {live.path for live in answering} == {run.path}


def test_a_model_without_cases_answers_as_ever(qtbot: QtBot, bar_model: TrainedModel) -> None:
    runs = Runs()
    run = runs.library.add(bar_model)
    answering, sentences = watched(runs)
    runs.begin(run.path, apart=True)
    assert not answering[-1].split_cases
    assert answering[-1].classes == bar_model.card.classes
    assert sentences == []


def test_a_choice_that_cannot_be_had_is_taken_back(qtbot: QtBot, pen_model: TrainedModel) -> None:
    runs = Runs()
    run = runs.library.add(pen_model)
    runs.make_live(run.path)
    run.path.unlink()
    answering, sentences = watched(runs)
    runs.set_apart(True)
    assert len(sentences) == 1
    assert not runs.apart
    assert [live.split_cases for live in answering] == [False]  # so that the box is not left ticked
