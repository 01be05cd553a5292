"""A network that does not fit its card, or is none, is refused."""

import threading
from contextlib import nullcontext
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

BLANK = {"picture": np.zeros((1, 784), dtype=np.float32)}


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
    load, watched = onnx_session.load, onnx_session._end_overtime
    began: list[str] = []

    def loads(*given: Any) -> Any:
        began.append("load")
        return load(*given)

    def watches(*given: Any) -> None:
        began.append("clock")
        watched(*given)

    monkeypatch.setattr(onnx_session, "load", loads)
    monkeypatch.setattr(onnx_session, "_end_overtime", watches)
    try_out(bar_model.onnx, BLANK)
    assert began == ["load", "clock"]
    assert "overtime" not in {thread.name for thread in threading.enumerate()}


class Clocks:
    """Time and processor time of a test's own; each look at them takes a second."""

    def __init__(self, processor: float) -> None:
        self.now, self.processor = 0.0, processor

    def monotonic(self) -> float:
        self.now += 1.0
        return self.now

    def process_time(self) -> float:
        return self.processor * self.now


@pytest.mark.parametrize(("processor", "is_refused"), [(1.0, True), (0.0, False)])
def test_a_model_is_slow_by_what_it_computes_and_not_because_the_machine_is_busy(
    monkeypatch: pytest.MonkeyPatch,
    slow_model: TrainedModel,
    processor: float,
    is_refused: bool,
) -> None:
    monkeypatch.setattr(onnx_session, "time", Clocks(processor))
    monkeypatch.setattr(onnx_session, "_LOOKS_EVERY", 0.001)
    refused = pytest.raises(UserError, match="does not answer within 3 seconds")
    with refused if is_refused else nullcontext():
        try_out(slow_model.onnx, BLANK)
