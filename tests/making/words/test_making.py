"""All stages of making, on a few words printed by a plotter."""

import json
from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.making.words import __main__ as command
from letterpad.making.words import making
from letterpad.making.words.making import Data, inner_layers, prior_arrays
from letterpad.making.words.word_data import Word, seen_in
from letterpad.making.words.word_parts import Parts
from letterpad.model_files.model_file import read_onnx
from letterpad.words import Reader, resource
from letterpad.words.segment_net import SegmentNet
from printed_words import word

TEXTS = ("THEN", "TENT", "VAN", "HIT", "LIVE", "NEXT")
KNOWN = {text.lower(): (0, False) for text in TEXTS}


@pytest.fixture(scope="module")
def layers() -> tuple[str, str]:
    return inner_layers(read_onnx(paths.resource("recognizer.letterpad")))


def test_the_shipped_layers_are_those_of_the_recogniser(layers: tuple[str, str]) -> None:
    assert resource.shipped().layers == layers


def test_a_file_is_made_and_read(
    layers: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [Word(text, "a:b", True, word(text)) for text in TEXTS * 3]
    letters = [Word(text, "a:b", True, word(text)) for text in "HTVLIN"]
    net = SegmentNet(layers)
    seen = seen_in(words, net, tmp_path / "words", lambda text: None)
    seen_letters = seen_in(letters, net, tmp_path / "letters", lambda text: None)
    parts = Parts(np.arange(12), np.arange(12, 18), np.arange(0))
    data = Data(words, seen, parts, letters, seen_letters)
    monkeypatch.setattr(making, "gather", lambda *_: (data, layers))
    monkeypatch.setattr(making, "read_lists", lambda _: KNOWN)
    monkeypatch.setattr(making.scorer_training, "EPOCHS", 2)
    monkeypatch.setattr(making.scorer_training.fit, "__defaults__", (0, 2, (16,)))
    nowhere = Path("nowhere")
    said: list[str] = []
    file = making.make(nowhere, nowhere, nowhere, tmp_path, said.append)
    model = resource.read(file)
    assert model.is_in_list("then")
    assert isinstance(Reader(model).read(word("THEN")).text, str)
    assert said[-1].startswith("words.npz")
    # A second run takes what was kept.
    again: list[str] = []
    making.make(nowhere, nowhere, nowhere, tmp_path, again.append)
    assert not [line for line in again if "epoch" in line]


def test_words_of_labels_alone_are_no_listed_words() -> None:
    arrays = prior_arrays(KNOWN, ["Xylo", "then", "then"])
    words = dict(zip(sorted({*KNOWN, "xylo"}), arrays["origins"].tolist(), strict=True))
    assert words["xylo"] == resource.LABEL
    assert words["then"] == resource.LABEL | resource.IN_LIST
    weights = arrays["weights"][arrays["weight_of"]]
    assert weights.sum() == pytest.approx(1, abs=1e-3)


def test_missing_lists_are_said(tmp_path: Path, capsys) -> None:
    (tmp_path / "words").write_text(json.dumps({}))
    code = command.main([str(tmp_path / name) for name in ("letters", "words", "lists", "out")])
    assert code == 1
    assert "wamerican" in capsys.readouterr().err
