"""What is counted of words is what there is."""

import gzip
import json
from pathlib import Path

import pytest

from letterpad.assessment.words import (
    LabelledWord,
    answered,
    edits,
    figures,
    outcome_of,
    read_words,
)
from letterpad.errors import UserError
from letterpad.words.answers import Alternative, WordReading
from printed_words import word


def reading(*texts: str, without: str = "") -> WordReading:
    alternatives = tuple(Alternative(text, 0.9 / (n + 1), ()) for n, text in enumerate(texts))
    return WordReading(alternatives, Alternative(without or texts[0], 0.1, ()))


def labelled(text: str, writer: str = "a") -> LabelledWord:
    return LabelledWord(text, writer, word("HI"))


def test_figures_are_rates_of_words() -> None:
    outcomes = [
        outcome_of(labelled("Hat"), reading("Hat", without="HXT"), True),
        outcome_of(labelled("hit"), reading("HIT"), True),
        outcome_of(labelled("hut", "b"), reading("hat", "HUT"), True),
        outcome_of(labelled("Qxz", "b"), reading("OXZZ", without="QXZ"), False),
    ]
    found = figures(outcomes)
    assert set(found) == {
        "n", "letters", "words", "case_words", "first5", "by_writer", "in_list", "not_in_list",
        "no_prior",
    }  # fmt: skip
    assert found["n"] == 4
    assert found["letters"] == pytest.approx(1 - 3 / 12)
    assert found["words"] == 0.5
    assert found["case_words"] == 0.25
    assert found["first5"] == 0.75
    assert found["in_list"] == pytest.approx(2 / 3, abs=1e-3)
    assert found["not_in_list"] == 0
    assert found["no_prior"]["words"] == 0.5
    assert found["no_prior"]["not_in_list"] == 1
    assert found["by_writer"]["n"] == 2
    assert found["by_writer"]["words"]["mean"] == 0.5
    assert [each["writer"] for each in found["by_writer"]["worst_tenth"]] == ["b"]
    json.dumps(found, allow_nan=False)


def test_unknown_writers_and_no_words_are_no_error() -> None:
    found = figures([outcome_of(labelled("a", ""), reading("a"), True)])
    assert found["by_writer"] is None
    assert found["not_in_list"] is None
    assert figures([])["letters"] is None


@pytest.mark.parametrize(
    ("read", "text", "n"), [("", "", 0), ("KITTEN", "SITTING", 3), ("A", "", 1), ("AB", "BA", 2)]
)
def test_edits(read: str, text: str, n: int) -> None:
    assert edits(read, text) == edits(text, read) == n


def test_words_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "words.ndjson.gz"
    drawing = [stroke.points.T.tolist() for stroke in word("HI").strokes]
    lines = [
        {"word": "Hi", "writer": "w", "printed": True, "drawing": drawing},
        {"word": "hi", "printed": False, "drawing": drawing},
        {"word": "", "drawing": drawing},
        {"word": "hi", "drawing": []},
        {"word": "hi"},
    ]
    with gzip.open(path, "wt") as file:
        file.write("\n".join(map(json.dumps, lines)))
    first, second, *bad = read_words(path)
    assert isinstance(first, LabelledWord)
    assert (first.text, first.writer, first.is_printed) == ("Hi", "w", True)
    assert isinstance(second, LabelledWord)
    assert not second.is_printed
    assert len(bad) == 3
    assert all(isinstance(each, UserError) for each in bad)


def test_every_word_is_answered() -> None:
    said: list[int] = []
    words = [labelled("hi"), labelled("ho")]
    outcomes = answered(words, lambda ink: reading("hi"), lambda text: text == "hi", said.append)
    assert [each.edits for each in outcomes] == [0, 1]
    assert [each.is_in_list for each in outcomes] == [True, False]
    assert said == [1, 2]
