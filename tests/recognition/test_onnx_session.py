"""A network that does not fit its card, or is none, is refused."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition import onnx_session
from letterpad.recognition.onnx_session import try_out
from letterpad.recognition.recognizer import Recognizer


def test_a_network_that_does_not_fit_its_card_is_refused(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    path = tmp_path / "odd.letterpad"
    card = replace(bar_model.card, classes=("A", "B", "C"))
    write_model(replace(bar_model, card=card, held_out=None), path)
    with pytest.raises(UserError, match="returns 4 numbers, but its card names 3 classes"):
        Recognizer(path)


@pytest.mark.parametrize("onnx", [b"", b"no network", b"\x08\x09" * 50])
def test_a_network_that_is_none_is_refused(
    tmp_path: Path, bar_model: TrainedModel, onnx: bytes
) -> None:
    path = tmp_path / "broken.letterpad"
    write_model(replace(bar_model, onnx=onnx), path)
    with pytest.raises(
        UserError, match=r"broken\.letterpad cannot be used, as its network cannot be run"
    ):
        Recognizer(path)


def test_a_network_that_gives_other_cases_than_its_card_is_refused(
    tmp_path: Path, pen_model: TrainedModel
) -> None:
    path = tmp_path / "odd.letterpad"
    card = replace(pen_model.card, cased_classes=("A", "B", "a"))
    write_model(replace(pen_model, card=card), path)
    with pytest.raises(UserError, match="tells 4 cased letters apart, its card names 3"):
        Recognizer(path)


def test_the_clock_of_an_answer_does_not_count_the_loading(
    monkeypatch: pytest.MonkeyPatch, bar_model: TrainedModel
) -> None:
    """A large network takes its time to be loaded, and answers at once."""
    monkeypatch.setattr(onnx_session, "MOST_SECONDS", 0.2)
    load, timers = onnx_session.load, []
    timer = threading.Timer

    def slow(*given: Any) -> Any:
        assert [each for each in timers if each.is_alive()] == []
        return load(*given)

    def noted(*given: Any) -> threading.Timer:
        timers.append(timer(*given))
        return timers[-1]

    monkeypatch.setattr(onnx_session, "load", slow)
    monkeypatch.setattr(onnx_session.threading, "Timer", noted)
    try_out(bar_model.onnx, {"picture": np.zeros((1, 784), dtype=np.float32)})
    assert len(timers) == 1
    assert not timers[0].is_alive()
