"""A network that does not fit its card, or is none, is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.model_files.model_file import TrainedModel, write_model
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
