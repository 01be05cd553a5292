"""What fitting brings is counted hand by hand, in the order of the file."""

import json
from pathlib import Path

import numpy as np
import pytest

from letterpad.adaptation import base_letters
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.data_spec import Builtin
from letterpad.making.adaptation_check import Read, hands, main, summary


def test_the_first_of_a_kind_are_taught_and_the_rest_is_asked() -> None:
    labels = np.repeat(np.arange(26), 8)
    writers = np.full(len(labels), "one")
    (hand,) = hands(labels, writers, 3)
    assert hand.taught[:4].tolist() == [0, 1, 2, 16]
    assert hand.rest[:5].tolist() == [3, 4, 5, 6, 7]
    assert set((labels[hand.others] % 2).tolist()) == {1}
    assert not set(hand.taught) & set(hand.rest)


@pytest.mark.parametrize("n_letters", [2, 3])
def test_writers_with_few_letters_are_left_out(n_letters: int) -> None:
    labels = np.repeat(np.arange(26), n_letters)
    assert not list(hands(labels, np.full(len(labels), "one"), 2))


def test_errors_are_means_over_writers() -> None:
    found = [
        Read("one", 100, 10, 5, 200, 4, 10, is_offered=True),
        Read("two", 50, 1, 1, 50, 3, 2, is_offered=False),
    ]
    figures = summary(found)
    assert figures["before"] == pytest.approx(0.06)
    assert figures["fewer"] == pytest.approx(1 - 0.035 / 0.06)
    assert figures["not_taught"]["after"] == 12
    assert figures["not_taught"]["worst_writer"] == "one"  # the other has too few
    assert figures["not_taught"]["worst_rise"] == pytest.approx(0.03)
    assert figures["n_offered"] == 1


def test_it_prints_both_what_it_brings_and_what_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(base_letters, "OF_A_KIND", {base_letters.KEEP: 2, base_letters.CHECK: 1})
    letters = Builtin(size=260, seed=4, classes="both").read(lambda text, share: None)
    assert letters.inks is not None
    drawings = [
        Drawing(ink, letters.classes[label], "somebody")
        for ink, label in zip(letters.inks, letters.labels, strict=True)
    ]
    write_drawings(tmp_path / "letters.ndjson", drawings)
    assert main([str(tmp_path / "letters.ndjson")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0].strip() for line in lines[:2]] == [
        "1 of a kind, all",
        "1 of a kind, offered",
    ]
    assert main([str(tmp_path / "letters.ndjson"), "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)["2"]) == {"all", "offered"}


def test_letters_without_writers_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letters = Builtin(size=52).read(lambda text, share: None)
    assert letters.inks is not None
    drawings = [Drawing(ink, "A") for ink in letters.inks]
    write_drawings(tmp_path / "letters.ndjson", drawings)
    assert main([str(tmp_path / "letters.ndjson")]) == 2
    assert "who wrote them" in capsys.readouterr().err
