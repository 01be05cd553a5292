"""How letters lie, and what their labels are counted from, is found out by what can be read."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment import orientation
from letterpad.assessment.orientation import (
    Evidence,
    RecogniserJudge,
    Way,
    chosen,
    judged,
)
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.readers.numbering import Numbering
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import AS_IT_IS, TURNS, Turn, turned
from letterpad.recognition.recognizer import Recognizer

SYMMETRIC = "HIOX"
"""The same however they are mirrored or turned by half."""


@pytest.fixture(scope="module")
def shipped() -> Recognizer:
    return Recognizer.shipped()


@pytest.fixture(scope="module")
def handwriting() -> Reading:
    """Return 2,080 upright letters of both cases, as ink and as pictures."""
    letters = load_letters(Builtin(size=2080, classes="both", seed=5))
    names = np.array(letters.classes)[letters.labels]
    return Reading(names, np.asarray(letters.images), letters.inks)


def some(reading: Reading, n: int, seed: int = 0, classes: str = "") -> Reading:
    """Return `n` letters at random, of all classes or of these."""
    wanted = np.isin(reading.names, list(classes)) if classes else reading.names != ""
    found = np.random.default_rng(seed).permutation(np.flatnonzero(wanted))
    return reading.take(found[:n])


def as_pictures(reading: Reading, framing: Framing | None = None) -> Reading:
    """Leave the ink out; draw it as other programs do if there is a framing."""
    assert reading.inks is not None
    images = reading.images if framing is None else rasterize_many(reading.inks, framing)
    return replace(reading, images=images, inks=None)


@pytest.mark.parametrize("turn", TURNS[1:], ids=lambda turn: f"{turn.transpose}-{turn.flip}")
@pytest.mark.parametrize("n", [10, 40])
def test_letters_that_do_not_stand_upright_are_turned_and_it_is_said(
    shipped: Recognizer, handwriting: Reading, turn: Turn, n: int
) -> None:
    upright = some(handwriting, n, seed=n)
    for reading in (upright, as_pictures(upright, Framing(centring="mass", pen=3.2))):
        check(judged(turned(reading, turn), shipped, may_turn=True), reading, n)


def test_of_many_letters_some_are_tried_and_all_are_turned(
    shipped: Recognizer, handwriting: Reading
) -> None:
    reading = as_pictures(handwriting)
    lying = turned(reading, Turn(transpose=True))
    check(judged(lying, shipped, may_turn=True), reading, orientation.SAMPLE)


def check(found: Reading, upright: Reading, n_tried: int) -> None:
    """Assert that letters stand upright, and that it is said what was done."""
    assert np.abs(found.images.astype(int) - upright.images.astype(int)).max() <= 2
    assert found.names.tolist() == upright.names.tolist()
    (note,) = found.notes
    assert str(note).startswith("The letters were ")
    assert f"of {n_tried} that were tried" in str(note)


def test_ink_is_turned_itself_and_not_its_picture_alone(
    shipped: Recognizer, handwriting: Reading
) -> None:
    upright = some(handwriting, 60)
    found = judged(turned(upright, Turn(flip="vertical")), shipped, may_turn=True)
    assert found.inks is not None
    assert upright.inks is not None
    np.testing.assert_array_equal(found.inks.points, upright.inks.points)
    assert "mirrored top to bottom" in str(found.notes[0])


@pytest.mark.parametrize("n", [5, 10, 100])
def test_upright_letters_stay_as_they_are(
    shipped: Recognizer, handwriting: Reading, n: int
) -> None:
    for seed in range(6):
        reading = some(handwriting, n, seed)
        for each in (reading, as_pictures(reading)):
            assert judged(each, shipped, may_turn=True) is each


@pytest.mark.parametrize("classes", [SYMMETRIC, "BD", "NZ", "MW", "OQ"])
def test_letters_that_say_too_little_stay_as_they_are(
    shipped: Recognizer, handwriting: Reading, classes: str
) -> None:
    upright = some(handwriting, 100, classes=classes)
    for turn in (AS_IT_IS, Turn(flip="both")):
        reading = turned(as_pictures(upright), turn)
        assert judged(reading, shipped, may_turn=True) is reading


def test_letters_that_the_recogniser_does_not_know_stay_as_they_are(
    shipped: Recognizer, handwriting: Reading
) -> None:
    lying = turned(as_pictures(some(handwriting, 200)), Turn(transpose=True))
    numbers = np.unique(lying.names, return_inverse=True)[1]
    for names in (
        np.array([chr(0x3B1 + number % 20) for number in numbers]),  # Greek
        np.array([str(number) for number in numbers]),
        np.array(["the tower"] * len(lying.names)),
    ):
        reading = replace(lying, names=names)
        assert judged(reading, shipped, may_turn=True) is reading


def test_letters_under_wrong_names_stay_as_they_are(
    shipped: Recognizer, handwriting: Reading
) -> None:
    upright = as_pictures(some(handwriting, 400))
    letters = np.array(list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    places = np.searchsorted(letters, np.char.upper(upright.names))
    for seed in range(3):
        names = np.random.default_rng(seed).permutation(letters)[places]
        reading = replace(upright, names=names)
        assert judged(reading, shipped, may_turn=True) is reading


def test_noise_under_letters_names_stays_as_it_is(shipped: Recognizer) -> None:
    random = np.random.default_rng(0)
    for n in (10, 300):
        names = random.choice(list("ABCDEFGHIJ"), n)
        images = random.integers(0, 256, (n, 28, 28), dtype=np.uint8)
        reading = Reading(names, images)
        assert judged(reading, shipped, may_turn=True) is reading


def test_what_the_user_has_decided_is_left_alone(shipped: Recognizer, handwriting: Reading) -> None:
    lying = turned(some(handwriting, 100), Turn(transpose=True))
    assert judged(lying, shipped, may_turn=False) is lying


# Labels


def numbered(upright: Reading, names: str, first: int, labels_from: int) -> Reading:
    """Return letters whose labels are counted from `labels_from`, read as if from `first`."""
    places = np.array([names.index(name.upper()) for name in upright.names])
    numbering = Numbering((places + labels_from).astype(np.uint8), tuple(names), first)
    return replace(upright, names=numbering.names_from(first), numbering=numbering)


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize("n", [10, 400])
@pytest.mark.parametrize(("first", "meant"), [(0, 1), (1, 0)])
@pytest.mark.parametrize("turn", [AS_IT_IS, Turn(transpose=True)])
def test_labels_are_counted_as_their_letters_are_read(
    shipped: Recognizer, handwriting: Reading, n: int, first: int, meant: int, turn: Turn
) -> None:
    upright = as_pictures(some(handwriting, n, classes=ALPHABET[1:] + ALPHABET[1:].lower()))
    # A name too many, and no letter of the first: either way to count gives every label a name.
    names = ALPHABET + "?"
    reading = numbered(upright, names, first, meant)
    found = judged(turned(reading, turn), shipped, may_turn=True)
    assert found.names.tolist() == np.char.upper(upright.names).tolist()
    assert np.array_equal(found.images, upright.images)
    assert found.numbering is not None
    assert found.numbering.first == meant
    said = [str(note) for note in found.notes]
    assert any(note.startswith(f"Labels are counted from {meant}") for note in said)
    assert len(said) == 1 + (turn != AS_IT_IS)


def test_three_letters_are_enough_to_count_from_one(
    shipped: Recognizer, handwriting: Reading
) -> None:
    places = [int(np.flatnonzero(handwriting.names == name)[0]) for name in "ABC"]
    upright = as_pictures(handwriting.take(np.array(places)))
    found = judged(numbered(upright, "ABCD", 0, 1), shipped, may_turn=True)
    assert found.names.tolist() == ["A", "B", "C"]


def test_labels_that_are_counted_rightly_stay_so(shipped: Recognizer, handwriting: Reading) -> None:
    upright = as_pictures(some(handwriting, 200, classes=ALPHABET[1:] + ALPHABET[1:].lower()))
    for first in (0, 1):
        reading = numbered(upright, ALPHABET + "?", first, first)
        assert judged(reading, shipped, may_turn=True) is reading


# The rule


def evidence(shares: list[float], n_changes: int = 0, turn: Turn = AS_IT_IS) -> Evidence:
    return Evidence(Way(turn, None), n_changes, np.array(shares), 0)


@pytest.mark.parametrize(
    ("before", "after", "classes", "is_taken"),
    [
        ([0.01] * 6, [0.9] * 6, [0, 1, 2] * 2, True),
        ([0.01] * 6, [0.9] * 6, [0, 1] * 3, False),  # two classes: a font can do that
        ([0.001], [0.99], [0], False),  # one letter decides nothing
        ([0.0, 0.0, 0.9, 0.9, 0.9], [0.9, 0.9, 0.9, 0.9, 0.9], [0, 1, 2, 3, 4], False),
        ([0.01] * 6, [0.4] * 6, [0, 1, 2] * 2, False),  # not read that way either
        ([0.5] * 60, [0.8] * 60, [0, 1, 2] * 20, False),  # likely, but hardly better a letter
        ([0.01] * 6 + [0.9] * 4, [0.9] * 6 + [0.01] * 4, [0, 1, 2, 0, 1, 2, 3, 4, 3, 4], False),
    ],
)
def test_another_way_is_taken_if_it_is_far_better_in_many_classes(
    before: list[float], after: list[float], classes: list[int], is_taken: bool
) -> None:
    ways = [evidence(before), evidence(after, 1, Turn(transpose=True))]
    assert (chosen(ways, np.array(classes)) is ways[1]) == is_taken


def test_of_two_ways_that_give_the_same_letters_the_plainer_one_is_taken() -> None:
    classes = np.arange(6)
    ways = [
        evidence([0.01] * 6),
        evidence([0.90] * 6, 2, Turn(flip="both")),
        evidence([0.89] * 6, 1, Turn(flip="vertical")),
    ]
    assert chosen(ways, classes) is ways[2]


def test_where_two_ways_differ_and_neither_is_far_better_nothing_changes() -> None:
    classes = np.arange(4)
    ways = [
        evidence([0.01] * 4),
        evidence([0.9, 0.9, 0.9, 0.9], 1, Turn(flip="horizontal")),
        evidence([0.9, 0.9, 0.9, 0.3], 1, Turn(flip="vertical")),
    ]
    assert chosen(ways, classes) is ways[0]


def test_two_ways_that_differ_in_one_class_are_not_the_same() -> None:
    """V and U are the same when they are mirrored, N is not: only N tells which way is right."""
    classes = np.array([0, 1, 2] * 4)
    ways = [
        evidence([0.01] * 12),
        evidence([0.9, 0.6, 0.95] * 4, 1, Turn(transpose=True)),
        evidence([0.9, 0.8, 0.75] * 4, 2, Turn(flip="both")),
    ]
    assert abs((ways[1].logs - ways[2].logs).mean()) < 0.1
    assert chosen(ways, classes) is ways[0]


def test_the_same_number_of_every_class_is_asked_about() -> None:
    names = np.array(["A"] * 3000 + list("bcdefgh") * 3 + ["7"] * 500)
    reading = Reading(names, np.zeros((len(names), 28, 28), np.uint8))
    sample = orientation._sample(reading, tuple(ALPHABET))
    counts = dict(zip(*np.unique(names[sample], return_counts=True), strict=True))
    assert counts == {"A": orientation.SAMPLE - 21, **dict.fromkeys("bcdefgh", 3)}
    assert sample.tolist() == orientation._sample(reading, tuple(ALPHABET)).tolist()


# The judge


def test_without_a_recogniser_letters_stay_as_they_are(
    monkeypatch: pytest.MonkeyPatch, handwriting: Reading
) -> None:
    def missing(name: str) -> None:
        raise FileNotFoundError(name)

    monkeypatch.setattr(orientation.paths, "resource", missing)
    lying = turned(some(handwriting, 100), Turn(transpose=True))
    judge = RecogniserJudge()
    assert judge(lying, may_turn=True) is lying
    with_one = judge.key
    monkeypatch.undo()
    assert judge.key != with_one
    assert judge(lying, may_turn=True).notes


def test_its_key_is_the_recogniser_s(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    before = RecogniserJudge().key
    assert before == RecogniserJudge().key
    other = tmp_path / "other.letterpad"
    other.write_bytes(b"another recogniser")
    monkeypatch.setattr(orientation.paths, "resource", lambda name: other)
    assert RecogniserJudge().key != before
