"""Runs that were trained as a lesson asks are found among others, in their order."""

from lesson_runs import SMALL, card, spec
from letterpad.lessons.matching import runs_of
from letterpad.lessons.reader import read_lesson

FEW = spec(letters="520", algorithm="decision-tree", train_on="300")


def test_runs_are_found_by_how_they_were_trained() -> None:
    lesson = read_lesson(SMALL, "small")
    few, other = card(FEW, "few"), card(spec(letters="530"), "other")
    assert runs_of(lesson, []) == {}
    assert runs_of(lesson, [other, few]) == {"few": few}
    newer = card(FEW, "newer")
    assert runs_of(lesson, [few, newer]) == {"few": newer}


def test_the_same_training_twice_is_two_runs() -> None:
    again = "## Again\n\nAgain.\n\n```controls\ntrain on: 300\ntrain: again\n```\n"
    lesson = read_lesson(SMALL + again, "twice")
    cards = [card(FEW, name) for name in ("one", "two", "three")]
    assert runs_of(lesson, cards[:1]) == {"few": cards[0]}
    assert runs_of(lesson, cards[:2]) == {"few": cards[0], "again": cards[1]}
    assert runs_of(lesson, cards) == {"few": cards[1], "again": cards[2]}
