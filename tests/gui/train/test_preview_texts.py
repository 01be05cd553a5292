"""What is said of letters before they are chosen."""

from dataclasses import replace

import numpy as np

from letterpad.gui.train.preview_texts import all_counts, preview_texts
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.letterset import LetterSet
from letterpad.letters.taken import Taken
from letterpad.messages import Sentence


def letters_of(counts: dict[str, int]) -> LetterSet:
    labels = np.repeat(np.arange(len(counts)), list(counts.values()))
    images = np.zeros((len(labels), 28, 28), dtype=np.uint8)
    return LetterSet(images, labels, tuple(counts), "Some", "/some", format=Sentence("InkML"))


def test_few_classes_are_listed_and_equal_ones_said_once() -> None:
    assert preview_texts(letters_of({"A": 3, "B": 3})).counts == "3 letters of each class"
    assert preview_texts(letters_of({"A": 1200, "B": 3})).counts == "A 1,200 · B 3"


def test_of_many_classes_the_smallest_and_the_largest_are_named() -> None:
    letters = letters_of({chr(65 + place): 5 + place for place in range(26)})
    assert preview_texts(letters).counts == "5 (A) to 30 (Z) letters of a class"
    assert all_counts(letters).startswith("A 5 · B 6")
    assert all_counts(letters).endswith("Z 30")


def test_what_was_left_out_is_counted_and_the_reasons_are_named() -> None:
    letters = letters_of({"A": 3, "B": 3})
    assert preview_texts(letters).left_out == "nothing"
    blank = LeftOut("blank", 2, Sentence("Blank, and left out: 2 pictures."))
    said = preview_texts(replace(letters, ledger=Ledger.of(8, [blank]))).left_out
    assert said == "2 of 8, for these reasons:\n• Blank, and left out: 2 pictures."


def test_how_they_were_turned_and_what_was_ink_is_said() -> None:
    letters = letters_of({"A": 2, "B": 2})
    texts = preview_texts(letters)
    assert texts.format == "InkML"
    assert texts.orientation == "left as they are"
    assert texts.polarity == "light on dark, as letters are kept here"
    swapped = replace(letters, taken=Taken(transpose=True), n_inverted=4)
    assert preview_texts(swapped).orientation == "turned by swapping rows and columns"
    assert preview_texts(swapped).polarity == "dark on light, and inverted"
    some = preview_texts(replace(letters, n_inverted=1)).polarity
    assert some == "dark on light and inverted: 1 of 4"
    ink = PackedInks.of([Ink.of([[(0.0, 0.0), (1.0, 1.0)]])] * 4)
    assert preview_texts(replace(letters, inks=ink)).polarity == "strokes of a pen"
