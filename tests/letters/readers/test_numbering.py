"""Names in the order of labels that the file does not explain."""

import numpy as np
import pytest

from letterpad.letters.readers.numbering import Numbering


def _of(labels, names, usual=0):
    return Numbering.of(np.array(labels, dtype=np.uint8), names, usual)


@pytest.mark.parametrize(
    ("labels", "names", "usual", "first"),
    [
        ([0, 1, 2], "ABC", 0, 0),
        ([1, 2, 3], "ABC", 0, 1),  # only so does 3 have a name
        ([1, 2], "ABC", 0, 0),  # both would do
        ([1, 2], "ABC", 1, 1),
        ([0, 2], "ABC", 1, 0),
        ([65, 66, 67], "ABC", 0, 65),
        ([65, 67], "ABCD", 0, 0),  # nothing fits: the reader says so
        ([], "ABC", 0, 0),
    ],
)
def test_what_labels_are_counted_from(labels, names, usual, first):
    assert _of(labels, names, usual).first == first


def test_the_ways_to_count_give_every_label_a_name():
    assert [way.first for way in _of([1, 2], "ABC").ways()] == [0, 1]
    assert [way.first for way in _of([0, 2], "ABC").ways()] == [0]
    assert [way.first for way in _of([1, 3], "ABC").ways()] == [1]
    assert _of([0, 3], "ABC").ways() == []


def test_a_label_without_a_name_has_an_empty_one():
    numbering = _of([0, 1, 5], ("first", "second"))
    assert numbering.names_from(0).tolist() == ["first", "second", ""]
    assert numbering.names_from(1).tolist() == ["", "first", ""]


def test_letters_that_are_taken_keep_their_labels():
    numbering = _of([0, 1, 2], "ABC").take(np.array([2, 0]))
    assert numbering.names_from(0).tolist() == ["C", "A"]
