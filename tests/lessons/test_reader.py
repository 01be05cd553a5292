"""Lessons are read strictly: whatever is wrong is said, with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson_runs import SMALL, spec
from letterpad.errors import UserError
from letterpad.lessons.lesson import Choice, Condition, Paragraph
from letterpad.lessons.reader import MOST_CHARACTERS, MOST_STEPS, read_lesson, same_course


def test_a_lesson_is_read() -> None:
    lesson = read_lesson(SMALL, "small")
    first, second = lesson.steps
    assert (lesson.key, lesson.title) == ("small", "Two trees")
    assert (first.title, first.text) == ("A small tree", "Learn from **few** letters.")
    assert (first.train, first.look, first.question, first.needs) == ("few", None, None, set())
    assert second.text == "Now from all."
    assert second.spec == spec(letters="520", algorithm="decision-tree")
    assert second.look == "results"
    assert second.needs == {"few", "many"}
    assert second.question is not None
    assert second.question.text == "Which one reads better?"
    better = Condition("many.accuracy", ">", "few.accuracy")
    worse = Condition("few.accuracy", ">", "many.accuracy")
    assert second.question.choices == (
        Choice("The small one", condition=worse), Choice("The large one", condition=better),
    )  # fmt: skip
    assert second.question.answer == (
        Paragraph("{few.accuracy} and {many.accuracy}."), Paragraph("More letters helped.", better),
    )  # fmt: skip


PLANTED = [
    ("---\ntitle: Two trees\n---\n", "", 1, "begins with “---”"),
    ("title: Two trees", "titel: Two trees", 2, "this is “titel: Two trees”"),
    ("title: Two trees\n", "", 2, "has no title"),
    ("## A small tree", "A small tree", 5, "a step begins"),
    ("## A small tree", "## ", 5, "and its title"),
    ("## A small tree", "### A small tree", 5, "a step begins"),
    ("Learn from **few** letters.\n", "", 5, "“A small tree” has no text"),
    ("```controls\nletters", "```\nletters", 9, "a block begins"),
    ("letters: 520", "letters 520", 10, "expected “name: value”"),
    ("letters: 520", "letters: many", 10, "from 2 to"),
    ("letters: 520", "letters: 30", 14, "too few for 26 classes"),
    ("letters: 520", "leters: 520", 10, "“leters” is nothing that a lesson can set"),
    ("letters: 520", "classes: A-Q", 10, "A-J"),
    ("decision-tree", "oak", 11, "decision-tree"),
    ("algorithm: decision-tree", "parameters: depth", 11, "C=0.1"),
    ("algorithm: decision-tree", "parameters: depth=3", 11, "no parameter 'depth'"),
    ("algorithm: decision-tree", "parameters: C=-1", 11, "C"),
    ("train on: 300", "train on: 500", 14, "416 can be trained on, not 500"),
    ("train on: 300", "random state: -1", 12, "from 0 to"),
    ("train on: 300", "split: writers", 12, "random, stratified"),
    ("train: few", "train: Few", 13, "“Few” is none"),
    ("train: many", "train: few", 20, "“few” is none"),
    ("train: many", "train: all", 20, "“all” is none"),
    ("train: few\n", "train: few\ntrain: other\n", 14, "the second"),
    ("look: results", "look: menu", 21, "draw, results, compare"),
    ("? Which one reads better?", "? Which?\n? Or which?", 27, "the second"),
    ("? Which one reads better?\n", "", 26, "below its question"),
    ("[many.accuracy > few.accuracy] The", "[y] The", 28, "“y” is no condition"),
    ("- [many.accuracy > few.accuracy] The large one\n", "", 26, "two choices or more"),
    ("The large one", "The large one" * 5, 28, "50 characters at most, and this one 65"),
    ("> {few.accuracy} and", "More.\n> {few.accuracy} and", 30, "no more text"),
    ("> {few.accuracy} and", "> {few.size} and", 30, "“few.size” is no figure"),
    ("> {few.accuracy} and", "> {fw.accuracy} and", 30, "no step up to here trains"),
    ("> {few.accuracy} and", "> {few.accuracy and", 30, "a brace has no partner"),
    ("Learn from", "{few.accuracy} {many.own} from", 7, "“many.own” is of a run that no step"),
    ("when many.accuracy > few.accuracy:", "when many.accuracy is good:", 32, "is no condition"),
    ("when many.accuracy > few.accuracy:", "when many.name > 5:", 32, "cannot be compared"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "said"), PLANTED)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, line: int, said: str) -> None:
    assert old in SMALL
    with pytest.raises(UserError) as caught:
        read_lesson(SMALL.replace(old, new, 1), "small")
    assert str(caught.value).startswith(f"line {line}: "), str(caught.value)
    assert said in str(caught.value)


def test_blocks_heads_and_answers_have_an_end() -> None:
    for text, said in (
        (SMALL.rsplit("```", 1)[0], "has no end"),
        ("---\ntitle: Open\n", "has no end"),
        ("---\ntitle: Empty\n---\n", "there is no step"),
        (SMALL.split("> {few")[0], "has no answer"),
        (SMALL + "## More\n\nText\n" * MOST_STEPS, f"{MOST_STEPS} steps at most"),
        (SMALL + " " * MOST_CHARACTERS, "characters"),
    ):
        with pytest.raises(UserError, match=said):
            read_lesson(text, "small")


@given(st.data())
def test_a_damaged_lesson_is_read_or_refused_with_a_line(data: st.DataObject) -> None:
    lines = SMALL.splitlines()
    place = data.draw(st.integers(0, len(lines) - 1))
    junk = data.draw(st.text(alphabet="{}[]>-?#`: axwhen.=\n", max_size=12))
    lines[place] = data.draw(st.sampled_from(["", junk, lines[place] + junk, junk + lines[place]]))
    try:
        lesson = read_lesson("\n".join(lines), "damaged")
    except UserError as error:
        assert str(error).startswith("line ")  # noqa: PT017 - either is right
    else:
        assert all(step.title and step.text for step in lesson.steps)


def test_the_same_course_is_that_of_another_language() -> None:
    lesson = read_lesson(SMALL, "small")
    german = SMALL.replace("Learn from **few** letters", "Lerne aus wenigen")
    assert same_course(lesson, read_lesson(german, "small"))
    assert not same_course(lesson, read_lesson(SMALL.replace("520", "530"), "small"))
    assert not same_course(
        lesson, read_lesson(SMALL.replace("[few.accuracy >", "[few.accuracy <"), "small")
    )
