"""The recogniser's network shows inner values, and answers as before."""

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.recognition.recognizer import Recognizer
from letterpad.words import resource
from letterpad.words.segment_net import SegmentNet
from printed_words import word


@pytest.fixture(scope="module")
def net() -> SegmentNet:
    return SegmentNet(resource.shipped().layers)


def test_it_answers_as_the_recogniser_does(net: SegmentNet) -> None:
    inks = PackedInks.of([word("H"), word("T"), word("HI")])
    seen = net.look(inks)
    answers = Recognizer.shipped().answers_to_inks(inks)
    np.testing.assert_allclose(seen.cased, answers.cased, atol=1e-4)
    np.testing.assert_allclose(seen.letter, answers.letter, atol=1e-4)
    assert len(seen) == 3
    assert seen.units.shape[1] > 256


def test_many_are_answered_as_one_by_one(net: SegmentNet) -> None:
    inks = [word("H"), word("I"), word("TEN")] * 100
    many = net.look(PackedInks.of(inks))
    np.testing.assert_allclose(many.cased[0], many.cased[297], atol=1e-5)
    assert many.take(np.array([2])).letter == many.letter[2]


def test_an_unknown_value_is_refused() -> None:
    with pytest.raises(Exception, match="nowhere"):
        SegmentNet(["nowhere" * 30])
