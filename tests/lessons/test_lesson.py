"""A lesson knows its runs, in their order, and how each is trained."""

from lesson_runs import SMALL, spec
from letterpad.lessons.reader import read_lesson


def test_the_runs_of_a_lesson_are_those_of_its_steps() -> None:
    lesson = read_lesson(SMALL, "small")
    assert lesson.runs() == ("few", "many")
    few = spec(letters="520", algorithm="decision-tree", train_on="300")
    assert lesson.spec_of("few") == few
    assert lesson.spec_of("none") is None
