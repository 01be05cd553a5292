"""``letterpad adapt``: a file is written where it helps, and only there."""

from pathlib import Path

import pytest

import one_hand
from letterpad import paths
from letterpad.adaptation import base_letters
from letterpad.ink.drawing_file import write_drawings
from letterpad.model_files.model_file import read_card
from letterpad.recognition.recognizer import SHIPPED


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the recogniser look at few letters of its own kind, which is faster."""
    monkeypatch.setattr(base_letters, "OF_A_KIND", {base_letters.KEEP: 4, base_letters.CHECK: 2})


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a file with five letters of each of seven kinds: three kinds are misread."""
    write_drawings(tmp_path / "mine.ndjson", one_hand.hand(5))
    return tmp_path / "mine.ndjson"


def test_a_file_is_written_where_it_helps(letterpad, mine: Path, tmp_path: Path) -> None:
    out, shipped = tmp_path / "fitted.letterpad", paths.resource(SHIPPED)
    before = shipped.read_bytes()
    fields = letterpad("adapt", "--data", mine, "--out", out, "--name", "Me", "--json").fields
    assert fields["offered"] is True
    assert fields["model"] == str(out)
    assert fields["mine"]["n_after"] >= fields["mine"]["n_before"] + 2
    assert fields["not_taught"]["n_lost"] == 0
    assert sum(each["n"] for each in fields["by_letter"].values()) == fields["mine"]["n"] == 35
    card = read_card(out)
    assert card.name == "Me"
    assert card.adapted is not None
    assert shipped.read_bytes() == before


def test_what_is_read_right_already_is_left_as_it_is(letterpad, tmp_path: Path) -> None:
    file, out = tmp_path / "good.ndjson", tmp_path / "fitted.letterpad"
    write_drawings(file, one_hand.hand(3, n_wrong=0))
    told = letterpad("adapt", "--data", file, "--out", out)
    assert told.code == 0
    assert "No file was written." in told.out
    assert not out.exists()


def test_people_read_before_and_after(letterpad, mine: Path, tmp_path: Path) -> None:
    told = letterpad("adapt", "--data", mine, "--out", tmp_path / "fitted.letterpad")
    assert told.code == 0
    assert "It helps" in told.out
    assert "Yours, after:" in told.out


def test_the_base_is_never_written_over(letterpad, mine: Path, trained: tuple[Path, dict]) -> None:
    model = trained[0]
    told = letterpad("adapt", "--data", mine, "--model", model, "--out", model, "--force")
    assert told.code == 2
    assert "never written over" in told.err
    assert letterpad("adapt", "--data", mine, "--out", model).code == 2  # without --force
