"""The shipped recogniser is asked about a run's held-out letters, and both are counted alike."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment import beside_shipped
from letterpad.assessment.beside_shipped import beside
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture(scope="module")
def shipped() -> Recognizer:
    return Recognizer.shipped()


def letters_of(classes: str | None = None, size: int = 520) -> tuple[Builtin, LetterSet]:
    spec = Builtin(size=size, classes=classes)
    return spec, load_letters(spec)


def answers(letters: LetterSet, indices: np.ndarray, n_wrong: int) -> HeldOut:
    """Return answers to some letters, of which the first few are wrong."""
    labels = letters.labels[indices]
    predicted = labels.copy()
    predicted[:n_wrong] = (labels[:n_wrong] + 1) % len(letters.classes)
    return HeldOut(indices, labels, np.eye(len(letters.classes), dtype=np.float32)[predicted])


def test_both_are_counted_on_the_same_letters(shipped: Recognizer) -> None:
    spec, letters = letters_of()
    indices = np.arange(100, 400)
    shares: list[float] = []
    comparison = beside(shipped, answers(letters, indices, 200), letters, spec, shares.append)
    assert comparison is not None
    assert (comparison.n, comparison.n_right) == (300, 100)
    part = letters.take(indices)
    assert part.inks is not None
    predicted = shipped.predict_inks(part.inks).argmax(axis=1)
    assert comparison.n_other_right == (predicted == part.labels).sum() > 250
    assert comparison.verdict == "worse"
    assert comparison.other == shipped.card.created
    assert shares[-1] == 1.0


def test_only_letters_count_that_both_know(shipped: Recognizer) -> None:
    spec, letters = letters_of()
    names = tuple(name if name != "Q" else "ß" for name in letters.classes)
    letters = replace(letters, classes=names)
    indices = np.arange(260)
    comparison = beside(shipped, answers(letters, indices, 0), letters, spec)
    assert comparison is not None
    assert comparison.n == 260 - (letters.labels[indices] == names.index("ß")).sum()
    digits = replace(letters, classes=tuple(f"{n} of 26" for n in range(26)))
    assert beside(shipped, answers(digits, indices, 0), digits, spec) is None


def test_where_the_model_tells_a_from_a_capital_the_other_must_too(shipped: Recognizer) -> None:
    spec, letters = letters_of("both", 1040)
    assert len(letters.classes) == 52
    indices = np.arange(1040)
    comparison = beside(shipped, answers(letters, indices, 0), letters, spec)
    assert comparison is not None
    assert letters.inks is not None
    merged = np.char.upper(np.array(letters.classes))[letters.labels]
    read = np.array(shipped.classes)[shipped.predict_inks(letters.inks).argmax(axis=1)]
    assert comparison.n_other_right < (read == merged).sum()  # the easier question


def test_pictures_are_asked_about_as_pictures(shipped: Recognizer, bar_letters: LetterSet) -> None:
    indices = np.arange(200)
    comparison = beside(shipped, answers(bar_letters, indices, 0), bar_letters, Files("bars"))
    assert comparison is not None
    assert comparison.verdict == "better"  # bars are no letters
    assert comparison.n_writers == 0


def test_of_very_many_letters_some_are_asked_about(
    shipped: Recognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside_shipped, "MOST_LETTERS", 50)
    spec, letters = letters_of()
    comparison = beside(shipped, answers(letters, np.arange(520), 260), letters, spec)
    assert comparison is not None
    assert (comparison.n, comparison.n_right) == (50, 25)


def test_letters_that_the_other_model_learned_from_are_said(shipped: Recognizer) -> None:
    spec, letters = letters_of()
    trained = replace(shipped.card, data={"spec": spec.to_json(), "hash": letters.hash})
    shipped = shipped.at(shipped.path)
    shipped.card = trained
    comparison = beside(shipped, answers(letters, np.arange(300), 200), letters, spec)
    assert comparison is not None
    assert comparison.knew_letters
    assert comparison.verdict == ""
