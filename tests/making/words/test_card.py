"""The card says what was learned from, under which licence, and how right it is."""

import gzip
import json
import re
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.making.words import card
from letterpad.making.words.prior_making import TIERS
from printed_words import word


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    for tier in TIERS:
        folder = tmp_path / "lists" / tier / "usr" / "share" / "dict"
        folder.mkdir(parents=True)
        (folder / "american-english").write_text("then\ntent\nvan\nhit\n", encoding="utf-8")
    return tmp_path / "lists"


def test_it_is_written_of_held_out_words_alone(lists: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.ndjson.gz"
    with gzip.open(words, "wt") as file:
        for text, writer in (
            ("THEN", "imp:a"),
            ("TENT", "cee:b"),
            ("VAN", "sta:c"),
            ("HIT", "lou:d"),
        ):
            drawing = [stroke.points.T.tolist() for stroke in word(text).strokes]
            fields = {"word": text, "writer": writer, "printed": True, "drawing": drawing}
            file.write(json.dumps(fields) + "\n")
    out = tmp_path / "card.md"
    assert card.main([str(words), str(lists), str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert "Of 2 words of 2 writers" in text
    assert "| words right | 1.000" in text
    assert "CC BY 4.0" in text


def test_missing_lists_are_said(tmp_path: Path, capsys) -> None:
    words = tmp_path / "words.ndjson.gz"
    with gzip.open(words, "wt") as file:
        drawing = [stroke.points.T.tolist() for stroke in word("HI").strokes]
        file.write(
            json.dumps({"word": "HI", "writer": "imp:a", "printed": True, "drawing": drawing})
        )
    assert card.main([str(words), str(tmp_path), str(tmp_path / "card.md")]) == 1
    assert "wamerican" in capsys.readouterr().err


def test_the_shipped_one_has_figures_and_licences() -> None:
    text = paths.resource("words-card.md").read_text(encoding="utf-8")
    assert re.search(r"\| words right \| 0\.\d{3}", text)
    notice = paths.resource("words-licences.txt").read_text(encoding="utf-8")
    assert "Kevin Atkinson" in notice
    assert "without fee" in notice
