"""``letterpad compare --doubt``, on letters of which some are mislabelled."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.assessment.letters import load_letters
from letterpad.commands.doubted_report import doubted_fields, doubted_lines
from letterpad.ink.drawing_file import write_drawings
from letterpad.letters.data_spec import Files

WRONG = {3: "B", 30: "A", 77: "C"}
"""Drawings of a D, a C and a B that have another label."""

FOUND = [DoubtedLetter(1234, "A", "B", (0.987, 0.91), "w1"), DoubtedLetter(2, "C", "D", (1, 1))]


def test_each_letter_has_a_line():
    said = [str(line) for line in doubted_lines(FOUND, ("Net", "Forest"), 4160, 0.9)]
    assert said[0].startswith("Labels in doubt: 2 of 4,160.")
    assert "look at each letter" in said[0]
    assert said[1] == ("  letter 1,234: A, read as B (Net 98.7 %, Forest 91.0 %), written by w1")
    assert said[2] == "  letter 2: C, read as D (Net 100.0 %, Forest 100.0 %)"
    (none,) = doubted_lines([], ("Net", "Forest"), 4160, 0.75)
    assert str(none).startswith("Labels in doubt: none of 4,160.")
    assert "75 %" in str(none)


def test_programs_get_the_same():
    assert doubted_fields(FOUND)[0] == {
        "index": 1234,
        "label": "A",
        "read_as": "B",
        "confidence": [0.987, 0.91],
        "writer": "w1",
    }


@pytest.fixture
def two_models(letterpad, shaky, tmp_path: Path) -> tuple[Path, str, str]:
    """Return letters of which three are mislabelled, and two models that learned from 40 %."""
    drawings = shaky(40, 5)
    for number, word in WRONG.items():
        assert drawings[number].word != word
        drawings[number] = replace(drawings[number], word=word)
    file = tmp_path / "some-wrong.ndjson"
    write_drawings(file, drawings)
    names = []
    for algorithm in ("logistic-regression", "k-nearest-neighbours"):
        out = tmp_path / f"{algorithm}.letterpad"
        done = letterpad(
            *("train", "--data", file, "--algorithm", algorithm, "--train-size", "0.4"),
            *("--out", out, "--json"),
        )
        assert done.code == 0, done.err
        names.append(str(out))
    return file, names[0], names[1]


def test_the_mislabelled_letters_that_were_held_out_are_listed(letterpad, two_models):
    file, *models = two_models
    fields = letterpad("compare", *models, "--doubt", "--sure", "0.7", "--json").fields
    letters = load_letters(Files(str(file)))
    train, held_out = letters.split(0.4)
    expected = sorted(set(WRONG) & set(held_out.tolist()))
    assert expected, "none of the mislabelled letters was held out"
    assert sorted(each["index"] for each in fields["in_doubt"]) == expected
    for each in fields["in_doubt"]:
        assert each["label"] == WRONG[each["index"]]
        assert each["read_as"] == "ABCD"[each["index"] % 4]
        assert each["writer"] == letters.writers[each["index"]]
        assert min(each["confidence"]) >= 0.7
    said = letterpad("compare", *models, "--doubt", "--sure", "0.7").out
    assert f"letter {expected[0]}: {WRONG[expected[0]]}, read as" in said
    assert "in_doubt" not in letterpad("compare", *models, "--json").fields
    assert not np.isin(expected, train).any()


@pytest.mark.parametrize("share", ["2", "-0.1", "nan", "much"])
def test_a_confidence_is_a_share(letterpad, share):
    done = letterpad("compare", "one", "two", "--doubt", f"--sure={share}")
    assert done.code == 2
    assert "a share from 0 to 1" in done.err
