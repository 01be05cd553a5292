"""The model card says what the shipped file scores, and the benchmark what an answer takes."""

import re
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making import model_card
from letterpad.model_files.model_file import read_card


def test_shipped_card_is_of_the_shipped_file() -> None:
    card = read_card(paths.resource("recognizer.letterpad"))
    text = paths.resource("model-card.md").read_text(encoding="utf-8")
    assert card.held_out is not None
    share = card.held_out.n_correct / card.held_out.n
    assert f"| 26 letters, cases merged | {share:.4f} of {card.held_out.n:,} |" in text
    assert f"| {card.held_out.top3:.4f} of {card.held_out.n:,} |" in text
    assert f"{card.split['n_train']:,} single letters were learned from" in text
    assert card.data["source"] in text
    assert f"{card.settings['epochs']} epochs" in text
    for letter in card.classes:
        assert re.search(rf"\| {letter} \| [01]\.\d{{4}} of \d+ \|", text)


@pytest.mark.slow
def test_every_figure_of_the_card_is_measured_again(
    unipen: Path, unipen_is_kept: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One thread: two give the same answers and take more of the processors from other tests.
    monkeypatch.setattr(model_card, "THREADS", 1)
    out = tmp_path / "card.md"
    assert model_card.main([str(unipen), "--out", str(out)]) == 0

    def without_machine(path: Path) -> list[str]:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not line.startswith("*Measured")]

    assert without_machine(out) == without_machine(paths.resource("model-card.md"))


def test_other_letters_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters = load_letters(Builtin(size=104, classes="both"))
    assert letters.inks is not None
    path = tmp_path / "other.ndjson"
    drawings = [
        Drawing(ink, letters.classes[label], "imp:one")
        for ink, label in zip(letters.inks, letters.labels, strict=True)
    ]
    write_drawings(path, drawings)
    assert model_card.main([str(path), "--out", str(tmp_path / "card.md")]) == 1
    assert "the letters that the recogniser was made of were expected" in capsys.readouterr().err
    assert not (tmp_path / "card.md").exists()
