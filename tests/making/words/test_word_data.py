"""Words are read, looked at once, and kept."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from letterpad.making.words import word_data
from letterpad.making.words.word_data import read_words, seen_in
from letterpad.words import resource
from letterpad.words.segment_net import SegmentNet
from printed_words import word


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "words.ndjson.gz"
    with gzip.open(path, "wt") as lines:
        for text, printed in (("TEN", True), ("HI", True), ("VAN", False), ("HITHITHIT", True)):
            drawing = [stroke.points.T.tolist() for stroke in word(text[:3]).strokes]
            fields = {"word": text, "writer": "a:b", "printed": printed, "drawing": drawing}
            lines.write(json.dumps(fields) + "\n")
    return path


def test_printed_words_have_as_many_strokes_as_letters(file: Path) -> None:
    words = read_words(file)
    assert [each.is_printed for each in words] == [True, True, False, False]
    assert words[0].writer == "a:b"


def test_words_are_looked_at_once(file: Path, tmp_path: Path) -> None:
    words = [each for each in read_words(file) if each.is_printed]
    net = SegmentNet(resource.shipped().layers)
    said: list[str] = []
    first = seen_in(words, net, tmp_path / "seen", said.append)
    assert len(said) == 1
    again = seen_in(words, net, tmp_path / "seen", said.append)
    assert len(said) == 1
    for (candidates, seen), (_, kept) in zip(first, again, strict=True):
        assert len(candidates) == len(seen)
        np.testing.assert_array_equal(seen.cased, kept.cased)


def test_what_was_kept_of_other_words_is_looked_at_again(file: Path, tmp_path: Path) -> None:
    words = read_words(file)
    net = SegmentNet(resource.shipped().layers)
    seen_in(words[:1], net, tmp_path / "seen", lambda text: None)
    found = seen_in(words[1:2], net, tmp_path / "seen", lambda text: None)
    assert len(found[0][0]) == len(found[0][1])
    assert word_data.CHUNK > 100
